"""SVG as trees of elements, so that no text can become markup. Lengths are in mm."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from xml.etree.ElementTree import Element, tostring

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from crossroads.paper.fonts import FAMILY
from crossroads.paper.projection import Frame

NAMESPACE = "http://www.w3.org/2000/svg"


def node(tag: str, *children: Element, **attributes: str) -> Element:
    """An element; an underscore in an attribute's name stands for a hyphen."""
    made = Element(tag, {name.replace("_", "-"): value for name, value in attributes.items()})
    made.extend(children)
    return made


def words(tag: str, text: str, **attributes: str) -> Element:
    """An element that holds a text."""
    made = node(tag, **attributes)
    made.text = text
    return made


def picture(width: float, height: float, children: Iterable[Element], language: str) -> Element:
    """A whole picture of this size in mm."""
    made = node(
        "svg",
        xmlns=NAMESPACE,
        width=f"{short(width)}mm",
        height=f"{short(height)}mm",
        viewBox=f"0 0 {short(width)} {short(height)}",
        font_family=FAMILY,
    )
    made.set("xml:lang", language)
    made.extend(children)
    return made


def text_of(element: Element) -> str:
    """The element as SVG's text."""
    return tostring(element, encoding="unicode")


def short(value: float) -> str:
    """A length with two decimals at most."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def path_of(shape: BaseGeometry, frame: Frame) -> str:
    """Lines and areas on the plane, in km, as the data of a path on paper."""
    return "".join(_pieces(shape, frame))


def _pieces(shape: BaseGeometry, frame: Frame) -> Iterator[str]:
    if hasattr(shape, "geoms"):
        for part in shape.geoms:
            yield from _pieces(part, frame)
    elif shape.geom_type == "Polygon":
        for ring in (shape.exterior, *shape.interiors) if not shape.is_empty else ():
            line = _line(shapely.get_coordinates(ring)[:-1], frame)
            yield f"{line}Z" if line else ""
    elif shape.geom_type in ("LineString", "LinearRing") and not shape.is_empty:
        yield _line(shapely.get_coordinates(shape), frame)


def _line(points: np.ndarray[tuple[int, ...], np.dtype[np.float64]], frame: Frame) -> str:
    """Steps from point to point in hundredths of a mm, of which none goes lost on the way."""
    hundredths = np.rint(frame.on_paper(points) * 100).astype(int)
    steps = np.diff(hundredths, axis=0)
    steps = steps[np.any(steps != 0, axis=1)]
    if not len(steps):
        return ""
    x, y = hundredths[0].tolist()
    drawn = " ".join(f"{_step(right)} {_step(down)}" for right, down in steps.tolist())
    return f"M{_step(x)} {_step(y)}l{drawn}"


@lru_cache(maxsize=65536)
def _step(hundredths: int) -> str:
    """A length in mm; most steps are short, and so the same again and again."""
    return short(hundredths / 100)
