"""Lesson plans: `content/plans/*.yaml`, one a chapter, each planned to the minute."""

import datetime as dt
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import (
    AfterValidator,
    Discriminator,
    Field,
    StringConstraints,
    Tag,
    ValidationError,
    model_validator,
)

from crossroads.content.model import CountryCode, Id, Model, OrganizationId, Text
from crossroads.content.scenes import word_limit
from crossroads.content.translated import TranslatedText
from crossroads.content.yaml_files import read_mapping
from crossroads.faults import DataError, Fault, fault, faults_of

MINUTES = 45
"""Length of a lesson."""
MOST_QUESTIONS = 50
"""Of a round of the quiz."""

Short = Annotated[TranslatedText, word_limit(range(1, 31))]
"""At most 30 words."""
Told = Annotated[TranslatedText, word_limit(range(1, 91))]
"""At most 90 words of Markdown with figures, citations and terms, in one paragraph."""
Address = Annotated[
    str, StringConstraints(pattern=r"^[a-z]+=[^?#&]+(&[a-z]+=[^?#&]+)*$", max_length=400)
]
"""Parameters of the atlas page, as its address has them after `/atlas?`."""
Age = Literal["younger", "older"]
"""Pupils of 12 to 14 years, and of 15 to 18."""
AGES: tuple[Age, ...] = ("younger", "older")
Task = Literal["sources", "atlas", "homework"]


_AGES = {"younger": "Only the first source.", "older": "All, and a third."}
_WRONG = {"answer": "By mistake.", "reply": "Ask who decided, and when."}
_QUESTION = {
    "id": "why-two-gauges",
    "question": "Why did nobody build both railways to one width?",
    "answer": "Each was built for a state of its own, with its own stock and fears.",
    "wrong": [_WRONG],
    "ages": _AGES,
}
_STEP = {
    "minutes": 5,
    "title": "Two strips of paper",
    "teacher": "Shows the scene, and asks why nobody built one width.",
    "pupils": "Measure both strips, and write the difference down.",
}
_VOICES = [
    {"source": "report-2026-titr", "says": "So much.", "speaks": "A ministry."},
    {"source": "wnam-2025-titr", "says": "Less.", "speaks": "A railway company."},
]
_SOURCES = {
    "claim": "How much did the Middle Corridor carry in 2024?",
    "task": "Read both, and fill in who speaks, what is counted, and since when.",
    "voices": _VOICES,
    "clash": "Both can't be the weight of the same goods in the same year.",
    "find": "They count different things: ask what, and where.",
    "ages": _AGES,
}
_EXERCISE = {
    "address": "layers=corridors&from=place:khorgos&to=city:aktau",
    "question": "How far is it from Khorgos to Aktau in a straight line?",
    "answer": "It is {way}.",
    "figures": {"way": {"between": ["place:khorgos", "city:aktau"]}},
}
_HOMEWORK = {
    "task": "Write ten lines as a forwarder who chooses a route.",
    "expect": "A good piece names both routes, and a price of each.",
    "ages": _AGES,
}


class Ages(Model):
    """What is done otherwise with younger and with older pupils."""

    younger: Told = Field(examples=["Leave out the second source; read the first one aloud."])
    """With pupils of 12 to 14 years."""
    older: Told = Field(examples=["Ask who paid for the study, and what that changes."])
    """With pupils of 15 to 18 years."""


class Quiz(Model):
    """A round of the quiz, the same for all who open its address."""

    chapter: Id | None = Field(default=None, examples=["bridge"])
    """Chapter whose items are asked; without it the plan's own."""
    seed: Annotated[Id, StringConstraints(max_length=40)] = Field(examples=["bridge-lesson"])
    """Draws the items; the same seed gives the same round."""
    count: int = Field(default=10, ge=1, le=MOST_QUESTIONS, examples=[5])
    """Number of items."""


