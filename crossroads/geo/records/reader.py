"""Makes records of a layer's features, and gathers what is wrong with them."""

from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from crossroads.faults import Fault, fault, faults_of
from crossroads.geo.features import LayerFeatures
from crossroads.geo.records.feature import FeatureRecord
from crossroads.geo.registry import Layer

R = TypeVar("R", bound=FeatureRecord)


class RecordReader:
    """Reads one layer after the other; `faults` are those of all.

    `loaded` may lack layers whose files have faults of their own.
    """

    def __init__(
        self, folder: Path, layers: Mapping[str, Layer], loaded: Mapping[str, LayerFeatures]
    ) -> None:
        self.folder = folder
        self.layers = layers
        self.loaded = loaded
        self.faults: list[Fault] = []

    def read(self, layer: str, kind: type[R]) -> dict[str, R]:
        """Records of a layer by id; those with faults are left out."""
        if layer not in self.layers:
            expected = "a layer with this id, which the atlas needs"
            self.faults.append(fault(self.folder / "layers.yaml", layer, None, expected))
        elif self.layers[layer].kind == "image":
            where, expected = (
                f"{layer}.kind",
                "a layer of shapes, since the atlas reads its features",
            )
            self.faults.append(fault(self.folder / "layers.yaml", where, "image", expected))
        records: dict[str, R] = {}
        if layer not in self.loaded:
            return records
        features = self.loaded[layer]
        shapes = features.frame.geometry
        for properties, shape in zip(features.properties, shapes, strict=True):
            id_ = str(properties["id"])
            try:
                records[id_] = kind.model_validate({**properties, "geometry": shape})
            except ValidationError as error:
                self.faults += faults_of(error, self.folder / self.layers[layer].file, [id_])
        return records
