"""Every statement with a source, and those that rest on unread sources alone."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crossroads.content.library import Library
from crossroads.content.prose import references
from crossroads.content.sources import Source
from crossroads.geo.atlas import Atlas, source_ids


@dataclass(frozen=True)
class Claim:
    """One statement and the ids of the sources it names."""

    where: str
    """Data file and key."""
    sources: tuple[str, ...]


def claims(library: Library, atlas: Atlas) -> list[Claim]:
    """Every statement with sources in words, figures, memberships, trade, votes and shapes."""
    return [*_in_words(library), *_in_tables(library), *_in_shapes(atlas)]


def resting_on_unread(statements: Sequence[Claim], sources: Mapping[str, Source]) -> list[Claim]:
    """Statements none of whose sources was read by us."""
    return [
        claim for claim in statements if all(sources[id_].read == "none" for id_ in claim.sources)
    ]


def _in_words(library: Library) -> Iterator[Claim]:
    for section in library.sections.values():
        file = f"{library.language}/sections/{section.id}.md"
        yield from _in_text(section.body, f"{file}: body")
        for scene in section.scenes:
            yield from _in_text(scene.text, f"{file}: scenes.{scene.id}")
    for box in library.boxes.values():
        yield from _in_text(box.body, f"{library.language}/boxes/{box.id}.md")
    for term in library.terms.values():
        yield Claim(f"glossary.yaml: {term.id}", tuple(term.sources))
    for named in library.gazetteer.values():
        yield Claim(f"gazetteer.yaml: {named.id}", tuple(named.sources))


def _in_text(text: str, where: str) -> Iterator[Claim]:
    seen: set[tuple[int, tuple[str, ...]]] = set()
    for reference in references(text):
        group = (reference.line, reference.together)
        if reference.kind == "citation" and group not in seen:
            seen.add(group)
            yield Claim(f"{where}, line {reference.line}", reference.together)


def _in_tables(library: Library) -> Iterator[Claim]:
    for fact in library.facts.values():
        yield Claim(f"facts.yaml: {fact.id}", tuple(fact.sources))
    for body in library.organizations.values():
        yield Claim(f"organizations.yaml: {body.id}", tuple(body.sources))
    for row in library.memberships:
        where = f"memberships.csv: {row.organization} {row.country} {row.status} {row.from_}"
        yield Claim(where, tuple(row.source))
    for event in library.timeline.values():
        yield Claim(f"timeline.yaml: {event.id}", tuple(event.sources))
    for partner in library.trade:
        yield Claim(f"trade.csv: {partner.country} {partner.year}", tuple(partner.source))
    for vote in library.votes:
        yield Claim(f"votes.csv: {vote.date}", tuple(vote.source))


def _in_shapes(atlas: Atlas) -> Iterator[Claim]:
    for layer_id, frame in atlas.features.items():
        own = tuple(atlas.layers[layer_id].sources)
        if "sources" not in frame:
            yield Claim(f"geo: {layer_id}", own)
            continue
        for feature, cell in frame["sources"].items():
            yield Claim(f"geo: {layer_id} {feature}", tuple(source_ids(cell)) or own)
