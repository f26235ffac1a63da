"""A map's own layers as print draws them."""

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

import shapely
from shapely.geometry.base import BaseGeometry

from crossroads.geo.atlas import Atlas
from crossroads.maps.plan import LayerPlan
from crossroads.paper.look import Looks, Paint
from crossroads.paper.plane import Ground, Plane
from crossroads.paper.projection import Frame
from crossroads.paper.svg import node, path_of

FINE = 0.25
"""Size in mm of the smallest bend of a line."""


def drawn_areas(plan: LayerPlan, ground: Ground, frame: Frame, looks: Looks) -> Iterator[Element]:
    """Countries or other areas of a layer, look by look, in the order of its legend."""
    for number, category in enumerate(plan.categories):
        codes = [code for code, value in (plan.values or {}).items() if value.category == number]
        shapes = [ground.land[code] for code in codes if code in ground.land]
        yield from painted(shapes, looks.paint(plan.kind, category.style), frame)


def drawn_shapes(plan: LayerPlan, plane: Plane, frame: Frame, looks: Looks) -> Iterator[Element]:
    """Lines or areas of a layer of shapes, look by look."""
    styles = looks_of(plan, plane.atlas)
    shapes = plane.layer(plan.base.id)
    for style in dict.fromkeys(styles.values()):
        drawn = [
            shapely.simplify(shapely.clip_by_rect(shapes[id_], *frame.box), FINE / 2 / frame.scale)
            for id_, own in styles.items()
            if own == style
        ]
        yield from painted(drawn, looks.paint(plan.kind, style), frame)


def looks_of(plan: LayerPlan, atlas: Atlas) -> dict[str, str]:
    """Look of each feature that a layer of shapes draws, by id."""
    features = atlas.features[plan.base.id]
    ids = [str(id_) for id_ in (features.index if plan.only is None else plan.only)]
    if plan.keys is None or plan.base.style_by is None:
        return dict.fromkeys(ids, plan.categories[0].style if plan.categories else "")
    kinds = features[plan.base.style_by.property]
    return {id_: plan.categories[plan.keys.index(kinds[id_])].style for id_ in ids}


def painted(shapes: Iterable[BaseGeometry], paint: Paint, frame: Frame) -> Iterator[Element]:
    """Shapes in a look, with fine lines over them where it has any."""
    data = "".join(path_of(shape, frame) for shape in shapes)
    if data:
        for attributes in filter(None, (paint.attributes, paint.over)):
            made = node("path", d=data)
            made.attrib.update(attributes)
            yield made
