"""What Leaflet is told of every map, whoever makes it: folium in the app, a script in a file."""

from crossroads.contract.file import MapOptions

WEST, SOUTH, EAST, NORTH = -400, -88, 440, 88
"""Degrees; wide enough that the widest projector never pushes a scene's camera aside."""
MAP_OPTIONS = MapOptions(
    zoom=4,
    max_bounds=((SOUTH, WEST), (NORTH, EAST)),
    zoom_snap=0.25,
    zoom_delta=1,
    wheel_px_per_zoom_level=90,
)
