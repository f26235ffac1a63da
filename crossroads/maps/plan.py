"""What a declared map draws, worked out: one plan for each layer, in drawing order.

The plan is the common ground of the living map, its legend, the table below it, and later
of exported files and print.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from crossroads.content.declaration import LayerUse, MapDeclaration
from crossroads.content.library import Library
from crossroads.content.model import in_language
from crossroads.content.trade import TradePartner
from crossroads.contract.layers import Kind
from crossroads.geo.atlas import Atlas
from crossroads.geo.places import COUNTRIES
from crossroads.geo.registry import Layer
from crossroads.maps.dated import CountryValue, LegendEntry, members_dated, shared_dated


@dataclass(frozen=True)
class LayerPlan:
    """One layer of a map, ready to be drawn, explained and tabulated."""

    id: str
    kind: Kind
    title: str
    base: Layer
    """The layer of `geo/` that holds the shapes."""
    show: bool
    categories: list[LegendEntry]
    values: dict[str, CountryValue] | None = None
    """By country code, where the look comes from a table instead of the shapes."""
    sources: list[str] = field(default_factory=list)
    """Ids of the bibliography beyond the shapes' own."""
    keys: list[str] | None = None
    """Values of the property that tells the looks apart, in the order of `categories`."""
    only: list[str] | None = None
    """Ids of the features to draw; None means all."""
    dated: LayerUse | None = None
    """The declared use, where it tells by which rule the look follows the day."""
    on: dt.date | None = None
    """The day of that look."""


@dataclass(frozen=True)
class MapPlan:
    """A whole map."""

    title: str
    bounds: tuple[float, float, float, float]
    """West, south, east, north in degrees."""
    layers: list[LayerPlan]


def plan_map(
    declaration: MapDeclaration, library: Library, atlas: Atlas, today: dt.date
) -> MapPlan:
    """Plan of a declared map on a day. Raises KeyError for unknown layer ids (see `check`)."""
    return MapPlan(
        title=in_language(declaration.title, library.language),
        bounds=declaration.camera.bounds,
        layers=[plan_layer(use, library, atlas, today) for use in declaration.layers],
    )


def plan_layer(use: LayerUse, library: Library, atlas: Atlas, today: dt.date) -> LayerPlan:
    """Plan of one layer of a declared map."""
    if use.members is not None or use.shared is not None:
        plan = _dated_plan(use, library, atlas, use.date or today)
    elif use.trade:
        plan = _trade_plan(use, library, atlas)
    else:
        only = drawn_ids(use, atlas)
        plan = plan_shapes(atlas.layers[str(use.layer)], library, atlas, only)
        plan = replace(plan, id=use.public_id, show=use.show)
        if use.look_given:
            legend = [LegendEntry(f"{use.look}-full", plan.title)]
            plan = replace(plan, kind="area", categories=legend, keys=None)
    if use.title is not None:
        title = in_language(use.title, library.language)
        alone = plan.values is None and len(plan.categories) == 1
        categories = [LegendEntry(plan.categories[0].style, title)] if alone else plan.categories
        plan = replace(plan, title=title, categories=categories)
    return plan


def drawn_ids(use: LayerUse, atlas: Atlas) -> list[str] | None:
    """Ids of the features that a use of a layer of shapes draws; None where it draws all."""
    if use.only is not None:
        return [str(id_) for id_ in use.only]
    if use.where is None:
        return None
    frame = atlas.features[str(use.layer)]
    for name, value in use.where.items():
        frame = frame[frame[name] == value]
    return list(frame.index)


def plan_shapes(
    layer: Layer, library: Library, atlas: Atlas, only: list[str] | None = None
) -> LayerPlan:
    """Plan of a layer that is drawn as its own properties tell; `only` names its features."""
    title = in_language(layer.title, library.language)
    if layer.style_by is None:
        categories = [LegendEntry(layer.style, title)] if layer.style else []
        return LayerPlan(layer.id, layer.kind, title, layer, True, categories, only=only)
    frame = atlas.features[layer.id]
    present = set((frame if only is None else frame.loc[only])[layer.style_by.property])
    kinds = {key: category for key, category in layer.style_by.values.items() if key in present}
    return LayerPlan(
        layer.id,
        layer.kind,
        title,
        layer,
        True,
        [
            LegendEntry(category.style, in_language(category.title, library.language))
            for category in kinds.values()
        ],
        keys=list(kinds),
        only=only,
    )


def _dated_plan(use: LayerUse, library: Library, atlas: Atlas, day: dt.date) -> LayerPlan:
    codes = _country_codes(atlas)
    if use.members is not None:
        title = in_language(library.organizations[use.members].short, library.language)
        dated = members_dated(use.members, use.look, library, codes, day)
    else:
        title = library.words["shared_title"]
        dated = shared_dated(use.shared or [], use.ramp, library, codes, day)
    return LayerPlan(
        id=use.public_id,
        kind="area",
        title=title,
        base=atlas.layers[COUNTRIES],
        show=use.show,
        categories=dated.categories,
        values=dated.values,
        sources=dated.sources,
        dated=use,
        on=day,
    )


def _trade_plan(use: LayerUse, library: Library, atlas: Atlas) -> LayerPlan:
    codes = _country_codes(atlas)
    partners = [row for row in library.trade if row.country in codes]
    words = library.words
    return LayerPlan(
        id=use.public_id,
        kind="bubble",
        title=words["trade_title"],
        base=atlas.layers[COUNTRIES],
        show=use.show,
        categories=[LegendEntry("trade", words["trade_legend"])],
        values={
            row.country: CountryValue(0, _trade_text(row, words), size=row.value_usd_billion)
            for row in partners
        },
        sources=list(dict.fromkeys(source for row in partners for source in row.source)),
    )


def _trade_text(row: TradePartner, words: Mapping[str, str]) -> str:
    form = words["trade_value"] if row.share_percent is None else words["trade_value_and_share"]
    return form.format(value=row.value_usd_billion, share=row.share_percent, year=row.year)


def _country_codes(atlas: Atlas) -> set[str]:
    return set(atlas.features[COUNTRIES].index)
