"""A lesson as one HTML document that holds all it needs and asks nobody for anything."""

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from jinja2 import Environment, StrictUndefined, Template

from crossroads.content.library import Library
from crossroads.content.writing import day_text
from crossroads.contract.file import Engine, PageOfFile, PagesOfFile
from crossroads.contract.message import MapMessage
from crossroads.geo.atlas import Atlas
from crossroads.lesson.choice import QUIZ, Lesson, Part, part_title
from crossroads.lesson.held import HeldFiles, data_address
from crossroads.lesson.inline import as_it_is, json_text, packed, plainly
from crossroads.lesson.pages import lesson_messages, part_words
from crossroads.lesson.policy import policy
from crossroads.lesson.quiz import events_asked
from crossroads.lesson.type_cut import cut_faces, split_faces
from crossroads.outlets.assets import APP, EXPLORER, FILE, Assets, manifest
from crossroads.outlets.map_options import MAP_OPTIONS
from crossroads.outlets.message import engine_of
from crossroads.outlets.publish import publish_all
from crossroads.outlets.publisher import file_address
from crossroads.paths import STATIC
from crossroads.search.entries import Names

PAGES = "pages"
"""Name of the PagesOfFile among what the document holds."""
FACES = "faces"
"""Name of the type's style sheet, which page and maps share."""
LICENCES = (
    f"{APP}/licences.txt",
    "fonts/source-sans-3-5.3.0/LICENSE",
    "vendor/country-flag-icons-1.6.20/LICENSE",
)
"""Texts that whoever passes these on has to pass on, too."""
_TEMPLATE = Path(__file__).with_name("document.html")


@dataclass(frozen=True)
class _Built:
    """What `browser/build.ts` has made."""

    texts: Mapping[str, str]
    """Scripts and style sheets by their names without hash; sheets without faces."""
    faces: tuple[str, ...]


def lesson_html(
    lesson: Lesson,
    library: Library,
    atlas: Atlas,
    today: dt.date,
    names: Names = MappingProxyType({}),
    static: Path = STATIC,
) -> str:
    """The document in the library's language, as of a day.

    `names`: by which the atlas finds things, too; `static`: folder with the built engine. Raises
    FileNotFoundError where that has not been built.
    """
    # The file has one language, whichever others the app offers.
    edition = library.edition.model_copy(update={"languages": [library.language]})
    library = replace(library, edition=edition)
    held = HeldFiles(static=static)
    assets = publish_all(library, atlas, held, names, lesson.page_ids)
    messages = lesson_messages(lesson, library, atlas, assets, held, today)
    # One script for chapters and quiz is far smaller than one for each.
    kinds = [FILE if lesson.has_quiz else engine_of(one) for one in messages.values()]
    built = _read_built(static, kinds)
    data = {
        **{_message_name(id_): json_text(message.wire()) for id_, message in messages.items()},
        **{name: held.texts[name] for name in _needed(messages.values(), assets)},
    }
    if EXPLORER not in kinds:
        cards = assets.known.files.dossiers
        data[cards] = json_text(_of_layers(json.loads(data[cards]), messages.values(), assets))
    if lesson.has_quiz:
        data[assets.known.files.reference] = _events(held, assets)
    pages = [_page(part, library, lesson.has_quiz) for part in lesson.parts]
    words = "".join(str(page["words"]) for page in pages)
    about = _book(lesson, library, kinds).wire()
    faces = cut_faces(built.faces, f"{words}{json_text(about)}{''.join(data.values())}", static)
    engine = {name: built.texts[name] for kind in dict.fromkeys(kinds) for name in _engine(kind)}
    own = built.texts
    return _template().render(
        language=library.language,
        title=lesson.title,
        site=f"{library.start.title}: {library.start.subtitle}",
        icon=data_address((static / "icon.svg").read_bytes(), "image/svg+xml"),
        words=library.words,
        pages=pages,
        colophon=library.words["lesson_colophon"].format(day=day_text(today, library.language)),
        policy=policy(
            scripts=[own["lesson.js"], *_of_kind(engine, ".js")],
            styles=[faces, own["lesson.css"], *_of_kind(engine, ".css")],
        ),
        faces=as_it_is(faces),
        style=as_it_is(own["lesson.css"]),
        script=as_it_is(own["lesson.js"]),
        held=[
            plainly(PAGES, about),
            *(packed(name, text, "text/plain") for name, text in engine.items()),
            *(packed(name, text) for name, text in data.items()),
        ],
        licences=_licences(static),
    )