class Link(Model):
    """Something of the atlas that a step needs: exactly one of the keys below."""

    scene: str | None = Field(
        default=None,
        pattern=r"^[a-z0-9-]+/[a-z0-9-]+$",
        examples=["bridge/where-rails-do-not-fit"],
    )
    """A scene or box, as `chapter/scene`."""
    quiz: Quiz | None = Field(default=None, examples=[{"seed": "bridge-lesson", "count": 5}])
    """A round of the quiz."""
    atlas: Address | None = Field(
        default=None, examples=["layers=corridors&from=place:khorgos&to=place:aktau"]
    )
    """A view of the atlas page; needs a text."""
    sheet: Id | None = Field(default=None, examples=["handout", "eurasia"])
    """What is handed out on paper: `handout`, or the id of an outline map."""
    text: Short | None = Field(default=None, examples=["The way from Khorgos to Aktau"])
    """Words of a link to the atlas; other links have the title of what they lead to."""

    @model_validator(mode="after")
    def _one_target(self) -> Self:
        targets = [self.scene, self.quiz, self.atlas, self.sheet]
        if sum(target is not None for target in targets) != 1:
            raise ValueError("exactly one of the keys scene, quiz, atlas and sheet")
        if (self.atlas is None) != (self.text is None):
            raise ValueError("a key text with a key atlas, and with no other")
        return self


class Step(Model):
    """Some minutes of the lesson."""

    minutes: int = Field(ge=1, le=30, examples=[5])
    """How long it takes; all steps together last 45 minutes."""
    title: Annotated[TranslatedText, StringConstraints(max_length=60)] = Field(
        examples=["Two strips of paper"]
    )
    """What it is called, in at most 60 letters."""
    teacher: Told = Field(examples=["Shows the scene, and asks why nobody built one width."])
    """What the teacher does, beginning with a verb."""
    pupils: Told = Field(examples=["Measure both strips and write the difference down."])
    """What pupils do, beginning with a verb."""
    links: list[Link] = Field(
        default_factory=list, examples=[[{"scene": "bridge/where-rails-do-not-fit"}]]
    )
    """What is opened or handed out, in its order."""
    questions: list[Id] = Field(default_factory=list, examples=[["why-two-gauges"]])
    """Ids of the plan's questions that are asked now."""
    task: Task | None = Field(default=None, examples=["sources"])
    """The plan's task that is done (or set, for homework) now: sources, atlas or homework."""
    ages: Ages | None = Field(default=None, examples=[_AGES])
    """Where the step goes otherwise with younger or older pupils."""


class WrongAnswer(Model):
    """An answer that pupils are likely to give, and what helps them on."""

    answer: Short = Field(examples=["Because China is poorer."])
    """What they say."""
    reply: Told = Field(examples=["Ask who built the line, and in whose empire."])
    """What to reply: a question or a hint rather than the answer."""


class Question(Model):
    """A question to the class with the answers to expect."""

    id: Id = Field(examples=["why-two-gauges"])
    """Name by which a step asks it."""
    question: Short = Field(examples=["Why did nobody build both railways to one width?"])
    """As the teacher puts it."""
    answer: Told = Field(examples=["Each was built for a state of its own ..."])
    """What a good answer has in it."""
    wrong: list[WrongAnswer] = Field(
        min_length=1,
        max_length=3,
        examples=[[_WRONG]],
    )
    """Likely wrong answers, one to three."""
    ages: Ages = Field(examples=[_AGES])
    """How it is put to younger, and what is added for older pupils."""


class Voice(Model):
    """What one source says on the claim."""

    source: Id = Field(examples=["report-2026-titr"])
    """Id of `content/sources.yaml`, of which something was read."""
    says: Told = Field(examples=["It carried {{titr-2024}} in 2024."])
    """What it says; a figure in it rests on this very source."""
    speaks: Told = Field(examples=["A news agency that passes on the ministry's figures."])
    """Who speaks, from where, and what he may want."""


def _two_sources(voices: list[Voice]) -> list[Voice]:
    if len({voice.source for voice in voices}) != len(voices):
        raise ValueError("two different sources")
    return voices


class SourceTask(Model):
    """Two sources on one claim."""

    claim: Short = Field(examples=["How much did the Middle Corridor carry in 2024?"])
    """The claim, or the question that both answer."""
    task: Told = Field(
        examples=["Read both, and fill in: who speaks, what is counted, since when."]
    )
    """What pupils do."""
    voices: Annotated[list[Voice], AfterValidator(_two_sources)] = Field(
        min_length=2,
        max_length=2,
        examples=[_VOICES],
    )
    """The two sources."""
    clash: Told = Field(examples=["Both can't be the weight of the same goods in the same year."])
    """What can't both be true, if both counted the same."""
    find: Told = Field(examples=["They count different things: ask what is counted, and where."])
    """What pupils should find."""
    ages: Ages = Field(examples=[_AGES])
    """How it goes with younger and older pupils."""


