"""Once a process, after its first page: makes what other visitors will ask for.

Then all of it is put out of the way of Python's garbage collection.
"""

import datetime as dt
import threading

from crossroads.content.model import SOURCE
from crossroads.faults import DataError
from crossroads.ui.collecting import set_aside
from crossroads.ui.project import Project, project_in

_begun = threading.Lock()


def warm_up() -> None:
    """Begins in the background, unless it has begun before; no visitor waits for it."""
    if not _begun.acquire(blocking=False):
        return
    try:
        project = project_in(SOURCE)
    except DataError:  # which every page tells
        _begun.release()
        return
    threading.Thread(target=_prepare_all, args=(project, dt.date.today()), daemon=True).start()


def _prepare_all(project: Project, today: dt.date) -> None:
    prepare(project, today)
    for language in project.library.edition.languages:
        if language != SOURCE:
            prepare(project_in(language), today)


def prepare(project: Project, today: dt.date) -> None:
    """Plans of all maps and all words as of a day; what lives by then is taken to live for ever."""
    project.start_plan(today)
    project.explorer_plan(today)
    for section in project.library.sections:
        project.section_plan(section, today)
        project.prose(section)
    set_aside()
