"""Streamlit's fonts are cut to what the app can show, and no further."""

import re
from pathlib import Path

import pytest
import streamlit
from fontTools.ttLib import TTFont

from crossroads.paths import CONTENT, ROOT
from deploy.fonts import ICONS, TEXT, cut_fonts

from .service import Service

pytestmark = pytest.mark.xdist_group("deploy")

FRONT_END = Path(streamlit.__file__).with_name("static") / "static"
KAZAKH = "АаӘәБбВвГгҒғДдЕеЁёЖжЗзИиЙйКкҚқЛлМмНнҢңОоӨөПпРрСсТтУуҰұҮүФфХхҺһЦцЧчШшЩщЪъЫыІіЬьЭэЮюЯя"
OTHERS = "ÁáČčĞğİıŞşŌōʻʼ–—“”«»…№₸€−→"
ICON = re.compile(r":material/([a-z0-9_]+):")


@pytest.fixture
def cut(service: Service) -> Path:
    """The folder of Streamlit's media as it has been prepared."""
    return service.files / "static" / "media"


def before_and_after(cut: Path, pattern: str) -> tuple[int, int]:
    after = next(cut.glob(pattern))
    return (FRONT_END / "media" / after.name).stat().st_size, after.stat().st_size


def ligatures(path: Path) -> set[str]:
    """Words that the font draws as one icon."""
    with TTFont(path) as font:
        letters = {name: chr(code) for code, name in font.getBestCmap().items()}
        lookups = font["GSUB"].table.LookupList.Lookup
        tables = [getattr(one, "ExtSubTable", one) for each in lookups for one in each.SubTable]
        return {
            "".join(letters[glyph] for glyph in (first, *ligature.Component))
            for table in tables
            for first, group in getattr(table, "ligatures", {}).items()
            for ligature in group
        }


def letters_of(path: Path) -> set[str]:
    """Letters that the font has."""
    with TTFont(path) as font:
        return {chr(code) for code in font.getBestCmap()}


def test_every_icon_of_ours_and_of_streamlits_frame_is_left(cut: Path) -> None:
    sources = [*(ROOT / "crossroads").rglob("*.py"), *CONTENT.rglob("*.yaml")]
    ours = {name for path in sources for name in ICON.findall(path.read_text(encoding="utf-8"))}
    frame = {"keyboard_double_arrow_right", "keyboard_double_arrow_left", "expand_more", "close"}
    assert len(ours) > 8
    assert ours | frame <= ligatures(next(cut.glob(ICONS)))


def test_letters_of_three_languages_are_left(cut: Path) -> None:
    known = letters_of(next(cut.glob(TEXT)))
    whole = letters_of(next((FRONT_END / "media").glob(TEXT)))
    assert set(KAZAKH) <= known
    assert set(OTHERS) & whole <= known


def test_fonts_become_smaller(cut: Path) -> None:
    whole, icons = before_and_after(cut, ICONS)
    assert icons < whole / 4
    whole, text = before_and_after(cut, TEXT)
    assert text < whole


def test_a_front_end_without_its_fonts_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="MaterialSymbols"):
        cut_fonts(tmp_path, FRONT_END / "js")
