"""Walking through a section: keys, buttons, address, camera, marks; the map is never rebuilt."""

import random
import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from .story import Story, close_to
from .views import SECTIONS, WAIT, View

pytestmark = pytest.mark.browser
OpenPage = Callable[..., View]
IN_FLIGHT = ("introduction", "diplomatic-balancing")
"""Sections whose links are compared after real flights; the others jump, which is faster."""


def test_buttons_and_keys_step_and_the_address_follows(open_page: OpenPage) -> None:
    view = open_page("introduction")
    story = Story(view)
    ids = story.ids()
    view.mark()
    view.map.locator(".cr-button-begin").click()
    story.expect_scene("title")
    story.press("ArrowRight")
    story.expect_scene(ids[1])
    assert view.page.url.endswith(f"/introduction?scene={ids[1]}")
    view.map.locator(".cr-button-next").click()
    story.expect_scene(ids[2])
    view.map.locator(".leaflet-container").press("ArrowLeft")
    story.expect_scene(ids[1])
    view.map.locator(".cr-button-list").click()
    view.map.locator(".cr-story-list button").nth(4).click()
    story.expect_scene(ids[4])
    assert view.marked()
    assert view.errors == []


def test_arrows_in_the_words_do_not_scroll_the_map_before_the_walk(open_page: OpenPage) -> None:
    view = open_page("bridge")
    Story(view).ids()
    view.page.keyboard.press("ArrowRight")
    expect(view.map.locator(".cr-story")).to_have_attribute("data-kind", "overview")


def test_browser_back_and_forward(open_page: OpenPage) -> None:
    view = open_page("introduction")
    story = Story(view)
    ids = story.ids()
    view.map.locator(".cr-button-begin").click()
    for scene in ids[1:4]:
        story.press("ArrowRight")
        story.expect_scene(scene)
    view.mark()
    view.page.go_back()
    story.expect_scene(ids[2])
    view.page.go_back()
    story.expect_scene(ids[1])
    view.page.go_forward()
    story.expect_scene(ids[2])
    view.wait_until_idle()
    assert view.marked()


AS_BACK_WOULD = """address => {
  history.pushState(history.state, "", address);
  dispatchEvent(new PopStateEvent("popstate", { state: history.state }));
}"""
"""Makes the page what an address says without loading it anew."""


@pytest.mark.parametrize("section", SECTIONS)
def test_every_link_shows_what_stepping_there_shows(open_page: OpenPage, section: str) -> None:
    view = open_page(f"{section}?scene=title")
    if section not in IN_FLIGHT:
        view.page.emulate_media(reduced_motion="reduce")
    story = Story(view)
    ids = story.ids()
    assert 6 <= len(ids) <= 10
    stepped: dict[str, Any] = {}
    for scene in ids:
        if scene != "title":
            story.press("ArrowRight")
        story.expect_scene(scene)
        stepped[scene] = story.state()
    for number, scene in enumerate(ids):
        if number % 2:  # a whole page takes seconds to load
            view.page.goto(f"{view.origin}/{section}?scene={scene}")
        else:
            view.page.evaluate(AS_BACK_WOULD, f"/{section}?scene={scene}")
        story.expect_scene(scene)
        linked = story.state()
        assert close_to(linked, stepped[scene]), (scene, linked, stepped[scene])
    assert view.errors == []


def test_ten_presses_in_a_second_end_in_the_right_scene(open_page: OpenPage) -> None:
    view = open_page("bridge?scene=title")
    story = Story(view)
    ids = story.ids()
    story.press(*["ArrowRight"] * 8, *["ArrowLeft"] * 2)
    story.expect_scene(ids[6])
    fast = story.state()
    story.press("ArrowLeft", "ArrowRight")
    story.expect_scene(ids[6])
    assert close_to(fast, story.state())


def listeners(view: View) -> int:
    """Number of event listeners on the page's window and document."""
    session = view.page.context.new_cdp_session(view.page)
    count = 0
    for name in ("window", "document"):
        found = session.send("Runtime.evaluate", {"expression": name})["result"]
        count += len(
            session.send("DOMDebugger.getEventListeners", {"objectId": found["objectId"]})[
                "listeners"
            ]
        )
    session.detach()
    return count


def layers_on_map(view: View) -> int:
    count: int = view.frame.evaluate("() => Object.keys(map._layers).length")
    return count


def test_two_hundred_random_steps_leave_nothing_behind(open_page: OpenPage) -> None:
    view = open_page("historical-context?scene=title")
    story = Story(view)
    story.ids()
    story.press("ArrowRight", "ArrowLeft")
    story.rest()
    before = (layers_on_map(view), listeners(view))
    choice = random.Random(20261124)  # noqa: S311 - the same walk at every run
    for step in range(200):
        key = choice.choice(("ArrowRight", "ArrowRight", "ArrowLeft"))
        if step % 50 == 49:  # over the edge into another section
            section = choice.choice(SECTIONS)
            view.page.goto(f"{view.origin}/{section}?scene=closing")
            story.expect_scene("closing")
            key = "ArrowRight" if section != SECTIONS[-1] else "ArrowLeft"
        story.press(key)
        if step % 50 == 49:
            expect(story.panel).not_to_have_attribute("data-scene", "closing", timeout=WAIT)
            story.rest()
    view.page.goto(f"{view.origin}/historical-context?scene=title")
    story.expect_scene("title")
    story.press("ArrowRight", "ArrowLeft")
    story.rest()
    assert view.errors == []
    layers, heard = layers_on_map(view), listeners(view)
    assert layers == before[0]
    assert heard <= before[1]


