from pathlib import Path

from crossroads.content.explorer import load_explorer
from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas
from tests.spoil import broken, faults


def test_every_layer_with_features_is_offered(library: Library, atlas: Atlas) -> None:
    """The quiet basemap counts too; the finer relief comes with the coarse one."""
    groups = library.explorer.groups
    offered = {str(use.layer) for group in groups for use in group.layers if use.layer}
    offered |= {one for group in groups for one in group.basemap}
    assert set(atlas.layers) - offered == {"countries", "relief-central-asia"}


def test_every_organization_is_offered(library: Library) -> None:
    uses = library.explorer.map.layers
    assert {use.members for use in uses if use.members} == set(library.organizations)


def test_a_layer_named_twice_is_refused(content_copy: Path) -> None:
    broken(content_copy, "en/atlas.yaml", "- cities", "- borders")
    (line,) = faults(load_explorer, content_copy / "en" / "atlas.yaml")
    assert "'borders' stands twice" in line


def test_a_page_without_groups_is_refused(content_copy: Path) -> None:
    path = content_copy / "en" / "atlas.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("\ngroups:")] + "\ngroups: []\n", encoding="utf-8")
    (line,) = faults(load_explorer, path)
    assert line.startswith("atlas.yaml:groups: found [], expected list should have at least 1 item")
