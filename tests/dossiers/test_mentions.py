import pytest

from crossroads.content.library import Library
from crossroads.dossiers.mentions import NameFinder, mentions
from crossroads.geo.atlas import Atlas
from tests.dossiers.conftest import DossierRecords


@pytest.fixture(scope="module")
def names(library: Library, atlas: Atlas) -> NameFinder:
    return NameFinder(library, atlas)


@pytest.fixture(scope="module")
def mentioned(library: Library, atlas: Atlas) -> dict[str, list[str]]:
    found = mentions(library, atlas)
    return {key: [page for page, _ in sections] for key, sections in found.items()}


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("from Oman to India", {"countries:OM", "countries:IN"}),
        ("Roman glass, Nigerian oil, Georgian wine", set()),
        ("South Sudan", {"countries:SS"}),
        ("Kazakhstan–China and Kazakhstan's", {"countries:KZ", "countries:CN"}),
        ("the Shanghai Cooperation Organisation", set()),
        ("in Shanghai", {"cities:shanghai"}),
        ("in Iran", {"countries:IR"}),
        ("Côte\nd'Ivoire", {"countries:CI"}),
        ("[here](map:fly=otrar) {{kazakhstan}} [@iran; @china]", set()),
        ("Kazakhstan, Russia, Belarus", {"countries:KZ", "countries:RU", "countries:BY"}),
    ],
)
def test_names_are_found_as_whole_words(names: NameFinder, text: str, keys: set[str]) -> None:
    assert names.found_in(text) == keys


def test_a_name_finds_a_place_in_every_layer_that_has_it(names: NameFinder) -> None:
    layers = ("cities", "silk-road-places", "corridor-places")
    assert names.found_in("from Almaty") == {f"{layer}:almaty" for layer in layers}


def test_the_middle_corridor_is_told_of_in_the_section_on_the_bridge(
    records: DossierRecords,
) -> None:
    assert ["bridge", "The Bridge between East and West"] in records["route:middle-corridor"][
        "sections"
    ]


def test_oman_is_nowhere_mentioned(records: DossierRecords) -> None:
    assert "sections" not in records["countries:OM"]


def test_what_a_scene_points_at_is_mentioned(mentioned: dict[str, list[str]]) -> None:
    # The prose never names this border station; a layer of the section does.
    assert "bridge" in mentioned["corridor-places:alashankou"]
    # A scene draws this line, and with it its route is told of.
    assert "western-engagement" in mentioned["corridors:kazakhstan-china-oil-atyrau-kenkiyak"]
    assert "western-engagement" in mentioned["route:kazakhstan-china-oil"]
    # Scenes of these sections draw or highlight the border; others only show its layer.
    ours = ["introduction", "geopolitical-challenges", "diplomatic-balancing"]
    assert mentioned["borders:kz-cn"] == ours


def test_sections_stand_in_the_order_of_the_pages(
    mentioned: dict[str, list[str]], library: Library
) -> None:
    pages = list(library.pages)
    for found in mentioned.values():
        assert found == sorted(set(found), key=pages.index)
    assert len(mentioned["countries:KZ"]) >= 8  # the sections of the article


def test_a_twin_is_mentioned_along(mentioned: dict[str, list[str]]) -> None:
    # The section writes Xi'an; on the Silk Roads the same place is Chang'an.
    assert "bridge" in mentioned["silk-road-places:chang-an"]
    assert "bridge" in mentioned["cities:xian"]
