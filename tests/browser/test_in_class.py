"""What teachers meet in the first week: frames in courses, paper, high contrast, a server gone."""

import io
import re
from collections.abc import Iterator
from urllib.parse import quote, urlsplit

import pytest
from PIL import Image, ImageStat
from playwright.sync_api import Frame, Locator, Page, ViewportSize, expect

from .axe import accessible_map, accessible_page, findings
from .conftest import OpenPage
from .lesson import served_lesson
from .line import Line
from .story import STORAGE_DENIED, Story, scene_ids
from .views import MAP_IS, WAIT, View, opened
from .walk import paint_nothing

pytestmark = pytest.mark.browser

SCENE = "bridge?scene=the-middle-corridor"
CHAPTER = "eastern-connections"
LAPTOP: ViewportSize = {"width": 1366, "height": 657}
DIALOGS = """() => {
  window.dialogs = [];
  const note = (added) => added.matches?.("[data-testid=stDialog]") && dialogs.push(added);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) [...addedNodes].forEach(note);
  }).observe(document.body, { childList: true });
}"""
"""Notes the dialogs that Streamlit opens from now on."""
LET_GO = "() => !document.getElementById('root').inert"
"""The page behind a dialog can be used."""


@pytest.fixture(scope="module")
def other_site() -> Iterator[str]:
    """Origin of a course page."""
    with served_lesson() as origin:
        yield origin


def embedded(page: Page, other_site: str, address: str) -> Frame:
    """The map's frame in our page in a frame of a course."""
    put_into(page, other_site, address)
    own = page.frame_locator("iframe")
    map_ = own.frame_locator('iframe[data-testid="stCustomComponentV1"]')
    ready = map_.locator(".leaflet-container[data-state=ready]")
    ready.wait_for(timeout=WAIT)
    return next(one for one in page.frames if "streamlit_folium" in urlsplit(one.url).path)


def put_into(page: Page, other_site: str, address: str) -> None:
    """Loads an address in a course's frame: that of its page, or that which is there already."""
    if not page.url.startswith(other_site):
        page.goto(f"{other_site}/?{quote(address)}")
        return
    with page.expect_event("framenavigated", lambda frame: frame.url == address):
        page.locator("iframe").evaluate("(frame, address) => { frame.src = address }", address)


def test_pages_stand_in_a_page_of_another_site(untouched_window: OpenPage, other_site: str) -> None:
    """In frames that may keep nothing, as Chromium has it for those of other sites."""
    view = untouched_window("")
    page, embed = view.page, "embed=true"
    page.add_init_script(STORAGE_DENIED)
    frame = embedded(page, other_site, f"{view.origin}/{SCENE}&layers=northern&{embed}")
    panel = frame.locator(".cr-story")
    expect(panel).to_have_attribute("data-scene", "the-middle-corridor")
    shown = frame.locator(".cr-legend [data-layer]").evaluate_all(
        "groups => groups.map(group => group.dataset.layer)"
    )
    assert "northern" in shown
    assert "middle" not in shown  # of the scene, but not of the address
    frame.locator(".cr-button-next").click()
    ids = scene_ids("bridge")
    following = ids[ids.index("the-middle-corridor") + 1]
    expect(panel).to_have_attribute("data-scene", following)
    told = page.evaluate("told.at(-1)")
    assert (told["scene"], told["pick"]) == (following, None)
    frame.locator(".cr-button-play").click()
    expect(frame.locator(".cr-story-notice")).to_contain_text("8 seconds")
    frame.locator(".cr-button-leave").click()
    expect(panel).to_have_attribute("data-kind", "overview")
    # So does every other kind of page.
    for path in ("", "quiz", "studio"):
        embedded(page, other_site, f"{view.origin}/{path}?{embed}")
    frame = embedded(page, other_site, f"{view.origin}/atlas?pick=country:KZ&{embed}")
    expect(frame.locator(".cr-card h2")).to_have_text("Kazakhstan")
    put_into(page, other_site, f"{view.origin}/about?{embed}")
    expect(page.frame_locator("iframe").locator("h1")).to_be_visible(timeout=WAIT)
    assert view.errors == []


