"""Names on the map: never two over each other, and more of them the closer one looks."""

from itertools import combinations
from typing import Any

import pytest

from .conftest import OpenPage

pytestmark = pytest.mark.browser

CENTERS = {
    "Kazakhstan": [48, 67],
    "the Caucasus": [42, 45],
    "Europe": [50, 10],
    "China": [35, 105],
}
ZOOMS = (3, 4, 5, 6, 7, 8)
LOOK = """async ([center, zoom]) => {
  const placed = new Promise((resolve) => map.once("crossroads:labels", resolve));
  map.setView(center, zoom, { animate: false });
  map.crossroads.labels.schedule();
  await placed;
  const ranks = new Map();
  for (const names of map.crossroads.labels.layers.values())
    for (const { name, rank } of names) ranks.set(name, Math.min(rank, ranks.get(name) ?? 9));
  return [...document.querySelectorAll(".cr-label")].map((label) => {
    const { left, top, right, bottom } = label.getBoundingClientRect();
    const name = label.textContent;
    return { name, rank: ranks.get(name), left, top, right, bottom };
  });
}"""

Label = dict[str, Any]


def overlap(one: Label, other: Label) -> bool:
    return bool(
        one["left"] < other["right"]
        and other["left"] < one["right"]
        and one["top"] < other["bottom"]
        and other["top"] < one["bottom"]
    )


@pytest.mark.parametrize("path", ["introduction", "historical-context", "bridge", "conclusion"])
def test_names_never_overlap_and_grow_in_number(open_page: OpenPage, path: str):
    view = open_page(path)
    frame = view.frame
    for place, center in CENTERS.items():
        shown = {zoom: frame.evaluate(LOOK, [center, zoom]) for zoom in ZOOMS}
        for zoom, labels in shown.items():
            clashes = [
                f"{one['name']} / {other['name']}"
                for one, other in combinations(labels, 2)
                if overlap(one, other)
            ]
            assert clashes == [], f"{place}, zoom {zoom}"
        if place == "Kazakhstan":
            assert all(shown[zoom] for zoom in ZOOMS), "no names"
            least = {zoom: max(label["rank"] for label in shown[zoom]) for zoom in ZOOMS}
            assert least[3] < least[6], least
            assert {one["name"] for one in shown[6]} - {one["name"] for one in shown[3]}
