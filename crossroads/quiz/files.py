"""A chapter's questions to take along from the running app: as cards for Anki, and as a table."""

from crossroads.content.library import Library
from crossroads.paper.kept import Kept
from crossroads.paper.printer import Printer
from crossroads.quiz.csv_file import csv_bytes
from crossroads.quiz.records import quiz_items

KEPT = 4
"""Decks that are kept, of a megabyte or two each."""


class QuizFiles:
    """Makes the files of one language; many threads may ask it.

    A deck is drawn on the printer's plane and waits its turn among the sheets, so that decks weigh
    on other visitors no more than sheets do.
    """

    def __init__(self, library: Library, printer: Printer) -> None:
        self._library = library
        self._plane = printer.plane
        self._kept = Kept(KEPT, printer.making)

    def deck(self, chapter: str) -> bytes:
        """A chapter's cards; see `crossroads.quiz.anki.deck`."""
        return self._kept.file(("deck", chapter), lambda: self._deck(chapter))

    def table(self, chapter: str) -> bytes:
        """The same questions as CSV, which is made in a moment; see `crossroads.quiz.csv_file`."""
        items = quiz_items(self._library, self._plane.atlas, [chapter])
        return csv_bytes(items, self._library)

    def _deck(self, chapter: str) -> bytes:
        from crossroads.quiz.anki.deck import apkg  # not before one is wanted

        items = quiz_items(self._library, self._plane.atlas, [chapter])
        return apkg(items, self._library, self._plane)