# Paper --------------------------------------------------------------------------------------


CUT = """() => {
  const frame = document.querySelector("iframe[data-testid=stCustomComponentV1]");
  const { left: x, top: y, width } = frame.getBoundingClientRect();
  const scale = width / frame.offsetWidth;
  let [left, right, top, bottom] = [0, innerWidth, -Infinity, Infinity];
  for (let around = frame.parentElement; around; around = around.parentElement) {
    if (getComputedStyle(around).overflow === "visible") continue;
    const box = around.getBoundingClientRect();
    [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
    [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
  }
  const cut = [".leaflet-container", ".cr-source-line", ".cr-legend"].filter((part) => {
    const element = frame.contentDocument.querySelector(part);
    const box = element.getBoundingClientRect();
    return x + scale * box.left < left - 1 || x + scale * box.right > right + 1
      || y + scale * box.top < top - 1 || y + scale * box.bottom > bottom + 1
      || (part === ".cr-legend" && element.scrollHeight > element.clientHeight + 1);
  });
  const below = document.querySelector(".cr-print-words").getBoundingClientRect().top;
  return below - y - scale * frame.offsetHeight > 80 ? [...cut, "a gap below"] : cut;
}"""
"""What of the map is not whole on paper, and whether what follows does so far below."""
BLANK_END = """document.documentElement.scrollHeight - Math.max(
  ...[...document.querySelectorAll(".stApp :is(p, tr, li, img)")]
    .filter((one) => one.checkVisibility())
    .map((one) => one.getBoundingClientRect().bottom + scrollY))"""
"""Pixels below all that is printed, which may come to lie on a page of their own."""
HEADING_TOP = "document.querySelector('h1').getBoundingClientRect().top"


def on_paper(view: View) -> None:
    """The page as it is printed, on the screen."""
    view.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    view.page.emulate_media(media="print")
    view.page.set_viewport_size({"width": 680, "height": 900})


def pages_of(page: Page) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))


@pytest.mark.parametrize("path", ["", CHAPTER, "conclusion", "atlas"])
def test_a_page_on_paper(new_window: OpenPage, path: str) -> None:
    """Its map is whole, with its source line, and all of a legend that scrolls on the screen."""
    view = opened(new_window(path, window=LAPTOP))
    on_paper(view)
    assert view.page.evaluate(CUT) == []
    assert view.page.evaluate(HEADING_TOP) >= 0
    assert view.page.evaluate(BLANK_END) < 60
    links = view.page.locator("[data-testid=stPageLink]").filter(visible=True)
    cards = view.page.locator("[class*=st-key-card-]")
    assert links.count() == cards.count()  # the names of the chapters; the others are buttons
    if path == CHAPTER:
        expect_words_and_tables_alone(view)


def expect_words_and_tables_alone(view: View) -> None:
    """All that a chapter says, and nothing that could be pressed."""
    table = view.page.locator(".cr-print-tables table").filter(has_text="SCO").first
    expect(table.locator("tbody tr").filter(has_text="India")).to_contain_text("9 Jun 2017")
    expect(view.page.locator(".cr-print-words")).to_contain_text("This map")
    expect(view.page.locator(".cr-prose")).to_be_visible()
    expect(view.page.locator(".cr-sources")).to_be_visible()
    expect(view.page.locator("button, [role=button], summary").filter(visible=True)).to_have_count(
        0
    )
    expect(view.map.locator("button, .leaflet-bar a").filter(visible=True)).to_have_count(0)
    expect(view.map.locator(".cr-source-line")).to_be_visible()
    assert view.page.evaluate("document.documentElement.scrollWidth") <= 680
    assert 3 <= pages_of(view.page) <= 9


def test_the_presenter_prints_one_scene_a_page(new_window: OpenPage) -> None:
    view = opened(new_window(f"{SCENE}&present=1"))
    assert pages_of(view.page) == 1


# High contrast, large letters ---------------------------------------------------------------


