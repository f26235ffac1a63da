"""What can be printed: handouts, rounds of the quiz, maps. Made when a button is pressed."""

import datetime as dt
from functools import partial

import streamlit as st

from crossroads.content.model import in_language
from crossroads.paper.base import GRID, RIVERS, Shown
from crossroads.paper.outline import NAMINGS, Naming
from crossroads.paper.outline_files import MEDIA_TYPES, OUTLINE_FORMS, OutlineForm
from crossroads.paper.printer import in_archive
from crossroads.paper.relief import PICTURE
from crossroads.paper.sheets import PAPERS, Paper
from crossroads.quiz.asked_round import asked_round, that_fits
from crossroads.quiz.round import RoundOptions, round_of
from crossroads.ui.address import asked_parameters
from crossroads.ui.local_address import shared_origin
from crossroads.ui.plain import seen
from crossroads.ui.project import Project

PDF = MEDIA_TYPES["pdf"]
ZIP = "application/zip"
NAMING_WORDS = {
    "all": "paper_with_names",
    "numbers": "paper_with_numbers",
    "none": "paper_without_names",
}
PAPER_WORDS = {"a4": "paper_a4", "letter": "paper_letter"}


@st.fragment
def render_folded_print(project: Project, section_id: str) -> None:
    """Draws a closed box that has the choices once it is opened."""
    words = project.library.words
    box = st.expander(words["paper_heading"], key=f"{section_id}-print-box", on_change="rerun")
    if box.open:
        with box:
            _render_handouts(project, section_id)
            render_outlines(project, f"{section_id}-outline")


def _render_handouts(project: Project, section_id: str) -> None:
    """Draws the buttons for a chapter's handouts."""
    words = project.library.words
    st.subheader(words["paper_handout"], anchor=False)
    paper = render_paper_choice(project, f"{section_id}-handout")
    with st.container(horizontal=True):
        render_handout_buttons(project, section_id, paper, section_id)
    st.caption(words["paper_wait"])


def render_handout_buttons(
    project: Project, section_id: str, paper: Paper, key: str, begin: str = ""
) -> None:
    """Draws the buttons for a chapter's handouts, for pupils and for teachers.

    `begin`: what stands before their labels where nothing above says that they are handouts.
    """
    words = project.library.words
    versions = {"paper_for_class": False, "paper_for_teacher": True}
    for word, teacher in versions.items():
        make = partial(
            project.printer.handout, section_id, dt.date.today(), paper, teacher, _origin()
        )
        name = f"{section_id}{'-teacher' if teacher else ''}-{project.library.language}.pdf"
        _button(f"{begin}{words[word]}", make, name, PDF, f"{key}-{word}")


def render_plan_button(project: Project, plan_id: str, paper: Paper, key: str) -> None:
    """Draws the button for a chapter's lesson plan."""
    make = partial(project.printer.plan, plan_id, paper, _origin())
    name = f"{plan_id}-plan-{project.library.language}.pdf"
    _button(project.library.words["teach_take_plan"], make, name, PDF, key)


def render_quiz_buttons(
    project: Project, asked: RoundOptions, paper: Paper, key: str, end: str = ""
) -> None:
    """Draws the buttons for a round of the quiz, without and with its answers.

    `end`: what stands after their labels where there is more than one round.
    """
    words = project.library.words
    part = asked.chapter or "all"
    for word, answers in {"quiz_sheet_button": False, "quiz_sheet_button_key": True}.items():
        make = partial(project.printer.quiz, asked, paper, answers, _origin())
        name = f"quiz-{part}{'-key' if answers else ''}-{project.library.language}.pdf"
        _button(f"{words[word]}{end}", make, name, PDF, f"{key}-{word}")


