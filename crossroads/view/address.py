"""The address as the written form of what is seen: read and written here alone.

The browser has the same rules in `browser/view/address.ts`; `tests/cases/addresses.json` binds
both. The parameters are public: what was once a link stays one.
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import TypeVar
from urllib.parse import quote

from crossroads.view.view_state import Comparison, LonLat, Measure, SharedCamera, ViewState

LANGUAGES = ("kk", "ru", "en")
ZOOMS = (1.0, 9.0)
OPACITIES = (20.0, 100.0)
KILOMETRES = (1.0, 5000.0)
PARAMETERS = (
    "lang", "scene", "layers", "on", "pick", "present", "camera", "opacity",
    "from", "to", "around", "within", "compare",
)  # fmt: skip
"""All public parameters, in the order in which they are written."""

OF_PAGES = ("lesson", "plan", "chapter", "kinds", "level", "count", "seed")
"""Public parameters of one page alone, which tell nothing of the view: a lesson of one's own
(`crossroads.studio.link`), the chapter of a lesson plan, and what makes the round of a quiz
(`browser/quiz/options.ts`)."""

T = TypeVar("T")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True)
class WrongParameter:
    """A parameter whose value means nothing."""

    name: str
    value: str


@dataclass(frozen=True)
class ReadAddress:
    """What an address asks for; a parameter that means nothing is as if it were not there."""

    view: ViewState
    wrong: tuple[WrongParameter, ...]


def first_values(given: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Parameters of an address of which some may stand in it more than once: the first counts."""
    return {name: values[0] for name, values in given.items() if values}


def read_address(given: Mapping[str, str]) -> ReadAddress:
    """View of an address's parameters."""
    wrong: list[WrongParameter] = []

    def read(name: str, parse: Callable[[str], T | None]) -> T | None:
        value = given.get(name) or None
        if value is None:
            return None
        parsed = parse(value)
        if parsed is None:
            wrong.append(WrongParameter(name, value))
        return parsed

    def text(name: str) -> str | None:
        return given.get(name) or None

    layers = given.get("layers")
    view = ViewState(
        language=read("lang", lambda value: value if value in LANGUAGES else None),
        scene=text("scene"),
        layers=None if layers is None else _list_items(layers),
        day=read("on", day_of),
        pick=text("pick"),
        presenting=given.get("present") == "1",
        camera=read("camera", _camera),
        opacity=read("opacity", _opacity) or {},
        measure=Measure(
            start=text("from"),
            end=text("to"),
            around=text("around"),
            within=read("within", lambda value: _number(value, KILOMETRES)),
        ),
        comparison=read("compare", _comparison),
    )
    return ReadAddress(view, tuple(wrong))


def write_address(view: ViewState) -> str:
    """Query of a view, without the question mark; empty for the plain view."""
    parameters = _parameters(view)
    return "&".join(
        f"{name}={quote(value, safe=_UNESCAPED)}"
        for name in PARAMETERS
        if (value := parameters[name]) is not None
    )


def day_of(text: str) -> dt.date | None:
    """A day of the calendar, written YYYY-MM-DD; None for anything else."""
    if not _DAY.fullmatch(text):
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


def point_of(text: str) -> LonLat | None:
    """A point, written `lon,lat`; None for anything else."""
    parts = text.split(",")
    return _point(*parts) if len(parts) == 2 else None


_UNESCAPED = ",:!*'()"
"""What JavaScript's `encodeURIComponent` leaves as it is, too, beside our own separators."""


def _list_items(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split(",") if part)


def _number(text: str, allowed: tuple[float, float]) -> float | None:
    if not _NUMBER.fullmatch(text):
        return None
    value = float(text)
    return value if allowed[0] <= value <= allowed[1] else None


def _point(lon: str, lat: str) -> LonLat | None:
    x, y = _number(lon, (-180, 180)), _number(lat, (-90, 90))
    return None if x is None or y is None else (x, y)


def _camera(text: str) -> SharedCamera | None:
    parts = text.split(",")
    if len(parts) != 3:
        return None
    center, zoom = _point(*parts[:2]), _number(parts[2], ZOOMS)
    return None if center is None or zoom is None else SharedCamera(center, zoom)


def _opacity(text: str) -> Mapping[str, float] | None:
    opacity: dict[str, float] = {}
    for part in _list_items(text):
        layer, colon, percent = part.partition(":")
        value = _number(percent, OPACITIES)
        if not layer or not colon or value is None:
            return None
        opacity[layer] = value
    return {layer: percent for layer, percent in opacity.items() if percent != 100}


def _comparison(text: str) -> Comparison | None:
    of, *ids = text.split(":")
    if len(ids) > 1:
        return None
    listed = _list_items(ids[0]) if ids else ()
    if of == "countries":
        return Comparison("countries", listed)
    return Comparison("organizations", listed) if of == "organizations" else None


def _short_number(value: float, digits: int) -> str:
    """Halves are rounded away from zero, as JavaScript does it."""
    rounded = Decimal(value).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
    text = f"{rounded:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def _parameters(view: ViewState) -> dict[str, str | None]:
    camera, comparison, measure = view.camera, view.comparison, view.measure
    opacity = [
        f"{layer}:{percent}"
        for layer, value in view.opacity.items()
        if (percent := _short_number(value, 1)) != "100"
    ]
    return {
        "lang": view.language,
        "scene": view.scene,
        "layers": None if view.layers is None else ",".join(view.layers),
        "on": None if view.day is None else view.day.isoformat(),
        "pick": view.pick,
        "present": "1" if view.presenting else None,
        "camera": None
        if camera is None
        else ",".join(
            (
                *(_short_number(degrees, 4) for degrees in camera.center),
                _short_number(camera.zoom, 2),
            )
        ),
        "opacity": ",".join(opacity) or None,
        "from": measure.start,
        "to": measure.end,
        "around": measure.around,
        "within": None if measure.within is None else _short_number(measure.within, 1),
        "compare": None if comparison is None else f"{comparison.of}:{','.join(comparison.ids)}",
    }
