"""The street map from the internet: never asked for unless the visitor switches it on."""

STREET_MAP_ID = "street-map"
"""Among the layers that a visitor can switch."""
STREET_MAP = "https://tile.openstreetmap.org/{z}/{x}/{y}.png"
STREET_MAP_CREDIT = "© OpenStreetMap contributors"
