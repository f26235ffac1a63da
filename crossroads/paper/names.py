"""The names that a map of print wants, each with the places where it may stand."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import atan2, cos, degrees, radians, sin, sqrt
from xml.etree.ElementTree import Element

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from crossroads.content.model import Language
from crossroads.geo.places import CITIES
from crossroads.maps.dated import HOME
from crossroads.paper.base import RIVERS
from crossroads.paper.fonts import BOLD, ITALIC, REGULAR, SEMIBOLD
from crossroads.paper.labels import Lettering, Name, Spot, around, led
from crossroads.paper.look import Looks
from crossroads.paper.plane import Ground, Plane
from crossroads.paper.projection import Frame, forward
from crossroads.paper.svg import node

LEAST_COUNTRY = 14.0
"""Square mm of a country that is named."""
CUT_COUNTRY = 160.0
"""The same where the edge of the map cuts the larger part off."""
ROOMY_COUNTRY = 260.0
"""Square mm of a country whose name has the usual size."""
SMALL_COUNTRY = 90.0
"""Square mm up to which a name may stand outside, with a leader."""
ROUGH = 0.5
"""Millimetres by which a country may be simpler where only room for its name is sought."""
TRIES = 9
"""Rows and columns of places in a country where its name is tried."""
ALONG = 7.0
"""Millimetres of a river that tell the slant of its name."""
BESIDE = 1.5
"""Distance of a name from the middle of its river, in mm."""


@dataclass(frozen=True)
class Dot:
    """A place on paper."""

    id: str
    layer: str
    x: float
    y: float
    style: str
    """Look of `geo/styles.yaml`."""
    radius: float

    @property
    def key(self) -> str:
        """Key of its name."""
        return f"{self.layer}/{self.id}"


def letterings(looks: Looks, scale: float = 1) -> Mapping[str, Lettering]:
    """How each kind of name is written; `scale` makes all of them larger or smaller."""
    ink, soft = looks.colour("ink"), looks.colour("ink-soft")
    water, land = looks.colour("ink-water"), looks.colour("ink-relief")
    return {
        "home": Lettering(BOLD, 4.4 * scale, ink, spacing=0.12, capitals=True),
        "country": Lettering(SEMIBOLD, 2.9 * scale, soft, spacing=0.05, capitals=True),
        "city": Lettering(REGULAR, 2.5 * scale, ink),
        "capital": Lettering(BOLD, 2.5 * scale, ink),
        "place": Lettering(SEMIBOLD, 2.3 * scale, looks.colour("silk")),
        "route": Lettering(ITALIC, 2.3 * scale, looks.colour("distance")),
        "water": Lettering(ITALIC, 2.4 * scale, water, spacing=0.02),
        "relief": Lettering(ITALIC, 2.4 * scale, land, spacing=0.09),
    }


def country_names(
    plane: Plane,
    ground: Ground,
    frame: Frame,
    letters: Mapping[str, Lettering],
    language: Language,
    least: float = LEAST_COUNTRY,
) -> Iterator[Name]:
    """Names of the countries that are seen with enough of their land: `least` square mm."""
    for code, shape in ground.land.items():
        area = shape.area * frame.scale**2
        country = plane.atlas.countries[code]
        _, whole = _seen(country.label_point, frame)
        if area < (least if whole else CUT_COUNTRY) and code != HOME:
            continue
        lettering = letters["home" if code == HOME else "country"]
        if code != HOME:
            lettering = _sized(lettering, min(1.25, max(0.78, sqrt(area / ROOMY_COUNTRY))))
        at = forward(np.array([country.label_point]))
        spots = list(_inside(shape, frame, frame.on_paper(at)[0]))
        if area < SMALL_COUNTRY and spots:
            spots += led(spots[0].x, spots[0].y, (6, 9, 13))
        rank = -1 if code == HOME else 1 - min(area, 900) / 1000
        name = country.name_in(language).partition(" (")[0]
        paper = shapely.simplify(_paper_shape(shape, frame), ROUGH)
        shapely.prepare(paper)
        yield Name(
            name,
            lettering,
            spots,
            rank,
            code,
            within=paper,
        )


def water_names(
    plane: Plane,
    frame: Frame,
    letters: Mapping[str, Lettering],
    language: Language,
    waters: int,
    landscapes: int,
    rivers: bool = True,
) -> Iterator[Name]:
    """Names of waters and landscapes, up to a rank of each."""
    lines = shapely.union_all(list(plane.layer(RIVERS).values())) if rivers else None
    for id_, label in plane.atlas.water_labels.items():
        if label.label_rank > (waters if label.is_water else landscapes):
            continue
        if label.kind == "river" and lines is None:
            continue
        (x, y), seen = _seen((label.geometry.x, label.geometry.y), frame)
        if not seen:
            continue
        rank = label.label_rank + (0.4 if label.is_water else 0.8)
        lettering = letters["water" if label.is_water else "relief"]
        name = label.name_in(language)
        if label.kind == "river" and lines is not None:
            angle, spots = _beside_river(x, y, lines, frame)
            yield Name(name, lettering, spots, rank, id_, angle, wrap=False)
        else:
            yield Name(name, lettering, [*_near(x, y)], rank, id_)


def dots(plane: Plane, frame: Frame, ranks: Mapping[str, tuple[int, int]]) -> Iterator[Dot]:
    """Places of some layers, up to a rank of each: everywhere, and in Kazakhstan."""
    seen: set[tuple[int, int]] = set()
    for layer, (everywhere, home) in ranks.items():
        places, shapes = plane.atlas.places[layer], plane.layer(layer)
        on_paper = frame.on_paper(shapely.get_coordinates([shapes[id_] for id_ in places]))
        for (id_, place), (x, y) in zip(places.items(), on_paper.tolist(), strict=True):
            most = max(everywhere, home) if place.country == HOME else everywhere
            spot = (round(x / 1.5), round(y / 1.5))  # two layers may have the same town
            if place.label_rank > most or not _inside_of(x, y, frame) or spot in seen:
                continue
            seen.add(spot)
            style = _style(plane, layer, id_)
            yield Dot(id_, layer, x, y, style, 0.95 if style == "capital" else 0.75)


def dot_names(
    plane: Plane,
    layer: str,
    found: Iterable[Dot],
    letters: Mapping[str, Lettering],
    language: Language,
) -> Iterator[Name]:
    """Names beside the dots of a layer."""
    for dot in found:
        if dot.layer != layer:
            continue
        place = plane.atlas.places[layer][dot.id]
        kind = "capital" if dot.style == "capital" else "city" if layer == CITIES else "place"
        rank = place.label_rank + (0 if kind == "capital" else 0.2)
        spots = list(around(dot.x, dot.y, dot.radius + 1))
        name = place.name_in(language).partition(" (")[0]
        yield Name(name, letters[kind], spots, rank, dot.key, wrap=False)


def drawn_dot(dot: Dot, looks: Looks) -> Element:
    """The dot; capitals are squares, so that they differ without colours."""
    paint = {**looks.paint("point", dot.style).attributes, "stroke-width": "0.28"}
    x, y, r = dot.x, dot.y, dot.radius
    if dot.style == "capital":
        made = node("rect", x=f"{x - r:.2f}", y=f"{y - r:.2f}", width=f"{2 * r}", height=f"{2 * r}")
    else:
        made = node("circle", cx=f"{x:.2f}", cy=f"{y:.2f}", r=f"{r}")
    made.attrib.update(paint)
    return made


def _style(plane: Plane, layer: str, id_: str) -> str:
    declared = plane.atlas.layers[layer]
    if declared.style_by is None:
        return declared.style or ""
    kind = plane.atlas.features[layer].at[id_, declared.style_by.property]
    return declared.style_by.values[kind].style


def _sized(lettering: Lettering, scale: float) -> Lettering:
    return Lettering(
        lettering.face,
        lettering.size * scale,
        lettering.colour,
        lettering.spacing,
        lettering.capitals,
    )


def _seen(point: tuple[float, float], frame: Frame) -> tuple[tuple[float, float], bool]:
    ((x, y),) = frame.on_paper(forward(np.array([point]))).tolist()
    return (x, y), _inside_of(x, y, frame)


def _inside_of(x: float, y: float, frame: Frame) -> bool:
    return 1 < x < frame.width - 1 and 1 < y < frame.height - 1


def _paper_shape(shape: BaseGeometry, frame: Frame) -> BaseGeometry:
    return shapely.transform(shape, frame.on_paper)


def _inside(shape: BaseGeometry, frame: Frame, at: np.ndarray) -> Iterator[Spot]:
    """Places in a country: its label point, its roomiest spot, and a grid over it."""
    paper = _paper_shape(shape, frame)
    largest = max(shapely.get_parts(paper), key=lambda part: float(part.area))
    roomy = shapely.maximum_inscribed_circle(largest)
    left, top, right, bottom = largest.bounds
    inner = (np.arange(TRIES) + 0.5) / TRIES
    x, y = np.meshgrid(left + inner * (right - left), top + inner * (bottom - top))
    grid = np.column_stack([x.ravel(), y.ravel()])
    tried = np.vstack([at, shapely.get_coordinates(roomy)[:1], grid])
    tried = tried[shapely.contains_xy(largest, tried)]
    if not len(tried):
        tried = shapely.get_coordinates(roomy)[:1]
    far = np.hypot(*(tried - tried[0]).T)
    for (x_, y_), distance in zip(tried, far, strict=True):
        yield Spot(float(x_), float(y_), cost=float(distance) / 45)


def _near(x: float, y: float) -> Iterator[Spot]:
    """A place, and others close by."""
    yield Spot(x, y)
    for distance in (2.5, 5.0):
        for angle in range(0, 360, 45):
            turned = radians(angle)
            right, down = distance * cos(turned), distance * sin(turned)
            yield Spot(x + right, y + down, cost=distance / 6)


def _beside_river(
    x: float, y: float, lines: BaseGeometry, frame: Frame
) -> tuple[float, list[Spot]]:
    """Slant of the river nearest to a point, and places on both sides of it."""
    (km,) = frame.on_plane(np.array([[x, y]]))
    parts = shapely.get_parts(lines)
    line = parts[int(np.argmin(shapely.distance(parts, shapely.Point(km))))]
    middle = shapely.line_locate_point(line, shapely.Point(km))
    half, spots, angle = ALONG / 2 / frame.scale, [], 0.0
    for number, shift in enumerate((0, 2, -2, 4, -4)):
        at = middle + shift * half
        ends = shapely.line_interpolate_point(line, [at - half, at, at + half])
        (ax, ay), (bx, by), (cx, cy) = frame.on_paper(shapely.get_coordinates(ends))
        turned = degrees(atan2(cy - ay, cx - ax))
        turned = (turned + 90) % 180 - 90
        if number == 0:
            angle = turned
        if abs(turned - angle) > 12:
            continue
        right, down = -sin(radians(angle)) * BESIDE, cos(radians(angle)) * BESIDE
        for side in (-1, 1):
            cost = number * 0.3 + (side > 0) * 0.1
            spots.append(Spot(float(bx) + side * right, float(by) + side * down, cost=cost))
    return angle, spots
