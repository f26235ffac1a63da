"""What a lesson plan's page has as files: the rounds of its quiz to print, and its questions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from crossroads.content.library import Library
from crossroads.content.plans import Plan
from crossroads.contract.quiz import ItemRecord
from crossroads.paper.plane import Plane
from crossroads.paper.quiz_sheet import RoundSheet
from crossroads.paper.sheets import Paper
from crossroads.quiz.asked_round import round_query
from crossroads.quiz.csv_file import csv_bytes
from crossroads.quiz.round import round_of
from crossroads.quiz.told import Telling
from crossroads.site.addresses import Place, path_of
from crossroads.teach.targets import QUIZ, rounds_of

FOLDER = "kit"
PAPER: Paper = "a4"
SHEETS = {"quiz_sheet_button": ("", False), "quiz_sheet_button_key": ("-key", True)}
"""The two sheets of a round: their words, the end of their names, whether the answers are there."""


@dataclass(frozen=True)
class KitFile:
    """A file to print or to take along."""

    label: str
    address: str
    """From a page of the language."""
    opens: bool
    """Whether browsers show it."""


Kits = Mapping[str, Sequence[KitFile]]
"""Files of each plan, by its id."""


def write_kits(
    items: Sequence[ItemRecord], telling: Telling, plane: Plane, folder: Path, place: Place
) -> Kits:
    """Writes the files of all plans; none where there is no quiz.

    `items`: all of the quiz; `plane` with the names of the telling's language; `folder`: of the
    language's pages.
    """
    library = telling.library
    if QUIZ not in library.pages:
        return {}
    (folder / FOLDER).mkdir(parents=True)
    return {
        plan.id: [
            *_sheets(plan, items, telling, plane, folder, place),
            _table(plan, items, library, folder),
        ]
        for plan in library.plans.values()
    }


def _sheets(
    plan: Plan,
    items: Sequence[ItemRecord],
    telling: Telling,
    plane: Plane,
    folder: Path,
    place: Place,
) -> Iterator[KitFile]:
    library, rounds = telling.library, rounds_of(plan)
    screen = place.whole(path_of(library.pages[QUIZ], library.language))
    several = len(rounds) > 1
    for number, asked in enumerate(rounds, start=1):
        name = f"{plan.id}-quiz-{number}" if several else f"{plan.id}-quiz"
        end = f" · {library.sections[str(asked.chapter)].title}" if several else ""
        address = None if screen is None else f"{screen}?{round_query(asked)}"
        sheet = RoundSheet(asked, round_of(items, asked), telling, plane, PAPER, address)
        for word, (mark, key) in SHEETS.items():
            label = f"{library.words[word]}{end} (PDF)"
            yield _written(label, f"{name}{mark}.pdf", sheet.pdf(key=key), folder, opens=True)


def _table(plan: Plan, items: Sequence[ItemRecord], library: Library, folder: Path) -> KitFile:
    table = csv_bytes([item for item in items if item.chapter == plan.id], library)
    label = library.words["quiz_cards_table"]
    return _written(label, f"{plan.id}-quiz.csv", table, folder, opens=False)


def _written(label: str, name: str, data: bytes, folder: Path, *, opens: bool) -> KitFile:
    (folder / FOLDER / name).write_bytes(data)
    return KitFile(label, f"{FOLDER}/{name}", opens)
