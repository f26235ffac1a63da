"""One map's message to the browser: small tables and addresses, no shapes."""

import datetime as dt

from crossroads.contract.layers import LayerRecord
from crossroads.contract.record import Bounds, Record
from crossroads.contract.story import StoryOptions


class LayerGroup(Record):
    """Layers that belong together in the explorer's list."""

    title: str
    layers: list[str]


class ExplorerOptions(Record):
    """What the explorer needs beside the layers."""

    groups: list[LayerGroup]
    looks: list[str]
    """Spare looks, for a body whose own look another visible body has already."""


class QuizOptions(Record):
    """What the quiz needs beside the layers."""

    items: str
    """Address of the QuizFile."""


class FaultWords(Record):
    """What the map says where a file can't be had: words that are there before any file."""

    map: str
    """Where all of the map is missing."""
    parts: str
    """Where parts are missing; `{names}` stands for theirs."""
    trying: str
    again: str
    """On the button that asks for them again."""


class MapMessage(Record):
    """What a page hands to the map on it."""

    title: str
    bounds: Bounds
    today: dt.date
    catalogue: str
    """Address of the Catalogue."""
    layers: list[LayerRecord]
    soon: list[str]
    """Addresses of data that the map needs at once."""
    credits: list[str]
    """Who is named in the source line."""
    schematic: bool
    """Whether a layer's lines are schematic."""
    faults: FaultWords
    local: str | None = None
    """The server's origin in the local network, where the page was asked for by an address that
    works on one computer alone."""
    story: StoryOptions | None = None
    explorer: ExplorerOptions | None = None
    quiz: QuizOptions | None = None
