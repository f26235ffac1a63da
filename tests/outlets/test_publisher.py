"""Files under a name with their hash: written once, whole, and told by one address."""

import hashlib
import json
from pathlib import Path

import pytest

from crossroads.outlets.publisher import FROM_COMPONENT_FRAME, Publisher
from crossroads.paths import STATIC

ADDRESS = "static/"


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    return Publisher(tmp_path, ADDRESS)


def file_of(address: str, static: Path) -> Path:
    return static / address.removeprefix(ADDRESS)


def test_a_name_holds_the_hash_of_the_content(publisher: Publisher) -> None:
    address = publisher.publish_data("lakes", ".geojson", b"blue")
    digest = hashlib.sha256(b"blue").hexdigest()[:12]
    assert address == f"static/published/lakes.{digest}.geojson"
    assert file_of(address, publisher.static).read_bytes() == b"blue"


def test_other_content_gets_another_name_and_the_old_one_stays(publisher: Publisher) -> None:
    first = publisher.publish_data("lakes", ".geojson", b"blue")
    second = publisher.publish_data("lakes", ".geojson", b"green")
    assert first != second
    assert file_of(first, publisher.static).read_bytes() == b"blue"
    assert file_of(second, publisher.static).read_bytes() == b"green"


def test_what_is_there_is_not_written_again(publisher: Publisher) -> None:
    address = publisher.publish_data("lakes", ".geojson", b"blue")
    path = file_of(address, publisher.static)
    path.write_bytes(b"mark")
    assert publisher.publish_data("lakes", ".geojson", b"blue") == address
    assert path.read_bytes() == b"mark"


def test_what_is_there_by_half_is_written_whole(publisher: Publisher) -> None:
    address = publisher.publish_data("lakes", ".geojson", b"blue")
    path = file_of(address, publisher.static)
    assert publisher.path_of(address) == path
    path.write_bytes(b"bl")
    assert publisher.publish_data("lakes", ".geojson", b"blue") == address
    assert path.read_bytes() == b"blue"


def test_no_draft_is_left_behind(publisher: Publisher) -> None:
    address = publisher.publish_data("lakes", ".geojson", b"blue")
    path = file_of(address, publisher.static)
    assert [one for one in publisher.static.rglob("*") if one.is_file()] == [path]


def test_a_file_is_never_there_by_half(
    publisher: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is interrupted while writing leaves nothing under the served name."""

    def cut_off(path: Path, data: bytes) -> int:
        with path.open("wb") as file:
            file.write(data[:2])
        raise OSError("disk full")

    monkeypatch.setattr(Path, "write_bytes", cut_off)
    with pytest.raises(OSError, match="disk full"):
        publisher.publish_data("lakes", ".geojson", b"blue")
    assert list(publisher.static.rglob("*.geojson")) == []


def test_a_record_is_compact_json_in_plain_letters(publisher: Publisher) -> None:
    address = publisher.publish_record("terms", {"name": "Қазақстан", "at": [71.4, 51.1]})
    data = file_of(address, publisher.static).read_bytes()
    assert data == '{"name":"Қазақстан","at":[71.4,51.1]}'.encode()
    assert json.loads(data)["at"] == [71.4, 51.1]
    assert address.startswith("static/published/terms.")
    assert address.endswith(".json")


def test_an_address_is_where_the_component_finds_it() -> None:
    """streamlit-folium's frame lies at /component/streamlit_folium.st_folium/."""
    publisher = Publisher()
    assert publisher.static == STATIC
    assert publisher.address("app/chapter.js") == f"{FROM_COMPONENT_FRAME}app/chapter.js"
    assert FROM_COMPONENT_FRAME == "../../app/static/"
