"""Words and layers of the explorer page: `content/en/atlas.yaml`."""

from pathlib import Path

from pydantic import Field, ValidationError

from crossroads.content.declaration import Camera, LayerUses, MapDeclaration
from crossroads.content.model import Id, Model
from crossroads.content.translated import TranslatedText
from crossroads.content.yaml_files import read_mapping
from crossroads.faults import DataError, faults_of


class LayerGroup(Model):
    """Layers that belong together in the list of layers."""

    title: TranslatedText = Field(examples=["Transport and energy"])
    """Heading of the group."""
    basemap: list[Id] = Field(default_factory=list, examples=[["lakes", "rivers"]])
    """Layers of the common basemap that can be switched here."""
    layers: LayerUses = Field(
        default_factory=list, examples=[["corridors", {"members": "SCO", "show": False}]]
    )
    """Layers of the group; an id alone means the layer as it is."""


class Explorer(Model):
    """The explorer page: every layer there is, in groups."""

    title: TranslatedText = Field(examples=["Atlas"])
    """Heading of the page."""
    lead: TranslatedText = Field(examples=["Search any place by any of its names, travel in time."])
    """One or two sentences under the heading."""
    camera: Camera = Field(examples=[{"bounds": [20, 22, 125, 62]}])
    """What the map shows first."""
    groups: list[LayerGroup] = Field(
        min_length=1, examples=[[{"title": "Places", "layers": ["cities"]}]]
    )
    """The list of layers; every layer and organization stands in one group."""

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
