"""Kazakhstan's trade partners: `content/trade.csv`."""

from pathlib import Path

from pydantic import Field

from crossroads.content.model import CountryCode, Id, Model
from crossroads.content.records import joined_ids, load_table


class TradePartner(Model):
    """Goods trade of Kazakhstan with one partner in one year."""

    country: CountryCode = Field(examples=["CN"])
    """Two letters: ISO 3166-1, EU for the Union."""
    share_percent: float | None = Field(gt=0, le=100, examples=[21])
    """Share of Kazakhstan's whole goods turnover, in percent; None where none is published."""
    value_usd_billion: float = Field(gt=0, examples=[30.1])
    """Exports and imports together, in billions of US$."""
    exports_usd_billion: float | None = Field(examples=[14.8])
    """Exports of Kazakhstan to the partner, in billions of US$; None where none are published."""
    imports_usd_billion: float | None = Field(examples=[15.3])
    """Imports from the partner, in billions of US$; None where none are published."""
    year: int = Field(examples=[2024])
    """Year of the figures."""
    source: list[Id] = Field(min_length=1, examples=[["vbkg-2025-edb", "ckhq-2025-imports"]])
    """Ids of `content/sources.yaml`; in the file joined by `;`."""


def _model_input(cells: dict[str, str]) -> dict[str, object]:
    empty_is_none = {key: value or None for key, value in cells.items()}
    return {**empty_is_none, "source": joined_ids(cells["source"])}


def load_trade(path: Path) -> list[TradePartner]:
    """Rows of the table, largest trade first. Raises DataError with line numbers."""
    rows = load_table(path, TradePartner, _model_input)
    return sorted(rows, key=lambda row: -row.value_usd_billion)
