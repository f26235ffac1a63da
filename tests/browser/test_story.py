"""Walking through a section: keys, buttons, address, camera, marks; the map is never rebuilt."""

import random
import re

import pytest
from playwright.sync_api import expect

from .conftest import OpenPage
from .story import STORAGE_DENIED, Story, close_to, library, scene_ids
from .views import SECTIONS, WAIT, View
from .walk import paint_nothing

pytestmark = pytest.mark.browser
IN_FLIGHT = "introduction"
"""The section that is walked through in flight; elsewhere the map jumps, which is faster."""
UNKNOWN = {"scene=no-such": "no-such", "layers=members-sco,xyz": "xyz", "pick=nowhere": "nowhere"}
"""Queries, and what the notice names of each."""
STEPS = 100
OVER_AN_EDGE = STEPS // 2
"""The last of so many steps leads into another section."""
FLOWN = 20
"""The last of the steps, which are taken in flight."""


def test_buttons_and_keys_step_and_the_address_follows(story: Story) -> None:
    view = story.visit("introduction", flying=True).view
    view.mark()
    story.click(".cr-button-begin")
    story.expect_scene("title")
    story.press("ArrowRight")
    story.expect_scene(story.ids[1])
    assert view.page.url.endswith(f"/introduction?scene={story.ids[1]}")
    story.click(".cr-button-next")
    story.expect_scene(story.ids[2])
    view.map.locator(".leaflet-container").press("ArrowLeft")
    story.expect_scene(story.ids[1])
    story.click(".cr-button-list")
    view.map.locator(".cr-story-list button").nth(4).click()
    story.expect_scene(story.ids[4])
    assert view.marked()
    assert view.errors == []


def test_a_walk_says_nothing_to_the_server(story: Story) -> None:
    view = story.visit("bridge").view
    sent = len(view.frames_sent)
    story.click(".cr-button-begin")
    for scene in story.ids[1:4]:
        story.press("ArrowRight")
        story.expect_scene(scene)
    story.rest()
    switch_layer(view, "Border stations")
    view.map.locator("path.leaflet-interactive[data-feature]").first.dispatch_event("click")
    expect(view.map.locator(".cr-card")).to_be_visible()
    story.press("Escape", "Escape")
    story.expect_scene("")
    assert len(view.frames_sent) == sent


def test_arrows_in_the_words_do_not_scroll_the_map_before_the_walk(story: Story) -> None:
    story.visit("bridge").press("ArrowRight")
    expect(story.panel).to_have_attribute("data-kind", "overview")


def test_browser_back_and_forward(story: Story) -> None:
    view = story.visit("introduction").view
    ids = story.ids
    story.click(".cr-button-begin")
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


def test_every_link_shows_what_stepping_there_shows(story: Story) -> None:
    """In flight and beside the words; test_walk.py has all sections on the projector, with
    every other scene's link.
    """
    view = story.visit(f"{IN_FLIGHT}?scene=title", flying=True).view
    paint_nothing(view)
    stepped = {scene: story.state() for scene in story.step_through()}
    assert len({str(one) for one in stepped.values()}) > len(stepped) / 2
    story.fly(False)
    story.expect_links_to_show(stepped)
    assert view.errors == []


def test_ten_presses_in_a_second_end_in_the_right_scene(story: Story) -> None:
    paint_nothing(story.visit("bridge?scene=title", flying=True).view)
    story.press(*["ArrowRight"] * 8, *["ArrowLeft"] * 2)
    story.expect_scene(story.ids[6])
    fast = story.state()
    story.press("ArrowLeft", "ArrowRight")
    story.expect_scene(story.ids[6])
    assert close_to(fast, story.state())


def listeners(view: View) -> int:
    """Number of event listeners on the page's window and document."""
    session = view.page.context.new_cdp_session(view.page)
    count = 0
    for name in ("window", "document"):
        found = session.send("Runtime.evaluate", {"expression": name})["result"]
        asked = {"objectId": found["objectId"]}
        count += len(session.send("DOMDebugger.getEventListeners", asked)["listeners"])
    session.detach()
    return count


def layers_on_map(view: View) -> int:
    count: int = view.frame.evaluate(
        "() => { let count = 0; map.eachLayer(() => count += 1); return count; }"
    )
    return count


def test_a_hundred_random_steps_leave_nothing_behind(story: Story) -> None:
    view = story.visit("introduction?scene=title").view
    paint_nothing(view)
    story.press("ArrowRight", "ArrowLeft")
    story.expect_scene("title")
    story.rest()
    before = (layers_on_map(view), listeners(view))
    choice = random.Random(20261124)  # noqa: S311 - the same walk at every run
    for step in range(STEPS):
        if step == STEPS - FLOWN:
            story.fly(True)
        key = choice.choice(("ArrowRight", "ArrowRight", "ArrowLeft"))
        if (step + 1) % OVER_AN_EDGE == 0:  # over the edge into another section
            section = choice.choice(SECTIONS)
            story.follow(f"{section}?scene=closing")
            story.expect_scene("closing")
            story.rest()
            paint_nothing(view)
            key = "ArrowRight" if section != SECTIONS[-1] else "ArrowLeft"
        story.press(key)
        if (step + 1) % OVER_AN_EDGE == 0:
            expect(story.panel).not_to_have_attribute("data-scene", "closing", timeout=WAIT)
            story.rest()
    story.follow("introduction?scene=title")
    story.expect_scene("title")
    story.rest()
    story.press("ArrowRight", "ArrowLeft")
    story.expect_scene("title")
    story.rest()
    assert view.errors == []
    layers, heard = layers_on_map(view), listeners(view)
    assert layers == before[0]
    assert heard <= before[1]


