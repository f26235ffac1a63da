"""The project's data in the running app: loaded and checked once a process.

While developing (`make dev`, which switches Streamlit's file watcher on) a changed data file is
loaded and checked anew at the next run of a page.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path
from threading import Lock

import folium
import streamlit as st

from crossroads.check import load_all
from crossroads.content.declaration import MapDeclaration
from crossroads.content.library import Library
from crossroads.content.model import LANGUAGES, SOURCE, Language
from crossroads.contract.message import MapMessage
from crossroads.geo.atlas import Atlas
from crossroads.lesson.choice import lesson_named
from crossroads.maps.plan import MapPlan, plan_map
from crossroads.outlets.assets import Assets
from crossroads.outlets.folium_map import folium_map
from crossroads.outlets.publish import publish_all
from crossroads.outlets.publisher import Publisher
from crossroads.outlets.section_prose import SectionProse, section_prose
from crossroads.outlets.upkeep import Upkeep
from crossroads.paper.printer import Printer
from crossroads.paths import CONTENT, GEO, STATIC
from crossroads.quiz.files import QuizFiles
from crossroads.search.entries import Names, Told, names_offered
from crossroads.studio.check import Shelf
from crossroads.studio.own_lesson import OwnLesson
from crossroads.studio.story import own_lesson_file
from crossroads.teach.answers import Answers
from crossroads.teach.page import PlanPage, PlanProse
from crossroads.teach.targets import app_href
from crossroads.translation.speech import in_other_language
from crossroads.ui.collecting import collecting_later
from crossroads.ui.language import page_language

PLANS_KEPT = 128
"""Plans of maps that are kept; every map of the app on today's date, and some other days."""
MAPS_KEPT = 64
"""Rendered maps that are kept: every map of the app, for a few addresses of the server."""


LESSONS_KEPT = 4
"""Files of lessons that are kept, of a megabyte or two each."""


@dataclass(frozen=True)
class Project:
    """Words, shapes, and the addresses at which a browser finds them."""

    library: Library
    atlas: Atlas
    assets: Assets
    upkeep: Upkeep
    printer: Printer
    quiz_files: QuizFiles
    names: Names = field(default_factory=dict)
    """By which things are found in the languages that are offered."""
    _plans: dict[tuple[str, dt.date], MapPlan] = field(default_factory=dict)
    _prose: dict[str, SectionProse] = field(default_factory=dict)
    _teaching: dict[str, PlanProse] = field(default_factory=dict)
    _maps: dict[tuple[str, dt.date, str | None], folium.Map] = field(default_factory=dict)
    _making: Lock = field(default_factory=Lock)
    _lessons: dict[tuple[str, dt.date], bytes] = field(default_factory=dict)
    _composing: Lock = field(default_factory=Lock)

    def start_plan(self, day: dt.date) -> MapPlan:
        """Plan of the start page's map on a day."""
        return self._plan("start", day, lambda: self.library.start.map)

    def section_plan(self, section_id: str, day: dt.date) -> MapPlan:
        """Plan of a section's map on a day."""
        return self._plan(
            f"section {section_id}", day, lambda: self.library.sections[section_id].map
        )

    def explorer_plan(self, day: dt.date) -> MapPlan:
        """Plan of the explorer's layers on a day."""
        return self._plan("explorer", day, lambda: self.library.explorer.map)

    def prose(self, section_id: str) -> SectionProse:
        """A section's words and those of its boxes as HTML, with their sources."""
        if section_id not in self._prose:
            self._prose[section_id] = section_prose(self.library, section_id)
        return self._prose[section_id]

    def plan_prose(self, plan_id: str) -> PlanProse:
        """A lesson plan as HTML, with its sources. Raises KeyError where a chapter has none."""
        if plan_id not in self._teaching:
            page = PlanPage(Answers(self.library, self.atlas), app_href(self.library), level=2)
            plan = self.library.plans[plan_id]
            head, body = page.head_html(plan), page.body_html(plan)
            self._teaching[plan_id] = PlanProse(head, body, page.cited)
        return self._teaching[plan_id]

    def rendered_map(
        self, name: str, today: dt.date, local: str | None, message: Callable[[], MapMessage]
    ) -> folium.Map:
        """A map for all visitors of a day, made and rendered once.

        `local`: the server's origin in the local network, as in the message. Nothing changes in a
        rendered map, so that many sessions can show it at the same time.
        """
        key = (name, today, local)
        with self._making:
            found = self._maps.get(key)
            if found is None:
                if len(self._maps) >= MAPS_KEPT:
                    self._maps.clear()
                made = message().model_copy(update={"local": local})
                found = self._maps[key] = folium_map(made, self.assets)
        return found

    @cached_property
    def shelf(self) -> Shelf:
        """What lessons of visitors' own are made of."""
        return Shelf(self.library, self.atlas)

    def own_lesson_file(self, lesson: OwnLesson, today: dt.date) -> bytes:
        """A lesson of a visitor's own as one HTML file, made for him alone and kept nowhere.

        Raises KeyError for names that are not there, ValueError where it has no scene.
        """
        from crossroads.lesson.document import lesson_html  # as below

        with self._composing:
            made = own_lesson_file(lesson, self.shelf, today)
            return lesson_html(made, self.library, self.atlas, today, self.names).encode()

    def lesson_file(self, name: str, today: dt.date) -> bytes:
        """A lesson as one HTML file, made once a day for all, one at a time.

        Raises UnknownPartError for a name that is none.
        """
        # Not before one is wanted: what cuts type takes a quarter of a second and 15 MB.
        from crossroads.lesson.document import lesson_html

        with self._composing:
            found = self._lessons.get((name, today))
            if found is None:
                if len(self._lessons) >= LESSONS_KEPT:
                    self._lessons.clear()
                lesson = lesson_named(name, self.library)
                text = lesson_html(lesson, self.library, self.atlas, today, self.names)
                found = self._lessons[name, today] = text.encode()
        return found

    def _plan(self, name: str, day: dt.date, declared: Callable[[], MapDeclaration]) -> MapPlan:
        plan = self._plans.get((name, day))
        if plan is None:
            if len(self._plans) >= PLANS_KEPT:
                self._plans.clear()
            plan = plan_map(declared(), self.library, self.atlas, day)
            self._plans[name, day] = plan
        return plan