@st.fragment
def render_folded_quiz_sheet(project: Project) -> None:
    """Draws a closed box that prints the round which the address names once it is opened."""
    words = project.library.words
    box = st.expander(words["quiz_sheet_heading"], key="quiz-print-box", on_change="rerun")
    if not box.open:
        return
    library = project.library
    with box:
        asked = asked_round(asked_parameters(), library.sections)
        if asked is None:
            st.caption(words["quiz_sheet_no_seed"])
            return
        questions = list(library.questions.values())
        asked = that_fits(questions, asked)
        count = len(round_of(questions, asked))
        told = words["quiz_sheet_chosen"].format(seed=seen(asked.seed), count=count)
        chapter = asked.chapter
        st.text(told if chapter is None else f"{library.sections[chapter].title} · {told}")
        paper = render_paper_choice(project, "quiz")
        with st.container(horizontal=True):
            render_quiz_buttons(project, asked, paper, "quiz")
        st.caption(words["paper_wait"])


def render_outline_button(project: Project, outline_id: str, paper: Paper, key: str) -> None:
    """Draws the button for an outline map without names."""
    library, words = project.library, project.library.words
    title = in_language(library.outlines[outline_id].title, library.language)
    make = partial(project.printer.outline, outline_id, "none", "pdf", paper, Shown())
    label = f"{words['teach_outline'].format(title=title)} · {words['paper_without_names']}"
    _button(label, make, f"{outline_id}-none-{library.language}.pdf", PDF, key)


def render_outlines(project: Project, key: str) -> None:
    """Draws the choices for outline maps, and the button."""
    words, library = project.library.words, project.library
    st.subheader(words["paper_outlines"], anchor=False)
    outlines = library.outlines
    chosen = st.selectbox(
        words["paper_which"],
        list(outlines),
        format_func=lambda id_: in_language(outlines[id_].title, library.language),
        key=f"{key}-which",
    )
    naming: Naming = st.radio(
        words["paper_naming"],
        NAMINGS,
        format_func=lambda one: words[NAMING_WORDS[one]],
        horizontal=True,
        key=f"{key}-naming",
    )
    parts = {
        id_: in_language(project.atlas.layers[id_].title, library.language)
        for id_ in (RIVERS, PICTURE, GRID)
    }
    shown = st.pills(
        words["paper_parts"],
        list(parts),
        selection_mode="multi",
        default=list(parts),
        format_func=parts.__getitem__,
        key=f"{key}-parts",
    )
    form: OutlineForm = st.radio(
        words["take_format"],
        OUTLINE_FORMS,
        format_func=str.upper,
        horizontal=True,
        key=f"{key}-form",
    )
    paper = render_paper_choice(project, key)
    make = partial(
        project.printer.outline,
        chosen,
        naming,
        form,
        paper,
        Shown(rivers=RIVERS in shown, relief=PICTURE in shown, grid=GRID in shown),
    )
    archive = in_archive(naming, form)
    name = f"{chosen}-{naming}-{library.language}.{'zip' if archive else form}"
    media_type = ZIP if archive else MEDIA_TYPES[form]
    _button(words["take_button"].format(name=name), make, name, media_type, f"{key}-take")


def render_paper_choice(project: Project, key: str) -> Paper:
    """Draws the choice of a paper's size; gives what is chosen."""
    words = project.library.words
    paper: Paper = st.radio(
        words["paper_size"],
        PAPERS,
        format_func=lambda one: words[PAPER_WORDS[one]],
        horizontal=True,
        key=f"{key}-paper",
    )
    return paper


def _button(label: str, make: partial[bytes], name: str, media_type: str, key: str) -> None:
    """A button that makes the file; it turns while that lasts."""
    st.download_button(
        label,
        data=make,
        file_name=name,
        mime=media_type,
        on_click="ignore",
        icon=":material/print:",
        key=key,
    )


def _origin() -> str | None:
    """Where others find the app; None where the browser has not said."""
    origin = shared_origin()
    base = str(st.get_option("server.baseUrlPath")).strip("/")
    return f"{origin}/{base}" if origin and base else origin
