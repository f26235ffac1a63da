"""Words and layers of the explorer page: `content/en/atlas.yaml`."""

from pathlib import Path

from pydantic import Field, ValidationError

from crossroads.content.declaration import Camera, LayerUses, MapDeclaration
from crossroads.content.model import Id, Model, Text
from crossroads.content.yaml_files import read_mapping
from crossroads.faults import DataError, faults_of


class LayerGroup(Model):
    """Layers that belong together in the list of layers."""

    title: Text
    basemap: list[Id] = Field(default_factory=list)
    """Layers of the common basemap that can be switched here."""
    layers: LayerUses = Field(default_factory=list)


class Explorer(Model):
    """The explorer page: every layer there is, in groups."""

    title: Text
    lead: Text
    camera: Camera
    groups: list[LayerGroup] = Field(min_length=1)

    @property
    def map(self) -> MapDeclaration:
        """All groups as one declared map. Raises ValidationError where an id stands twice."""
        uses = [use for group in self.groups for use in group.layers]
        return MapDeclaration(title={"en": self.title}, camera=self.camera, layers=uses)


def load_explorer(path: Path) -> Explorer:
    """The explorer page's words. Raises DataError with the key of each fault."""
    try:
        explorer = Explorer.model_validate(read_mapping(path))
        _ = explorer.map  # a layer named twice stops the start
    except ValidationError as error:
        raise DataError(faults_of(error, path)) from error
    return explorer
