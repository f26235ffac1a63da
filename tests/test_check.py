from crossroads.check import load_all
from tests.spoil import broken, faults


def test_the_real_data_has_no_fault():
    library, atlas = load_all()
    assert library.sections
    assert atlas.features


def test_faults_of_words_come_before_those_of_shapes(content_copy, geo_copy):
    broken(content_copy, "facts.yaml", "unit: year", "unit: yaer")
    broken(geo_copy, "lakes.geojson", "{", "")
    files = {line.split(":")[0] for line in faults(load_all, content_copy, geo_copy)}
    assert files == {"facts.yaml"}


def test_faults_of_shapes_come_before_those_of_maps(content_copy, geo_copy):
    broken(content_copy, "en/start.yaml", "    - cities\n", "    - towns\n")
    broken(geo_copy, "lakes.geojson", "{", "")
    files = {line.split(":")[0] for line in faults(load_all, content_copy, geo_copy)}
    assert files == {"lakes.geojson"}
