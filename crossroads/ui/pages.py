"""What the files in `pages/` call.

Light, since Streamlit runs such a file by itself for the first visitor of a process (see
`first_run.py`), who is to see something before the rest is imported.
"""

from crossroads.ui.first_run import leave_old_navigation


def draw_start() -> None:
    """Draws the start page."""
    leave_old_navigation()
    from crossroads.ui.start_page import render_start

    render_start()


def draw_section(section_id: str) -> None:
    """Draws the page of a section. Raises KeyError where there is none of this id."""
    leave_old_navigation()
    from crossroads.ui.section_page import render_section

    render_section(section_id)


def draw_atlas() -> None:
    """Draws the explorer's page."""
    leave_old_navigation()
    from crossroads.ui.atlas_page import render_atlas

    render_atlas()


def draw_teach() -> None:
    """Draws the lesson plans."""
    leave_old_navigation()
    from crossroads.ui.teach_page import render_teach

    render_teach()


def draw_studio() -> None:
    """Draws the page on which visitors make lessons of their own."""
    leave_old_navigation()
    from crossroads.ui.studio_page import render_studio

    render_studio()


def draw_quiz() -> None:
    """Draws the quiz's page."""
    leave_old_navigation()
    from crossroads.ui.quiz_page import render_quiz

    render_quiz()


def draw_about() -> None:
    """Draws the page about the project and its sources."""
    leave_old_navigation()
    from crossroads.ui.about_page import render_about

    render_about()
