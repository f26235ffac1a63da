from pathlib import Path

from crossroads.content.model import Id, Model
from crossroads.content.records import load_records, load_table
from tests.spoil import faults, written


class River(Model):
    id: Id
    length_km: int


class Row(Model):
    name: str
    length_km: int


def test_the_key_of_an_entry_becomes_its_id(tmp_path: Path) -> None:
    path = written(tmp_path, "rivers.yaml", "irtysh: {length_km: 4248}\n")
    assert load_records(path, River, Id)["irtysh"] == River(id="irtysh", length_km=4248)


def test_all_faults_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    text = "Irtysh: {length_km: 4248}\nili: 1439\nural: {length: 2428}\n"
    lines = faults(load_records, written(tmp_path, "rivers.yaml", text), River, Id)
    assert [line.split(": found")[0] for line in lines] == [
        "rivers.yaml:Irtysh",
        "rivers.yaml:Irtysh.id",
        "rivers.yaml:ili",
        "rivers.yaml:ural.length",
        "rivers.yaml:ural.length_km",
    ]
    assert lines[2] == "rivers.yaml:ili: found 1439, expected a mapping of fields"


def test_rows_of_a_table_become_records(tmp_path: Path) -> None:
    path = written(tmp_path, "rivers.csv", "name,length_km\nIli,1439\n")
    assert load_table(path, Row, lambda cells: cells) == [Row(name="Ili", length_km=1439)]


def test_a_wrong_cell_is_told_with_its_line(tmp_path: Path) -> None:
    path = written(tmp_path, "rivers.csv", "name,length_km\nIli,1439\nUral,long\n")
    (line,) = faults(load_table, path, Row, lambda cells: cells)
    assert line.startswith("rivers.csv:3.length_km: found 'long', expected a valid integer")


def test_a_row_with_too_few_or_too_many_cells_is_told_with_its_line(tmp_path: Path) -> None:
    path = written(tmp_path, "rivers.csv", "name,length_km\nIli\nUral,2428,more\n")
    lines = faults(load_table, path, Row, lambda cells: cells)
    assert [line.split(": found")[0] for line in lines] == ["rivers.csv:2", "rivers.csv:3"]
    assert all(line.endswith("expected 2 cells") for line in lines)


def test_a_wrong_header_is_told(tmp_path: Path) -> None:
    path = written(tmp_path, "rivers.csv", "name,km\nIli,1439\n")
    assert faults(load_table, path, Row, lambda cells: cells) == [
        "rivers.csv:1: found ['name', 'km'], expected the columns name,length_km"
    ]


def test_a_cell_without_end_is_a_fault_with_its_line(tmp_path: Path) -> None:
    text = f'name,length_km\nIli,1439\n"{"x" * 200_000}",1\n'
    assert faults(load_table, written(tmp_path, "rivers.csv", text), Row, dict) == [
        "rivers.csv:after line 2: found field larger than field limit (131072), expected CSV"
    ]


def test_a_header_without_end_is_a_fault_too(tmp_path: Path) -> None:
    (line,) = faults(load_table, written(tmp_path, "rivers.csv", '"name,length_km\n'), Row, dict)
    assert line == "rivers.csv:after line 0: found unexpected end of data, expected CSV"


def test_a_number_that_is_none_is_a_fault(tmp_path: Path) -> None:
    class Depth(Model):
        metres: float

    (line,) = faults(load_table, written(tmp_path, "depths.csv", "metres\nnan\n"), Depth, dict)
    assert line == "depths.csv:2.metres: found 'nan', expected a finite number"
