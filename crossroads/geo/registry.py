"""The layers of `geo/`, as declared in `geo/layers.yaml`."""

import datetime as dt
from pathlib import Path
from typing import Literal, Self

from pydantic import Field, model_validator

from crossroads.content.declaration import Bounds
from crossroads.content.model import Id, Model, Text, Texts
from crossroads.content.records import load_records
from crossroads.faults import DataError, Fault, fault
from crossroads.paths import GEO


class Label(Model):
    """How a layer's names stand on the map."""

    style: Literal["country", "city", "place", "route", "water", "relief"]
    rank: int | str
    """1 (seen from afar) to 6 (only close by), or the property that holds it."""
    value: str | None = None
    """Property with a length in km that stands on the map instead of the name."""


class CardRow(Model):
    """One row of the card that a click opens."""

    property: Text
    title: Texts
    unit: Literal["km", "km2", "people", "usd_million", "text", "years"] = "text"
    year: str | None = None
    """Property that holds the year for which the value was counted."""


class Category(Model):
    """One kind of feature in a layer: how it looks and what the legend calls it."""

    style: Id
    title: Texts


class Styled(Model):
    """A layer whose look depends on a property."""

    property: Text
    values: dict[str, Category] = Field(min_length=1)


class Layer(Model):
    """One layer of `geo/`: the shapes, how they look, what a click tells, where they come from."""

    id: Id
    file: Text
    kind: Literal["area", "line", "point", "label", "image"]
    title: Texts
    about: Texts
    """What the drawing is and is not, in one sentence."""
    accuracy: Literal["surveyed", "generalised", "schematic"]
    credit: Text
    """Who is named in the map's source line."""
    licence: Text
    as_of: int | dt.date
    sources: list[Id] = Field(min_length=1)
    style: Id | None = None
    """Style of every feature, unless `style_by` tells them apart; see `static/app/map.css`."""
    style_by: Styled | None = None
    label: Label | None = None
    sparse: bool = False
    """Whether a point is drawn only from the zoom at which its name may appear."""
    card: list[CardRow] = Field(default_factory=list)
    bounds: Bounds | None = None
    """Where a picture lies (its edges, in degrees); only for pictures."""
    table: bool = True
    """Whether the table under a map lists the layer's features."""

    @model_validator(mode="after")
    def _one_style(self) -> Self:
        if self.kind not in ("image", "label") and (self.style is None) == (self.style_by is None):
            raise ValueError("exactly one of the keys style, style_by")
        if (self.kind == "image") != (self.bounds is not None):
            raise ValueError("a key bounds where kind is image, and nowhere else")
        return self


def load_registry(folder: Path = GEO) -> dict[str, Layer]:
    """Every declared layer by id. Raises DataError where a file is missing or undeclared."""
    path = folder / "layers.yaml"
    layers = load_records(path, Layer, Id)
    declared = {layer.file for layer in layers.values()}
    faults: list[Fault] = [
        fault(path, f"{layer.id}.file", layer.file, "a file in geo/")
        for layer in layers.values()
        if not (folder / layer.file).is_file()
    ]
    for found in sorted(folder.glob("*.geojson")):
        if found.name not in declared:
            faults.append(fault(found, "whole file", found.name, "an entry in geo/layers.yaml"))
    if faults:
        raise DataError(faults)
    return layers
