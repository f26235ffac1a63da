"""Sheets as PDF and pictures, set by Typst.

Texts reach Typst as data (JSON), so none of them is part of a program. PDFs are tagged: PDF/UA-1
and PDF/A-2a in one; Typst refuses a sheet that would break either.
"""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal

import typst

from crossroads.paper.fonts import FONTS

TEMPLATES = Path(__file__).resolve().parent / "templates"
STANDARDS: list[Literal["a-2a", "ua-1"]] = ["a-2a", "ua-1"]
PNG_PPI = 300
Form = Literal["pdf", "png", "svg"]
DOUBTFUL = b"\r\nendstream"
"""A stream whose data end like a line: well-formed, but some checkers count it a byte too short."""
NUDGES = ("", "\u00a0", "\u2009", "\u00a0\u2009", "\u200b", "\u00a0\u200b")
"""Blanks that are set where nobody sees them, in every face, so that all streams end otherwise."""


def typeset(template: str, data: Mapping[str, Any], form: Form, created: int) -> list[bytes]:
    """A sheet: one PDF, or a picture of each page.

    `template`: name of a file in `templates/`, without its ending; `created`: seconds since 1970,
    which the PDF tells. The same data give the same bytes.
    """
    if form != "pdf":
        made = _compiler(template, data, 0).compile(format=form, ppi=PNG_PPI)
        return [made] if isinstance(made, bytes) else list(made or [])
    pdf = b""
    for nudge in range(len(NUDGES)):
        compiler = _compiler(template, data, nudge)
        made = compiler.compile(format="pdf", pdf_standards=[*STANDARDS], timestamp=created)
        pdf = made if isinstance(made, bytes) else b""
        if DOUBTFUL not in pdf:
            break
    return [pdf]


def _compiler(template: str, data: Mapping[str, Any], nudge: int) -> typst.Compiler:
    text = json.dumps({**data, "nudge": NUDGES[nudge]}, ensure_ascii=False)
    if nudge:
        unseen = f"<path d='M-9-9h.{nudge}' stroke='#fff' stroke-width='.01'/>"
        text = text.replace("</svg>", f"{unseen}</svg>")
    return typst.Compiler(
        TEMPLATES / f"{template}.typ",
        root=TEMPLATES,
        font_paths=_fonts(),
        sys_inputs={"data": text},
    )


@cache
def _fonts() -> typst.Fonts:
    """Only our own, so that a sheet looks the same on every machine."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
