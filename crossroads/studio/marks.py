"""Marks in a text of a visitor's own: only those that are known and harmless are taken.

A picture would be asked for from another host, a link lead anywhere: of links only those pass that
act on the map.
"""

from collections.abc import Collection, Iterator, Mapping

from crossroads.content.library import Library
from crossroads.content.prose import MAP_LINK, Reference, found_references, map_verb, tokens
from crossroads.geo.atlas import Atlas
from crossroads.geo.places import topic_of
from crossroads.studio.layers import StudioLayers
from crossroads.studio.refusals import Refusal

TAKEN = frozenset(
    """
    paragraph text softbreak hardbreak em strong bullet_list ordered_list list_item blockquote
    inline citation fact term link
    """.split()  # noqa: SIM905 - a list of quoted words hides the words
)
"""Kinds of tokens that may stand in a text."""
EXPECTED = {
    "citation": "studio_expected_citation",
    "fact": "studio_expected_fact",
    "term": "studio_expected_term",
}
"""Words that tell it, by the kind of a mark."""
_REST = ("_open", "_close")


def mark_refusals(
    text: str, section: str | None, library: Library, atlas: Atlas, layers: StudioLayers
) -> Iterator[Refusal]:
    """One for each mark that is not ours.

    `section`: chapter whose words they were; in them links name layers of its own map.
    """
    known: Mapping[str, Collection[str]] = {
        "citation": library.sources,
        "fact": library.facts,
        "term": library.terms,
    }
    for reference in found_references(text):
        if reference.id not in known[reference.kind]:
            yield Refusal(EXPECTED[reference.kind], _written(reference))
    for token in tokens(text):
        kind = token.type
        for end in _REST:
            kind = kind.removesuffix(end)
        target = str(token.attrGet("href") or "")
        if kind not in TAKEN and not token.type.endswith("_close"):
            yield Refusal("studio_expected_marks", (token.content or token.markup)[:80] or kind)
        elif token.type == "link_open" and not target.startswith(MAP_LINK):
            yield Refusal("studio_expected_marks", target[:80])
        elif token.type == "link_open":
            yield from _link_refusals(target, section, atlas, layers)


def _link_refusals(
    target: str, section: str | None, atlas: Atlas, layers: StudioLayers
) -> Iterator[Refusal]:
    verb, values = map_verb(target)
    if verb == "only":
        for name in values:
            if layers.known(name, section) is None:
                yield Refusal("studio_expected_layer", name[:80])
    elif verb in ("fly", "pick"):
        for id_ in values:
            if not is_feature(id_, atlas):
                yield Refusal("studio_expected_pick", id_[:80])
    elif verb != "reset":
        yield Refusal("studio_expected_marks", target[:80])


def is_feature(pick: str, atlas: Atlas) -> bool:
    """Whether a card can be of it: `topic:id`, or an id alone, of a feature of any layer."""
    # No table of all of them, since a lesson has few.
    topic, colon, id_ = pick.rpartition(":")
    return any(
        id_ in frame.index
        for layer, frame in atlas.features.items()
        if not colon or topic in (topic_of(layer), layer)
    )


def _written(reference: Reference) -> str:
    signs = {"citation": "[@{}]", "fact": "{{{{{}}}}}", "term": "[[{}|…]]"}
    return signs[reference.kind].format(reference.id)
