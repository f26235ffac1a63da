"""Reads YAML so that a fault says where it is: syntax by line, a repeated key by name."""

import re
from pathlib import Path
from typing import Any, NoReturn

import yaml

from crossroads.faults import DataError, Fault, fault
from crossroads.paths import shown_path

# The loader in C is ten times faster; PyYAML has it on all common platforms.
_SafeLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

DEEPEST = 20
"""Lists and mappings in one another; a bomb of brackets would end the process."""
LARGEST_NUMBER = 10**30
"""Python writes out no number of thousands of digits."""
_NUMBERS = (int, float)
_CONTROL = re.compile("[\0-\x08\x0b-\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_EXPECTED = "YAML with each key once"


class _CheckedLoader(_SafeLoader):  # type: ignore[misc]
    """Safe loader that refuses what plain YAML lets pass, and tells of each value where it is.

    Of a key given twice plain YAML keeps the last in silence. What makes no value of its kind, such
    as a day 2024-13-45, comes from its constructors as any kind of error.
    """

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:
        try:
            value = super().construct_object(node, deep)
        except (ValueError, TypeError, LookupError, AttributeError, OverflowError):
            _refuse(f"{node.value!r:.60}, which is no {node.tag.rpartition(':')[2]}", node)
        # What is no number at all (.nan) is not between the two either.
        if isinstance(value, _NUMBERS) and not -LARGEST_NUMBER <= value <= LARGEST_NUMBER:
            _refuse(f"the number {node.value:.60}", node)
        return value

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[object] = set()
        for key_node, _ in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                _refuse("a key that is no word", key_node)
            key = self.construct_object(key_node, deep=True)
            if key in seen:
                _refuse(f"key {key!r} a second time", key_node)
            seen.add(key)
        mapping: dict[Any, Any] = super().construct_mapping(node, deep)
        return mapping


def _refuse(found: str, at: Any) -> NoReturn:
    """Raises MarkedYAMLError; `at` is a node or an event."""
    raise yaml.constructor.ConstructorError(None, None, found, at.start_mark)


def parse_yaml(text: str, path: Path, first_line: int = 1) -> Any:
    """Value of a YAML text.

    `first_line` is the line of the file at which the text begins.
    Raises DataError with the line where the text is no YAML, where a key is given twice, a value
    stands for another (anchors), lists and mappings are too deep in one another, or a number is
    not finite.
    """
    try:
        _check_nesting(text)
        return yaml.load(text, Loader=_CheckedLoader)  # noqa: S506 - a SafeLoader
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line = first_line + (mark.line if mark else 0)
        raise DataError([Fault(shown_path(path), str(line), str(error.problem), _EXPECTED)]) from (
            error
        )


def _check_nesting(text: str) -> None:
    """Raises MarkedYAMLError before anything is built: references multiply, depth overflows."""
    depth = 0
    for event in yaml.parse(text, Loader=_SafeLoader):
        if isinstance(event, yaml.AliasEvent):
            _refuse("a reference to another value (an asterisk at the start of a value)", event)
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST:
            _refuse(f"more than {DEEPEST} lists and mappings in one another", event)


def read_text(path: Path) -> str:
    """Text of a UTF-8 file.

    Raises DataError where it is missing or not UTF-8, or where a control character is in it.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise DataError([fault(path, "whole file", None, "a file at this place")]) from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise DataError([fault(path, line, error.object[error.start], "UTF-8 text")]) from error
    control = _CONTROL.search(text)
    if control is not None:
        line = text.count("\n", 0, control.start()) + 1
        raise DataError([fault(path, line, control.group(), "no control character")])
    return text


def read_mapping(path: Path) -> dict[str, Any]:
    """Top-level mapping of a YAML file. Raises DataError where it is something else."""
    value = parse_yaml(read_text(path), path)
    if not isinstance(value, dict):
        raise DataError([fault(path, "whole file", value, "a mapping from id to entry")])
    return {str(key): entry for key, entry in value.items()}
