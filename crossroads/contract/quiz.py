"""Quiz items as the browser asks, judges and explains them."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from crossroads.contract.quiz_memory import MemoryWords
from crossroads.contract.record import LonLat, Record
from crossroads.contract.story import CameraRecord, Html

Kind: TypeAlias = Literal[
    "place",
    "name",
    "neighbours",
    "organization",
    "member",
    "events",
    "old-names",
    "borders",
    "estimate",
    "card",
    "claim",
]
"""What is asked for."""
Level: TypeAlias = Literal[1, 2, 3]
"""1: most pupils of 15 know it after the chapter; 3: few do."""


class PlaceAnswer(Record):
    """A place on the map, which is clicked, or onto which a card is put."""

    by: Literal["place"] = "place"
    feature: str
    """Id of a feature as `pick` in addresses has it, such as `country:KZ` or `city:astana`."""
    at: LonLat
    """A point of it: its own, or one inside its outline."""
    area: bool
    """Whether it has an outline, which judges; else the distance to `at` does."""
    others: list[tuple[str, LonLat]]
    """Names and points of what could be taken for it, itself included, in a fixed order that does
    not give it away: offered by direction and distance to whoever does not use the map."""


class NameAnswer(Record):
    """A name of the highlighted feature, typed or chosen."""

    by: Literal["name"] = "name"
    feature: str
    accepted: list[str]
    """All names that count, the page's own first; compared after folding."""
    choices: list[str]
    """Four names, the page's own among them."""


class ChoiceAnswer(Record):
    """One or several of a few answers in words."""

    by: Literal["choice"] = "choice"
    options: list[str]
    right: list[int]
    """Indices of the right ones."""
    several: bool
    """Whether several may be marked, and only all together are right."""


class OrderAnswer(Record):
    """Cards to be put in their order."""

    by: Literal["order"] = "order"
    cards: list[str]
    """In the right order; the browser mixes them."""
    told: list[str]
    """What each card turns out to be, such as its day or its length."""


class MatchAnswer(Record):
    """Cards of two kinds that belong together."""

    by: Literal["match"] = "match"
    pairs: list[tuple[str, str]]


class EstimateAnswer(Record):
    """A quantity, scored by how far the answer is off."""

    by: Literal["estimate"] = "estimate"
    quantity: Literal["distance", "bearing"]
    value: float
    """Distance in km along the geodesic, or bearing in degrees clockwise from north."""
    start: LonLat
    end: LonLat
    full: float
    """Error up to which an answer counts as right: a share of a distance, degrees of a bearing."""
    near: float
    """Error up to which it is a near miss."""


Answer: TypeAlias = Annotated[
    PlaceAnswer | NameAnswer | ChoiceAnswer | OrderAnswer | MatchAnswer | EstimateAnswer,
    Field(discriminator="by"),
]


class ItemRecord(Record):
    """One question with its answer, and why that is the answer."""

    id: str
    """Never changes: what a pupil's device remembers hangs on it."""
    kind: Kind
    level: Level
    chapter: str
    question: str
    camera: CameraRecord
    layers: list[str]
    """Public ids of the quiz map's layers that are on while it is asked; their labels are not."""
    highlight: list[str]
    """Features that are shown while it is asked, as `pick` has them: `country:KZ`, `city:astana`,
    `water:balkhash`, `event:independence`; lines by their layer: `borders:kz-ru`."""
    hint: str
    """Helps after a near miss, and never gives the answer away."""
    answer: Answer
    because: Html
    """Why the answer is right."""
    sources: str
    """Numbered, in words."""
    shows: list[str]
    """Features that are shown, with their names, once it has been answered; as in `highlight`."""
    learn: str
    """Scene that tells it: `chapter` or `chapter/scene`."""


class QuizWords(Record):
    """Words of the quiz, which no other page needs."""


class QuizFile(Record):
    """All items in one language."""

    words: QuizWords
    memory: MemoryWords
    chapters: list[tuple[str, str]]
    """Ids and titles of the chapters in their order."""
    items: list[ItemRecord]
