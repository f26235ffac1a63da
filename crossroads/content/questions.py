"""Questions of the quiz: `content/quiz/CHAPTER.yaml`.

An entry says what is asked about; the answer, the wrong answers and the explanation come from the
data. Only claims are written out.
"""

import datetime as dt
from pathlib import Path
from typing import Annotated, Literal, Self, TypeAlias

from pydantic import Field, StringConstraints, ValidationError, model_validator

from crossroads.content.declaration import Bounds
from crossroads.content.model import CountryCode, Id, Model, OrganizationId
from crossroads.content.translated import TranslatedMarkdown, TranslatedText
from crossroads.content.yaml_files import read_mapping
from crossroads.faults import DataError, Fault, fault, faults_of

Level: TypeAlias = Literal[1, 2, 3]
Ref = Annotated[str, StringConstraints(pattern=r"^[a-z]+:[A-Za-z0-9-]+$")]
"""A feature as `pick` in addresses has it."""
Verdict: TypeAlias = Literal["true", "false", "disputed"]
Ordered = Annotated[list[Id], Field(min_length=3, max_length=6)]


class Question(Model):
    """What all kinds share."""

    id: Id = Field(examples=["khorgos-on-the-map"])
    """Key of the entry; what a pupil's device remembers hangs on it, so it never changes."""
    kind: str = Field(examples=["place"])
    """What is asked for."""
    chapter: Id = Field(examples=["bridge"])
    """The file's name."""
    level: Level = Field(examples=[1])
    """1: most pupils of 15 know it after the chapter; 3: few do."""
    scene: Id = Field(examples=["where-rails-do-not-fit"])
    """Scene of the chapter that tells it, or comes next to it."""
    hint: TranslatedText | None = Field(default=None, examples=["It lies on a river."])
    """Instead of the hint that is made of the data; never gives the answer away."""
    bounds: Bounds | None = Field(default=None, examples=[[45, 35, 90, 56]])
    """What the map shows, where the chapter's own frame doesn't do."""


class Explained(Question):
    """What is asked about may be explained by more than the data know of it."""

    because: TranslatedMarkdown | None = Field(
        default=None, examples=["It comes from China and ends in Lake Balkhash [@palma-2023]."]
    )
    """What the data do not tell of it, with the sources in brackets."""


class PlaceQuestion(Explained):
    """A place is to be found on the map."""

    kind: Literal["place"] = Field(examples=["place"])
    """What is asked for."""
    of: Ref = Field(examples=["city:astana"])
    """A country, city, place, lake, river or route."""
    sort: TranslatedText | None = Field(default=None, examples=["oil field"])
    """What tells a place from another feature that has its name."""


class NameQuestion(Explained):
    """What is highlighted is to be named."""

    kind: Literal["name"] = Field(examples=["name"])
    """What is asked for."""
    of: Ref = Field(examples=["water:balkhash"])
    """A country, city, place, lake, river or route."""


class NeighboursQuestion(Question):
    """Land neighbours are to be marked among countries near by."""

    kind: Literal["neighbours"] = Field(examples=["neighbours"])
    """What is asked for."""
    of: CountryCode = Field(examples=["KZ"])
    """The country whose neighbours they are."""


class OrganizationQuestion(Question):
    """Either the body of a set of members is asked for, or the bodies of one country."""

    kind: Literal["organization"] = Field(examples=["organization"])
    """What is asked for."""
    day: dt.date = Field(examples=["2016-01-01"])
    """Day of the memberships."""
    body: OrganizationId | None = Field(default=None, examples=["SCO"])
    """Its members are shown."""
    country: CountryCode | None = Field(default=None, examples=["BY"])
    """The country whose bodies are asked for."""
    bodies: list[OrganizationId] = Field(
        min_length=3, max_length=6, examples=[["SCO", "EAEU", "NATO"]]
    )
    """What is to choose from."""

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if (self.body is None) == (self.country is None):
            raise ValueError("exactly one of the keys body, country")
        return self


class MemberQuestion(Question):
    """What a country was in a body on a day."""

    kind: Literal["member"] = Field(examples=["member"])
    """What is asked for."""
    body: OrganizationId = Field(examples=["SCO"])
    """The body."""
    country: CountryCode = Field(examples=["IN"])
    """The country; it may never have belonged."""
    day: dt.date = Field(examples=["2016-01-01"])
    """Day of the status."""


class EventsQuestion(Question):
    """Events are to be put in order."""

    kind: Literal["events"] = Field(examples=["events"])
    """What is asked for."""
    events: Ordered = Field(examples=[["independence", "un-admission", "capital-moved"]])
    """Ids of `content/timeline.yaml`, in any order."""


class OldName(Model):
    """A place with a former name."""

    of: Ref = Field(examples=["place:aktau"])
    """The place of today."""
    old: TranslatedText = Field(examples=["Shevchenko"])
    """One of the names that the data have of it."""


