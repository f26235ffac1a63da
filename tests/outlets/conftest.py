import datetime as dt
from typing import Protocol

import pytest

from crossroads.content.declaration import MapDeclaration
from crossroads.content.library import Library
from crossroads.contract.message import MapMessage
from crossroads.geo.atlas import Atlas
from crossroads.maps.plan import plan_map
from crossroads.outlets.assets import Assets
from crossroads.outlets.message import explorer_message, map_message
from crossroads.outlets.stories import story_options
from tests.outlets.declared import EXPLORER


class MessageOf(Protocol):
    """Gives a map's message: of a real map by its file's name, or of one declared here."""

    def __call__(
        self, declared: str | MapDeclaration, planned: dt.date | None = None
    ) -> MapMessage: ...


@pytest.fixture
def message(library: Library, atlas: Atlas, assets: Assets, today: dt.date) -> MessageOf:
    """`planned`: day of the plan, where it isn't today."""
    real = {path.stem: one for path, one in library.declared_maps()}

    def make(declared: str | MapDeclaration, planned: dt.date | None = None) -> MapMessage:
        named = declared if isinstance(declared, str) else ""
        whole = real[declared] if isinstance(declared, str) else declared
        plan = plan_map(whole, library, atlas, planned or today)
        if named == EXPLORER:
            return explorer_message(plan, library, assets, today)
        section = library.sections.get(named)
        story = story_options(section, library, assets) if section else None
        return map_message(plan, library, assets, today, story)

    return make
