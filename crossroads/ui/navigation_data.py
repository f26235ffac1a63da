"""Titles and files of the pages, for the menu and for links."""

from pathlib import Path

from crossroads.content.model import in_language
from crossroads.content.pages import Page
from crossroads.paths import PAGES
from crossroads.ui.project import Project


def page_title(page: Page, project: Project) -> str:
    """Title of a page: its own, or its section's."""
    library = project.library
    if page.title is not None:
        return in_language(page.title, library.language)
    return library.sections[str(page.section)].title


def page_path(page: Page) -> Path | None:
    """Python file of a page; None where the section alone makes it."""
    return None if page.file is None else PAGES / page.file