class Between(Model):
    """A distance along the geodesic, in km."""

    between: tuple[Text, Text] = Field(examples=[["place:khorgos", "place:aktau"]])
    """Two ends as `from` and `to` in addresses have them: `kind:id`, or `lon,lat`."""


class Members(Model):
    """Who belonged to an organization on a day."""

    members: OrganizationId = Field(examples=["SCO"])
    """Id of `content/organizations.yaml`."""
    day: dt.date = Field(examples=["2017-06-09"])
    """The day (in YAML a key `on` would mean "true")."""
    after: dt.date | None = Field(default=None, examples=["2017-06-08"])
    """Only those who did not yet belong on this earlier day."""
    status: Id | None = Field(default=None, examples=["observer"])
    """In which status; without it the fullest that the organization has."""
    show: Literal["names", "count"] = Field(default="names", examples=["count"])
    """Names of the countries, or how many they are."""


class Bodies(Model):
    """Organizations to which all of some countries fully belonged on a day."""

    bodies: list[CountryCode] = Field(min_length=1, examples=[["KZ", "TR"]])
    """The countries."""
    day: dt.date = Field(examples=["2025-01-01"])
    """The day."""
    show: Literal["names", "count"] = Field(default="names", examples=["count"])
    """Short names of the organizations, or how many they are."""


class Neighbours(Model):
    """Countries with a common land border."""

    neighbours: CountryCode = Field(examples=["KZ"])
    """Whose neighbours."""
    show: Literal["names", "count"] = Field(default="names", examples=["count"])
    """Their names, or how many they are."""


class Features(Model):
    """Features of a layer."""

    layer: Id = Field(examples=["corridors"])
    """Id of `geo/layers.yaml`."""
    where: dict[str, str] = Field(
        default_factory=dict, examples=[{"corridor": "middle-corridor", "mode": "sea"}]
    )
    """Only those that have these values."""
    only: list[Text] | None = Field(default=None, examples=[["middle-corridor-aktau-alat"]])
    """Only those of these ids."""
    show: Literal["names", "count", "km"] = Field(default="names", examples=["km"])
    """Their names, how many they are, or their lengths added up."""
    length: Text = Field(default="length_km", examples=["official_length_km"])
    """Property that has their lengths in km."""


KINDS: dict[str, type[Model]] = {
    "between": Between,
    "members": Members,
    "bodies": Bodies,
    "neighbours": Neighbours,
    "layer": Features,
}
"""Kinds of figures, by the key that tells each."""


def _kind(figure: object) -> str | None:
    """The key by which a figure is known; None where it has none, or two."""
    if isinstance(figure, dict):
        found = [kind for kind in KINDS if kind in figure]
        return found[0] if len(found) == 1 else None
    return next((kind for kind, model in KINDS.items() if isinstance(figure, model)), None)


Figure = Annotated[
    Annotated[Between, Tag("between")]
    | Annotated[Members, Tag("members")]
    | Annotated[Bodies, Tag("bodies")]
    | Annotated[Neighbours, Tag("neighbours")]
    | Annotated[Features, Tag("layer")],
    Discriminator(
        _kind,
        custom_error_type="figure",
        custom_error_message=f"exactly one of the keys {', '.join(KINDS)}",
    ),
]
"""Something that the data know: the app computes it, and writes it in the reader's language."""
FigureName = Annotated[str, StringConstraints(pattern=r"^[a-z]+(_[a-z]+)*$")]


class Exercise(Model):
    """Something to be found out in the atlas."""

    address: Address = Field(examples=["layers=corridors&from=place:khorgos&to=place:aktau"])
    """View of the atlas page with which it begins."""
    question: Told = Field(examples=["How far is it in a straight line?"])
    """What is to be found out, and how."""
    answer: Told = Field(examples=["It is {way}, a tenth of ..."])
    """What is expected; a name in braces stands for the figure of that name."""
    figures: dict[FigureName, Figure] = Field(
        default_factory=dict, examples=[{"way": {"between": ["place:khorgos", "place:aktau"]}}]
    )
    """What the answer has from the data."""


