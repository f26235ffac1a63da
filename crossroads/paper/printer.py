"""Sheets for the running app: made when they are asked for, one at a time, and kept for a while."""

import datetime as dt
import io
from collections.abc import Callable, Sequence
from threading import Lock
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas
from crossroads.paper.base import Shown
from crossroads.paper.handout import handout
from crossroads.paper.outline import Naming
from crossroads.paper.outline_files import OutlineForm, outline_files
from crossroads.paper.plan_sheet import plan_sheet
from crossroads.paper.plane import Plane
from crossroads.paper.quiz_sheet import quiz_sheet
from crossroads.paper.sheets import Paper
from crossroads.quiz.round import RoundOptions

KEPT = 24
"""Sheets that are kept; each has some hundred kilobytes."""
MAP, KEY = "map", "key"
"""Names of the files in an archive of a map and its answers, before the ending."""


class Printer:
    """Makes the sheets of one language; many threads may ask it."""

    def __init__(self, library: Library, atlas: Atlas) -> None:
        self._library = library
        self._plane = Plane(atlas)
        self._kept: dict[tuple[object, ...], bytes] = {}
        self._making = Lock()

    def handout(
        self, section_id: str, today: dt.date, paper: Paper, teacher: bool, origin: str | None
    ) -> bytes:
        """A chapter's handout as PDF; see `crossroads.paper.handout`."""
        return self._made(
            ("handout", section_id, today, paper, teacher, origin),
            lambda: handout(section_id, self._library, self._plane, today, paper, teacher, origin),
        )

    def plan(self, plan_id: str, paper: Paper, origin: str | None) -> bytes:
        """A lesson plan as PDF; see `crossroads.paper.plan_sheet`."""
        return self._made(
            ("plan", plan_id, paper, origin),
            lambda: plan_sheet(plan_id, self._library, self._plane.atlas, paper, origin),
        )

    def quiz(self, options: RoundOptions, paper: Paper, key: bool, origin: str | None) -> bytes:
        """A round of the quiz; see `crossroads.paper.quiz_sheet`."""
        return self._made(
            ("quiz", options, paper, key, origin),
            lambda: quiz_sheet(options, self._library, self._plane, paper, key, origin),
        )

    def outline(
        self, outline_id: str, naming: Naming, form: OutlineForm, paper: Paper, shown: Shown
    ) -> bytes:
        """An outline map; a picture with numbers and its answers come in one archive."""
        return self._made(
            ("outline", outline_id, naming, form, paper, shown),
            lambda: _one_file(
                outline_files(
                    outline_id,
                    self._library,
                    self._plane.atlas,
                    self._plane,
                    naming,
                    form,
                    paper,
                    shown,
                ),
                form,
            ),
        )

    def _made(self, key: tuple[object, ...], make: Callable[[], bytes]) -> bytes:
        with self._making:
            sheet = self._kept.pop(key, None) or make()
            self._kept[key] = sheet  # the last asked for stands last
            if len(self._kept) > KEPT:
                self._kept.pop(next(iter(self._kept)))
            return sheet


def in_archive(naming: Naming, form: OutlineForm) -> bool:
    """Whether an outline map comes as an archive."""
    return naming == "numbers" and form != "pdf"


def _one_file(files: Sequence[bytes], form: OutlineForm) -> bytes:
    """The file, or an archive of two; without times, so that the bytes are the same each time."""
    if len(files) == 1:
        return files[0]
    data = io.BytesIO()
    with ZipFile(data, "w") as archive:
        for name, file in zip((MAP, KEY), files, strict=True):
            archive.writestr(ZipInfo(f"{name}.{form}"), file, compress_type=ZIP_DEFLATED)
    return data.getvalue()
