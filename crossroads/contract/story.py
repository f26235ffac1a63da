"""A section's scenes as the browser walks through them."""

import datetime as dt
from typing import Annotated, Literal, TypeAlias

from markupsafe import Markup
from pydantic import InstanceOf, WithJsonSchema

from crossroads.contract.record import Bounds, LonLat, Record

Html: TypeAlias = Annotated[InstanceOf[Markup], WithJsonSchema({"type": "string"})]
"""HTML: a string on the wire, but made of Markup alone; a mere text is refused."""


class CameraRecord(Record):
    """Where a scene looks: either `bounds`, or `center` and `zoom`."""

    bounds: Bounds | None = None
    center: LonLat | None = None
    zoom: float | None = None


class CalloutRecord(Record):
    """A short note on the map."""

    at: LonLat | str
    """A point, or the id of a feature."""
    text: str


class NotesRecord(Record):
    """What helps the teacher who presents the scene."""

    say: str
    ask: str
    mistake: str


class SceneRecord(Record):
    """One step."""

    id: str
    kind: Literal["title", "scene", "closing", "box"]
    title: str
    html: Html
    """Rendered from our Markdown; every text in it is escaped."""
    sources: str = ""
    """Numbered, in words."""
    camera: CameraRecord
    layers: list[str]
    """Public ids of the section's layers that are on."""
    day: dt.date | None = None
    """Of the memberships, where the words speak of a day of their own."""
    highlight: tuple[str, ...] = ()
    callout: CalloutRecord | None = None
    draw: tuple[str, ...] = ()
    """Ids of lines that are drawn in one after the other."""
    notes: NotesRecord | None = None
    pick: str | None = None
    """What the open card is of."""


class StoryFile(Record):
    """All that a section's map can be asked to show."""

    scenes: list[SceneRecord]
    """The walk in its order, title and closing included."""
    boxes: list[SceneRecord]
    """Subjects beside the walk."""
    title: str | None = None
    """Of the walk, where it is not its section's."""


class StoryOptions(Record):
    """What a story needs to know beside its scenes."""

    section: str
    section_title: str
    scenes: str | None = None
    """Address of the section's StoryFile; None where the page around the map hands it over."""
    first: str
    """The section with which the story begins."""
    previous: str | None = None
    next: str | None = None
