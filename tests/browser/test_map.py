"""What a visitor does with a map, none of which may rebuild or move it."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Position, expect

from .checks import Check, faults_of
from .conftest import OpenPage
from .legend import Picture, faults_in, picture
from .views import WAIT, View
from .walk import paint_again, paint_nothing

pytestmark = pytest.mark.browser

STREET_MAP = "Street map from the internet"
TILES = "tile.openstreetmap.org"
# A place in the frame where nothing lies over Kazakhstan, near its middle.
ON_KAZAKHSTAN = """() => {
  const candidates = [];
  for (let lat = 45; lat <= 52; lat += 0.5)
    for (let lng = 55; lng <= 80; lng += 0.5) candidates.push([lat, lng]);
  candidates.sort((one, other) =>
    Math.hypot(one[0] - 48, one[1] - 67) - Math.hypot(other[0] - 48, other[1] - 67));
  for (const at of candidates) {
    const { x, y } = map.latLngToContainerPoint(at);
    const hit = document.elementFromPoint(x, y);
    if (hit && hit.matches("path.cr-home.cr-border")) return { x, y };
  }
  return null;
}"""
# Leaflet takes no click on its buttons while it zooms.
ZOOMED = """goal => map.getZoom() === goal
  && !document.querySelector(".leaflet-zoom-anim, .cr-zooming")"""
# Whether a layer was on; returns once all is drawn.
SWITCH = """async ([order, wait]) => {
  const box = document.querySelectorAll(".leaflet-control-layers-overlays input")[order];
  const was = box.checked;
  box.click();
  const { dataset } = document.querySelector(".leaflet-container");
  for (const end = performance.now() + wait; dataset.state !== "ready"; ) {
    if (performance.now() > end) throw new Error(`the map is ${dataset.state}`);
    await new Promise(requestAnimationFrame);
  }
  return was;
}"""
SCROLL_TO = """(one) => new Promise((done) => {
  one.scrollIntoView({ block: "center", behavior: "instant" });
  requestAnimationFrame(() => requestAnimationFrame(() => done()));
})"""


def container(view: View) -> Locator:
    return view.map.locator(".leaflet-container")


def settled(view: View) -> Picture:
    """What is seen once everything is drawn."""
    expect(container(view)).to_have_attribute("data-state", "ready", timeout=WAIT)
    return picture(view.frame)


def pointing_at_a_country_names_it(view: View) -> Iterator[str]:
    container(view).hover(position=view.frame.evaluate(ON_KAZAKHSTAN))
    expect(view.map.locator(".cr-tooltip")).to_contain_text("Kazakhstan")
    view.page.mouse.move(2, 2)
    expect(view.map.locator(".cr-tooltip")).to_have_count(0)
    yield from ()


def a_click_opens_a_card_with_facts_and_a_source(view: View) -> Iterator[str]:
    received = len(view.frames_received)
    plain = view.page.url
    place = view.frame.evaluate(ON_KAZAKHSTAN)
    container(view).click(position=place)
    card = view.map.locator(".cr-card")
    expect(card).to_be_visible()
    expect(card).to_have_attribute("data-feature", "KZ")
    expect(card.locator("h2")).to_have_text("Kazakhstan")
    expect(view.map.locator("path.cr-picked")).to_have_attribute("data-feature", "KZ")
    if card.locator("dl .cr-card-row").count() < 3:
        yield "fewer than three facts"
    expect(card.locator("dd", has_text="km²").first).to_be_visible()
    expect(card.locator(".cr-card-source")).to_have_text(re.compile(r"Source: \S+"))
    expect(view.page).to_have_url(f"{plain}?pick=country:KZ")
    view.page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    container(view).click(position=place)
    expect(card).to_be_visible()
    card.get_by_role("button", name="Close").click()
    expect(card).to_be_hidden()
    expect(view.page).to_have_url(plain)
    view.wait_until_idle()
    if len(view.frames_received) != received:
        yield "the page ran again"


def layers_are_switched_and_the_legend_follows(view: View) -> Iterator[str]:
    """Each layer off and on again, or on and off."""
    view.map.locator(".leaflet-control-layers").hover()
    rows = view.map.locator(".leaflet-control-layers-overlays label")
    expect(rows.first).to_be_visible()
    titles = [title.strip() for title in rows.all_inner_texts()]
    if len(set(titles)) != len(titles):
        yield f"two layers of the same name: {titles}"
    box = rows.first.locator("input")  # by a real pointer, the others by script
    on = box.is_checked()
    for checked in (not on, on):
        box.click()
        expect(box).to_be_checked(checked=checked)
    before = settled(view)
    paint_nothing(view)
    frame = view.frame
    for order, title in enumerate(titles):
        if title == STREET_MAP:
            continue
        was = frame.evaluate(SWITCH, [order, WAIT])
        yield from (f"{title}: {one}" for one in faults_of_change(before, picture(frame), was))
        frame.evaluate(SWITCH, [order, WAIT])
        if (after := picture(frame)) != before:
            yield f"{title}: not as before: {after} {before}"
            before = after
    paint_again(view)


def faults_of_change(before: Picture, after: Picture, off: bool) -> Iterator[str]:
    """What is wrong after one layer has been switched."""
    yield from faults_in(after)
    fewer, more = (after, before) if off else (before, after)
    changed = more.groups.keys() - fewer.groups.keys()
    if len(changed) > 1 or fewer.groups.keys() - more.groups.keys():
        yield f"legend {sorted(before.groups)} became {sorted(after.groups)}"
    if fewer.amount[0] >= more.amount[0]:
        yield f"shapes on the map {before.amount} became {after.amount}"
    looks = {look for group in changed for look in more.groups[group]}
    if not more.drawn - fewer.drawn <= looks:
        yield "other looks came or went than those of its legend"


def scale_and_attribution_are_there(view: View) -> Iterator[str]:
    expect(view.map.locator(".leaflet-control-scale-line").first).to_contain_text("km")
    credits_ = view.map.locator(".leaflet-control-attribution")
    expect(credits_).to_contain_text("Leaflet")
    expect(credits_).to_contain_text("Natural Earth")
    yield from ()


def the_map_fills_the_screen(view: View) -> Iterator[str]:
    view.map.get_by_role("button", name="Full screen").click()
    view.frame.wait_for_function("() => document.fullscreenElement !== null")
    view.map.get_by_role("button", name="Leave full screen").click()
    view.frame.wait_for_function("() => document.fullscreenElement === null")
    expect(view.map.get_by_role("button", name="Full screen", exact=True)).to_be_visible()
    yield from ()


def the_street_map_is_asked_for_only_when_wanted_and_does_no_harm(view: View) -> Iterator[str]:
    """Zooms, and back."""
    view.page.route(f"**://{TILES}/**", lambda route: route.abort())
    if foreign := view.foreign_requests():
        yield f"asked for before: {foreign}"
    errors = len(view.errors)
    view.map.locator(".leaflet-control-layers").hover()
    box = view.map.get_by_label(STREET_MAP)
    expect(box).not_to_be_checked()
    with view.page.expect_event(
        "requestfailed", lambda request: TILES in request.url, timeout=WAIT
    ):
        box.check()
    yield from faults_in(settled(view))
    zoom = view.camera()[2]
    for button, goal in (("in", zoom + 1), ("out", zoom)):
        view.map.locator(f".leaflet-control-zoom-{button}").click()
        view.frame.wait_for_function(ZOOMED, arg=goal, timeout=WAIT)
        yield from faults_in(settled(view))
    view.map.locator(".leaflet-control-layers").hover()
    box.uncheck()
    settled(view)
    hosts = {url.split("/")[2] for url in view.foreign_requests()}
    if hosts != {TILES}:
        yield f"asked: {hosts}"
    del view.errors[errors:]  # of the tiles that were held back
    view.requests.clear()


def a_table_comes_when_its_box_is_opened(view: View) -> Iterator[str]:
    table = view.page.locator("[data-testid=stDataFrame]")
    if table.count():
        yield "a table before anybody asked"
    view.page.get_by_text("The map as a table").click()
    expect(table.locator("canvas").first).to_be_visible()
    view.wait_until_idle()


def another_table_is_chosen(view: View) -> Iterator[str]:
    picker = view.page.locator("[data-testid=stSelectbox]")
    choice = picker.get_by_role("combobox")
    before = choice.input_value()
    received = len(view.frames_received)
    expect(view.page.locator("[data-testid=stDataFrame] canvas").first).to_be_visible()
    picker.evaluate(SCROLL_TO)
    open_list(view, picker)
    # Not by `click`, which waits for the list to be still: it may be drawn anew meanwhile.
    view.page.get_by_role("option").nth(2).dispatch_event("click")
    expect(view.page.get_by_role("option")).to_have_count(0)
    expect(view.page.locator("[data-testid=stDataFrame] canvas").first).to_be_visible()
    expect(choice).not_to_have_value(before)
    view.wait_for_more_than(received)
    view.wait_until_idle()
    heading: Position = {"x": 60.0, "y": 16.0}
    view.page.locator("[data-testid=stDataFrame]").first.click(position=heading)
    view.wait_until_idle()
    yield from ()


def open_list(view: View, picker: Locator) -> None:
    """Opens a list of choices; it closes again when the page still scrolls or moves."""
    option = view.page.get_by_role("option").first
    for _ in range(4):
        picker.get_by_role("button", name="Open").click()
        try:
            expect(option).to_be_visible(timeout=1000)
        except AssertionError:
            continue
        return
    raise AssertionError("the list of layers does not open")


CARD: tuple[Check, ...] = (a_click_opens_a_card_with_facts_and_a_source,)
LAYERS: tuple[Check, ...] = (layers_are_switched_and_the_legend_follows,)
DONE = {
    "": (*CARD, *LAYERS, a_table_comes_when_its_box_is_opened),
    "introduction": (
        pointing_at_a_country_names_it,
        *CARD,
        scale_and_attribution_are_there,
        the_map_fills_the_screen,
        the_street_map_is_asked_for_only_when_wanted_and_does_no_harm,
    ),
    "geopolitical-challenges": LAYERS,
    "diplomatic-balancing": LAYERS,
    "conclusion": (
        *CARD,
        *LAYERS,
        a_table_comes_when_its_box_is_opened,
        another_table_is_chosen,
    ),
}
"""What is done on each page; the maps together have every kind of layer."""


@pytest.mark.parametrize("path", DONE, ids=lambda path: path or "start")
def test_map_stays_what_and_where_it_is(open_page: OpenPage, path: str) -> None:
    view = open_page(path)
    view.mark()
    camera = view.camera()

    def same_map(view: View) -> Iterator[str]:
        if view.map_frame.count() != 1 or not view.marked():
            yield "another map"
        elif view.moved_since(camera):
            yield f"moved from {camera} to {view.camera()}"
        yield from view.errors
        yield from view.foreign_requests()

    steps: tuple[Check, ...] = DONE[path]
    assert [fault for step in steps for fault in faults_of(view, (step, same_map))] == []
