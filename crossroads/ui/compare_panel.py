"""Countries or organizations side by side: a sentence, charts, tables."""

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Literal, get_args

import streamlit as st
from markupsafe import Markup

from crossroads.compare.belonging import Standing, standing_on
from crossroads.compare.charts import bars_html
from crossroads.compare.countries import country_facts
from crossroads.compare.figures import MEASURES, Measure, Total
from crossroads.compare.html_tables import facts_html, membership_html, overlap_html
from crossroads.compare.names import body_name, place_name
from crossroads.compare.organizations import body_facts
from crossroads.compare.overlaps import overlaps
from crossroads.compare.sentences import body_sentence, country_sentence
from crossroads.compare.tables import body_table, country_table, measure_title
from crossroads.compare.wording import day_name
from crossroads.content.model import in_language
from crossroads.content.writing import sort_key
from crossroads.geo.places import COUNTRIES
from crossroads.maps.dated import HOME
from crossroads.ui.chrome import asked_view
from crossroads.ui.map_link import ask_comparison, day_input
from crossroads.ui.markup import show_html
from crossroads.ui.project import Project
from crossroads.view.days import FIRST_DAY
from crossroads.view.view_state import Comparison

MOST = 4
Mode = Literal["countries", "organizations"]
MODES: tuple[Mode, ...] = get_args(Mode)
AT_FIRST: Mapping[Mode, tuple[str, ...]] = {
    "countries": ("KZ", "UZ", "RU", "CN"),
    "organizations": ("SCO", "EAEU", "EU"),
}


def render_compare(project: Project, key: str, day: dt.date) -> None:
    """Draws the comparison with its own choices.

    `day` is the one that it opens with, moved into the range that can be chosen. It is no fragment
    of its own: what is chosen here goes to the map through the link of the fragment around it.
    """
    words = project.library.words
    st.header(words["compare"], anchor="compare")
    with st.container(key=f"{key}-compare"):
        mode, chosen, on = _choices(project, key, day)
        if len(chosen) < 2:
            st.info(words["compare_too_few"])
            return
        standing = standing_on(project.library, on)
        if mode == "countries":
            _render_countries(project, chosen, standing, on)
        else:
            _render_bodies(project, chosen, standing, on)


def _choices(project: Project, key: str, day: dt.date) -> tuple[str, list[str], dt.date]:
    """Mode, ids, and the day."""
    words, today = project.library.words, dt.date.today()
    kind, pick, date = st.columns((3, 6, 2), gap="medium", vertical_alignment="bottom")
    comparison = asked_view().comparison
    noted = partial(_note_choice, key)
    mode = kind.segmented_control(
        words["compare_what"],
        MODES,
        default=comparison.of if comparison else MODES[0],
        required=True,
        format_func=lambda option: words[option],
        key=f"{key}-compare-mode",
        on_change=noted,
    )
    names, first = _offered(project, str(mode))
    if comparison is not None and comparison.of == mode:
        first = tuple(id_ for id_ in comparison.ids if id_ in names)[:MOST]
    chosen = pick.multiselect(
        words["compare_pick"].format(most=MOST),
        sorted(names, key=lambda id_: sort_key(names[id_], project.library.language)),
        default=first,
        format_func=names.__getitem__,
        max_selections=MOST,
        placeholder=words["compare_placeholder"],
        wrap=True,
        key=f"{key}-compare-{mode}",
        persist_state="page",
        on_change=noted,
    )
    with date:
        form = "DD.MM.YYYY"
        on = day_input(words["compare_day"], f"{key}-compare-day", day, FIRST_DAY, today, form)
    return str(mode), chosen, on


def _note_choice(key: str) -> None:
    """Hands the choice to the map, which writes it into the address."""
    mode: Mode = st.session_state[f"{key}-compare-mode"]
    chosen = tuple(st.session_state.get(f"{key}-compare-{mode}", AT_FIRST[mode]))
    usual = (mode, chosen) == (MODES[0], AT_FIRST[MODES[0]])
    ask_comparison(None if usual else Comparison(mode, chosen))


def _offered(project: Project, mode: str) -> tuple[dict[str, str], tuple[str, ...]]:
    """Names by id of what can be chosen, and what is chosen at first."""
    library, atlas = project.library, project.atlas
    if mode == "countries":
        codes = atlas.features[COUNTRIES].index
        return {code: place_name(code, library, atlas) for code in codes}, AT_FIRST["countries"]
    form, language = library.words["compare_body_choice"], library.language
    return {
        body.id: form.format(
            short=body_name(body.id, library), name=in_language(body.name, language)
        )
        for body in library.organizations.values()
    }, AT_FIRST["organizations"]


def _render_countries(
    project: Project, codes: Sequence[str], standing: Standing, on: dt.date
) -> None:
    library, atlas = project.library, project.atlas
    facts = country_facts(codes, library, atlas, standing)
    show_html(sentence_html(country_sentence(facts, standing, library, on)))
    home = place_name(HOME, library, atlas)
    _render_charts(project, {country.name: country.totals for country in facts}, home)
    own = len(standing.full_bodies(HOME))
    table = country_table(facts, own, library, atlas)
    show_html(facts_html(table, library.words["compare_fact"]))
    caption = library.words["compare_memberships"].format(day=day_name(on, library))
    show_html(membership_html(codes, standing, library, atlas, caption))
    st.caption(library.words["compare_note_countries"])


def _render_bodies(project: Project, ids: Sequence[str], standing: Standing, on: dt.date) -> None:
    library, atlas = project.library, project.atlas
    facts = body_facts(ids, library, atlas, standing)
    combinations = overlaps({body.organization.id: body.members for body in facts})
    show_html(sentence_html(body_sentence(facts, library, atlas, on)))
    _render_charts(project, {body.name: body.totals for body in facts})
    show_html(facts_html(body_table(facts, library, atlas), library.words["compare_fact"]))
    caption = library.words["compare_overlaps"].format(day=day_name(on, library))
    show_html(overlap_html(ids, combinations, library, atlas, caption))
    st.caption(library.words["compare_note_bodies"])


def sentence_html(text: str) -> Markup:
    """What is most worth saying of those compared."""
    return Markup('<p class="cr-compare-sentence">{}</p>').format(text)


def _render_charts(
    project: Project,
    named: Mapping[str, Mapping[Measure, Total]],
    highlight: str | None = None,
) -> None:
    library = project.library
    for column, measure in zip(st.columns(len(MEASURES), gap="medium"), MEASURES, strict=True):
        title = measure_title(measure, library, project.atlas)
        values = {name: totals[measure] for name, totals in named.items()}
        with column:
            show_html(bars_html(title, values, measure, library, highlight))