def test_sections_follow_one_another_without_growing_listeners(story: Story) -> None:
    view = story.visit("introduction?scene=closing&present=1").view
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


def switch_layer(view: View, title: str) -> None:
    """Clicks on a layer in the map's own control."""
    view.map.locator(".leaflet-control-layers").hover()
    view.map.locator(".leaflet-control-layers-overlays label", has_text=title).click()
    view.map.locator(".cr-legend").hover()


def test_layers_switched_by_hand_are_in_the_address_and_come_back(story: Story) -> None:
    view = story.visit("eastern-connections").view
    title = "OTS"
    switch_layer(view, title)
    expect(view.page).to_have_url(re.compile(r"layers=members-sco,members-eaeu,members-ots$"))
    story.load(view.page.url.removeprefix(f"{view.origin}/"))
    expect(view.map.locator('.cr-legend [data-layer="members-ots"]')).to_be_visible()
    switch_layer(view, title)
    expect(view.page).to_have_url(f"{view.origin}/eastern-connections")


def test_a_picked_feature_is_in_the_address_and_comes_back(story: Story) -> None:
    view = story.visit("bridge?pick=KZ", anew=True).view
    expect(view.map.locator('.cr-card[data-feature="KZ"]')).to_be_visible()
    expect(view.page).to_have_url(f"{view.origin}/bridge?pick=country:KZ")
    story.click(".cr-card-close")
    expect(view.page).to_have_url(f"{view.origin}/bridge")


def test_a_date_in_the_address_shows_the_members_of_that_day(story: Story) -> None:
    view = story.visit("eastern-connections?on=2016-06-01&pick=country:IN", anew=True).view
    card = view.map.locator('.cr-card[data-feature="IN"]')
    expect(card).to_contain_text("observer")  # India became a member on 9 June 2017
    story.follow("eastern-connections?pick=country:IN")
    expect(card).to_contain_text("member")


def test_unknown_values_get_a_friendly_notice(story: Story) -> None:
    """Where they are loaded, and where the browser's Back button leads there."""
    for number, (query, named) in enumerate(UNKNOWN.items()):
        view = story.visit(f"eastern-connections?{query}", anew=number == 0).view
        expect(view.map.locator(".cr-story-notice")).to_contain_text(named)
        assert view.errors == []


def test_map_links_in_words_act_without_stepping(story: Story) -> None:
    scenes = library().sections["historical-context"].scenes
    scene = next(one.id for one in scenes if "map:fly" in one.text)
    view = story.visit(f"historical-context?scene={scene}", anew=True).view
    [latitude, _] = story.state()["center"]
    view.map.locator('.cr-story a[href^="map:fly"]').first.click()
    moved = "latitude => Math.abs(map.getCenter().lat - latitude) > 0.5"
    view.frame.wait_for_function(moved, arg=latitude, timeout=WAIT)
    story.rest()
    story.expect_scene(scene)
    assert view.errors == []


def test_reduced_motion_jumps(story: Story) -> None:
    view = story.visit("introduction?scene=title", flying=True).view
    story.rest()
    view.frame.evaluate("() => { window.__moves = 0; map.on('move', () => window.__moves += 1); }")

    def moves_on(key: str, scene: str) -> int:
        view.frame.evaluate("window.__moves = 0")
        before = view.camera()
        story.press(key)
        story.expect_scene(scene)
        story.rest()
        assert view.moved_since(before)
        moves: int = view.frame.evaluate("window.__moves")
        return moves

    assert moves_on("ArrowRight", story.ids[1]) > 5
    view.page.emulate_media(reduced_motion="reduce")
    assert moves_on("ArrowLeft", "title") <= 3  # the jump, and a second look at the end


def test_the_tour_begins_on_the_start_page(story: Story) -> None:
    view = story.visit("", anew=True).view
    view.page.get_by_role("link", name=re.compile("tour")).click()
    expect(view.page).to_have_url(re.compile(r"/introduction\?scene=title"), timeout=WAIT)
    story.expect_scene("title")


def test_a_browser_that_keeps_nothing_walks_plays_and_presents(untouched_window: OpenPage) -> None:
    view = untouched_window("bridge")
    view.page.add_init_script(STORAGE_DENIED)
    view.page.clock.install()
    story = Story(view)
    story.load("bridge")
    ids = story.ids
    story.click(".cr-button-begin")
    story.press("ArrowRight")
    story.expect_scene(ids[1])
    story.press("p")
    expect(view.page).to_have_url(re.compile("present=1"))
    story.click(".cr-button-play")
    expect(view.map.locator(".cr-story-notice")).to_contain_text("8 seconds")
    view.page.clock.run_for(8_500)
    story.expect_scene(ids[2])
    story.press("End")  # which ends the play
    story.expect_scene("closing")
    story.click(".cr-button-play")
    view.page.clock.run_for(8_500)
    expect(view.page).to_have_url(re.compile("/conclusion.*present=1"), timeout=WAIT)
    story.expect_scene("title")
    view.page.clock.run_for(8_500)  # plays on
    story.expect_scene(scene_ids("conclusion")[1])
