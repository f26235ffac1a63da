"""Links between the pages; they keep the visitor's session, unlike plain HTML links."""

from collections.abc import Iterable

import streamlit as st

from crossroads.ui.address import page_at
from crossroads.ui.navigation_data import page_path, page_title
from crossroads.ui.project import Project


def page_link(
    project: Project,
    page_id: str,
    label: str | None = None,
    icon: str | None = None,
    query_params: dict[str, str] | None = None,
) -> None:
    """A link to one page, by default with the page's own title and icon."""
    page = project.library.pages[page_id]
    title = page_title(page, project)
    st.page_link(
        page_path(page) or page_at(page.id, title),
        label=label or title,
        icon=icon or page.icon,
        query_params=query_params,
    )


def page_links(project: Project, page_ids: Iterable[str]) -> None:
    """Links to several pages, one below the other."""
    for page_id in page_ids:
        page_link(project, page_id)


def previous_and_next(project: Project, page_id: str) -> None:
    """Links to the pages before and after this one, in the order of `content/pages.yaml`."""
    ids = list(project.library.pages)
    here = ids.index(page_id)
    with st.container(key="previous-next", horizontal=True, horizontal_alignment="distribute"):
        if here > 0:
            page_link(project, ids[here - 1], icon=":material/arrow_back:")
        if here + 1 < len(ids):
            page_link(project, ids[here + 1], icon=":material/arrow_forward:")
