"""The folium map: no foreign host, no shapes inside, the same every time."""

import re
from collections.abc import Callable
from dataclasses import replace

import folium
import pytest
from streamlit_folium import _get_header, _get_html, _get_map_string

from crossroads.content.declaration import MapDeclaration
from crossroads.maps.street_map import STREET_MAP
from crossroads.outlets.assets import CHAPTER, EXPLORER, Assets
from crossroads.outlets.elements import AtlasMap
from crossroads.outlets.folium_map import folium_map
from tests.outlets import declared
from tests.outlets.conftest import MessageOf
from tests.outlets.declared import MAPS, small

ALL = [*MAPS, declared.EXPLORER]
ADDRESS = re.compile(r"""(?:https?:)?//[a-z0-9.-]+\.[a-z]{2,}[^\s"'<>)]*""")
NAMESPACES = ("http://www.w3.org/",)

Chart = Callable[[str | MapDeclaration], folium.Map]


@pytest.fixture
def chart(message: MessageOf, assets: Assets) -> Chart:
    return lambda declared: folium_map(message(declared), assets)


def script(chart: folium.Map) -> str:
    return str(_get_map_string(chart))


def page(chart: folium.Map) -> str:
    return str(chart.get_root().render())


def foreign(text: str) -> set[str]:
    return {one for one in ADDRESS.findall(text) if not one.startswith(NAMESPACES)}


@pytest.mark.parametrize("name", ALL)
def test_a_map_names_no_foreign_host(chart: Chart, name: str) -> None:
    assert foreign(page(chart(name))) == set()
    assert foreign(script(chart(name))) == set()


@pytest.mark.parametrize(
    "text",
    [
        "<script src='https://cdn.example.org/a.js'>",
        'url("//fonts.example.com/x.css")',
        STREET_MAP,
    ],
)
def test_a_foreign_host_would_be_seen(text: str) -> None:
    assert foreign(text)


@pytest.mark.parametrize("name", ALL)
def test_a_map_loads_the_engine_of_its_page_alone(
    message: MessageOf, assets: Assets, name: str
) -> None:
    kind = EXPLORER if name == declared.EXPLORER else CHAPTER
    names = [f"{page}.{suffix}" for page in (EXPLORER, CHAPTER) for suffix in ("js", "css")]
    ours = replace(assets, built={one: f"own/{one}" for one in names})
    html = page(folium_map(message(name), ours))
    assert re.findall(r'<script src="([^"]+)"', html) == [f"own/{kind}.js"]
    assert re.findall(r'rel="stylesheet" href="([^"]+)"', html) == [f"own/{kind}.css"]


@pytest.mark.parametrize("name", ALL)
def test_the_same_plan_gives_the_same_script(chart: Chart, name: str) -> None:
    assert script(chart(name)) == script(chart(name))


@pytest.mark.parametrize("name", ALL)
def test_a_map_is_shown_again_without_being_made_again(chart: Chart, name: str) -> None:
    made = chart(name)
    assert isinstance(made, AtlasMap)

    def shown() -> tuple[str, ...]:  # as streamlit-folium does it for each visitor
        made.render()
        return _get_html(made), _get_header(made), _get_map_string(made)

    html, header, text = shown()
    assert (html, header, text) == shown()
    assert html == ""
    assert "#map_div" in header
    assert "crossroads.start(map_div, " in text


@pytest.mark.parametrize("name", ALL)
def test_a_script_holds_no_shapes(chart: Chart, name: str) -> None:
    text = script(chart(name))
    for word in ("coordinates", "FeatureCollection", "Polygon", "LineString"):
        assert word not in text
    assert not re.search(r"\[\s*-?\d+\.\d+,\s*-?\d+\.\d+\s*\],\s*\[", text)


@pytest.mark.parametrize(
    ("name", "limit"), [*((name, 14_000) for name in MAPS), (declared.EXPLORER, 24_000)]
)
def test_a_script_is_small(chart: Chart, name: str, limit: int) -> None:
    size = len(script(chart(name)).encode())
    assert 1_000 < size < limit


def test_a_map_has_a_scale(chart: Chart) -> None:
    assert "L.control.scale()" in page(chart("bridge"))


def test_texts_of_the_data_can_not_end_the_script(chart: Chart) -> None:
    evil = small({"layer": "cities", "title": {"en": "</script><script>alert(1)</script>"}})
    text = script(chart(evil))
    assert "alert(1)" in text
    assert "</script><script>alert" not in text
