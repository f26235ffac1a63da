"""Addresses of what a map needs in the browser: Leaflet, our scripts, the shapes.

A map is drawn in the app, in an exported file and in print; only this record differs.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from crossroads.paths import STATIC

SCRIPTS = (
    "vendor/leaflet-1.9.4/leaflet.js",
    "vendor/leaflet.fullscreen-3.0.2/Control.FullScreen.js",
    "app/store.js",
    "app/theme.js",
    "app/dom.js",
    "app/icons.js",
    "app/patterns.js",
    "app/labels.js",
    "app/format.js",
    "app/card.js",
    "app/legend.js",
    "app/layers.js",
    "app/camera.js",
    "app/address.js",
    "app/marks.js",
    "app/memberships.js",
    "app/dossier.js",
    "app/words.js",
    "app/story_panel.js",
    "app/presenter.js",
    "app/story.js",
    "app/map.js",
)
"""In the order in which they are loaded."""
STYLES = (
    "vendor/leaflet-1.9.4/leaflet.css",
    "vendor/leaflet.fullscreen-3.0.2/Control.FullScreen.css",
    "app/map.css",
    "app/story.css",
)
EXPLORER_SCRIPTS = (
    "vendor/geographiclib-geodesic-2.2.0/geographiclib-geodesic.min.js",
    "vendor/fastest-levenshtein-1.0.16/fastest-levenshtein.js",
    "app/search_match.js",
    "app/search_box.js",
    "app/dated.js",
    "app/layer_list.js",
    "app/time_bar.js",
    "app/year_panel.js",
    "app/geodesic.js",
    "app/measure_panel.js",
    "app/picture.js",
    "app/cite.js",
    "app/take_away_panel.js",
    "app/dock.js",
    "app/explorer.js",
)
"""What only the explorer's page needs, in the order in which it is loaded."""
EXPLORER_STYLES = ("app/explorer.css",)
HTML_TO_IMAGE = "vendor/html-to-image-1.11.13/html-to-image.js"
QR_CODE = "vendor/qrcode-generator-2.0.4/qrcode.js"
FROM_COMPONENT_FRAME = "../../app/static/"
"""From `/component/streamlit_folium.st_folium/` to Streamlit's static files, also below a
base path."""


@dataclass(frozen=True)
class Assets:
    """Links for one outlet."""

    scripts: list[tuple[str, str]]
    """Name and address, as folium keeps them."""
    styles: list[tuple[str, str]]
    layers: Mapping[str, str] = field(default_factory=dict)
    """Address of each layer's shapes, by layer id."""
    stories: Mapping[str, str] = field(default_factory=dict)
    """Address of each section's scenes, by section id."""
    explorer_scripts: list[tuple[str, str]] = field(default_factory=list)
    explorer_styles: list[tuple[str, str]] = field(default_factory=list)
    files: Mapping[str, str] = field(default_factory=dict)
    """Addresses of what a browser fetches when it is first asked for: `reference` (bodies,
    events, terms), `dossiers` (what cards tell), `search` (the search's index), and others."""
    qr_code: str = ""
    """Address of the script that draws QR codes; loaded when it is first asked for."""
    catalogue: Mapping[str, Any] = field(default_factory=dict)
    """What the browser knows already; see `crossroads.maps.specs`."""


def served_assets(
    layers: Mapping[str, str],
    stories: Mapping[str, str],
    files: Mapping[str, str],
    static: Path = STATIC,
) -> Assets:
    """Links to what the app itself serves.

    `layers`, `stories` and `files` are paths below `static` (see `crossroads.publish`).
    Our own files carry their hash in the address, so that a browser never mixes two versions.
    """

    def links(names: tuple[str, ...]) -> list[tuple[str, str]]:
        return [(name, f"{FROM_COMPONENT_FRAME}{name}{_version(static / name)}") for name in names]

    def addresses(paths: Mapping[str, str]) -> dict[str, str]:
        return {key: f"{FROM_COMPONENT_FRAME}{path}" for key, path in paths.items()}

    return Assets(
        scripts=links(SCRIPTS),
        styles=links(STYLES),
        layers=addresses(layers),
        stories=addresses(stories),
        explorer_scripts=links(EXPLORER_SCRIPTS),
        explorer_styles=links(EXPLORER_STYLES),
        files=addresses({"html_to_image": HTML_TO_IMAGE, **files}),
        qr_code=f"{FROM_COMPONENT_FRAME}{QR_CODE}",
    )


def _version(path: Path) -> str:
    return f"?v={hashlib.sha256(path.read_bytes()).hexdigest()[:8]}"
