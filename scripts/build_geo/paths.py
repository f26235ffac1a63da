"""Where the builder reads and writes, relative to the repository's root."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / ".cache" / "build"
GEO = ROOT / "geo"
TABLES = ROOT / "scripts" / "tables"
INPUTS = Path(__file__).with_name("inputs.toml")
