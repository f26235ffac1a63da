"""The lesson on which a visitor works, for as long as the visit lasts; lessons before it, too."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

import streamlit as st

from crossroads.studio.check import Shelf, expect_good, expect_known
from crossroads.studio.editing import with_scene, with_scenes
from crossroads.studio.json_file import json_text, read_json
from crossroads.studio.own_lesson import EMPTY, MOST_SCENES, OwnLesson, OwnScene
from crossroads.studio.refusals import MOST_TOLD, Refusal, RefusedError, refusal_text

MOST_BEFORE = 5
"""Lessons before the present one that are kept."""
NOTHING = json_text(EMPTY)
_DESK = "studio-desk"


@dataclass
class Desk:
    """What lies on it."""

    lesson: OwnLesson = EMPTY
    place: int = 0
    """Of the scene that is being worked on, from 0."""
    revision: int = 0
    """Grows whenever the lesson changes otherwise than in its fields, which then begin anew."""
    before: list[str] = field(default_factory=list)
    """Texts of lessons before, the latest last; also of one that could not be read."""
    said: str = ""
    """What has happened, in a sentence."""
    refused: str = ""
    """The same, where something could not be taken."""
    refusals: tuple[Refusal, ...] = ()
    """Why."""
    link: str | None = None
    """The link that has been taken already."""
    heard: bool = False
    """Whether the browser has told what it keeps."""
    unread: str | None = None
    """What the browser had kept and nobody could read."""
    show: Mapping[str, str] | None = None
    """A scene that the map is to go to."""

    @property
    def scene(self) -> OwnScene | None:
        """The one that is being worked on."""
        scenes = self.lesson.scenes
        return scenes[self.place] if self.place < len(scenes) else None

    @property
    def full(self) -> bool:
        """Whether there is room for no more scene."""
        return len(self.lesson.scenes) >= MOST_SCENES

    def change(self, lesson: OwnLesson, place: int | None = None) -> None:
        """Goes on with another form of the lesson; `place` of the scene to work on."""
        self._lay(lesson, self.place if place is None else place)
        self.hush()

    def _lay(self, lesson: OwnLesson, place: int) -> None:
        self.lesson = lesson
        self.place = max(0, min(place, len(lesson.scenes) - 1))
        self.revision += 1

    def write(self, scene: OwnScene) -> None:
        """Takes what has been written in the fields of the scene."""
        self.lesson = with_scene(self.lesson, self.place, scene)
        self.hush()

    def add(self, scenes: Iterable[OwnScene]) -> None:
        """Adds scenes after the present one, as many as there is room for."""
        room = MOST_SCENES - len(self.lesson.scenes)
        added = list(scenes)[:room]
        if added:
            here = self.place if self.lesson.scenes else -1
            self.change(with_scenes(self.lesson, added, here), here + len(added))

    def replace(self, lesson: OwnLesson) -> bool:
        """Begins with another lesson; whether there was one before, which is kept."""
        had = self.lesson not in (EMPTY, lesson)
        if had:
            self.put_aside(json_text(self.lesson))
        self.change(lesson, 0)
        return had

    def put_aside(self, text: str) -> None:
        """Keeps a lesson's text among those before."""
        self.before = [*(one for one in self.before if one != text), text][-MOST_BEFORE:]

    def go_back(self, shelf: Shelf) -> None:
        """Changes places with the lesson before; says so where that can't be read any more."""
        if not self.before:
            return
        text = self.before[-1]
        try:
            lesson = expect_known(read_json(text), shelf)
        except RefusedError as error:
            self.unread = text
            self.refuse(shelf.library.words["studio_refused_kept"], error)
            self.before.pop()
            return
        self.before.pop()
        present = self.lesson
        self.change(lesson, 0)
        if present != EMPTY:
            self.before.insert(0, json_text(present))

    def take(self, lesson: OwnLesson, shelf: Shelf, said: str, said_kept: str) -> None:
        """Begins with a lesson that comes from elsewhere. Raises RefusedError for a wrong one."""
        good = expect_good(lesson, shelf)
        self.said = said_kept if self.replace(good) else said

    def refuse(self, sentence: str, error: RefusedError) -> None:
        """Remembers that something could not be taken."""
        self.refused, self.refusals = sentence, error.refusals

    def hush(self) -> None:
        """Forgets what was said of the step before."""
        self.said = self.refused = ""
        self.refusals = ()

    def kept_text(self) -> str:
        """What the browser is to keep: the lesson, and those before."""
        return json.dumps([json_text(self.lesson), *reversed(self.before)], ensure_ascii=False)

    def hear(self, text: str | None, shelf: Shelf) -> None:
        """Takes what the browser has kept, once a visit.

        What the visit has begun with already, as by a link, stays; what was kept is then one of
        those before.
        """
        self.heard = True
        if text is None:
            return
        kept, *before = _kept_texts(text)
        for one in reversed(before):
            if one != NOTHING:  # as a tab has it in which nobody has begun
                self.put_aside(one)
        try:
            lesson = expect_known(read_json(kept), shelf)
        except RefusedError as error:
            self.unread = kept
            self.put_aside(kept)
            self.refuse(shelf.library.words["studio_refused_kept"], error)
            return
        if self.lesson == EMPTY:
            self._lay(lesson, 0)  # what a link has said stays said
        elif lesson not in (EMPTY, self.lesson):
            self.put_aside(kept)
            if self.said:  # of a link
                self.said = shelf.library.words["studio_by_link_kept"]

    def told(self, words: Mapping[str, str], shown: Callable[[str], str]) -> list[str]:
        """Sentences for what was refused, at most so many; `shown` as of `refusal_text`."""
        told = [refusal_text(one, words, shown) for one in self.refusals[:MOST_TOLD]]
        more = len(self.refusals) - len(told)
        return [*told, words["studio_more"].format(count=more)] if more > 0 else told


def visitors_desk() -> Desk:
    """The desk of the visit."""
    desk = st.session_state.get(_DESK)
    if not isinstance(desk, Desk):
        desk = st.session_state[_DESK] = Desk()
    return desk


def _kept_texts(text: str) -> list[str]:
    """The lesson and those before; what is no such list is taken for a lesson itself."""
    try:
        texts = json.loads(text)
    except (ValueError, RecursionError):
        return [text]
    if not isinstance(texts, list) or not texts or not all(isinstance(one, str) for one in texts):
        return [text]
    return texts[: MOST_BEFORE + 1]
