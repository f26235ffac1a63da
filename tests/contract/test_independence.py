"""What both halves agree on knows of neither's insides."""

import ast
from pathlib import Path

import crossroads.contract

ALLOWED = ("crossroads.content.model", "crossroads.contract")


def test_the_contract_imports_only_the_shared_types() -> None:
    files = sorted(Path(crossroads.contract.__path__[0]).glob("*.py"))
    assert len(files) > 3
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            named = node.module if isinstance(node, ast.ImportFrom) else None
            assert not isinstance(node, ast.Import) or all(
                not one.name.startswith("crossroads") for one in node.names
            ), file.name
            if named is not None and named.startswith("crossroads"):
                assert named.startswith(ALLOWED), f"{file.name} imports {named}"
