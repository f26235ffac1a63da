"""Outline maps: named, numbered with a key, or empty."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

from crossroads.content.library import Library
from crossroads.content.model import SOURCE, Language, in_language
from crossroads.content.outlines import Outline
from crossroads.content.writing import list_text, number_text
from crossroads.geo.atlas import Atlas
from crossroads.geo.places import CITIES, CONTESTED, COUNTRIES, PLACES_OF
from crossroads.maps.dated import HOME
from crossroads.maps.plan import LayerPlan, plan_shapes
from crossroads.paper.base import ALL, Shown, edge, over, scale_bar, under
from crossroads.paper.labels import ASCENT, Lettering, Name, Placed, Placer
from crossroads.paper.layers import drawn_shapes
from crossroads.paper.legend import Entry, swatch
from crossroads.paper.lettered import (
    NUMBER,
    NUMBERED,
    RADIUS,
    Mark,
    drawn_names,
    drawn_number,
    drawn_numbers,
)
from crossroads.paper.look import Looks
from crossroads.paper.names import (
    Dot,
    country_names,
    dot_names,
    dots,
    drawn_dot,
    letterings,
    water_names,
)
from crossroads.paper.plane import Plane
from crossroads.paper.projection import Frame, frame_of, screen_area
from crossroads.paper.sources import source_line
from crossroads.paper.svg import node, picture, text_of, words

Naming = Literal["all", "numbers", "none"]
NAMINGS: tuple[Naming, ...] = get_args(Naming)
ALTS: Mapping[Naming, str] = {
    "all": "paper_alt_all",
    "numbers": "paper_alt_numbers",
    "none": "paper_alt_none",
}
"""Keys of the maps in words."""
MARKS: Mapping[str, Mark] = {
    "countries": "full",
    "cities": "ring",
    "places": "ring",
    "waters": "square",
}
"""What the numbers of each group stand in."""
ROW = 18.0
"""Height in mm of a row in which things are numbered from left to right."""
RIVAL = "RU"
"""The country that looks larger on the screen than it is."""


@dataclass(frozen=True)
class KeyGroup:
    """Answers of one kind."""

    title: str
    svg: str
    """The mark in which their numbers stand."""
    answers: Sequence[tuple[int, str]]
    """Numbers and names."""


@dataclass(frozen=True)
class Sheet:
    """An outline map with all that stands around it."""

    title: str
    svg: str
    """The map alone."""
    width: float
    height: float
    """Of the map in mm."""
    alt: str
    legend: Sequence[Entry]
    note: str
    """Why the screen's map shows other sizes."""
    source: str
    key: Sequence[KeyGroup]
    """Answers; empty unless things are numbered."""


def outline_sheet(
    outline: Outline,
    library: Library,
    atlas: Atlas,
    plane: Plane,
    size: tuple[float, float],
    naming: Naming = "all",
    shown: Shown = ALL,
) -> Sheet:
    """The sheet of an outline map.

    `library` and `atlas` in the language of the names; `size`: width and height of the map in mm.
    """
    looks, language = Looks(atlas.styles), library.language
    plane = plane.named(atlas)
    frame = frame_of(outline.bounds, *size)
    ground = plane.ground(frame)
    bar, room = scale_bar(frame, looks, library.words["compare_km"])
    found = _dots(outline, plane, frame)
    letters = letterings(looks)
    names = {
        "countries": list(country_names(plane, ground, frame, letters, language)),
        "cities": list(dot_names(plane, CITIES, found, letters, language)),
        "places": _place_names(outline, plane, found, letters, language),
        "waters": list(_water_names(outline, plane, frame, letters, language, shown)),
    }
    wanted = [name for group in names.values() for name in group]
    if naming == "numbers":
        wanted = [_numbered(name) for name in wanted]
    taken = [(dot.x - 1, dot.y - 1, dot.x + 1, dot.y + 1) for dot in found]
    taken.append((0, frame.height - room[1], room[0], frame.height))
    placed = [] if naming == "none" else Placer(frame.width, frame.height, taken).place(wanted)
    key, numbers = _key(placed, names, _titles(outline, library, atlas))
    marks = {name.key: MARKS[group] for group, some in names.items() for name in some}
    numbered = naming == "numbers"
    lettered = drawn_numbers(placed, numbers, marks) if numbered else drawn_names(placed)
    routes = [plan_shapes(atlas.layers[outline.routes], library, atlas)] if outline.routes else []
    title = in_language(outline.title, language)
    alt = _alt(library, title, naming, placed)
    svg = picture(
        frame.width,
        frame.height,
        [
            words("title", title),
            words("desc", alt),
            node("defs", *looks.patterns()),
            *under(plane, ground, frame, looks, shown),
            *over(plane, ground, frame, looks, shown),
            *(
                drawn
                for plan in routes
                for drawn in drawn_shapes(plan, plane, ground, frame, looks)
            ),
            *(drawn_dot(dot, looks) for dot in found),
            *lettered,
            bar,
            edge(),
        ],
        language,
    )
    return Sheet(
        title=title,
        svg=text_of(svg),
        width=frame.width,
        height=frame.height,
        alt=alt,
        legend=_legend(found, routes, bool(ground.contested), library, atlas, looks),
        note=projection_note(library, atlas),
        source=source_line(
            [COUNTRIES, *([CITIES] if found else []), *(plan.base.id for plan in routes)],
            library,
            atlas,
        ),
        key=key if numbered else (),
    )


