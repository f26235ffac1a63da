"""Many checks of one view: each is a small function that tells what is wrong."""

from collections.abc import Callable, Iterable

from playwright.sync_api import Error, FloatRect, Frame, Locator

from .views import View

Check = Callable[[View], Iterable[str]]
SETTLING = 5_000
"""Milliseconds that what moves has."""
LASTING = """async (settling) => {{
  const look = {script};
  const end = performance.now() + settling;
  let faults = look();
  while (faults.length > 0 && performance.now() < end) {{
    await new Promise(requestAnimationFrame);
    faults = look();
  }}
  return faults;
}}"""


def faults_of(view: View, checks: Iterable[Check]) -> list[str]:
    """What all checks find, with the name of each; a check that breaks off has found a fault."""
    found: list[str] = []
    for check in checks:
        name = getattr(check, "__name__", "check")
        try:
            found += [f"{name}: {fault}" for fault in check(view)]
        except (AssertionError, Error) as error:
            told = str(error).partition("Aria snapshot")[0].strip()
            found.append(f"{name}: {told}")
    return found


def lasting(frame: Frame, script: str, settling: int = SETTLING) -> list[str]:
    """Faults that a script still finds when what moves has had its time; none as soon as none."""
    faults: list[str] = frame.evaluate(LASTING.format(script=script), settling)
    return faults


def box(locator: Locator) -> FloatRect:
    """Where something lies in the window."""
    found = locator.bounding_box()
    assert found is not None, f"not to be seen: {locator}"
    return found
