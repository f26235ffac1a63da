"""Puts what pages need under `static/`: shapes, scenes, catalogue, and what is looked up."""

from dataclasses import replace
from pathlib import Path

from crossroads.content.library import Library
from crossroads.dossiers.publish import publish_dossiers
from crossroads.geo.atlas import Atlas
from crossroads.geo.publish import compact_json, publish, publish_file
from crossroads.maps.assets import FROM_COMPONENT_FRAME, Assets, served_assets
from crossroads.maps.reference import publish_reference
from crossroads.maps.scenes import publish_stories
from crossroads.maps.specs import catalogue
from crossroads.paths import STATIC
from crossroads.search.publish import publish_index


def publish_all(library: Library, atlas: Atlas, static: Path = STATIC) -> Assets:
    """Writes what is not there yet; gives the addresses of everything."""
    layers = publish(atlas, library.sources, static)
    files = {
        "reference": publish_reference(library, atlas, static),
        "dossiers": publish_dossiers(library, atlas, static),
        "search": publish_index(library, atlas, static),
    }
    assets = served_assets(layers, publish_stories(library, static), files, static)
    known = catalogue(library, atlas, assets)
    script = f"(window.crossroads = window.crossroads || {{}}).catalogue = {compact_json(known)};"
    path = publish_file(static, "catalogue", ".js", script.encode())
    link = ("catalogue", f"{FROM_COMPONENT_FRAME}{path}")
    return replace(assets, scripts=[*assets.scripts, link], catalogue=known)
