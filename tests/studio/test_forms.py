"""JSON, table and link say the same; what is wrong in them is told by its line or key."""

import base64
import random
import re
import zlib

import pytest

from crossroads.paths import ROOT
from crossroads.studio.check import Shelf, expect_good
from crossroads.studio.csv_file import csv_text, read_csv
from crossroads.studio.json_file import json_text, read_json
from crossroads.studio.link import LONGEST, link_code, read_link
from crossroads.studio.own_lesson import MOST_SCENES, OwnLesson, OwnScene

from .told import told

LESSON = OwnLesson.model_validate(
    {
        "title": "=Менің «сабағым»",
        "about": "-first, **bold**\n\nand; more",
        "question": "+Why?",
        "scenes": [
            {"of": "bridge/the-northern-route", "notes": {"ask": "'=1?"}},
            {"of": "bridge/the-middle-corridor", "notes": {}},
            {
                "title": "@home",
                "text": 'She said "yes"\nand went; [@palma-2023] {{kz-area}}',
                "camera": {"center": [-71.4333, 51.1], "zoom": 4.25},
                "layers": [],
                "date": "2001-06-15",
                "pick": "country:KZ",
            },
            {
                "of": "introduction/closed-sea",
                "title": "''x",
                "layers": ["cities", "bridge/middle"],
            },
            {"title": "Wide", "camera": {"bounds": [45, 35, 90.5, 56]}},
        ],
    }
)


def test_each_form_gives_the_same_lesson_back(shelf: Shelf) -> None:
    assert expect_good(LESSON, shelf) == LESSON
    assert read_json(json_text(LESSON)) == LESSON
    assert read_csv(csv_text(LESSON)) == LESSON
    code = link_code(LESSON)
    assert code is not None
    assert re.fullmatch("[A-Za-z0-9_-]+", code)
    assert read_link(code) == LESSON


def test_an_old_link_stays_one() -> None:
    """As it was handed out in November 2026."""
    code = (
        "1Dcg9CoAwDAbQu3xzi7j2GK7i4E_UQEkgiS6ld9fpwWt4yZxVUMaE4KiEgmn"
        "l6kjwnYQcZW7Q8__N-LhoiJuyqP2YZNMnCH3pHw"
    )
    assert read_link(code) == OwnLesson(
        title="Rails", scenes=[OwnScene(of="bridge/the-northern-route")]
    )


def test_the_table_is_no_program_to_a_spreadsheet() -> None:
    cells = [cell for line in csv_text(LESSON).splitlines() for cell in line.split(",")]
    assert [cell for cell in cells if cell.lstrip('\ufeff"').startswith(("=", "+", "-", "@"))] == []


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_a_table_of_a_spreadsheet_in_another_language_is_read(delimiter: str) -> None:
    lines = [
        ["of", "title", "camera", "layers"],
        ["bridge/the-northern-route", "", "", ""],
        ["", "Мой вид", "70 48 5", "cities bridge/middle"],
        ["", "", "", ""],
    ]
    lesson = read_csv("\ufeff" + "\r\n".join(delimiter.join(line) for line in lines))
    assert [scene.title for scene in lesson.scenes] == [None, "Мой вид"]
    assert lesson.scenes[1].layers == ["cities", "bridge/middle"]


