"""Refuses plans that name what is not there, or whose answers the data don't give."""

from collections.abc import Container, Iterator
from pathlib import Path
from urllib.parse import parse_qs

from crossroads.content.library import Library
from crossroads.content.plan_texts import marked_texts
from crossroads.content.plans import (
    Between,
    Bodies,
    Exercise,
    Features,
    Figure,
    Link,
    Members,
    Neighbours,
    Plan,
    Voice,
)
from crossroads.content.prose import references, tokens
from crossroads.faults import DataError, Fault, fault
from crossroads.geo.atlas import Atlas
from crossroads.geo.places import CONTESTED, topic_of
from crossroads.maps.basemap import BASEMAP
from crossroads.teach.answers import SLOT, Answers
from crossroads.teach.targets import HANDOUT, scene_target
from crossroads.view.address import PARAMETERS, read_address
from crossroads.view.view_state import ViewState

NOT_OF_ATLAS = frozenset({"lang", "scene", "present"})
"""Parameters that a view of the atlas page has no use for, or that the reader's page adds."""
TAKEN = frozenset(
    """
    paragraph_open paragraph_close inline text softbreak em_open em_close strong_open strong_close
    citation fact term
    """.split()  # noqa: SIM905 - a list of quoted words hides the words
)
"""Pieces of which a plan's text may consist, so that it can stand in a cell and on paper."""
Wrong = tuple[str, object, str]
"""Key, what was found, what was expected."""


def check_plans(library: Library, atlas: Atlas) -> None:
    """Raises DataError with every fault of every plan."""
    answers = Answers(library, atlas)
    faults: list[Fault] = []
    for plan in library.plans.values():
        path = library.plan_file(plan.id)
        faults += _faults(plan, path, answers)
    if faults:
        raise DataError(faults)


def _faults(plan: Plan, path: Path, answers: Answers) -> Iterator[Fault]:
    for where, found, expected in _wrong(plan, answers):
        yield fault(path, where, found, expected)


def _wrong(plan: Plan, answers: Answers) -> Iterator[Wrong]:
    library = answers.library
    if plan.id not in library.sections:
        yield "id", plan.id, "the id of a section"
    for where, text in marked_texts(plan):
        yield from _wrong_marks(where, text)
    for number, step in enumerate(plan.steps):
        for place, link in enumerate(step.links):
            yield from _wrong_link(f"steps.{number}.links.{place}", link, answers)
    for number, voice in enumerate(plan.sources.voices):
        yield from _wrong_voice(f"sources.voices.{number}", voice, library)
    for name, exercise in plan.atlas:
        yield from _wrong_exercise(f"atlas.{name}", exercise, answers)


def _wrong_marks(where: str, text: str) -> Iterator[Wrong]:
    for token in tokens(text):
        if token.type not in TAKEN:
            found = (token.content or token.markup or token.type)[:60]
            yield where, found, "one paragraph with no marks but citations, figures, terms, *words*"
    of_answer = where.startswith("atlas.") and where.endswith(".answer")
    if SLOT.search(text) and not of_answer:
        yield where, text, "a name in braces in the answer of a task in the atlas alone"


def _wrong_link(where: str, link: Link, answers: Answers) -> Iterator[Wrong]:
    library = answers.library
    if link.scene is not None:
        try:
            scene_target(link.scene, library)
        except KeyError:
            yield f"{where}.scene", link.scene, "a scene or box, as chapter/scene"
    if link.quiz is not None and link.quiz.chapter not in (None, *library.sections):
        yield f"{where}.quiz.chapter", link.quiz.chapter, "the id of a section"
    if link.atlas is not None:
        yield from _wrong_address(f"{where}.atlas", link.atlas, answers)
    if link.sheet is not None and link.sheet not in (HANDOUT, *library.outlines):
        expected = f"{HANDOUT}, or one of {', '.join(library.outlines)}"
        yield f"{where}.sheet", link.sheet, expected


def _wrong_voice(where: str, voice: Voice, library: Library) -> Iterator[Wrong]:
    source = library.sources.get(voice.source)
    if source is None:
        yield f"{where}.source", voice.source, "an id of content/sources.yaml"
    elif source.read == "none":
        yield f"{where}.source", voice.source, "a source of which something was read"
    for reference in references(voice.says):
        if reference.kind == "citation" and reference.id != voice.source:
            yield f"{where}.says", reference.id, f"no source but {voice.source}"
        fact = library.facts.get(reference.id) if reference.kind == "fact" else None
        if fact is not None and voice.source not in fact.sources:
            yield f"{where}.says", reference.id, f"a figure that rests on {voice.source}"


