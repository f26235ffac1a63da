"""Which sections of the story mention what.

A thing is mentioned where a section's maps, scenes or links on the map point at it, and where
its English name stands in the words.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from crossroads.content.boxes import Box
from crossroads.content.library import Library
from crossroads.content.prose import map_actions
from crossroads.content.scenes import Scene
from crossroads.content.sections import Section
from crossroads.contract.dossiers import Mention
from crossroads.dossiers.links import key_of, route_key
from crossroads.dossiers.places import same_places
from crossroads.geo.atlas import Atlas
from crossroads.geo.places import CONTESTED, COUNTRIES
from crossroads.geo.records.feature import FeatureRecord
from crossroads.maps.plan import drawn_ids
from crossroads.search.names import BRACKETS


def mentions(library: Library, atlas: Atlas) -> dict[str, tuple[Mention, ...]]:
    """Page (which is its address) and title of the sections that mention it, by dossier key.

    In the order of the pages. Who mentions a place mentions its twins in other layers, and who
    mentions a segment mentions its route.
    """
    names = NameFinder(library, atlas)
    related = _related_keys(atlas)
    by_key: dict[str, list[Mention]] = defaultdict(list)
    for page in library.pages.values():
        if page.section is None:
            continue
        section = library.sections[page.section]
        boxes = library.boxes_of(section.id)
        texts = [section.body, *(s.text for s in section.scenes), *(box.body for box in boxes)]
        pointed_at = {*_pointed_at(section, atlas), *_highlighted(boxes, atlas)}
        keys = pointed_at | names.found_in("\n".join(texts))
        for key in keys.union(*(related[key] for key in keys)):
            by_key[key].append((page.id, section.title))
    return {key: tuple(sections) for key, sections in by_key.items()}


class NameFinder:
    """Finds the English names of all features as whole words, the longest first.

    So "South Sudan" is no "Sudan". A name within that of an organization or term, such as
    "Shanghai Cooperation Organization", is not found.
    """

    def __init__(self, library: Library, atlas: Atlas) -> None:
        self.keys: dict[str, set[str]] = defaultdict(set)
        for body in library.organizations.values():
            self._add(body.name["en"])
        for term in library.terms.values():
            self._add(term.term)
        for layer, features in _named_layers(atlas).items():
            for feature in features.values():
                self._add(feature.name_en, key_of(layer, feature.id))
        for route in atlas.routes.values():
            for name in route.english_names:
                self._add(name, route_key(route.id))
        self.pattern = re.compile(rf"(?<!\w)(?:{_any_of(self.keys)})(?!\w)")

    def _add(self, name: str, *keys: str) -> None:
        # What stands in brackets tells namesakes apart, as in "Astara (Iran)".
        for spelling in (name, BRACKETS.sub("", name)):
            if spelling:
                self.keys[_plain_spelling(spelling)].update(keys)

    def found_in(self, text: str) -> set[str]:
        """Keys of what a text names. Ids in its marks are no names: they begin small."""
        return {
            key for hit in self.pattern.findall(_plain_spelling(text)) for key in self.keys[hit]
        }


def _any_of(names: Iterable[str]) -> str:
    """Pattern of any of the names, the longest first.

    By their first letters, so that few of the thousands are tried at each word.
    """
    rests: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names, key=len, reverse=True):
        rests[name[0]].append(re.escape(name[1:]))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in rests.items())


def _named_layers(atlas: Atlas) -> dict[str, Mapping[str, FeatureRecord]]:
    """Layers whose features are looked for by name."""
    return {
        COUNTRIES: atlas.countries,
        **atlas.places,
        **atlas.waters,
        CONTESTED: atlas.contested,
    }


def _plain_spelling(text: str) -> str:
    return " ".join(text.replace("’", "'").split())


def _highlighted(boxes: Iterable[Box], atlas: Atlas) -> Iterator[str]:
    """Keys of the countries that boxes point at; of their layers the section's map has told."""
    for box in boxes:
        yield from (key_of(COUNTRIES, id_) for id_ in box.highlight if id_ in atlas.countries)


def _pointed_at(section: Section, atlas: Atlas) -> Iterator[str]:
    """Keys of what a section's map, scenes and links on the map name by id."""
    uses = [use for use in section.map.layers if use.layer is not None]
    for use in uses:
        for feature in drawn_ids(use, atlas) or ():
            yield key_of(str(use.layer), feature)
    layers = {COUNTRIES, *(str(use.layer) for use in uses)}
    for feature in {*_ids_in(section.body), *(id_ for s in section.scenes for id_ in _ids_of(s))}:
        for layer in layers:
            if feature in atlas.features[layer].index:
                yield key_of(layer, feature)


def _ids_of(scene: Scene) -> Iterable[str]:
    at = [scene.callout.at] if scene.callout and isinstance(scene.callout.at, str) else []
    return [*scene.highlight, *scene.draw, *at, *_ids_in(scene.text)]


def _ids_in(text: str) -> Iterator[str]:
    for verb, values in map_actions(text):
        if verb in ("fly", "pick"):
            yield from values


def _related_keys(atlas: Atlas) -> dict[str, set[str]]:
    """What is mentioned along with each key."""
    related: dict[str, set[str]] = defaultdict(set)
    for layer, place, others in same_places(atlas):
        related[key_of(layer, place)] |= {key_of(*other) for other in others}
    for route in atlas.routes.values():
        for segment in route.segments:
            related[key_of(route.layer, segment.id)].add(route_key(route.id))
    return related
