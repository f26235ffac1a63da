"""Where the links of a plan lead."""

from collections.abc import Callable
from dataclasses import dataclass

from crossroads.content.library import Library
from crossroads.content.model import SOURCE, in_language
from crossroads.content.plans import Exercise, Link, Plan, Quiz
from crossroads.lesson.choice import ATLAS
from crossroads.quiz.asked_round import round_query
from crossroads.quiz.round import RoundOptions

QUIZ = "quiz"
HANDOUT = "handout"
Href = Callable[[str, str], str | None]
"""Address of a page by its id and its parameters, such as `scene=a`; None where it has no page."""


def app_href(library: Library) -> Href:
    """Addresses of the app's pages from a page of it, in the library's language."""
    more = [] if library.language == SOURCE else [f"lang={library.language}"]

    def href(page: str, query: str) -> str | None:
        return f"{page}?{'&'.join([query, *more])}" if page in library.pages else None

    return href


@dataclass(frozen=True)
class Target:
    """One thing that is opened or handed out."""

    label: str
    page: str | None = None
    """Id of a page; None for what is on paper."""
    query: str = ""
    """Parameters of its address."""


def target_of(link: Link, plan: Plan, library: Library) -> Target:
    """What a link leads to, with its title in the library's language."""
    if link.scene is not None:
        return scene_target(link.scene, library)
    if link.quiz is not None:
        return quiz_target(link.quiz, plan, library)
    if link.atlas is not None:
        return Target(str(link.text), ATLAS, link.atlas)
    words = library.words
    if link.sheet == HANDOUT:
        return Target(words["paper_handout"])
    title = in_language(library.outlines[str(link.sheet)].title, library.language)
    return Target(words["teach_outline"].format(title=title))


def scene_target(name: str, library: Library) -> Target:
    """A scene or box by its name, `chapter/scene`. Raises KeyError where there is none."""
    chapter, _, id_ = name.partition("/")
    titles = {scene.id: scene.title for scene in library.sections[chapter].scenes}
    titles |= {box.id: box.title for box in library.boxes_of(chapter)}
    return Target(titles[id_], chapter, f"scene={id_}")


def quiz_target(quiz: Quiz, plan: Plan, library: Library) -> Target:
    """A round of the quiz; the chapter is told where it is another than the plan's."""
    label = library.words["teach_quiz"].format(count=quiz.count)
    if quiz.chapter is not None:
        label = f"{label} · {library.sections[quiz.chapter].title}"
    return Target(label, QUIZ, round_query(_round(quiz, plan)))


def quizzes_of(plan: Plan, library: Library) -> list[Target]:
    """Rounds of the quiz that a plan has."""
    return [quiz_target(one, plan, library) for one in _quizzes(plan)]


def rounds_of(plan: Plan) -> list[RoundOptions]:
    """The same rounds as what makes them."""
    return [_round(one, plan) for one in _quizzes(plan)]


def _round(quiz: Quiz, plan: Plan) -> RoundOptions:
    return RoundOptions(seed=quiz.seed, chapter=quiz.chapter or plan.id, count=quiz.count)


def _quizzes(plan: Plan) -> list[Quiz]:
    return [link.quiz for step in plan.steps for link in step.links if link.quiz is not None]


def exercise_target(exercise: Exercise, library: Library) -> Target:
    """View of the atlas with which a task begins."""
    return Target(library.words["teach_open_atlas"], ATLAS, exercise.address)


def outlines_of(plan: Plan) -> list[str]:
    """Ids of the outline maps that are handed out, each once."""
    sheets = [link.sheet for step in plan.steps for link in step.links]
    return list(dict.fromkeys(sheet for sheet in sheets if sheet not in (None, HANDOUT)))
