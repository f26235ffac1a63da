"""The quiz: every kind of question is answered right by finger; each form of an answer is given
by keyboard, too, and wrong by mouse.
"""

import json
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import count
from types import SimpleNamespace
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, expect

from crossroads.contract.quiz import Kind
from crossroads.quiz.round import RoundOptions, round_of

from .axe import accessible_map, accessible_page
from .conftest import OpenPage
from .story import RESTING
from .views import AS_BACK_WOULD, WAIT, View, open_view

pytestmark = pytest.mark.browser

Item = dict[str, Any]
SEEN = """places => places.map(([lon, lat]) => {
  const {x, y} = map.latLngToContainerPoint([lat, lon]);
  const {left, top} = map.getContainer().getBoundingClientRect();
  return [x + left, y + top];
}).find(([x, y]) => document.elementFromPoint(x, y)?.matches('path, .leaflet-container'))"""
"""The first of some places that nothing lies over, in pixels of the frame."""
BOX = """one => {
  const {x, y, width, height} = one.getBoundingClientRect();
  return [x, y, width, height];
}"""
SHOWN = "places => places.find(([, lat]) => Math.abs(lat) < 80)"
LOOK = """([lat, lon, zoom]) => {
  map.setView([lat, lon], Math.max(map.getZoom(), zoom), {animate: false});
}"""
FAR = 25.0
"""Degrees; from no place that is asked for are so many still the place."""
KEPT = "[sessionStorage, localStorage].map((one) => one.getItem('crossroads-round'))"
"""How far a round has come: in the storage that ends with the window, and in the other."""
ANSWERED = "cr-quiz-verdict-right"
MISSED = "cr-quiz-verdict-missed"
CLOSER = "the map has come closer"
TWINS = ([75.199, 42.805], [75.25, 42.747])
"""Suyab and Balasagun in geo/silk_road_places.geojson."""
FINGER = 44
APART = """places => {
  const [one, other] = places.map(([lon, lat]) => map.latLngToContainerPoint([lat, lon]));
  return one.distanceTo(other);
}"""


class Asked:
    """One question of a kind, as a pupil has it before him."""

    def __init__(self, view: View, items: list[Item], kind: Kind, seed: str) -> None:
        self.view = view
        self.panel = view.map.locator(".cr-quiz")
        view.page.evaluate(AS_BACK_WOULD, f"/quiz?kinds={kind}&count=1&seed={seed}")
        expect(self.panel).to_have_attribute("data-state", "start")
        self.panel.get_by_role("button", name="Begin").click()
        expect(self.panel).to_have_attribute("data-state", "asking")
        listed = [SimpleNamespace(**one) for one in items]
        drawn = round_of(listed, RoundOptions(seed, kinds=(kind,), count=1))[0]
        self.item: Item = vars(drawn)
        expect(self.panel.locator("h2")).to_have_text(self.item["question"])
        self.answer: Item = self.item["answer"]
        self.size = self.panel.evaluate(BOX)

    def press(self, name: str) -> None:
        self.panel.get_by_role("button", name=name, exact=True).click()

    def option(self, text: str) -> Locator:
        whole = re.compile(rf"^\d?{re.escape(text)}$")
        return self.panel.locator(".cr-quiz-option", has_text=whole)

    def point(self, right: bool) -> tuple[float, float]:
        """Of the window: the right place, or one far from it."""
        lon, lat = self.answer["at"]
        around = [[lon - FAR, lat], [lon + FAR, lat], [lon, lat - FAR], [lon, lat + FAR]]
        chosen = self.view.frame.evaluate(SHOWN, [[lon, lat]] if right else around)
        return self.at(*chosen)

    def at(self, lon: float, lat: float, zoom: int = 7) -> tuple[float, float]:
        """Where a place is in the window, once the map looks at it at least so close."""
        self.view.frame.evaluate(LOOK, [lat, lon, zoom])
        x, y = self.view.frame.evaluate(SEEN, [[lon, lat]])
        frame = self.view.map_frame.bounding_box()
        assert frame is not None
        return frame["x"] + x, frame["y"] + y

    def came_closer(self) -> bool:
        """Whether several could be meant, so that it is to be pointed again."""
        return CLOSER in self.panel.locator(".cr-quiz-feedback").inner_text()

    def told(self, look: str) -> Iterator[str]:
        """What is wrong with what is said of the answer."""
        kind = self.item["kind"]
        verdict = self.panel.locator(f".{look}")
        try:
            expect(verdict).to_be_visible(timeout=5000)
        except AssertionError:
            said = self.panel.locator(".cr-quiz-feedback").inner_text()
            yield f"{kind}: not {look}, but {said!r}"
            return
        announced = self.panel.locator(".cr-unseen[role=status]").inner_text()
        if verdict.inner_text() not in announced:
            yield f"{kind}: {announced!r} is read out"
        for part in (".cr-quiz-because", ".cr-story-sources", ".cr-quiz-learn a"):
            if not self.panel.locator(part).inner_text().strip():
                yield f"{kind}: nothing in {part}"
        if self.panel.evaluate(BOX) != self.size:
            yield f"{kind}: the panel has jumped"

    def leaks(self) -> Iterator[str]:
        """Where names stand before the answer."""
        kind = self.item["kind"]
        if labels := self.view.map.locator(".cr-label, .leaflet-tooltip").all_inner_texts():
            yield f"{kind}: labels {labels}"
        if count := self.view.map.locator(
            "[data-feature], path[title], [alt]:not([alt=''])"
        ).count():
            yield f"{kind}: {count} elements that tell what they are"
        if self.item["id"] in self.view.page.url:
            yield f"{kind}: the question stands in the address"
        if self.answer["by"] != "name":
            return
        texts = (self.view.page.content(), self.view.frame.content())
        offered = self.panel.locator(".cr-quiz-option").all_inner_texts()
        for name in self.answer["accepted"]:
            if not any(name in one for one in offered) and any(name in one for one in texts):
                yield f"{kind}: {name!r} stands in the page"


