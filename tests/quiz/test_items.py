"""What is right is right: every item against the data, computed in another way.

Neighbours by the topology of the shapes, distances on a sphere, members and days from the files as
`csv`, `json` and `yaml` read them.
"""

import csv
import datetime as dt
import json
import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from math import asin, atan2, cos, degrees, dist, radians, sin, sqrt
from random import Random
from typing import Any

import pytest
import yaml
from markupsafe import escape
from numpy import arange
from pyproj import Transformer
from shapely import dwithin, line_interpolate_point, prepare, transform, union_all
from shapely.geometry import Point, shape
from shapely.geometry.base import BaseGeometry

from crossroads.contract.quiz import (
    ChoiceAnswer,
    EstimateAnswer,
    ItemRecord,
    MatchAnswer,
    NameAnswer,
    OrderAnswer,
    PlaceAnswer,
)
from crossroads.paths import CONTENT, GEO

from .conftest import Items

Entry = dict[str, Any]
FILES = {
    "country": ["countries"],
    "city": ["cities"],
    "place": ["corridor_places", "silk_road_places"],
    "water": ["lakes", "rivers"],
    "route": ["routes"],
}
LOT = 200


@cache
def features(file: str) -> Mapping[str, Entry]:
    if file == "routes":
        return routes()
    collection = json.loads((GEO / f"{file}.geojson").read_text(encoding="utf-8"))
    return {one["properties"]["id"]: one for one in collection["features"]}


def routes() -> Mapping[str, Entry]:
    """Segments by the corridor that their file names, with the names of `geo/layers.yaml`."""
    layers = yaml.safe_load((GEO / "layers.yaml").read_text(encoding="utf-8"))
    titles = layers["corridors"]["style_by"]["values"]
    segments = features("corridor_segments").values()
    lines = {
        id_: [
            one["geometry"]["coordinates"]
            for one in segments
            if one["properties"]["corridor"] == id_
        ]
        for id_ in titles
    }
    return {
        id_: {
            "geometry": {"type": "MultiLineString", "coordinates": lines[id_]},
            "properties": {
                "id": id_,
                "name_en": titles[id_]["title"]["en"],
                "name_kk": "",
                "name_ru": "",
            },
        }
        for id_ in titles
    }


@cache
def outline(file: str, id_: str) -> BaseGeometry:
    return shape(features(file)[id_]["geometry"])


def feature(ref: str) -> tuple[Entry, BaseGeometry]:
    topic, _, id_ = ref.partition(":")
    [file] = [file for file in FILES[topic] if id_ in features(file)]
    return features(file)[id_]["properties"], outline(file, id_)


def name(ref: str) -> str:
    return str(feature(ref)[0]["name_en"])


def country(code: str) -> str:
    return name(f"country:{code}")