class AtlasTask(Model):
    """A task in the atlas, for all, and otherwise for younger and older pupils."""

    all: Exercise = Field(examples=[_EXERCISE])
    """For everyone; its answer has a figure of the data."""
    younger: Exercise = Field(examples=[_EXERCISE])
    """In its place for pupils of 12 to 14, or before it."""
    older: Exercise = Field(examples=[_EXERCISE])
    """In its place for pupils of 15 to 18, or after it."""

    @model_validator(mode="after")
    def _answer_of_data(self) -> Self:
        if not self.all.figures:
            raise ValueError("at least one entry of all.figures, by which the answer is known")
        return self


class Homework(Model):
    """What is done at home."""

    task: Told = Field(examples=["Write ten lines as a forwarder ..."])
    """What pupils do."""
    expect: Told = Field(examples=["A good piece names both routes and one price of each."])
    """By which a good piece is known."""
    ages: Ages = Field(examples=[_AGES])
    """How it goes with younger and older pupils."""


def _each_once(questions: list[Question]) -> list[Question]:
    ids = [question.id for question in questions]
    for id_ in ids:
        if ids.count(id_) > 1:
            raise ValueError(f"each question's id once, but {id_!r} stands twice")
    return questions


def _whole_lesson(steps: list[Step]) -> list[Step]:
    minutes = sum(step.minutes for step in steps)
    if minutes != MINUTES:
        raise ValueError(f"steps of {MINUTES} minutes together, but they last {minutes}")
    return steps


class Plan(Model):
    """The plan of one lesson of 45 minutes."""

    id: Id = Field(examples=["bridge"])
    """Name of the file, and the chapter."""
    lead: Told = Field(examples=["Pupils follow a container across Kazakhstan and ask who gains."])
    """The lesson in two or three sentences."""
    prepare: list[Told] = Field(
        min_length=1, max_length=6, examples=[["Two strips of paper, 85 millimetres apart."]]
    )
    """What the teacher has ready, one thing each."""
    aims: list[Short] = Field(
        min_length=3,
        max_length=5,
        examples=[["Trace the Middle Corridor.", "Compare two routes.", "Weigh two sources."]],
    )
    """What pupils can do afterwards: three to five, each beginning with a verb that can be seen."""
    aims_by_age: Ages = Field(examples=[_AGES])
    """Which of them, or what beyond them, for younger and older pupils."""
    steps: Annotated[list[Step], AfterValidator(_whole_lesson)] = Field(
        min_length=4, max_length=10, examples=[[_STEP] * 9]
    )
    """The lesson in its order, 45 minutes together."""
    questions: Annotated[list[Question], AfterValidator(_each_once)] = Field(
        min_length=3,
        max_length=6,
        examples=[[{**_QUESTION, "id": f"question-{number}"} for number in (1, 2, 3)]],
    )
    """Questions to the class; each is asked in one step."""
    sources: SourceTask = Field(examples=[_SOURCES])
    """The task with two sources."""
    atlas: AtlasTask = Field(
        examples=[{"all": _EXERCISE, "younger": _EXERCISE, "older": _EXERCISE}]
    )
    """The task in the atlas."""
    homework: Homework = Field(examples=[_HOMEWORK])
    """What is done at home."""

    @model_validator(mode="after")
    def _all_used(self) -> Self:
        asked = [id_ for step in self.steps for id_ in step.questions]
        ids = [question.id for question in self.questions]
        for id_ in asked:
            if id_ not in ids:
                raise ValueError(f"only ids of the plan's questions in steps, but one asks {id_!r}")
        for id_ in ids:
            if asked.count(id_) != 1:
                raise ValueError(f"each question in one step, but {id_!r} in {asked.count(id_)}")
        tasks = [step.task for step in self.steps]
        for task in ("sources", "atlas", "homework"):
            if tasks.count(task) != 1:
                raise ValueError(f"one step with task: {task}, but there are {tasks.count(task)}")
        return self


def load_plans(folder: Path) -> dict[str, Plan]:
    """Every plan of a folder by its chapter; none where the folder is not there.

    Raises DataError with key of each fault of all files, and where an id is not the file's name.
    """
    plans: dict[str, Plan] = {}
    faults: list[Fault] = []
    for path in sorted(folder.glob("*.yaml")):
        try:
            plan = Plan.model_validate(read_mapping(path))
        except DataError as error:
            faults += error.faults
        except ValidationError as error:
            faults += faults_of(error, path)
        else:
            if plan.id != path.stem:
                faults.append(fault(path, "id", plan.id, f"the file's name, {path.stem!r}"))
            plans[path.stem] = plan
    if faults:
        raise DataError(faults)
    return plans
