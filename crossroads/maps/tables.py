"""The table that says the same as the map."""

import pandas as pd

from crossroads.content.library import Library
from crossroads.content.model import in_language
from crossroads.geo.atlas import Atlas, source_ids
from crossroads.geo.registry import CardRow
from crossroads.geo.texts import local_name
from crossroads.maps.plan import LayerPlan


def layer_table(plan: LayerPlan, library: Library, atlas: Atlas) -> pd.DataFrame:
    """One row for each feature that the layer draws, columns named in the reader's language."""
    if plan.values is not None:
        return _values_table(plan, library, atlas)
    frame = atlas.features[plan.base.id]
    if plan.only is not None:
        frame = frame.loc[plan.only]
    words = library.words
    language = library.language
    table = {words["name"]: frame[local_name("name_en", language)]}
    if plan.base.style_by is not None:
        kinds = plan.base.style_by.values
        titles = {
            key: in_language(category.title, library.language) for key, category in kinds.items()
        }
        table[words["kind"]] = frame[plan.base.style_by.property].map(titles)
    for row in plan.base.card:
        table[in_language(row.title, library.language)] = _column(frame, row, library)
    note = local_name("note_en", language)
    if note in frame:
        table[words["note"]] = frame[note]
    if "sources" in frame:
        table[words["source"]] = frame["sources"].map(
            lambda cell: library.citation(source_ids(cell))
        )
    return _compact(pd.DataFrame(table).reset_index(drop=True))


def _compact(table: pd.DataFrame) -> pd.DataFrame:
    """The same table with repeated texts held once, so that less travels to the browser."""
    for name, column in table.items():
        if column.dtype.kind not in "biuf" and column.nunique() < len(column) / 2:
            table[name] = column.astype("category")
    return table


def _values_table(plan: LayerPlan, library: Library, atlas: Atlas) -> pd.DataFrame:
    countries = atlas.features[plan.base.id]
    names = countries[f"name_{library.language}"]
    words = library.words
    rows = [
        {
            words["country"]: names[code],
            words["status"]: plan.categories[value.category].title,
            plan.title: value.size or value.text,
        }
        for code, value in (plan.values or {}).items()
    ]
    table = pd.DataFrame(rows, columns=[words["country"], words["status"], plan.title])
    if table[words["status"]].nunique() <= 1:
        table = table.drop(columns=words["status"])
    return table.sort_values(words["country"]).reset_index(drop=True)


def _column(frame: pd.DataFrame, row: CardRow, library: Library) -> pd.Series:
    words, language = library.words, library.language
    if row.unit != "years":
        return frame[local_name(row.property, language)]
    spans = zip(frame[f"{row.property}_from"], frame[f"{row.property}_to"], strict=True)
    return pd.Series([_span_text(*span, words) for span in spans], index=frame.index)


def _span_text(start: float, end: float, words: dict[str, str]) -> str:
    if pd.isna(start):
        return ""
    if pd.isna(end):
        return words["since_date"].format(date=_year_text(int(start), words))
    return f"{_year_text(int(start), words)}–{_year_text(int(end), words)}"


def _year_text(year: int, words: dict[str, str]) -> str:
    return words["year_bce"].format(year=-year) if year < 0 else str(year)
