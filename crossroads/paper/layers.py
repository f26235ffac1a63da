"""A map's own layers as print draws them."""

from collections.abc import Iterable, Iterator
from math import sqrt
from xml.etree.ElementTree import Element

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from crossroads.geo.atlas import Atlas
from crossroads.geo.places import COUNTRIES
from crossroads.maps.plan import LayerPlan
from crossroads.paper.look import PX, Looks, Paint
from crossroads.paper.plane import Ground, Plane
from crossroads.paper.projection import Frame, forward
from crossroads.paper.svg import node, path_of, short

EMPTY = shapely.GeometryCollection()
BUBBLE = 4.5 * PX * 0.62
"""Radius in mm of a bubble of value 1; the browser's are larger, on a larger map."""
FINE = 0.25
"""Size in mm of the smallest bend of a line."""


def drawn_areas(plan: LayerPlan, ground: Ground, frame: Frame, looks: Looks) -> Iterator[Element]:
    """Countries or other areas of a layer, look by look, in the order of its legend."""
    for number, category in enumerate(plan.categories):
        codes = [code for code, value in (plan.values or {}).items() if value.category == number]
        shapes = [ground.land[code] for code in codes if code in ground.land]
        yield from painted(shapes, looks.paint(plan.kind, category.style), frame)


def drawn_shapes(
    plan: LayerPlan, plane: Plane, ground: Ground, frame: Frame, looks: Looks
) -> Iterator[Element]:
    """Lines or areas of a layer of shapes, look by look."""
    styles = looks_of(plan, plane.atlas)
    for style in dict.fromkeys(styles.values()):
        ids = [id_ for id_, own in styles.items() if own == style]
        drawn = [shape_of(plan.base.id, id_, plane, ground, frame) for id_ in ids]
        yield from painted(drawn, looks.paint(plan.kind, style), frame)


def drawn_bubbles(plan: LayerPlan, plane: Plane, frame: Frame, looks: Looks) -> Iterator[Element]:
    """Circles at the countries' names, the largest first, so that none hides another."""
    paint = looks.paint("bubble", plan.categories[0].style).attributes
    values = sorted((plan.values or {}).items(), key=lambda row: -row[1].size)
    for code, value in values:
        at = forward(np.array([plane.atlas.countries[code].label_point]))
        x, y = frame.on_paper(at)[0]
        made = node("circle", cx=short(x), cy=short(y), r=short(BUBBLE * sqrt(value.size)))
        made.attrib.update(paint)
        yield made


def shape_of(layer: str, id_: str, plane: Plane, ground: Ground, frame: Frame) -> BaseGeometry:
    """A feature as fine as the frame's paper shows it; a country with the ground's own borders."""
    if layer == COUNTRIES:
        return ground.land.get(id_, EMPTY)
    shape = shapely.clip_by_rect(plane.layer(layer)[id_], *frame.box)
    return shapely.simplify(shape, FINE / 2 / frame.scale)


def looks_of(plan: LayerPlan, atlas: Atlas) -> dict[str, str]:
    """Look of each feature that a layer of shapes draws, by id."""
    features = atlas.features[plan.base.id]
    ids = [str(id_) for id_ in (features.index if plan.only is None else plan.only)]
    if plan.keys is None or plan.base.style_by is None:
        return dict.fromkeys(ids, plan.categories[0].style if plan.categories else "")
    kinds = features[plan.base.style_by.property].to_dict()
    return {id_: plan.categories[plan.keys.index(kinds[id_])].style for id_ in ids}


def painted(shapes: Iterable[BaseGeometry], paint: Paint, frame: Frame) -> Iterator[Element]:
    """Shapes in a look, with fine lines over them where it has any."""
    data = "".join(path_of(shape, frame) for shape in shapes)
    if data:
        for attributes in filter(None, (paint.attributes, paint.over)):
            made = node("path", d=data)
            made.attrib.update(attributes)
            yield made
