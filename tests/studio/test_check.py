"""What a lesson names is there, and its texts have our marks alone."""

from typing import Any

import pytest

from crossroads.content.scenes import Scene
from crossroads.studio.check import Shelf, expect_good, words_refusals
from crossroads.studio.own_lesson import OwnLesson
from crossroads.studio.refusals import refusal_text

from .told import told

VIEW = {"title": "x", "camera": {"center": [70, 48], "zoom": 5}}


def lesson(**scene: Any) -> OwnLesson:
    return OwnLesson.model_validate({"scenes": [{"of": "bridge/the-northern-route"}, scene]})


@pytest.mark.parametrize(
    ("scene", "sentence"),
    [
        (
            {"of": "bridge/nowhere"},
            "of: found bridge/nowhere, expected a scene of this app, such as",
        ),
        ({"of": "nowhere/closed-sea"}, "of: found nowhere/closed-sea, expected a scene"),
        ({**VIEW, "layers": ["cities", "middle"]}, "layers: found middle, expected a layer of the"),
        (
            {**VIEW, "layers": ["introduction/middle"]},
            "layers: found introduction/middle, expected",
        ),
        ({**VIEW, "pick": "country:XX"}, "pick: found country:XX, expected something on the maps"),
        ({**VIEW, "pick": "city:KZ"}, "pick: found city:KZ, expected something on the maps"),
        ({**VIEW, "text": "[@nobody]"}, "text: found [@nobody], expected a source of this app"),
        ({**VIEW, "text": "{{nothing}}"}, "text: found {{nothing}}, expected a figure of this app"),
        ({**VIEW, "text": "[[no|x]]"}, "text: found [[no|…]], expected a term of the glossary"),
    ],
)
def test_what_is_not_there_is_told_by_name(
    shelf: Shelf, scene: dict[str, Any], sentence: str
) -> None:
    (one,) = told(shelf, lambda: expect_good(lesson(**scene), shelf))
    assert one.startswith(f"Scene 2: {sentence}")


@pytest.mark.parametrize(
    "text",
    [
        "# Heading",
        "Heading\n---",
        "![x](https://elsewhere.example/x.png)",
        "![x](app/static/icon.svg)",
        "[x](https://elsewhere.example)",
        "[x](//elsewhere.example)",
        "[x](/bridge)",
        "<https://elsewhere.example>",
        "[x][y]\n\n[y]: https://elsewhere.example",
        "`code`",
        "    code",
        "```\ncode\n```",
        "***",
        "[x](map:burn=KZ)",
        "[x](map:only=nowhere)",
        "[x](map:fly=nowhere)",
    ],
)
def test_what_is_no_mark_of_ours_is_refused(shelf: Shelf, text: str) -> None:
    assert list(words_refusals(text, None, shelf))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Plain, <b>as it is</b> & https://elsewhere.example",
        "**Bold**, *italic*\n\n- one\n- two\n\n1. first\n\n> said",
        "{{kz-area}} [@palma-2023] [[steppe|steppes]]",
        "[x](map:fly=khorgos) [x](map:pick=country:KZ) [x](map:reset)",
        "[x](map:only=cities,bridge/middle)",
    ],
)
def test_what_is_ours_or_plain_is_taken(shelf: Shelf, text: str) -> None:
    assert list(words_refusals(text, None, shelf)) == []


def test_words_of_a_chapter_may_name_layers_of_its_map(shelf: Shelf) -> None:
    text = "[x](map:only=middle)"
    assert list(words_refusals(text, "bridge/the-northern-route", shelf)) == []
    assert list(words_refusals(text, "introduction/closed-sea", shelf))


def test_all_words_of_ours_are_taken(shelf: Shelf) -> None:
    for name, (_, shown) in shelf.scenes.items():
        text = shown.text if isinstance(shown, Scene) else shown.body
        refusals = [
            refusal_text(one, shelf.library.words) for one in words_refusals(text, name, shelf)
        ]
        assert refusals == [], name
