"""``python -m scripts.build_geo [--tables-only] [--only NAME ...]``: build ``geo/``."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from . import geojson, routes
from .geojson import Feature

_SILK_ROAD = ("silk_road_places",)
_CORRIDORS = ("corridor_places", "silk_road_places")
TABLES: dict[str, Callable[[], list[Feature]]] = {
    "silk_road_places": lambda: routes.places("silk_road_places", "silk_road_segments"),
    "silk_road_segments": lambda: routes.segments(
        "silk_road_segments", "silk_road_corridors", _SILK_ROAD
    ),
    "corridor_places": lambda: routes.places("corridor_places", "corridor_segments"),
    "corridor_segments": lambda: routes.segments("corridor_segments", "corridors", _CORRIDORS),
    "water_labels": lambda: routes.water_labels("water_labels"),
}


def _layers() -> dict[str, tuple[Callable[[], list[Feature]], int | None]]:
    """Builders of the layers that need the pinned packages, and decimals to round to."""
    from . import borders, caspian, cities, countries, disputed, distances, graticule, lakes, rivers

    return {
        "countries": (countries.features, None),
        "borders": (borders.features, None),
        "caspian_shores": (caspian.shores, None),
        "disputed": (disputed.features, 3),
        "lakes": (lakes.features, 3),
        "rivers": (rivers.features, 2),
        "cities": (cities.features, 3),
        "distances": (distances.features, 2),
        "graticule": (graticule.features, 3),
    }


def main() -> None:
    """Build the wanted layers and print their sizes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tables-only", action="store_true", help="needs no network")
    parser.add_argument("--only", nargs="*", default=[], metavar="NAME")
    options = parser.parse_args()
    if not options.tables_only:
        for name, (build, digits) in _layers().items():
            if not options.only or name in options.only:
                print(geojson.write(name, build(), digits), flush=True)
        if not options.only or "relief" in options.only:
            from . import relief

            for line in relief.build():
                print(line, flush=True)
    for name, build_table in TABLES.items():
        if options.only and name not in options.only:
            continue
        features = build_table()
        if features:
            print(geojson.write(name, features, 3), flush=True)
        else:
            print(f"{name}: no table in scripts/tables/, left out")


if __name__ == "__main__":
    main()
