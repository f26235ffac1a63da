"""What lies over what: in the map's frame, and wherever Tab leads."""

from collections.abc import Iterator
from typing import Any

from .checks import lasting
from .views import View

# Controls whose middle is in sight, and what the visitor would hit there. A control that its own
# list has scrolled out of sight is skipped.
COVERED = """() => {
  const seen = (element, x, y) => {
    for (let box = element; box; box = box.parentElement) {
      const { left, right, top, bottom } = box.getBoundingClientRect();
      const clips = getComputedStyle(box).overflow !== "visible" || box === element;
      if (clips && (x < left || x > right || y < top || y > bottom)) return false;
    }
    return x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight;
  };
  const faults = [];
  const controls = "button, a[href], summary, input, textarea, [role=tab]";
  for (const control of document.querySelectorAll(controls)) {
    const box = control.getBoundingClientRect();
    if (!box.width || !control.checkVisibility({ visibilityProperty: true })) continue;
    if (control.matches(".cr-edge, .cr-unseen *")) continue;
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const name = control.className || control.textContent;
    const listed = control.closest(".cr-panel, .cr-story-body, .cr-legend, .cr-card, .cr-hits");
    if (!seen(control, x, y)) {
      if (!listed) faults.push(`out of sight: ${name}`);
      continue;
    }
    const hit = document.elementFromPoint(x, y);
    const label = control.closest("label");
    const reached = control.contains(hit) || hit?.contains(control) || label?.contains(hit);
    if (!reached) faults.push(`${name} under ${hit?.className?.baseVal ?? hit?.className}`);
  }
  return faults;
}"""
# What has the focus now, the map's frame looked into, and whether it is seen.
FOCUS = """() => {
  const frame = document.activeElement;
  const inside = frame.contentDocument?.activeElement;
  const element = inside ?? frame;
  const origin = inside ? frame.getBoundingClientRect() : { left: 0, top: 0 };
  const box = element.getBoundingClientRect();
  const name = `${element.tagName} ${element.className?.baseVal ?? element.className} `
    + (element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 40);
  const whole = element === document.body || element === frame.contentDocument?.body;
  const x = origin.left + box.left + box.width / 2;
  const y = origin.top + box.top + box.height / 2;
  const inWindow = x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight;
  const within = (root, px, py) => {
    const hit = root.elementFromPoint(px, py);
    return element.contains(hit) || hit?.contains(element)
      || Boolean(element.closest("label")?.contains(hit));
  };
  let clear = false;
  if (inWindow && box.width) {
    clear = inside
      ? within(frame.contentDocument, x - origin.left, y - origin.top)
        && document.elementFromPoint(x, y) === frame
      : within(document, x, y);
  }
  const large = box.height > innerHeight
    || element.matches(".leaflet-container, .cr-panel, canvas");
  const menu = Boolean(frame.closest("[data-testid=stSidebar][data-collapsed=true]"));
  return { name, seen: whole || large || clear, whole, menu };
}"""


FROM_THE_BEGINNING = """() => {
  const first = document.createElement("span");
  first.tabIndex = -1;
  document.body.prepend(first);
  first.focus();
  first.remove();
  document.querySelector("[data-testid=stMain]").scrollTo(0, 0);
}"""


def controls_lie_clear(view: View) -> Iterator[str]:
    """No control of the map's frame lies under another thing or out of sight for long."""
    yield from lasting(view.frame, COVERED)


def tab_shows_where_it_is(view: View, most: int) -> Iterator[str]:
    """Goes through the page by Tab, from its beginning; gives what has the focus unseen."""
    view.page.evaluate(FROM_THE_BEGINNING)
    view.page.mouse.move(0, 0)  # or it would open the notes of what scrolls by
    names: list[str] = []
    for _ in range(most):
        view.page.keyboard.press("Tab")
        focus: dict[str, Any] = view.page.evaluate(FOCUS)
        if not focus["seen"]:
            yield f"unseen: {focus['name']}"
        if focus["menu"]:
            yield f"in the closed menu: {focus['name']}"
        names.append(focus["name"])
        if focus["whole"] and len(names) > 1:
            break
    if len(set(names)) < 5:
        yield f"Tab leads to {names} only"
