"""An outline map as files: PDF, PNG or SVG."""

import base64
import io
from collections.abc import Iterator
from dataclasses import asdict
from typing import Literal, get_args
from xml.etree.ElementTree import Element, fromstring

from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas
from crossroads.paper.base import ALL, Shown
from crossroads.paper.fonts import FACES, FAMILY, FONTS, REGULAR, Face, text_width
from crossroads.paper.legend import HEIGHT as SWATCH_HEIGHT
from crossroads.paper.legend import WIDTH as SWATCH_WIDTH
from crossroads.paper.look import Looks
from crossroads.paper.outline import Naming, Sheet, outline_sheet
from crossroads.paper.plane import Plane
from crossroads.paper.sheets import OUTLINE_ROOM, Paper, created, sheet_data
from crossroads.paper.svg import node, picture, short, text_of, words
from crossroads.paper.typeset import typeset

OutlineForm = Literal["pdf", "svg", "png"]
OUTLINE_FORMS: tuple[OutlineForm, ...] = get_args(OutlineForm)
MEDIA_TYPES = {"pdf": "application/pdf", "svg": "image/svg+xml", "png": "image/png"}
TEMPLATE = "outline"
TEXT_SIZE = 2.7
LINE = 3.5
"""From line to line of the texts below a map, in mm."""


def outline_files(
    outline_id: str,
    library: Library,
    atlas: Atlas,
    plane: Plane,
    naming: Naming = "all",
    form: OutlineForm = "pdf",
    paper: Paper = "a4",
    shown: Shown = ALL,
) -> list[bytes]:
    """The file of an outline map; of a picture with numbers a second one, with the answers.

    `library` and `atlas` in the language of the sheet. Raises KeyError for an unknown map.
    """
    room = OUTLINE_ROOM[paper]
    outline = library.outlines[outline_id]
    sheet = outline_sheet(outline, library, atlas, plane, (room.width, room.height), naming, shown)
    looks = Looks(atlas.styles)
    data = sheet_data(sheet.title, sheet.alt, paper, library, looks) | {
        "map": {"svg": sheet.svg, "alt": sheet.alt, "legend": _entries(sheet)},
        "note": sheet.note,
        "source": sheet.source,
        "key": [asdict(group) for group in sheet.key],
        "key_title": library.words["paper_key"].format(title=sheet.title),
    }
    pages = typeset(TEMPLATE, data, form, created(library)) if form != "svg" or sheet.key else []
    if form == "svg":
        return [svg_file(sheet, library, looks).encode(), *pages[1:]]
    return pages


def _entries(sheet: Sheet) -> list[dict[str, str]]:
    return [asdict(entry) for entry in sheet.legend]


def svg_file(sheet: Sheet, library: Library, looks: Looks) -> str:
    """The map with legend, note and source line below it, and the letters that it needs."""
    foot, height = _foot(sheet, looks)
    said = sheet.svg + sheet.note + sheet.source + "".join(one.text for one in sheet.legend)
    faces = node("defs", words("style", "".join(_font_face(face, said) for face in FACES)))
    back = node("rect", width="100%", height="100%", fill="#ffffff")
    map_ = _inner(sheet.svg, 0, 0, sheet.width, sheet.height)
    title, told = map_[:2]
    map_[:2] = []
    children = [title, told, faces, back, map_, *foot]
    return text_of(picture(sheet.width, height, children, library.language))


def _inner(svg: str, x: float, y: float, width: float, height: float) -> Element:
    """A picture as a part of another."""
    part = fromstring(svg)  # noqa: S314 - our own
    for element in part.iter():
        element.tag = element.tag.rpartition("}")[2]  # all are SVG's, as the outer picture says
    place = {"x": x, "y": y, "width": width, "height": height}
    part.attrib.update({name: short(value) for name, value in place.items()})
    return part


def _foot(sheet: Sheet, looks: Looks) -> tuple[list[Element], float]:
    """What stands below the map, and where it ends, in mm."""
    made: list[Element] = []
    x, y = 0.0, sheet.height + LINE / 2
    for entry in sheet.legend:
        width = SWATCH_WIDTH + 1.5 + text_width(entry.text, REGULAR, TEXT_SIZE) + 5
        if x + width > sheet.width:
            x, y = 0.0, y + SWATCH_HEIGHT + 1
        made.append(_inner(entry.svg, x, y, SWATCH_WIDTH, SWATCH_HEIGHT))
        at = x + SWATCH_WIDTH + 1.5
        made.append(_line(entry.text, at, y + SWATCH_HEIGHT * 0.7, looks.colour("ink")))
        x += width
    y += SWATCH_HEIGHT + LINE
    for text, colour in ((sheet.note, "ink"), (sheet.source, "ink-soft")):
        for line in _wrapped(text, sheet.width):
            made.append(_line(line, 0, y, looks.colour(colour)))
            y += LINE
    return made, y


def _line(text: str, x: float, y: float, colour: str) -> Element:
    made = words("text", text, x=short(x), y=short(y), fill=colour)
    made.attrib.update({"font-size": f"{TEXT_SIZE}"})
    return made


def _wrapped(text: str, width: float) -> Iterator[str]:
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}".strip()
        if line and text_width(longer, REGULAR, TEXT_SIZE) > width:
            yield line
            longer = word
        line = longer
    yield line


def _font_face(face: Face, said: str) -> str:
    """A rule with the letters of a face that are needed, so that the file asks for nothing."""
    from fontTools import subset  # takes as long to load as all else of print
    from fontTools.ttLib import TTFont

    options = subset.Options(flavor="woff", layout_features=["kern", "mark", "mkmk", "ccmp"])
    cutter = subset.Subsetter(options)
    cutter.populate(text=said)
    file = io.BytesIO()
    with TTFont(FONTS / face.file, lazy=True) as font:
        cutter.subset(font)
        font.flavor = "woff"
        font.save(file)
    style = "italic" if face.italic else "normal"
    letters = base64.b64encode(file.getvalue()).decode()
    return (
        f'@font-face{{font-family:"{FAMILY}";font-weight:{face.weight};font-style:{style};'
        f"src:url(data:font/woff;base64,{letters}) format('woff')}}"
    )
