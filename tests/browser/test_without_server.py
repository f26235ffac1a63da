"""The server is gone for a while in the middle of a lesson, or is started anew."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .checks import faults_of
from .conftest import OpenPage
from .connection import NOTICE, the_word_about_it_covers_no_button_of_the_map
from .copies import copy_of_the_app
from .first_visit import first_visit_meets
from .line import Line
from .servers import restartable
from .story import Story
from .test_map import ON_KAZAKHSTAN
from .views import SIZES, WAIT, View
from .walk import paint_nothing

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("servers")]

TEN_MINUTES = 600_000
PACE = 30_000
"""Milliseconds for which the playing shows a scene, when it has been asked three times."""
SCENE = "bridge?scene=the-middle-corridor"
DOSSIERS = re.compile(r"/dossiers\.\w+\.json")
ANYTHING = "**/*"


def elapsed_since(page: Page, begin: int) -> int:
    now: int = page.evaluate("Date.now()")
    return now - begin


def test_a_lesson_goes_on_for_ten_minutes_without_the_server(
    untouched_window: OpenPage,
) -> None:
    view = untouched_window("bridge")
    page, shows = view.page, view.map.locator
    line = Line(page)
    page.clock.install()
    story = Story(view)
    story.load("bridge")
    view.mark()
    with page.expect_request_finished(lambda request: bool(DOSSIERS.search(request.url))):
        story.click(".cr-button-begin")  # from here on all is fetched that a walk may need
    page.wait_for_load_state("networkidle")
    line.cut()
    expect(page.locator(NOTICE)).to_be_visible(timeout=WAIT)
    begin = page.evaluate("Date.now()")

    # Layers come and go, cards open and tell all that they know.
    story.press("Escape")
    shows(".leaflet-control-layers").hover()
    for layer in ("Nodes of the corridors", "Rivers"):
        shows(".leaflet-control-layers-overlays label", has_text=layer).click()
    page.mouse.move(0, 0)
    shows(".leaflet-container").click(position=view.frame.evaluate(ON_KAZAKHSTAN))
    expect(shows(".cr-card h2")).to_have_text("Kazakhstan")
    expect(shows(".cr-card-more")).not_to_be_empty()
    story.press("Escape")

    # One walks through all scenes on the page.
    paint_nothing(view)
    story.click(".cr-button-begin")
    story.press("Home")
    for scene in story.step_through():
        story.rest()
        assert shows(".cr-faults.cr-any").count() == 0, scene
        page.clock.run_for(PACE)
    story.press("ArrowRight")  # there is no way on to the next chapter
    expect(shows(".cr-story-notice")).to_contain_text("comes only with the server")
    story.expect_scene("closing")

    # The rest of the ten minutes is played on the projector, round and round in this chapter.
    story.press("p", "Home")
    expect(shows('[data-mode="presenting"]')).to_be_attached()
    for _ in range(3):
        story.click(".cr-button-play")
    expect(shows(".cr-story-notice")).to_contain_text("30 seconds")
    seen: set[str | None] = set()
    while elapsed_since(page, begin) < TEN_MINUTES or seen != set(story.ids):
        page.clock.run_for(PACE)
        seen.add(story.panel.get_attribute("data-scene"))
        assert elapsed_since(page, begin) < 2 * TEN_MINUTES, f"plays {seen} alone"
    expect(page.locator(NOTICE)).to_be_visible()
    assert shows(".cr-faults.cr-any").count() == 0
    story.press("ArrowLeft")  # whoever steps walks on by himself
    story.press("Home")
    for scene in story.ids[:3]:
        story.expect_scene(scene)
        expect(page).to_have_url(re.compile(f"scene={scene}&present=1"))
        story.press("ArrowRight")
    story.press("End", "b", "b", "Escape")

    line.mend()
    for _ in range(3):  # Streamlit asks at ever longer intervals whether the server is there
        page.clock.run_for(60_000)
    expect(page.locator(NOTICE)).to_be_hidden(timeout=WAIT)
    view.wait_until_idle()
    story.expect_scene("closing")
    expect(page).to_have_url(re.compile(r"bridge\?scene=closing$"))
    assert view.marked()
    story.press("ArrowRight")  # and there is the next chapter
    expect(shows('.cr-story[data-section="conclusion"]')).to_be_attached(timeout=WAIT)


@pytest.mark.parametrize("size", SIZES)
def test_the_word_about_it_covers_no_button_of_a_scene(open_page: OpenPage, size: str) -> None:
    """Nor where it is presented; test_every_page.py has the pages as they open."""
    view = open_page(SCENE, size)
    faults = faults_of(view, (the_word_about_it_covers_no_button_of_the_map,))
    Story(view).follow(f"{SCENE}&present=1")
    expect(view.map.locator("[data-mode=presenting]")).to_be_attached()
    Story(view).rest()
    faults += faults_of(view, (the_word_about_it_covers_no_button_of_the_map,))
    assert faults == []


def test_a_server_has_its_first_visitor_and_finds_the_pages_again_when_it_is_restarted(
    new_window: OpenPage, tmp_path: Path
) -> None:
    with restartable(copy_of_the_app(tmp_path)) as server:
        # To what has no file in `pages/`, as a section may; test_spoiled_data.py has a page.
        meets = first_visit_meets("Page not found")
        faults = faults_of(new_window("nowhere", server.origin), (meets,))
        chapter = shown(
            new_window("bridge?scene=the-middle-corridor&layers=northern", server.origin)
        )
        atlas = shown(new_window("atlas?on=2001-06-15&pick=country:UZ", server.origin))
        server.kill()
        for view in (chapter, atlas):
            expect(view.page.locator(NOTICE)).to_be_visible(timeout=WAIT)
            expect(view.page.locator("[data-testid=stDialog]")).to_be_hidden()
        addresses = [view.page.url for view in (chapter, atlas)]
        Story(chapter).press("ArrowRight", "ArrowLeft")
        Story(chapter).expect_scene("the-middle-corridor")
        server.start()
        for view in (chapter, atlas):
            expect(view.page.locator(NOTICE)).to_be_hidden(timeout=WAIT)
            view.wait_until_drawn()
            expect(view.page.locator("[data-testid=stDialog]")).to_be_hidden()
        Story(chapter).expect_scene("the-middle-corridor")
        expect(atlas.map.locator(".cr-card h2")).to_have_text("Uzbekistan")
        expect(atlas.map.locator(".cr-day strong")).to_have_text("2001")
        assert chapter.marked()
        assert atlas.marked()
        assert addresses[1] == atlas.page.url
        # Other pages are there again.
        Story(chapter).press("p", "End", "ArrowRight")
        following = chapter.map.locator('.cr-story[data-section="conclusion"]')
        expect(following).to_be_attached(timeout=WAIT)
    assert faults == []


def shown(view: View) -> View:
    Story(view).load(view.path)
    view.mark()
    return view
