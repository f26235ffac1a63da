"""The pages of a lesson: the words of each, and what its map is told."""

import datetime as dt
from collections.abc import Mapping, Sequence

from markupsafe import Markup

from crossroads.content.boxes import Box
from crossroads.content.library import Library
from crossroads.content.library_prose import library_prose
from crossroads.content.prose import without_map_links
from crossroads.content.scenes import Scene
from crossroads.content.sections import Section
from crossroads.content.sources import Source
from crossroads.contract.message import MapMessage
from crossroads.contract.story import StoryFile, StoryOptions
from crossroads.geo.atlas import Atlas
from crossroads.lesson.choice import QUIZ, Lesson, OwnPage, Part, ToldText
from crossroads.lesson.quiz import layers_asked, lesson_quiz
from crossroads.maps.plan import plan_map
from crossroads.outlets.assets import Assets
from crossroads.outlets.message import explorer_message, map_message, quiz_message
from crossroads.outlets.publisher import Publisher
from crossroads.outlets.section_html import boxes_html, questions_html, votes_box_html
from crossroads.outlets.section_prose import section_prose
from crossroads.outlets.sources_html import sources_html
from crossroads.outlets.stories import scene_record, story_file
from crossroads.quiz.quiz_map import quiz_map


def part_words(part: Part, library: Library, quiz: bool = False) -> Markup:
    """Words of a page, with its sources. `quiz`: whether one is in the lesson."""
    if part.is_quiz:
        return quiz_words(library)
    if part.own is not None:
        return _told_words(part.own.title, part.own.told, part.id, library)
    if part.section is None:
        lead = library.words["lesson_atlas_lead"]  # of what needs no server
        return Markup("<h1>{}</h1><p>{}</p>").format(library.explorer.title, lead)
    if part.shown is not None:
        return _chosen_words(part.section, part.shown, part.id, library)
    words = section_words(part.section, library, f"#/{part.id}?scene={{}}")
    return words + quiz_link_html(f"#/{QUIZ}", part.id, library) if quiz else words


def section_words(section: Section, library: Library, address: str) -> Markup:
    """All words of a section. `address`: of a scene or box, with `{}` for its id."""
    words, prose = library.words, section_prose(library, section.id)
    parts = [
        Markup("<h1>{}</h1>").format(section.title),
        Markup('<div class="cr-prose">{}</div>').format(prose.html),
        boxes_html(prose.boxes, words, address) if prose.boxes else "",
        votes_box_html(prose.votes, words) if prose.votes is not None else "",
        questions_html(section, words),
        sources_html(prose.cited, words),
    ]
    return Markup("").join(parts)


def quiz_words(library: Library) -> Markup:
    """What the quiz's page is called, and what one does on it."""
    words = library.words
    return Markup("<h1>{}</h1><p>{}</p>").format(words["quiz_quiz"], words["quiz_lead"])


def quiz_link_html(address: str, section: str, library: Library) -> Markup:
    """Leads from a chapter to its quiz. `address`: of the quiz's page."""
    link = Markup('<p><a href="{}?chapter={}">{}</a></p>')
    return link.format(address, section, library.words["quiz_of_chapter"])


def _chosen_words(
    section: Section, shown: Sequence[Scene | Box], page: str, library: Library
) -> Markup:
    told = [
        ToldText(one.id, one.title, one.text if isinstance(one, Scene) else one.body)
        for one in shown
    ]
    return _told_words(section.title, told, page, library)


def _told_words(title: str, told: Sequence[ToldText], page: str, library: Library) -> Markup:
    one = Markup('<h2><a href="#/{page}?scene={id}" data-scene="{id}">{title}</a></h2>{html}')
    cited: list[Source] = []
    parts = []
    for scene in told:
        prose = library_prose(without_map_links(scene.text), library, numbered=cited)
        cited = prose.cited
        parts.append(one.format(page=page, id=scene.scene, title=scene.title, html=prose.html))
    head = Markup("<h1>{}</h1>").format(title)
    body = Markup('<div class="cr-prose">{}</div>').format(Markup("").join(parts))
    return Markup("").join([head, body, sources_html(cited, library.words)])


def lesson_messages(
    lesson: Lesson,
    library: Library,
    atlas: Atlas,
    assets: Assets,
    publisher: Publisher,
    today: dt.date,
) -> Mapping[str, MapMessage]:
    """What the map of each page is told, by the page's id; scenes are published for it."""
    messages: dict[str, MapMessage] = {}
    for part in lesson.parts:
        if part.is_quiz:
            messages[part.id] = _quiz_message(part, library, atlas, assets, publisher, today)
        else:
            messages[part.id] = _part_message(
                part, lesson, library, atlas, assets, publisher, today
            )
    return messages


def _part_message(
    part: Part,
    lesson: Lesson,
    library: Library,
    atlas: Atlas,
    assets: Assets,
    publisher: Publisher,
    today: dt.date,
) -> MapMessage:
    page = part.own or part.section
    if page is None:
        plan = plan_map(library.explorer.map, library, atlas, today)
        return explorer_message(plan, library, assets, today)
    plan = plan_map(page.map, library, atlas, today)
    ids = lesson.page_ids
    here = ids.index(part.id)
    story = StoryOptions(
        section=part.id,
        section_title=page.title,
        scenes=publisher.publish_record(
            f"scenes-{part.id}", _scenes(page, part.shown, library).wire()
        ),
        first=ids[0],
        previous=ids[here - 1] if here > 0 else None,
        next=ids[here + 1] if here + 1 < len(ids) else None,
    )
    return map_message(plan, library, assets, today, story)


def _quiz_message(
    part: Part,
    library: Library,
    atlas: Atlas,
    assets: Assets,
    publisher: Publisher,
    today: dt.date,
) -> MapMessage:
    quiz = lesson_quiz(part.asked, library, atlas)
    declared = quiz_map(library.words["quiz_map"], layers_asked(quiz.items, atlas))
    plan = plan_map(declared, library, atlas, today)
    items = publisher.publish_record(QUIZ, quiz.wire())
    return quiz_message(plan, library, assets, today, items)


def _scenes(
    page: Section | OwnPage, shown: Sequence[Scene | Box] | None, library: Library
) -> StoryFile:
    """The walk of a page: its own, the whole section's, or the scenes that were chosen."""
    if isinstance(page, OwnPage):
        return page.story
    if shown is None:
        return story_file(page, library)
    return StoryFile(scenes=[scene_record(one, library) for one in shown], boxes=[])
