"""Two tabs of one browser, each somewhere else: neither knows of the other."""

import re

import pytest
from playwright.sync_api import expect

from .conftest import OpenPage
from .story import Story
from .walk import paint_nothing

pytestmark = pytest.mark.browser

SCENE = "the-middle-corridor"


def test_each_tab_keeps_its_own_scene_layers_and_presenting(open_page: OpenPage) -> None:
    reading, presenting = open_page("bridge"), open_page("bridge?scene=title&present=1")
    assert reading.page.context is presenting.page.context
    for view in (reading, presenting):
        paint_nothing(view)
    teacher, pupil = Story(presenting), Story(reading)

    # They go on by turns.
    pupil.click(".cr-button-begin")
    pupil.expect_scene("title")
    teacher.press("PageDown", "PageDown", "PageDown")
    pupil.press("ArrowRight", "ArrowRight")
    pupil.expect_scene(SCENE)
    teacher.expect_scene(teacher.ids[3])
    reading.map.locator(".leaflet-control-layers").hover()
    reading.map.get_by_label("Rivers").uncheck()
    expect(reading.page).to_have_url(re.compile(r"layers=.*-rivers"))

    def expect_each_in_its_own() -> None:
        pupil.expect_scene(SCENE)
        teacher.expect_scene(teacher.ids[3])
        expect(reading.map.locator("path.cr-river")).to_have_count(0)
        expect(presenting.map.locator("path.cr-river")).not_to_have_count(0)
        expect(reading.map.locator(".leaflet-container")).to_have_attribute("data-mode", "reading")
        expect(presenting.map.locator("[data-mode=presenting]")).to_be_attached()

    expect_each_in_its_own()
    for view in (reading, presenting):
        view.page.reload()
        view.wait_until_drawn()
    expect_each_in_its_own()
    assert reading.page.url != presenting.page.url
    assert "present" not in reading.page.url
