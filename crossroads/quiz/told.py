"""How a question is told: patterns of `words.yaml`, filled in the reader's language."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from crossroads.content.library import Library
from crossroads.content.library_prose import library_prose
from crossroads.content.prose import Prose
from crossroads.content.writing import counted, day_text, list_text, number_text, sort_key
from crossroads.geo.atlas import Atlas
from crossroads.geo.measures import LonLat
from crossroads.geo.records.feature import NamedFeature
from crossroads.quiz.spots import TOPICS, Spot, point_of, records_of, shown_names, spot

Named = tuple[str, NamedFeature, frozenset[str]]
"""A feature's reference, the feature, and its names as `shown_names` has them."""


@dataclass(frozen=True)
class Telling:
    """The data in one language, and how they are written in it."""

    library: Library
    atlas: Atlas
    spots: dict[str, Spot] = field(default_factory=dict, repr=False)
    """Features that were asked for already, by reference."""
    points: dict[str, Mapping[str, LonLat]] = field(default_factory=dict, repr=False)
    """Points of all features of a layer, by layer and id."""
    features: list[Named] = field(default_factory=list, repr=False)
    """All features of the quiz's map, once they were asked for."""

    def spot(self, ref: str) -> Spot:
        """A feature. Raises KeyError for an unknown reference."""
        if ref not in self.spots:
            self.spots[ref] = spot(ref, self.library, self.atlas)
        return self.spots[ref]

    def points_of(self, layer: str) -> Mapping[str, LonLat]:
        """A point of each feature of a layer; see `crossroads.quiz.spots.point_of`."""
        if layer not in self.points:
            records = records_of(layer, self.atlas)
            self.points[layer] = {id_: point_of(record) for id_, record in records.items()}
        return self.points[layer]

    def named(self) -> Sequence[Named]:
        """All features of the quiz's map, with the names that it writes."""
        if not self.features:
            self.features.extend(
                (f"{topic}:{id_}", record, shown_names(record))
                for topic, layers in TOPICS.items()
                for layer in layers
                for id_, record in records_of(layer, self.atlas).items()
            )
        return self.features

    def words(self, key: str, **filled: object) -> str:
        """A text of `words.yaml`."""
        return self.library.words[key].format(**filled)

    def prose(self, text: str) -> Prose:
        """A text of a question's own, in Markdown with sources."""
        return library_prose(text, self.library, anchors=False)

    def country(self, code: str) -> str:
        """Name of a country."""
        return self.atlas.countries[code].name_in(self.library.language)

    def day(self, day: dt.date) -> str:
        """A day in words."""
        return day_text(day, self.library.language)

    def number(self, value: float) -> str:
        """A whole number."""
        return number_text(round(value), self.library.language)

    def km(self, value: float) -> str:
        """A length in km."""
        return self._with_unit("km", value)

    def km2(self, value: float) -> str:
        """An area in km2."""
        return self._with_unit("km2", value)

    def names(self, names: Iterable[str]) -> str:
        """Several names in one text, in the language's order."""
        return list_text(self.in_order(names), self.library.language)

    def in_order(self, names: Iterable[str]) -> list[str]:
        """Names as a dictionary of the language has them."""
        return sorted(names, key=lambda name: sort_key(name, self.library.language))

    def cited(self, ids: Iterable[str]) -> str:
        """Sources in one line, numbered."""
        known = self.library.sources
        return "; ".join(
            f"{number} {known[id_].short}" for number, id_ in enumerate(dict.fromkeys(ids), 1)
        )

    def _with_unit(self, unit: str, value: float) -> str:
        forms = self.library.units[unit]
        form = counted(round(value), forms, self.library.language)
        return form.format(number=self.number(value))


def paragraphs(texts: Sequence[str]) -> Markup:
    """HTML of plain texts, a paragraph each."""
    return Markup().join(Markup("<p>{}</p>").format(text) for text in texts)


def in_list(texts: Sequence[str]) -> Markup:
    """HTML of plain texts as a numbered list."""
    items = Markup().join(Markup("<li>{}</li>").format(text) for text in texts)
    return Markup("<ol>{}</ol>").format(items)
