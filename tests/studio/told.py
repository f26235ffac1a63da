"""What a visitor is told of what could not be taken."""

from collections.abc import Callable

import pytest

from crossroads.studio.check import Shelf
from crossroads.studio.refusals import RefusedError, refusal_text


def told(shelf: Shelf, take: Callable[[], object]) -> list[str]:
    """Sentences of a refusal."""
    with pytest.raises(RefusedError) as refused:
        take()
    return [refusal_text(one, shelf.library.words) for one in refused.value.refusals]
