from pathlib import Path

import pytest

from crossroads.geo.json_files import parse_json
from tests.spoil import faults

HERE = Path("a.geojson")


def test_json_is_read() -> None:
    assert parse_json('{"a": [1, 2.5, null, true]}', HERE) == {"a": [1, 2.5, None, True]}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"a": 1,\n}', "a.geojson:2: found "),
        ('{"a": NaN}', "a.geojson:whole file: found 'NaN', expected finite numbers"),
        ('{"a": -Infinity}', "a.geojson:whole file: found '-Infinity', expected finite numbers"),
        ('{"a": ' + "1" * 5000 + "}", "a.geojson:whole file: found '1111"),
        ('{"a": 1, "a": 2}', "a.geojson:whole file: found 'key a a second time', expected each"),
        ("[" * 100_000, "a.geojson:whole file: found 'brackets without end', expected JSON"),
    ],
)
def test_what_means_nothing_is_a_fault(text: str, told: str) -> None:
    (line,) = faults(parse_json, text, HERE)
    assert line.startswith(told)
