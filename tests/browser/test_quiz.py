"""The quiz: every kind of question is answered right and wrong, by mouse, finger and keyboard."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, expect

from .views import View, open_view

pytestmark = pytest.mark.browser

KINDS = (
    "borders", "card", "claim", "estimate", "events", "member", "name", "neighbours", "old-names",
    "organization", "place",
)  # fmt: skip
AT = """([lon, lat]) => {
  const {x, y} = map.latLngToContainerPoint([lat, lon]);
  const {left, top} = map.getContainer().getBoundingClientRect();
  return [x + left, y + top];
}"""
Item = dict[str, Any]


@pytest.fixture(scope="module")
def mouse(browser: Browser, app: str) -> Iterator[View]:
    view = open_view(browser, app, "quiz?seed=abc", "desktop", "light")
    yield view
    view.page.context.close()


@pytest.fixture(scope="module")
def finger(browser: Browser, app: str) -> Iterator[View]:
    view = open_view(browser, app, "quiz?seed=abc", "phone", "dark")
    yield view
    view.page.context.close()


class Round:
    """One question of a kind, and what the pupil does with it."""

    def __init__(self, view: View, kind: str) -> None:
        self.view = view
        view.go(f"quiz?kinds={kind}&count=1&seed=abc")
        view.wait_until_drawn()
        self.panel = view.map.locator(".cr-quiz")
        self.items = items_of(view)
        self.panel.locator(".cr-quiz-go").first.click()
        expect(self.panel).to_have_attribute("data-state", "asking")
        question = self.panel.locator("h2").inner_text()
        self.item = next(
            one for one in self.items if one["kind"] == kind and one["question"] == question
        )
        self.before = self.size()

    @property
    def answer(self) -> Item:
        return self.item["answer"]

    def size(self) -> list[float]:
        return self.panel.evaluate(
            "one => { const {x, y, width, height} = one.getBoundingClientRect();"
            " return [x, y, width, height] }"
        )

    def point(self, at: list[float]) -> tuple[float, float]:
        frame = self.view.map_frame.bounding_box()
        assert frame is not None
        x, y = self.view.frame.evaluate(AT, at)
        return frame["x"] + x, frame["y"] + y

    def expect_told(self, right: bool) -> None:
        look = "right" if right else "missed"
        expect(self.panel.locator(f".cr-quiz-verdict-{look}")).to_be_visible()
        expect(
            self.panel.get_by_role("status").filter(has_text=re.compile(r"\w"))
        ).not_to_have_count(0)
        expect(self.panel.locator(".cr-quiz-because")).to_have_text(re.compile(r"\w"))
        expect(self.panel.locator(".cr-story-sources")).to_contain_text("Sources")
        assert self.size() == self.before  # nothing has jumped


def items_of(view: View) -> list[Item]:
    """The questions as the page has fetched them."""
    url = next(one for one in view.requests if re.search(r"/quiz\.\w+\.json", one))
    found: list[Item] = json.loads(view.page.request.get(url).text())["items"]
    return found


def leaks(one: Round) -> Iterator[str]:
    """Where the answer stands before it has been given."""
    answer = one.answer
    names = {
        "name": lambda: answer["accepted"][:1],
        "place": list,
    }.get(answer["by"], list)()
    shown = one.panel.locator(".cr-quiz-options").all_inner_texts()
    sources = {
        "page": one.view.page.content(),
        "map": one.view.frame.content(),
        "address": one.view.page.url,
    }
    for name in names:
        if any(name in text for text in shown):
            continue  # to be chosen from
        yield from (f"{name} in {where}" for where, text in sources.items() if name in text)
    if labels := one.view.map.locator(".cr-label").all_inner_texts():
        yield f"labels: {labels}"
    if ids := one.view.map.locator("[data-feature]").count():
        yield f"{ids} features bear their ids"
    if one.item["id"] in one.view.page.url:
        yield "the item in the address"


def choose(one: Round, right: bool) -> None:
    answer = one.answer
    buttons = one.panel.locator(".cr-quiz-option")
    wanted = (
        answer["right"]
        if right
        else [place for place in range(len(answer["options"])) if place not in answer["right"]]
    )
    texts = [answer["options"][place] for place in wanted]
    for text in texts if answer["several"] else texts[:1]:
        buttons.filter(has=exactly(one, text)).click()
    if answer["several"]:
        check(one)


def exactly(one: Round, text: str) -> Locator:
    return one.view.map.locator(".cr-quiz-text").get_by_text(text, exact=True)


def check(one: Round) -> None:
    one.panel.get_by_role("button", name="Check").click()


def name(one: Round, right: bool) -> None:
    typed = one.panel.get_by_label("Your answer")
    if not typed.is_visible():
        one.panel.get_by_role("button", name="Type it instead").click()
    typed.fill(one.answer["accepted"][0].lower() if right else "Atlantis")
    typed.press("Enter")


def point(one: Round, right: bool) -> None:
    x, y = one.point(one.answer["at"] if right else [-30.0, 40.0] if False else far(one))
    if one.view.size == "phone":
        one.view.page.touchscreen.tap(x, y)
    else:
        one.view.page.mouse.click(x, y)


def far(one: Round) -> list[float]:
    """A point in view that is far from the right one."""
    (lon, lat) = one.answer["at"]
    west, south, east, north = one.item["camera"]["bounds"]
    return [
        east - 0.12 * (east - west) if lon < (west + east) / 2 else west + 0.12 * (east - west),
        (south + north) / 2 if abs(lat - (south + north) / 2) > 1 else lat + 1,
    ]


def drag(one: Round, right: bool) -> None:
    card = one.panel.locator(".cr-quiz-dragging").bounding_box()
    assert card is not None
    mouse = one.view.page.mouse
    mouse.move(card["x"] + 12, card["y"] + 12)
    mouse.down()
    mouse.move(*one.point(one.answer["at"] if right else far(one)), steps=3)
    mouse.up()


def order(one: Round, right: bool) -> None:
    cards = one.answer["cards"]
    wanted = cards if right else [*reversed(cards)]
    for place, card in enumerate(wanted):
        up = one.panel.get_by_role("button", name=f"Move up: {card}", exact=True)
        for _ in range(len(cards)):
            now = one.panel.locator(".cr-quiz-card .cr-quiz-text").all_inner_texts()
            if now.index(card) <= place:
                break
            up.press("Enter")
    check(one)


def match(one: Round, right: bool) -> None:
    pairs = one.answer["pairs"]
    for place, (card, _) in enumerate(pairs):
        given = pairs[place if right else (place + 1) % len(pairs)][1]
        one.panel.get_by_label(card, exact=True).select_option(given)
    check(one)


def estimate(one: Round, right: bool) -> None:
    value = one.answer["value"]
    wrong = (value + 180) % 360 if one.answer["quantity"] == "bearing" else value * 2 + 10
    one.panel.get_by_role("textbox").fill(str(round(value if right else wrong)))
    check(one)


ANSWERING: Mapping[str, Callable[[Round, bool], None]] = {
    "borders": order, "card": drag, "claim": choose, "estimate": estimate, "events": order,
    "member": choose, "name": name, "neighbours": choose, "old-names": match,
    "organization": choose, "place": point,
}  # fmt: skip
