"""What is the same on every page; a browser keeps it."""

from collections.abc import Mapping
from typing import Any

from pydantic import Field, create_model

from crossroads.contract.layers import LayerSpec
from crossroads.contract.record import Record
from crossroads.contract.words import BROWSER_WORDS
from crossroads.contract.writing import Writing

# Under aliases, since a word such as `copy` would hide a method of the model.
_FIELDS: Mapping[str, Any] = {f"{word}_": (str, Field(alias=word)) for word in BROWSER_WORDS}
Words = create_model(
    "Words",
    __base__=Record,
    __doc__="Words of the interface that the browser's scripts use, by key.",
    **_FIELDS,
)


class BaseLayer(Record):
    """One layer of the basemap, lowest first."""

    id: str
    switch: bool
    """Whether the layer control offers it."""
    follows: str | None = None
    """Id of a layer with which it comes and goes."""


class StreetMap(Record):
    """The street map that is asked for only when the visitor switches it on."""

    title: str
    url: str
    credit: str


class BodyRecord(Record):
    """A body and all its spells of membership."""

    short: str
    statuses: list[tuple[str, str]]
    """Word and strength (full, half, light) of each status; the first is full belonging."""
    spells: str
    """Joined by spaces, each such as "GB019730101-20200201": country code, index of the status,
    first day, and, where it has ended, the first day without it; a month ("200402") or a year
    ("2004") where no more is known."""


class Files(Record):
    """Addresses of data that are fetched when first needed."""

    reference: str
    """Bodies, events, terms and names in words."""
    dossiers: str
    """What cards tell beyond their layer."""
    search: str


class Scripts(Record):
    """Addresses of scripts that only some visitors need."""

    picture: str
    """Draws the view as a PNG."""
    qr_code: str
    memory: str
    """What the quiz knows of a pupil."""


class Catalogue(Record):
    """Words, basemap, layers, bodies."""

    language: str
    home: str
    """Code of the country that the story is about."""
    words: Words
    writing: Writing
    kinds: dict[str, str]
    """What the search calls each kind of thing."""
    countries: str
    """Codes of all countries that have a shape, joined by spaces."""
    bodies: dict[str, BodyRecord]
    basemap: list[BaseLayer]
    street_map: StreetMap | None = None
    """Where there may be an internet."""
    layers: dict[str, LayerSpec]
    flags: str
    """Address below which the flags' pictures lie."""
    files: Files
    scripts: Scripts
