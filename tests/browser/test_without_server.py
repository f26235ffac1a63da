"""The server is gone for a while in the middle of a lesson, or is started anew."""

import re

import pytest
from playwright.sync_api import Page, expect

from .conftest import ROOT, OpenPage
from .line import Line
from .servers import restartable
from .story import Story
from .test_map import ON_KAZAKHSTAN
from .views import SIZES, WAIT, View

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("servers")]

TEN_MINUTES = 600_000
PACE = 30_000
"""Milliseconds for which the playing shows a scene, when it has been asked three times."""
NOTICE = ".cr-connection"
DOSSIERS = re.compile(r"/dossiers\.\w+\.json")
ANYTHING = "**/*"
AS_IF_GONE = """() => {
  document.querySelector(".stApp").dataset.testConnectionState = "PINGING_SERVER";
}"""
COVERED_BY_NOTICE = """() => {
  const notice = document.querySelector(".cr-connection").getBoundingClientRect();
  const frame = document.querySelector("iframe[data-testid=stCustomComponentV1]");
  const { left, top } = frame.getBoundingClientRect();
  const controls = "button:not(.cr-edge), .leaflet-control a, summary, input";
  const buttons = [...frame.contentDocument.querySelectorAll(controls)];
  return buttons.filter((one) => one.checkVisibility()).filter((one) => {
    const box = one.getBoundingClientRect();
    return box.width > 0 && box.left + left < notice.right && box.right + left > notice.left
      && box.top + top < notice.bottom && box.bottom + top > notice.top;
  }).map((one) => one.className || one.textContent);
}"""


def elapsed_since(page: Page, begin: int) -> int:
    now: int = page.evaluate("Date.now()")
    return now - begin


def test_a_lesson_goes_on_for_ten_minutes_without_the_server(new_window: OpenPage) -> None:
    view = new_window("bridge")
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

    # One walks through all scenes, on the page and on the projector.
    for scene in story.step_through():
        story.rest()
        assert shows(".cr-faults.cr-any").count() == 0, scene
        page.clock.run_for(10_000)
    story.press("ArrowRight")  # there is no way on to the next chapter
    expect(shows(".cr-story-notice")).to_contain_text("comes only with the server")
    story.expect_scene("closing")
    story.press("p", "Home")
    expect(shows('[data-mode="presenting"]')).to_be_attached()
    for scene in story.step_through():
        page.clock.run_for(10_000)
        expect(page).to_have_url(re.compile(f"scene={scene}&present=1"))
    story.press("b", "b", "Escape")

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

    # The rest of the ten minutes is played, round and round in this chapter.
    story.click(".cr-button-begin")
    story.press("Home")
    for _ in range(3):
        story.click(".cr-button-play")
    expect(shows(".cr-story-notice")).to_contain_text("30 seconds")
    seen = set()
    while elapsed_since(page, begin) < TEN_MINUTES:
        page.clock.run_for(PACE)
        seen.add(story.panel.get_attribute("data-scene"))
    assert seen == set(story.ids)
    expect(page.locator(NOTICE)).to_be_visible()
    assert shows(".cr-faults.cr-any").count() == 0
    story.press("ArrowLeft")  # whoever steps walks on by himself
    here = story.panel.get_attribute("data-scene") or ""
    for scene in story.ids[story.ids.index(here) + 1 :]:
        story.press("ArrowRight")
        story.expect_scene(scene)

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
@pytest.mark.parametrize(
    "path",
    [
        "bridge",
        "bridge?scene=the-middle-corridor",
        "bridge?scene=the-middle-corridor&present=1",
        "atlas",
        "",
    ],
)
def test_the_word_about_it_covers_no_button_of_the_map(
    open_page: OpenPage, path: str, size: str
) -> None:
    view = open_page(path, size)
    view.page.evaluate(AS_IF_GONE)
    notice = view.page.locator(NOTICE)
    expect(notice).to_be_visible()
    assert view.page.evaluate(COVERED_BY_NOTICE) == []


def test_a_restarted_server_finds_the_page_where_it_was(new_window: OpenPage) -> None:
    with restartable(ROOT) as server:
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


def shown(view: View) -> View:
    Story(view).load(view.path)
    view.mark()
    return view
