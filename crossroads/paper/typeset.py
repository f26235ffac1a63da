"""Sheets as PDF and PNG, set by Typst.

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


def typeset(template: str, data: Mapping[str, Any], form: Form, created: int) -> list[bytes]:
    """A sheet: one PDF, or a picture of each page.

    `template`: name of a file in `templates/`, without its ending; `created`: seconds since 1970,
    which the PDF tells. The same data give the same bytes.
    """
    compiler = typst.Compiler(
        TEMPLATES / f"{template}.typ",
        root=TEMPLATES,
        font_paths=_fonts(),
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
    )
    if form == "pdf":
        made = compiler.compile(format="pdf", pdf_standards=[*STANDARDS], timestamp=created)
    else:
        made = compiler.compile(format=form, ppi=PNG_PPI)
    return [made] if isinstance(made, bytes) else list(made or [])


@cache
def _fonts() -> typst.Fonts:
    """Only our own, so that a sheet looks the same on every machine."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