def by_options(asked: Asked, right: bool, use: Callable[[Locator], None]) -> None:
    answer = asked.answer
    wanted = [
        text for place, text in enumerate(answer["options"]) if (place in answer["right"]) is right
    ]
    untried = "one => one.ariaPressed === 'false' && one.ariaDisabled !== 'true'"
    left = [text for text in wanted if asked.option(text).evaluate(untried)]
    for text in left if answer["several"] else left[:1]:
        use(asked.option(text))
    if answer["several"]:
        use(asked.panel.get_by_role("button", name="Check"))


def by_name(asked: Asked, right: bool, use: Callable[[Locator], None]) -> None:
    if asked.panel.get_by_role("button", name="Type it instead").is_visible():
        use(asked.panel.get_by_role("button", name="Type it instead"))
    field = asked.panel.get_by_label("Your answer")
    field.fill(asked.answer["accepted"][0].upper() if right else "Atlantis")
    field.press("Enter")


def by_order(asked: Asked, right: bool, use: Callable[[Locator], None]) -> None:
    cards = asked.answer["cards"]
    for place, card in enumerate(cards if right else [*reversed(cards)]):
        up = asked.panel.get_by_role("button", name=f"Move up: {card}", exact=True)
        shown = asked.panel.locator(".cr-quiz-card .cr-quiz-text").all_inner_texts()
        for _ in range(shown.index(card) - place):
            use(up)
    use(asked.panel.get_by_role("button", name="Check"))


def by_match(asked: Asked, right: bool, use: Callable[[Locator], None]) -> None:
    pairs = asked.answer["pairs"]
    for place, (card, _) in enumerate(pairs):
        given = pairs[place if right else (place + 1) % len(pairs)][1]
        asked.panel.locator("label", has_text=card).locator("select").select_option(given)
    use(asked.panel.get_by_role("button", name="Check"))


def by_number(asked: Asked, right: bool, use: Callable[[Locator], None]) -> None:
    value = asked.answer["value"]
    wrong = (value + 180) % 360 if asked.answer["quantity"] == "bearing" else value / 3
    asked.panel.get_by_role("textbox").fill(str(round(value if right else wrong)))
    use(asked.panel.get_by_role("button", name="Check"))


def by_list(asked: Asked, right: bool, use: Callable[[Locator], None]) -> None:
    """Without the map: places told by direction and distance."""
    others = asked.answer["others"]
    told = asked.panel.locator(".cr-quiz-places .cr-quiz-option")
    if not told.first.is_visible():
        use(asked.panel.get_by_role("button", name="Choose from places in words"))
    names = [name for name, _ in others]
    assert not any(name in text for text in told.all_inner_texts() for name in names)
    place = next(i for i, (_, at) in enumerate(others) if (at == asked.answer["at"]) is right)
    use(told.nth(place))


def by_pointer(asked: Asked, right: bool, _: Callable[[Locator], None]) -> None:
    point_at(asked, *asked.point(right))
    while asked.came_closer():
        point_at(asked, *asked.point(right))


def point_at(asked: Asked, x: float, y: float) -> None:
    if asked.view.size == "phone":
        asked.view.page.touchscreen.tap(x, y)
    else:
        asked.view.page.mouse.click(x, y)


def by_drag(asked: Asked, right: bool, use: Callable[[Locator], None]) -> None:
    if asked.view.size == "phone":
        by_pointer(asked, right, use)
        return
    drag(asked, right)
    while asked.came_closer():
        drag(asked, right)