def test_a_year_is_read_out_and_forced_colours_tell_what_a_background_told(
    new_window: OpenPage,
) -> None:
    view = opened(new_window("atlas?layers=members-sco,members-eu"))
    years = view.map.locator(".cr-years")
    years.fill("2017")
    said = view.map.locator("p.cr-unseen[role=status]").last
    expect(said).to_contain_text("India")
    expect(years).to_have_attribute("aria-valuetext", "31 Dec 2017")  # which names the year
    expect(said).not_to_contain_text("31 Dec")
    years.fill("2020")
    expect(said).to_contain_text("United Kingdom: no longer member")
    # Now the system has its own colours, and dark ones.
    view.page.emulate_media(forced_colors="active", color_scheme="dark")
    view.frame.wait_for_function(MAP_IS, arg="dark")
    borders = view.map.locator(".cr-tab").evaluate_all(
        "tabs => tabs.map(tab => [tab.ariaSelected, getComputedStyle(tab).borderBottomColor])"
    )
    assert len({colour for _, colour in borders}) == len({tuple(one) for one in borders}) == 2
    mark = view.map.locator(".cr-year-marks i").first.evaluate(
        "mark => [getComputedStyle(mark).backgroundColor, getComputedStyle(mark.closest("
        "'.cr-time-bar')).backgroundColor]"
    )
    assert mark[0] != mark[1]
    assert findings(view.frame, [], ()) == []
    assert brightness(view.map.locator(".fullscreen-icon")) < 0.4  # a dark block


def brightness(place: Locator) -> float:
    """Of what is seen there on average, from 0 (black) to 1."""
    picture = Image.open(io.BytesIO(place.screenshot())).convert("L")
    return float(ImageStat.Stat(picture).mean[0]) / 255


@pytest.mark.parametrize("path", ["atlas?pick=country:KZ", SCENE])
def test_nothing_grave_at_400_percent(new_window: OpenPage, path: str) -> None:
    view = opened(new_window(path, window={"width": 320, "height": 256}))
    assert [*accessible_page(view), *accessible_map(view)] == []


# What is heard and said ---------------------------------------------------------------------


def test_the_keys_are_listed_and_a_step_reads_out_where_one_is(story: Story) -> None:
    view = story.visit("bridge").view
    paint_nothing(view)
    story.press("?")
    listed = view.map.locator("dialog.cr-keys[open]")
    expect(listed).not_to_contain_text("Black screen")
    expect(listed).to_contain_text("Move and zoom the map")
    story.press("Escape")
    expect(listed).to_have_count(0)
    story.press("p")
    story.click(".cr-button-keys")
    expect(listed).to_contain_text("Black screen")
    expect(listed).not_to_contain_text("Move and zoom the map")  # the arrows step
    story.press("Escape")
    expect(listed).to_have_count(0)
    story.press("ArrowRight")
    story.expect_scene(story.ids[1])
    said = view.map.locator(".cr-story [role=status].cr-unseen")
    title = view.map.locator(".cr-story-title").inner_text()
    expect(said).to_have_text(f"The Bridge between East and West · 2 / 9: {title}")
    # The words are there to be read, but not read out.
    assert view.map.locator(".cr-story[aria-live], .cr-story-text[aria-live]").count() == 0


def test_without_the_server_the_map_goes_on_and_a_word_of_ours_says_so(
    untouched_window: OpenPage,
) -> None:
    view = untouched_window("bridge")
    line = Line(view.page, "**/_stcore/health")
    story = Story(view)
    story.load("bridge")
    line.cut()
    expect(view.page.locator(".cr-connection")).to_be_visible(timeout=WAIT)
    view.page.evaluate(DIALOGS)
    view.page.wait_for_function("() => dialogs.length > 0", timeout=WAIT)
    view.page.wait_for_function(LET_GO)
    expect(view.page.locator("[data-testid=stDialog]")).to_have_count(0)
    story.click(".cr-button-begin")
    story.expect_scene("title")
    story.press("ArrowRight")
    story.expect_scene(story.ids[1])
    expect(view.page.locator(".cr-connection")).to_be_visible()