def _read_built(static: Path, kinds: Iterable[str]) -> _Built:
    names = manifest(static)
    wanted = ["lesson.js", "lesson.css", *(name for kind in set(kinds) for name in _engine(kind))]
    texts = {name: (static / APP / names[name]).read_text(encoding="utf-8") for name in wanted}
    sheets = {name: split_faces(text) for name, text in texts.items() if name.endswith(".css")}
    rules = {name: sheet.rules for name, sheet in sheets.items()}
    faces = dict.fromkeys(face for sheet in sheets.values() for face in sheet.faces)
    return _Built(texts={**texts, **rules}, faces=tuple(faces))


def _engine(kind: str) -> tuple[str, str]:
    return f"{kind}.js", f"{kind}.css"


def _of_kind(texts: Mapping[str, str], suffix: str) -> list[str]:
    return [text for name, text in texts.items() if name.endswith(suffix)]


def _message_name(page: str) -> str:
    return f"map-{page}"


def _book(lesson: Lesson, library: Library, kinds: Iterable[str]) -> PagesOfFile:
    pages = [
        PageOfFile(
            id=part.id,
            title=part_title(part, library),
            message=_message_name(part.id),
            engine=Engine(script=_engine(kind)[0], styles=[FACES, _engine(kind)[1]]),
        )
        for part, kind in zip(lesson.parts, kinds, strict=True)
    ]
    return PagesOfFile(
        pages=pages,
        options=MAP_OPTIONS,
        not_found=library.words["not_found_text"],
        no_map=library.words["lesson_no_map"],
    )


def _page(part: Part, library: Library, quiz: bool) -> dict[str, object]:
    """What the template says of a page. `quiz`: whether one is in the lesson."""
    return {
        "id": part.id,
        "title": part_title(part, library),
        "kind": "quiz" if part.is_quiz else "atlas" if part.is_atlas else "section",
        "words": part_words(part, library, quiz),
    }


def _needed(messages: Iterable[MapMessage], assets: Assets) -> list[str]:
    """Names of the data that the maps may come to ask for, each once."""
    known = assets.known
    urls = [known.layers[base.id].url for base in known.basemap]
    names = [assets.catalogue, known.files.dossiers]
    for message in messages:
        urls += [known.layers[record.base].url for record in message.layers]
        names += message.soon
        if message.explorer is not None:
            names.append(known.files.search)
    shapes = (file_address(url) for url in urls if not url.startswith("data:"))
    return list(dict.fromkeys([*names, *shapes]))


def _of_layers(
    dossiers: Mapping[str, object], messages: Iterable[MapMessage], assets: Assets
) -> dict[str, object]:
    """Dossiers of what can be picked on the maps: of their own layers and of the basemap.

    On the quiz's nothing can be.
    """
    known = assets.known
    ids = {base.id for base in known.basemap}
    ids.update(one.base for message in messages if not message.quiz for one in message.layers)
    layers = {known.layers[id_].geo for id_ in ids}
    return {key: told for key, told in dossiers.items() if key.partition(":")[0] in layers}


def _events(held: HeldFiles, assets: Assets) -> str:
    """The reference as the quiz needs it."""
    reference = json.loads(held.texts[assets.known.files.reference])
    return json_text(events_asked(json.loads(held.texts[QUIZ]), reference))


def _licences(static: Path) -> str:
    line = f"\n{'-' * 80}\n\n"
    return line.join((static / file).read_text(encoding="utf-8") for file in LICENCES)


def _template() -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    return environment.from_string(_TEMPLATE.read_text(encoding="utf-8"))