def drag(asked: Asked, right: bool) -> None:
    x, y = asked.point(right)
    card = asked.panel.locator(".cr-quiz-dragging").bounding_box()
    assert card is not None
    mouse = asked.view.page.mouse
    mouse.move(card["x"] + 12, card["y"] + 12)
    mouse.down()
    mouse.move(x, y, steps=3)
    mouse.up()


Way = Callable[[Asked, bool, Callable[[Locator], None]], None]
WAYS: Mapping[Kind, Way] = {
    "place": by_pointer, "card": by_drag, "name": by_name, "neighbours": by_options,
    "organization": by_options, "member": by_options, "claim": by_options, "events": by_order,
    "borders": by_order, "old-names": by_match, "estimate": by_number,
}  # fmt: skip
LIKE_ANOTHER: Collection[Kind] = ("organization", "member", "borders")
"""Kinds with the form of another, and as many tries or more; asked by finger only."""
EACH_FORM = {kind: way for kind, way in WAYS.items() if kind not in LIKE_ANOTHER}
NO_POINTER: Mapping[Kind, Way] = {**EACH_FORM, "place": by_list, "card": by_list}


def asked_for(view: View, items: list[Item], id_: str) -> Asked:
    """A question by its id, of a round that has it alone."""
    kind: Kind = next(one["kind"] for one in items if one["id"] == id_)
    listed = [SimpleNamespace(**one) for one in items]
    seed = next(
        seed
        for seed in map(str, count())
        if round_of(listed, RoundOptions(seed, kinds=(kind,), count=1))[0].id == id_
    )
    return Asked(view, items, kind, seed)


def twins(view: View) -> Iterator[str]:
    """A finger on two places at once is no try, whichever is asked for; tells faults."""
    items = items_of(view)
    (lon, lat), (lon1, lat1) = TWINS
    middle = (lon + lon1) / 2, (lat + lat1) / 2
    for id_ in ("talas-card", "suyab-on-the-map"):  # which is not among them, and which is
        asked = asked_for(view, items, id_)
        point_at(asked, *asked.at(*middle, zoom=5))
        if not asked.came_closer():
            yield f"{id_}: {asked.panel.locator('.cr-quiz-feedback').inner_text()}"
        if CLOSER not in (read := asked.panel.locator(".cr-unseen[role=status]").inner_text()):
            yield f"{id_}: {read!r} is read out"
        for _ in range(2):  # others around them keep the map from coming all the way at once
            view.frame.wait_for_function(RESTING, arg=id_)
            if view.frame.evaluate(APART, TWINS) >= FINGER:
                break
            point_at(asked, *asked.at(*middle))
        view.frame.wait_for_function(RESTING, arg=id_)
        if (apart := view.frame.evaluate(APART, TWINS)) < FINGER or not asked.came_closer():
            yield f"{id_}: {apart:.0f} pixels apart"
        if asked.panel.get_by_text("Tries left").count():
            yield f"{id_}: a try is counted"
    by_pointer(asked, True, Locator.tap)
    yield from asked.told(ANSWERED)
    asked.press("To the end")
    if "1 of 1" not in (score := asked.panel.locator(".cr-quiz-score").inner_text()):
        yield f"not right at once: {score}"


def items_of(view: View) -> list[Item]:
    """The questions as the page has fetched them."""
    url = next(one for one in view.requests if re.search(r"/quiz\.\w+\.json", one))
    found: list[Item] = json.loads(view.page.request.get(url).text())["items"]
    return found


def enter(locator: Locator) -> None:
    """By the keyboard alone."""
    locator.focus()
    locator.press("Enter")


@pytest.fixture(scope="module")
def view(browser: Browser, app: str) -> Iterator[View]:
    opened = open_view(browser, app, "quiz?seed=abc", "desktop", "light")
    yield opened
    opened.page.context.close()


def right(view: View, ways: Mapping[Kind, Way], use: Callable[[Locator], None]) -> Iterator[str]:
    """Answers a question of each of these kinds right; tells faults."""
    items = items_of(view)
    for kind, answer in ways.items():
        asked = Asked(view, items, kind, f"right-{use.__name__}")
        yield from asked.leaks()
        answer(asked, True, use)
        yield from asked.told(ANSWERED)


def wrong(view: View) -> Iterator[str]:
    """Answers a question of each form wrong until it is shown; tells faults."""
    items = items_of(view)
    for kind, answer in EACH_FORM.items():
        asked = Asked(view, items, kind, "wrong")
        for _ in range(3):
            answer(asked, False, Locator.click)
            if asked.panel.locator(".cr-quiz-because").count():
                break
        yield from asked.told(MISSED)


