"""A declared map, or a view of one, on paper."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log2
from xml.etree.ElementTree import Element

import numpy as np
import shapely

from crossroads.content.declaration import Bounds
from crossroads.content.library import Library
from crossroads.content.model import in_language
from crossroads.content.scenes import Callout, SceneCamera
from crossroads.content.writing import number_text
from crossroads.geo.atlas import Atlas
from crossroads.geo.measures import LonLat
from crossroads.geo.places import CONTESTED, COUNTRIES
from crossroads.maps.dated import HOME
from crossroads.maps.in_words import map_in_words
from crossroads.maps.plan import LayerPlan
from crossroads.paper.base import Shown, edge, over, scale_bar, under
from crossroads.paper.fonts import BOLD
from crossroads.paper.labels import Lettering, Name, Placed, Placer, around, led
from crossroads.paper.layers import (
    drawn_areas,
    drawn_bubbles,
    drawn_shapes,
    looks_of,
    painted,
    shape_of,
)
from crossroads.paper.legend import Entry, swatch
from crossroads.paper.lettered import drawn_box, drawn_names
from crossroads.paper.look import PX, Looks, Paint
from crossroads.paper.names import (
    country_names,
    dot_names,
    dots,
    drawn_dot,
    letterings,
    water_names,
)
from crossroads.paper.plane import Ground, Plane
from crossroads.paper.projection import Frame, forward, frame_of
from crossroads.paper.svg import node, picture, text_of

SCREEN = (900, 560)
"""Width and height in pixels of a map on a screen, of which a camera's zoom shows a part."""
CLOSER = 1.1
"""Zooms by which print names more than a screen of the same scale, since its letters are finer."""
FROM_RANK = 1.5
"""Zoom at which names of rank 0 would appear; see `zoomOfRank` in `browser/maps/labels.ts`."""
KM_OF_PIXEL = 104.7
"""Kilometres of a pixel at zoom 0, at the latitude of Kazakhstan's middle."""
ALONE = 2
"""Looks of a layer up to which the legend names the layer with each, else once before them."""
QUIET = 0.4
"""Opacity of mountains under routes."""
NAMED_COUNTRY = 28.0
"""Square mm of a country that is named; on a map with layers of its own names are fewer."""
EMPHASIS = 5 * PX
"""Width in mm of a line that is emphasised."""


@dataclass(frozen=True)
class View:
    """What is to be seen of a map."""

    title: str
    bounds: Bounds
    layers: Sequence[LayerPlan]
    """Those that are on."""
    highlight: Sequence[str] = ()
    """Ids of features with emphasis."""
    callout: Callout | None = None
    day: dt.date | None = None
    """Of the memberships, where it is not today."""


@dataclass(frozen=True)
class Chart:
    """A map on paper with what it means."""

    svg: str
    alt: str
    """The map in words."""
    legend: Sequence[Entry]
    credits: Sequence[str]
    """Ids of the layers whose makers are to be named."""


