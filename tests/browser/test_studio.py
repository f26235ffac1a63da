"""A lesson of one's own in a real browser: put together, walked, presented, kept, taken along."""

import json
import re
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, expect

from .axe import accessible_page
from .conftest import OpenPage
from .explorer import expect_parameter
from .story import STORAGE_DENIED, Story
from .views import FileView, View, blank_page, blank_view, new_context, opened
from .walk import paint_nothing

pytestmark = pytest.mark.browser
HOSTILE = "![x](https://elsewhere.example/x.png) <b>:red[y]</b> www.elsewhere.example"
RAILS, GAUGE = "The older way through Russia", "Where the rails do not fit"


def choose_scene(view: View, title: str) -> None:
    """The list may be drawn anew while it is clicked, and then nothing is chosen."""
    box = view.page.get_by_role("combobox", name="Scene", exact=True)
    for _ in range(4):
        box.click()
        view.page.get_by_role("option", name=title).click()
        with suppress(AssertionError):
            for _ in range(2):  # and again once the page has nothing left to draw
                expect(box).to_have_value(re.compile(re.escape(title)), timeout=1000)
                view.wait_until_idle()
            return
    raise AssertionError(f"{title} can't be chosen")


def add_from_the_bridge(view: View, *titles: str) -> None:
    page = view.page
    page.get_by_role("combobox", name="Chapter").click()
    frames = len(view.frames_received)
    page.get_by_role("option", name="Bridge").click()
    view.wait_for_more_than(frames)  # whose scenes are offered then
    view.wait_until_idle()
    for title in titles:
        choose_scene(view, title)
        scenes = page.get_by_role("radio")
        count = scenes.count()
        page.get_by_role("button", name="Add", exact=True).first.click()
        expect(scenes).to_have_count(count + 1)
        expect(scenes.last).to_be_checked()
        expect(page.get_by_role("radiogroup").locator("label").last).to_contain_text(title)
        view.wait_until_idle()


def open_tab(view: View, name: str) -> None:
    view.page.get_by_role("tab", name=name, exact=True).click()


def list_of_scenes(view: View) -> list[str]:
    return [
        text.replace("\u2060", "")
        for text in view.page.get_by_role("radiogroup").locator("label").all_inner_texts()
    ]


def test_a_lesson_is_made_walked_presented_kept_and_taken_along(
    browser: Browser, app: str, untouched_window: OpenPage, tmp_path: Path
) -> None:
    view = opened(blank_view(browser, app, "studio", "desktop", "light"))
    story, page = Story(view), view.page
    view.mark()
    paint_nothing(view)
    add_from_the_bridge(view, RAILS, GAUGE)
    scenes = page.get_by_role("radio")
    expect(scenes).to_have_count(2)
    # A view of one's own: closer, with another layer and an open card.
    view.frame.evaluate("void map.setView([45, 75], 5)")
    story.rest()
    page.get_by_role("button", name="Keep this view").click()
    expect(scenes).to_have_count(3)
    expect(scenes.nth(2)).to_be_checked()
    view.wait_until_idle()
    open_tab(view, "Scene")
    form = page.get_by_role("tabpanel", name="Scene", exact=True)
    expect(form).not_to_contain_text("From “")  # it is no more that of a chapter's scene
    page.get_by_role("textbox", name="Title of the scene").fill(HOSTILE)
    page.get_by_role("textbox", name="Words of the scene").fill("Look at **this**, [@nobody]")
    page.keyboard.press("Tab")
    expect(page.get_by_text("Shown as plain text until this is mended")).to_be_visible()
    assert list_of_scenes(view)[2] == f"3. {HOSTILE}"
    page.get_by_role("textbox", name="Words of the scene").fill("Look at **this** [@palma-2023]")
    page.keyboard.press("Tab")
    expect(page.get_by_text("Shown as plain text until this is mended")).to_have_count(0)
    page.get_by_role("button", name="Move up").focus()
    page.keyboard.press("Enter")
    expect(scenes.nth(1)).to_be_checked()
    assert list(accessible_page(view)) == []
    # Walked on the very map, with the same keys.
    story.click(".cr-button-begin")
    story.expect_scene("1")
    expect(story.panel.locator("h2")).to_have_text(RAILS)
    story.press("ArrowRight")
    story.expect_scene("2")
    expect(story.panel.locator("h2")).to_have_text(HOSTILE)
    expect(story.panel.locator(".cr-story-text strong")).to_have_text("this")
    assert story.state()["zoom"] == 5
    story.press("p")
    expect_parameter(view, "present", "1")
    story.press("ArrowLeft", "n")
    story.expect_scene("1")
    expect(story.panel.get_by_text("You ship medicine")).to_be_visible()
    story.press("Escape", "Escape")
    expect(page).to_have_url(re.compile("/studio$"))
    assert view.marked()  # one map for all of it
    open_tab(view, "Take it along")
    with page.expect_download() as begun:
        page.get_by_role("button", name="Lesson as one file").click()
    begun.value.save_as(tmp_path / "lesson.html")
    with page.expect_download() as begun:
        page.get_by_role("button", name="File to go on working").click()
    begun.value.save_as(tmp_path / "lesson.json")
    saved = json.loads((tmp_path / "lesson.json").read_text(encoding="utf-8"))
    assert [scene.get("of") for scene in saved["scenes"]] == [
        "bridge/the-northern-route",
        None,
        "bridge/where-rails-do-not-fit",
    ]
    assert saved["scenes"][1]["layers"] == ["members-sco", "members-eaeu", "cities"]
    link = page.locator("code").last.inner_text()
    # A bad file changes nothing, a reload neither.
    (tmp_path / "bad.json").write_text('{"scenes": [{"of": "bridge/nowhere"}]}', encoding="utf-8")
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Open a saved lesson").click()
    chooser.value.set_files(tmp_path / "bad.json")
    expect(page.get_by_text("The file could not be taken")).to_be_visible()
    expect(page.get_by_text("bridge/nowhere", exact=True)).to_be_visible()
    expect(scenes).to_have_count(3)
    page.reload()
    expect(scenes).to_have_count(3)
    expect_two_tabs_to_keep_what_each_has(view)
    assert view.errors == []
    assert view.foreign_requests() == []
    page.context.close()
    expect_the_file_to_be_walked(browser, tmp_path / "lesson.html")
    shared = untouched_window(f"studio?{urlsplit(link).query}", "phone")
    expect_a_link_to_bring_it_where_storage_is_denied(shared)


