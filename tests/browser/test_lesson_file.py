"""Files that have left the app: opened from a stick, walked as the app is, asking for nothing."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from crossroads.content.library import Library
from crossroads.contract.quiz import PlaceAnswer
from crossroads.geo.atlas import Atlas
from crossroads.quiz.records import quiz_items
from crossroads.quiz.round import RoundOptions, round_of

from .conftest import OpenFile, OpenPage
from .explorer import areas, choose_year, expect_parameter, search
from .story import Story

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("lesson-file")]


def test_the_tour_leads_from_chapter_to_chapter_and_back(walking_file: Story) -> None:
    story = walking_file.visit("bridge?scene=closing&present=1", anew=False)
    view = story.view
    view.mark()
    story.press("ArrowRight")
    story.expect_scene("title")
    expect(view.page).to_have_url(re.compile(r"html#/conclusion\?scene=title&present=1$"))
    assert not view.marked()  # a map of its own
    expect(view.page.locator("main h1")).to_have_text("Conclusion")
    view.page.go_back()
    story.expect_scene("closing")
    story.press("Escape")
    expect(view.page).to_have_url(re.compile(r"html#/bridge\?scene=closing$"))
    assert view.errors == []
    assert view.foreign_requests() == []


def test_words_of_a_chapter_lead_to_their_sources_and_to_the_map(walking_file: Story) -> None:
    story = walking_file.visit("historical-context", anew=False)
    view = story.view
    view.page.locator(".cr-prose .cr-cite a").first.click()
    expect(view.page.locator("#source-1")).to_be_focused()
    expect(view.page.locator("#source-1")).to_be_in_viewport()
    box = view.page.locator(".cr-boxes details").first
    box.locator("summary").click()
    box.locator(".cr-show-box").click()
    expect(story.panel).to_have_attribute("data-kind", "box")
    expect_parameter(view, "scene", str(box.get_attribute("id")))
    expect(view.map.locator(".cr-button-share")).to_have_count(0)  # it would lead nobody here
    view.page.get_by_role("link", name="Western Engagement").first.click()
    view.wait_until_drawn()
    expect(view.page.locator("main h1")).to_have_text("Western Engagement")
    view.page.evaluate("location.hash = '#/nowhere'")
    expect(view.page.locator(".cr-page-says")).to_contain_text("There is no page at this address")
    assert view.errors == []
    assert view.foreign_requests() == []


def test_the_quiz_of_a_chapter_is_in_the_file(
    walking_file: Story, library: Library, atlas: Atlas
) -> None:
    view = walking_file.visit("bridge", anew=False).view
    view.page.locator('main a[href="#/quiz?chapter=bridge"]').click()
    panel = view.map.locator(".cr-quiz")
    expect(panel).to_have_attribute("data-state", "start")
    expect(view.page).to_have_url(re.compile(r"html#/quiz\?chapter=bridge&seed=\w+$"))
    expect(panel.locator(".cr-quiz-memory")).to_have_count(0)  # nothing is kept
    view.page.evaluate("location.hash = '#/quiz?chapter=bridge&kinds=place&count=1&seed=abc'")
    expect(view.page).to_have_url(re.compile("seed=abc$"))
    asked = RoundOptions("abc", chapter="bridge", kinds=("place",), count=1)
    (item,) = round_of(quiz_items(library, atlas), asked)
    assert isinstance(item.answer, PlaceAnswer)
    panel.get_by_role("button", name="Begin").click()
    expect(panel.locator("h2")).to_have_text(item.question)
    panel.get_by_role("button", name="Choose from places in words").click()
    place = next(i for i, (_, at) in enumerate(item.answer.others) if at == item.answer.at)
    panel.locator(".cr-quiz-places .cr-quiz-option").nth(place).click()
    expect(panel.locator(".cr-quiz-verdict-right")).to_be_visible()
    expect(view.map.locator(".cr-label")).not_to_have_count(0)
    learn = panel.locator(".cr-quiz-learn a")
    expect(learn).to_have_attribute("href", f"#/{item.learn.replace('/', '?scene=')}")
    assert view.errors == []
    assert view.foreign_requests() == []


def test_a_browser_that_is_too_old_for_the_map_shows_the_words(open_file: OpenFile) -> None:
    view = open_file("tour")
    view.page.add_init_script("delete window.DecompressionStream")
    view.go("bridge")
    expect(view.page.locator(".cr-page-says")).to_contain_text("This browser can't show the map")
    expect(view.page.locator("main h1")).to_have_text("The Bridge between East and West")


def test_the_atlas_travels_through_the_years_and_finds_places(open_file: OpenFile) -> None:
    view = open_file("atlas")
    view.go("atlas")
    view.wait_until_drawn()
    now = areas(view).count()
    choose_year(view, 2016)
    expect_parameter(view, "on", "2016-12-31")
    expect(areas(view)).not_to_have_count(now)
    search(view, "алматы")
    card = view.map.locator(".cr-card")
    expect(card.locator("h2")).to_have_text("Almaty")
    expect_parameter(view, "pick", "city:almaty")
    search(view, "Қазақстан")
    expect(card.locator("h2")).to_have_text("Kazakhstan")
    flag = card.locator("img")
    assert flag.evaluate("(picture) => picture.decode().then(() => picture.naturalWidth > 0)")
    expect(view.map.locator(".cr-legend")).to_be_visible()
    expect(view.map.get_by_text("internet")).to_have_count(0)
    assert view.errors == []
    assert view.foreign_requests() == []


def test_the_app_gives_the_file_in_the_language_of_the_page(
    open_page: OpenPage, tmp_path: Path
) -> None:
    view = open_page("eastern-connections?lang=ru")
    button = view.page.get_by_role("button", name="Взять этот урок с собой")
    with view.page.expect_download() as begun:
        button.click()
        expect(button).to_be_disabled()  # with a sign that turns, while the file is made
    assert begun.value.suggested_filename == "crossroads-eastern-connections-ru.html"
    begun.value.save_as(tmp_path / "урок.html")
    text = (tmp_path / "урок.html").read_text(encoding="utf-8")
    assert text.count('<html lang="ru">') == 1
    assert text.count("Content-Security-Policy") == 1
    expect(button).to_be_enabled()
    assert view.errors == []
