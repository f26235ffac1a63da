"""A process dies while visitors are there: the others notice nothing, its own are taken over."""

import os
import signal
from http import HTTPStatus

import pytest
from playwright.sync_api import CDPSession

from tests.browser.servers import wait_until
from tests.browser.story import Story
from tests.browser.views import POLL, WAIT, View

from .conftest import NewVisitor
from .crowd import crowd
from .service import TRIES, Service

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("deploy")]

GUESTS = 2
"""On each process."""
# Notes whether the notice of the gone server was seen, however short it stood.
WATCH = """() => {
  const app = document.querySelector("[data-testid=stApp]");
  const look = () => {
    window.__noticed ||= document.querySelector(".cr-connection").checkVisibility();
  };
  new MutationObserver(look).observe(app, { attributes: true });
}"""
CONNECTED = '[data-testid="stApp"][data-test-connection-state="CONNECTED"]'


class Visitor:
    """A visitor in a browser, and the processes that have served him."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.story = Story(view)
        self.served_by: list[str] = []
        """By each of his web sockets in turn."""
        session: CDPSession = view.page.context.new_cdp_session(view.page)
        session.on(
            "Network.webSocketHandshakeResponseReceived",
            lambda event: self.served_by.append(event["response"]["headers"]["Crossroads-Process"]),
        )
        session.send("Network.enable")

    def process_to_be(self) -> str:
        """Whom the cookie chooses; it comes with the first page."""
        asking = self.view.page.context.request
        asking.get(self.view.origin)
        return asking.get(f"{self.view.origin}/_stcore/health").headers["crossroads-process"]

    def served_now_by(self, process: str) -> bool:
        self.view.page.wait_for_timeout(POLL)  # lets the browser's news in
        return self.served_by[-1] == process


def visitor_of(process: str, new_visitor: NewVisitor) -> Visitor:
    for _ in range(TRIES):
        visitor = Visitor(new_visitor("bridge"))
        if visitor.process_to_be() == process:
            return visitor
        visitor.view.page.context.close()
    raise AssertionError(f"nobody comes to process {process}")


def test_one_process_dies_under_load(service: Service, new_visitor: NewVisitor) -> None:
    wait_until(lambda: service.healthy(0) and service.healthy(1))
    staying, losing = visitor_of("0", new_visitor), visitor_of("1", new_visitor)
    with crowd(service, GUESTS) as guests:
        for visitor in (staying, losing):
            visitor.story.load("bridge")
            visitor.story.press("p")
            visitor.story.press("ArrowRight", "ArrowRight")
            visitor.story.expect_scene(visitor.story.ids[2])
            visitor.view.mark()
        assert (staying.served_by, losing.served_by) == (["0"], ["1"])
        losing.view.page.evaluate(WATCH)
        dead = service.pid(1)
        before = [guest.pages for guest in guests]
        orphan = {"Cookie": service.cookie_of("1")}
        os.kill(dead, signal.SIGKILL)
        answers = [service.get("/_stcore/health", orphan) for _ in range(3)]
        assert [(one.status, one.process) for one in answers] == [(HTTPStatus.OK, "0")] * 3

        # The others notice nothing: the map walks on, and pages come over the same web sockets.
        staying.story.press("ArrowRight")
        staying.story.expect_scene(staying.story.ids[3])
        kept = [number for number, guest in enumerate(guests) if guest.process == "0"]
        wait_until(lambda: all(guests[one].pages > before[one] + 2 for one in kept))
        assert [guest.cut for guest in guests] == [guest.process == "1" for guest in guests]

        # Its own are told, walk on, and are served by the other process.
        wait_until(lambda: losing.served_now_by("0"))
        losing.view.page.locator(CONNECTED).wait_for(timeout=WAIT)
        assert losing.view.page.evaluate("window.__noticed"), "not a word was said"
        losing.story.press("ArrowRight")
        losing.story.expect_scene(losing.story.ids[3])
        losing.view.page.reload()
        losing.view.wait_until_drawn()
        losing.story.expect_scene(losing.story.ids[3])

    assert staying.served_by == ["0"]
    assert staying.view.marked()
    assert staying.view.errors == []
    assert staying.view.foreign_requests() == losing.view.foreign_requests() == []
    wait_until(lambda: service.healthy(1))  # it has been started again
    assert service.pid(1) != dead
