"""Layers of all maps by name, and one map that has them all.

A lesson names a layer of the atlas by its id there, one of a chapter's map after the chapter's:
`bridge/middle`. What is drawn alike is one layer of the studio's map.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from crossroads.content.declaration import Camera, LayerUse, MapDeclaration
from crossroads.content.library import Library


@dataclass(frozen=True)
class StudioLayers:
    """Which layers there are."""

    ids: Mapping[str, str]
    """Id on the studio's map, by each name in a lesson."""
    uses: Mapping[str, LayerUse]
    """By that id, lowest first; at first those are on that are so on the atlas."""
    listed: frozenset[str]
    """Ids of those of the atlas, which the visitor can switch."""
    names: Mapping[str, str]
    """A name for each id."""
    camera: Camera
    """What the map shows at first."""

    def declaration(self, title: str) -> MapDeclaration:
        """A map with all layers."""
        return MapDeclaration(
            title={"en": title}, camera=self.camera, layers=list(self.uses.values())
        )

    def declaration_of(
        self, title: str, ids: Collection[str], shown: Collection[str]
    ) -> MapDeclaration:
        """A map with the layers of some ids, at least one; `shown` are on at first."""
        uses = [
            use.model_copy(update={"show": id_ in shown})
            for id_, use in self.uses.items()
            if id_ in ids
        ]
        return MapDeclaration(title={"en": title}, camera=self.camera, layers=uses)

    def known(self, name: str, section: str | None = None) -> str | None:
        """Id of a layer that a lesson names, or a text of a chapter; None where it is not there."""
        if section is not None and f"{section}/{name}" in self.ids:
            return self.ids[f"{section}/{name}"]
        return self.ids.get(name)

    def ids_of(self, names: Iterable[str]) -> list[str]:
        """Ids of layers, each once. Raises KeyError for a name that is not there."""
        return list(dict.fromkeys(self.ids[name] for name in names))


def studio_layers(library: Library) -> StudioLayers:
    """The layers of the atlas and of all chapters."""
    atlas = library.explorer.map
    ids: dict[str, str] = {}
    uses: dict[str, LayerUse] = {}
    drawn: dict[str, str] = {}
    places = [("", use) for use in atlas.layers]
    for section in library.sections_in_order():
        places += [(section.id, use) for use in section.map.layers]
    for section_id, use in places:
        name = f"{section_id}/{use.public_id}" if section_id else use.public_id
        own = f"{section_id}-{use.public_id}" if section_id else use.public_id
        id_ = drawn.setdefault(_look(use), own)
        ids[name] = id_
        show = use.show and not section_id
        uses.setdefault(id_, use.model_copy(update={"id": id_, "show": show}))
    return StudioLayers(
        ids=ids,
        uses=uses,
        listed=frozenset(use.public_id for use in atlas.layers),
        names={id_: name for name, id_ in reversed(ids.items())},
        camera=atlas.camera,
    )


def _look(use: LayerUse) -> str:
    """What is drawn, and how it is called."""
    return use.model_dump_json(exclude_unset=True, exclude={"id", "show"})
