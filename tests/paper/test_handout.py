"""Handouts: they conform, hold what a class needs, and take no text for a program."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from crossroads.cli import main
from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas
from crossroads.maps.in_words import map_in_words
from crossroads.maps.plan import plan_map
from crossroads.paper import typeset
from crossroads.paper.handout import handout
from crossroads.paper.links import is_origin
from crossroads.paper.plane import Plane
from crossroads.translation.speech import in_other_language

from .pdf import (
    OUR_FACES,
    alternative_texts,
    beyond_the_edge,
    breaches,
    faces,
    linked,
    one_line,
    page_texts,
    qr_codes,
)

DAY = dt.date(2026, 11, 24)
ORIGIN = "https://atlas.example"


def test_a_pupils_handout_conforms_and_is_whole(
    library: Library, atlas: Atlas, plane: Plane
) -> None:
    told, shapes = in_other_language(library, atlas, "kk")
    pdf = handout("eastern-connections", told, plane.named(shapes), DAY, origin=ORIGIN)
    assert breaches(pdf) == []
    assert beyond_the_edge(pdf) == []
    assert faces(pdf) <= OUR_FACES
    assert len(page_texts(pdf)) == 2
    text = one_line(" ".join(page_texts(pdf)))
    section = told.sections["eastern-connections"]
    assert one_line(section.title) in text
    assert [one for one in section.questions if one_line(one) not in text] == []
    assert one_line("2001 ж. 15 маусым") in text  # the SCO's day, as Kazakh writes it
    assert section.scenes[0].notes.ask not in text
    address = f"{ORIGIN}/eastern-connections?lang=kk"
    assert address in linked(pdf)
    assert qr_codes(pdf) == [address]
    assert len(linked(pdf)) > 5
    plan = plan_map(section.map, told, shapes, DAY)
    shown = [layer for layer in plan.layers if layer.show]
    assert map_in_words(plan.title, shown, None, told, shapes) in alternative_texts(pdf)


def test_a_teachers_handout_has_every_scene_with_picture_and_notes(
    library: Library, plane: Plane
) -> None:
    pdf = handout("geopolitical-challenges", library, plane, DAY, "letter", teacher=True)
    assert breaches(pdf) == []
    assert beyond_the_edge(pdf) == []
    text = one_line(" ".join(page_texts(pdf)))
    scenes = library.sections["geopolitical-challenges"].scenes
    for scene in scenes:
        assert one_line(scene.title) in text
        assert one_line(scene.notes.mistake) in text
    alts = [one for one in alternative_texts(pdf) if "This map, " in one]
    assert len(alts) == 1 + len(scenes)
    chinese = [one for one in library.sources.values() if "中" in one.title]
    assert chinese  # one of them is cited here; no face has its letters
    assert "[…]" in text
    # Members of the CSTO since 1992 or 1993, Armenia first of the alphabet.
    assert any("CSTO: member" in one and "Armenia" in one for one in alts)


def test_what_is_done_for_checkers_is_not_seen(
    library: Library, plane: Plane, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = handout("western-engagement", library, plane, DAY)
    monkeypatch.setattr(typeset, "DOUBTFUL", b"%PDF")  # of every file
    nudged = handout("western-engagement", library, plane, DAY)
    assert nudged != plain
    assert [one_line(text) for text in page_texts(nudged)] == [
        one_line(text) for text in page_texts(plain)
    ]


def test_texts_are_no_program(library: Library, plane: Plane) -> None:
    hostile = r'#panic("x") $x$ </svg> \ " <b> #import "/etc/passwd": *'
    section = library.sections["bridge"].model_copy(
        update={"title": hostile, "questions": [hostile, "?"]}
    )
    spoilt = replace(library, sections={**library.sections, "bridge": section})
    text = one_line(" ".join(page_texts(handout("bridge", spoilt, plane, DAY))))
    assert text.count(one_line(hostile)) >= 2


@pytest.mark.parametrize(
    ("address", "good"),
    [
        (ORIGIN, True),
        ("http://192.168.1.5:8501/atlas", True),
        ("javascript:alert(1)", False),
        ("atlas.example", False),
        ("https://", False),
        ("https://a b.example", False),
        ("https://atlas.example:port", False),
        (f"https://{'a' * 300}.example", False),
    ],
)
def test_only_an_address_of_the_web_is_printed(address: str, good: bool) -> None:
    assert is_origin(address) is good


def test_the_command_knows_its_chapters(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "handout.pdf"
    assert main(["export", "handout", "brige", "-o", str(file)]) == 2
    assert "found 'brige', expected one of" in capsys.readouterr().err
    assert main(["export", "handout", "bridge", "--lang", "ru", "-o", str(file)]) == 0
    assert file.read_bytes().startswith(b"%PDF-1.7")
