"""Boxes beside a chapter: read on the page, shown on its map, presented, and left again."""

import pytest
from playwright.sync_api import expect

from .axe import findings
from .notes import notes_open_on_focus
from .story import Story, library

pytestmark = pytest.mark.browser
BOX = next(iter(library().boxes.values()))


def visit_box(story: Story, more: str = "") -> None:
    """Loads the page with a box on its map, and leaves the box."""
    view = story.visit(f"{BOX.section}?scene={BOX.id}{more}", anew=True).view
    story.expect_scene(BOX.id)
    expect(story.panel.locator(".cr-story-text")).to_be_visible()
    expect(story.panel.locator(".cr-story-notice")).to_be_hidden()
    assert view.errors == []
    story.press("Escape")


def test_a_box_is_opened_on_the_page_and_shown_on_the_map(story: Story) -> None:
    view = story.visit(BOX.section).view
    view.mark()
    box = view.page.locator(f"details#{BOX.id}")
    expect(box.locator(".cr-prose")).to_be_hidden()
    box.locator("summary").click()
    expect(box.locator(".cr-prose")).to_be_visible()
    assert findings(view.page.main_frame, [], within=f"details#{BOX.id}") == []
    assert notes_open_on_focus(view, f"details#{BOX.id}") == []
    box.get_by_role("link", name="Show on the map").click()
    story.expect_scene(BOX.id)
    assert view.page.url.endswith(f"/{BOX.section}?scene={BOX.id}")
    expect(story.panel.get_by_role("heading", level=2)).to_have_text(BOX.title)
    expect(story.panel.locator(".cr-story-kicker")).to_contain_text("Look closer")
    if BOX.callout is not None:
        expect(view.map.get_by_text(BOX.callout.text)).to_be_visible()
    assert findings(view.frame, [], within=".cr-story") == []
    assert view.marked()
    assert view.errors == []


def test_the_address_of_a_box_shows_it_and_from_a_box_one_goes_on_where_one_was(
    story: Story,
) -> None:
    visit_box(story)
    story.expect_scene("")
    story.click(".cr-button-begin")
    story.press("ArrowRight", "ArrowRight")
    story.expect_scene(story.ids[2])
    for key, leads_to in (("ArrowRight", story.ids[3]), ("ArrowLeft", story.ids[3])):
        story.view.map.locator(".cr-button-list").click()
        story.view.map.locator(".cr-story-boxes button").first.click()
        story.expect_scene(BOX.id)
        story.view.map.locator(".cr-button-list").click()
        story.press(key)
        story.expect_scene(leads_to)


def test_the_address_of_a_box_shows_it_presented(story: Story) -> None:
    visit_box(story, "&present=1")
