"""All words and shapes in a made-up language: no text escapes it, and nothing else changes."""

import datetime as dt
import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from crossroads.content.library import Library
from crossroads.contract.catalogue import Files, Scripts
from crossroads.dossiers.build import dossiers
from crossroads.geo.atlas import Atlas
from crossroads.maps.plan import plan_map
from crossroads.maps.tables import layer_table
from crossroads.outlets.catalogue import catalogue
from crossroads.outlets.reference import reference
from crossroads.outlets.section_prose import section_prose
from crossroads.outlets.stories import story_file
from crossroads.search.entries import names_in, search_entries
from crossroads.translation.localize import Speech, local_atlas, local_library
from crossroads.translation.messages import all_messages

TODAY = dt.date(2026, 11, 27)
MARK = "Ж"
"""Stands in every text of the made-up language."""
NAMES = ("old_names", "whs_1442")
"""Properties that hold names in any language."""
ENGLISH_WORD = re.compile(r"[A-Za-z]{4,}")


def pseudo(_: str, text: str) -> str:
    return f"{MARK} {text}"


SPEECH = Speech("kk", pseudo, lambda _, forms: {form: MARK + forms[form] for form in forms})


@pytest.fixture(scope="module")
def local(library: Library, atlas: Atlas) -> tuple[Library, Atlas]:
    return local_library(library, SPEECH), local_atlas(atlas, SPEECH)


def texts(value: Any, *path: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every text of a JSON value, with the keys under which it stands."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for name, one in value.items():
            yield from texts(one, *path, name)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from texts(one, *path)


def english(value: Any, *besides: str) -> list[tuple[tuple[str, ...], str]]:
    """Texts of more than one word in Latin letters that the made-up language has not reached."""
    return [
        (path, text)
        for path, text in texts(value)
        if not set(besides) & set(path)
        and MARK not in text
        and " " in text.strip()
        and ENGLISH_WORD.search(text)
    ]


def test_the_browsers_words_layers_and_bodies(local: tuple[Library, Atlas]) -> None:
    library, atlas = local
    addresses = dict.fromkeys(atlas.layers, "x")
    files = Files(reference="x", dossiers="x", search="x")
    told = catalogue(
        library, atlas, addresses, files, Scripts(picture="x", qr_code="x", memory="x"), "x"
    )
    beyond = ("spells", "countries", "source", "credit", "writing")
    assert english(told.wire(), *beyond) == []
    titles = [one.title for one in told.layers.values()]
    assert [title for title in titles if MARK not in title] == []


def test_stories_and_pages(local: tuple[Library, Atlas]) -> None:
    library, _ = local
    for section in library.sections.values():
        told = story_file(section, library).wire()
        assert english(told, "sources", "html", "names") == [], section.id
        prose = section_prose(library, section.id)
        assert MARK in prose.html
        assert all(MARK in box.box.title and MARK in box.html for box in prose.boxes)


def test_reference_and_dossiers(local: tuple[Library, Atlas]) -> None:
    library, atlas = local
    assert english(reference(library, atlas).wire(), "source") == []
    told = {key: one.wire() for key, one in dossiers(library, atlas).items()}
    besides = ("names", "local", "old_names", "heritage", "source", "flag", "carried")
    assert english(told, *besides)[:5] == []
    carried = [str(one["carried"]) for one in told.values() if "carried" in one]
    assert carried
    assert all(MARK in goods for goods in carried)


def test_tables(local: tuple[Library, Atlas]) -> None:
    library, atlas = local
    plan = plan_map(library.explorer.map, library, atlas, TODAY)
    citations = library.words["source"]
    for layer in plan.layers:
        if layer.base.table:
            table = layer_table(layer, library, atlas)
            rows = json.loads(table.drop(columns=citations, errors="ignore").to_json())
            names = [one.title["kk"] for one in layer.base.card if one.property in NAMES]
            assert english(rows, library.words["name"], *names)[:3] == [], layer.id


def test_the_search_finds_by_the_names_of_all_languages(
    library: Library, atlas: Atlas, local: tuple[Library, Atlas]
) -> None:
    entries = search_entries(library, atlas, names_in([local]))
    steppe = next(one for one in entries if (one.kind, one.id) == ("term", "steppe"))
    assert (steppe.name, set(steppe.names)) == ("steppe", {"steppe", f"{MARK} steppe"})
    own = search_entries(*local, names_in([(library, atlas)]))
    steppe = next(one for one in own if (one.kind, one.id) == ("term", "steppe"))
    assert (steppe.name, set(steppe.names)) == (f"{MARK} steppe", {"steppe", f"{MARK} steppe"})


def test_ids_figures_and_cameras_stay(library: Library, local: tuple[Library, Atlas]) -> None:
    other, _ = local
    assert other.facts is library.facts
    assert list(other.sections) == list(library.sections)
    for id_, section in library.sections.items():
        for ours, theirs in zip(section.scenes, other.sections[id_].scenes, strict=True):
            assert (ours.id, ours.camera, ours.layers) == (theirs.id, theirs.camera, theirs.layers)


def test_every_text_is_asked_for_under_one_key(library: Library, atlas: Atlas) -> None:
    messages = all_messages(library, atlas, "kk")
    assert len({(one.room, one.context, one.text) for one in messages}) == len(messages)
    contexts = {(one.room, one.context) for one in messages if "geo/" not in one.context}
    plain = [one for one in messages if "geo/" not in one.context and one.context != "votes/title"]
    assert len(contexts) - 1 == len(plain)
