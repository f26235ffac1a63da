"""The table that says the same as the map."""

import pandas as pd

from crossroads.content.library import Library
from crossroads.content.model import in_language
from crossroads.geo.atlas import Atlas, source_ids
from crossroads.geo.registry import CardRow
from crossroads.maps.plan import LayerPlan


def layer_table(plan: LayerPlan, library: Library, atlas: Atlas) -> pd.DataFrame:
    """One row for each feature that the layer draws, columns named in the reader's language."""
    if plan.values is not None:
        return _told_table(plan, library, atlas)
    frame = atlas.features[plan.base.id]
    if plan.only is not None:
        frame = frame.loc[plan.only]
    says = library.words
    names = f"name_{library.language}"
    table = {says["name"]: frame[names if names in frame else "name_en"]}
    if plan.base.style_by is not None:
        kinds = plan.base.style_by.values
        shown = {key: in_language(one.title, library.language) for key, one in kinds.items()}
        table[says["kind"]] = frame[plan.base.style_by.property].map(shown)
    for row in plan.base.card:
        table[in_language(row.title, library.language)] = _column(frame, row, says)
    note = f"note_{library.language}" if f"note_{library.language}" in frame else "note_en"
    if note in frame:
        table[says["note"]] = frame[note]
    if "sources" in frame:
        table[says["source"]] = frame["sources"].map(
            lambda cell: library.citation(source_ids(cell))
        )
    return _compact(pd.DataFrame(table).reset_index(drop=True))


def _compact(table: pd.DataFrame) -> pd.DataFrame:
    """The same table with repeated texts held once, so that less travels to the browser."""
    for name, column in table.items():
        if column.dtype.kind not in "biuf" and column.nunique() < len(column) / 2:
            table[name] = column.astype("category")
    return table


def _told_table(plan: LayerPlan, library: Library, atlas: Atlas) -> pd.DataFrame:
    countries = atlas.features[plan.base.id]
    names = countries[f"name_{library.language}"]
    says = library.words
    rows = [
        {
            says["country"]: names[code],
            says["status"]: plan.categories[told.category].title,
            plan.title: told.size or told.text,
        }
        for code, told in (plan.values or {}).items()
    ]
    table = pd.DataFrame(rows, columns=[says["country"], says["status"], plan.title])
    if table[says["status"]].nunique() <= 1:
        table = table.drop(columns=says["status"])
    return table.sort_values(says["country"]).reset_index(drop=True)


def _column(frame: pd.DataFrame, row: CardRow, says: dict[str, str]) -> pd.Series:
    if row.unit != "years":
        return frame[row.property]
    spans = zip(frame[f"{row.property}_from"], frame[f"{row.property}_to"], strict=True)
    return pd.Series([_span(*span, says) for span in spans], index=frame.index)


def _span(start: float, end: float, says: dict[str, str]) -> str:
    if pd.isna(start):
        return ""
    if pd.isna(end):
        return f"{says['since']} {_year(int(start), says)}"
    return f"{_year(int(start), says)}–{_year(int(end), says)}"


def _year(year: int, says: dict[str, str]) -> str:
    return f"{-year} {says['bce']}" if year < 0 else str(year)
