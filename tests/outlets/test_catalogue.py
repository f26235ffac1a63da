"""What is the same on every page: words, basemap, layers, every spell of membership."""

import csv
import re
from pathlib import Path

import pytest

from crossroads.content.library import Library
from crossroads.contract.catalogue import Catalogue
from crossroads.contract.words import BROWSER_WORDS
from crossroads.geo.atlas import Atlas
from crossroads.maps.basemap import BASEMAP
from crossroads.maps.street_map import STREET_MAP
from crossroads.outlets.assets import Assets
from crossroads.outlets.publisher import FROM_COMPONENT_FRAME
from crossroads.paths import CONTENT, STATIC
from crossroads.search.entry import KINDS
from tests.known import known

DATE = r"(\d{4}(?:\d{2}){0,2})"
SPELL = re.compile(rf"([A-Z]{{2}})(\d){DATE}(?:-{DATE})?")


@pytest.fixture(scope="module")
def catalogue(assets: Assets) -> Catalogue:
    return assets.known


def test_every_row_of_the_table_is_a_spell(catalogue: Catalogue, library: Library) -> None:
    with (CONTENT / "memberships.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    told = [
        (body, country, record.statuses[int(status)][0], begin, end or "")
        for body, record in catalogue.bodies.items()
        for country, status, begin, end in (
            known(SPELL.fullmatch(one)).groups() for one in record.spells.split(" ")
        )
    ]
    undashed = [
        (
            row["organization"],
            row["country"],
            library.status_title(row["status"]),
            row["from"].replace("-", ""),
            row["to"].replace("-", ""),
        )
        for row in rows
    ]
    assert sorted(told) == sorted(undashed)
    assert len(rows) > 800


def test_a_departure_is_in_its_spell(catalogue: Catalogue) -> None:
    assert "GB019730101-20200201" in catalogue.bodies["EU"].spells.split(" ")
    assert catalogue.bodies["EU"].statuses[0] == ("member", "full")


def test_every_body_is_there_under_its_short_name(catalogue: Catalogue, library: Library) -> None:
    assert set(catalogue.bodies) == set(library.organizations)
    assert catalogue.bodies["SCO"].short == "SCO"
    for body in library.organizations.values():
        assert len(catalogue.bodies[body.id].statuses) == len(body.statuses)


def test_every_layer_is_there_and_comes_by_its_address(
    catalogue: Catalogue, atlas: Atlas, assets: Assets
) -> None:
    assert set(catalogue.layers) == {*atlas.layers, *(one.id for one in BASEMAP)}
    for key, spec in catalogue.layers.items():
        assert spec.id == key
        assert spec.url == assets.layers[spec.geo]
        assert spec.credit, key
        assert spec.source, key
        assert spec.show, key


def test_the_basemap_comes_in_order_each_on_its_pane(catalogue: Catalogue) -> None:
    assert [one.id for one in catalogue.basemap] == [one.id for one in BASEMAP]
    for ours, theirs in zip(BASEMAP, catalogue.basemap, strict=True):
        spec = catalogue.layers[theirs.id]
        assert (theirs.switch, theirs.follows) == (ours.switch, ours.follows)
        assert (spec.geo, spec.pane, spec.interactive) == (ours.layer, ours.pane, ours.interactive)


def test_the_basemap_is_quiet_unless_it_says_otherwise(catalogue: Catalogue) -> None:
    land, borders = catalogue.layers["land"], catalogue.layers["borders-base"]
    assert (land.style, land.categories, land.card, land.hover) == ("land", [], [], None)
    assert borders.card
    assert borders.hover
    assert known(borders.label).style == "country"
    contested = catalogue.layers["disputed"]
    assert contested.categories
    assert contested.hover is None


def test_pictures_know_their_edges(catalogue: Catalogue) -> None:
    pictures = [one for one in catalogue.layers.values() if one.kind == "image"]
    assert len(pictures) > 1
    assert all(one.bounds for one in pictures)
    assert all(one.bounds is None for one in catalogue.layers.values() if one.kind != "image")


def test_words_are_those_that_the_scripts_use(catalogue: Catalogue, library: Library) -> None:
    words = catalogue.words.wire()
    assert words == {one: library.words[one] for one in BROWSER_WORDS}
    assert catalogue.wire()["words"] == words
    assert catalogue.language == "en"


def test_every_kind_that_the_search_finds_has_a_word(
    catalogue: Catalogue, library: Library
) -> None:
    assert catalogue.kinds == {one: library.words[f"kind_{one}"] for one in KINDS}


def test_countries_are_those_with_a_shape(catalogue: Catalogue, atlas: Atlas) -> None:
    assert catalogue.countries.split(" ") == list(atlas.features["countries"].index)
    assert catalogue.home == "KZ"
    assert catalogue.home in catalogue.countries.split(" ")


def test_the_street_map_is_named_here_alone(catalogue: Catalogue) -> None:
    assert catalogue.street_map is not None
    assert catalogue.street_map.url == STREET_MAP
    assert "OpenStreetMap contributors" in catalogue.street_map.credit
    text = catalogue.model_dump_json()
    assert text.count("https://") == 1
    assert "http://" not in text


def test_flags_and_scripts_lie_in_the_served_folder(catalogue: Catalogue, static: Path) -> None:
    folder = Path(STATIC, catalogue.flags.removeprefix(FROM_COMPONENT_FRAME))
    assert folder == STATIC
    for address in catalogue.scripts.model_dump().values():
        assert (static / address.removeprefix(FROM_COMPONENT_FRAME)).is_file()
