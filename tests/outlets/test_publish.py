import gzip
import json
from pathlib import Path

from crossroads.dossiers.publish import publish_dossiers

from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas
from tests.dossiers.conftest import Told


def test_the_file_says_what_the_dossiers_say(
    told: Told, library: Library, atlas: Atlas, tmp_path: Path
) -> None:
    path = publish_dossiers(library, atlas, tmp_path)
    assert path.startswith("published/dossiers.")
    assert json.loads((tmp_path / path).read_text()) == told


def test_it_is_small_enough_for_the_first_click(
    library: Library, atlas: Atlas, tmp_path: Path
) -> None:
    data = (tmp_path / publish_dossiers(library, atlas, tmp_path)).read_bytes()
    assert len(data) < 400_000
    assert len(gzip.compress(data)) < 60_000
