from pathlib import Path

from crossroads.check import load_all
from tests.spoil import broken, faults


def test_the_real_data_has_no_fault() -> None:
    library, atlas = load_all()
    assert library.sections
    assert atlas.features


def test_faults_of_words_come_before_those_of_shapes(content_copy: Path, geo_copy: Path) -> None:
    broken(content_copy, "facts.yaml", "unit: year", "unit: yaer")
    broken(geo_copy, "lakes.geojson", "{", "")
    files = {line.split(":")[0] for line in faults(load_all, content_copy, geo_copy)}
    assert files == {"facts.yaml"}


def test_faults_of_shapes_come_before_those_of_maps(content_copy: Path, geo_copy: Path) -> None:
    broken(content_copy, "en/start.yaml", "    - cities\n", "    - towns\n")
    broken(geo_copy, "lakes.geojson", "{", "")
    files = {line.split(":")[0] for line in faults(load_all, content_copy, geo_copy)}
    assert files == {"lakes.geojson"}


def test_a_member_without_a_name_is_told(content_copy: Path, geo_copy: Path) -> None:
    broken(content_copy, "en/words.yaml", "land_cs: Czechoslovakia\n", "")
    assert faults(load_all, content_copy, geo_copy) == [
        "memberships.csv:country: found 'CS', "
        "expected a country of geo/, an organization, or a key land_cs in words.yaml"
    ]
