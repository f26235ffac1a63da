"""Walking through a section: keys, buttons, address, camera, marks; the map is never rebuilt."""

import random
import re

import pytest
from playwright.sync_api import expect

from .conftest import OpenPage
from .story import STORAGE_DENIED, Story, close_to, library, scene_ids
from .views import WAIT, View
from .walk import paint_nothing

pytestmark = pytest.mark.browser
IN_FLIGHT = 3
"""Scenes to which the map flies; to the others it jumps, which is faster."""
COUNT_MOVES = "() => { window.__moves = 0; map.on('move', () => window.__moves += 1); }"
UNKNOWN = {"scene=no-such": "no-such", "layers=members-sco,xyz": "xyz", "pick=nowhere": "nowhere"}
"""Queries, and what the notice names of each."""
STEPS = 20
"""One after the other, so that a flight has not ended when the next begins."""


def test_buttons_and_keys_step_and_the_address_follows(story: Story) -> None:
    """And so do the browser's own Back and Forward."""
    view = story.visit("introduction").view
    ids = story.ids
    view.mark()
    paint_nothing(view)
    story.click(".cr-button-begin")
    story.expect_scene("title")
    story.press("ArrowRight")
    story.expect_scene(ids[1])
    assert view.page.url.endswith(f"/introduction?scene={ids[1]}")
    story.click(".cr-button-next")
    story.expect_scene(ids[2])
    view.map.locator(".leaflet-container").press("ArrowLeft")
    story.expect_scene(ids[1])
    story.click(".cr-button-list")
    view.map.locator(".cr-story-list button").nth(4).click()
    story.expect_scene(ids[4])
    view.page.go_back()
    story.expect_scene(ids[1])
    view.page.go_back()
    story.expect_scene(ids[2])
    view.page.go_forward()
    story.expect_scene(ids[1])
    view.wait_until_idle()
    assert view.marked()
    assert view.errors == []


def test_a_walk_says_nothing_to_the_server(story: Story) -> None:
    view = story.visit("bridge").view
    paint_nothing(view)
    sent = len(view.frames_sent)
    story.press("ArrowRight")  # in the words, where it begins no walk
    expect(story.panel).to_have_attribute("data-kind", "overview")
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


def test_every_link_shows_what_stepping_there_shows(story: Story) -> None:
    """Beside the words, whether the map has flown there or jumped, and after many steps at once.

    test_walk.py has all sections on the projector, with some of the links of each.
    """
    view = story.visit("introduction?scene=title", flying=True).view
    paint_nothing(view)
    view.frame.evaluate(COUNT_MOVES)
    stepped, moves = {}, []
    for scene in story.step_through():
        stepped[scene] = story.state()
        moves.append(view.frame.evaluate("window.__moves"))
        if len(stepped) == IN_FLIGHT:
            story.fly(False)
    assert moves[1] - moves[0] > 5
    assert 0 < moves[-1] - moves[-2] <= 3  # the jump, and a second look at the end
    assert len({str(one) for one in stepped.values()}) > len(stepped) / 2
    story.fly(True)
    story.press(*["ArrowLeft"] * 8, *["ArrowRight"] * 2)
    in_haste = story.ids[-1 - 8 + 2]
    story.expect_scene(in_haste)
    assert close_to(story.state(), stepped[in_haste])
    story.fly(False)
    story.expect_links_to_show(stepped)
    assert view.errors == []


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


def test_steps_and_sections_leave_nothing_behind(story: Story) -> None:
    """Neither on the map nor on the page that goes on from section to section."""
    view = story.visit("introduction?scene=closing&present=1").view
    turn_to(story, "ArrowRight", "historical-context", "title")
    heard = listeners(view)
    for scene in story.step_through():  # each pane has its drawing from its first scene on
        story.expect_scene(scene)
    go_home(story)
    layers = layers_on_map(view)
    choice = random.Random(20261124)  # noqa: S311 - the same walk at every run
    place, last = 0, len(story.ids) - 1
    story.fly(True)
    for _ in range(STEPS):
        by = choice.choice((1, 1, -1))
        by = by if 0 <= place + by <= last else -by
        place += by
        story.press("ArrowRight" if by > 0 else "ArrowLeft")
    story.expect_scene(story.ids[place])
    story.fly(False)
    go_home(story)
    assert layers_on_map(view) == layers
    turn_to(story, "ArrowLeft", "introduction", "closing")
    turn_to(story, "ArrowRight", "historical-context", "title")
    assert listeners(view) <= heard
    assert "present=1" in view.page.url
    assert view.errors == []


