"""All of `content/`, loaded and checked at once."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from crossroads.content.about import load_about
from crossroads.content.aliases import Aliases, load_aliases
from crossroads.content.declaration import MapDeclaration
from crossroads.content.explorer import Explorer, load_explorer
from crossroads.content.facts import Fact
from crossroads.content.glossary import Term
from crossroads.content.memberships import Membership, load_memberships
from crossroads.content.model import Id, Language, OrganizationId, in_language
from crossroads.content.organizations import Organization
from crossroads.content.pages import Page
from crossroads.content.prose import references
from crossroads.content.records import load_records
from crossroads.content.sections import Section, load_sections
from crossroads.content.sources import Source
from crossroads.content.start import Start, load_start
from crossroads.content.statuses import Status
from crossroads.content.timeline import Event
from crossroads.content.trade import TradePartner, load_trade
from crossroads.content.words import load_words
from crossroads.faults import DataError, Fault, fault
from crossroads.paths import CONTENT, PAGES

OWN_PAGES = ("start", "atlas", "about")
"""Pages that are no sections; the app's own links lead to them."""


@dataclass(frozen=True)
class Library:
    """Everything in words and figures; ids are checked against one another."""

    folder: Path
    language: Language
    """Language of the words; ids, dates and figures are the same in all."""
    sources: dict[str, Source]
    facts: dict[str, Fact]
    terms: dict[str, Term]
    statuses: dict[str, Status]
    """In the order of tables."""
    organizations: dict[str, Organization]
    memberships: list[Membership]
    trade: list[TradePartner]
    timeline: dict[str, Event]
    aliases: Aliases
    pages: dict[str, Page]
    sections: dict[str, Section]
    start: Start
    explorer: Explorer
    about: str
    """Markdown of the page about the project."""
    words: dict[str, str]
    """Words of the interface, by key."""

    def cited(self, ids: Iterable[str]) -> str:
        """Sources in words: authors and years. Raises KeyError for an unknown id."""
        return "; ".join(self.sources[one].short for one in ids)

    def status_title(self, status: str) -> str:
        """Word for a status. Raises KeyError for an unknown id."""
        return in_language(self.statuses[status].title, self.language)

    def sections_in_order(self) -> list[Section]:
        """Sections in the order of their pages."""
        return [self.sections[page.section] for page in self.pages.values() if page.section]

    def declared_maps(self) -> Iterator[tuple[Path, MapDeclaration]]:
        """Every declared map with the file that declares it."""
        words = self.folder / self.language
        yield words / "start.yaml", self.start.map
        yield words / "atlas.yaml", self.explorer.map
        for section in self.sections.values():
            yield words / "sections" / f"{section.id}.md", section.map


def load_library(folder: Path = CONTENT, language: Language = "en") -> Library:
    """Content of a folder. Raises DataError with every fault of every file."""
    loaders: dict[str, Callable[[], Any]] = {
        "sources": partial(load_records, folder / "sources.yaml", Source, Id),
        "facts": partial(load_records, folder / "facts.yaml", Fact, Id),
        "terms": partial(load_records, folder / "glossary.yaml", Term, Id),
        "statuses": partial(load_records, folder / "statuses.yaml", Status, Id),
        "organizations": partial(
            load_records, folder / "organizations.yaml", Organization, OrganizationId
        ),
        "memberships": partial(load_memberships, folder / "memberships.csv"),
        "trade": partial(load_trade, folder / "trade.csv"),
        "timeline": partial(load_records, folder / "timeline.yaml", Event, Id),
        "aliases": partial(load_aliases, folder / "aliases.yaml"),
        "pages": partial(load_records, folder / "pages.yaml", Page, Id),
        "sections": partial(load_sections, folder / language / "sections"),
        "start": partial(load_start, folder / language / "start.yaml"),
        "explorer": partial(load_explorer, folder / language / "atlas.yaml"),
        "about": partial(load_about, folder / language / "about.md"),
        "words": partial(load_words, folder / language / "words.yaml"),
    }
    parts: dict[str, Any] = {}
    faults: list[Fault] = []
    for name, load in loaders.items():
        try:
            parts[name] = load()
        except DataError as error:
            faults += error.faults
    if faults:
        raise DataError(faults)
    library = Library(folder=folder, language=language, **parts)
    faults = [*_unknown_sources(library), *_unknown_others(library)]
    if faults:
        raise DataError(faults)
    return library


def _cited(library: Library) -> Iterator[tuple[str, str, list[str]]]:
    """File, key and source ids of everything that names sources."""
    for name in ("facts", "organizations", "timeline"):
        for key, entry in getattr(library, name).items():
            yield f"{name}.yaml", f"{key}.sources", entry.sources
    for key, term in library.terms.items():
        yield "glossary.yaml", f"{key}.sources", term.sources
    for row in library.memberships:
        where = f"{row.organization},{row.country},{row.from_}"
        yield "memberships.csv", where, row.source
    for partner in library.trade:
        yield "trade.csv", partner.country, partner.source


def _unknown_sources(library: Library) -> Iterator[Fault]:
    for file, where, ids in _cited(library):
        for one in ids:
            if one not in library.sources:
                yield fault(library.folder / file, where, one, "an id of content/sources.yaml")


def _unknown_others(library: Library) -> Iterator[Fault]:
    folder = library.folder
    for body in library.organizations.values():
        for one in body.statuses:
            if one not in library.statuses:
                where, expected = f"{body.id}.statuses", "an id of content/statuses.yaml"
                yield fault(folder / "organizations.yaml", where, one, expected)
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
        for one in event.organizations:
            if one not in library.organizations:
                where, expected = f"{event.id}.organizations", "an id of content/organizations.yaml"
                yield fault(folder / "timeline.yaml", where, one, expected)
    yield from _wrong_pages(library)
    for way in library.start.ways:
        if way.page not in library.pages:
            path = folder / library.language / "start.yaml"
            yield fault(path, f"ways.{way.title}.page", way.page, "an id of content/pages.yaml")
    for section in library.sections.values():
        yield from _unknown_in_texts(library, section)
    for path, declaration in library.declared_maps():
        yield from _unknown_in_map(library, path, declaration)


def _wrong_pages(library: Library) -> Iterator[Fault]:
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
    for one in OWN_PAGES:
        if one not in library.pages:
            yield fault(path, one, None, "a page with this id, which the app needs")
    shown = {page.section for page in library.pages.values()}
    for one in library.sections:
        if one not in shown:
            yield fault(path, one, None, "a page that shows this section")


def _unknown_in_texts(library: Library, section: Section) -> Iterator[Fault]:
    path = library.folder / library.language / "sections" / f"{section.id}.md"
    known: dict[str, tuple[Mapping[str, object], str]] = {
        "citation": (library.sources, "an id of content/sources.yaml"),
        "fact": (library.facts, "an id of content/facts.yaml"),
        "term": (library.terms, "an id of content/glossary.yaml"),
    }
    texts = {"body": section.body, **{f"scenes.{one.id}": one.text for one in section.scenes}}
    for where, text in texts.items():
        for reference in references(text):
            entries, expected = known[reference.kind]
            if reference.id not in entries:
                yield fault(path, f"{where}, line {reference.line}", reference.id, expected)


def _unknown_in_map(library: Library, path: Path, declaration: MapDeclaration) -> Iterator[Fault]:
    for use in declaration.layers:
        for one in [use.members, *(use.shared or ())]:
            if one is not None and one not in library.organizations:
                where = f"map.layers.{use.public_id}"
                yield fault(path, where, one, "an id of content/organizations.yaml")
