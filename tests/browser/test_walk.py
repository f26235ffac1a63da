"""All scenes of all chapters, on the projector: in the app, in one file, and on the site."""

import pytest
from playwright.sync_api import expect

from crossroads.content.model import Language
from crossroads.translation.speech import OTHERS

from .site import BASE, SiteView
from .story import Story
from .views import SECTIONS
from .walk import expect_good_walk

pytestmark = pytest.mark.browser
COLD = "historical-context"
"""The section of whose scenes one is opened in a page loaded anew."""


@pytest.mark.parametrize("section", SECTIONS)
def test_all_scenes_in_the_app(story: Story, section: str) -> None:
    expect_good_walk(story, [section], cold=section == COLD)


@pytest.mark.xdist_group("lesson-file")
def test_all_scenes_in_the_tours_file(walking_file: Story) -> None:
    expect_good_walk(walking_file, SECTIONS)


@pytest.mark.xdist_group("site")
@pytest.mark.parametrize("language", OTHERS)
def test_all_scenes_on_the_site_in_other_languages(
    walking_site: Story, site_origin: str, language: Language
) -> None:
    """Whose words are longer, and fit."""
    page = walking_site.view.page.context.new_page()
    view = SiteView(page, f"{site_origin}{BASE}{language}", "", "desktop", "light")
    view.listen()
    expect_good_walk(Story(view), SECTIONS, language=language)
    expect(page.locator("html")).to_have_attribute("lang", language)
    page.close()
