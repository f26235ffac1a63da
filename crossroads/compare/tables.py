"""Countries or organizations side by side as a table in words: a row a fact, a column each."""

from collections.abc import Sequence

import pandas as pd

from crossroads.compare.countries import CountryFacts
from crossroads.compare.figures import COLUMNS, MEASURES, Measure, Total
from crossroads.compare.names import place_name
from crossroads.compare.organizations import BodyFacts
from crossroads.compare.wording import dated, day_name, exact, listed, percent, spoken
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
    says = library.words
    rows = {
        card_title("capital_en", library, atlas): [one.capital for one in facts],
        **{
            measure_title(measure, library, atlas): [
                _figure(one.totals[measure], measure, library) for one in facts
            ]
            for measure in MEASURES
        },
        says["compare_per_head"]: [_per_head(one.per_head, library) for one in facts],
        says["compare_border"]: [_border(one, library) for one in facts],
        says["compare_to_astana"]: [_to_home(one, library) for one in facts],
        says["compare_shared"]: [
            says["compare_of"].format(count=one.shared, all=own) for one in facts
        ],
    }
    return _table(rows, [one.name for one in facts], library)


def body_table(facts: Sequence[BodyFacts], library: Library, atlas: Atlas) -> pd.DataFrame:
    """One column an organization; its figures are sums over those that belong fully."""
    says, language = library.words, library.language
    rows = {
        says["name"]: [in_language(one.body.name, language) for one in facts],
        says["kind"]: [says[f"body_{one.body.kind}"] for one in facts],
        says["compare_founded"]: [day_name(one.body.founded, library) for one in facts],
    }
    for status in library.statuses:
        if any(status in one.counts for one in facts):
            label = says["compare_with_status"].format(status=library.status_title(status))
            rows[label] = [str(one.counts.get(status, "–")) for one in facts]
    for measure in MEASURES:
        title = measure_title(measure, library, atlas)
        rows[title] = [_figure(one.totals[measure], measure, library) for one in facts]
        rows[says["compare_share"].format(measure=title)] = [
            says["compare_no_figure"] if share is None else percent(share, library)
            for share in (one.shares[measure] for one in facts)
        ]
    rows[says["compare_per_head"]] = [_per_head(one.per_head, library) for one in facts]
    rows[says["compare_left_out"]] = [_left_out(one, library, atlas) for one in facts]
    return _table(rows, [one.name for one in facts], library)


def _table(rows: dict[str, list[str]], columns: list[str], library: Library) -> pd.DataFrame:
    """Rows by what they tell; this name stands in the first column."""
    table = pd.DataFrame.from_dict(rows, orient="index", columns=columns)
    return table.rename_axis(library.words["compare_fact"]).reset_index()


def _figure(total: Total, measure: Measure, library: Library) -> str:
    if measure == "area" and total.value is not None:
        number = exact(total.value, library)
        return library.words["compare_area_value"].format(number=number)
    return dated(spoken(total.value, measure, library), total)


def _per_head(total: Total, library: Library) -> str:
    if total.value is None:
        return library.words["compare_no_figure"]
    number = exact(round(total.value, -1), library)
    return dated(library.words["compare_gdp_value"].format(number=number), total)


def _border(one: CountryFacts, library: Library) -> str:
    says = library.words
    if one.code == HOME:
        return says["compare_itself"]
    if one.border is None:
        return says["compare_none"]
    length = exact(one.border.length_km, library)
    return says["compare_border_value"].format(km=length, year=one.border.year)


def _to_home(one: CountryFacts, library: Library) -> str:
    says = library.words
    if one.code == HOME:
        return says["compare_itself"]
    if one.to_home_km is None:
        return says["compare_no_figure"]
    return says["compare_km"].format(km=exact(one.to_home_km, library))


def _left_out(one: BodyFacts, library: Library, atlas: Atlas) -> str:
    """Who of the members is missing in which sum, named and counted."""
    says = library.words
    why = dict.fromkeys(one.unmapped, says["compare_unmapped"])
    for measure in MEASURES:
        title = measure_title(measure, library, atlas)
        for code in one.totals[measure].lacking:
            why.setdefault(code, says["compare_lacks"].format(measure=title))
    if not why:
        return says["compare_none"]
    named = [f"{place_name(code, library, atlas)} ({reason})" for code, reason in why.items()]
    return f"{len(why)}: {listed(named, library)}"