def test_by_mouse(view: View) -> None:
    on_the_map: Mapping[Kind, Way] = {"place": by_pointer, "card": by_drag}
    assert [*right(view, on_the_map, Locator.click), *wrong(view)] == []
    assert view.errors == []
    assert view.foreign_requests() == []


def test_by_keyboard(view: View) -> None:
    assert list(right(view, NO_POINTER, enter)) == []
    river = asked_for(view, items_of(view), "irtysh-on-the-map")
    by_list(river, False, enter)
    expect(river.panel.get_by_text("the middle of each line")).to_be_visible()
    by_list(river, True, enter)
    assert list(river.told(ANSWERED)) == []
    assert view.errors == []


def test_by_finger(open_page: OpenPage) -> None:
    view = open_page("quiz?seed=abc", "phone", "dark")
    assert [*right(view, WAYS, Locator.tap), *twins(view)] == []
    assert view.errors == []


def test_a_round_from_its_link_to_the_file(view: View) -> None:
    """What is missed comes again; the end tells, practises the rest, and gives a file."""
    items = items_of(view)
    view.page.evaluate(AS_BACK_WOULD, "/quiz?chapter=introduction&count=3&level=9&seed=xyz")
    panel = view.map.locator(".cr-quiz")
    expect(panel.locator(".cr-story-notice")).to_contain_text("9")
    panel.get_by_role("button", name="Begin").click()
    expect(panel).to_have_attribute("data-state", "asking")
    asked: list[str] = []
    reloaded = False
    while panel.get_attribute("data-state") == "asking":
        asked.append(panel.locator("h2").inner_text())
        panel.get_by_role("button", name="Show the answer").click()
        assert len(list(view.map.locator(".cr-quiz-because").all())) == 1
        panel.get_by_role("button", name=re.compile("Next question|To the end")).click()
        if not reloaded:  # which loses nothing of the round
            reloaded = True
            second = panel.locator("h2").inner_text()
            ended_with_the_window, kept_for_good = view.page.evaluate(KEPT)
            assert ended_with_the_window
            assert kept_for_good is None
            view.page.reload()
            expect(panel).to_have_attribute("data-state", "asking", timeout=WAIT)
            expect(panel.locator("h2")).to_have_text(second)
            expect(panel.locator(".cr-story-kicker")).to_contain_text("Question 2 of")
    first, rest = asked[:3], asked[3:]
    assert len(set(first)) == 3
    assert sorted(rest) == sorted(first * 2) or set(rest) == set(first)
    assert set(first) <= {one["question"] for one in items if one["chapter"] == "introduction"}
    expect(panel).to_have_attribute("data-state", "end")
    assert view.page.evaluate(KEPT) == [None, None]
    assert "seed=xyz" in view.page.url
    expect(panel.locator(".cr-quiz-score")).to_contain_text("0 of 3")
    expect(panel.locator(".cr-quiz-list li")).to_have_count(3)
    assert [*accessible_map(view), *accessible_page(view)] == []
    panel.get_by_text("Result as a file to hand in").click()
    panel.get_by_label("Your name").fill("=Aigul")
    with view.page.expect_download() as download:
        panel.get_by_role("button", name="Save as table (CSV)").click()
    table = download.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert len(table) == 4
    assert all(row.startswith("'=Aigul,") for row in table[1:])
    stored = "Object.values({...localStorage, ...sessionStorage}).join()"
    assert "Aigul" not in view.page.evaluate(stored)
    panel.get_by_role("button", name="Practise these again: 3").click()
    expect(panel).to_have_attribute("data-state", "asking")
    assert view.errors == []


def test_the_device_remembers_once_it_may_and_forgets(view: View) -> None:
    """What is missed in a round is foretold on the map; nothing is kept before the pupil's yes."""
    view.page.evaluate(AS_BACK_WOULD, "/quiz?kinds=place&level=1&count=1&seed=kept")
    panel = view.map.locator(".cr-quiz")
    kept = "localStorage.getItem('crossroads-quiz')"
    panel.get_by_text("What I know").click()
    expect(panel.get_by_role("button", name="Yes, remember on this device")).to_be_visible()
    assert view.page.evaluate(kept) is None
    panel.get_by_role("button", name="Yes, remember on this device").click()
    panel.get_by_role("button", name="Begin").click()
    panel.get_by_role("button", name="Show the answer").click()
    remembered = json.loads(view.page.evaluate(kept))
    assert [one[0] for one in remembered["items"]] != []
    panel.get_by_role("button", name="End the round").click()
    panel.get_by_role("button", name="New questions").click()
    panel.get_by_text("What I know").click()
    panel.get_by_role("button", name="Forget everything").click()
    assert view.page.evaluate(kept) is None
    assert view.errors == []
