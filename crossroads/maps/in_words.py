"""A map in one paragraph, for those who can't see it: made from what is drawn.

The browser has the same in `browser/maps/in_words.ts`; `tests/maps/test_in_words.py` compares them.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from crossroads.content.library import Library
from crossroads.content.writing import day_text, list_text, sort_key
from crossroads.geo.atlas import Atlas
from crossroads.maps.plan import LayerPlan

NAMED = 12
"""Things of each kind that are named; of more, the rest is counted."""


def map_in_words(
    title: str, layers: Iterable[LayerPlan], day: dt.date | None, library: Library, atlas: Atlas
) -> str:
    """What a map shows. `layers`: those that are on; `day`: of the memberships, unless today."""
    words = library.words
    sentences = [one for one in (_sentence(layer, library, atlas) for layer in layers) if one]
    opening = words["in_words_opening"] if sentences else words["in_words_empty"]
    said = [opening.format(title=title)]
    if day is not None:
        said.append(words["in_words_day"].format(day=day_text(day, library.language, "short")))
    return " ".join([*said, *sentences])


def _sentence(layer: LayerPlan, library: Library, atlas: Atlas) -> str:
    counted = layer.kind not in ("area", "bubble")
    parts = []
    for title, names in _groups(layer, library, atlas):
        if names:
            only_count = counted and len(names) > NAMED
            which = str(len(names))
            which = which if only_count else f"{which} ({_list(names, library)})"
            parts.append(which if title is None else f"{title}: {which}")
    return f"{layer.title}: {'; '.join(parts)}." if parts else ""


def _list(names: Sequence[str], library: Library) -> str:
    shown = sorted(names, key=lambda name: sort_key(name, library.language))[:NAMED]
    if len(names) > NAMED:
        shown.append(library.words["and_more"].format(count=len(names) - NAMED))
    return list_text(shown, library.language)


def _groups(
    layer: LayerPlan, library: Library, atlas: Atlas
) -> Iterator[tuple[str | None, list[str]]]:
    """What is drawn of a layer, by look, in the order of the legend: titles and names."""
    frame = atlas.features[layer.base.id]
    names = frame[f"name_{library.language}"].to_dict()

    def names_of(ids: Iterable[str]) -> list[str]:
        asked = (names[id_] for id_ in ids)
        return [name for name in asked if isinstance(name, str) and name]

    ids = list(frame.index) if layer.only is None else layer.only
    if layer.values is not None:
        for number, category in enumerate(layer.categories):
            yield (
                category.title,
                names_of(code for code, value in layer.values.items() if value.category == number),
            )
    elif layer.keys is None or layer.base.style_by is None:
        yield None, names_of(ids)
    else:
        kinds = frame[layer.base.style_by.property].to_dict()
        for key, category in zip(layer.keys, layer.categories, strict=True):
            yield category.title, names_of(id_ for id_ in ids if kinds[id_] == key)
