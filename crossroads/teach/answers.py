"""What the answers of a plan's tasks in the atlas have from the data, in words of the language."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import geopandas

from crossroads.compare.belonging import standing_on
from crossroads.compare.names import body_name, place_names
from crossroads.content.library import Library
from crossroads.content.memberships import members_on
from crossroads.content.plans import (
    Between,
    Bodies,
    Exercise,
    Features,
    Figure,
    Members,
    Neighbours,
)
from crossroads.content.prose import literally
from crossroads.content.writing import counted, list_text, number_text
from crossroads.geo.atlas import Atlas
from crossroads.geo.measures import LonLat, distance_km, land_neighbours
from crossroads.geo.places import COUNTRIES
from crossroads.geo.records.places import Place
from crossroads.geo.texts import local_name
from crossroads.view.address import point_of

NAME = "name_en"
SLOT = re.compile(r"(?<!\{)\{([^{}]*)\}(?!\})")
"""A figure's place in a text; two braces are a mark of `crossroads.content.prose`."""


@dataclass(frozen=True)
class Answers:
    """Looks figures up; words and shapes in one language."""

    library: Library
    atlas: Atlas

    def end(self, text: str) -> LonLat | None:
        """Where one end of a measure is; None where it is nowhere.

        `text`: a country, city or place as addresses name it, `kind:id`, or `lon,lat`.
        """
        kind, _, id_ = text.partition(":")
        if kind == "country" and id_ in self.atlas.countries:
            return self.atlas.countries[id_].label_point
        if kind == "city" and id_ in self.atlas.cities:
            return self.atlas.cities[id_].point
        place = self._place(id_) if kind == "place" else None
        return point_of(text) if place is None else place.point

    def _place(self, id_: str) -> Place | None:
        """A place that goes by this id; a node that is a city, too, goes by the city's."""
        old, nodes = self.atlas.places["silk-road-places"], self.atlas.places["corridor-places"]
        if id_ in old or id_ not in nodes:
            return old.get(id_)
        others = [*old.values(), *self.atlas.cities.values()]
        known = any(other.is_same_as(nodes[id_]) for other in others)
        return None if known else nodes[id_]

    def answer(self, exercise: Exercise) -> str:
        """Its answer in our Markdown, with the figures in their places."""
        return SLOT.sub(
            lambda slot: literally(self.figure(exercise.figures[slot[1]])), exercise.answer
        )

    def figure(self, figure: Figure) -> str:
        """A figure in words. Raises KeyError for names of nothing (see `teach.check`)."""
        match figure:
            case Between():
                start, end = (self.end(text) for text in figure.between)
                if start is None or end is None:
                    raise KeyError(figure.between)
                return self._km(distance_km(start, end))
            case Members():
                return self._shown(self._named(self.members(figure)), figure.show)
            case Bodies():
                bodies = standing_on(self.library, figure.day).shared_bodies(figure.bodies)
                return self._shown([body_name(body, self.library) for body in bodies], figure.show)
            case Neighbours():
                codes = land_neighbours(self.atlas.features[COUNTRIES], figure.neighbours)
                return self._shown(self._named(codes), figure.show)
            case Features():
                return self._features(figure)

    def members(self, figure: Members) -> list[str]:
        """Codes of those who belonged, sorted."""
        status = figure.status or self.library.organizations[figure.members].statuses[0]

        def of_day(day: dt.date) -> list[str]:
            rows = members_on(self.library.memberships, figure.members, day)
            return [code for code, row in rows.items() if row.status == status]

        before = [] if figure.after is None else of_day(figure.after)
        return [code for code in of_day(figure.day) if code not in before]

    def frame(self, figure: Features) -> geopandas.GeoDataFrame:
        """Rows of the features that are meant."""
        frame = self.atlas.features[figure.layer]
        for name, value in figure.where.items():
            frame = frame[frame[name] == value]
        return frame if figure.only is None else frame.loc[figure.only]

    def _features(self, figure: Features) -> str:
        frame = self.frame(figure)
        if figure.show == "km":
            return self._km(float(frame[figure.length].sum()))
        names = frame[local_name(NAME, self.library.language)]
        return self._shown([str(name) for name in names], figure.show)

    def _named(self, codes: Iterable[str]) -> list[str]:
        return place_names(codes, self.library, self.atlas)

    def _shown(self, names: list[str], show: Literal["names", "count"]) -> str:
        language = self.library.language
        return number_text(len(names), language) if show == "count" else list_text(names, language)

    def _km(self, value: float) -> str:
        language, whole = self.library.language, round(value)
        pattern = counted(whole, self.library.units["km"], language)
        return pattern.format(number=number_text(whole, language))
