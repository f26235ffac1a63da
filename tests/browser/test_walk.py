"""All scenes of all chapters, on the projector: in the app, in one file, and on the site."""

import pytest

from .story import Story
from .views import SECTIONS
from .walk import expect_good_walk

pytestmark = pytest.mark.browser
COLD = "historical-context"
"""The section of whose scenes one is opened in a page loaded anew."""


@pytest.mark.parametrize("section", SECTIONS)
def test_all_scenes_in_the_app(story: Story, section: str) -> None:
    expect_good_walk(story, [section], cold=section == COLD)


@pytest.mark.parametrize(
    "window",
    [
        pytest.param("walking_file", marks=pytest.mark.xdist_group("lesson-file")),
        pytest.param("walking_site", marks=pytest.mark.xdist_group("site")),
    ],
)
def test_all_scenes_where_the_tour_has_left_the_app(
    request: pytest.FixtureRequest, window: str
) -> None:
    story: Story = request.getfixturevalue(window)
    expect_good_walk(story, SECTIONS)
