from pathlib import Path
from typing import Any

import pytest

from crossroads.content.aliases import load_aliases
from crossroads.faults import DataError
from crossroads.geo.atlas import Atlas
from crossroads.paths import CONTENT
from crossroads.search.folding import fold

ONLY_IN_LATIN = {
    "Акмолинск": "Akmolinsk",
    "Целиноград": "Tselinograd",
    "Гурьев": "Guryev",
    "Фрунзе": "Frunze",
    "Сталинабад": "Stalinabad",
    "Ленинабад": "Leninabad",
    "Джамбул": "Dzhambul",
}


@pytest.mark.xdist_group("geo")  # in which they are read already
def test_each_city_bears_that_name_in_geonames(atlas: Atlas, geonames: dict[str, Any]) -> None:
    cities = atlas.features["cities"]
    for city, names in load_aliases(CONTENT / "aliases.yaml")["city"].items():
        told = geonames[str(cities.geonames_id[city])]
        folded = {fold(one) for one in (told["name"], *told["alternatenames"])}
        for name in names:
            assert fold(ONLY_IN_LATIN.get(name, name)) in folded, f"{city}: {name}"


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("city: {astana: []}", "city.astana"),
        ("city: {astana: [A, A]}", "city.astana"),
        ("city: {astana: ['']}", "city.astana.0"),
        ("town: {astana: [A]}", "town.[key]"),
        ("city: [A]", "city"),
    ],
)
def test_a_wrong_alias_is_refused(tmp_path: Path, text: str, where: str) -> None:
    path = tmp_path / "aliases.yaml"
    path.write_text(text)
    with pytest.raises(DataError) as error:
        load_aliases(path)
    assert where in {fault.where for fault in error.value.faults}
