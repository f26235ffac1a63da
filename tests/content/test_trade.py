from pathlib import Path

import pytest

from crossroads.content.library import Library
from crossroads.content.trade import load_trade
from tests.spoil import broken, faults, written

HEADER = (
    "country,share_percent,value_usd_billion,exports_usd_billion,imports_usd_billion,year,source\n"
)


def test_partners_come_with_the_largest_trade_first(tmp_path: Path) -> None:
    path = written(
        tmp_path, "trade.csv", f"{HEADER}UZ,,4.5,,,2023,a\nCN,21,30.1,14.8,15.3,2024,b;c\n"
    )
    china, uzbekistan = load_trade(path)
    assert (china.country, china.share_percent, china.source) == ("CN", 21, ["b", "c"])
    assert (uzbekistan.country, uzbekistan.share_percent) == ("UZ", None)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("China,21,30,,,2024,a", "2.country: found 'China', expected string should match"),
        ("CN,120,30,,,2024,a", "2.share_percent: found '120', expected less than or equal to 100"),
        ("CN,21,0,,,2024,a", "2.value_usd_billion: found '0', expected greater than 0"),
        ("CN,21,30,,,2024,", "2.source.0: found '', expected string should match"),
    ],
)
def test_a_wrong_row_is_told_with_its_line(tmp_path: Path, row: str, message: str) -> None:
    (line,) = faults(load_trade, written(tmp_path, "trade.csv", f"{HEADER}{row}\n"))
    assert line.startswith(f"trade.csv:{message}")


def test_a_missing_column_is_told(content_copy: Path) -> None:
    broken(content_copy, "trade.csv", "share_percent,", "")
    (line,) = faults(load_trade, content_copy / "trade.csv")
    assert line.startswith("trade.csv:1: found ['country', 'value_usd_billion'")


def test_exports_and_imports_add_up(library: Library) -> None:
    whole = [
        (row.exports_usd_billion + row.imports_usd_billion, row)
        for row in library.trade
        if row.exports_usd_billion and row.imports_usd_billion
    ]
    assert whole
    for both, row in whole:
        assert both == pytest.approx(row.value_usd_billion, rel=0.02), row.country


def test_the_largest_partners_are_those_of_every_account(library: Library) -> None:
    # Kazakhstan's foreign trade in 2023: the EU as a whole, then China, then Russia.
    assert [row.country for row in library.trade][:3] == ["EU", "CN", "RU"]
