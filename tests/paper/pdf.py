"""Reads PDFs by programs that had no part in making them."""

import ctypes
import re
from typing import Any

import page
import pypdfium2
import zxingcpp
from pypdfium2 import raw

OUR_FACES = {f"CrossroadsSans-{style}" for style in ("Regular", "Bold", "Semibold", "Italic")}


def breaches(pdf: bytes) -> list[str]:
    """What breaks PDF/UA-1 or PDF/A-2a in a file that claims both."""
    reports = [page.validate_pdf_bytes(pdf, profile=profile) for profile in ("ua1", "2a")]
    assert all(report.rules.total > 100 for report in reports)
    return [f"{one.rule_id}: {one.message}" for report in reports for one in report.failures]


def one_line(text: str) -> str:
    """A text without its blanks, wherever its lines break."""
    return re.sub(r"\s+", "", text)


def page_texts(pdf: bytes) -> list[str]:
    """The words of each page."""
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_bounded() for page in document]


def beyond_the_edge(pdf: bytes, margin: float = 8) -> list[str]:
    """Words that leave the page's margin, `margin` in points."""
    found: list[str] = []
    for sheet in pypdfium2.PdfDocument(pdf):
        width, height = sheet.get_size()
        text = sheet.get_textpage()
        for number in range(text.count_rects()):
            left, bottom, right, top = text.get_rect(number)
            inside = left > margin and bottom > margin
            if not (inside and right < width - margin and top < height - margin):
                found.append(text.get_text_bounded(left, bottom, right, top))
    return found


def faces(pdf: bytes) -> set[str]:
    """Fonts of the file, each with a mark whether it is embedded."""
    names = set()
    for sheet in pypdfium2.PdfDocument(pdf):
        for one in sheet.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT]):
            font = one.get_font()
            name = font.get_base_name().rpartition("+")[2]  # without the mark of a part
            names.add(name if font.is_embedded else f"{name} not embedded")
    return names


def alternative_texts(pdf: bytes) -> list[str]:
    """What a screen reader says of the pictures, in order."""
    found: list[str] = []
    for sheet in pypdfium2.PdfDocument(pdf):
        tree = raw.FPDF_StructTree_GetForPage(sheet.raw)
        for number in range(raw.FPDF_StructTree_CountChildren(tree)):
            _gather(raw.FPDF_StructTree_GetChildAtIndex(tree, number), found)
        raw.FPDF_StructTree_Close(tree)
    return list(dict.fromkeys(found))


def _gather(element: Any, found: list[str]) -> None:
    size = raw.FPDF_StructElement_GetAltText(element, None, 0)
    if size > 2:
        text = ctypes.create_string_buffer(size)
        raw.FPDF_StructElement_GetAltText(element, text, size)
        found.append(text.raw.decode("utf-16-le").rstrip("\0"))
    for number in range(raw.FPDF_StructElement_CountChildren(element)):
        child = raw.FPDF_StructElement_GetChildAtIndex(element, number)
        if child:
            _gather(child, found)


def qr_codes(pdf: bytes, dots: float = 150) -> list[str]:
    """What the QR codes of the first page say, printed with so many dots an inch."""
    picture = pypdfium2.PdfDocument(pdf)[0].render(scale=dots / 72).to_numpy()
    found = zxingcpp.read_barcodes(picture)
    return [one.text for one in found]


def linked(pdf: bytes) -> set[str]:
    """Addresses that the file links to."""
    with_objects = re.sub(rb"stream\r?\n.*?endstream", b"", pdf, flags=re.DOTALL)
    return {one.decode() for one in re.findall(rb"/URI\s*\((.*?)\)", with_objects)}
