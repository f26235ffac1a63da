"""All texts of a plan that may have marks, with the key by which a fault names each."""

from collections.abc import Iterator

from crossroads.content.plans import Ages, Plan


def marked_texts(plan: Plan) -> Iterator[tuple[str, str]]:
    """Key and text, in the order of the file."""
    yield "lead", plan.lead
    for number, text in enumerate(plan.prepare):
        yield f"prepare.{number}", text
    for number, text in enumerate(plan.aims):
        yield f"aims.{number}", text
    yield from _of_ages("aims_by_age", plan.aims_by_age)
    for number, step in enumerate(plan.steps):
        yield f"steps.{number}.teacher", step.teacher
        yield f"steps.{number}.pupils", step.pupils
        if step.ages is not None:
            yield from _of_ages(f"steps.{number}.ages", step.ages)
    for question in plan.questions:
        where = f"questions.{question.id}"
        yield f"{where}.question", question.question
        yield f"{where}.answer", question.answer
        for number, wrong in enumerate(question.wrong):
            yield f"{where}.wrong.{number}.answer", wrong.answer
            yield f"{where}.wrong.{number}.reply", wrong.reply
        yield from _of_ages(f"{where}.ages", question.ages)
    task = plan.sources
    yield "sources.claim", task.claim
    yield "sources.task", task.task
    for number, voice in enumerate(task.voices):
        yield f"sources.voices.{number}.says", voice.says
        yield f"sources.voices.{number}.speaks", voice.speaks
    yield "sources.clash", task.clash
    yield "sources.find", task.find
    yield from _of_ages("sources.ages", task.ages)
    for name, exercise in plan.atlas:
        yield f"atlas.{name}.question", exercise.question
        yield f"atlas.{name}.answer", exercise.answer
    yield "homework.task", plan.homework.task
    yield "homework.expect", plan.homework.expect
    yield from _of_ages("homework.ages", plan.homework.ages)


def _of_ages(where: str, ages: Ages) -> Iterator[tuple[str, str]]:
    yield f"{where}.younger", ages.younger
    yield f"{where}.older", ages.older