def test_the_table_in_the_readme_is_a_good_one(shelf: Shelf) -> None:
    table = re.findall(r"```csv\n(of,.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)
    (lesson,) = map(read_csv, table)
    assert expect_good(lesson, shelf).title == "Rails across the steppe"
    assert [scene.pick for scene in lesson.scenes] == [None, "city:almaty"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('{"scenes": [\n  {"of" "x"}]}', 'Line 2: found "x"}]}, expected JSON'),
        ("", "Line 1: found nothing, expected JSON"),
        ("[" * 100_000, "The whole: found [[[[[[[[[[[[[[[[[[[[, expected JSON"),
        ('{"title": NaN}', "The whole: found "),
        (f'{{"version": {"1" * 5000}}}', "The whole: found "),
        ("[]", "The whole: found [], expected keys with values in braces."),
        ('{"version": 2}', "version: found 2, expected a lesson of version 1."),
        ('{"titel": "x"}', "titel: found 'x', expected only keys that a lesson has"),
        ('{"title": 7}', "title: found 7, expected a text."),
        ('{"title": "\\ud800"}', "title: found '\\ud800', expected a text."),
        (f'{{"title": "{"x" * 81}"}}', "expected at most 80 letters."),
        ('{"scenes": {}}', "scenes: found {}, expected a list in square brackets."),
        ('{"scenes": [{"of": "../x"}]}', "Scene 1: of: found '../x', expected a scene of this app"),
        (
            '{"scenes": [{"title": "x"}]}',
            "Scene 1: found nothing, expected the key of, or the keys",
        ),
        (
            '{"scenes": [{"of": "bridge/x", "camera": {"center": [1, 2]}}]}',
            "Scene 1: camera: found {'center': [1, 2]}, expected a view such as center",
        ),
        (
            '{"scenes": [{"of": "a/b"}, {"of": "a/b", "date": "2001-02-30"}]}',
            "Scene 2: date: found '2001-02-30', expected a day written like 2001-06-15.",
        ),
        ("x" * 400_001, "The whole: found 400001, expected a file of at most 400000 letters."),
    ],
)
def test_what_is_wrong_in_json_is_told(shelf: Shelf, text: str, sentence: str) -> None:
    assert any(sentence in one for one in told(shelf, lambda: read_json(text)))


def test_a_lesson_has_its_limits(shelf: Shelf) -> None:
    scenes = ",".join(['{"of": "a/b"}'] * (MOST_SCENES + 1))
    (sentence,) = told(shelf, lambda: read_json(f'{{"scenes": [{scenes}]}}'))
    assert sentence.endswith("expected at most 40 entries.")
    rows = "a/b\n" * (MOST_SCENES + 1)
    (sentence,) = told(shelf, lambda: read_csv(f"of\n{rows}"))
    assert sentence == "The whole: found 41, expected at most 40 entries."


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Line 1: found nothing, expected the columns of, title, text,"),
        ("of,titel\n", "Line 1: found titel, expected the columns of, title"),
        ("of,of\n", "Line 1: found of, of, expected the columns"),
        ("title\nx\n", "Line 1: found nothing, expected the columns"),
        (
            "of,title\n,x\n",
            "Line 2: found nothing, expected the key of, or the keys title and camera",
        ),
        ("of,camera\na/b,\na/b,1;2\n", "Line 3: camera: found "),
        ("of,title\na/b,x,y\n", "Line 2: found ['y'], expected at most 2 cells."),
        ('of\n"a/b', "expected a table (CSV)."),
        ("of,date\na/b,15.6.2001\n", "Line 2: date: found '15.6.2001', expected a day"),
    ],
)
def test_what_is_wrong_in_a_table_is_told(shelf: Shelf, text: str, sentence: str) -> None:
    assert any(sentence in one for one in told(shelf, lambda: read_csv(text)))


def bomb() -> str:
    packer = zlib.compressobj(9, wbits=-15)
    data = packer.compress(b" " * 2_000_000) + packer.flush()
    return "1" + base64.urlsafe_b64encode(data).decode().rstrip("=")


@pytest.mark.parametrize(
    "code",
    ["", "1", "2q1Yq", "1q1Yq!", "1Ж", "1" + "A" * LONGEST, str(link_code(LESSON))[:-9], bomb()],
)
def test_a_spoilt_link_is_refused(shelf: Shelf, code: str) -> None:
    (sentence,) = told(shelf, lambda: read_link(code))
    assert sentence.startswith("lesson: found ")
    assert sentence.endswith("expected a whole link from the studio.")


def test_a_long_lesson_makes_no_link() -> None:
    """Of words that can't be written much shorter, as texts hold them."""
    chance = random.Random(1)  # noqa: S311 - no secret
    texts = ["".join(chr(chance.randrange(0x410, 0x450)) for _ in range(1200)) for _ in range(4)]
    scenes = [OwnScene(of="a/b", text=text) for text in texts]
    assert link_code(OwnLesson(scenes=scenes[:1])) is not None
    assert link_code(OwnLesson(scenes=scenes)) is None
