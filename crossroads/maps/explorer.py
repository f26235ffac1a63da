"""The explorer page's map as the browser gets it: layers for any day, groups, words."""

import datetime as dt
from typing import Any

from crossroads.content.declaration import LayerUse
from crossroads.content.library import Library
from crossroads.maps.assets import Assets
from crossroads.maps.elements import LayerRecord
from crossroads.maps.plan import LayerPlan, MapPlan
from crossroads.maps.specs import layer_spec

DATED = ("values", "since", "categories")
"""Parts of a spec that hold for one day; the browser works them out for the chosen one."""
SPARE_LOOKS = ("hatch-teal", "hatch-plum", "outline", "fill-west", "fill-plain", "fill-east")
"""Looks for a body whose own look another visible body has already."""

EXPLORER_WORDS = (
    "search", "search_hint", "no_hit", "tools", "tab_layers", "tab_years", "tab_measure",
    "tab_in_words", "tab_take_away", "opacity", "year", "years", "today", "play", "pause",
    "year_heading", "exact_day", "events", "no_event", "no_body", "no_change", "nobody",
    "joined", "left", "became", "lost", "distance", "from_place", "to_place", "on_the_map",
    "distance_answer", "near", "around_place", "within", "near_answer", "near_answer_long",
    "wrong_radius", "clear", "north", "south",
    "east", "west", "measure_from", "near_here", "picture_heading", "picture", "picture_wait",
    "picture_done", "picture_failed", "link_heading", "cite_heading", "address", "copy", "copied",
    "data_below", "sources_line",
)  # fmt: skip
"""Words of the interface that the explorer's scripts use."""

KIND = "kind_"
"""Begin of the keys of words for kinds of what the search finds."""


def explorer_records(plan: MapPlan, library: Library, assets: Assets) -> list[LayerRecord]:
    """Layers of the explorer. Those that a date changes name what they depend on instead."""
    uses = library.explorer.map.layers
    return [
        (
            layer.base.id,
            {**_spec(use, layer, library, assets), "order": order, "show": layer.show},
        )
        for order, (use, layer) in enumerate(zip(uses, plan.layers, strict=True))
    ]


def _spec(use: LayerUse, layer: LayerPlan, library: Library, assets: Assets) -> dict[str, Any]:
    spec = layer_spec(layer, library, assets)
    if use.members is None and use.shared is None:
        return spec
    for part in DATED:
        spec.pop(part)
    if use.members is not None:
        return {**spec, "body": use.members, "look": use.look}
    return {**spec, "shared": use.shared, "ramp": use.ramp}


def explorer_options(library: Library, assets: Assets, today: dt.date) -> dict[str, Any]:
    """What `static/app/explorer.js` needs beside the layers."""
    explorer = library.explorer
    return {
        "today": f"{today:%Y%m%d}",
        "groups": [
            {
                "title": group.title,
                "layers": [*group.basemap, *(use.public_id for use in group.layers)],
            }
            for group in explorer.groups
        ],
        "looks": SPARE_LOOKS,
        "files": assets.files,
        "words": {word: library.words[word] for word in EXPLORER_WORDS},
        "kinds": {
            key.removeprefix(KIND): word
            for key, word in library.words.items()
            if key.startswith(KIND)
        },
    }
