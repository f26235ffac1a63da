"""Checks the ids of all files of `content/` against one another."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from crossroads.content.declaration import MapDeclaration
from crossroads.content.plan_texts import marked_texts
from crossroads.content.prose import references
from crossroads.content.scenes import RESERVED
from crossroads.faults import Fault, fault
from crossroads.paths import PAGES

if TYPE_CHECKING:  # the library calls these checks
    from crossroads.content.library import Library

OWN_PAGES = ("start", "atlas", "about")
"""Pages that are no sections; the app's own links lead to them."""


def id_faults(library: "Library") -> Iterator[Fault]:
    """One fault for each id that no file declares, and for each page that fits no section."""
    yield from _unknown_sources(library)
    yield from _unknown_others(library)
    yield from _wrong_pages(library)


def _source_lists(library: "Library") -> Iterator[tuple[str, str, list[str]]]:
    """File, key and source ids of everything that names sources."""
    for name in ("facts", "organizations", "timeline", "gazetteer"):
        for key, entry in getattr(library, name).items():
            yield f"{name}.yaml", f"{key}.sources", entry.sources
    for key, term in library.terms.items():
        yield "glossary.yaml", f"{key}.sources", term.sources
    for row in library.memberships:
        where = f"{row.organization},{row.country},{row.from_}"
        yield "memberships.csv", where, row.source
    for partner in library.trade:
        yield "trade.csv", partner.country, partner.source
    for vote in library.votes:
        yield "votes.csv", str(vote.date), vote.source


def _unknown_sources(library: "Library") -> Iterator[Fault]:
    for file, where, ids in _source_lists(library):
        for source in ids:
            if source not in library.sources:
                yield fault(library.folder / file, where, source, "an id of content/sources.yaml")


def _unknown_others(library: "Library") -> Iterator[Fault]:
    folder = library.folder
    for body in library.organizations.values():
        for status in body.statuses:
            if status not in library.statuses:
                where, expected = f"{body.id}.statuses", "an id of content/statuses.yaml"
                yield fault(folder / "organizations.yaml", where, status, expected)
    for row in library.memberships:
        where = f"{row.organization},{row.country},{row.from_}"
        joined = library.organizations.get(row.organization)
        if joined is None:
            expected = "an id of content/organizations.yaml"
            yield fault(folder / "memberships.csv", where, row.organization, expected)
        elif row.status not in joined.statuses:
            expected = f"a status that {joined.id} has: {', '.join(joined.statuses)}"
            yield fault(folder / "memberships.csv", where, row.status, expected)
    for event in library.timeline.values():
        for organization in event.organizations:
            if organization not in library.organizations:
                where, expected = f"{event.id}.organizations", "an id of content/organizations.yaml"
                yield fault(folder / "timeline.yaml", where, organization, expected)
    for named in library.gazetteer.values():
        if named.section is not None and named.section not in library.sections:
            where = f"{named.id}.section"
            yield fault(folder / "gazetteer.yaml", where, named.section, "the id of a section")
    for way in library.start.ways:
        if way.page not in library.pages:
            path = folder / library.language / "start.yaml"
            yield fault(path, f"ways.{way.title}.page", way.page, "an id of content/pages.yaml")
    for section in library.sections.values():
        path = library.section_file(section.id)
        texts = {f"scenes.{scene.id}": scene.text for scene in section.scenes}
        yield from _unknown_in_texts(library, path, {"body": section.body, **texts})
    yield from _wrong_boxes(library)
    for plan in library.plans.values():
        texts = dict(marked_texts(plan))
        yield from _unknown_in_texts(library, library.plan_file(plan.id), texts)
    for path, declaration in library.declared_maps():
        yield from _unknown_in_map(library, path, declaration)


def _wrong_pages(library: "Library") -> Iterator[Fault]:
    path = library.folder / "pages.yaml"
    for page in library.pages.values():
        if page.section is None:
            if page.title is None:
                yield fault(path, page.id, None, "a key section or a key title")
            if page.file is None:
                yield fault(path, page.id, None, "a key file where there is no key section")
        elif page.section not in library.sections:
            yield fault(path, f"{page.id}.section", page.section, "the id of a section")
        elif page.section != page.id:
            expected = f"the page's own id, {page.id!r}: a section's address is its id"
            yield fault(path, f"{page.id}.section", page.section, expected)
        if page.file is not None and not (PAGES / page.file).is_file():
            yield fault(path, f"{page.id}.file", page.file, "a file in pages/")
    for page_id in OWN_PAGES:
        if page_id not in library.pages:
            yield fault(path, page_id, None, "a page with this id, which the app needs")
    shown = {page.section for page in library.pages.values()}
    for section_id in library.sections:
        if section_id not in shown:
            yield fault(path, section_id, None, "a page that shows this section")


def _wrong_boxes(library: "Library") -> Iterator[Fault]:
    for box in library.boxes.values():
        path = library.box_file(box.id)
        yield from _unknown_in_texts(library, path, {"body": box.body})
        section = library.sections.get(box.section)
        if section is None:
            yield fault(path, "section", box.section, "the id of a section")
        elif box.id in (*RESERVED, *(scene.id for scene in section.scenes)):
            yield fault(path, "id", box.id, "an id that no scene of its section has")


def _unknown_in_texts(library: "Library", path: Path, texts: Mapping[str, str]) -> Iterator[Fault]:
    known: dict[str, tuple[Mapping[str, object], str]] = {
        "citation": (library.sources, "an id of content/sources.yaml"),
        "fact": (library.facts, "an id of content/facts.yaml"),
        "term": (library.terms, "an id of content/glossary.yaml"),
    }
    for where, text in texts.items():
        for reference in references(text):
            entries, expected = known[reference.kind]
            if reference.id not in entries:
                yield fault(path, f"{where}, line {reference.line}", reference.id, expected)


def _unknown_in_map(library: "Library", path: Path, declaration: MapDeclaration) -> Iterator[Fault]:
    for use in declaration.layers:
        for organization in [use.members, *(use.shared or ())]:
            if organization is not None and organization not in library.organizations:
                where = f"map.layers.{use.public_id}"
                yield fault(path, where, organization, "an id of content/organizations.yaml")