def expect_two_tabs_to_keep_what_each_has(first: View) -> None:
    second = blank_page(first.page.context, first.origin, "studio", "desktop", "light")
    opened(second)
    for tab, other, counts in ((second, first, (2,)), (first, second, (2, 1))):
        notice = other.page.get_by_text("In another tab of this browser a lesson was changed")
        expect(tab.page.get_by_role("radio")).to_have_count(3)
        expect(notice).to_have_count(0)
        for count in counts:
            tab.page.get_by_role("button", name="Remove").click()
            expect(tab.page.get_by_role("radio")).to_have_count(count)
        expect(notice).to_be_visible()
    assert second.errors == []
    second.page.close()
    first.page.reload()
    expect(first.page.get_by_role("radio")).to_have_count(1)
    first.page.get_by_role("button", name="Back to the lesson before").click()
    expect(first.page.get_by_role("radio")).to_have_count(2)


def expect_the_file_to_be_walked(browser: Browser, file: Path) -> None:
    context = new_context(browser, "desktop")
    context.set_offline(True)
    view = FileView(context.new_page(), f"{file.as_uri()}#", "lesson", "desktop", "light")
    view.listen()
    story = Story(view).visit("lesson?present=1")
    story.expect_scene("1")
    story.press("ArrowRight")
    story.expect_scene("2")
    assert story.state()["zoom"] == 5
    story.press("ArrowRight")
    story.expect_scene("3")
    expect(view.map.locator(".cr-legend")).to_contain_text("Middle Corridor")
    story.press("Escape", "Escape")
    expect(view.page.locator("main h2").nth(1)).to_have_text(HOSTILE)
    assert view.errors == []
    assert view.foreign_requests() == []
    context.close()


def expect_a_link_to_bring_it_where_storage_is_denied(view: View) -> None:
    view.page.add_init_script(STORAGE_DENIED)
    opened(view)
    link = view.page.url
    expect(view.page.get_by_role("radio")).to_have_count(3)
    expect(view.page.get_by_text("This browser keeps nothing for this page")).to_be_visible()
    view.page.get_by_role("button", name="Remove").click()
    expect(view.page.get_by_role("radio")).to_have_count(2)
    expect(view.page).not_to_have_url(link)
    view.page.reload()
    expect(view.page.get_by_role("radio")).to_have_count(2)
    assert view.errors == []
