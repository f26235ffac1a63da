"""Reads YAML so that a fault says where it is: syntax by line, a repeated key by name."""

from pathlib import Path
from typing import Any

import yaml

from crossroads.faults import DataError, Fault, fault
from crossroads.paths import shown_path

# The loader in C is ten times faster; PyYAML has it on all common platforms.
_SafeLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _UniqueKeyLoader(_SafeLoader):  # type: ignore[misc]
    """Safe loader that refuses a key given twice (plain YAML keeps the last in silence)."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[object] = set()
        for key_node, _ in node.value:
            key = self.construct_object(key_node, deep=True)
            if key in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"key {key!r} a second time", key_node.start_mark
                )
            seen.add(key)
        mapping: dict[Any, Any] = super().construct_mapping(node, deep)
        return mapping


def parse_yaml(text: str, path: Path, first_line: int = 1) -> Any:
    """Value of a YAML text.

    `first_line` is the line of the file at which the text begins.
    Raises DataError with the line where the text is no YAML.
    """
    try:
        return yaml.load(text, Loader=_UniqueKeyLoader)  # noqa: S506 - a SafeLoader
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line = first_line + (mark.line if mark else 0)
        syntax_fault = Fault(
            shown_path(path), str(line), str(error.problem), "YAML with each key once"
        )
        raise DataError([syntax_fault]) from error


def read_text(path: Path) -> str:
    """Text of a UTF-8 file. Raises DataError where it is missing or not UTF-8."""
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise DataError([fault(path, "whole file", None, "a file at this place")]) from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise DataError([fault(path, line, error.object[error.start], "UTF-8 text")]) from error


def read_mapping(path: Path) -> dict[str, Any]:
    """Top-level mapping of a YAML file. Raises DataError where it is something else."""
    value = parse_yaml(read_text(path), path)
    if not isinstance(value, dict):
        raise DataError([fault(path, "whole file", value, "a mapping from id to entry")])
    return {str(key): entry for key, entry in value.items()}