def chart(
    view: View, library: Library, plane: Plane, size: tuple[float, float], lettering: float = 1
) -> Chart:
    """The map of a view, `size` in mm; `plane` with the names of the library's language.

    `lettering` makes its names larger or smaller.
    """
    atlas, language = plane.atlas, library.language
    looks = Looks(atlas.styles)
    frame = frame_of(view.bounds, *size, corners=False)
    ground = plane.ground(frame)
    areas = [one for one in view.layers if one.kind == "area"]
    lines = [one for one in view.layers if one.kind == "line"]
    bubbles = [one for one in view.layers if one.kind == "bubble"]
    shown = Shown(relief=not areas and not bubbles, grid=False, relief_strength=QUIET)
    rank = round(log2(frame.scale / PX * KM_OF_PIXEL) + CLOSER - FROM_RANK)
    points = [one for one in view.layers if one.kind == "point"]
    ranks = {one.base.id: (_rank(one, rank), 0) for one in points}
    found = list(dots(plane, frame, ranks))
    letters = letterings(looks, lettering)
    bar, room = scale_bar(frame, looks, library.words["compare_km"])
    taken = [(dot.x - 1, dot.y - 1, dot.x + 1, dot.y + 1) for dot in found]
    taken.append((0, frame.height - room[1], room[0], frame.height))
    placer = Placer(frame.width, frame.height, taken)
    called = _called(view, plane, frame, looks, placer, lettering)
    names = [
        *country_names(plane, ground, frame, letters, language, NAMED_COUNTRY),
        *(name for layer in ranks for name in dot_names(plane, layer, found, letters, language)),
        *_value_names(lines, plane, frame, letters, library),
        *water_names(plane, frame, letters, language, rank - 1, rank - 2),
    ]
    placed = placer.place(names)
    crowds = {one.base.id for one in points if one.base.sparse}
    named = {one.name.key for one in placed}
    found = [dot for dot in found if dot.layer not in crowds or dot.key in named]
    svg = picture(
        frame.width,
        frame.height,
        [
            node("defs", *looks.patterns()),
            *under(plane, ground, frame, looks, shown),
            _together(_areas(areas, plane, ground, frame, looks), looks),
            *over(plane, ground, frame, looks, shown),
            *_emphasised(view, plane, ground, frame, looks),
            *(drawn for one in lines for drawn in drawn_shapes(one, plane, ground, frame, looks)),
            *(drawn for one in bubbles for drawn in drawn_bubbles(one, plane, frame, looks)),
            *(drawn_dot(dot, looks) for dot in found),
            *drawn_names(placed),
            *called,
            bar,
            edge(),
        ],
        language,
    )
    return Chart(
        svg=text_of(svg),
        alt=map_in_words(view.title, view.layers, view.day, library, atlas),
        legend=list(_legend(view.layers, ground, looks, atlas, library)),
        credits=[COUNTRIES, *dict.fromkeys(one.base.id for one in view.layers)],
    )


def bounds_of(camera: SceneCamera) -> Bounds:
    """What a camera shows, in degrees: its bounds, or a screen's size at its centre and zoom."""
    if camera.bounds is not None:
        return camera.bounds
    (lon, lat), zoom = camera.center or (0, 0), camera.zoom or 1
    degrees = 360 / (256 * 2**zoom)
    across, up = SCREEN[0] * degrees / 2, SCREEN[1] * degrees / 2 * np.cos(np.radians(lat))
    return lon - across, lat - float(up), lon + across, lat + float(up)


def _rank(layer: LayerPlan, rank: int) -> int:
    """Names of a layer up to this rank; of one that is no crowd, all."""
    return rank if layer.base.sparse else max(rank, 3 if layer.only is None else 6)


def _areas(
    areas: Sequence[LayerPlan], plane: Plane, ground: Ground, frame: Frame, looks: Looks
) -> Iterator[Element]:
    for one in areas:
        if one.values is not None:
            yield from drawn_areas(one, ground, frame, looks)
        else:
            yield from drawn_shapes(one, plane, ground, frame, looks)


def _together(drawn: Iterator[Element], looks: Looks) -> Element:
    opacity = looks.styles.area_opacity.paper
    return node("g", *drawn, opacity=f"{opacity:g}")


def _emphasised(
    view: View, plane: Plane, ground: Ground, frame: Frame, looks: Looks
) -> Iterator[Element]:
    accent = looks.colour("accent")
    styles_of = [
        (layer, looks_of(layer, plane.atlas) if layer.values is None else {})
        for layer in view.layers
    ]
    for id_ in view.highlight:
        if id_ in plane.atlas.countries:
            colour = looks.colour("home") if id_ == HOME else accent
            look = {"fill": colour, "fill-opacity": "0.15", "stroke": colour, "stroke-width": "0.9"}
            shape = shape_of(COUNTRIES, id_, plane, ground, frame)
            yield from painted([shape], Paint(look), frame)
            continue
        for layer, styles in styles_of:
            style = styles.get(id_)
            if style is None:
                continue
            shape = shape_of(layer.base.id, id_, plane, ground, frame)
            if layer.kind == "point":
                ((x, y),) = frame.on_paper(shapely.get_coordinates(shape))
                yield node("circle", cx=f"{x:.2f}", cy=f"{y:.2f}", r="1.9", fill="none",
                           stroke=accent, stroke_width="0.8")  # fmt: skip
            else:
                paint = dict(looks.paint(layer.kind, style).attributes)
                paint |= {"stroke-width": f"{EMPHASIS:.2f}", "fill": "none"}
                paint.pop("stroke-dasharray", None)
                yield from painted([shape], Paint({**paint, "stroke-opacity": "0.45"}), frame)
            break


