"""A map's message: layers in order, what is fetched at once, and no chosen day."""

import datetime as dt
import json
from pathlib import Path

import pytest

from crossroads.content.library import Library
from crossroads.contract.layers import MembersRule, SharedRule
from crossroads.contract.message import ExplorerOptions, MapMessage
from crossroads.maps.basemap import BASEMAP
from crossroads.outlets.assets import Assets
from crossroads.outlets.message import ALWAYS_CREDITED, SPARE_LOOKS
from crossroads.outlets.publisher import FROM_COMPONENT_FRAME, file_address
from tests.known import known
from tests.outlets.conftest import MessageOf
from tests.outlets.declared import EXPLORER, MAPS, SECTIONS, small

ALL = [*MAPS, EXPLORER]


def ids(message: MapMessage, assets: Assets) -> list[str]:
    """Public ids of the layers, lowest first."""
    return [one.changes.id or assets.known.layers[one.base].id for one in message.layers]


def shown(message: MapMessage, assets: Assets) -> list[bool]:
    """Whether each layer is on at first."""
    return [
        bool(known_show if one.changes.show is None else one.changes.show)
        for one in message.layers
        for known_show in [assets.known.layers[one.base].show]
    ]


@pytest.mark.parametrize("name", ALL)
def test_a_message_does_not_depend_on_the_day_of_the_plan(message: MessageOf, name: str) -> None:
    """So another day never builds a map anew: the browser colours it."""
    then, now = message(name, dt.date(1995, 1, 1)), message(name)
    assert then.wire() == now.wire()


def test_layers_keep_their_order(message: MessageOf, assets: Assets) -> None:
    assert ids(message(small("cities", "borders")), assets) == ["cities", "borders"]
    assert ids(message(small("borders", "cities")), assets) == ["borders", "cities"]


def test_a_hidden_layer_is_not_shown_at_first(message: MessageOf, assets: Assets) -> None:
    made = message(small({"layer": "cities", "show": False}, "borders"))
    assert shown(made, assets) == [False, True]


@pytest.mark.parametrize("name", ALL)
def test_a_message_has_the_layers_that_are_declared(
    message: MessageOf, assets: Assets, library: Library, name: str
) -> None:
    real = {path.stem: one for path, one in library.declared_maps()}
    assert ids(message(name), assets) == [use.public_id for use in real[name].layers]
    assert shown(message(name), assets) == [use.show for use in real[name].layers]


@pytest.mark.parametrize("name", ALL)
def test_soon_come_published_data_and_no_pictures(
    message: MessageOf, static: Path, name: str
) -> None:
    soon = message(name).soon
    assert len(soon) == len(set(soon)) > 1
    for address in soon:
        assert address.startswith(f"{FROM_COMPONENT_FRAME}published/")
        assert address.endswith(".json")
        assert json.loads((static / address.removeprefix(FROM_COMPONENT_FRAME)).read_text("utf-8"))


def test_soon_come_the_basemap_and_what_is_shown(message: MessageOf, assets: Assets) -> None:
    soon = message(small({"layer": "cities", "show": False}, "borders", "relief-eurasia")).soon
    pictures = {"relief-eurasia", "relief-central-asia"}
    base = {file_address(assets.layers[one.layer]) for one in BASEMAP if one.layer not in pictures}
    assert set(soon) == {*base, assets.layers["borders"]}


@pytest.mark.parametrize("name", SECTIONS)
def test_soon_come_the_scenes(message: MessageOf, assets: Assets, name: str) -> None:
    made = message(name)
    assert known(made.story).scenes == assets.stories[name]
    assert assets.stories[name] in made.soon


def test_a_map_without_a_section_has_no_story(message: MessageOf) -> None:
    assert message("start").story is None
    assert message(EXPLORER).story is None


def test_who_is_owed_credit_is_named_once(message: MessageOf, assets: Assets) -> None:
    layers = assets.known.layers
    credits_ = message(small("cities", "corridors", "corridor-places")).credits
    assert credits_[0] == ALWAYS_CREDITED
    assert len(credits_) == len(set(credits_))
    assert set(credits_) == {
        ALWAYS_CREDITED,
        *(layers[one].credit for one in ("cities", "corridors", "corridor-places")),
    }


def test_schematic_lines_are_told(message: MessageOf) -> None:
    assert message(small("cities", "corridors")).schematic
    assert not message(small("cities")).schematic


def test_today_is_that_of_the_page(message: MessageOf, today: dt.date) -> None:
    made = message(small({"members": "SCO", "date": "2001-06-15"}))
    assert made.today == today
    assert made.wire()["today"] == "2026-11-24"


def test_a_body_is_named_instead_of_its_members(message: MessageOf) -> None:
    made = {one.changes.id: one.changes for one in message(EXPLORER).layers}
    assert made["members-sco"].members == MembersRule(body="SCO", look="fill-east")
    assert made["members-sco"].values is None
    assert made["members-sco"].categories == []
    shared = known(made["shared"].shared)
    assert shared == SharedRule(bodies=shared.bodies, ramp="steps-teal")
    assert shared.bodies[:2] == ["SCO", "EAEU"]


def test_a_rule_names_the_day_that_its_author_chose(message: MessageOf) -> None:
    (layer,) = message(small({"members": "EAEU", "date": "2015-01-01"})).layers
    assert layer.base == "countries"
    assert known(layer.changes.members).day == dt.date(2015, 1, 1)


@pytest.fixture
def explorer(message: MessageOf) -> ExplorerOptions:
    return known(message(EXPLORER).explorer)


def test_groups_list_every_layer_once(
    explorer: ExplorerOptions, message: MessageOf, assets: Assets
) -> None:
    listed = [one for group in explorer.groups for one in group.layers]
    assert len(listed) == len(set(listed))
    own = set(ids(message(EXPLORER), assets))
    offered = {one.id for one in BASEMAP if one.switch}
    assert own | offered <= set(listed)
    assert set(listed) - own <= {"street-map", *(one.id for one in BASEMAP)}


def test_spare_looks_are_those_an_author_can_choose(
    explorer: ExplorerOptions, message: MessageOf
) -> None:
    assert explorer.looks == list(SPARE_LOOKS)
    for look in explorer.looks:
        message(small({"members": "SCO", "look": look}))


def test_only_the_explorer_has_panels(message: MessageOf, assets: Assets) -> None:
    assert message("bridge").explorer is None
    files = assets.known.files
    soon = message(EXPLORER).soon
    assert files.reference in soon
    assert files.search not in soon  # it is no part of the first map


def test_a_message_has_the_words_for_files_that_can_not_be_had(
    message: MessageOf, library: Library
) -> None:
    """They can't come with a file, which may be the one that is missing."""
    faults = message(small("cities")).faults
    assert faults.map == library.words["fault_map"]
    assert faults.parts == library.words["fault_parts"]
    assert "{names}" in faults.parts
