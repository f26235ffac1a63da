"""A plan as HTML: whole, with addresses that lead somewhere, and without markup of others."""

from dataclasses import replace

from crossroads.content.library import Library
from crossroads.content.plans import Link, Plan
from crossroads.geo.atlas import Atlas
from crossroads.teach.answers import Answers
from crossroads.teach.page import PlanPage
from crossroads.teach.targets import app_href
from crossroads.translation.speech import in_other_language
from tests.site.reading import elements
from tests.ui.conftest import HOSTILE
from tests.ui.html_reader import HtmlReader


def page_of(library: Library, atlas: Atlas) -> PlanPage:
    return PlanPage(Answers(library, atlas), app_href(library), level=2)


def whole(page: PlanPage, plan: Plan) -> str:
    return f"{page.head_html(plan)}{page.body_html(plan)}"


def test_a_plan_is_whole(library: Library, atlas: Atlas) -> None:
    page, plan = page_of(library, atlas), library.plans["bridge"]
    html = whole(page, plan)
    shown = HtmlReader(html).words
    spans = ["0–5", "5–13", "13–20", "20–27", "27–37", "37–41", "41–45"]
    assert [one.text for one in elements(html) if one.given.get("class") == "cr-plan-time"] == spans
    for text in (plan.aims[0], plan.steps[6].teacher, plan.sources.find, plan.homework.expect):
        assert text in shown
    assert shown.count("Ages 12 to 14") == 9  # aims, a step, four questions, three tasks
    assert "12 September 1990" in shown  # when the rails met: a figure of facts.yaml
    assert page.cited[0].id == "astanatimes-2021-khorgos"
    links = [str(one.given["href"]) for one in elements(html) if one.tag == "a"]
    assert "bridge?scene=where-rails-do-not-fit" in links
    layers = "layers=corridors,corridor-places,cities,relief-eurasia,disputed"
    assert f"atlas?{layers}&from=place:khorgos&to=city:aktau" in links
    assert "#source-1" in links


def test_links_keep_the_language_and_lead_to_pages_that_are_there(
    library: Library, atlas: Atlas
) -> None:
    told, shapes = in_other_language(library, atlas, "ru")
    plan = told.plans["bridge"]

    def hrefs(told: Library) -> list[str]:
        html = whole(page_of(told, shapes), plan)
        return [str(one.given["href"]) for one in elements(html) if one.tag == "a"]

    quiz = "quiz?chapter=bridge&seed=bridge-lesson&count=5&lang=ru"
    with_quiz = replace(told, pages={**told.pages, "quiz": told.pages["atlas"]})
    without = replace(told, pages={id_: one for id_, one in told.pages.items() if id_ != "quiz"})
    assert "bridge?scene=the-sea-is-leaving&lang=ru" in hrefs(without)
    assert quiz in hrefs(with_quiz)
    assert not any(one.startswith("quiz") for one in hrefs(without))


def test_texts_are_no_markup(library: Library, atlas: Atlas) -> None:
    plan = library.plans["bridge"]
    own = set(HtmlReader(whole(page_of(library, atlas), plan)).elements)
    link = Link(atlas="layers=cities", text="x").model_copy(update={"text": HOSTILE})
    step = plan.steps[0].model_copy(update={"title": HOSTILE, "teacher": HOSTILE, "links": [link]})
    question = plan.questions[0].model_copy(update={"question": HOSTILE, "answer": HOSTILE})
    spoilt = plan.model_copy(
        update={
            "lead": HOSTILE,
            "steps": [step, *plan.steps[1:]],
            "questions": [question, *plan.questions[1:]],
        }
    )
    read = HtmlReader(whole(page_of(library, atlas), spoilt))
    assert read.elements <= own
    assert "onerror" not in read.attributes
    assert read.words.count(HOSTILE) == 2
    assert read.words.count(HOSTILE.replace("&amp;", "&")) == 4  # Markdown knows entities


def test_rounds_of_other_chapters_are_told_apart(library: Library, atlas: Atlas) -> None:
    html = whole(page_of(library, atlas), library.plans["conclusion"])
    links = [one for one in elements(html) if str(one.given.get("href")).startswith("quiz?")]
    assert [one.text for one in links] == [
        "Quiz, questions: 5 · Historical Context",
        "Quiz, questions: 5 · Eastern Connections",
        "Quiz, questions: 5 · Western Engagement",
        "Quiz, questions: 5 · The Bridge between East and West",
    ]
