import folium

from crossroads.maps.assets import Assets
from crossroads.maps.elements import AtlasMap, Layers, Start

OURS = Assets([("leaflet.js", "own/leaflet.js")], [("leaflet.css", "own/leaflet.css")])


def test_a_map_loads_only_the_addresses_it_is_given():
    html = AtlasMap(OURS, location=(48, 68), zoom_start=4).get_root().render()
    assert "own/leaflet.js" in html
    assert "own/leaflet.css" in html
    assert "://" not in html.replace("http://www.w3.org/", "")


def test_foliums_own_map_would_name_hosts():
    html = folium.Map(location=(48, 68)).get_root().render()
    assert "https://" in html


def test_elements_write_their_options_as_data():
    chart = AtlasMap(OURS, location=(48, 68), zoom_start=4)
    chart.add_child(Start({"title": "Steppe & sea"}))
    spec = {"title": "Lakes", "id": "lakes", "order": 2}
    chart.add_child(Layers([("lakes", spec)], {"lakes": {"title": "Lakes", "id": "x"}}))
    html = chart.get_root().render()
    assert '{"title": "Steppe \\u0026 sea"}' in html
    assert '[["lakes", {"id": "lakes", "order": 2}]]' in html
