"""Once a process, after its first page: makes what other visitors will ask for.

Then all of it is put out of the way of Python's garbage collection.
"""

import datetime as dt
import threading
import time

from crossroads.content.model import SOURCE
from crossroads.faults import DataError
from crossroads.ui.collecting import set_aside
from crossroads.ui.early import page_waits
from crossroads.ui.project import Project, project_in

PATIENCE = 5.0
"""Seconds that the first page has to be made, where it is waited for."""
LEISURE = 2.0
"""Seconds that its map has to come, whose files would else come half as fast."""

_begun = threading.Lock()
_first_page = threading.Event()


def page_done() -> None:
    """Tells, after each page, that the first of the process has been made."""
    _first_page.set()
    warm_up()


def warm_up() -> None:
    """Begins in the background, unless it has begun before; no visitor waits for it.

    A page that waits for the data comes first, with its map: of two threads that reckon each gets
    half of Python's time.
    """
    if not _begun.acquire(blocking=False):
        return
    try:
        project = project_in(SOURCE)
    except DataError:  # which every page tells
        _begun.release()
        return
    threading.Thread(target=_prepare_all, args=(project, dt.date.today()), daemon=True).start()


def _prepare_all(project: Project, today: dt.date) -> None:
    if page_waits():
        _first_page.wait(PATIENCE)
        time.sleep(LEISURE)
    prepare(project, today)
    for language in project.library.edition.languages:
        if language != SOURCE:
            prepare(project_in(language), today)
    set_aside()


def prepare(project: Project, today: dt.date) -> None:
    """Plans of all maps and all words as of a day."""
    project.start_plan(today)
    project.explorer_plan(today)
    for section in project.library.sections:
        project.section_plan(section, today)
        project.prose(section)
