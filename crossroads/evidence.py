"""Every statement with a source, and those that rest on unread sources alone."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crossroads.content.library import Library
from crossroads.content.plan_texts import marked_texts
from crossroads.content.prose import references
from crossroads.content.questions import ClaimQuestion, Explained
from crossroads.content.sources import Reading, Source
from crossroads.faults import DataError, Fault, fault
from crossroads.geo.atlas import Atlas, source_ids

WITNESS: frozenset[Reading] = frozenset({"whole", "passage", "mirror"})
"""Readings that reached what a source says of one place or road; an abstract doesn't."""
CERTAIN = "attested"
"""The certainty of a road that only such a source can give."""


def check_evidence(library: Library, atlas: Atlas) -> None:
    """Raises DataError for sources that nothing cites and for shapes surer than what was read."""
    faults = [*_uncited(library, atlas), *_too_sure(library, atlas)]
    if faults:
        raise DataError(faults)


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


def _uncited(library: Library, atlas: Atlas) -> Iterator[Fault]:
    cited = {id_ for claim in claims(library, atlas) for id_ in claim.sources}
    cited.update(id_ for layer in atlas.layers.values() for id_ in layer.sources)
    for id_ in library.sources:
        if id_ not in cited:
            path, found = library.folder / "sources.yaml", "cited by no statement"
            yield fault(path, id_, found, "a statement that names it, or no such entry")


def _too_sure(library: Library, atlas: Atlas) -> Iterator[Fault]:
    """Places, and roads told as certain, none of whose sources was read beyond its abstract.

    Roads of other certainty may rest on such sources.
    """
    for layer_id, frame in atlas.features.items():
        if "sources" not in frame:
            continue
        path = atlas.folder / atlas.layers[layer_id].file
        for feature, cell in frame["sources"].items():
            named = source_ids(cell)
            if not named or any(library.sources[id_].read in WITNESS for id_ in named):
                continue
            if "certainty" not in frame:
                expected = "a source of which a passage was read"
                yield fault(path, f"{feature}.sources", cell, expected)
            elif frame["certainty"][feature] == CERTAIN:
                expected = "probable or conjectural, or a source of which a passage was read"
                yield fault(path, f"{feature}.certainty", CERTAIN, expected)


def _in_words(library: Library) -> Iterator[Claim]:
    for section in library.sections.values():
        file = f"{library.language}/sections/{section.id}.md"
        yield from _in_text(section.body, f"{file}: body")
        for scene in section.scenes:
            yield from _in_text(scene.text, f"{file}: scenes.{scene.id}")
    for box in library.boxes.values():
        yield from _in_text(box.body, f"{library.language}/boxes/{box.id}.md")
    for question in library.questions.values():
        if isinstance(question, ClaimQuestion | Explained) and question.because:
            yield from _in_text(question.because, f"quiz/{question.chapter}.yaml: {question.id}")
    for plan in library.plans.values():
        for where, text in marked_texts(plan):
            yield from _in_text(text, f"plans/{plan.id}.yaml: {where}")
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
