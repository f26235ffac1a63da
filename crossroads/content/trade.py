"""Kazakhstan's trade partners: `content/trade.csv`."""

from pathlib import Path

from pydantic import Field

from crossroads.content.model import CountryCode, Id, Model
from crossroads.content.records import load_table


class TradePartner(Model):
    """Goods trade of Kazakhstan with one partner in one year."""

    country: CountryCode
    share_percent: float | None = Field(gt=0, le=100)
    """Share of Kazakhstan's whole goods turnover, in percent; None where none is published."""
    value_usd_billion: float = Field(gt=0)
    exports_usd_billion: float | None
    imports_usd_billion: float | None
    year: int
    source: list[Id] = Field(min_length=1)


def _row(cells: dict[str, str]) -> dict[str, object]:
    empty_is_none = {key: value or None for key, value in cells.items()}
    return {**empty_is_none, "source": [part.strip() for part in cells["source"].split(";")]}


def load_trade(path: Path) -> list[TradePartner]:
    """Rows of the table, largest trade first. Raises DataError with line numbers."""
    rows = load_table(path, TradePartner, _row)
    return sorted(rows, key=lambda row: -row.value_usd_billion)
