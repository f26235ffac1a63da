"""The word on the page about a server that is gone."""

from collections.abc import Iterator

from playwright.sync_api import expect

from .views import View

NOTICE = ".cr-connection"
CALL = """(state) => {
  const app = document.querySelector(".stApp");
  const before = app.dataset.testConnectionState;
  app.dataset.testConnectionState = state;
  return before;
}"""
"""Says of the server what Streamlit would; gives what it has said before."""
COVERED_BY_NOTICE = """() => {
  const notice = document.querySelector(".cr-connection").getBoundingClientRect();
  const frame = document.querySelector("iframe[data-testid=stCustomComponentV1]");
  const { left, top } = frame.getBoundingClientRect();
  const controls = "button:not(.cr-edge), .leaflet-control a, summary, input";
  const buttons = [...frame.contentDocument.querySelectorAll(controls)];
  return buttons.filter((one) => one.checkVisibility()).filter((one) => {
    const box = one.getBoundingClientRect();
    return box.width > 0 && box.left + left < notice.right && box.right + left > notice.left
      && box.top + top < notice.bottom && box.bottom + top > notice.top;
  }).map((one) => one.className || one.textContent);
}"""


def the_word_about_it_covers_no_button_of_the_map(view: View) -> Iterator[str]:
    """As if the server had gone, and come back."""
    notice = view.page.locator(NOTICE)
    before = view.page.evaluate(CALL, "PINGING_SERVER")
    expect(notice).to_be_visible()
    yield from view.page.evaluate(COVERED_BY_NOTICE)
    view.page.evaluate(CALL, before)
    expect(notice).to_be_hidden()
