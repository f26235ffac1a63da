"""The layers of `geo/`, as declared in `geo/layers.yaml`."""

import datetime as dt
from pathlib import Path
from typing import Literal, Self

from pydantic import Field, model_validator

from crossroads.content.declaration import Bounds
from crossroads.content.model import FileName, Id, Model, Text, Texts
from crossroads.content.records import load_records
from crossroads.content.translated import TranslatedText
from crossroads.faults import DataError, Fault, fault
from crossroads.paths import GEO


class Label(Model):
    """How a layer's names stand on the map."""

    style: Literal["country", "city", "place", "route", "water", "relief"] = Field(
        examples=["city"]
    )
    """Kind of lettering; see `browser/styles/map.css`."""
    rank: int | str = Field(examples=[3, "label_rank"])
    """1 (seen from afar) to 6 (only close by), or the property that holds it."""
    value: str | None = Field(default=None, examples=["length_km"])
    """Property with a length in km that stands on the map instead of the name."""


class CardRow(Model):
    """One row of the card that a click opens."""

    property: Text = Field(examples=["pop"])
    """Property of the feature that the row tells."""
    title: Texts = Field(examples=[{"en": "Population"}])
    """What the row is called, on the card and in tables."""
    unit: Literal["km", "km2", "people", "usd_million", "text", "years"] = Field(
        default="text", examples=["people"]
    )
    """How the value is written."""
    year: str | None = Field(default=None, examples=["pop_year"])
    """Property that holds the year for which the value was counted."""


class Category(Model):
    """One kind of feature in a layer: how it looks and what the legend calls it."""

    style: Id = Field(examples=["capital"])
    """Look of these features, of `geo/styles.yaml`."""
    title: Texts = Field(examples=[{"en": "Capital"}])
    """What the legend calls them."""


class Styled(Model):
    """A layer whose look depends on a property."""

    property: Text = Field(examples=["kind"])
    """Property that tells the kinds apart."""
    values: dict[str, Category] = Field(
        min_length=1,
        examples=[{"capital": {"style": "capital", "title": {"en": "Capital"}}}],
    )
    """Each kind by the property's value, in the order of the legend."""


class Layer(Model):
    """One layer of `geo/`: the shapes, how they look, what a click tells, where they come from."""

    id: Id = Field(examples=["cities"])
    """Key of the entry; maps and addresses name it, so it never changes."""
    file: FileName = Field(examples=["cities.geojson"])
    """File in `geo/`: GeoJSON, or a picture."""
    kind: Literal["area", "line", "point", "label", "image"] = Field(examples=["point"])
    """What the shapes are."""
    title: Texts = Field(examples=[{"en": "Cities"}])
    """Name in legend, layer control and tables."""
    about: Texts = Field(examples=[{"en": "Every ten degrees, with the tropics."}])
    """What the drawing is and is not, in one sentence."""
    accuracy: Literal["surveyed", "generalised", "schematic"] = Field(examples=["generalised"])
    """How true the lines are: measured, simplified, or only the idea of a course."""
    credit: Text = Field(examples=["Natural Earth"])
    """Who is named in the map's source line."""
    licence: TranslatedText = Field(examples=["public domain"])
    """Licence of shapes and properties, in words."""
    as_of: int | dt.date = Field(examples=[2022, "2025-01-01"])
    """Year or day for which the layer holds."""
    sources: list[Id] = Field(min_length=1, examples=[["natural-earth"]])
    """Ids of `content/sources.yaml`; a feature may name its own."""
    style: Id | None = Field(default=None, examples=["border"])
    """Look of every feature, of `geo/styles.yaml`, unless `style_by` tells them apart."""
    style_by: Styled | None = Field(
        default=None,
        examples=[
            {
                "property": "kind",
                "values": {"capital": {"style": "capital", "title": {"en": "Capital"}}},
            }
        ],
    )
    """A property that tells kinds of features apart, each with its style."""
    label: Label | None = Field(default=None, examples=[{"style": "city", "rank": "label_rank"}])
    """How names stand on the map; without it there are none."""
    sparse: bool = Field(default=False, examples=[True])
    """Whether a point is drawn only from the zoom at which its name may appear."""
    card: list[CardRow] = Field(
        default_factory=list,
        examples=[[{"property": "pop", "title": {"en": "Population"}, "unit": "people"}]],
    )
    """Rows of the card that a click opens; tables have the same columns."""
    bounds: Bounds | None = Field(default=None, examples=[[44, 33, 92, 57]])
    """Where a picture lies (its edges, in degrees); only for pictures."""
    table: bool = Field(default=True, examples=[False])
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
    for file in sorted(folder.glob("*.geojson")):
        if file.name not in declared:
            faults.append(fault(file, "whole file", file.name, "an entry in geo/layers.yaml"))
    if faults:
        raise DataError(faults)
    return layers
