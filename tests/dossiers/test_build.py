from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas
from crossroads.maps.basemap import BASEMAP
from tests.dossiers.conftest import DossierRecords


def test_everything_that_can_be_picked_has_a_dossier(
    records: DossierRecords, library: Library, atlas: Atlas
) -> None:
    drawn = {str(use.layer) for _, declared in library.declared_maps() for use in declared.layers}
    drawn = {one for one in drawn if one in atlas.layers}
    pickable = {one for one in drawn if atlas.layers[one].kind in ("line", "point")}
    pickable |= {base.layer for base in BASEMAP if base.interactive}
    assert {"countries", "disputed", "cities", "corridors", "borders"} <= pickable
    for layer in pickable:
        for one in atlas.features[layer].index:
            assert f"{layer}:{one}" in records


def test_links_lead_to_dossiers(records: DossierRecords) -> None:
    seen = 0
    for key, record in records.items():
        links = [record.get(field) for field in ("country", "capital", "route")]
        for field in ("countries", "places", "ends", "twins"):
            links += record.get(field, [])
        for link in filter(None, links):
            assert link[0] in records, f"{key}: {link}"
            assert link[1]
            seen += 1
    assert seen > 1500


def test_a_name_of_the_gazetteer_leads_to_the_section_that_tells_of_it(
    records: DossierRecords, library: Library
) -> None:
    told = {named.id: named.section for named in library.gazetteer.values() if named.section}
    assert {key for key in records if key.startswith("gazetteer:")} == {
        f"gazetteer:{id_}" for id_ in told
    }
    title = library.sections["historical-context"].title
    assert records["gazetteer:pegolotti"] == {"sections": [["historical-context", title]]}


def test_empty_fields_are_left_out(records: DossierRecords) -> None:
    for key, record in records.items():
        assert not [field for field, value in record.items() if value in (None, "", [], {})], key