def test_sections_follow_one_another_without_growing_listeners(open_page: OpenPage) -> None:
    view = open_page("introduction?scene=closing&present=1")
    story = Story(view)
    story.expect_scene("closing")
    story.press("ArrowRight")
    expect(view.page).to_have_url(re.compile("/historical-context"), timeout=WAIT)
    story.expect_scene("title")
    story.rest()
    before = listeners(view)
    story.press("ArrowLeft")
    expect(view.page).to_have_url(re.compile("/introduction"), timeout=WAIT)
    story.expect_scene("closing")
    story.press("ArrowRight")
    expect(view.page).to_have_url(re.compile("/historical-context"), timeout=WAIT)
    story.expect_scene("title")
    story.rest()
    assert listeners(view) <= before
    assert "present=1" in view.page.url
    assert view.errors == []


def test_layers_switched_by_hand_are_in_the_address_and_come_back(open_page: OpenPage) -> None:
    view = open_page("eastern-connections")
    Story(view).ids()
    view.frame.evaluate("() => { crossroads.registry.get('members-ots').addTo(map); }")
    expect(view.page).to_have_url(re.compile(r"layers=members-sco,members-eaeu,members-ots$"))
    again = open_page(view.page.url.removeprefix(f"{view.origin}/"))
    expect(again.map.locator('.cr-legend [data-layer="members-ots"]')).to_be_visible()
    again.frame.evaluate("() => { map.removeLayer(crossroads.registry.get('members-ots')); }")
    expect(again.page).to_have_url(f"{view.origin}/eastern-connections")


def test_a_picked_feature_is_in_the_address_and_comes_back(open_page: OpenPage) -> None:
    view = open_page("bridge?pick=KZ")
    expect(view.map.locator('.cr-card[data-feature="KZ"]')).to_be_visible()
    view.map.locator(".cr-card-close").click()
    expect(view.page).to_have_url(f"{view.origin}/bridge")


def test_a_date_in_the_address_shows_the_members_of_that_day(open_page: OpenPage) -> None:
    view = open_page("eastern-connections?on=2016-06-01&pick=IN")
    card = view.map.locator('.cr-card[data-feature="IN"]')
    expect(card).to_contain_text("observer")  # India became a member on 9 June 2017
    today = open_page("eastern-connections?pick=IN")
    expect(today.map.locator('.cr-card[data-feature="IN"]')).to_contain_text("member")


@pytest.mark.parametrize(
    ("query", "named"),
    [("scene=no-such", "no-such"), ("layers=members-sco,xyz", "xyz"), ("pick=nowhere", "nowhere")],
)
def test_unknown_values_get_a_friendly_notice(open_page: OpenPage, query: str, named: str) -> None:
    view = open_page(f"eastern-connections?{query}")
    expect(view.map.locator(".cr-story-notice")).to_contain_text(named)
    assert view.errors == []


def test_map_links_in_words_act_without_stepping(open_page: OpenPage) -> None:
    view = open_page("historical-context?scene=towns-that-lived-from-passing")
    story = Story(view)
    ids = story.ids()
    scene = next(
        one
        for one in ids
        if view.frame.evaluate(
            "(id) => map.crossroads.story.scenes.find((s) => s.id === id).html.includes('map:fly')",
            one,
        )
    )
    view.page.goto(f"{view.origin}/historical-context?scene={scene}")
    story.expect_scene(scene)
    before = story.state()
    view.map.locator('.cr-story a[href^="map:fly"]').first.click()
    view.frame.wait_for_function("(z) => map.getZoom() !== z", arg=before["zoom"], timeout=WAIT)
    story.rest()
    story.expect_scene(scene)
    assert view.errors == []


def test_reduced_motion_jumps(open_page: OpenPage) -> None:
    view = open_page("introduction?scene=title")
    story = Story(view)
    ids = story.ids()
    view.page.emulate_media(reduced_motion="reduce")
    story.rest()
    moved: bool = view.frame.evaluate(
        """(id) => {
          const before = map.getCenter();
          map.crossroads.story.go(id);
          return !map._flyToFrame && map.getCenter().distanceTo(before) > 1000;
        }""",
        ids[4],
    )
    assert moved


def test_the_tour_begins_on_the_start_page(open_page: OpenPage) -> None:
    view = open_page("")
    view.page.get_by_role("link", name=re.compile("tour")).click()
    expect(view.page).to_have_url(re.compile(r"/introduction\?scene=title"), timeout=WAIT)
    Story(view).expect_scene("title")
