"""What sort of feature a name belongs to, told where the name alone would leave it open."""

from crossroads.geo.places import CITIES, COUNTRIES
from crossroads.geo.records.feature import NamedFeature
from crossroads.geo.records.places import Place
from crossroads.quiz.spots import Spot, bare_name, shown_names
from crossroads.quiz.told import Telling

SORTS = {
    COUNTRIES: "quiz_sort_country",
    CITIES: "quiz_sort_city",
    "rivers": "quiz_sort_river",
}
"""Words for the features of a layer that has one sort alone."""
WATERS = {
    "lake": "quiz_sort_lake",
    "reservoir": "quiz_sort_reservoir",
    "sea": "quiz_sort_sea",
}
"""Words for waters by their `kind` in `geo/lakes.geojson`."""


def told_name(one: Spot, sort: str | None, telling: Telling) -> str:
    """Name of what is to be found: with its sort where it is a water or shares its name.

    Where the name says the sort itself ("Lake Tengiz"), that is enough. `sort`: the question's own
    word for a place, whose layer has many sorts.
    """
    if bare_name(one.name) != one.name:
        return one.name
    if one.layer not in telling.atlas.waters and not sharers(one, telling):
        return one.name
    own = sort or sort_of(one, telling)
    return telling.words("quiz_of_sort", name=one.name, sort=own) if own else one.name


def sort_of(one: Spot, telling: Telling) -> str:
    """The word for its sort; empty where the data have none, as of places."""
    word = SORTS.get(one.layer)
    if one.layer == "lakes":
        word = WATERS[str(telling.atlas.features["lakes"].at[one.record.id, "kind"])]
    return telling.words(word) if word else ""


def sharers(one: Spot, telling: Telling) -> list[str]:
    """Other features of the quiz's map that have one of its names, in any language."""
    own = shown_names(one.record)
    return [
        ref
        for ref, other, names in telling.named()
        if ref != one.ref and own & names and not _is_same(one, other)
    ]


def _is_same(one: Spot, other: NamedFeature) -> bool:
    """Whether two records tell of one place."""
    return (
        isinstance(one.record, Place) and isinstance(other, Place) and one.record.is_same_as(other)
    )
