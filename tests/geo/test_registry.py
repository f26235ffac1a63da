from pathlib import Path

import pytest

from crossroads.geo.atlas import Atlas
from crossroads.geo.registry import load_registry
from crossroads.paths import GEO
from tests.spoil import broken, faults


@pytest.fixture
def registry_copy(tmp_path: Path) -> Path:
    """The real declarations beside empty files: nothing here reads the shapes."""
    for path in GEO.iterdir():
        if path.suffix in (".geojson", ".webp"):
            (tmp_path / path.name).touch()
    (tmp_path / "layers.yaml").write_bytes((GEO / "layers.yaml").read_bytes())
    return tmp_path


def test_the_untouched_copy_has_no_fault(registry_copy: Path) -> None:
    assert set(load_registry(registry_copy)) == set(load_registry(GEO))


def test_an_undeclared_file_is_refused(registry_copy: Path) -> None:
    (registry_copy / "moon.geojson").touch()
    assert faults(load_registry, registry_copy) == [
        "moon.geojson:whole file: found 'moon.geojson', expected an entry in geo/layers.yaml"
    ]


@pytest.mark.parametrize(
    ("file", "layer"), [("lakes.geojson", "lakes"), ("relief-eurasia.webp", "relief-eurasia")]
)
def test_a_declared_file_that_is_missing_is_refused(
    registry_copy: Path, file: str, layer: str
) -> None:
    (registry_copy / file).unlink()
    assert faults(load_registry, registry_copy) == [
        f"layers.yaml:{layer}.file: found '{file}', expected a file in geo/"
    ]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("  credit: Natural Earth\n", "", "countries.credit: found nothing, expected a value"),
        ("  licence: public domain;", "  license: public domain;", "countries.license: found"),
        ("  accuracy: generalised", "  accuracy: perfect", "countries.accuracy: found 'perfect'"),
        ("  style: border\n", "", "countries: found {"),
        ("  sources: [natural-earth]\n", "  sources: []\n", "countries.sources: found [], exp"),
        ("  bounds: [-12, 2, 150, 72]\n", "", "relief-eurasia: found {"),
        ("[-12, 2, 150, 72]", "[-12, 72, 150, 2]", "relief-eurasia.bounds: found [-12, 72, 150"),
        ("\nlakes:", "\nGreat_Lakes:", "Great_Lakes.id: found 'Great_Lakes', expected string"),
        ("\nlakes:", "\nrivers:", ": found key 'rivers' a second time"),
    ],
)
def test_a_wrong_declaration_is_refused(
    registry_copy: Path, old: str, new: str, message: str
) -> None:
    lines = faults(load_registry, broken(registry_copy, "layers.yaml", old, new))
    assert any(line.startswith("layers.yaml:") and message in line for line in lines), lines


def test_every_layer_says_what_it_is_and_whose_it_is(atlas: Atlas) -> None:
    assert len(atlas.layers) > 10
    for layer in atlas.layers.values():
        assert layer.about["en"].endswith("."), layer.id
        assert layer.licence, layer.id
        assert layer.credit, layer.id


def test_every_file_is_in_the_readme(atlas: Atlas) -> None:
    readme = (GEO / "README.md").read_text(encoding="utf-8")
    for layer in atlas.layers.values():
        name = layer.file.removesuffix(".geojson")
        assert f"`{name}`" in readme, name


def test_no_status_is_dashed_as_contested_areas_are(atlas: Atlas) -> None:
    looks = atlas.styles.looks
    dashed = {name: look.dash for name, look in looks.items() if look.dash}
    on_paper = {name: look.paper.dash for name, look in looks.items() if look.paper.dash}
    for dashes in (dashed, dashed | on_paper):
        contested = len(dashes["contested"])
        statuses = [name for name in dashes if name.startswith(("fill-", "hatch-", "outline-"))]
        assert statuses
        assert [name for name in statuses if len(dashes[name]) == contested] == []


def test_lines_of_routes_do_not_pass_for_surveyed(atlas: Atlas) -> None:
    for layer_id in ("silk-road-segments", "corridors"):
        assert atlas.layers[layer_id].accuracy == "schematic"