def _value_names(
    lines: Sequence[LayerPlan],
    plane: Plane,
    frame: Frame,
    letters: Mapping[str, Lettering],
    library: Library,
) -> Iterator[Name]:
    """Lengths that stand on lines, in km."""
    for layer in lines:
        label = layer.base.label
        if label is None or label.value is None:
            continue
        features = plane.atlas.features[layer.base.id]
        for id_ in features.index if layer.only is None else layer.only:
            line = shapely.clip_by_rect(plane.layer(layer.base.id)[id_], *frame.box)
            if line.is_empty:
                continue
            longest = max(shapely.get_parts(line), key=lambda part: float(part.length))
            middle = shapely.line_interpolate_point(longest, 0.5, normalized=True)
            ((x, y),) = frame.on_paper(shapely.get_coordinates(middle))
            km = number_text(round(float(features.at[id_, label.value]), 1), library.language)
            text = library.words["compare_km"].format(km=km)
            yield Name(text, letters["route"], list(around(float(x), float(y), 1)), 0.5, id_)


def _called(
    view: View,
    plane: Plane,
    frame: Frame,
    looks: Looks,
    placer: Placer,
    lettering: float,
) -> list[Element]:
    """The callout in its box."""
    if view.callout is None:
        return []
    point = _callout_point(view.callout.at, view, plane, frame)
    if point is None:
        return []
    look = Lettering(BOLD, 2.9 * lettering, looks.colour("ink"))
    spots = list(led(*point, (5, 8, 12, 17)))
    placed: list[Placed] = placer.place([Name(view.callout.text, look, spots, -2)])
    return [drawn for one in placed for drawn in drawn_box(one, looks.colour("accent"))]


def _callout_point(
    at: LonLat | str, view: View, plane: Plane, frame: Frame
) -> tuple[float, float] | None:
    """Where on paper a callout points, in mm."""
    if not isinstance(at, str):
        place = shapely.Point(forward(np.array([at]))[0])
    elif at in plane.atlas.countries:
        place = shapely.Point(forward(np.array([plane.atlas.countries[at].label_point]))[0])
    else:
        shapes = (plane.layer(one.base.id).get(at) for one in view.layers)
        shape = next((one for one in shapes if one is not None), None)
        if shape is None:
            return None
        place = shape if shape.geom_type == "Point" else shape.representative_point()
    ((x, y),) = frame.on_paper(shapely.get_coordinates(place))
    return float(x), float(y)


def _legend(
    layers: Sequence[LayerPlan], ground: Ground, looks: Looks, atlas: Atlas, library: Library
) -> Iterator[Entry]:
    opacity = looks.styles.area_opacity.paper
    for layer in layers:
        by_table = layer.values is not None and layer.kind == "area"
        many = by_table and len(layer.categories) > ALONE
        if many:
            yield Entry("", f"{layer.title}:")
        for category in layer.categories:
            named = by_table and not many
            text = f"{layer.title}: {category.title}" if named else category.title
            small = swatch(layer.kind, category.style, looks, opacity if by_table else 1)
            yield Entry(small, text)
    if ground.contested:
        contested = atlas.layers[CONTESTED]
        title = in_language(contested.title, library.language)
        yield Entry(swatch("area", contested.style or "", looks), title)
