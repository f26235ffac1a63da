"""What is missing or fuzzy in the catalogues, and bringing them up to the English of now."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from crossroads.content.library import Library
from crossroads.content.model import Language
from crossroads.faults import DataError, Fault
from crossroads.geo.atlas import Atlas
from crossroads.paths import CONTENT, shown_path
from crossroads.translation.catalogue import (
    catalogue_path,
    merged,
    read_catalogue,
    read_rooms,
    write_catalogue,
)
from crossroads.translation.message import ROOMS, Message
from crossroads.translation.messages import all_messages
from crossroads.translation.speech import OTHERS


@dataclass(frozen=True)
class Gap:
    """A text that a language lacks."""

    path: Path
    message: Message
    fuzzy: bool
    """Whether there is a translation, of an older English."""


def gaps(messages: Iterable[Message], language: Language, folder: Path = CONTENT) -> Iterator[Gap]:
    """Every text without a translation that can be shown; DataError where a catalogue is wrong."""
    rooms = read_rooms(language, folder)
    for message in messages:
        known = rooms[message.room].get((message.context, message.text))
        if known is None or not known.stands:
            path = catalogue_path(language, message.room, folder)
            yield Gap(path, message, known is not None and known.fuzzy)


def check_offered(library: Library, atlas: Atlas, folder: Path = CONTENT) -> None:
    """Raises DataError where a catalogue is wrong, or lacks a text in a language on offer."""
    faults: list[Fault] = []
    for language in OTHERS:
        offered = language in library.edition.languages
        messages = all_messages(library, atlas, language) if offered else []
        faults += [_fault_of(gap) for gap in gaps(messages, language, folder)]
    if faults:
        raise DataError(faults)


def _fault_of(gap: Gap) -> Fault:
    found = "a fuzzy translation" if gap.fuzzy else "none"
    expected = "a translation, since content/edition.yaml offers the language"
    return Fault(shown_path(gap.path), gap.message.context, found, expected)


def merge(messages: Sequence[Message], language: Language, folder: Path = CONTENT) -> None:
    """Rewrites a language's catalogues: new texts come, old ones go, changed ones are fuzzy."""
    for room in ROOMS:
        path = catalogue_path(language, room, folder)
        here = [message for message in messages if message.room == room]
        write_catalogue(path, language, here, merged(here, read_catalogue(path)))
