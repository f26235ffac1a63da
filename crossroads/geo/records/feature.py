"""What all records of features share. A record has what other rooms ask a feature for.

Fields bear the names of the file's properties, or have these as their alias; further properties
are for cards and tables, which read them from the frames.
"""

from typing import Annotated, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from shapely.geometry.base import BaseGeometry

from crossroads.content.model import Language


def _parts_of_cell(cell: object, separator: str) -> tuple[str, ...]:
    if not isinstance(cell, str):
        raise ValueError(f"a text, its parts joined by {separator!r}")
    return tuple(part.strip() for part in cell.split(separator) if part.strip())


Semicolons = Annotated[tuple[str, ...], BeforeValidator(lambda cell: _parts_of_cell(cell, ";"))]
"""Parts of a property that joins them by semicolons."""
Commas = Annotated[tuple[str, ...], BeforeValidator(lambda cell: _parts_of_cell(cell, ","))]
"""Parts of a property that joins them by commas."""
Years: TypeAlias = tuple[int, int]
"""First and last year, negative before our era."""


class FeatureRecord(BaseModel):
    """One feature of a layer, as its file has it: a property of another type is refused."""

    model_config = ConfigDict(
        frozen=True,
        strict=True,
        extra="ignore",
        arbitrary_types_allowed=True,
        allow_inf_nan=False,
    )

    id: str
    name_en: str
    """Empty where a shape has no name, such as a nameless river."""
    geometry: BaseGeometry = Field(repr=False)
    """WGS84, longitude before latitude, degrees."""


class NamedFeature(FeatureRecord):
    """A feature with names in all our languages; those that are not known are empty."""

    name_kk: str
    name_ru: str

    @property
    def names(self) -> dict[Language, str]:
        """By language, as far as there are any."""
        names: dict[Language, str] = {"en": self.name_en, "kk": self.name_kk, "ru": self.name_ru}
        return {language: name for language, name in names.items() if name}

    @property
    def all_names(self) -> tuple[str, ...]:
        """Every name that tells of it, former ones included."""
        return tuple(self.names.values())

    def name_in(self, language: Language) -> str:
        """Name in a language, in English where there is none yet."""
        return self.names.get(language, self.name_en)
