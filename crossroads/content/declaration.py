"""A map as an author declares it in a section's front matter: camera and layers."""

import datetime as dt
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from crossroads.content.model import Id, Model, OrganizationId, Text, Texts


def _inside_the_world(bounds: tuple[float, float, float, float]) -> Any:
    west, south, east, north = bounds
    if not (-360 <= west < east <= 360 and -90 <= south < north <= 90):
        raise ValueError("[west, south, east, north] in degrees, west < east, south < north")
    return bounds


Bounds = Annotated[tuple[float, float, float, float], AfterValidator(_inside_the_world)]
"""West, south, east, north in degrees of WGS84, in the order of RFC 7946's bbox."""

Look = Literal["fill-east", "fill-west", "fill-plain", "hatch-teal", "hatch-plum", "outline"]
"""How a layer marks its countries, so that two of them stay visible on one another."""
Ramp = Literal["steps-teal", "steps-east", "steps-west"]
"""Colours of a shared layer, from few to many."""


class Camera(Model):
    """What the map shows first."""

    bounds: Bounds = Field(examples=[[45, 35, 90, 56]])
    """Edges in degrees: west, south, east, north. The map shows at least this part."""


class LayerUse(Model):
    """One layer of a declared map. Exactly one of the first four keys says what it draws."""

    layer: Id | None = Field(default=None, examples=["corridors"])
    """A layer of `geo/layers.yaml`."""
    members: OrganizationId | None = Field(default=None, examples=["SCO"])
    """The countries layer, coloured by who belonged to this organization on a day."""
    shared: list[OrganizationId] | None = Field(default=None, examples=[["SCO", "EAEU", "OTS"]])
    """The countries layer, shaded by how many of these each country shares with Kazakhstan."""
    trade: Literal[True] | None = Field(default=None, examples=[True])
    """Kazakhstan's trade partners as circles sized by their share."""

    id: Id | None = Field(default=None, examples=["eaeu-2015"])
    """Public id within this map; needed only where the same thing is drawn twice."""
    title: Texts | None = Field(default=None, examples=[{"en": "EAEU in 2015"}])
    """Name in legend and layer control, instead of the layer's own."""
    show: bool = Field(default=True, examples=[False])
    """Whether the layer is on when the map opens."""
    date: dt.date | None = Field(default=None, examples=["2015-08-12"])
    """Day of the memberships; without it the day on which the page is opened."""
    look: Look = Field(default="fill-east", examples=["hatch-plum"])
    """How countries of an organization are marked, so that two stay visible on one another."""
    ramp: Ramp = Field(default="steps-teal", examples=["steps-east"])
    """Colours of a layer of shared organizations, from few to many."""
    only: list[Id | str] | None = Field(default=None, examples=[["KZ", "RU"]])
    """Ids of the features to draw; without it all of them."""
    where: dict[Text, Text] | None = Field(default=None, examples=[{"corridor": "cpc"}])
    """Property and value of the features to draw, as in `{corridor: cpc}`."""

    @model_validator(mode="after")
    def _draws_one_thing(self) -> Self:
        given = [self.layer, self.members, self.shared, self.trade]
        if sum(value is not None for value in given) != 1:
            raise ValueError("exactly one of the keys layer, members, shared, trade")
        return self

    @property
    def look_given(self) -> bool:
        """Whether the author chose a look instead of the layer's own."""
        return "look" in self.model_fields_set

    @property
    def public_id(self) -> str:
        """Id that addresses and the layer control use."""
        if self.id is not None:
            return self.id
        if self.members is not None:
            return f"members-{self.members.lower()}"
        return self.layer or ("shared" if self.shared else "trade")


def _use_of_plain_id(value: Any) -> Any:
    return {"layer": value} if isinstance(value, str) else value


LayerUses = list[
    Annotated[LayerUse, BeforeValidator(_use_of_plain_id, json_schema_input_type=Id | LayerUse)]
]
"""A list in which a layer's id alone means that layer as it is."""


class MapDeclaration(Model):
    """A map: title, camera and layers, drawn in the order given, on the common basemap."""

    title: Texts = Field(examples=[{"en": "Kazakhstan and the Silk Roads across it"}])
    """What the map shows; it is read out to those who can't see it."""
    camera: Camera = Field(examples=[{"bounds": [45, 35, 90, 56]}])
    """What the map shows first."""
    layers: LayerUses = Field(
        min_length=1, examples=[["cities", {"members": "SCO", "look": "fill-east"}]]
    )
    """Layers in the order in which they are drawn; an id alone means the layer as it is."""

    @model_validator(mode="after")
    def _ids_once(self) -> Self:
        ids = [use.public_id for use in self.layers]
        for id_ in ids:
            if ids.count(id_) > 1:
                raise ValueError(f"each layer id once, but {id_!r} stands twice (give one an id)")
        return self
