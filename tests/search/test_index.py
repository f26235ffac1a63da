import json
from pathlib import Path

from crossroads.geo.publish import compact_json
from crossroads.search.publish import index_record, publish_index

from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas
from crossroads.search.entry import Entry


def test_the_index_is_written_once_under_a_name_with_its_hash(
    library: Library, atlas: Atlas, tmp_path: Path
) -> None:
    path = publish_index(library, atlas, tmp_path)
    assert path.startswith("published/search.")
    assert path.endswith(".json")
    written = (tmp_path / path).stat().st_mtime_ns
    assert publish_index(library, atlas, tmp_path) == path
    assert (tmp_path / path).stat().st_mtime_ns == written
    record = json.loads((tmp_path / path).read_text())
    astana = next(one for one in record["entries"] if one[1] == "astana")
    kind, _, name, detail, names, layer, at, bounds = astana
    assert (record["kinds"][kind], record["layers"][layer]) == ("city", "cities")
    assert (name, detail, bounds) == ("Astana", "Kazakhstan", None)
    assert {"astana", "nur sultan", "нур султан", "целиноград"} <= set(names)
    assert len(at) == 2


def test_the_index_is_small(entries: list[Entry]) -> None:
    text = compact_json(index_record(entries).wire())
    assert len(text.encode()) < 150_000