class OldNamesQuestion(Question):
    """Old and new names are to be matched."""

    kind: Literal["old-names"] = Field(examples=["old-names"])
    """What is asked for."""
    pairs: list[OldName] = Field(
        min_length=3,
        max_length=5,
        examples=[
            [
                {"of": "place:aktau", "old": "Shevchenko"},
                {"of": "place:atyrau", "old": "Guryev"},
                {"of": "place:dostyk", "old": "Druzhba"},
            ]
        ],
    )
    """The places and their old names."""


class BordersQuestion(Question):
    """Borders or shores are to be put in order by length."""

    kind: Literal["borders"] = Field(examples=["borders"])
    """What is asked for."""
    lines: Ordered = Field(examples=[["kz-ru", "kz-cn", "kz-uz"]])
    """Ids of features, all of one of the layers `borders` and `caspian-shores`."""


class EstimateQuestion(Question):
    """A distance or a bearing is to be estimated."""

    kind: Literal["estimate"] = Field(examples=["estimate"])
    """What is asked for."""
    quantity: Literal["distance", "bearing"] = Field(examples=["distance"])
    """A distance in km, or a bearing in degrees from north."""
    start: Ref = Field(examples=["city:astana"])
    """Where the way sets out."""
    end: Ref = Field(examples=["city:moscow"])
    """Where it ends."""


class CardQuestion(Explained):
    """A card with an event or a name is to be put on the map."""

    kind: Literal["card"] = Field(examples=["card"])
    """What is asked for."""
    sort: TranslatedText | None = Field(default=None, examples=["oil field"])
    """What tells a place from another feature that has its name."""
    event: Id | None = Field(default=None, examples=["caspian-convention"])
    """Id of `content/timeline.yaml`: the card has the event, its place is asked for."""
    of: Ref | None = Field(default=None, examples=["water:balkhash"])
    """A country, city, place, lake, river or route: the card has its name."""

    @model_validator(mode="after")
    def _one_thing(self) -> Self:
        if (self.event is None) == (self.of is None):
            raise ValueError("exactly one of the keys event, of")
        return self


class ClaimQuestion(Question):
    """A claim is true, false, or disputed."""

    kind: Literal["claim"] = Field(examples=["claim"])
    """What is asked for."""
    claim: TranslatedText = Field(examples=["Kazakhstan borders Mongolia."])
    """The claim, as somebody might say it."""
    verdict: Verdict = Field(examples=["false"])
    """`disputed` where sources contradict each other, and `because` tells who says what."""
    because: TranslatedMarkdown = Field(
        examples=["Russia and China meet in the Altai and keep the two apart [@palma-2023]."]
    )
    """Why, with the sources in brackets."""
    hint: TranslatedText = Field(examples=["Look closely at the Altai."])
    """Helps on, and leaves the verdict open."""
    shows: list[Ref] = Field(default_factory=list, examples=[["country:MN"]])
    """What the map shows when it has been answered."""


AnyQuestion: TypeAlias = Annotated[
    PlaceQuestion
    | NameQuestion
    | NeighboursQuestion
    | OrganizationQuestion
    | MemberQuestion
    | EventsQuestion
    | OldNamesQuestion
    | BordersQuestion
    | EstimateQuestion
    | CardQuestion
    | ClaimQuestion,
    Field(discriminator="kind"),
]
KINDS: dict[str, type[Question]] = {
    "place": PlaceQuestion,
    "name": NameQuestion,
    "neighbours": NeighboursQuestion,
    "organization": OrganizationQuestion,
    "member": MemberQuestion,
    "events": EventsQuestion,
    "old-names": OldNamesQuestion,
    "borders": BordersQuestion,
    "estimate": EstimateQuestion,
    "card": CardQuestion,
    "claim": ClaimQuestion,
}


def load_questions(folder: Path) -> dict[str, Question]:
    """Questions of all chapters by id, in the order of the files.

    Raises DataError with one fault for each wrong key.
    """
    questions: dict[str, Question] = {}
    faults: list[Fault] = []
    for path in sorted(folder.glob("*.yaml")):
        try:
            entries = read_mapping(path)
        except DataError as error:
            faults += error.faults
            continue
        for key, entry in entries.items():
            if key in questions:
                expected = f"an id that {questions[key].chapter}.yaml does not have"
                faults.append(fault(path, key, key, expected))
                continue
            try:
                questions[key] = _question(path, key, entry)
            except DataError as error:
                faults += error.faults
    if faults:
        raise DataError(faults)
    return questions


def _question(path: Path, key: str, entry: object) -> Question:
    if not isinstance(entry, dict):
        raise DataError([fault(path, key, entry, "a mapping of fields")])
    kind = entry.get("kind")
    model = KINDS.get(kind) if isinstance(kind, str) else None
    if model is None:
        raise DataError([fault(path, f"{key}.kind", kind, f"one of {', '.join(KINDS)}")])
    try:
        return model.model_validate({"id": key, "chapter": path.stem, **entry})
    except ValidationError as error:
        raise DataError(faults_of(error, path, [key])) from error
