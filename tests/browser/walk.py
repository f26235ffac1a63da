"""The walk on the projector, as it must be wherever the sections are: app, file or site."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from playwright.sync_api import ViewportSize, expect

from crossroads.content.model import SOURCE, Language

from .checks import lasting
from .story import STATE, Story, library
from .views import WAIT, View

PROJECTOR: ViewportSize = {"width": 1920, "height": 1080}
SMALLEST_TYPE = 28
"""Pixels at 1080 lines that the back row can read."""
EACH = 4
"""Of so many scenes the link of one is followed."""
SETTLING = 2_000
"""Milliseconds in which a legend that grows may push the map aside."""
PLACEMENT = """() => {
  const box = (element) => element && element.getBoundingClientRect();
  const apart = (a, b) => !a || !b || a.right <= b.left || b.right <= a.left
    || a.bottom <= b.top || b.bottom <= a.top;
  const panel = box(document.querySelector('.cr-story'));
  const legend = box(document.querySelector('.cr-legend:not([hidden])'));
  const callout = box(document.querySelector('.cr-callout'));
  const body = document.querySelector('.cr-story-body');
  const faults = [];
  if (callout && !apart(callout, panel)) faults.push('callout under the panel');
  if (callout && !apart(callout, legend)) faults.push('callout on the legend');
  if (callout && (callout.left < 0 || callout.top < 0 || callout.bottom > innerHeight)) {
    faults.push('callout cut off');
  }
  if (!apart(panel, legend)) faults.push('legend under the panel');
  if (body.scrollHeight > body.clientHeight + 2) faults.push('words longer than the panel');
  const points = [...document.querySelectorAll('path.cr-point.cr-emphasis')].map(box);
  for (const point of points) {
    if (!apart(point, panel) || point.left < 0 || point.top < 0) faults.push('a point out of view');
  }
  return faults;
}"""
SEEN = f"""() => {{
  const words = document.querySelector('.cr-story-text');
  const drawn = [];
  map.eachLayer((layer) => {{
    const shapes = [...(layer.paths?.values() ?? [])].map((path) => path.getElement());
    if (shapes.some((one) => one?.getAttribute('d').length > 10)) drawn.push(layer.id);
  }});
  return {{
    ...({STATE})(),
    faults: ({PLACEMENT})(),
    title: document.querySelector('.cr-story-title').textContent,
    words: words.textContent,
    type: parseFloat(getComputedStyle(words).fontSize),
    drawn,
    address: parent.location.href,
  }};
}}"""
UNPAINTED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.leaflet-pane { visibility: hidden !important; }');
  document.adoptedStyleSheets.push(sheet);
}"""
MARKS = re.compile(r"\[+.*?\]+|\(map:.*?\)|\{\{.*?\}\}|[*\n]")
"""In the Markdown of a scene, what is not shown as it stands."""


def paint_nothing(view: View) -> None:
    """Leaves the map unpainted, which costs most of a step; all lies where it would lie.

    Not by a style element, which the policy of a file and of the site would keep out.
    """
    view.frame.evaluate(UNPAINTED)


def paint_again(view: View) -> None:
    """Takes that back."""
    view.frame.evaluate("() => { document.adoptedStyleSheets.pop(); }")


def expect_good_walk(
    story: Story,
    sections: Sequence[str],
    *,
    language: Language = SOURCE,
    more: str = "&present=1",
    linked: Collection[str] = (),
    cold: bool = False,
) -> None:
    """Steps through all scenes, from section to section in one document.

    Title, words, layers, place and address of each are right, nothing overlaps, and links show
    what stepping there shows: those of the last section, and of `linked`. `language`: in which
    the window is; `more`: what addresses say after their scene; `cold`: whether one link is
    followed in a page loaded anew, too.
    """
    view = story.view
    anew = language != SOURCE  # a page keeps the language that it has
    story.visit(f"{sections[0]}?scene=title{more}", size=PROJECTOR, anew=anew)
    expect(view.page.locator("html")).to_have_attribute("lang", language)
    view.page.evaluate("window.walked = true")
    faults: dict[str, list[str]] = {}
    for section in sections:
        if section != sections[0]:
            _step_into(story, section, more)
        paint_nothing(view)
        assert 6 <= len(story.ids) <= 10
        stepped = {}
        for scene in story.step_through():
            story.rest()
            stepped[scene] = view.frame.evaluate(SEEN)
            if found := list(_faults(stepped[scene], story, language, scene)):
                faults[f"{section}/{scene}"] = found
        assert len({str(one) for one in stepped.values()}) > len(stepped) / 2
        if section in linked and section != sections[-1]:
            story.expect_links_to_show(stepped, every=EACH, cold=False)
            story.press("End")
    assert faults == {}
    assert view.page.evaluate("window.walked")
    story.expect_links_to_show(stepped, every=EACH, cold=cold)
    assert view.errors == []
    assert view.foreign_requests() == []


def misplaced(view: View) -> list[str]:
    """What overlaps or is cut off, once a moment's settling is over."""
    return lasting(view.frame, PLACEMENT, SETTLING)


def _step_into(story: Story, section: str, more: str) -> None:
    """From the last scene of a section to the first of the next."""
    story.press("ArrowRight")
    first = story.view.map.locator(f'.cr-story[data-section="{section}"][data-scene="title"]')
    first.wait_for(state="attached", timeout=WAIT)
    story.view.path = f"{section}?scene=title{more}"
    story.rest()


def _faults(seen: Mapping[str, Any], story: Story, language: Language, scene: str) -> Iterator[str]:
    """What is not as the section's file says, or its translation."""
    view = story.view
    section, _, asked = view.path.partition("?")
    if seen["faults"]:
        yield from misplaced(view)
    if seen["type"] < SMALLEST_TYPE:
        yield f"type of {seen['type']} pixels"
    place, _, query = seen["address"].partition("?")
    wanted = {f"scene={scene}", *asked.split("&")[1:]}
    if not place.endswith(view.address_in_page(section)) or set(query.split("&")) != wanted:
        yield f"address {seen['address']}"
    told = next(
        (one for one in library(language).sections[section].scenes if one.id == scene), None
    )
    if told is None:  # the first or the last, which the app makes
        return
    if seen["title"] != told.title:
        yield f"title {seen['title']!r}"
    plain = " ".join(max(MARKS.split(told.text), key=len).split())
    if plain not in " ".join(seen["words"].split()):
        yield f"words without {plain!r}"
    if missing := set(told.layers) - set(seen["drawn"]):
        yield f"not drawn: {sorted(missing)}"
