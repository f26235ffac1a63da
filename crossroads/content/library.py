"""All of `content/`, loaded and checked at once."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from crossroads.content.about import load_about
from crossroads.content.aliases import Aliases, load_aliases
from crossroads.content.boxes import Box, load_boxes
from crossroads.content.declaration import MapDeclaration
from crossroads.content.edition import Edition, load_edition
from crossroads.content.explorer import Explorer, load_explorer
from crossroads.content.facts import Fact
from crossroads.content.gazetteer import Named
from crossroads.content.glossary import Term
from crossroads.content.known_ids import id_faults
from crossroads.content.local_names import LocalNames, load_local_names
from crossroads.content.memberships import Membership, load_memberships
from crossroads.content.model import SOURCE, Id, Language, OrganizationId, in_language
from crossroads.content.organizations import Organization
from crossroads.content.outlines import Outline
from crossroads.content.pages import Page
from crossroads.content.plans import Plan, load_plans
from crossroads.content.questions import Question, load_questions
from crossroads.content.records import load_records
from crossroads.content.sections import Section, load_sections
from crossroads.content.sources import Source
from crossroads.content.start import Start, load_start
from crossroads.content.statuses import Status
from crossroads.content.streamlit_words import StreamlitWords, load_streamlit_words
from crossroads.content.timeline import Event
from crossroads.content.trade import TradePartner, load_trade
from crossroads.content.units import Units, load_units
from crossroads.content.votes import Vote, load_votes
from crossroads.content.words import load_words
from crossroads.faults import DataError, Fault
from crossroads.paths import CONTENT


@dataclass(frozen=True)
class Library:
    """Everything in words and figures; ids are checked against one another."""

    folder: Path
    language: Language
    """Language of the words; ids, dates and figures are the same in all."""
    edition: Edition
    sources: dict[str, Source]
    facts: dict[str, Fact]
    terms: dict[str, Term]
    statuses: dict[str, Status]
    """In the order of tables."""
    organizations: dict[str, Organization]
    memberships: list[Membership]
    trade: list[TradePartner]
    votes: list[Vote]
    """Oldest first."""
    timeline: dict[str, Event]
    gazetteer: dict[str, Named]
    aliases: Aliases
    local_names: LocalNames
    pages: dict[str, Page]
    outlines: dict[str, Outline]
    sections: dict[str, Section]
    boxes: dict[str, Box]
    questions: dict[str, Question]
    """Of the quiz."""
    plans: dict[str, Plan]
    """Lesson plans by their chapter."""
    start: Start
    explorer: Explorer
    about: str
    """Markdown of the page about the project."""
    words: dict[str, str]
    """Words of the interface, by key."""
    units: Units
    """How figures are written with their units."""
    streamlit: StreamlitWords
    """What pages show in the place of words of Streamlit's own."""

    def citation(self, ids: Iterable[str]) -> str:
        """Sources in words: authors and years. Raises KeyError for an unknown id."""
        return "; ".join(self.sources[id_].short for id_ in ids)

    def status_title(self, status: str) -> str:
        """Word for a status. Raises KeyError for an unknown id."""
        return in_language(self.statuses[status].title, self.language)

    def sections_in_order(self) -> list[Section]:
        """Sections in the order of their pages."""
        return [self.sections[page.section] for page in self.pages.values() if page.section]

    def section_file(self, section_id: str) -> Path:
        """File of a section's words."""
        return self.folder / SOURCE / "sections" / f"{section_id}.md"

    def box_file(self, box_id: str) -> Path:
        """File of a box's words."""
        return self.folder / SOURCE / "boxes" / f"{box_id}.md"

    def question_file(self, question: Question) -> Path:
        """File of a question."""
        return self.folder / "quiz" / f"{question.chapter}.yaml"

    def plan_file(self, plan_id: str) -> Path:
        """File of a lesson plan."""
        return self.folder / "plans" / f"{plan_id}.yaml"

    def boxes_of(self, section_id: str) -> list[Box]:
        """Boxes beside a section, in the order of their files."""
        return [box for box in self.boxes.values() if box.section == section_id]

    def declared_maps(self) -> Iterator[tuple[Path, MapDeclaration]]:
        """Every declared map with the file that declares it."""
        words = self.folder / SOURCE
        yield words / "start.yaml", self.start.map
        yield words / "atlas.yaml", self.explorer.map
        for section in self.sections.values():
            yield self.section_file(section.id), section.map


def load_library(folder: Path = CONTENT) -> Library:
    """Content of a folder, in English. Raises DataError with every fault of every file."""
    loaders: dict[str, Callable[[], Any]] = {
        "edition": partial(load_edition, folder / "edition.yaml"),
        "sources": partial(load_records, folder / "sources.yaml", Source, Id),
        "facts": partial(load_records, folder / "facts.yaml", Fact, Id),
        "terms": partial(load_records, folder / "glossary.yaml", Term, Id),
        "statuses": partial(load_records, folder / "statuses.yaml", Status, Id),
        "organizations": partial(
            load_records, folder / "organizations.yaml", Organization, OrganizationId
        ),
        "memberships": partial(load_memberships, folder / "memberships.csv"),
        "trade": partial(load_trade, folder / "trade.csv"),
        "votes": partial(load_votes, folder / "votes.csv"),
        "timeline": partial(load_records, folder / "timeline.yaml", Event, Id),
        "gazetteer": partial(load_records, folder / "gazetteer.yaml", Named, Id),
        "aliases": partial(load_aliases, folder / "aliases.yaml"),
        "local_names": partial(load_local_names, folder / "local_names.csv"),
        "pages": partial(load_records, folder / "pages.yaml", Page, Id),
        "outlines": partial(load_records, folder / "outlines.yaml", Outline, Id),
        "sections": partial(load_sections, folder / SOURCE / "sections"),
        "boxes": partial(load_boxes, folder / SOURCE / "boxes"),
        "questions": partial(load_questions, folder / "quiz"),
        "plans": partial(load_plans, folder / "plans"),
        "start": partial(load_start, folder / SOURCE / "start.yaml"),
        "explorer": partial(load_explorer, folder / SOURCE / "atlas.yaml"),
        "about": partial(load_about, folder / SOURCE / "about.md"),
        "words": partial(load_words, folder / SOURCE / "words.yaml"),
        "units": partial(load_units, folder / SOURCE / "units.yaml"),
        "streamlit": partial(load_streamlit_words, folder / SOURCE / "streamlit.yaml"),
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
    library = Library(folder=folder, language=SOURCE, **parts)
    faults = list(id_faults(library))
    if faults:
        raise DataError(faults)
    return library
