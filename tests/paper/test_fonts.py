"""The fonts of print have every letter that our languages write."""

import pytest
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from crossroads.content.model import LANGUAGES, Language
from crossroads.content.writing import ALPHABETS
from crossroads.paper.fonts import (
    FACES,
    FAMILY,
    FONTS,
    REGULAR,
    SEMIBOLD,
    Face,
    letters,
    text_width,
)
from scripts.paper_fonts import LICENCE, SOURCES

KAZAKH = "ӘәҒғҚқҢңӨөҰұҮүҺһ"


@pytest.mark.parametrize("face", FACES, ids=lambda face: str(face.name))
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_letter_of_a_language_is_there(face: Face, language: Language) -> None:
    alphabet = ALPHABETS[language]
    wanted = f"{alphabet}{alphabet.upper()}0123456789 .,:;!?()[]–—-“”„«»‘’/%°²€№…×\u00a0"
    assert [one for one in wanted if ord(one) not in letters(face)] == []


def test_letters_have_their_outlines() -> None:
    with TTFont(FONTS / REGULAR.file) as font:
        names, glyphs = font.getBestCmap(), font["glyf"]
        assert [one for one in KAZAKH if glyphs[names[ord(one)]].numberOfContours == 0] == []
        assert font["name"].getDebugName(1) == FAMILY


def test_the_licence_keeps_the_name_source_for_the_original() -> None:
    assert (FONTS / LICENCE).is_file()
    for face in FACES:
        with TTFont(FONTS / face.file) as font:
            own = [font["name"].getDebugName(number) for number in (1, 3, 4, 6, 16, 17)]
        assert [name for name in own if name and "source" in name.lower()] == []


def test_the_file_is_as_the_apps_font() -> None:
    """As of the Kazakh letters, which tells whether the app's fonts have changed since."""
    app = TTFont(SOURCES / "source-sans-3-cyrillic-ext-wght-normal.woff2")
    wanted = instantiateVariableFont(app, {"wght": SEMIBOLD.weight})
    with TTFont(FONTS / SEMIBOLD.file) as font:
        for letter in set(KAZAKH) - set("Ұұ"):  # these two are in another of its files
            own, theirs = (one.getBestCmap()[ord(letter)] for one in (font, wanted))
            assert font["hmtx"][own] == wanted["hmtx"][theirs]


def test_bolder_and_longer_texts_are_wider() -> None:
    regular, bold = text_width("Қазақстан", REGULAR, 10), text_width("Қазақстан", SEMIBOLD, 10)
    assert 35 < regular < bold < 60
    assert text_width("Қазақстан", REGULAR, 20) == pytest.approx(2 * regular)
