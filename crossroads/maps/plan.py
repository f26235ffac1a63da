"""What a declared map draws, worked out: one plan for each layer, in drawing order.

The plan is the common ground of the living map, its legend, the table below it, and later
of exported files and print.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Literal

from babel.dates import format_date

from crossroads.content.declaration import LayerUse, MapDeclaration
from crossroads.content.library import Library
from crossroads.content.memberships import Membership, members_on, shared_with
from crossroads.content.model import Language, in_language
from crossroads.content.trade import TradePartner
from crossroads.geo.atlas import Atlas
from crossroads.geo.places import COUNTRIES
from crossroads.geo.registry import Layer

HOME = "KZ"
STEPS = 6
"""Colours in a ramp; see `static/app/map.css`."""

Kind = Literal["area", "line", "point", "label", "image", "bubble"]


@dataclass(frozen=True)
class Drawn:
    """A look and what the legend calls it."""

    style: str
    title: str


@dataclass(frozen=True)
class Told:
    """What a table says of one country."""

    category: int
    """Index into the plan's categories."""
    text: str
    since: dt.date | None = None
    """Day from which the category's status has held, where that is all the text says."""
    size: float = 0
    """Size of a bubble's value, in its own unit."""


@dataclass(frozen=True)
class LayerPlan:
    """One layer of a map, ready to be drawn, explained and tabulated."""

    id: str
    kind: Kind
    title: str
    base: Layer
    """The layer of `geo/` that holds the shapes."""
    show: bool
    categories: list[Drawn]
    values: dict[str, Told] | None = None
    """By country code, where the look comes from a table instead of the shapes."""
    sources: list[str] = field(default_factory=list)
    """Ids of the bibliography beyond the shapes' own."""
    keys: list[str] | None = None
    """Values of the property that tells the looks apart, in the order of `categories`."""
    only: list[str] | None = None
    """Ids of the features to draw; None means all."""
    on: dt.date | None = None


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
    if use.members is not None:
        plan = _members(use, use.members, library, atlas, today)
    elif use.shared is not None:
        plan = _shared(use, use.shared, library, atlas, today)
    elif use.trade:
        plan = _trade(use, library, atlas)
    else:
        only = drawn_ids(use, atlas)
        plan = plan_shapes(atlas.layers[str(use.layer)], library, atlas, only)
        plan = replace(plan, id=use.public_id, show=use.show)
        if use.look_given:
            plan = replace(plan, kind="area", categories=[Drawn(f"{use.look}-full", plan.title)])
    if use.title is not None:
        title = in_language(use.title, library.language)
        alone = plan.values is None and len(plan.categories) == 1
        categories = [Drawn(plan.categories[0].style, title)] if alone else plan.categories
        plan = replace(plan, title=title, categories=categories)
    return plan


def drawn_ids(use: LayerUse, atlas: Atlas) -> list[str] | None:
    """Ids of the features that a use of a layer of shapes draws; None where it draws all."""
    if use.only is not None:
        return [str(one) for one in use.only]
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
        categories = [Drawn(layer.style, title)] if layer.style else []
        return LayerPlan(layer.id, layer.kind, title, layer, True, categories, only=only)
    frame = atlas.features[layer.id]
    present = set((frame if only is None else frame.loc[only])[layer.style_by.property])
    kinds = {key: one for key, one in layer.style_by.values.items() if key in present}
    return LayerPlan(
        layer.id,
        layer.kind,
        title,
        layer,
        True,
        [Drawn(one.style, in_language(one.title, library.language)) for one in kinds.values()],
        keys=list(kinds),
        only=only,
    )


def _members(
    use: LayerUse, organization: str, library: Library, atlas: Atlas, today: dt.date
) -> LayerPlan:
    day = use.date or today
    body = library.organizations[organization]
    held = members_on(library.memberships, organization, day)
    codes = _codes(atlas)
    drawn = {code: row for code, row in held.items() if code in codes}
    present = [
        status for status in body.statuses if any(r.status == status for r in drawn.values())
    ]
    language = library.language
    since = library.words["since"]
    return LayerPlan(
        id=use.public_id,
        kind="area",
        title=in_language(body.short, language),
        base=atlas.layers[COUNTRIES],
        show=use.show,
        categories=[
            Drawn(f"{use.look}-{library.statuses[status].strength}", library.status_title(status))
            for status in present
        ],
        values={
            code: Told(
                present.index(row.status),
                f"{library.status_title(row.status)} {since} {_day(row.from_, language)}",
                since=row.from_,
            )
            for code, row in drawn.items()
        },
        sources=_sources_of(drawn.values()),
        on=day,
    )


def _shared(
    use: LayerUse, organizations: list[str], library: Library, atlas: Atlas, today: dt.date
) -> LayerPlan:
    day = use.date or today
    codes = _codes(atlas)
    counted = [library.organizations[one] for one in organizations]
    shared = {
        code: bodies
        for code, bodies in shared_with(library.memberships, HOME, counted, day).items()
        if code in codes
    }
    counts = sorted({len(bodies) for bodies in shared.values()})
    language = library.language
    short = {one: in_language(library.organizations[one].short, language) for one in organizations}
    return LayerPlan(
        id=use.public_id,
        kind="area",
        title=library.words["shared_title"],
        base=atlas.layers[COUNTRIES],
        show=use.show,
        categories=[
            Drawn(
                f"{use.ramp}-{1 + round(rank * (STEPS - 1) / max(len(counts) - 1, 1))}", str(count)
            )
            for rank, count in enumerate(counts)
        ],
        values={
            code: Told(
                counts.index(len(bodies)), f"{len(bodies)}: {', '.join(short[b] for b in bodies)}"
            )
            for code, bodies in shared.items()
        },
        sources=_sources_of(
            row for row in library.memberships if row.organization in organizations
        ),
        on=day,
    )


def _trade(use: LayerUse, library: Library, atlas: Atlas) -> LayerPlan:
    codes = _codes(atlas)
    partners = [row for row in library.trade if row.country in codes]
    says = library.words
    return LayerPlan(
        id=use.public_id,
        kind="bubble",
        title=says["trade_title"],
        base=atlas.layers[COUNTRIES],
        show=use.show,
        categories=[Drawn("trade", says["trade_legend"])],
        values={
            row.country: Told(0, _trade_text(row, says), size=row.value_usd_billion)
            for row in partners
        },
        sources=list(dict.fromkeys(one for row in partners for one in row.source)),
    )


def _trade_text(row: TradePartner, says: Mapping[str, str]) -> str:
    form = says["trade_value"] if row.share_percent is None else says["trade_value_and_share"]
    return form.format(value=row.value_usd_billion, share=row.share_percent, year=row.year)


def _codes(atlas: Atlas) -> set[str]:
    return set(atlas.features[COUNTRIES].index)


def _sources_of(rows: Iterable[Membership]) -> list[str]:
    return list(dict.fromkeys(one for row in rows for one in row.source))


@lru_cache(maxsize=4096)
def _day(day: dt.date, language: Language) -> str:
    return format_date(day, "d MMM y", locale=language)
