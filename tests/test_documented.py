"""What is public is documented: parameters, commands, layers, make's targets."""

import argparse
import re

import pytest

from crossroads.cli import _parser
from crossroads.geo.atlas import Atlas
from crossroads.paths import GEO, ROOT
from crossroads.view.address import OF_PAGES, PARAMETERS

README = (ROOT / "README.md").read_text(encoding="utf-8")
SHAPES = (GEO / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def commands() -> list[str]:
    subparsers = [
        action for action in _parser()._actions if isinstance(action, argparse._SubParsersAction)
    ]
    return [name for action in subparsers for name in action.choices]


@pytest.mark.parametrize("name", [*PARAMETERS, *OF_PAGES])
def test_every_public_parameter(name: str) -> None:
    assert f"`{name}=" in README


def test_every_command() -> None:
    assert len(commands()) >= 4
    missing = [name for name in commands() if f"`python -m crossroads {name}" not in README]
    assert missing == []


def test_every_layer(atlas: Atlas) -> None:
    files = {layer.file.removesuffix(".geojson") for layer in atlas.layers.values()}
    assert [file for file in sorted(files) if f"`{file}`" not in SHAPES] == []


def test_every_target_of_make() -> None:
    phony = re.findall(r"^\.PHONY: (.*)$", MAKEFILE, flags=re.MULTILINE)
    targets = {target for line in phony for target in line.split()}
    told = README + MAKEFILE.split("PYTHON ?=")[0]
    assert {"run", "test", "check", "browser"} <= targets
    assert [one for one in sorted(targets - {"clean"}) if f"make {one}" not in told] == []
