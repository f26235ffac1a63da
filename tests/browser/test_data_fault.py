"""A wrong data file: one clear message at every address."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from .conftest import ROOT, OpenPage
from .servers import running
from .views import WAIT

pytestmark = pytest.mark.browser

NEEDED = ("app.py", "pages", "crossroads", "content", "geo", "static", ".streamlit")
BROKEN = "content/facts.yaml"


@pytest.fixture(scope="module")
def broken_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A copy of the app with one broken file."""
    copy = tmp_path_factory.mktemp("broken")
    ignored = shutil.ignore_patterns("__pycache__", "published")
    for name in NEEDED:
        original = ROOT / name
        if original.is_dir():
            shutil.copytree(original, copy / name, ignore=ignored)
        else:
            shutil.copy(original, copy / name)
    spoil(copy / BROKEN)
    with running(copy) as origin:
        yield origin


def spoil(path: Path) -> None:
    path.write_text(path.read_text() + "\nnonsense: {value: many}\n")


@pytest.mark.parametrize("path", ["", "introduction", "about", "no-such-page"])
def test_message_names_the_file(new_window: OpenPage, broken_app: str, path: str):
    view = new_window(path, broken_app)
    view.page.goto(f"{broken_app}/{path}")
    expect(view.page.get_by_text("Crossroads can't start")).to_be_visible(timeout=WAIT)
    view.wait_until_idle()
    body = view.page.locator("body")
    expect(body).to_contain_text(BROKEN)
    expect(body).to_contain_text("nonsense")
    told = body.inner_text()
    assert "Traceback" not in told
    assert str(ROOT) not in told
    assert view.page.locator("[data-testid=stException], [role=dialog]").count() == 0
    assert view.foreign_requests() == []
    assert view.errors == []
