"""Sheets for the running app: made when they are asked for, one at a time, and kept for a while."""

import datetime as dt
import io
from collections.abc import Sequence
from threading import Lock
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas
from crossroads.paper.base import Shown
from crossroads.paper.handout import handout
from crossroads.paper.kept import Kept
from crossroads.paper.outline import Naming
from crossroads.paper.outline_files import OutlineForm, outline_files
from crossroads.paper.plan_sheet import plan_sheet
from crossroads.paper.plane import Plane
from crossroads.paper.quiz_sheet import quiz_sheet, round_address
from crossroads.paper.sheets import Paper
from crossroads.quiz.round import RoundOptions

KEPT = 24
"""Sheets that are kept; each has some hundred kilobytes."""
MAP, KEY = "map", "key"
"""Names of the files in an archive of a map and its answers, before the ending."""


class Printer:
    """Makes the sheets of one language; many threads may ask it."""

    def __init__(self, library: Library, atlas: Atlas) -> None:
        self.plane = Plane(atlas)
        self.making = Lock()
        """Held while a sheet is made, so that the plane has one user."""
        self._library = library
        self._kept = Kept(KEPT, self.making)

    def handout(
        self, section_id: str, today: dt.date, paper: Paper, teacher: bool, origin: str | None
    ) -> bytes:
        """A chapter's handout as PDF; see `crossroads.paper.handout`."""
        return self._kept.file(
            ("handout", section_id, today, paper, teacher, origin),
            lambda: handout(section_id, self._library, self.plane, today, paper, teacher, origin),
        )

    def plan(self, plan_id: str, paper: Paper, origin: str | None) -> bytes:
        """A lesson plan as PDF; see `crossroads.paper.plan_sheet`."""
        return self._kept.file(
            ("plan", plan_id, paper, origin),
            lambda: plan_sheet(plan_id, self._library, self.plane.atlas, paper, origin),
        )

    def quiz(self, options: RoundOptions, paper: Paper, key: bool, origin: str | None) -> bytes:
        """A round of the quiz; see `crossroads.paper.quiz_sheet`."""
        address = round_address(origin, options, self._library)
        return self._kept.file(
            ("quiz", options, paper, key, origin),
            lambda: quiz_sheet(options, self._library, self.plane, paper, key, address),
        )

    def outline(
        self, outline_id: str, naming: Naming, form: OutlineForm, paper: Paper, shown: Shown
    ) -> bytes:
        """An outline map; a picture with numbers and its answers come in one archive."""
        return self._kept.file(
            ("outline", outline_id, naming, form, paper, shown),
            lambda: _one_file(
                outline_files(
                    outline_id,
                    self._library,
                    self.plane.atlas,
                    self.plane,
                    naming,
                    form,
                    paper,
                    shown,
                ),
                form,
            ),
        )


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
