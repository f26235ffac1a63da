"""Notes to terms and figures, and citations."""

from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Locator, expect

from .views import WAIT, View

WORDS = ".cr-term, .cr-fact"
# Waits for the note of a word, then gives its corners that are outside the window or covered.
# The words may run over two lines; their bounding box is then no place to point at.
SCRIPT = """
  const HURRY = 120; // frames after which a note is taken for lost
  const TRIES = 3;
  const frame = () => new Promise(requestAnimationFrame);
  const place = async (word, moved = false) => {
    const { top, bottom } = word.getBoundingClientRect();
    if (!moved && top > innerHeight / 3 && bottom < (innerHeight * 2) / 3) return;
    word.scrollIntoView({ block: "center", behavior: "instant" });
    await frame();
  };
  const firstLetter = (word) => {
    const { left, top, height } = word.getClientRects()[0];
    return [left + 3, top + height / 2];
  };
  const hiddenCorners = async (note) => {
    const open = () => {
      const { visibility, opacity } = getComputedStyle(note);
      return visibility === "visible" && opacity === "1";
    };
    for (let count = 0; !open(); count += 1) {
      if (count > HURRY) return "not shown";
      await frame();
    }
    const { left, top, right, bottom } = note.getBoundingClientRect();
    const corners = [[left, top], [right, top], [left, bottom], [right, bottom]];
    const inward = ([x, y]) => [x + (x === left ? 4 : -4), y + (y === top ? 4 : -4)];
    const hidden = corners.map(inward).filter(([x, y]) => {
      const hit = document.elementFromPoint(x, y);
      return !(hit && note.contains(hit));
    });
    return hidden.length > 0 ? hidden : null;
  };
"""
ON_FOCUS = f"""async (words) => {{
  {SCRIPT}
  const faults = [];
  for (const word of words) {{
    let hidden = null;
    for (let tries = 0; tries === 0 || (hidden && tries < TRIES); tries += 1) {{
      await place(word, tries > 0); // anew where the page was still moving
      word.focus({{ preventScroll: true }});
      hidden = await hiddenCorners(word.querySelector(".cr-note"));
      word.blur();
    }}
    if (hidden) faults.push([word.textContent, hidden]);
  }}
  return faults;
}}"""
POINT_AT = f"async (word) => {{ {SCRIPT} await place(word); return firstLetter(word); }}"
HIDDEN = f"""(word) => {{ {SCRIPT} return hiddenCorners(word.querySelector(".cr-note")); }}"""


def words(view: View, within: str = "body") -> Locator:
    """Terms and figures, but for those in a box that is closed."""
    return view.page.locator(within).locator(WORDS).filter(visible=True)


def notes_open_on_focus(view: View, within: str = "body") -> list[str]:
    """Inside the window."""
    faults: list[Any] = words(view, within).evaluate_all(ON_FOCUS)
    return [f"{word!r:.40}: hidden corners {corners}" for word, corners in faults]


def notes_open_under_the_pointer(view: View) -> Iterator[str]:
    """Inside the window."""
    for word in words(view).all():
        view.page.mouse.move(*word.evaluate(POINT_AT))
        hidden = word.evaluate(HIDDEN)
        if hidden:
            yield f"{word.text_content()!r:.40}: hidden corners {hidden}"
        view.page.mouse.move(2, 2)


def tab_reaches_the_terms(view: View) -> Iterator[str]:
    terms = view.page.locator(".cr-term")
    yield from (
        f"no tab stop: {term.text_content()!r:.40}"
        for term in view.page.locator(".cr-term:not([tabindex='0'])").all()
    )
    terms.first.focus()
    view.page.keyboard.press("Shift+Tab")
    view.page.keyboard.press("Tab")
    expect(terms.first).to_be_focused()
    expect(terms.first.locator(".cr-note")).to_be_visible()
    terms.first.blur()


def citations_have_their_sources(view: View) -> list[str]:
    lost: list[str] = view.page.evaluate(
        "[...document.querySelectorAll('.cr-cite a')]"
        ".map(link => link.getAttribute('href'))"
        ".filter(href => !href.startsWith('#') || !document.getElementById(href.slice(1)))"
    )
    return lost


def a_citation_leads_to_its_source(view: View) -> Iterator[str]:
    """Within the page, which does not run again."""
    link = view.page.locator(".cr-cite a").filter(visible=True).last
    anchor = str(link.get_attribute("href"))
    view.mark()
    view.page.evaluate("window.__marker = 'the same page'")
    received = len(view.frames_received)
    link.click()
    expect(view.page.locator(f"[id='{anchor[1:]}']")).to_be_in_viewport(timeout=WAIT)
    view.wait_until_idle()
    if len(view.frames_received) != received:
        yield "the page ran again"
    if view.page.evaluate("window.__marker") != "the same page" or not view.marked():
        yield "the page was loaded anew"
