"""Once a page's words stand, nothing jumps, nor when its map comes (docs/faults.md: the rest)."""

import pytest

from .conftest import OpenPage
from .layout_shift import record_shifts, shifts
from .views import SIZES, opened

pytestmark = pytest.mark.browser

MOST = 0.05


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("path", ["", "bridge", "atlas"])
def test_nothing_jumps_when_the_map_comes(new_window: OpenPage, path: str, size: str) -> None:
    view = new_window(path, size=size)
    record_shifts(view.page)
    opened(view)
    found = shifts(view)
    assert found.later + found.frame < MOST, "\n".join(found.told)
