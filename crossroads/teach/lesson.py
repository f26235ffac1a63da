"""What a plan's steps are to a reader: from which minute to which, and what is asked in them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from crossroads.content.plans import Plan, Step


@dataclass(frozen=True)
class Span:
    """Minutes of the lesson."""

    start: int
    end: int

    def __str__(self) -> str:
        return f"{self.start}–{self.end}"


def spans(plan: Plan) -> Iterator[Span]:
    """From which minute to which each step goes."""
    start = 0
    for step in plan.steps:
        yield Span(start, start + step.minutes)
        start += step.minutes


def asked_in(step: Step, plan: Plan, words: Mapping[str, str]) -> Iterator[str]:
    """The plan's questions and the task that belong to a step, by number and name."""
    ids = [question.id for question in plan.questions]
    for id_ in step.questions:
        yield words["teach_question"].format(number=ids.index(id_) + 1)
    if step.task is not None:
        yield words[f"teach_{step.task}"]
