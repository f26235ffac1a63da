"""What is published stays there while the app runs, at the cost of one look at the folder."""

import logging
import shutil
from functools import partial
from pathlib import Path

import pytest

from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas
from crossroads.outlets.assets import Assets
from crossroads.outlets.publish import publish_all
from crossroads.outlets.publisher import PUBLISHED, Publisher
from crossroads.outlets.upkeep import Upkeep


@pytest.fixture
def publisher(static: Path, tmp_path: Path) -> Publisher:
    """Of a folder of one's own in which all is published already."""
    return Publisher(Path(shutil.copytree(static, tmp_path / "static")))


def names(publisher: Publisher) -> set[str]:
    return {path.name for path in (publisher.static / PUBLISHED).iterdir()}


def test_all_published_files_are_known(assets: Assets, publisher: Publisher) -> None:
    known = {publisher.path_of(address).name for address in assets.published}
    assert known == names(publisher)


def test_what_has_gone_is_made_anew(
    library: Library, atlas: Atlas, assets: Assets, publisher: Publisher
) -> None:
    keeper, before = (
        Upkeep(publisher, assets, partial(publish_all, library, atlas, publisher)),
        names(publisher),
    )
    publisher.path_of(assets.layers["rivers"]).unlink()
    keeper.keep()
    assert names(publisher) == before
    shutil.rmtree(publisher.static / PUBLISHED)
    keeper.keep()
    assert names(publisher) == before


def test_nothing_is_made_while_nothing_has_gone(assets: Assets, publisher: Publisher) -> None:
    keeper = Upkeep(publisher, assets, lambda: pytest.fail("published anew"))
    keeper.keep()
    (publisher.static / PUBLISHED / "of-another-process.json").write_text("{}")
    keeper.keep()


def test_where_the_sources_have_gone_it_is_logged_once(
    assets: Assets,
    publisher: Publisher,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def gone() -> None:
        raise FileNotFoundError("rivers.geojson")

    keeper = Upkeep(publisher, assets, gone)
    publisher.path_of(assets.layers["rivers"]).unlink()
    with caplog.at_level(logging.WARNING):
        keeper.keep()
        keeper.keep()
    assert [record.message for record in caplog.records] == [
        "What is published could not be made anew: rivers.geojson"
    ]
