"""Quiz sheets: the round of the browser, no answer on the pupils' pages, all of them in the key."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from crossroads.cli import main
from crossroads.content.library import Library
from crossroads.contract.quiz import ItemRecord
from crossroads.geo.atlas import Atlas
from crossroads.paper.plane import Plane
from crossroads.paper.quiz_maps import quiz_maps
from crossroads.paper.quiz_marks import Marked, OnMaps, Scene, on_maps
from crossroads.paper.quiz_sheet import quiz_sheet, round_address
from crossroads.paper.sheets import HANDOUT_ROOM
from crossroads.paths import ROOT
from crossroads.quiz.records import quiz_item, quiz_items
from crossroads.quiz.round import RoundOptions
from crossroads.quiz.told import Telling
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

CASES: dict[str, Any] = json.loads((ROOT / "tests" / "cases" / "rounds.json").read_text("utf-8"))
SHEETS = "crossroads.paper.quiz_sheet"
ORIGIN = "https://atlas.example"
SHOWN = (
    "aktau-on-the-map",
    "aktau-named",
    "balkhash-card",
    "c5-2020-members",
    "names-of-today-matched",
    "borders-by-length",
    "aktau-baku-distance",
    "aktau-baku-bearing",
    "always-abstained",
    "belarus-sco-2012",
    "kazakhstan-neighbours",
    "autumn-1991-in-order",
)
"""A question of each kind."""


@pytest.fixture(scope="module")
def items(library: Library, atlas: Atlas) -> Mapping[str, ItemRecord]:
    return {item.id: item for item in quiz_items(library, atlas)}


def of_these(library: Library, ids: Sequence[str]) -> Library:
    return replace(library, questions={id_: library.questions[id_] for id_ in ids})


def pages(pdf: bytes) -> tuple[str, str]:
    """What pupils read, and the key."""
    texts = page_texts(pdf)
    (first,) = [number for number, text in enumerate(texts) if "For the teacher" in text]
    return one_line(" ".join(texts[:first])), one_line(" ".join(texts[first:]))


def test_a_sheet_of_all_kinds(
    library: Library, plane: Plane, items: Mapping[str, ItemRecord]
) -> None:
    round_ = RoundOptions(seed="8-сынып", count=len(SHOWN))
    there = round_address(ORIGIN, round_, library)
    pdf = quiz_sheet(round_, of_these(library, SHOWN), plane, key=True, address=there)
    assert breaches(pdf) == []
    assert beyond_the_edge(pdf) == []
    assert faces(pdf) <= OUR_FACES
    address = f"{ORIGIN}/quiz?seed=8-%D1%81%D1%8B%D0%BD%D1%8B%D0%BF&count=12"
    assert qr_codes(pdf) == [address]
    assert address in linked(pdf)

    pupils, key = pages(pdf)
    for id_ in SHOWN:
        asked = one_line(items[id_].question.replace("→", "–"))
        assert asked in pupils, id_
        assert asked in key, id_
    right = [
        "Aktau · On the map: ",
        "Lake Balkhash · On the map: ",
        "C5+1 · On the map: ",
        "1 Russia",
        "5 Turkmenistan",
        "1 The Semipalatinsk nuclear test site is closed",
        "380 km · right from 323 km to 437 km",
        "197° · right from 182° to 212°",
        "False On the invasion it abstained, on human rights in Crimea it voted no,",
        "partner SCO – Shanghai Cooperation Organisation",
        "China; Kyrgyzstan; Russia; Turkmenistan; Uzbekistan",
        "Novy Uzen – Zhanaozen",
    ]
    matched = re.sub(r"–[A-D](?=[A-Z])", "–", key)
    assert [one for one in right if one_line(one) not in matched] == []
    for secret in ("7,548", "380km", "197°", "28April2010", "voted", "TogzhanKassenova", "25Dec"):
        assert secret in key, secret
        assert secret not in pupils, secret

    alts = [one for one in alternative_texts(pdf) if "Map without names" in one]
    for_pupils = [one for one in alts if "from the middle of Kazakhstan" in one]
    for_teachers = [one for one in alts if one not in for_pupils]
    assert for_pupils
    assert not any(name in one for one in for_pupils for name in ("Aktau", "Balkhash"))
    assert any("Aktau" in one for one in for_teachers)


def test_the_key_is_on_no_sheet_without_it(library: Library, plane: Plane) -> None:
    round_ = RoundOptions(seed="a", count=len(SHOWN))
    pdf = quiz_sheet(round_, of_these(library, SHOWN), plane, "letter")
    assert "For the teacher" not in " ".join(page_texts(pdf))
    assert qr_codes(pdf) == []
    with_key = quiz_sheet(round_, of_these(library, SHOWN), plane, "letter", key=True)
    assert len(page_texts(with_key)) > len(page_texts(pdf))


@pytest.mark.parametrize("case", CASES["rounds"], ids=lambda case: case["options"]["seed"])
def test_the_round_is_that_of_the_browser(
    library: Library, plane: Plane, monkeypatch: pytest.MonkeyPatch, case: dict[str, Any]
) -> None:
    """The questions of the cases that bind both halves, each with a text of its own."""
    like = library.questions["always-abstained"]
    questions = {one["id"]: like.model_copy(update=one) for one in CASES["items"]}
    drawn: list[str] = []

    def made(question: Any, telling: Telling) -> ItemRecord:
        drawn.append(question.id)
        item = quiz_item(like, telling)
        return item.model_copy(update={"question": f"It is {question.id}"})

    monkeypatch.setattr(f"{SHEETS}.quiz_item", made)
    options = RoundOptions(**case["options"])
    told = replace(library, questions=questions)
    if not case["ids"]:
        with pytest.raises(ValueError, match="no question fits"):
            quiz_sheet(options, told, plane)
        return
    text = one_line(" ".join(page_texts(quiz_sheet(options, told, plane))))
    assert drawn == case["ids"]
    wanted = [f"{number}.Itis{id_}" for number, id_ in enumerate(case["ids"], start=1)]
    assert [one for one in wanted if one_line(one) not in text] == []


def test_choices_stand_in_the_order_of_the_browser(
    library: Library, plane: Plane, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"{SHEETS}.shown_order", lambda *_: [3, 0, 2, 1])
    id_ = "autumn-1991-in-order"
    pdf = quiz_sheet(RoundOptions(seed="abc"), of_these(library, [id_]), plane, key=True)
    pupils, key = pages(pdf)
    cards = [
        "Kazakhstan joins the CSCE",
        "The Semipalatinsk nuclear test site",
        "The United States recognises",
        "Kazakhstan declares independence",
    ]
    places = [pupils.index(one_line(card)) for card in cards]
    assert places == sorted(places)
    assert one_line("4 Kazakhstan joins the CSCE, today's OSCE; 1 The Semipalatinsk") in key


def test_cards_never_lie_in_their_right_order(
    library: Library, plane: Plane, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"{SHEETS}.shown_order", lambda *_: [0, 1, 2, 3])
    id_ = "autumn-1991-in-order"
    text = one_line(
        " ".join(page_texts(quiz_sheet(RoundOptions(seed="a"), of_these(library, [id_]), plane)))
    )
    assert text.index("recognisesKazakhstan") < text.index("Kazakhstandeclares")


def test_numbers_are_one_row_and_none_is_lost(
    library: Library, atlas: Atlas, plane: Plane, items: Mapping[str, ItemRecord]
) -> None:
    """All questions at once, more than any round has."""
    on = on_maps(items.values(), library, atlas)
    maps = quiz_maps(on, Telling(library, atlas), plane, HANDOUT_ROOM["a4"])
    marks = [one for _, scene in on.scenes() for one in scene.marks]
    assert sorted(one.number for one in marks) == list(range(1, len(marks) + 1))
    for (_, scene), drawn in zip(on.scenes(), maps, strict=True):
        texts = re.findall(r"<text[^>]*>(\d+)</text>", drawn.svg)
        assert {int(one) for one in texts} >= {one.number for one in scene.marks}
    for name in (">Lake Alakol<", ">Aktau<"):
        assert not any(name in one.svg for one in maps)
        assert any(name in one.key_svg for one in maps)
    by_map = [item for item in items.values() if item.kind in ("place", "name", "card")]
    assert all(len(on.asked[item.id]) == 1 for item in by_map)
    assert {item.kind for item in items.values() if item.id in on.asked} == {
        "place",
        "name",
        "card",
        "organization",
    }
    assert [one.name for one in on.asked["aktau-on-the-map"]] == ["Aktau"]
    assert len(on.asked["c5-2020-members"]) == 6


def test_numbers_without_room_are_drawn_all_the_same(
    library: Library, atlas: Atlas, plane: Plane
) -> None:
    marks = [Marked(str(one), (71.4, 51.1), "ring") for one in range(300)]
    on = OnMaps({"near": Scene(marks)})
    (drawn,) = quiz_maps(on, Telling(library, atlas), plane, HANDOUT_ROOM["letter"])
    assert set(range(1, 301)) <= {int(one) for one in re.findall(r">(\d+)</text>", drawn.svg)}


def test_letters_and_markup_of_a_seed_are_no_program(library: Library, plane: Plane) -> None:
    seed = '#panic("x") $x$ 中文 𐰴'
    round_ = RoundOptions(seed=seed, count=1)
    there = round_address(ORIGIN, round_, library)
    pdf = quiz_sheet(round_, library, plane, address=there)
    assert one_line('#panic("x")$x$') in one_line(page_texts(pdf)[0])


def test_kazakh_and_russian_sheets_conform(library: Library, atlas: Atlas, plane: Plane) -> None:
    for language in ("kk", "ru"):
        told, shapes = in_other_language(library, atlas, language)
        round_ = RoundOptions(seed="abc", chapter="introduction")
        there = round_address(ORIGIN, round_, told)
        pdf = quiz_sheet(round_, told, plane.named(shapes), key=True, address=there)
        assert breaches(pdf) == []
        assert beyond_the_edge(pdf) == []
        assert told.sections["introduction"].title in page_texts(pdf)[0]
        assert qr_codes(pdf) == [f"{ORIGIN}/quiz?chapter=introduction&seed=abc&lang={language}"]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["sheet"], "a sheet needs a seed"),
        (["sheet", "--seed", "a", "--chapter", "brige"], "found 'brige', expected one of"),
        (
            ["sheet", "--seed", "a", "--chapter", "introduction", "--kinds", "claim",
             "--level", "3", "--count", "0"],
            "found '0', expected a number from 1 to 50",
        ),
        (["sheet", "--seed", "a" * 41], "expected 1 to 40 letters"),
        (["sheet", "--seed", "a", "--kinds", "place,nmae"], "found 'nmae', expected some of"),
        (["csv", "--seed", "a"], "--seed means something for a sheet alone"),
    ],
)  # fmt: skip
def test_wrong_values_get_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], given: list[str], said: str
) -> None:
    file = tmp_path / "quiz.pdf"
    try:
        status = main(["export", "quiz", *given, "-o", str(file)])
    except SystemExit as end:
        status = int(str(end.code))
    assert status == 2
    last = capsys.readouterr().err.strip().splitlines()[-1]
    assert said in last
    assert not file.exists()


def test_the_command_writes_a_sheet(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "quiz.pdf"
    given = ["--seed", "abc", "--chapter", "bridge", "--level", "1", "--count", "3", "--key"]
    assert main(["export", "quiz", "sheet", *given, "--lang", "kk", "-o", str(file)]) == 0
    assert capsys.readouterr().out.startswith("quiz.pdf: 3 questions, ")
    assert file.read_bytes().startswith(b"%PDF-1.7")
