"""The file itself, read as a browser reads it: what it holds, what it may do, how large it is."""

import base64
import datetime as dt
import gzip
import hashlib
import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest
import yaml
from fontTools.ttLib import TTFont

from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas
from crossroads.lesson.choice import lesson_named, lesson_of_scenes
from crossroads.lesson.document import lesson_html
from crossroads.paths import CONTENT
from crossroads.translation.speech import in_other_language

MOST = {"conclusion": 1_200_000, "atlas": 2_000_000}
"""Bytes of a file; no chapter's has more than that of the conclusion.

Of the tour, which takes longer, tests/browser/test_lesson_file.py tells.
"""
DAY = dt.date(2026, 11, 24)
LETTERS = "".join(map(chr, [*range(48, 58), *range(65, 91), *range(97, 123)])) + (
    "!\"#$%'()*+,-./:;=?@[\\]^_`{|}~"
)
LOADS = {"src", "href", "srcset", "data", "poster", "action", "background"}
"""Attributes by which a document asks for something."""


class Read(HTMLParser):
    """What a document says."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.elements: list[tuple[str, Mapping[str, str | None]]] = []
        self.texts: list[str] = []
        self._open = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self.texts.append("")
        self._open = True
        self.addresses += [value or "" for name, value in attrs if name in LOADS]

    def handle_data(self, data: str) -> None:
        if self._open:
            self.texts[-1] += data

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - given by its base
        self._open = False

    def held(self) -> dict[str, str]:
        """Texts for scripts by their names."""
        return {
            str(given["data-address"]): unpacked(text) if given.get("data-form") else text
            for (_, given), text in zip(self.elements, self.texts, strict=True)
            if "data-address" in given
        }

    def policy(self) -> dict[str, list[str]]:
        (text,) = (
            str(given["content"])
            for tag, given in self.elements
            if tag == "meta" and given.get("http-equiv") == "Content-Security-Policy"
        )
        return {name: rest for name, *rest in (part.split() for part in text.split(";"))}


def unpacked(text: str) -> str:
    digits = [LETTERS.index(letter) for letter in text]
    values = [f"{a * 91 + b:013b}" for a, b in zip(digits[::2], digits[1::2], strict=False)]
    bits = "".join(values) + (f"{digits[-1]:06b}" if len(digits) % 2 else "")
    whole = len(bits) // 8
    return gzip.decompress(int(bits[: whole * 8], 2).to_bytes(whole)).decode()


def hash_of(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@pytest.fixture(scope="module")
def files(library: Library, atlas: Atlas) -> dict[str, str]:
    kazakh = in_other_language(library, atlas, "kk")  # whose letters need more bytes
    told = {"conclusion": kazakh, "atlas": (library, atlas)}
    return {name: lesson_html(lesson_named(name, told[name][0]), *told[name], DAY) for name in MOST}


@pytest.fixture(scope="module")
def read(files: dict[str, str]) -> dict[str, Read]:
    return {name: Read(text) for name, text in files.items()}


@pytest.mark.parametrize("name", MOST)
def test_it_is_small_enough(files: dict[str, str], name: str) -> None:
    assert len(files[name].encode()) < MOST[name]


@pytest.mark.parametrize("name", MOST)
def test_it_asks_for_nothing(read: dict[str, Read], name: str) -> None:
    document = read[name]
    assert [one for one in document.addresses if not one.startswith(("data:", "#"))] == []
    assert not {tag for tag, _ in document.elements} & {"iframe", "object", "embed", "form"}
    held = document.held()
    sheets = [text for at, text in held.items() if at.endswith(".css") or at == "faces"]
    for sheet in sheets:
        assert sheet.count("@import") == 0  # a whole sheet in a message takes minutes
        addresses = re.findall(r"url\((.*?)\)", sheet)
        assert [one for one in addresses if not one.strip("\"'").startswith(("data:", "#"))] == []
    assert [at for at, text in held.items() if "openstreetmap" in text] == []


@pytest.mark.parametrize("name", MOST)
def test_its_policy_lets_in_what_it_holds_and_nothing_else(
    read: dict[str, Read], name: str
) -> None:
    document = read[name]
    pieces = zip(document.elements, document.texts, strict=True)
    inline: dict[str, list[str]] = {"script": [], "style": []}
    for (tag, given), text in pieces:
        if tag in inline and "type" not in given:
            inline[tag].append(text)
    held = document.held()
    engine = {"atlas": "atlas", "conclusion": "file"}[name]
    assert document.policy() == {
        "default-src": ["'none'"],
        "script-src": [*map(hash_of, inline["script"]), hash_of(held[f"{engine}.js"])],
        "style-src": [*map(hash_of, inline["style"]), hash_of(held[f"{engine}.css"])],
        "img-src": ["data:"],
        "font-src": ["data:"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
    }
    assert len(inline["script"]) == 1
    assert "style" not in {attribute for _, given in document.elements for attribute in given}


def test_it_holds_all_that_its_maps_may_ask_for(read: dict[str, Read]) -> None:
    held = read["conclusion"].held()
    catalogue: dict[str, Any] = json.loads(held["catalogue"])
    message: dict[str, Any] = json.loads(held["map-conclusion"])
    drawn = {one["id"] for one in catalogue["basemap"]}
    drawn |= {one["base"] for one in message["layers"]}
    urls = {catalogue["layers"][one]["url"].partition("#")[0] for one in drawn}
    assert {url for url in urls if not url.startswith("data:image/webp;base64,")} <= set(held)
    assert {*message["soon"], message["story"]["scenes"]} <= set(held)
    assert "next" not in message["story"]
    flag = json.loads(held["dossiers"])["countries:KZ"]["flag"]
    assert flag.startswith("data:image/svg+xml,%3Csvg ")
    assert "search" not in held


def ids_in(value: object) -> Iterator[str]:
    """Ids of all features in JSON."""
    if isinstance(value, list):
        for one in value:
            yield from ids_in(one)
    elif isinstance(value, dict):
        if "geometry" in value:
            yield value["properties"]["id"]
        for one in value.values():
            yield from ids_in(one)


def test_the_quiz_asks_all_of_its_chapter_and_the_file_can_show_it(read: dict[str, Read]) -> None:
    chapter = "conclusion"
    document = read[chapter]
    held = document.held()
    quiz = json.loads(held["quiz"])
    assert [id_ for id_, _ in quiz["chapters"]] == [chapter]
    asked = (CONTENT / "quiz" / f"{chapter}.yaml").read_text(encoding="utf-8")
    assert len(quiz["items"]) == len(yaml.safe_load(asked))
    assert "memory" not in quiz  # a file's storage is that of all files, or none's
    message = json.loads(held["map-quiz"])
    assert message["quiz"]["items"] == "quiz"
    events = {f"event:{one['id']}" for one in json.loads(held["reference"])["events"]}
    shapes = [json.loads(text) for at, text in held.items() if at.startswith("shapes-")]
    there = set(ids_in(shapes))
    picks = {pick for item in quiz["items"] for pick in (*item["highlight"], *item["shows"])}
    picks |= {item["answer"]["feature"] for item in quiz["items"] if "feature" in item["answer"]}
    assert {one for one in picks if one.startswith("event:")} == events
    assert {one.partition(":")[2] for one in picks - events} <= there
    assert {item["learn"].partition("/")[0] for item in quiz["items"]} == {chapter}
    assert document.addresses.count(f"#/quiz?chapter={chapter}") == 1
    assert "next" not in json.loads(held[f"map-{chapter}"])["story"]


def test_the_search_of_the_atlas_leads_to_what_is_in_the_file(read: dict[str, Read]) -> None:
    held = read["atlas"].held()
    kinds = set(json.loads(held["catalogue"])["kinds"])
    assert {"passage", "box", "city"} <= kinds
    index = held["search"]
    assert index.count("Almaty") > 0
    assert index.count("bridge/the-middle-corridor") == 0
    dossiers = json.loads(held["dossiers"])
    assert [key for key, one in dossiers.items() if "sections" in one] == []


def test_its_type_has_the_letters_that_it_shows(read: dict[str, Read]) -> None:
    faces = read["conclusion"].held()["faces"]
    letters: set[str] = set()
    for data in re.findall(r"url\(data:font/woff2;base64,(.*?)\)", faces):
        with TTFont(io.BytesIO(base64.b64decode(data))) as font:
            letters |= set(map(chr, font.getBestCmap()))
    shown = "".join(read["conclusion"].texts)
    assert {"ң", "Ү", "ғ"} < set(shown)
    assert {one for one in shown if one.isalpha() and one < "\u0530"} <= letters


def test_chosen_scenes_are_walked_in_their_order(library: Library, atlas: Atlas) -> None:
    addresses = [
        "bridge/where-rails-do-not-fit",  # with a link that acts on the map
        "introduction/closed-sea",
        "bridge/the-middle-corridor",
    ]
    offering = library.edition.model_copy(update={"languages": ["kk", "ru", "en"]})
    lesson = lesson_of_scenes(addresses, library)
    document = Read(lesson_html(lesson, replace(library, edition=offering), atlas, DAY))
    held = document.held()
    assert json.loads(held["catalogue"])["writing"]["languages"] == [["en", "English"]]
    walked = [
        (page, [scene["id"] for scene in json.loads(held[f"scenes-{page}"])["scenes"]])
        for page in ("bridge", "introduction", "bridge-2")
    ]
    assert [f"{page.removesuffix('-2')}/{id_}" for page, ids in walked for id_ in ids] == addresses
    stories = [json.loads(held[f"map-{page}"])["story"] for page, _ in walked]
    assert [one.get("next") for one in stories] == ["introduction", "bridge-2", None]
    assert [one.get("previous") for one in stories] == [None, "bridge", "introduction"]
    assert not [one for one in document.addresses if one.startswith("map:")]
