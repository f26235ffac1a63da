import folium

from crossroads.contract.message import MapMessage
from crossroads.outlets.elements import AtlasMap, Message

MESSAGE = MapMessage.model_validate(
    {
        "title": "Steppe & sea",
        "bounds": (40, 30, 90, 60),
        "today": "2026-11-24",
        "catalogue": "own/catalogue.json",
        "layers": [],
        "soon": [],
        "credits": [],
        "schematic": False,
        "faults": {"map": "Gone", "parts": "Gone: {names}", "trying": "…", "again": "Again"},
    }
)


def chart() -> AtlasMap:
    return AtlasMap("own/engine.js", "own/engine.css", location=(48, 68), zoom_start=4)


def test_a_map_loads_only_the_addresses_it_is_given() -> None:
    html = chart().get_root().render()
    assert '<script src="own/engine.js">' in html
    assert '<link rel="stylesheet" href="own/engine.css"/>' in html
    assert html.count("<script src=") == html.count('rel="stylesheet"') == 1
    assert "://" not in html.replace("http://www.w3.org/", "")


def test_foliums_own_map_would_name_hosts() -> None:
    html = folium.Map(location=(48, 68)).get_root().render()
    assert "https://" in html


def test_the_engine_gets_the_map_and_the_message_as_data() -> None:
    made = chart()
    made.add_child(Message(MESSAGE))
    html = made.get_root().render()
    assert f"crossroads.start({made.get_name()}, " in html
    assert '"title": "Steppe \\u0026 sea"' in html
    assert '"today": "2026-11-24"' in html


def test_what_is_none_is_not_written() -> None:
    made = chart()
    made.add_child(Message(MESSAGE))
    message = made.get_root().render().split("crossroads.start(")[1]
    assert '"explorer"' not in message
    assert "null" not in message