def load_project() -> Project:
    """Everything in the page's language, checked.

    Raises DataError with every fault of every data file.
    """
    told = _load(_stamp())
    return project_in(page_language(told[SOURCE][0].edition.languages, told))


def project_in(language: Language) -> Project:
    """Everything in a language, checked. Raises DataError as `load_project`."""
    project = _publish(_stamp(), language)
    project.upkeep.keep()
    return project


@st.cache_resource(show_spinner=False, max_entries=1)
def _load(stamp: int) -> Mapping[Language, Told]:  # noqa: ARG001 - another stamp loads anew
    with collecting_later():
        library, atlas = load_all()
        # While developing also those that are not offered yet, for who translates.
        known = LANGUAGES if _developing() else library.edition.languages
        return {language: in_other_language(library, atlas, language) for language in known}


@st.cache_resource(show_spinner=False, max_entries=1)
def _names(stamp: int) -> Names:
    """Names in all languages that are offered, by which things are found in each."""
    told = _load(stamp)
    offered = told[SOURCE][0].edition.languages
    return names_offered([told[language] for language in offered])


@st.cache_resource(show_spinner=False, max_entries=len(LANGUAGES))
def _publish(stamp: int, language: Language) -> Project:
    with collecting_later():
        library, atlas = _load(stamp)[language]
        publisher = Publisher()
        names = _names(stamp)
        publish = partial(publish_all, library, atlas, publisher, names)
        assets = publish()
        upkeep = Upkeep(publisher, assets, publish)
        printer = Printer(library, atlas)
        files = QuizFiles(library, printer)
        return Project(library, atlas, assets, upkeep, printer, files, names)


def _stamp() -> int:
    return _data_stamp() if _developing() else 0


def _developing() -> bool:
    return bool(st.get_option("server.fileWatcherType") != "none")


def _data_stamp() -> int:
    """A number that changes with every change of a data file."""
    return hash(tuple(_states()))


def _states() -> Iterator[tuple[Path, int, int]]:
    for folder in (CONTENT, GEO, STATIC / "app"):
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                state = path.stat()
                yield path, state.st_mtime_ns, state.st_size
