"""The legend against what is drawn."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Frame

from .views import View

POINT = "cr-point"
NOT_SEEN = {"cr-absent", "cr-hit"}
"""Classes of shapes that only take the pointer, or that have no colour on this day."""
STATES = {"leaflet-interactive", "cr-home", "cr-hover", "cr-picked"}
# Two frames later everything that follows from a click has been done.
READ = """async (panes) => {
  const frame = () => new Promise(requestAnimationFrame);
  await frame();
  await frame();
  const all = (parent, selector) => [...parent.querySelectorAll(selector)];
  const looks = (shapes) => [...new Set(shapes.map((shape) => shape.getAttribute("class")))];
  return {
    there: looks(all(document, ".leaflet-map-pane svg path")),
    drawn: looks(panes.flatMap((pane) => all(document, `.leaflet-${pane}-pane svg path`))),
    groups: all(document, ".cr-legend [data-layer]").map((group) => [
      group.dataset.layer,
      all(group, "li").map((row) => ({
        title: row.textContent.trim(),
        look: row.querySelector("svg > :not(defs)").getAttribute("class"),
      })),
    ]),
    amount: [document.querySelectorAll(".leaflet-map-pane :is(path, img)").length,
      all(document, ".cr-label").length],
  };
}"""
EXPLAINED_PANES = ("cr-areas", "cr-contested", "cr-lines", "cr-points")

Look = frozenset[str]


@dataclass(frozen=True)
class Picture:
    """What a map shows and what its legend says of it."""

    drawn: frozenset[Look]
    """Looks that need a word."""
    there: frozenset[Look]
    """These, and those of land, water, grid and plain borders."""
    groups: dict[str, frozenset[Look]]
    """Looks that the legend explains, by layer."""
    untitled: tuple[str, ...]
    amount: tuple[int, ...]
    """How much is drawn: shapes and pictures, names."""

    @property
    def explained(self) -> frozenset[Look]:
        return frozenset().union(*self.groups.values())


def picture(frame: Frame) -> Picture:
    """What is seen now."""
    read: dict[str, Any] = frame.evaluate(READ, list(EXPLAINED_PANES))
    return Picture(
        drawn=looks_of(read["drawn"]),
        there=looks_of(read["there"]),
        groups={
            layer: frozenset(look_of(row["look"]) for row in rows) for layer, rows in read["groups"]
        },
        untitled=tuple(
            layer for layer, rows in read["groups"] if not all(row["title"] for row in rows)
        ),
        amount=tuple(read["amount"]),
    )


def looks_of(shapes: list[str]) -> frozenset[Look]:
    return frozenset(look_of(one) for one in shapes if not set(one.split()) & NOT_SEEN)


def look_of(classes: str) -> Look:
    """Classes that make the look, without those that mark a state."""
    return frozenset(classes.split()) - STATES


def faults_in(seen: Picture, close_by: bool = False) -> Iterator[str]:
    """Where legend and map differ; only `close_by` all points are drawn."""
    for look in seen.drawn - seen.explained:
        yield f"drawn but not explained: {sorted(look)}"
    for look in seen.explained - seen.there:
        if close_by or POINT not in look:
            yield f"explained but not drawn: {sorted(look)}"
    yield from (f"no words: {layer}" for layer in seen.untitled)


def legend_tells_what_is_drawn(view: View) -> Iterator[str]:
    seen = picture(view.frame)
    if not seen.groups:
        yield "no legend"
    yield from faults_in(seen)


def legend_tells_what_is_drawn_close_by(view: View) -> Iterator[str]:
    """Moves the map; no sparse point is left out there."""
    view.frame.evaluate("void map.setZoom(9, { animate: false })")
    yield from faults_in(picture(view.frame), close_by=True)
