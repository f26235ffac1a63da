"""How everything on a map looks, as declared in `geo/styles.yaml`: the one table of it.

The browser's style sheet is made from it (`scripts/looks.py`), and print reads it
(`crossroads/paper/look.py`).
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, ValidationError, model_validator

from crossroads.content.model import Id, Model
from crossroads.content.yaml_files import read_mapping
from crossroads.faults import DataError, faults_of
from crossroads.paths import GEO

FILE = "styles.yaml"
UNPAINTED = ("none", "transparent")
"""What a fill or a stroke may be instead of a colour."""
Hex = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$")]
Part = Annotated[float, Field(ge=0, le=1)]
Width = Annotated[float, Field(ge=0, le=20)]
Dash = Annotated[list[Annotated[float, Field(gt=0, le=50)]], Field(min_length=2, max_length=6)]


class Colour(Model):
    """One colour, on every ground."""

    light: Hex = Field(examples=["#d3e4ea"])
    """On a light screen."""
    dark: Hex = Field(examples=["#16242c"])
    """On a dark screen."""
    paper: Hex | None = Field(default=None, examples=["#e4edf1"])
    """In print; without it as on a light screen."""

    @property
    def printed(self) -> str:
        """On paper."""
        return self.paper or self.light


class Opacity(Model):
    """How strongly something is drawn, on every ground."""

    light: Part = Field(examples=[0.68])
    """On a light screen."""
    dark: Part = Field(examples=[0.72])
    """On a dark screen."""
    paper: Part = Field(examples=[0.8])
    """In print."""


class Hatch(Model):
    """Lines that fill an area and let what lies below be seen."""

    colour: Id = Field(examples=["teal"])
    """Colour of the lines."""
    width: Width = Field(examples=[2])
    """Their width in CSS pixels."""
    angle: float = Field(ge=-90, le=90, examples=[45])
    """Degrees from upright, clockwise."""


class Ramp(Model):
    """Colours from few to many."""

    low: Id = Field(examples=["ramp-low"])
    """The weak colour."""
    high: Id = Field(examples=["ramp-teal"])
    """The strong colour."""
    shares: list[Annotated[int, Field(ge=0, le=100)]] = Field(
        min_length=6, max_length=6, examples=[[14, 30, 46, 62, 80, 100]]
    )
    """Percent of the strong colour at each step, mixed as eyes see it (in Oklab)."""


class Lines(Model):
    """Fine lines over a fill, by which print without colours tells it from others."""

    angle: float = Field(ge=-90, le=90, examples=[0])
    """Degrees from level, clockwise."""
    gap: float = Field(ge=2, le=40, examples=[5])
    """Distance from line to line in CSS pixels."""


class PaperLook(Model):
    """What differs in print."""

    width: Width | None = Field(default=None, examples=[0.8])
    """Width of the line in CSS pixels."""
    dash: Dash | None = Field(default=None, examples=[[14, 4]])
    """Dashes and gaps in CSS pixels."""
    lines: Lines | None = Field(default=None, examples=[{"angle": 0, "gap": 5}])
    """Lines over the fill."""


class Look(Model):
    """How shapes look; what is left out is as their kind has it."""

    fill: Id | None = Field(default=None, examples=["east"])
    """A colour, a hatch, `none`, or `transparent` (which still can be clicked)."""
    fill_opacity: Part | None = Field(default=None, examples=[0.1])
    """0 (unseen) to 1."""
    stroke: Id | None = Field(default=None, examples=["teal"])
    """Colour of the line, or `none`."""
    width: Width | None = Field(default=None, examples=[2.5])
    """Width of the line in CSS pixels."""
    dash: Dash | None = Field(default=None, examples=[[7, 4]])
    """Dashes and gaps in CSS pixels."""
    cap: Literal["round"] | None = Field(default=None, examples=["round"])
    """Round ends and bends of lines."""
    stroke_opacity: Part | None = Field(default=None, examples=[0.85])
    """0 (unseen) to 1."""
    paper: PaperLook = Field(default=PaperLook(), examples=[{"dash": [14, 4]}])
    """What differs in print."""


class Styles(Model):
    """All looks there are."""

    colours: dict[Id, Colour] = Field(
        examples=[{"sea": {"light": "#d3e4ea", "dark": "#16242c", "paper": "#e4edf1"}}]
    )
    """Colours by name."""
    area_opacity: Opacity = Field(examples=[{"light": 0.68, "dark": 0.72, "paper": 0.8}])
    """How strongly areas that are coloured by a table lie over the relief."""
    hatches: dict[Id, Hatch] = Field(
        examples=[{"hatch-teal": {"colour": "teal", "width": 2, "angle": 45}}]
    )
    """Hatches by name."""
    ramps: dict[Id, Ramp] = Field(
        examples=[
            {
                "steps-teal": {
                    "low": "ramp-low",
                    "high": "ramp-teal",
                    "shares": [14, 30, 46, 62, 80, 100],
                }
            }
        ]
    )
    """Ramps by name; their looks are NAME-1 (palest) to NAME-6."""
    kinds: dict[Literal["area", "line", "point"], Look] = Field(
        examples=[{"area": {"fill_opacity": 1, "stroke": "none"}}]
    )
    """How shapes of a kind look, unless their look says otherwise."""
    looks: dict[Id, Look] = Field(examples=[{"route-probable": {"stroke": "silk", "dash": [8, 5]}}])
    """Looks by name."""

    @model_validator(mode="after")
    def _known_names(self) -> Self:
        for where, name in self._named():
            if name not in self.colours and name not in UNPAINTED and name not in self.hatches:
                raise ValueError(f"{where}: a name among `colours` or `hatches`, not {name!r}")
        return self

    def _named(self) -> Iterator[tuple[str, str]]:
        """Names of colours, with where they stand."""
        for key, hatch in self.hatches.items():
            yield f"hatches.{key}.colour", hatch.colour
        for key, ramp in self.ramps.items():
            yield f"ramps.{key}.low", ramp.low
            yield f"ramps.{key}.high", ramp.high
        for key, look in [*self.kinds.items(), *self.looks.items()]:
            for part, name in (("fill", look.fill), ("stroke", look.stroke)):
                if name is not None:
                    yield f"{key}.{part}", name

    @property
    def names(self) -> frozenset[str]:
        """Of all looks, those of ramps included."""
        steps = (
            f"{name}-{step}"
            for name, ramp in self.ramps.items()
            for step in range(1, len(ramp.shares) + 1)
        )
        return frozenset([*self.looks, *steps])


def load_styles(folder: Path = GEO) -> Styles:
    """The table of looks. Raises DataError with the key of each fault."""
    path = folder / FILE
    raw = read_mapping(path)
    try:
        return Styles.model_validate(raw)
    except ValidationError as error:
        raise DataError(faults_of(error, path)) from error
