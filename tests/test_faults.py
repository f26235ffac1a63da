from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from crossroads.faults import DataError, Fault, brief, fault, faults_of
from crossroads.paths import CONTENT, ROOT, shown_path


class Shelf(BaseModel):
    model_config = ConfigDict(extra="forbid")
    books: int


def _messages(data: dict[str, object]) -> list[str]:
    try:
        Shelf.model_validate(data)
    except ValidationError as error:
        return [str(one) for one in faults_of(error, Path("shelves.yaml"), ["top"])]
    return []


def test_a_fault_reads_file_where_found_expected() -> None:
    one = fault(CONTENT / "facts.yaml", "kz-area.unit", "miles", "a unit")
    assert str(one) == "content/facts.yaml:kz-area.unit: found 'miles', expected a unit"


def test_paths_outside_the_project_are_shown_by_name_only(tmp_path: Path) -> None:
    assert shown_path(tmp_path / "facts.yaml") == "facts.yaml"
    assert shown_path(ROOT / "geo" / "layers.yaml") == "geo/layers.yaml"


def test_an_error_carries_each_fault_once_and_in_order() -> None:
    late, early = Fault("b.yaml", "1", "x", "y"), Fault("a.yaml", "2", "x", "y")
    error = DataError([late, early, late])
    assert error.faults == [early, late]
    assert str(error).splitlines() == [str(early), str(late)]


def test_long_values_are_cut() -> None:
    assert brief("short") == "'short'"
    assert len(brief("x" * 500)) == 80
    assert brief("x" * 500).endswith("…")


def test_pydantics_findings_become_our_sentences() -> None:
    assert _messages({"books": "many"}) == [
        "shelves.yaml:top.books: found 'many', expected a valid integer, "
        "unable to parse string as an integer"
    ]
    assert _messages({}) == [
        "shelves.yaml:top.books: found nothing, expected a value (this key is required)"
    ]
    assert _messages({"books": 1, "boks": 2}) == [
        "shelves.yaml:top.boks: found 2, expected only known keys (is it misspelt?)"
    ]


def test_a_value_too_large_to_write_out_is_told_by_its_kind() -> None:
    assert brief(10**5000) == "a value too large to show (int)"


def test_a_line_shows_no_letter_that_acts_on_a_console_and_has_an_end() -> None:
    one = Fault("a.yaml", "ключ\x1b[31m\n\u202e", "x" * 5000, "y")
    line = str(one)
    assert line.startswith("a.yaml:ключ\\x1b[31m\\n\\u202e: found xxx")
    assert line.isprintable()
    assert len(line) < 500
