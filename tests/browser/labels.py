"""Names on the map: never two over each other, and more of them the closer one looks."""

import json
from collections.abc import Iterator
from itertools import combinations
from typing import Any

from .views import View
from .walk import paint_again, paint_nothing

CENTERS = {
    "Kazakhstan": [48, 67],
    "the Caucasus": [42, 45],
    "Europe": [50, 10],
    "China": [35, 105],
}
ZOOMS = (3, 4, 5, 6, 7, 8)
LOOK = """() => [...document.querySelectorAll(".cr-label")].map((label) => {
  const { left, top, right, bottom } = label.getBoundingClientRect();
  return { name: label.textContent, rank: Number(label.dataset.rank), left, top, right, bottom };
})"""
# `data-zoom` says for which zoom the names stand there.
GO_AND_LOOK = f"""async ([center, zooms]) => {{
  const pane = document.querySelector("[data-zoom]");
  const seen = [];
  for (const zoom of zooms) {{
    delete pane.dataset.zoom;
    map.setView(center, zoom, {{ animate: false }});
    for (let turn = 0; pane.dataset.zoom !== String(zoom); turn += 1) {{
      if (turn > 500) throw new Error(`no names are placed at zoom ${{zoom}}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }}
    seen.push(({LOOK})());
  }}
  return JSON.stringify(seen);
}}"""

Label = dict[str, Any]


def overlap(one: Label, other: Label) -> bool:
    return bool(
        one["left"] < other["right"]
        and other["left"] < one["right"]
        and one["top"] < other["bottom"]
        and other["top"] < one["bottom"]
    )


def clashes(labels: list[Label]) -> list[str]:
    return [
        f"{one['name']} / {other['name']}"
        for one, other in combinations(labels, 2)
        if overlap(one, other)
    ]


def names_lie_apart(view: View) -> list[str]:
    labels: list[Label] = view.frame.evaluate(LOOK)
    return clashes(labels) if labels else ["no names"]


def names_lie_apart_everywhere(view: View) -> Iterator[str]:
    """Moves the map, which must be in the window: elsewhere no frame of it is painted."""
    view.map_frame.scroll_into_view_if_needed()
    paint_nothing(view)
    for place, center in CENTERS.items():
        looks = json.loads(view.frame.evaluate(GO_AND_LOOK, [center, list(ZOOMS)]))
        shown: dict[int, list[Label]] = dict(zip(ZOOMS, looks, strict=True))
        for zoom, labels in shown.items():
            yield from (f"{place}, zoom {zoom}: {clash}" for clash in clashes(labels))
        if place == "Kazakhstan":
            yield from names_grow_in_number(shown)
    paint_again(view)


def names_grow_in_number(shown: dict[int, list[Label]]) -> Iterator[str]:
    empty = [zoom for zoom, labels in shown.items() if not labels]
    if empty:
        yield f"no names at zoom {empty}"
        return
    least = {zoom: max(label["rank"] for label in labels) for zoom, labels in shown.items()}
    if least[3] >= least[6]:
        yield f"no lesser names close by: {least}"
    if not {one["name"] for one in shown[6]} - {one["name"] for one in shown[3]}:
        yield "no other names close by"
