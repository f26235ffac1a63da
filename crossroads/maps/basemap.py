"""The quiet physical basemap that lies under every map, without tiles from anywhere."""

from dataclasses import dataclass

from crossroads.geo.places import COUNTRIES


@dataclass(frozen=True)
class BaseLayer:
    """One layer of the basemap."""

    layer: str
    """Id in `geo/layers.yaml`."""
    pane: str
    """Pane of `browser/maps/panes.ts`, which fixes what lies over what."""
    switch: bool
    """Whether the layer control offers it."""
    interactive: bool = False
    legend: bool = False
    """Whether the legend explains it; what an atlas reader knows at sight needs none."""
    style: str | None = None
    """Style instead of the layer's own."""
    follows: str | None = None
    """Id of a layer below it with which it comes and goes."""
    from_zoom: float | None = None
    """Zoom from which a picture is fetched; up to there what lies below it is fine enough."""
    role: str | None = None
    """Id on the map, where a layer is used twice."""

    @property
    def id(self) -> str:
        """Id on the map."""
        return self.role or self.layer


LAND = BaseLayer(COUNTRIES, "cr-land", switch=False, style="land", role="land")
BORDERS = BaseLayer(COUNTRIES, "cr-borders", switch=False, interactive=True, role="borders-base")
BASEMAP = (
    LAND,
    BaseLayer("relief-eurasia", "cr-relief", switch=True),
    BaseLayer(
        "relief-central-asia",
        "cr-relief",
        switch=False,
        follows="relief-eurasia",
        from_zoom=4.5,  # where a pixel of the relief below becomes larger than one of the screen
    ),
    BaseLayer("graticule", "cr-grid", switch=True),
    BaseLayer("lakes", "cr-water", switch=False),
    BaseLayer("rivers", "cr-water", switch=True),
    BaseLayer("water-labels", "cr-water", switch=False),
    BORDERS,
    BaseLayer("disputed", "cr-contested", switch=True, interactive=True, legend=True),
)
