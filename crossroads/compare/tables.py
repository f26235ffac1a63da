"""Countries or organizations side by side as a table in words: a row a fact, a column each."""

from collections.abc import Sequence

import pandas as pd

from crossroads.compare.countries import CountryFacts
from crossroads.compare.figures import COLUMNS, MEASURES, Measure, Total
from crossroads.compare.names import place_name
from crossroads.compare.organizations import BodyFacts
from crossroads.compare.wording import (
    day_name,
    enumeration,
    grouped_number,
    percent,
    value_text,
    with_years,
)
from crossroads.content.library import Library
from crossroads.content.model import in_language
from crossroads.geo.atlas import Atlas
from crossroads.geo.places import COUNTRIES
from crossroads.maps.dated import HOME


def card_title(name: str, library: Library, atlas: Atlas) -> str:
    """What the countries' card calls a property. Raises KeyError where it has no such row."""
    titles = {row.property: row.title for row in atlas.layers[COUNTRIES].card}
    return in_language(titles[name], library.language)


def measure_title(measure: Measure, library: Library, atlas: Atlas) -> str:
    """What a measure is called, on the map's card as here."""
    return card_title(COLUMNS[measure].property, library, atlas)


def country_table(
    facts: Sequence[CountryFacts], own: int, library: Library, atlas: Atlas
) -> pd.DataFrame:
    """One column a country; `own` is how many bodies Kazakhstan belongs to fully."""
    words = library.words
    rows = {
        card_title("capital_en", library, atlas): [country.capital for country in facts],
        **{
            measure_title(measure, library, atlas): [
                _figure_text(country.totals[measure], measure, library) for country in facts
            ]
            for measure in MEASURES
        },
        words["compare_per_head"]: [_per_head_text(country.per_head, library) for country in facts],
        words["compare_border"]: [_border_text(country, library) for country in facts],
        words["compare_to_astana"]: [_distance_text(country, library) for country in facts],
        words["compare_shared"]: [
            words["compare_of"].format(count=country.shared, all=own) for country in facts
        ],
    }
    return _table(rows, [country.name for country in facts], library)


def body_table(facts: Sequence[BodyFacts], library: Library, atlas: Atlas) -> pd.DataFrame:
    """One column an organization; its figures are sums over those that belong fully."""
    words, language = library.words, library.language
    rows = {
        words["name"]: [in_language(body.organization.name, language) for body in facts],
        words["kind"]: [words[f"body_{body.organization.kind}"] for body in facts],
        words["compare_founded"]: [day_name(body.organization.founded, library) for body in facts],
    }
    for status in library.statuses:
        if any(status in body.counts for body in facts):
            label = words["compare_with_status"].format(status=library.status_title(status))
            rows[label] = [str(body.counts.get(status, "–")) for body in facts]
    for measure in MEASURES:
        title = measure_title(measure, library, atlas)
        rows[title] = [_figure_text(body.totals[measure], measure, library) for body in facts]
        rows[words["compare_share"].format(measure=title)] = [
            words["compare_no_figure"] if share is None else percent(share, library)
            for share in (body.shares[measure] for body in facts)
        ]
    rows[words["compare_per_head"]] = [_per_head_text(body.per_head, library) for body in facts]
    rows[words["compare_left_out"]] = [_left_out_text(body, library, atlas) for body in facts]
    return _table(rows, [body.name for body in facts], library)


def _table(rows: dict[str, list[str]], columns: list[str], library: Library) -> pd.DataFrame:
    """Rows by what they tell; this name stands in the first column."""
    table = pd.DataFrame.from_dict(rows, orient="index", columns=columns)
    return table.rename_axis(library.words["compare_fact"]).reset_index()


def _figure_text(total: Total, measure: Measure, library: Library) -> str:
    if measure == "area" and total.value is not None:
        number = grouped_number(total.value, library)
        return library.words["compare_area_value"].format(number=number)
    return with_years(value_text(total.value, measure, library), total)


def _per_head_text(total: Total, library: Library) -> str:
    if total.value is None:
        return library.words["compare_no_figure"]
    number = grouped_number(round(total.value, -1), library)
    return with_years(library.words["compare_gdp_value"].format(number=number), total)


def _border_text(country: CountryFacts, library: Library) -> str:
    words = library.words
    if country.code == HOME:
        return words["compare_itself"]
    if country.border is None:
        return words["compare_none"]
    length = grouped_number(country.border.length_km, library)
    return words["compare_border_value"].format(km=length, year=country.border.year)


def _distance_text(country: CountryFacts, library: Library) -> str:
    words = library.words
    if country.code == HOME:
        return words["compare_itself"]
    if country.to_home_km is None:
        return words["compare_no_figure"]
    return words["compare_km"].format(km=grouped_number(country.to_home_km, library))


def _left_out_text(body: BodyFacts, library: Library, atlas: Atlas) -> str:
    """Who of the members is missing in which sum, named and counted."""
    words = library.words
    why = dict.fromkeys(body.unmapped, words["compare_unmapped"])
    for measure in MEASURES:
        title = measure_title(measure, library, atlas)
        for code in body.totals[measure].lacking:
            why.setdefault(code, words["compare_lacks"].format(measure=title))
    if not why:
        return words["compare_none"]
    named = [f"{place_name(code, library, atlas)} ({reason})" for code, reason in why.items()]
    return f"{len(why)}: {enumeration(named, library)}"
