"""Outline maps to print: `content/outlines.yaml`."""

from typing import Annotated

from pydantic import Field

from crossroads.content.declaration import Bounds
from crossroads.content.model import Id, Model, Texts

Rank = Annotated[int, Field(ge=0, le=6)]
"""Names up to this rank are there: 1 (seen from afar) to 6 (only close by); 0 for none."""


class Outline(Model):
    """One outline map: a part of the world, and what is named on it."""

    id: Id = Field(examples=["central-asia"])
    """Key of the entry; the command line and addresses name it, so it never changes."""
    title: Texts = Field(examples=[{"en": "Central Asia"}])
    """Heading of the sheet."""
    bounds: Bounds = Field(examples=[[46, 34, 90, 57]])
    """West, south, east, north in degrees; the sheet shows at least this part."""
    cities: Rank = Field(examples=[3])
    """Which cities."""
    home_cities: Rank = Field(default=0, examples=[5])
    """Which cities of Kazakhstan, where they are to be more."""
    waters: Rank = Field(examples=[4])
    """Which seas, lakes and rivers."""
    landscapes: Rank = Field(examples=[4])
    """Which mountains, deserts and plains."""
    routes: Id | None = Field(default=None, examples=["silk-road-segments"])
    """A layer of routes, which is drawn with its places."""
    places: Rank = Field(default=0, examples=[2])
    """Which places of the routes."""
