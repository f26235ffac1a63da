"""A page of the app, open in a browser, and everything that was asked and said meanwhile."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Frame,
    FrameLocator,
    Locator,
    Page,
    Request,
    ViewportSize,
    WebSocket,
    expect,
)
from playwright.sync_api import TimeoutError as NotInTime

SECTIONS = (
    "introduction",
    "historical-context",
    "geopolitical-challenges",
    "eastern-connections",
    "western-engagement",
    "diplomatic-balancing",
    "bridge",
    "conclusion",
)
WITH_MAP = ("", *SECTIONS, "atlas", "quiz", "studio")
PAGES = (*WITH_MAP, "teach?plan=bridge", "about")
SIZES: Mapping[str, ViewportSize] = {
    "desktop": {"width": 1400, "height": 900},
    "phone": {"width": 390, "height": 844},
}
THEMES = ("light", "dark")

WAIT = 45_000
"""Milliseconds after which a page is taken for stuck."""
POLL = 50
PATIENCE = 20_000
"""Milliseconds for everything that needs no new page."""
MAP_FRAME = 'iframe:is([data-testid="stCustomComponentV1"], .cr-map-frame)'
"""In the app, and in a file that has left it."""
# On a cold load Streamlit probes these two below the page's own path and logs two 404s.
STREAMLITS_OWN_PROBES = ("/_stcore/health", "/_stcore/host-config")

PAGE_IS = """theme => getComputedStyle(document.querySelector("[data-testid=stApp]")).colorScheme
  === theme"""
MAP_IS = "theme => document.documentElement.dataset.theme === theme"


AS_BACK_WOULD = """address => {
  history.pushState(history.state, "", address);
  dispatchEvent(new PopStateEvent("popstate", { state: history.state }));
}"""
"""Makes the page what an address says without loading it anew."""
MAP = f"document.querySelector('{MAP_FRAME}')?.contentWindow"
LEAVE = f"""() => {{
  window.__title = document.title;
  const map = {MAP};
  if (map) map.__left = true;
  document.querySelector("[data-testid=stMain]").scrollTo(0, 0);
}}"""
"""Marks what is shown as what is about to be left."""
HAS_LEFT = f"() => document.title !== __title && !{MAP}?.__left"
"""Each page has a title of its own, which comes while its script runs."""
STAYS = f"""() => {{
  const app = document.querySelector("[data-testid=stApp]")?.dataset ?? {{}};
  const {{ testConnectionState: connection, testScriptState: script }} = app;
  const {{ title, hidden }} = document;
  const map = {MAP};
  return {{
    connection, script, title, hidden, address: location.href, was: window.__title,
    map: map ? [map.location.href, map.__left, map.document.title] : null,
  }};
}}"""
"""What tells why a page has not been left."""


@dataclass
class View:
    """One page in one window."""

    page: Page
    origin: str
    path: str
    size: str
    theme: str
    requests: list[str] = field(default_factory=list)
    answered: list[Request] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    frames_received: list[int] = field(default_factory=list)
    frames_sent: list[int] = field(default_factory=list)
    first_view_bytes: int = 0
    """What the websocket brought until the map was drawn and the app idle."""

    def listen(self) -> None:
        """Records what the page does from here on."""
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("requestfinished", lambda request: self.answered.append(request))
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.errors.append(f"page error: {error}"))
        self.page.on("crash", lambda _: self.errors.append("the page has crashed"))
        self.page.on("websocket", self._websocket)

    def forget(self, window: ViewportSize) -> None:
        """Takes back what was routed and emulated, and forgets what was recorded meanwhile.

        The window still shows what it has shown: going on from there is faster than from nothing.
        """
        self.page.unroute_all(behavior="ignoreErrors")
        if self.page.viewport_size != window:
            self.page.set_viewport_size(window)
        self.page.emulate_media(media="null", reduced_motion="reduce", forced_colors="null")
        self.page.mouse.move(0, 0)
        self.page.evaluate("sessionStorage.clear()")
        self.forget_records()

    def forget_records(self) -> None:
        """Forgets what was recorded."""
        self.requests.clear()
        self.answered.clear()
        self.errors.clear()
        self.frames_received.clear()
        self.frames_sent.clear()

    def _console(self, message: ConsoleMessage) -> None:
        if message.type != "error":
            return
        url = str(message.location["url"])
        path = urlsplit(url).path
        if path.count("/") > 2 and path.endswith(STREAMLITS_OWN_PROBES) and "404" in message.text:
            return
        self.errors.append(f"console: {message.text} ({url})")

    def _websocket(self, socket: WebSocket) -> None:
        self.requests.append(socket.url)
        socket.on("framereceived", lambda frame: self.frames_received.append(len(frame)))
        socket.on("framesent", lambda frame: self.frames_sent.append(len(frame)))

    @property
    def has_map(self) -> bool:
        return page_of(self.path) in (*WITH_MAP, "start")

    @property
    def map_frame(self) -> Locator:
        """The frame's element on the page."""
        return self.page.locator(MAP_FRAME)

    @property
    def map(self) -> FrameLocator:
        """What is inside the map's frame."""
        return self.page.frame_locator(MAP_FRAME)

    @property
    def frame(self) -> Frame:
        """The map's frame, to run scripts in."""
        frame = self.map_frame.element_handle().content_frame()
        assert frame is not None
        return frame

    def go(self, path: str) -> None:
        """Loads the page anew at an address."""
        self.path = path
        self.page.goto(f"{self.origin}/{path}")

    def show(self, path: str) -> None:
        """Shows an address; waits until it is drawn.

        Where another page of the app is shown, as the browser's Back button would, which takes half
        of the time of loading it, and makes a map anew as well.
        """
        here = self.page.url.removeprefix(f"{self.origin}/")
        if here == self.page.url or not _lie_apart(here, path):
            self.go(path)
        else:
            self.path = path
            self.page.evaluate(LEAVE)
            self.page.evaluate(AS_BACK_WOULD, self.address_in_page(path))
            self._wait_until_left(here)
        self.wait_until_drawn()

    def _wait_until_left(self, here: str) -> None:
        try:
            self.page.wait_for_function(HAS_LEFT, timeout=WAIT)
        except NotInTime as error:
            raise AssertionError(f"{here!r} stays: {self.page.evaluate(STAYS)}") from error

    def address_in_page(self, path: str) -> str:
        """How the page's own scripts write an address."""
        return f"/{path}"

    @property
    def frames(self) -> list[Frame]:
        """Page and map, to run scripts in."""
        return [frame for frame in self.page.frames if frame.url.startswith("http")]

    def wait_until_idle(self) -> None:
        """Waits for the end of the page's script."""
        idle = '[data-testid="stApp"][data-test-script-state="notRunning"]'
        self.page.locator(idle).wait_for(timeout=WAIT)

    def wait_until_drawn(self) -> None:
        """Waits for the map, where the page has one, and for the end of the page's script."""
        self.page.locator("h1").first.wait_for(timeout=WAIT)
        if self.has_map:
            expect(self.map.locator(".leaflet-container")).to_have_attribute(
                "data-state", "ready", timeout=WAIT
            )
        self.wait_until_idle()

    def wait_for_more_than(self, frames: int) -> None:
        """Waits until the websocket has brought more messages than these."""
        for _ in range(PATIENCE // POLL):
            if len(self.frames_received) > frames:
                return
            self.page.wait_for_timeout(POLL)
        raise AssertionError("the page did not answer")

    def emulate(self, theme: str) -> None:
        """Makes the visitor's system light or dark."""
        self.theme = theme
        self.page.emulate_media(color_scheme="dark" if theme == "dark" else "light")

    def turn(self, theme: str) -> None:
        """Makes the visitor's system light or dark, which page and map follow."""
        self.emulate(theme)
        self.page.wait_for_function(PAGE_IS, arg=theme, timeout=WAIT)
        if self.has_map:
            self.frame.wait_for_function(MAP_IS, arg=theme, timeout=WAIT)
        self.wait_until_idle()

    def foreign_requests(self) -> list[str]:
        """Addresses asked for outside the app."""
        own = urlsplit(self.origin).netloc
        return [
            url
            for url in self.requests
            if urlsplit(url).scheme not in ("data", "blob") and urlsplit(url).netloc != own
        ]

    def mark(self) -> None:
        """Leaves a mark in the frame's window, which a rebuilt map would not have."""
        self.frame.evaluate("window.__marker = 'the same map'")

    def marked(self) -> bool:
        return bool(self.frame.evaluate("window.__marker === 'the same map'"))

    def camera(self) -> list[float]:
        """Latitude, longitude and zoom of the map."""
        camera: list[float] = self.frame.evaluate(
            "[map.getCenter().lat, map.getCenter().lng, map.getZoom()]"
        )
        return camera

    def moved_since(self, camera: list[float]) -> bool:
        """Whether the map looks elsewhere by more than a pixel, to which Leaflet rounds."""
        moved: bool = self.frame.evaluate(
            """([lat, lng, zoom]) => {
              const middle = map.getSize().divideBy(2);
              const off = map.latLngToContainerPoint([lat, lng]).distanceTo(middle);
              return map.getZoom() !== zoom || off > 1.5;
            }""",
            camera,
        )
        return moved


class FileView(View):
    """A file that has left the app; its origin is its address with a `#`."""

    def go(self, path: str) -> None:
        self.page.goto("about:blank")  # or another place in the same file would load nothing
        super().go(path)

    def address_in_page(self, path: str) -> str:
        return f"#/{path}"

    def wait_until_idle(self) -> None:
        """No server runs anything."""

    def foreign_requests(self) -> list[str]:
        """Everything that was asked for, but for the file itself."""
        own = self.origin.removesuffix("#")
        return [url for url in self.requests if not url.startswith(("data:", own))]


def open_view(browser: Browser, origin: str, path: str, size: str, theme: str) -> View:
    """Opens a page in a window of its own, with an empty cache, and waits until it is drawn."""
    return opened(blank_view(browser, origin, path, size, theme))


def _lie_apart(here: str, there: str) -> bool:
    """Whether one address leads to another page than the other, and nothing of it goes on there.

    What a page has for paper stays in its language until it is printed again. In place of a page
    that there is not, Streamlit goes back to its first.
    """
    page = page_of(there)
    leaves = page != page_of(here) and page in map(page_of, PAGES)
    spoken = _language_in(here) == _language_in(there)
    return leaves and spoken and "embed=" not in f"{here}{there}"


def page_of(address: str) -> str:
    """What an address below the origin says before its query and its place on the page."""
    return address.partition("#")[0].partition("?")[0]


def _language_in(address: str) -> str:
    return address.partition("lang=")[2].partition("&")[0]


def opened(view: View) -> View:
    """The window, once it shows its page."""
    view.show(view.path)
    view.first_view_bytes = sum(view.frames_received)
    return view


def blank_view(browser: Browser, origin: str, path: str, size: str, theme: str) -> View:
    """A window with an empty cache that records already but shows nothing yet."""
    return blank_page(new_context(browser, size), origin, path, size, theme)


def new_context(browser: Browser, size: str) -> BrowserContext:
    """A browser's profile: windows of one size that share a cache.

    The map jumps where it would fly, which is faster; tests of flight say so.
    """
    context = browser.new_context(
        viewport=SIZES[size], has_touch=size == "phone", reduced_motion="reduce"
    )
    context.set_default_timeout(PATIENCE)
    return context


def blank_page(context: BrowserContext, origin: str, path: str, size: str, theme: str) -> View:
    """The same in a profile that may have its cache filled already."""
    view = View(context.new_page(), origin, path, size, theme)
    view.listen()
    view.emulate(theme)
    return view
