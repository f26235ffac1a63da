"""Compressed copies beside files, for servers that send them as they lie there."""

import gzip
from pathlib import Path

import brotli

COMPRESSED_WELL = frozenset(
    {".css", ".csv", ".geojson", ".html", ".js", ".json", ".svg", ".txt", ".xml"}
)
LEAST_BYTES = 500
"""What is smaller goes in one packet anyhow."""
QUALITY = 9
"""Of Brotli; the best, 11, takes ten times as long for a twentieth."""


def compress_all(folder: Path) -> None:
    """Writes a `.gz` and a `.br` beside each file that gains by it."""
    for path in sorted(folder.rglob("*")):
        if path.suffix not in COMPRESSED_WELL or path.stat().st_size < LEAST_BYTES:
            continue
        data = path.read_bytes()
        copies = {
            ".gz": gzip.compress(data, compresslevel=9, mtime=0),
            ".br": brotli.compress(data, quality=QUALITY),
        }
        for suffix, copy in copies.items():
            if len(copy) < len(data):
                path.with_name(f"{path.name}{suffix}").write_bytes(copy)
