"""What the browser needs to draw a layer, as records for `static/app/layers.js`.

What is the same on every page stands in a catalogue that the browser keeps; a page's own
message says only what differs.
"""

from typing import Any

from crossroads.content.library import Library
from crossroads.content.model import Language, in_language
from crossroads.geo.atlas import Atlas
from crossroads.geo.places import COUNTRIES
from crossroads.geo.registry import Layer
from crossroads.maps.assets import FROM_COMPONENT_FRAME, Assets
from crossroads.maps.basemap import BASEMAP, BORDERS, STREET_MAP, STREET_MAP_CREDIT, BaseLayer
from crossroads.maps.plan import HOME, LayerPlan, Told, plan_shapes

MAP_WORDS = (
    "legend", "details", "close", "source", "since", "bce", "billion", "in_words",
    "fullscreen", "fullscreen_exit", "in_words_opening", "in_words_empty", "in_words_day",
    "and_more",
)  # fmt: skip
"""Words of the interface that the map's scripts use."""
CARD_FILES = ("reference", "dossiers")
"""Files that the browser fetches when the first card is opened."""
CARD_WORDS = (
    "card_names", "card_old_names", "card_border", "card_no_border", "card_km_of",
    "card_shore", "card_from_astana", "card_country", "card_countries",
    "card_period", "card_heritage", "card_route", "card_certainty", "card_length", "card_segments",
    "card_carried", "card_modes", "card_places", "card_ends", "card_shared", "card_no_shared",
    "card_mentioned", "card_twins",
)  # fmt: skip
"""Words of the rows that a dossier adds to a card."""
STORY_WORDS = (
    "walk", "present", "previous_scene", "next_scene", "scenes", "notes", "play", "pause", "plays",
    "share", "leave", "lost", "sources", "story", "address", "qr_code", "copy_link", "copied",
    "close", "note_say", "note_ask", "note_mistake",
)  # fmt: skip
"""Words of the interface that the scenes' scripts use."""


def catalogue(library: Library, atlas: Atlas, assets: Assets) -> dict[str, Any]:
    """Words, the basemap, and each layer of `geo/` as it is drawn where a map says no more."""
    return {
        "words": {
            **{word: library.words[word] for word in (*MAP_WORDS, *CARD_WORDS, *STORY_WORDS)},
            "lang": library.language,
        },
        "flags": FROM_COMPONENT_FRAME,
        "files": {name: assets.files[name] for name in CARD_FILES},
        "basemap": [
            {"id": base.id, "switch": base.switch, "follows": base.follows} for base in BASEMAP
        ],
        "street_map": {
            "title": library.words["internet_basemap"],
            "url": STREET_MAP,
            "credit": STREET_MAP_CREDIT,
        },
        "layers": {
            **{
                layer.id: layer_spec(plan_shapes(layer, library, atlas), library, assets)
                for layer in atlas.layers.values()
            },
            **{base.id: base_spec(base, library, atlas, assets) for base in BASEMAP},
        },
    }


def base_spec(base: BaseLayer, library: Library, atlas: Atlas, assets: Assets) -> dict[str, Any]:
    """A layer of the basemap: on its own pane, and quiet unless it says otherwise."""
    layer = atlas.layers[base.layer]
    spec = layer_spec(plan_shapes(layer, library, atlas), library, assets)
    spec |= {"id": base.id, "pane": base.pane, "interactive": base.interactive}
    spec["card"] = _card(layer, library.language) if base.interactive else []
    if not base.legend:
        spec |= {"style": base.style or layer.style, "categories": []}
    if base is BORDERS and layer.label is not None:
        spec |= {"hover": True, "label": layer.label.model_dump()}
    return spec


def layer_spec(plan: LayerPlan, library: Library, assets: Assets) -> dict[str, Any]:
    """What `static/app/layers.js` needs to draw one layer."""
    base = plan.base
    language = library.language
    spec: dict[str, Any] = {
        "id": plan.id,
        "geo": base.id,
        "kind": plan.kind,
        "swatch": "point" if plan.kind == "bubble" else plan.kind,
        "title": plan.title,
        "url": assets.layers[base.id],
        "credit": base.credit,
        "lang": language,
        "home": HOME,
        "interactive": plan.kind in ("line", "point", "bubble"),
        "categories": [{"style": one.style, "title": one.title} for one in plan.categories],
        "card": [],
        "source": library.cited(base.sources),
        "only": plan.only,
        "sparse": base.sparse and plan.kind == "point",
    }
    if spec["interactive"]:
        spec["card"] = _card(base, language)
    if plan.values is not None:
        spec |= _values(plan.values)
        spec["heading"] = True
    else:
        spec |= _look(plan)
    if base.bounds is not None:
        spec["bounds"] = base.bounds
    return spec


def _card(base: Layer, language: Language) -> list[dict[str, str]]:
    """Rows of the card that a click on a feature opens."""
    return [
        {
            "property": row.property,
            "title": in_language(row.title, language),
            "unit": row.unit,
            **({"year": row.year} if row.year else {}),
        }
        for row in base.card
    ]


def _values(values: dict[str, Told]) -> dict[str, Any]:
    """What a table says of each country, in the shortest form that the browser can read.

    Memberships are hundreds of rows that differ by a code and a day: they become one string
    a category, such as "BY20240704 CN20010615".
    """
    since: dict[int, list[str]] = {}
    others: dict[str, list[Any]] = {}
    for code, told in values.items():
        if told.since is not None:
            since.setdefault(told.category, []).append(f"{code}{told.since:%Y%m%d}")
        else:
            others[code] = [told.category, told.text, told.size]
    return {"since": {key: " ".join(rows) for key, rows in since.items()}, "values": others}


def _look(plan: LayerPlan) -> dict[str, Any]:
    base = plan.base
    look: dict[str, Any] = {"style": plan.categories[0].style if plan.categories else None}
    if base.style_by is not None:
        look |= {"by": base.style_by.property, "keys": plan.keys}
    if base.label is not None and plan.kind == base.kind and base.id != COUNTRIES:
        look["label"] = base.label.model_dump()
    return look