def _wrong_exercise(where: str, exercise: Exercise, answers: Answers) -> Iterator[Wrong]:
    yield from _wrong_address(f"{where}.address", exercise.address, answers)
    slots = SLOT.findall(exercise.answer)
    for name in slots:
        if name not in exercise.figures:
            yield f"{where}.answer", f"{{{name}}}", "a name of its figures"
    for name, figure in exercise.figures.items():
        if name not in slots:
            yield f"{where}.figures", name, "a name that stands in braces in the answer"
        yield from _wrong_figure(f"{where}.figures.{name}", figure, answers)


def _wrong_figure(where: str, figure: Figure, answers: Answers) -> Iterator[Wrong]:
    atlas, library = answers.atlas, answers.library
    match figure:
        case Between():
            for end in figure.between:
                if answers.end(end) is None:
                    yield f"{where}.between", end, "a country, city or place, or lon,lat"
        case Members():
            body = library.organizations.get(figure.members)
            if body is None:
                yield f"{where}.members", figure.members, "an id of content/organizations.yaml"
            elif figure.status not in (None, *body.statuses):
                expected = f"one of {', '.join(body.statuses)}"
                yield f"{where}.status", figure.status, expected
            elif not answers.members(figure):
                yield where, "nobody", "at least one country"
        case Bodies():
            for code in figure.bodies:
                if code not in atlas.countries:
                    yield f"{where}.bodies", code, "the code of a country of geo/"
        case Neighbours():
            if figure.neighbours not in atlas.countries:
                yield f"{where}.neighbours", figure.neighbours, "the code of a country of geo/"
        case Features():
            yield from _wrong_features(where, figure, answers)


def _wrong_features(where: str, figure: Features, answers: Answers) -> Iterator[Wrong]:
    frame = answers.atlas.features.get(figure.layer)
    if frame is None:
        yield f"{where}.layer", figure.layer, "the id of a layer with features"
        return
    names = [name for name in figure.where if name not in frame]
    ids = [id_ for id_ in figure.only or () if id_ not in frame.index]
    for name in names:
        yield f"{where}.where", name, f"a property of {figure.layer}"
    for id_ in ids:
        yield f"{where}.only", id_, f"the id of a feature in {figure.layer}"
    if figure.show == "km" and figure.length not in frame:
        yield f"{where}.length", figure.length, f"a property of {figure.layer}"
    if not names and not ids and answers.frame(figure).empty:
        yield where, "no feature", f"at least one of {figure.layer}"


def _wrong_address(where: str, address: str, answers: Answers) -> Iterator[Wrong]:
    given = {name: values[0] for name, values in parse_qs(address).items()}
    for name in given:
        if name not in PARAMETERS or name in NOT_OF_ATLAS:
            known = [one for one in PARAMETERS if one not in NOT_OF_ATLAS]
            yield where, name, f"one of {', '.join(known)}"
    read = read_address(given)
    for wrong in read.wrong:
        yield where, f"{wrong.name}={wrong.value}", "a value as README tells of it"
    yield from _wrong_view(where, read.view, answers)


def _wrong_view(where: str, view: ViewState, answers: Answers) -> Iterator[Wrong]:
    library = answers.library
    ours = [use.public_id for use in library.explorer.map.layers]
    base = [base.id for base in BASEMAP]
    for layer in (*(view.layers or ()), *view.opacity):
        if layer not in ours and layer.removeprefix("-") not in base:
            yield where, layer, f"a layer of the atlas: {', '.join(ours)}"
    if view.layers is not None and CONTESTED not in view.layers:
        expected = f"{CONTESTED} among the layers, since a class is to see what is contested"
        yield where, f"layers={','.join(view.layers)}", expected
    measure = view.measure
    for end in (measure.start, measure.end, measure.around):
        if end is not None and answers.end(end) is None:
            yield where, end, "a country, city or place, or lon,lat"
    if view.pick is not None and not _is_card(view.pick, answers):
        yield where, view.pick, "a card, as pick=topic:id"
    if view.comparison is not None:
        countries = view.comparison.of == "countries"
        known = answers.atlas.countries if countries else library.organizations
        for id_ in view.comparison.ids:
            if id_ not in known:
                yield where, id_, f"ids of {view.comparison.of}"


def _is_card(pick: str, answers: Answers) -> bool:
    library, atlas = answers.library, answers.atlas
    topic, _, id_ = pick.partition(":")
    others: dict[str, Container[str]] = {
        "organization": library.organizations,
        "event": library.timeline,
        "term": library.terms,
        "route": atlas.routes,
    }
    if topic in others:
        return id_ in others[topic]
    return any(
        id_ in frame.index and topic in (topic_of(layer), layer)
        for layer, frame in atlas.features.items()
    )
