"""Where the project's folders are, relative to this package (never absolute in data)."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CONTENT = ROOT / "content"
GEO = ROOT / "geo"
PAGES = ROOT / "pages"
SCHEMAS = ROOT / "docs" / "schemas"
STATIC = ROOT / "static"
"""Served by Streamlit itself under `app/static/` (see `.streamlit/config.toml`)."""


def shown_path(path: Path) -> str:
    """Path as messages show it: relative to the project where it lies inside."""
    try:
        return path.resolve().relative_to(ROOT).as_posix()
    except ValueError:
        return path.name
