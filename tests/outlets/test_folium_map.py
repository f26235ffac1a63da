"""The folium map: no foreign host, no shapes inside, the same every time."""

import re

import pytest
from streamlit_folium import _get_map_string

from crossroads.content.declaration import MapDeclaration
from crossroads.maps.basemap import STREET_MAP
from crossroads.maps.build import build_map
from crossroads.maps.elements import Layers
from crossroads.maps.plan import plan_map
from crossroads.paths import CONTENT

MAPS = ["start", *sorted(path.stem for path in CONTENT.glob("en/sections/*.md"))]
ADDRESS = re.compile(r"""(?:https?:)?//[a-z0-9.-]+\.[a-z]{2,}[^\s"'<>)]*""")
NAMESPACES = ("http://www.w3.org/",)


@pytest.fixture
def chart(library, atlas, assets, today):
    """Builds a declared map: one of the real ones by its file's name, or one given."""
    real = {path.stem: declared for path, declared in library.declared_maps()}

    def make(declared):
        name = declared if isinstance(declared, str) else None
        if name is not None:
            declared = real[name]
        plan = plan_map(declared, library, atlas, today)
        return build_map(plan, library, assets, library.sections.get(str(name)))

    return make


def small(*layers):
    data = {"title": {"en": "A map"}, "camera": {"bounds": [40, 30, 90, 60]}, "layers": layers}
    return MapDeclaration.model_validate(data)


def specs(chart):
    """The whole spec of each layer, lowest first."""
    (layers,) = [one for one in chart._children.values() if isinstance(one, Layers)]
    return [spec for _, spec in layers.specs]


def script(chart) -> str:
    return _get_map_string(chart)


def foreign(text: str) -> set[str]:
    return {
        one for one in ADDRESS.findall(text) if one != STREET_MAP and not one.startswith(NAMESPACES)
    }


@pytest.mark.parametrize("name", MAPS)
def test_a_map_names_no_foreign_host(chart, name):
    html = chart(name).get_root().render()
    assert foreign(html) == set()
    assert foreign(script(chart(name))) == set()
    assert "../../app/static/app/map.js?v=" in html
    assert "../../app/static/vendor/leaflet-1.9.4/leaflet.js?v=" in html


@pytest.mark.parametrize(
    "text", ["<script src='https://cdn.example.org/a.js'>", 'url("//fonts.example.com/x.css")']
)
def test_a_foreign_host_would_be_seen(text):
    assert foreign(text)


def test_no_map_names_the_street_map_but_the_catalogue_does(chart, assets):
    assert STREET_MAP not in script(chart("bridge"))
    assert assets.catalogue["street_map"]["url"] == STREET_MAP
    assert "OpenStreetMap contributors" in assets.catalogue["street_map"]["credit"]


@pytest.mark.parametrize("name", MAPS)
def test_the_same_plan_gives_the_same_script(chart, name):
    assert script(chart(name)) == script(chart(name))


@pytest.mark.parametrize("name", MAPS)
def test_a_script_holds_no_shapes(chart, name):
    text = script(chart(name))
    for word in ("coordinates", "FeatureCollection", "Polygon", "LineString"):
        assert word not in text
    assert not re.search(r"\[\s*-?\d+\.\d+,\s*-?\d+\.\d+\s*\],\s*\[", text)


@pytest.mark.parametrize("name", MAPS)
def test_a_script_is_small(chart, name):
    assert len(script(chart(name)).encode()) < 14_000


def test_a_map_has_a_scale(chart):
    assert "L.control.scale()" in chart("bridge").get_root().render()


def test_layers_keep_their_order(chart):
    made = specs(chart(small("cities", "borders")))
    assert [(one["id"], one["order"]) for one in made] == [("cities", 0), ("borders", 1)]


def test_a_hidden_layer_is_not_shown_at_first(chart):
    made = specs(chart(small({"layer": "cities", "show": False}, "borders")))
    assert [one["show"] for one in made] == [False, True]


def test_texts_of_the_data_can_not_end_the_script(chart):
    evil = small({"layer": "cities", "title": {"en": "</script><script>alert(1)</script>"}})
    assert "</script><script>alert" not in script(chart(evil))


def test_values_are_drawn_by_country(chart):
    made = chart(small({"members": "EAEU", "date": "2015-01-01"}))
    (spec,) = specs(made)
    assert spec["since"] == {0: "BY20150101 KZ20150101 RU20150101"}
    assert spec["url"].startswith("../../app/static/published/countries.")


def test_every_layer_names_its_credit_and_source(chart):
    for spec in specs(chart("bridge")):
        assert spec["credit"]
        assert spec["source"]