def _water_names(
    outline: Outline,
    plane: Plane,
    frame: Frame,
    letters: Mapping[str, Lettering],
    language: Language,
    shown: Shown,
) -> Iterator[Name]:
    ranks = (outline.waters, outline.landscapes)
    return water_names(plane, frame, letters, language, *ranks, shown.rivers)


def _dots(outline: Outline, plane: Plane, frame: Frame) -> list[Dot]:
    ranks = {CITIES: (outline.cities, outline.home_cities)}
    if outline.routes is not None:
        ranks[PLACES_OF[outline.routes]] = (outline.places, outline.places)
    return list(dots(plane, frame, ranks))


def _place_names(
    outline: Outline,
    plane: Plane,
    found: Sequence[Dot],
    letters: Mapping[str, Lettering],
    language: Language,
) -> list[Name]:
    if outline.routes is None:
        return []
    return list(dot_names(plane, PLACES_OF[outline.routes], found, letters, language))


def _numbered(name: Name) -> Name:
    """The same with the room of a number's circle."""
    side = 2 * RADIUS / (ASCENT + 0.2)
    room = replace(NUMBERED, size=side, spacing=0)
    return replace(name, text=NUMBER, lettering=room, wrap=False, angle=0)


def _key(
    placed: Sequence[Placed], groups: Mapping[str, Sequence[Name]], titles: Mapping[str, str]
) -> tuple[list[KeyGroup], dict[str, int]]:
    """Answers by group, and the number of each thing; from above to below, then left to right."""
    at = {one.name.key: (round(one.y / ROW), one.x) for one in placed}
    key: list[KeyGroup] = []
    numbers: dict[str, int] = {}
    for group, names in groups.items():
        answers = []
        for name in sorted((one for one in names if one.key in at), key=lambda one: at[one.key]):
            numbers[name.key] = len(numbers) + 1
            answers.append((numbers[name.key], name.text))
        if answers:
            key.append(KeyGroup(titles[group], _mark(MARKS[group]), answers))
    return key, numbers


def _mark(mark: Mark) -> str:
    side = 2 * RADIUS + 0.4
    return text_of(picture(side, side, drawn_number(side / 2, side / 2, "", mark), SOURCE))


def _titles(outline: Outline, library: Library, atlas: Atlas) -> dict[str, str]:
    """What the groups of names are called."""
    titles = {
        "countries": library.words["countries"],
        "cities": in_language(atlas.layers[CITIES].title, library.language),
        "waters": library.words["paper_waters"],
    }
    if outline.routes is not None:
        places = atlas.layers[PLACES_OF[outline.routes]]
        titles["places"] = in_language(places.title, library.language)
    return titles


def _alt(library: Library, title: str, naming: Naming, placed: Sequence[Placed]) -> str:
    """The map in words."""
    said = library.words[ALTS[naming]].format(title=title)
    if naming == "all":
        names = list_text([one.name.text for one in placed], library.language)
        return f"{said} {names}."
    return said


def _legend(
    found: Sequence[Dot],
    routes: Sequence[LayerPlan],
    contested: bool,
    library: Library,
    atlas: Atlas,
    looks: Looks,
) -> list[Entry]:
    entries = []
    declared = [atlas.layers[CITIES]]
    declared += [atlas.layers[PLACES_OF[plan.base.id]] for plan in routes]
    styles = {dot.style for dot in found}
    for layer in declared:
        for category in layer.style_by.values.values() if layer.style_by else ():
            if category.style in styles:
                text = in_language(category.title, library.language)
                entries.append(Entry(swatch("point", category.style, looks), text))
    for plan in routes:
        entries += [Entry(swatch("line", one.style, looks), one.title) for one in plan.categories]
    if contested:
        layer = atlas.layers[CONTESTED]
        text = in_language(layer.title, library.language)
        entries.append(Entry(swatch("area", layer.style or "", looks), text))
    return entries


def projection_note(library: Library, atlas: Atlas) -> str:
    """Why the screen's map shows other sizes than print."""
    real = atlas.countries[RIVAL].area_km2 / atlas.countries[HOME].area_km2
    on_screen = screen_area(atlas.countries[RIVAL].geometry) / screen_area(
        atlas.countries[HOME].geometry
    )
    return library.words["paper_projection"].format(
        real=number_text(round(real, 1), library.language),
        screen=number_text(round(on_screen, 1), library.language),
    )
