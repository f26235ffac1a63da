import datetime as dt
from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from crossroads.content.declaration import LayerUse
from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas
from crossroads.maps.plan import plan_layer, plan_map
from crossroads.maps.tables import layer_table

Table = Callable[..., pd.DataFrame]


@pytest.fixture
def table(library: Library, atlas: Atlas, today: dt.date) -> Table:
    def make(**use: Any) -> pd.DataFrame:
        layer = plan_layer(LayerUse.model_validate(use), library, atlas, today)
        return layer_table(layer, library, atlas)

    return make


def test_a_table_has_the_same_rows_as_the_map(
    library: Library, atlas: Atlas, today: dt.date
) -> None:
    seen = 0
    for path, declared in library.declared_maps():
        for layer in plan_map(declared, library, atlas, today).layers:
            frame = atlas.features[layer.base.id]
            drawn = list(layer.values) if layer.values is not None else layer.only or frame.index
            names = sorted(str(frame.name_en[one]) for one in drawn)
            shown = layer_table(layer, library, atlas)
            assert sorted(shown.iloc[:, 0].astype(str)) == names, f"{path.name} {layer.id}"
            seen += 1
    assert seen > 20


def test_members_are_listed_by_name_with_status_and_day(table: Table) -> None:
    shown = table(members="SCO", date="2017-06-09")
    assert list(shown.columns) == ["Country", "Status", "SCO"]
    assert list(shown.Country) == sorted(shown.Country)
    india = shown[shown.Country == "India"].iloc[0]
    assert (india.Status, india.SCO) == ("member", "member since 9 Jun 2017")
    assert len(shown) == 8 + 4 + 6


def test_a_column_that_says_the_same_everywhere_is_left_out(table: Table) -> None:
    assert list(table(members="EAEU", date="2015-01-01").columns) == ["Country", "EAEU"]


def test_trade_is_listed_with_its_size(table: Table) -> None:
    shown = table(trade=True)
    china = shown[shown.Country == "China"].iloc[0]
    assert china.iloc[-1] == 31.5


def test_shapes_are_listed_with_what_their_card_tells(table: Table) -> None:
    shown = table(layer="silk-road-places", only=["otrar", "talgar"])
    assert len(shown) == 2
    talgar = shown[shown.iloc[:, 0] == "Talgar (Talkhir)"].iloc[0]
    assert talgar.Kind == "Component of World Heritage site 1442"
    assert talgar["Inscribed as"] == "Site of Talgar"
    assert talgar.Source


def test_years_are_written_as_spans(table: Table) -> None:
    spans = set(table(layer="silk-road-places")["On the routes"].astype(str))
    assert any("BCE" in one for one in spans)
    assert not any("-" in one or "nan" in one or ".0" in one for one in spans)
    opened = set(table(layer="corridors")["Open"].astype(str))
    assert "since 2014" in opened


def test_sources_stand_in_words(table: Table, library: Library) -> None:
    cells = set(table(layer="disputed")["Source"].astype(str))
    assert cells
    assert not cells & set(library.sources)
