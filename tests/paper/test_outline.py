"""Outline maps as files: they conform, and say what they are to say."""

import io
import re
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PIL import Image
from shapely.geometry import Polygon, box

from crossroads.cli import main
from crossroads.content.library import Library
from crossroads.content.model import Language
from crossroads.geo.atlas import Atlas
from crossroads.paper import labels, outline
from crossroads.paper.outline_files import outline_files
from crossroads.paper.plane import Plane
from crossroads.translation.speech import in_other_language

from .pdf import OUR_FACES, beyond_the_edge, breaches, faces, page_texts

SVG = "{http://www.w3.org/2000/svg}"


def test_a_numbered_map_conforms_and_has_its_answers(
    library: Library, atlas: Atlas, plane: Plane
) -> None:
    told = in_other_language(library, atlas, "kk")
    (pdf,) = outline_files("central-asia", *told, plane, "numbers")
    assert breaches(pdf) == []
    assert beyond_the_edge(pdf) == []
    assert faces(pdf) <= OUR_FACES
    on_map, answers = page_texts(pdf)
    assert "Қырғызстан" in answers
    assert "ҚЫРҒЫЗСТАН" not in on_map.upper()
    numbers = [int(one) for one in re.findall(r"^(\d+)\.", answers, re.MULTILINE)]
    assert sorted(numbers) == list(range(1, len(numbers) + 1))
    assert len(numbers) > 40
    assert {str(one) for one in numbers} <= set(on_map.split())


@pytest.mark.parametrize(("language", "name"), [("kk", "ҚАЗАҚСТАН"), ("ru", "КАЗАХСТАН")])
def test_names_are_in_the_language(
    language: Language, name: str, library: Library, atlas: Atlas, plane: Plane
) -> None:
    told = in_other_language(library, atlas, language)
    (pdf,) = outline_files("kazakhstan", *told, plane, "all", paper="letter")
    (words,) = page_texts(pdf)
    assert breaches(pdf) == []
    assert name in words
    (empty,) = outline_files("kazakhstan", *told, plane, "none")
    assert name not in page_texts(empty)[0]


@pytest.mark.parametrize("outline_id", ["kazakhstan", "silk-road"])
def test_no_name_covers_another(
    outline_id: str,
    library: Library,
    atlas: Atlas,
    plane: Plane,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    drawn: list[Polygon] = []

    def watched(placed: list[labels.Placed]) -> list[ET.Element]:
        for one in placed:
            if one.name.angle == 0:
                width, height = labels.size_of(one.lines, one.name.lettering)
                left, top = one.x - width / 2, one.y - height / 2
                drawn.append(box(left, top, left + width, top + height))
        return []

    monkeypatch.setattr(outline, "drawn_names", watched)
    outline.outline_sheet(library.outlines[outline_id], library, atlas, plane, (273, 160))
    assert len(drawn) > 30
    assert [one for one, other in combinations(drawn, 2) if one.intersects(other)] == []


def test_an_svg_asks_for_nothing_and_brings_its_letters(
    library: Library, atlas: Atlas, plane: Plane
) -> None:
    svg, key = outline_files("silk-road", library, atlas, plane, "numbers", "svg")
    root = ET.fromstring(svg)  # noqa: S314 - our own
    assert root.tag == f"{SVG}svg"
    assert [one.text for one in root.iter(f"{SVG}title")] == ["The Silk Roads"]
    text = svg.decode()
    assert re.findall(r"https?://[^\s\"]+", text.replace(SVG.strip("{}"), "")) == []
    assert text.count("data:font/woff;base64,") == 4
    assert key.startswith(b"<svg")
    assert b"Natural Earth" in svg


def test_a_png_prints_sharply(library: Library, atlas: Atlas, plane: Plane) -> None:
    (png,) = outline_files("kazakhstan", library, atlas, plane, "none", "png")
    with Image.open(io.BytesIO(png)) as picture:
        assert picture.size == pytest.approx((297 / 25.4 * 300, 210 / 25.4 * 300), abs=2)


def test_the_same_sheet_has_the_same_bytes(library: Library, atlas: Atlas, plane: Plane) -> None:
    one, other = (outline_files("kazakhstan", library, atlas, plane, "none") for _ in range(2))
    assert one == other


def test_the_command_writes_the_map_and_its_answers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "карта мира.svg"
    command = ["export", "outline", "kazakhstan", "--names", "numbers", "--format", "svg"]
    assert main([*command, "--no-relief", "-o", str(file)]) == 0
    assert file.is_file()
    assert file.with_name("карта мира-key.svg").is_file()
    assert main(["export", "outline", "kazakstan", "-o", str(file)]) == 2
    assert "found 'kazakstan', expected one of kazakhstan, central-asia" in capsys.readouterr().err
    assert main(["export", "outline", "eurasia", "-o", str(tmp_path / "no" / "map.pdf")]) == 1
    assert "map.pdf: could not be written" in capsys.readouterr().err
