from pathlib import Path

import pytest

from crossroads.content.yaml_files import parse_yaml, read_mapping, read_text
from tests.spoil import faults, written


def test_a_mapping_is_read_with_its_keys_as_text(tmp_path: Path) -> None:
    path = written(tmp_path, "a.yaml", "1992: {word: independence}\n")
    assert read_mapping(path) == {"1992": {"word": "independence"}}


def test_a_key_given_twice_is_a_fault_with_its_line(tmp_path: Path) -> None:
    path = written(tmp_path, "a.yaml", "one: 1\ntwo: 2\none: 3\n")
    assert faults(read_mapping, path) == [
        "a.yaml:3: found key 'one' a second time, expected YAML with each key once"
    ]


def test_a_nested_key_given_twice_is_a_fault_too(tmp_path: Path) -> None:
    path = written(tmp_path, "a.yaml", "one:\n  inner: 1\n  inner: 2\n")
    assert faults(read_mapping, path) == [
        "a.yaml:3: found key 'inner' a second time, expected YAML with each key once"
    ]


def test_broken_syntax_is_a_fault_with_its_line(tmp_path: Path) -> None:
    path = written(tmp_path, "a.yaml", "one: 1\ntwo: [1, 2\nthree: 3\n")
    (line,) = faults(read_mapping, path)
    assert line.startswith("a.yaml:3: found ")
    assert line.endswith(", expected YAML with each key once")


def test_lines_are_counted_from_where_the_text_begins_in_its_file(tmp_path: Path) -> None:
    (line,) = faults(parse_yaml, "a: 1\na: 2\n", tmp_path / "page.md", 2)
    assert line.startswith("page.md:3: found key 'a' a second time")


@pytest.mark.parametrize("text", ["- one\n- two\n", "just words\n", ""])
def test_anything_but_a_mapping_is_a_fault(tmp_path: Path, text: str) -> None:
    (line,) = faults(read_mapping, written(tmp_path, "a.yaml", text))
    assert line.startswith("a.yaml:whole file: found ")
    assert line.endswith("expected a mapping from id to entry")


def test_a_missing_file_is_a_fault(tmp_path: Path) -> None:
    assert faults(read_text, tmp_path / "none.yaml") == [
        "none.yaml:whole file: found None, expected a file at this place"
    ]


def test_text_that_is_not_utf8_is_a_fault_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"one: 1\ntwo: \xff\n")
    assert faults(read_text, path) == ["a.yaml:2: found 255, expected UTF-8 text"]


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("2024-13-45", "'2024-13-45', which is no timestamp"),
        ("2024-01-01 25:61:61", "'2024-01-01 25:61:61', which is no timestamp"),
        ("!!int x", "'x', which is no int"),
        ("!!float x", "'x', which is no float"),
        ("!!bool x", "'x', which is no bool"),
        ("!!timestamp x", "'x', which is no timestamp"),
        (".nan", "the number .nan"),
        ("-.inf", "the number -.inf"),
        ("0x" + "f" * 5000, f"the number 0x{'f' * 58}"),
        ("1" + "0" * 31, f"the number 1{'0' * 31}"),
        ("{[1]: 2}", "a key that is no word"),
        ("&a [*a]", "a reference to another value (an asterisk at the start of a value)"),
        ("[" * 100_000 + "]" * 100_000, "more than 20 lists and mappings in one another"),
    ],
)
def test_a_value_that_means_nothing_is_a_fault_with_its_line(
    tmp_path: Path, value: str, found: str
) -> None:
    assert faults(read_mapping, written(tmp_path, "a.yaml", f"one: 1\ntwo: {value}\n")) == [
        f"a.yaml:2: found {found}, expected YAML with each key once"
    ]


def test_too_long_a_number_of_decimal_digits_is_a_fault(tmp_path: Path) -> None:
    (line,) = faults(read_mapping, written(tmp_path, "a.yaml", f"two: {'1' * 5000}\n"))
    assert line.startswith("a.yaml:1: found '1111")


@pytest.mark.parametrize("control", ["\0", "\x1b", "\x7f", "\x9b"])
def test_a_control_character_is_a_fault_with_its_line(tmp_path: Path, control: str) -> None:
    path = written(tmp_path, "a.md", f"one\n\ttwo{control}\n")
    assert faults(read_text, path) == [f"a.md:2: found {control!r}, expected no control character"]
