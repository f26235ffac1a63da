"""A map on a page: the living map, with its source line in it."""

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial

from markupsafe import Markup
from streamlit_folium import st_folium

from crossroads.content.sections import Section
from crossroads.contract.message import MapMessage
from crossroads.maps.plan import MapPlan
from crossroads.outlets.message import explorer_message, map_message
from crossroads.outlets.stories import story_options
from crossroads.ui.local_address import local_origin
from crossroads.ui.markup import show_html
from crossroads.ui.project import Project

FALLBACK_HEIGHT = 640
"""Pixels; the style sheet makes the map fill the window, this is for when it can't."""


def render_map(plan: MapPlan, project: Project, key: str, section: Section | None = None) -> None:
    """Draws a planned map, with a section's scenes where it is given.

    Nothing that happens on the map makes the page run again.
    """
    today = dt.date.today()
    library, assets = project.library, project.assets
    story = story_options(section, library, assets) if section is not None else None
    make = partial(map_message, plan, library, assets, today, story)
    show_map(make, project, key, today)


def render_explorer(plan: MapPlan, project: Project, key: str) -> None:
    """Draws the explorer's map."""
    today = dt.date.today()
    make = partial(explorer_message, plan, project.library, project.assets, today)
    show_map(make, project, key, today)


def show_map(make: Callable[[], MapMessage], project: Project, key: str, today: dt.date) -> None:
    """Draws a map that is the same for all visitors of a day; `make` gives its message."""
    show_html(late_html(project.library.words))
    st_folium(
        project.rendered_map(key, today, local_origin(), make),
        key=key,
        height=FALLBACK_HEIGHT,
        use_container_width=True,
        returned_objects=[],
        render=False,  # rendered already
    )


def late_html(words: Mapping[str, str]) -> Markup:
    """What stands in the map's place where its script has not come for long.

    The style sheet shows it, so that it needs no script that may be missing itself. The link loads
    the page again at the very address.
    """
    notice = Markup('<p class="cr-late" role="status">{} <a href="">{}</a></p>')
    return notice.format(words["fault_late"], words["fault_late_again"])


def render_printed_map() -> None:
    """Draws what paper has of the map beside its picture; the map fills it."""
    show_html(
        Markup(
            '<div class="cr-print-only">'
            '<p class="cr-print-words"></p><div class="cr-print-tables"></div></div>'
        )
    )
