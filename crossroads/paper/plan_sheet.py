"""A lesson plan as PDF, for the teacher's desk."""

from typing import Any

from crossroads.content.library import Library
from crossroads.content.plans import Ages, Exercise, Plan, Question, Step, Voice
from crossroads.geo.atlas import Atlas
from crossroads.paper.fonts import writable
from crossroads.paper.links import link_data, page_address
from crossroads.paper.look import Looks
from crossroads.paper.prose import Numbered, Run, runs
from crossroads.paper.sheets import Paper, created, sheet_data
from crossroads.paper.typeset import typeset
from crossroads.teach.answers import Answers
from crossroads.teach.lesson import Span, asked_in, spans
from crossroads.teach.targets import Target, exercise_target, target_of

TEMPLATE = "plan"
PAGE = "teach"
"""Page of the app that has the plans."""
WORDS = (
    "teach_aims",
    "teach_answer",
    "teach_atlas",
    "teach_clash",
    "teach_expect",
    "teach_find",
    "teach_for_all",
    "teach_homework",
    "teach_minutes",
    "teach_older",
    "teach_online",
    "teach_open",
    "teach_plan",
    "teach_prepare",
    "teach_pupils",
    "teach_questions",
    "teach_says",
    "teach_sources",
    "teach_speaks",
    "teach_steps",
    "teach_teacher",
    "teach_wrong",
    "teach_younger",
)
"""Keys of the words that the template says."""
Data = dict[str, Any]


def plan_sheet(
    plan_id: str,
    library: Library,
    atlas: Atlas,
    paper: Paper = "a4",
    origin: str | None = None,
) -> bytes:
    """The plan of a chapter's lesson as PDF.

    `library` and `atlas` in the language of the sheet; `origin`: where the app is found, for links
    and a QR code (without it there are none). Raises KeyError for a chapter without a plan.
    """
    words, chapter = library.words, library.sections[plan_id]
    title = f"{words['teach_plan']}: {chapter.title}"
    data = sheet_data(title, chapter.summary, paper, library, Looks(atlas.styles))
    data["heading"] = chapter.title
    numbered = Numbered()
    data |= _Sheet(Answers(library, atlas), numbered, origin).data(library.plans[plan_id])
    data["sources"] = [
        {"text": writable(source.full), "url": source.url} for source in numbered.sources(library)
    ]
    data["words"] |= {
        "sources": words["sources"],
        "qr_code": words["qr_code"],
        "plan": {key.removeprefix("teach_"): words[key] for key in WORDS},
    }
    (pdf,) = typeset(TEMPLATE, data, "pdf", created(library))
    return pdf


class _Sheet:
    """Turns the texts of a plan into runs, in the order in which they stand on the sheet."""

    def __init__(self, answers: Answers, numbered: Numbered, origin: str | None) -> None:
        self._answers = answers
        self._library = answers.library
        self._numbered = numbered
        self._origin = origin

    def data(self, plan: Plan) -> Data:
        """All that the template says of a plan."""
        minutes = sum(step.minutes for step in plan.steps)
        task, homework = plan.sources, plan.homework
        return {
            "link": link_data(self._address(PAGE, f"plan={plan.id}")),
            "length": self._library.words["teach_length"].format(minutes=minutes),
            "lead": self._runs(plan.lead),
            "aims": [self._runs(text) for text in plan.aims],
            "aims_by_age": self._ages(plan.aims_by_age),
            "prepare": [self._runs(text) for text in plan.prepare],
            "steps": [
                self._step(step, span, plan)
                for step, span in zip(plan.steps, spans(plan), strict=True)
            ],
            "questions": [self._question(question) for question in plan.questions],
            "task": {
                "claim": self._runs(task.claim),
                "task": self._runs(task.task),
                "voices": [self._voice(voice) for voice in task.voices],
                "clash": self._runs(task.clash),
                "find": self._runs(task.find),
                "ages": self._ages(task.ages),
            },
            "exercises": [self._exercise(exercise) for _, exercise in plan.atlas],
            "homework": {
                "task": self._runs(homework.task),
                "expect": self._runs(homework.expect),
                "ages": self._ages(homework.ages),
            },
        }

    def _runs(self, text: str) -> list[Run]:
        (paragraph,) = runs(text, self._library, self._numbered)
        return paragraph

    def _ages(self, ages: Ages | None) -> Data | None:
        if ages is None:
            return None
        return {"younger": self._runs(ages.younger), "older": self._runs(ages.older)}

    def _step(self, step: Step, span: Span, plan: Plan) -> Data:
        library = self._library
        targets = [target_of(link, plan, library) for link in step.links]
        return {
            "span": str(span),
            "title": step.title,
            "teacher": self._runs(step.teacher),
            "pupils": self._runs(step.pupils),
            "ages": self._ages(step.ages),
            "links": [self._link(target) for target in targets],
            "asked": list(asked_in(step, plan, library.words)),
        }

    def _question(self, question: Question) -> Data:
        return {
            "question": self._runs(question.question),
            "answer": self._runs(question.answer),
            "wrong": [
                {"answer": self._runs(one.answer), "reply": self._runs(one.reply)}
                for one in question.wrong
            ],
            "ages": self._ages(question.ages),
        }

    def _voice(self, voice: Voice) -> Data:
        return {
            "source": writable(self._library.sources[voice.source].full),
            "says": self._runs(voice.says),
            "speaks": self._runs(voice.speaks),
        }

    def _exercise(self, exercise: Exercise) -> Data:
        return {
            "question": self._runs(exercise.question),
            "answer": self._runs(self._answers.answer(exercise)),
            "link": self._link(exercise_target(exercise, self._library)),
        }

    def _link(self, target: Target) -> Data:
        address = None if target.page is None else self._address(target.page, target.query)
        return {"text": target.label, "address": address}

    def _address(self, page: str, query: str) -> str | None:
        known = page in self._library.pages
        return page_address(self._origin, self._library.language, page, query) if known else None
