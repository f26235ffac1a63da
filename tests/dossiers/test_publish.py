import gzip
import json

from crossroads.dossiers.publish import publish_dossiers


def test_the_file_says_what_the_dossiers_say(told, library, atlas, tmp_path):
    path = publish_dossiers(library, atlas, tmp_path)
    assert path.startswith("published/dossiers.")
    assert json.loads((tmp_path / path).read_text()) == told


def test_it_is_small_enough_for_the_first_click(library, atlas, tmp_path):
    data = (tmp_path / publish_dossiers(library, atlas, tmp_path)).read_bytes()
    assert len(data) < 400_000
    assert len(gzip.compress(data)) < 60_000
