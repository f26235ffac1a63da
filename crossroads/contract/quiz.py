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
    """A point of it: its own, one inside its outline, or the middle of its line."""
    area: bool
    """Whether it has an outline, which judges; else the distance to its line, or to `at`, does."""
    card: str | None = None
    """What stands on the card that is put there; None where the place is only pointed at."""
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
    """Error up to which an answer counts as right: km of a distance, degrees of a bearing."""
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
    `water:balkhash`, `route:cpc`, `event:independence`; lines by their layer: `borders:kz-ru`."""
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
    """Words of the quiz, which no other page needs; `quiz_` before each key in `words.yaml`."""

    quiz: str
    choose: str
    chapter: str
    all_chapters: str
    level: str
    all_levels: str
    level_1: str
    level_2: str
    level_3: str
    count: str
    kinds: str
    kind_place: str
    kind_name: str
    kind_neighbours: str
    kind_organization: str
    kind_member: str
    kind_events: str
    kind_old_names: str
    kind_borders: str
    kind_estimate: str
    kind_card: str
    kind_claim: str
    fitting: str
    none_fits: str
    begin: str
    place_of: str
    again: str
    check: str
    show: str
    next: str
    to_end: str
    leave: str
    point: str
    drag: str
    choose_place: str
    places_note: str
    lines_note: str
    closer: str
    from_middle: str
    the_middle: str
    wind_n: str
    wind_ne: str
    wind_e: str
    wind_se: str
    wind_s: str
    wind_sw: str
    wind_w: str
    wind_nw: str
    your_answer: str
    choose_name: str
    type_it: str
    several: str
    earlier: str
    later: str
    order_note: str
    match_note: str
    match_choose: str
    distance: str
    bearing: str
    nothing_given: str
    right: str
    near: str
    wrong: str
    hint: str
    tries_left: str
    answer: str
    that_is: str
    away: str
    off_distance: str
    off_bearing: str
    comes_again: str
    learn: str
    end_title: str
    score: str
    time: str
    seconds: str
    minutes: str
    outcome_right: str
    outcome_late: str
    outcome_missed: str
    practise: str
    new_round: str
    hand_in: str
    pupil: str
    hand_in_note: str
    save_csv: str
    save_json: str
    column_day: str
    column_quiz: str
    column_question: str
    column_outcome: str
    column_tries: str
    column_seconds: str
    key_choose: str
    key_next: str


class QuizFile(Record):
    """All items in one language."""

    words: QuizWords
    memory: MemoryWords | None = None
    """None where nothing can be remembered of a pupil."""
    chapters: list[tuple[str, str]]
    """Ids and titles of the chapters in their order."""
    items: list[ItemRecord]
