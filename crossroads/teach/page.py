"""A lesson plan as HTML; every text in it is escaped."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from crossroads.content.library import Library
from crossroads.content.library_prose import library_prose
from crossroads.content.plans import Ages, Exercise, Plan, Question, Step, Voice
from crossroads.content.sources import Source
from crossroads.teach.answers import Answers
from crossroads.teach.lesson import Span, asked_in, spans
from crossroads.teach.targets import Href, Target, exercise_target, target_of


@dataclass(frozen=True)
class PlanProse:
    """A plan ready to be shown."""

    head: Markup
    """What the lesson is for, and what it takes."""
    body: Markup
    """How it goes."""
    cited: list[Source]
    """By their numbers."""


class PlanPage:
    """Makes the HTML of plans that stand on one page; sources are numbered through all of them."""

    def __init__(self, answers: Answers, href: Href, level: int) -> None:
        """`href`: addresses from the page; `level`: of the headings in a plan, 2 or more."""
        self.cited: list[Source] = []
        """By their numbers."""
        self._answers = answers
        self._library: Library = answers.library
        self._words = answers.library.words
        self._href = href
        self._level = level

    def head_html(self, plan: Plan) -> Markup:
        """The lesson in short, its aims, and what is to be ready."""
        parts = [
            Markup('<div class="cr-plan-lead">{}</div>').format(self._told(plan.lead)),
            self._heading("teach_aims"),
            self._list(plan.aims),
            self._ages(plan.aims_by_age),
            self._heading("teach_prepare"),
            self._list(plan.prepare),
        ]
        return Markup('<div class="cr-plan">{}</div>').format(Markup("").join(parts))

    def body_html(self, plan: Plan) -> Markup:
        """The lesson by the minute, with its questions, tasks and homework; after the head."""
        words = self._words
        parts = [
            self._heading("teach_steps"),
            self._steps(plan),
            self._heading("teach_questions"),
            *(self._question(number, one) for number, one in enumerate(plan.questions, start=1)),
            self._heading("teach_sources"),
            self._source_task(plan),
            self._heading("teach_atlas"),
            self._exercise(words["teach_for_all"], plan.atlas.all),
            self._exercise(words["teach_younger"], plan.atlas.younger),
            self._exercise(words["teach_older"], plan.atlas.older),
            self._heading("teach_homework"),
            self._told(plan.homework.task),
            self._labelled([("teach_expect", plan.homework.expect)]),
            self._ages(plan.homework.ages),
        ]
        return Markup('<div class="cr-plan">{}</div>').format(Markup("").join(parts))

    def _heading(self, word: str) -> Markup:
        heading = Markup("<h{level}>{}</h{level}>")
        return heading.format(self._words[word], level=self._level)

    def _below(self, text: Markup) -> Markup:
        return Markup("<h{level}>{}</h{level}>").format(text, level=self._level + 1)

    def _told(self, text: str, *, inline: bool = False) -> Markup:
        """A text; `inline`: without its paragraph, for headings and quotations."""
        prose = library_prose(text, self._library, numbered=self.cited, inline=inline)
        self.cited = prose.cited
        return prose.html

    def _list(self, texts: Iterable[str]) -> Markup:
        items = [Markup("<li>{}</li>").format(self._told(text)) for text in texts]
        return Markup("<ul>{}</ul>").format(Markup("").join(items))

    def _labelled(self, parts: Iterable[tuple[str, str]]) -> Markup:
        """Texts, each after the word for what it is."""
        one = Markup("<div><dt>{}</dt><dd>{}</dd></div>")
        rows = [one.format(self._words[word], self._told(text)) for word, text in parts]
        return Markup('<dl class="cr-plan-parts">{}</dl>').format(Markup("").join(rows))

    def _ages(self, ages: Ages) -> Markup:
        one = Markup("<div><dt>{}</dt><dd>{}</dd></div>")
        rows = [
            one.format(self._words["teach_younger"], self._told(ages.younger)),
            one.format(self._words["teach_older"], self._told(ages.older)),
        ]
        return Markup('<dl class="cr-plan-ages">{}</dl>').format(Markup("").join(rows))

    def _steps(self, plan: Plan) -> Markup:
        words = self._words
        heads = ("teach_minutes", "teach_step", "teach_teacher", "teach_pupils", "teach_open")
        head = Markup("").join(Markup('<th scope="col">{}</th>').format(words[w]) for w in heads)
        rows = [
            self._step(step, span, plan) for step, span in zip(plan.steps, spans(plan), strict=True)
        ]
        table = Markup(
            '<table class="cr-plan-steps"><thead><tr>{}</tr></thead><tbody>{}</tbody></table>'
        )
        return table.format(head, Markup("").join(rows))

    def _step(self, step: Step, span: Span, plan: Plan) -> Markup:
        words = self._words
        row = Markup(
            '<tr><td class="cr-plan-time">{span}</td><th scope="row">{title}</th>'
            '<td data-label="{teacher}">{does}</td><td data-label="{pupils}">{do}{ages}</td>'
            "<td>{opened}</td></tr>"
        )
        return row.format(
            span=str(span),
            title=step.title,
            teacher=words["teach_teacher"],
            does=self._told(step.teacher),
            pupils=words["teach_pupils"],
            do=self._told(step.pupils),
            ages="" if step.ages is None else self._ages(step.ages),
            opened=self._opened(step, plan),
        )

    def _opened(self, step: Step, plan: Plan) -> Markup:
        shown = [self._link(target_of(link, plan, self._library)) for link in step.links]
        shown += [escape(text) for text in asked_in(step, plan, self._words)]
        items = Markup("").join(Markup("<li>{}</li>").format(one) for one in shown)
        return Markup("<ul>{}</ul>").format(items)

    def _link(self, target: Target) -> Markup:
        address = None if target.page is None else self._href(target.page, target.query)
        if address is None:
            return escape(target.label)
        return Markup('<a href="{}">{}</a>').format(address, target.label)

    def _question(self, number: int, question: Question) -> Markup:
        wrong = Markup("").join(
            Markup('<li><q class="cr-plan-wrong">{}</q> {}</li>').format(
                self._told(one.answer, inline=True), self._told(one.reply, inline=True)
            )
            for one in question.wrong
        )
        box = Markup(
            '<section class="cr-plan-question">{title}{expected}'
            '<p class="cr-plan-label">{word}</p><ul>{wrong}</ul>{ages}</section>'
        )
        title = Markup("{}. {}").format(number, self._told(question.question, inline=True))
        return box.format(
            title=self._below(title),
            expected=self._labelled([("teach_answer", question.answer)]),
            word=self._words["teach_wrong"],
            wrong=wrong,
            ages=self._ages(question.ages),
        )

    def _source_task(self, plan: Plan) -> Markup:
        task = plan.sources
        voices = Markup("").join(self._voice(voice) for voice in task.voices)
        parts = [
            self._below(self._told(task.claim, inline=True)),
            self._told(task.task),
            Markup('<div class="cr-plan-voices">{}</div>').format(voices),
            self._labelled([("teach_clash", task.clash), ("teach_find", task.find)]),
            self._ages(task.ages),
        ]
        return Markup("").join(parts)

    def _voice(self, voice: Voice) -> Markup:
        source = self._library.sources[voice.source]
        box = Markup('<section><p class="cr-plan-source">{}</p>{}</section>')
        parts = [("teach_says", voice.says), ("teach_speaks", voice.speaks)]
        return box.format(source.full, self._labelled(parts))

    def _exercise(self, title: str, exercise: Exercise) -> Markup:
        link = self._link(exercise_target(exercise, self._library))
        box = Markup('<section class="cr-plan-exercise">{}{}<p>{}</p>{}</section>')
        return box.format(
            self._below(escape(title)),
            self._told(exercise.question),
            link,
            self._labelled([("teach_answer", self._answers.answer(exercise))]),
        )
