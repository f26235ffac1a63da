"""How long the fuzz tests look: a little and always alike in a test run, long by `make fuzz`."""

import os
from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, settings

WHOLE = os.environ.get("CROSSROADS_FUZZ") == "whole"


def effort(few: int, whole: int) -> Callable[[Any], Any]:
    """Settings for a test: how many examples it tries in every test run, and by `make fuzz`.

    The few are the same each time; the many are others each time, and a failure prints how to
    repeat it.
    """
    return settings(
        max_examples=whole if WHOLE else few,
        derandomize=not WHOLE,
        database=None,
        deadline=None,  # the machine may be busy; what hangs is ended by what it waits for
        print_blob=True,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    )
