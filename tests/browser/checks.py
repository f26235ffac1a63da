"""Many checks of one view: each is a small function that tells what is wrong."""

from collections.abc import Callable, Iterable

from playwright.sync_api import Error, FloatRect, Locator

from .views import View

Check = Callable[[View], Iterable[str]]


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


def box(locator: Locator) -> FloatRect:
    """Where something lies in the window."""
    found = locator.bounding_box()
    assert found is not None, f"not to be seen: {locator}"
    return found
