"""The walk through a section on the projector, as it must be wherever the section is."""

from playwright.sync_api import ViewportSize

from .story import Story

PROJECTOR: ViewportSize = {"width": 1920, "height": 1080}
SMALLEST_TYPE = 28
"""Pixels at 1080 lines that the back row can read."""
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


def expect_good_walk(story: Story, section: str, *, cold: bool) -> None:
    """Steps through all scenes: nothing overlaps, and links show what stepping there shows.

    `cold`: whether one of the links is followed in a page loaded anew, too.
    """
    view = story.view
    story.visit(f"{section}?scene=title&present=1", size=PROJECTOR)
    assert 6 <= len(story.ids) <= 10
    faults, stepped = {}, {}
    for scene in story.step_through():
        stepped[scene] = story.state()
        found = view.frame.evaluate(PLACEMENT)
        if found:
            faults[scene] = found
        size = view.map.locator(".cr-story-text").evaluate(
            "(text) => parseFloat(getComputedStyle(text).fontSize)"
        )
        assert size >= SMALLEST_TYPE
    assert faults == {}
    assert len({str(one) for one in stepped.values()}) > len(stepped) / 2
    story.expect_links_to_show(stepped, every=2, cold=cold)
    assert view.errors == []
