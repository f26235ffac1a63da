"""Kazakh and Russian: every page speaks its language alone; test_walk.py has the scenes."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from crossroads.content.model import Language

from .axe import accessible_map, accessible_page
from .checks import Check, faults_of
from .conftest import OpenPage
from .fitting import first_words_lie_below_the_header as room_above_all
from .fitting import labels_are_whole, menu_has_no_room_for_all, menu_lies_beside_the_languages
from .test_every_page import no_fault_in_silence, no_request_leaves_the_app
from .test_every_page import page_does_not_scroll_sideways as does_not_scroll_sideways
from .views import PAGES, SIZES, View, opened

pytestmark = pytest.mark.browser

LANGUAGES: tuple[Language, ...] = ("kk", "ru")
SWITCH = ["Қазақша", "Русский", "English"]
ATLAS = "atlas?pick=KZ&on=2016-06-01&compare=organizations:SCO,EU"
"""With a card and a comparison."""
BUSY = {"atlas": ATLAS, "bridge": "bridge?scene=the-middle-corridor&present=1&жоқ=бар"}
"""Views that have more words than their pages have at first; the second one has a notice."""
WRONG = "nowhere"
"""An address of the page for wrong ones."""
WITH_AXE = {"kk": ("", "conclusion"), "ru": (ATLAS, "about")}
"""One of each kind of page, whose parts are the same in both languages."""
ON_A_PHONE = ("", "western-engagement", ATLAS, "teach?plan=bridge")

NARROWED = "about"
"""Page whose window becomes so narrow that the menu has no room for all its entries."""

# Words in Latin letters on a page, seen or not, with those for screen readers; what names sources,
# their authors and addresses has its own letters, and so have pictures made of letters.
LATIN = r"""() => {
  const beside = `.cr-sources, .cr-cite, .cr-note, .cr-story-sources, .cr-card-sources, .cr-copied,
    .leaflet-control-attribution, .cr-source-line, script, style, [data-testid="stIconMaterial"],
    .leaflet-control-scale-line, .cr-url, .cr-plan-source, body [lang], noscript`;
  const found = [];
  const tell = (element, text) => {
    if (element.closest(beside)) return;
    const words = text.match(/[A-Za-z](?:[A-Za-z'’-]*[A-Za-z])/g) ?? [];
    found.push(...words.map((word) => [word, text.trim()]));
  };
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    tell(node.parentElement, node.textContent);
  }
  const attributes = ['aria-label', 'aria-valuetext', 'title', 'alt', 'placeholder'];
  for (const name of attributes) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      tell(element, element.getAttribute(name));
    }
  }
  return found;
}"""
# Names that both languages write in Latin letters.
NAMES = re.compile(
    r"""[IVXLC]+|Crossroads|English|Kazakhstan|Unicode|Natural|Earth|GeoNames|CLDR|GSHHG|LGPL|ODbL|CC|BY|MIT
    |world-countries|alpha|PNG|GeoJSON|CSV|GeoPackage|APA|MLA|BibTeX|QR|EPCA|PfP|ES|Enter|issue
    |JSON|HTML|Ctrl|Human|Rights|Watch|Forum|Chevron|ExxonMobil|Eni|CNNC|McDonald['’]s|WKT|Excel|JavaScript|SVG|PDF|Anki|Letter|TEU""",
    re.VERBOSE,
)


def language_is_told(view: View) -> Iterator[str]:
    language = view.path.rpartition("lang=")[2]
    expect(view.page.locator("html")).to_have_attribute("lang", language)
    if (names := view.page.locator(".cr-languages a").all_text_contents()) != SWITCH:
        yield f"the switch has {names}"


def words_are_in_the_language(view: View) -> Iterator[str]:
    expect(view.page.locator("[aria-label='App pages']")).to_have_count(0)  # once it is replaced
    for frame in view.frames:
        for word, text in frame.evaluate(LATIN):
            if not NAMES.fullmatch(word):
                yield f"{word!r} in {text[:80]!r}"


CHECKS: tuple[Check, ...] = (
    language_is_told,
    words_are_in_the_language,
    does_not_scroll_sideways,
    no_fault_in_silence,
    no_request_leaves_the_app,
)


@pytest.mark.parametrize(
    "path", [*(BUSY.get(path, path) for path in PAGES), WRONG], ids=lambda path: path or "start"
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_speaks_its_language_alone(
    new_window: OpenPage, language: Language, path: str
) -> None:
    """Some are opened on a phone, where words must fit, and looked at in a large window then."""
    joined = "&" if "?" in path else "?"
    size = "phone" if path in ON_A_PHONE else "desktop"
    view = opened(new_window(f"{path}{joined}lang={language}", size=size))
    faults: list[str] = []
    if size == "phone":
        fitting = (labels_are_whole,) if view.has_map else (labels_are_whole, room_above_all)
        faults += [f"on a phone: {one}" for one in faults_of(view, (*CHECKS, *fitting))]
        view.page.set_viewport_size(SIZES["desktop"])
    with_axe = path in WITH_AXE[language]
    checks = (*CHECKS, accessible_page, accessible_map) if with_axe else CHECKS
    faults += faults_of(view, checks)
    if path == NARROWED:
        for width in (1024, 820):
            view.page.set_viewport_size({"width": width, "height": 700})
            faults += faults_of(view, (menu_lies_beside_the_languages,))
        faults += faults_of(view, (menu_has_no_room_for_all, words_are_in_the_language))
    assert faults == []