def go_home(story: Story) -> None:
    story.press("Home")
    story.expect_scene("title")
    story.rest()


def turn_to(story: Story, key: str, section: str, scene: str) -> None:
    """Steps over the edge into another section, and there to and fro."""
    story.expect_scene("closing" if key == "ArrowRight" else "title")
    story.press(key)
    expect(story.view.page).to_have_url(re.compile(f"/{section}"), timeout=WAIT)
    story.expect_scene(scene)
    story.view.path = f"{section}?scene={scene}&present=1"
    story.rest()
    paint_nothing(story.view)
    story.press(*sorted(("ArrowLeft", "ArrowRight"), reverse=scene == "title"))
    story.expect_scene(scene)
    story.rest()


def switch_layer(view: View, title: str) -> None:
    """Clicks on a layer in the map's own control."""
    view.map.locator(".leaflet-control-layers").hover()
    view.map.locator(".leaflet-control-layers-overlays label", has_text=title).click()
    view.map.locator(".cr-legend").hover()


def test_an_address_brings_layers_and_tells_what_it_asks_for_in_vain(story: Story) -> None:
    """Where it is loaded, and where the browser's Back button leads there."""
    page = "eastern-connections"
    asked = "scene=no-such&layers=members-sco,xyz&pick=nowhere"
    view = story.visit(f"{page}?{asked}", anew=True).view
    notice = view.map.locator(".cr-story-notice")
    for named in UNKNOWN.values():
        expect(notice).to_contain_text(named)
    for query, named in UNKNOWN.items():
        story.follow(f"{page}?{query}")
        expect(notice).to_contain_text(named)
    story.follow(page)
    expect(notice).to_be_empty()
    # Layers that are switched by hand are in the address and come back.
    title = "OTS"
    switch_layer(view, title)
    expect(view.page).to_have_url(re.compile(r"layers=members-sco,members-eaeu,members-ots$"))
    story.load(view.page.url.removeprefix(f"{view.origin}/"))
    expect(view.map.locator('.cr-legend [data-layer="members-ots"]')).to_be_visible()
    switch_layer(view, title)
    expect(view.page).to_have_url(f"{view.origin}/{page}")
    assert view.errors == []


def test_map_links_in_words_act_without_stepping(story: Story) -> None:
    scenes = library().sections["historical-context"].scenes
    scene = next(one.id for one in scenes if "map:fly" in one.text)
    view = story.visit(f"historical-context?scene={scene}").view
    [latitude, _] = story.state()["center"]
    view.map.locator('.cr-story a[href^="map:fly"]').first.click()
    moved = "latitude => Math.abs(map.getCenter().lat - latitude) > 0.5"
    view.frame.wait_for_function(moved, arg=latitude, timeout=WAIT)
    story.rest()
    story.expect_scene(scene)
    assert view.errors == []


def test_a_browser_that_keeps_nothing_walks_plays_and_presents(untouched_window: OpenPage) -> None:
    view = untouched_window("bridge")
    view.page.add_init_script(STORAGE_DENIED)
    view.page.clock.install()
    story = Story(view)
    story.load("bridge")
    paint_nothing(view)
    ids = story.ids
    story.click(".cr-button-begin")
    story.press("ArrowRight")
    story.expect_scene(ids[1])
    story.press("p")
    expect(view.page).to_have_url(re.compile("present=1"))
    story.click(".cr-button-play")
    expect(view.map.locator(".cr-story-notice")).to_contain_text("8 seconds")
    view.page.clock.fast_forward(8_500)
    story.expect_scene(ids[2])
    story.press("End")  # which ends the play
    story.expect_scene("closing")
    story.click(".cr-button-play")
    view.page.clock.fast_forward(8_500)
    expect(view.page).to_have_url(re.compile("/conclusion.*present=1"), timeout=WAIT)
    story.expect_scene("title")
    view.page.clock.fast_forward(8_500)  # plays on
    story.expect_scene(scene_ids("conclusion")[1])
