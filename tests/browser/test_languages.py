"""The app in a made-up language, accented and 40 % longer: no text escapes it, none is cut."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from crossroads.check import load_all
from crossroads.translation.catalogue import (
    Key,
    Translation,
    catalogue_path,
    write_catalogue,
)
from crossroads.translation.marks import MARKS
from crossroads.translation.message import ROOMS, Message
from crossroads.translation.messages import all_messages

from .checks import faults_of
from .conftest import OpenPage
from .copies import copy_of_the_app
from .servers import running
from .story import Story
from .views import SIZES, WAIT, View, opened

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("servers")]

PLAIN, ACCENTED = "aeiouyAEIOUY", "áéíóúýÁÉÍÓÚÝ"
PAGES = ("", "bridge", "atlas", "about")
# Texts of the page that are seen and in which plain words stand beside each other. What names a
# source, a person or a file keeps its letters.
ESCAPED = """() => {
  const beside = `.cr-sources, .cr-cite, .cr-languages, .leaflet-control-attribution, .cr-note,
    style, script, [data-testid="stDataFrame"], .cr-story-sources, .cr-card-sources, [hidden],
    .cr-source-line, a[href^="#"]`; // the last: Streamlit's own link past its menu
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent.trim();
    const parent = node.parentElement;
    if (!/[A-Za-z]{3,} [A-Za-z]{3,}/.test(text) || /[áéíóúý]/i.test(text)) continue;
    if (parent.closest(beside) || !parent.checkVisibility()) continue;
    found.push(text);
  }
  return found;
}"""
# Words that are wider than the button, tab or label that has them.
CUT = """() => [...document.querySelectorAll('button, summary, label, .cr-tab, .cr-legend li')]
  .filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 2)
  .filter((one) => !['visible', ''].includes(getComputedStyle(one).overflowX))
  .map((one) => one.textContent.trim())"""

NEXT_FRAMES = "() => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))"


def pseudo(text: str) -> str:
    """The text with its marks as they are, all else accented and longer."""
    letters = list(text.translate(str.maketrans(PLAIN, ACCENTED)))
    for mark in MARKS.finditer(text):
        letters[mark.start() : mark.end()] = mark.group()
    told = "".join(letters)
    longer = " ".join(["lóngér"] * max(1, round(len(text) * 0.4 / 7)))
    return f"{told} {longer}"


def translated(message: Message) -> Translation:
    texts = [message.text] if message.plural is None else [message.text, message.plural]
    return Translation(message.text, tuple(map(pseudo, texts)))


@pytest.fixture(scope="module")
def pseudo_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app with a made-up language in the place of Kazakh."""
    copy = copy_of_the_app(tmp_path_factory.mktemp("languages"), "[kk, en]")
    library, atlas = load_all()
    messages = all_messages(library, atlas, "kk")
    for room in ROOMS:
        here = [message for message in messages if message.room == room]
        told: dict[Key, Translation] = {(one.context, one.text): translated(one) for one in here}
        path: Path = catalogue_path("kk", room, copy / "content")
        write_catalogue(path, "kk", here, told)
    with running(copy) as origin:
        yield origin


def language_is_told(view: View) -> Iterator[str]:
    expect(view.page.locator("html")).to_have_attribute("lang", "kk")
    switch = view.page.locator(".cr-languages a")
    if switch.all_inner_texts() != ["Қазақша", "English"]:
        yield f"the switch has {switch.all_inner_texts()}"


def nothing_escapes(view: View) -> Iterator[str]:
    for frame in view.frames:
        for text in frame.evaluate(ESCAPED):
            yield f"not in the page's language: {text!r}"


def nothing_is_cut(view: View) -> Iterator[str]:
    for frame in view.frames:
        for text in frame.evaluate(CUT):
            yield f"cut: {text!r}"


@pytest.mark.parametrize("path", PAGES)
def test_no_text_escapes_and_none_is_cut(new_window: OpenPage, pseudo_app: str, path: str) -> None:
    """In a large window, and where that becomes as small as a phone's."""
    view = opened(new_window(f"{path}?lang=kk", pseudo_app))
    faults = faults_of(view, [language_is_told, nothing_escapes, nothing_is_cut])
    view.page.set_viewport_size(SIZES["phone"])
    if view.has_map:
        Story(view).rest()
    view.page.evaluate(NEXT_FRAMES)
    small = faults_of(view, [language_is_told, nothing_escapes, nothing_is_cut])
    assert faults + [f"on a phone: {one}" for one in small] == []


def test_the_other_language_shows_the_same(new_window: OpenPage, pseudo_app: str) -> None:
    view = opened(new_window("bridge?lang=kk&scene=the-middle-corridor", pseudo_app))
    view.page.locator(".cr-languages a", has_text="English").click()
    view.page.wait_for_url("**/bridge?lang=en&scene=the-middle-corridor")
    expect(view.page.locator("html")).to_have_attribute("lang", "en", timeout=WAIT)
    expect(view.map.locator(".cr-story-title")).to_have_text(
        "The Middle Corridor, piece by piece", timeout=WAIT
    )
    view.page.keyboard.press("p")
    view.map.locator(".cr-button-languages").click()
    view.map.locator(".cr-button-language", has_text="Қазақша").click()
    view.page.wait_for_url("**/bridge?lang=kk&scene=the-middle-corridor&present=1")
    expect(
        view.map.locator('[data-mode="presenting"] [data-scene="the-middle-corridor"]')
    ).to_be_visible(timeout=WAIT)
