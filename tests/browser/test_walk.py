"""All scenes of all chapters on the projector, each language in another of their places: the app,
one file, and the site.

A scene is stepped to, placed and told by the same script everywhere, from what the place brings;
which language that is makes no difference there, but its words are of another length.
"""

import pytest

from .conftest import OpenPage
from .site import BASE, SiteView
from .story import Story
from .views import SECTIONS
from .walk import expect_good_walk

pytestmark = pytest.mark.browser


def test_all_scenes_in_the_app_in_kazakh(new_window: OpenPage) -> None:
    story = Story(new_window(""))
    more = "&present=1&lang=kk"
    expect_good_walk(story, SECTIONS, language="kk", more=more, linked=SECTIONS, cold=True)


@pytest.mark.xdist_group("lesson-file")
def test_all_scenes_in_the_tours_file_in_english(walking_file: Story) -> None:
    expect_good_walk(walking_file, SECTIONS)


@pytest.mark.xdist_group("site")
def test_all_scenes_on_the_site_in_russian(walking_site: Story, site_origin: str) -> None:
    page = walking_site.view.page.context.new_page()
    view = SiteView(page, f"{site_origin}{BASE}ru", "", "desktop", "light")
    view.listen()
    expect_good_walk(Story(view), SECTIONS, language="ru")
    page.close()
