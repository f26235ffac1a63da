"""Catalogues of translations: `content/locale/LANGUAGE/ROOM.po`, gettext's form."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry
from babel.messages.pofile import PoFileError, read_po, write_po

from crossroads.content.model import Language
from crossroads.content.yaml_files import read_text
from crossroads.faults import DataError, Fault, fault
from crossroads.paths import CONTENT, shown_path
from crossroads.translation.marks import disagreement
from crossroads.translation.message import ROOMS, Message

PLURALS: dict[str, tuple[str, tuple[str, ...]]] = {
    # Babel has no rule of gettext's for Kazakh; CLDR: one, other.
    "kk": ("nplurals=2; plural=(n != 1);", ("one", "other")),
    "ru": (
        "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && "
        "(n%100<10 || n%100>=20) ? 1 : 2);",
        ("one", "few", "many"),
    ),
}
"""For each language gettext's rule, and CLDR's classes of its forms in their order."""
OTHER = {"kk": "other", "ru": "few"}
"""Form that also goes with fractions."""
HEADER = """\
# Crossroads: Kazakhstan between East and West.
# The English of each text stands in content/ and geo/; `python -m crossroads translations --merge`
# brings it here. Marks in brackets and braces stay as they are.
#"""


@dataclass(frozen=True)
class Translation:
    """What a catalogue has for one text."""

    text: str
    """The English that was translated."""
    forms: tuple[str, ...]
    """One, or of a text with plural one for each class of numbers; empty where missing."""
    fuzzy: bool = False
    """Whether the English has changed since."""

    @property
    def stands(self) -> bool:
        """Whether it can be shown."""
        return not self.fuzzy and all(self.forms)


Key = tuple[str, str]
"""Context and English."""


def catalogue_path(language: Language, room: str, folder: Path = CONTENT) -> Path:
    """File of a language's texts of a room."""
    return folder / "locale" / language / f"{room}.po"


def read_catalogue(path: Path) -> dict[Key, Translation]:
    """Translations of a file; none where it is not there.

    Raises DataError where it is no catalogue, or where marks of a translation differ from those
    of its English.
    """
    if not path.exists():
        return {}
    text = read_text(path)
    try:
        catalogue = read_po(text.splitlines(keepends=True), abort_invalid=True)
    except (PoFileError, ValueError, IndexError) as error:
        raise DataError([Fault(shown_path(path), "whole file", str(error), "gettext")]) from error
    entries = [entry for entry in catalogue if entry.id]
    faults = [one for entry in entries for one in _mark_faults(entry, path)]
    if faults:
        raise DataError(faults)
    return {_key(entry): _translation(entry) for entry in entries}


def write_catalogue(
    path: Path,
    language: Language,
    messages: Sequence[Message],
    translations: Mapping[Key, Translation],
) -> None:
    """Writes a room's messages in their order, each with its translation where there is one."""
    catalogue = Catalog(locale=language)  # the header is ours
    for message in messages:
        known = translations.get((message.context, message.text))
        number = 1 if message.plural is None else len(PLURALS[language][1])
        forms = known.forms if known and len(known.forms) == number else ("",) * number
        catalogue.add(
            message.text if message.plural is None else (message.text, message.plural),
            forms[0] if message.plural is None else forms,
            context=message.context,
            flags=["fuzzy"] if known and known.fuzzy and all(forms) else [],
            previous_id=[known.text] if known and known.text != message.text else [],
        )
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue, width=0, omit_header=True, include_previous=True)
    path.write_text(_with_header(path.read_text(encoding="utf-8"), language), encoding="utf-8")


def _with_header(text: str, language: Language) -> str:
    """Ours, since Babel's has the time of writing, and no plural rule for Kazakh."""
    fields = {
        "Project-Id-Version": "Crossroads",
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": PLURALS[language][0],
    }
    lines = "".join(f'"{name}: {value}\\n"\n' for name, value in fields.items())
    return f'{HEADER}\nmsgid ""\nmsgstr ""\n{lines}\n{text}'


def _key(entry: Entry) -> Key:
    first = entry.id if isinstance(entry.id, str) else entry.id[0]
    return entry.context or "", first


def _translation(entry: Entry) -> Translation:
    forms = (entry.string,) if isinstance(entry.string, str) else tuple(entry.string or ())
    return Translation(_key(entry)[1], forms, entry.fuzzy)


def _mark_faults(entry: Entry, path: Path) -> Iterable[Fault]:
    if entry.fuzzy:
        return
    sources = [entry.id] if isinstance(entry.id, str) else list(entry.id)
    for form in _translation(entry).forms:
        wrong = disagreement(sources[-1], form) if form else None
        if wrong is not None:
            found, expected = wrong
            yield fault(path, entry.context or "", found, f"the marks of its English: {expected}")


def read_rooms(language: Language, folder: Path = CONTENT) -> dict[str, dict[Key, Translation]]:
    """Translations of all rooms of a language, by room. Raises DataError with every fault."""
    rooms: dict[str, dict[Key, Translation]] = {}
    faults: list[Fault] = []
    for room in ROOMS:
        try:
            rooms[room] = read_catalogue(catalogue_path(language, room, folder))
        except DataError as error:
            faults += error.faults
    if faults:
        raise DataError(faults)
    return rooms


def merged(messages: Sequence[Message], known: Mapping[Key, Translation]) -> dict[Key, Translation]:
    """Translations of a room brought to the English of now.

    A text of which only the English has changed keeps its translation, marked fuzzy; one that has
    moved to another context keeps it as it is.
    """
    by_text = {text: one for (_, text), one in known.items() if all(one.forms)}
    alone = {context: one for (context, _), one in known.items()}
    times = Counter(context for context, _ in known)
    now = {(message.context, message.text) for message in messages}
    result: dict[Key, Translation] = {}
    for message in messages:
        key = (message.context, message.text)
        before = alone.get(message.context)
        if key in known:
            result[key] = known[key]
        elif message.text in by_text:
            result[key] = by_text[message.text]
        elif (
            before
            and all(before.forms)
            and times[message.context] == 1
            and (message.context, before.text) not in now
        ):
            result[key] = Translation(before.text, before.forms, fuzzy=True)
    return result
