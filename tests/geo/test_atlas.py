from pathlib import Path

import pytest

from crossroads.content.library import Library, load_library
from crossroads.geo.atlas import Atlas, load_atlas, source_ids
from crossroads.paths import GEO
from tests.spoil import broken, faults


@pytest.mark.parametrize(
    ("cell", "ids"), [("a", ["a"]), ("a;b ; c", ["a", "b", "c"]), ("", []), (None, []), (";", [])]
)
def test_sources_stand_joined_by_semicolons(cell: object, ids: list[str]) -> None:
    assert source_ids(cell) == ids


def test_every_shape_file_is_a_layer_with_features(atlas: Atlas) -> None:
    files = {path.name for path in GEO.glob("*.geojson")}
    assert len(files) > 10
    assert {atlas.layers[one].file for one in atlas.features} == files
    assert [one for one, frame in atlas.features.items() if frame.empty] == []


def test_pictures_have_no_features(atlas: Atlas) -> None:
    pictures = {one.id for one in atlas.layers.values() if one.kind == "image"}
    assert pictures == set(atlas.layers) - set(atlas.features)
    assert pictures


def test_a_layers_unknown_source_is_refused(geo_copy: Path, library: Library) -> None:
    broken(geo_copy, "layers.yaml", "sources: [natural-earth]", "sources: [nobody-1]")
    assert faults(load_atlas, library.sources, geo_copy) == [
        "layers.yaml:countries.sources: found 'nobody-1', expected an id of content/sources.yaml"
    ]


def test_a_features_unknown_source_is_refused(geo_copy: Path, library: Library) -> None:
    broken(geo_copy, "disputed.geojson", '"sources":"unsc-1808"', '"sources":"unsc-1808;nobody-1"')
    assert faults(load_atlas, library.sources, geo_copy) == [
        "disputed.geojson:abkhazia.sources: found 'nobody-1', "
        "expected an id of content/sources.yaml"
    ]


def test_faults_of_several_files_are_told_together(geo_copy: Path, library: Library) -> None:
    broken(geo_copy, "lakes.geojson", '"id":"alakol"', '"di":"alakol"')
    broken(geo_copy, "lakes.geojson", '"id":"alakol"', '"di":"alakol"')
    broken(geo_copy, "rivers.geojson", "{", "")
    broken(geo_copy, "cities.geojson", '"kind":"capital"', '"kind":"metropolis"')
    files = [line.split(":")[0] for line in faults(load_atlas, library.sources, geo_copy)]
    assert files == ["cities.geojson", "lakes.geojson", "rivers.geojson"]


def test_loading_asks_no_other_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*arguments: object, **_: object) -> None:
        raise AssertionError(f"something asks the network: {arguments}")

    monkeypatch.setattr("socket.socket.connect", refuse)
    monkeypatch.setattr("socket.getaddrinfo", refuse)
    load_atlas(load_library().sources)