@cache
def memberships() -> list[dict[str, str]]:
    with (CONTENT / "memberships.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def data(file: str) -> dict[str, Entry]:
    return dict(yaml.safe_load((CONTENT / file).read_text(encoding="utf-8")))


def first_day(text: str) -> str:
    return text + "0000-01-01"[len(text) :]


def status_on(body: str, code: str, day: dt.date) -> str | None:
    found = [
        row["status"]
        for row in memberships()
        if (row["organization"], row["country"]) == (body, code)
        and first_day(row["from"]) <= day.isoformat()
        and (not row["to"] or day.isoformat() < first_day(row["to"]))
    ]
    assert len(found) <= 1
    return found[0] if found else None


def full(body: str, day: dt.date) -> set[str]:
    best = data("organizations.yaml")[body]["statuses"][0]
    codes = {row["country"] for row in memberships() if row["organization"] == body}
    return {code for code in codes if status_on(body, code, day) == best}


def body_of(option: str) -> str:
    """Id of the body that an option names: "SCO – Shanghai Cooperation Organisation", "C5+1"."""
    ids = {body["short"]["en"]: id_ for id_, body in data("organizations.yaml").items()}
    return str(ids[option.split(" – ", 1)[0]])


def on_sphere(start: tuple[float, float], end: tuple[float, float]) -> tuple[float, float]:
    """Kilometres and bearing between two points of a sphere."""
    (lon1, lat1), (lon2, lat2) = [tuple(map(radians, point)) for point in (start, end)]
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    east = sin(lon2 - lon1) * cos(lat2)
    north = cos(lat1) * sin(lat2) - sin(lat1) * cos(lat2) * cos(lon2 - lon1)
    return 2 * 6371.0088 * asin(sqrt(half)), degrees(atan2(east, north)) % 360


# One check for each kind ----------------------------------------------------------------------


def place(entry: Entry, item: ItemRecord) -> None:
    answer = item.answer
    assert isinstance(answer, PlaceAnswer)
    if "event" in entry:
        event = data("timeline.yaml")[entry["event"]]
        assert answer.feature == f"event:{entry['event']}"
        if "at" in event:
            assert list(answer.at) == event["at"]
        else:
            place_of(event["place"], answer.at)
        return
    _, shown = feature(entry["of"])
    assert answer.feature == entry["of"]
    here = Point(answer.at)
    if answer.area:
        assert shown.contains(here)
        inside = [one for _, one in answer.others if shown.contains(Point(one))]
    else:
        assert shown.distance(here) < 1e-4
        inside = [one for _, one in answer.others if on_sphere(one, answer.at)[0] < 30]
    if "Line" in shown.geom_type:
        halfway(shown, answer.at)
    assert inside == [answer.at]


def halfway(shown: BaseGeometry, at: tuple[float, float]) -> None:
    """Whether a line, or the longest part of one, has as many degrees before a point as after."""
    longest = max(getattr(shown, "geoms", [shown]), key=lambda part: part.length)
    corners = list(longest.coords)
    steps = [dist(one, other) for one, other in pairwise(corners)]
    half, gone = sum(steps) / 2, 0.0
    for step, start, end in zip(steps, corners, corners[1:], strict=False):
        if gone + step >= half:
            share = (half - gone) / step
            middle = [one + share * (other - one) for one, other in zip(start, end, strict=True)]
            assert dist(middle, at) < 1e-3
            return
        gone += step
    raise AssertionError


def place_of(id_: str, at: tuple[float, float]) -> None:
    """Whether a point is that of a country's label, or of a city or place."""
    if id_ in features("countries"):
        assert outline("countries", id_).buffer(0.5).contains(Point(at))
        return
    files = ("cities", "silk_road_places", "corridor_places")
    file = next(file for file in files if id_ in features(file))
    assert outline(file, id_).distance(Point(at)) < 1e-3


def named(entry: Entry, item: ItemRecord) -> None:
    answer = item.answer
    assert isinstance(answer, NameAnswer)
    assert answer.accepted[0] == name(entry["of"])
    assert item.highlight == [answer.feature] == [entry["of"]]
    assert [one for one in answer.choices if one in answer.accepted] == [name(entry["of"])]
    properties, _ = feature(entry["of"])
    old = [one.strip() for one in (properties.get("old_names") or "").split(";")]
    assert not set(answer.accepted) & set(filter(None, old))


def neighbours(entry: Entry, item: ItemRecord) -> None:
    home = outline("countries", entry["of"])
    touching = {
        code
        for code in features("countries")
        if code != entry["of"]
        and home.intersects(outline("countries", code))
        # boundary and boundary have a line in common, and no more than that
        and home.relate(outline("countries", code))[4] == "1"
    }
    assert {country(code) for code in touching} == right_options(item)


def organization(entry: Entry, item: ItemRecord) -> None:
    day = entry["day"]
    bodies = {body_of(option) for option in right_options(item)}
    if "country" in entry:
        belonging = {body for body in entry["bodies"] if entry["country"] in full(body, day)}
        assert bodies == belonging
        return
    shown = {ref.removeprefix("country:") for ref in item.highlight}
    fitting = {
        body for body in entry["bodies"] if full(body, day) & set(features("countries")) == shown
    }
    assert bodies == fitting == {entry["body"]}


def member(entry: Entry, item: ItemRecord) -> None:
    status = status_on(entry["body"], entry["country"], entry["day"])
    titles = {id_: one["title"]["en"] for id_, one in data("statuses.yaml").items()}
    assert right_options(item) == {titles[status] if status else "no status"}


def events(entry: Entry, item: ItemRecord) -> None:
    assert isinstance(item.answer, OrderAnswer)
    by_title = {one["title"]["en"]: one["date"] for one in data("timeline.yaml").values()}
    days = [by_title[card] for card in item.answer.cards]
    assert all(before < after for before, after in pairwise(days))
    assert set(days) == {data("timeline.yaml")[id_]["date"] for id_ in entry["events"]}
    written = [f"{day.day} {day:%B %Y}" for day in days]
    assert item.answer.told == written


def old_names(entry: Entry, item: ItemRecord) -> None:
    assert isinstance(item.answer, MatchAnswer)
    assert item.answer.pairs == [(pair["old"], name(pair["of"])) for pair in entry["pairs"]]
    for pair in entry["pairs"]:
        own, _ = feature(pair["of"])
        same = [
            one["properties"]
            for file in ("corridor_places", "silk_road_places")
            for one in features(file).values()
            if one["properties"]["id"] == own["id"]
            or (own["geonames_id"] and one["properties"]["geonames_id"] == own["geonames_id"])
        ]
        old = {part.strip() for one in same for part in one["old_names"].split(";")}
        assert pair["old"] in old


def borders(entry: Entry, item: ItemRecord) -> None:
    assert isinstance(item.answer, OrderAnswer)
    land, shores = features("borders"), features("caspian_shores")
    lengths = {
        country(one["country"]): one.get("official_length_km") or one["published_length_km"]
        for id_ in entry["lines"]
        for one in [(land if id_ in land else shores)[id_]["properties"]]
    }
    assert item.answer.cards == sorted(lengths, key=lambda card: -lengths[card])
    for card, words in zip(item.answer.cards, item.answer.told, strict=True):
        assert words.startswith(f"{round(lengths[card]):,} km (")


def estimate(entry: Entry, item: ItemRecord) -> None:
    answer = item.answer
    assert isinstance(answer, EstimateAnswer)
    for ref, at in ((entry["start"], answer.start), (entry["end"], answer.end)):
        assert feature(ref)[1].distance(Point(at)) < 1e-3
    km, bearing = on_sphere(answer.start, answer.end)
    if entry["quantity"] == "distance":
        assert answer.value == pytest.approx(km, rel=0.006)
        assert 0 < answer.full < answer.near < answer.value
    else:
        turn = (answer.value - bearing + 180) % 360 - 180
        assert abs(turn) < 0.6
        assert 0 <= answer.value < 360


def claim(entry: Entry, item: ItemRecord) -> None:
    assert right_options(item) == {entry["verdict"].capitalize()}
    assert item.question == entry["claim"]


def right_options(item: ItemRecord) -> set[str]:
    assert isinstance(item.answer, ChoiceAnswer)
    return {item.answer.options[one] for one in item.answer.right}


CHECKS = {
    "place": place,
    "card": place,
    "name": named,
    "neighbours": neighbours,
    "organization": organization,
    "member": member,
    "events": events,
    "old-names": old_names,
    "borders": borders,
    "estimate": estimate,
    "claim": claim,
}


def test_two_hundred_items_drawn_by_lot_are_right(items: Items, asked: Mapping[str, Entry]) -> None:
    lot = Random(2026).sample(sorted(asked), LOT)  # noqa: S311 - a lot, and no secret
    wrong = {}
    for id_ in lot:
        entry = asked[id_]
        try:
            CHECKS[entry["kind"]](entry, items[id_])
        except AssertionError as error:
            wrong[id_] = str(error)
    assert wrong == {}
    assert {asked[id_]["kind"] for id_ in lot} == set(CHECKS)


@pytest.mark.parametrize("kind", CHECKS)
def test_a_wrong_answer_would_be_found(kind: str, items: Items, asked: Mapping[str, Entry]) -> None:
    id_ = next(id_ for id_, entry in asked.items() if entry["kind"] == kind)
    item = items[id_]
    answer = item.answer
    match answer:
        case PlaceAnswer(at=(lon, lat)):
            changes: dict[str, object] = {"at": (lon + 30, lat)}
        case NameAnswer(choices=choices):
            changes = {"accepted": [one for one in choices if one not in answer.accepted][:1]}
        case ChoiceAnswer(right=[first, *others], options=options):
            changes = {"right": [(first + 1) % len(options), *others]}
        case OrderAnswer(cards=cards):
            changes = {"cards": cards[::-1]}
        case MatchAnswer(pairs=[(old, new), (other, newer), *rest]):
            changes = {"pairs": [(old, newer), (other, new), *rest]}
        case EstimateAnswer(value=value):
            changes = {"value": value * 1.02}
        case _:
            raise AssertionError(answer)
    spoilt = item.model_copy(update={"answer": answer.model_copy(update=changes)})
    with pytest.raises(AssertionError):
        CHECKS[kind](asked[id_], spoilt)


def test_kazakhstans_neighbours_are_those_with_a_border_line(items: Items) -> None:
    lines = {one["properties"]["country"] for one in features("borders").values()}
    assert right_options(items["kazakhstan-neighbours"]) == {country(code) for code in lines}


# There are enough of them, and each can be asked ------------------------------------------------


def test_every_chapter_has_all_sorts(asked: Mapping[str, Entry], items: Items) -> None:
    assert set(items) == set(asked)
    assert len(asked) >= 200
    chapters = Counter(entry["chapter"] for entry in asked.values())
    claims = Counter(entry["chapter"] for entry in asked.values() if entry["kind"] == "claim")
    assert len(chapters) == 8
    assert min(chapters.values()) >= 20
    assert set(claims) == set(chapters)
    assert min(claims.values()) >= 5
    for chapter in chapters:
        here = [entry for entry in asked.values() if entry["chapter"] == chapter]
        assert {entry["level"] for entry in here} == {1, 2, 3}
        assert {entry["verdict"] for entry in here if entry["kind"] == "claim"} >= {"disputed"}
        assert len({entry["kind"] for entry in here}) >= 7


def test_each_item_has_one_right_answer_in_each_language(
    told: Mapping[str, Items],
) -> None:
    for items in told.values():
        for item in items.values():
            match item.answer:
                case ChoiceAnswer(options=options, right=right, several=several):
                    assert len(set(options)) == len(options), item.id
                    assert 0 < len(right) < len(options), item.id
                    assert several or len(right) == 1, item.id
                case NameAnswer(accepted=accepted, choices=choices):
                    assert len(set(choices)) == len(choices) == 4, item.id
                    assert len(set(choices) & set(accepted)) == 1, item.id
                case OrderAnswer(cards=cards, told=found):
                    assert len(set(cards)) == len(cards) == len(found), item.id
                case MatchAnswer(pairs=pairs):
                    assert len({old for old, _ in pairs}) == len(pairs), item.id
                    assert len({new for _, new in pairs}) == len(pairs), item.id
                case PlaceAnswer(others=others, at=at):
                    assert len({where for _, where in others}) == len(others) >= 3, item.id
                    assert [where for _, where in others].count(at) == 1, item.id


def test_every_item_shows_what_is_asked_and_leads_to_a_scene(
    items: Items, asked: Mapping[str, Entry]
) -> None:
    text = {path.stem: path.read_text("utf-8") for path in (CONTENT / "en/sections").glob("*.md")}
    for item in items.values():
        chapter, _, scene = item.learn.partition("/")
        assert f"- id: {scene}\n" in text[chapter], item.id
        assert chapter == item.chapter == asked[item.id]["chapter"]
        assert item.sources.startswith("1 "), item.id
        assert item.because.strip(), item.id
        bounds = item.camera.bounds
        assert bounds is not None
        west, south, east, north = bounds
        if isinstance(item.answer, PlaceAnswer):
            lon, lat = item.answer.at
            assert west < lon < east, item.id
            assert south < lat < north, item.id
            middle = ((west + east) / 2, (south + north) / 2)
            assert on_sphere(middle, item.answer.at)[0] > 40, item.id  # not in the very middle


def test_all_languages_have_all_items_in_their_own_words(told: Mapping[str, Items]) -> None:
    assert set(told) == {"en", "kk", "ru"}
    english = told["en"]
    for language, items in told.items():
        assert set(items) == set(english)
        for item in items.values():
            texts = item.model_dump_json()
            assert "[en]" not in texts, item.id
            assert "{" not in item.question + item.hint + item.because, item.id
            if language != "en":
                assert any("а" <= letter <= "я" for letter in item.question), item.id
                assert item.question != english[item.id].question, item.id
                assert item.hint != english[item.id].hint, item.id
                assert item.answer != english[item.id].answer or item.kind == "estimate", item.id


# What is asked says which of two things of one name is meant --------------------------------------

TITLES = {
    "en": ("Lake Balkhash", "Lake Tengiz", "Tengiz (oil field)"),
    "kk": ("Балқаш (көл)", "Теңіз (көл)", "Теңіз (мұнай кен орны)"),
    "ru": ("Балхаш (озеро)", "Тенгиз (озеро)", "Тенгиз (нефтяное месторождение)"),
}


def test_waters_and_places_of_one_name_are_told_apart(told: Mapping[str, Items]) -> None:
    for language, (balkhash, lake, field) in TITLES.items():
        items = told[language]
        cards = [items[id_].answer for id_ in ("balkhash-card", "tengiz-lake-card")]
        assert [getattr(one, "card", None) for one in cards] == [balkhash, lake]
        assert items["balkhash-card"].question.endswith(f": {balkhash}")
        assert items["tengiz-on-the-map"].question.endswith(f": {field}")


def test_no_two_features_answer_to_one_question(
    told: Mapping[str, Items], asked: Mapping[str, Entry]
) -> None:
    everything = [
        (topic, one["properties"])
        for topic, files in FILES.items()
        for file in files
        for one in features(file).values()
    ]
    for language, items in told.items():
        for id_, entry in asked.items():
            if entry["kind"] not in ("place", "card") or "of" not in entry:
                continue
            own, _ = feature(entry["of"])
            name = own[f"name_{language}"] or own["name_en"]
            twins = [
                other
                for topic, other in everything
                if (other[f"name_{language}"] or other["name_en"]) == name
                and other["id"] != own["id"]
                and not (own.get("geonames_id") and other["geonames_id"] == own["geonames_id"])
            ]
            plain = items[id_].question.endswith(f": {name}")
            assert not (twins and plain), (language, id_)


TOGETHER_M, STEP_M = 3000, 5000
"""Metres on the map within which two lines look like one, and between what is tried of a line."""


def test_routes_that_are_pointed_at_run_apart_from_others(asked: Mapping[str, Entry]) -> None:
    """Those that share rails with others are only named."""
    project = Transformer.from_crs(4326, 3857, always_xy=True).transform
    flat = {id_: transform(outline("routes", id_), project, interleaved=False) for id_ in routes()}
    shared = {}
    for id_, line in flat.items():
        others = union_all([other for key, other in flat.items() if key != id_])
        along = arange(0, line.length, STEP_M)
        prepare(others)
        near = dwithin(line_interpolate_point(line, along), others, TOGETHER_M)
        shared[id_] = near.mean()
    pointed, named = (
        {
            entry["of"].removeprefix("route:")
            for entry in asked.values()
            if entry["kind"] in kinds and str(entry.get("of")).startswith("route:")
        }
        for kinds in (("place", "card"), ("name",))
    )
    assert pointed == {"cpc", "kazakhstan-china-oil", "central-asia-china-gas"}
    assert max(shared[id_] for id_ in pointed) < 0.16
    assert "middle-corridor" in named
    assert min(shared[id_] for id_ in named - pointed) > 0.3


def test_names_of_bodies_stand_out_in_no_question(told: Mapping[str, Items]) -> None:
    for items in told.values():
        for item in items.values():
            if item.kind != "organization":
                continue
            assert isinstance(item.answer, ChoiceAnswer)
            options = item.answer.options
            assert len({"\u2013" in one or "\u2014" in one for one in options}) == 1, item.id
            assert item.because.count("5+1") <= 1, item.id


def test_an_event_is_hinted_at_by_a_country(items: Items, asked: Mapping[str, Entry]) -> None:
    events = [items[id_] for id_, entry in asked.items() if "event" in entry]
    assert events
    for item in events:
        assert not any(letter.isdigit() for letter in item.hint), item.id
    assert items["cica-proposal-card"].hint == "Country: United States"
    assert items["independence-card"].hint == "Nearest other country: Kyrgyzstan"


def test_every_place_and_water_is_explained_by_more_than_its_country(
    items: Items, asked: Mapping[str, Entry]
) -> None:
    poor = []
    for id_, entry in asked.items():
        if str(entry.get("of")).partition(":")[0] not in ("city", "place", "water", "route"):
            continue
        own, _ = feature(entry["of"])
        here = [f": {country(code)}." for code in [own.get("country")] if code]
        told = [
            line
            for line in re.findall(r"<p>(.*?)</p>", items[id_].because, re.S)
            if not line.startswith("Astana \u2013") and not any(line.endswith(one) for one in here)
        ]
        if not told:
            poor.append(id_)
    assert poor == []


def test_an_explanation_of_its_own_stands_with_its_sources(items: Items) -> None:
    item = items["balkhash-card"]
    country_, own = re.findall(r"<p>(.*?)</p>", item.because, re.S)
    assert country_ == "Balkhash: Kazakhstan." or country_.startswith("Lake Balkhash: ")
    assert own.startswith("It has no outlet.")
    assert re.search(r">1<", own)
    assert item.sources == "1 World Encyclopedia 2018; 2 Natural Earth 2022"


def test_places_are_explained_by_what_the_data_tell(
    items: Items, asked: Mapping[str, Entry]
) -> None:
    poor = []
    for id_, entry in asked.items():
        topic = str(entry.get("of", "")).partition(":")[0]
        if topic not in ("city", "place"):
            continue
        own, _ = feature(entry["of"])
        notes = {
            one["properties"]["note_en"]
            for file in FILES["place"]
            for one in features(file).values()
            if one["properties"]["id"] == own["id"]
            or (own["geonames_id"] and one["properties"]["geonames_id"] == own["geonames_id"])
        } - {""}
        if notes and not any(str(escape(note)) in items[id_].because for note in notes):
            poor.append(id_)
    assert poor == []
    assert "Largest city" in items["almaty-on-the-map"].because
    assert "The Shanghai Five" in items["shanghai-named"].because  # an event, where no note is
    assert "Radio Free Europe" in items["shanghai-named"].sources
