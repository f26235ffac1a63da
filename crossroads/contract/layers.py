"""Layers as the browser draws them."""

import datetime as dt
from typing import Literal

from crossroads.contract.record import Bounds, Record

Kind = Literal["area", "line", "point", "label", "image", "bubble"]
"""A bubble is a point whose area grows with a value."""


class Category(Record):
    """A look and what the legend calls it."""

    style: str
    """Look of `geo/styles.yaml`."""
    title: str


class CardField(Record):
    """One row of the card that a click on a feature opens."""

    property: str
    title: str
    unit: str
    year: str | None = None
    """Property that holds the year for which the value was counted."""


class Label(Record):
    """How a layer's names stand on the map."""

    style: str
    rank: int | str
    """1 (seen from afar) to 6 (only close by), or the property that holds it."""
    value: str | None = None
    """Property with a length in km that stands on the map instead of the name."""


class MembersRule(Record):
    """The countries are coloured by who belongs to a body on a day."""

    body: str
    look: str
    day: dt.date | None = None
    """Without it the day of the view."""


class SharedRule(Record):
    """The countries are shaded by how many of these bodies each shares with Kazakhstan."""

    bodies: list[str]
    ramp: str
    day: dt.date | None = None
    """Without it the day of the view."""


class TableValue(Record):
    """What a table without days says of one country."""

    category: int
    """Index into the categories."""
    text: str
    size: float
    """Of a bubble's value, in its own unit."""


class LayerChanges(Record):
    """What a layer's spec says, or what a map says otherwise than the catalogue does."""

    id: str | None = None
    """Public id within the map; addresses name it."""
    title: str | None = None
    kind: Kind | None = None
    interactive: bool | None = None
    """Whether a click opens a card."""
    categories: list[Category] | None = None
    style: str | None = None
    """Look of every feature, unless `by` tells them apart."""
    by: str | None = None
    """Property that tells the looks apart."""
    keys: list[str] | None = None
    """Its values, in the order of the categories."""
    only: list[str] | None = None
    """Ids of the features that are drawn; without it all of them."""
    members: MembersRule | None = None
    shared: SharedRule | None = None
    values: dict[str, TableValue] | None = None
    """By country code."""
    heading: bool | None = None
    """Whether the legend names the layer even where it has one look alone."""
    source: str | None = None
    """Sources in words: authors and years."""
    sparse: bool | None = None
    """Whether a point is drawn only from the zoom at which its name may appear."""
    card: list[CardField] | None = None
    label: Label | None = None
    show: bool | None = None
    """Whether the layer is on where the address says nothing."""


class LayerSpec(LayerChanges):
    """A layer of the catalogue, drawn so where a map says no more."""

    id: str
    geo: str
    """Layer of `geo/` that holds the shapes."""
    topic: str
    """What its features are, as addresses call it: country, city, place, ..."""
    title: str
    kind: Kind
    url: str
    credit: str
    source: str
    interactive: bool
    categories: list[Category]
    card: list[CardField]
    bounds: Bounds | None = None
    """Edges of a picture."""
    from_zoom: float | None = None
    """Zoom from which a picture is fetched; below it a coarser one does."""
    pane: str | None = None
    """Pane of `browser/maps/panes.ts`, where it isn't that of its kind."""
    hover: bool | None = None
    """Whether a feature is marked while the pointer is over it."""


class LayerRecord(Record):
    """One layer of a map, lowest first."""

    base: str
    """Id of the catalogue's entry."""
    changes: LayerChanges
    without: tuple[str, ...] | None = None
    """Fields of the catalogue's entry that do not hold here."""
    unlisted: bool | None = None
    """Whether only scenes show it, and the list of layers has it not."""
