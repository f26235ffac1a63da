"""The table of countries' own names is what CLDR says."""

from crossroads.geo.atlas import Atlas
from crossroads.geo.places import COUNTRIES
from scripts.local_names import FILE, table


def test_the_table_is_what_cldr_says(atlas: Atlas) -> None:
    assert FILE.read_text(encoding="utf-8") == table(atlas.features[COUNTRIES].index)
