from crossroads.maps.basemap import BASEMAP, BORDERS, LAND


def test_land_lies_lowest_and_borders_over_water():
    order = list(BASEMAP)
    assert order[0] is LAND
    layers = [one.layer for one in order]
    assert order.index(BORDERS) > layers.index("lakes")
    assert layers.index("disputed") > order.index(BORDERS)


def test_contested_places_are_always_there_and_explained():
    (contested,) = [one for one in BASEMAP if one.layer == "disputed"]
    assert contested.legend
    assert contested.interactive


def test_every_layer_is_of_the_atlas(atlas):
    assert {one.layer for one in BASEMAP} <= set(atlas.layers)


def test_panes_are_those_of_the_map_script():
    from crossroads.paths import STATIC

    text = "".join(path.read_text("utf-8") for path in (STATIC / "app").glob("*.js"))
    for one in BASEMAP:
        assert f'"{one.pane}"' in text or f"'{one.pane}'" in text or one.pane in text, one.pane
