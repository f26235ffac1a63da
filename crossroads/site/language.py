"""All pages of one language."""

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from crossroads.content.library import Library
from crossroads.content.pages import Page
from crossroads.content.writing import day_text
from crossroads.contract.message import MapMessage
from crossroads.geo.atlas import Atlas
from crossroads.lesson.choice import ATLAS
from crossroads.lesson.pages import quiz_link_html, quiz_words, section_words
from crossroads.maps.plan import plan_map
from crossroads.outlets.assets import CHAPTER, EXPLORER, QUIZ, Assets
from crossroads.outlets.message import explorer_message, map_message, quiz_message
from crossroads.outlets.publish import publish_all
from crossroads.outlets.stories import story_options
from crossroads.paper.plane import Plane
from crossroads.quiz.quiz_map import quiz_map
from crossroads.quiz.records import quiz_file
from crossroads.quiz.told import Telling
from crossroads.search.entries import Names
from crossroads.site.addresses import FILES, START, Place, file_of
from crossroads.site.data import DataFile, write_data
from crossroads.site.files import ICONS, TOUCH_ICON, TYPE, Engine, SiteFiles, publish_type
from crossroads.site.kit import Kits, write_kits
from crossroads.site.page import MANIFEST, Edition, Icons, PageContent, frame_html, page_html
from crossroads.site.words import (
    about_html,
    atlas_html,
    below_start_html,
    data_html,
    description_of,
    start_html,
    teach_html,
)

ABOUT, TEACH = "about", "teach"
SCENE = "?scene={}"
"""Of a scene or box on the page itself."""


@dataclass(frozen=True)
class Written:
    """What has been written for a language: paths below the site's own."""

    edition: Edition
    pages: list[str]
    files: list[str]
    """Published for them, but for what is kept by a version in its path."""


@dataclass(frozen=True)
class Taken:
    """What pages offer to take along or to print."""

    data: list[DataFile]
    kits: Kits


def write_language(
    library: Library,
    atlas: Atlas,
    names: Names,
    folder: Path,
    engine: Engine,
    static: Path,
    plane: Plane,
    place: Place,
    today: dt.date,
) -> Written:
    """Writes the pages of the library's language below the site's folder, and what they need.

    `plane` with the shapes of `atlas`, which is the same in all languages.
    """
    files = SiteFiles(static=static, folder=folder)
    # Pages of the site lead to each other alone: the street map from the internet is not offered.
    quiz = quiz_file(library, atlas) if QUIZ in library.pages else None
    assets = publish_all(library, atlas, files, names, list(library.pages), quiz)
    if assets.streamlit is not None:  # words that no page of the site has
        unneeded = assets.streamlit.removeprefix(files.prefix)
        (folder / FILES / unneeded).unlink()
        files.written.remove(f"{FILES}/{unneeded}")
    icons = publish_icons(files)
    here = folder / library.language
    here.mkdir()
    data = write_data(library, atlas, here)
    items = quiz.items if quiz is not None else []
    kits = write_kits(items, Telling(library, atlas), plane.named(atlas), here, place)
    taken = Taken(data, kits)
    contents = list(_contents(library, atlas, assets, files, taken, today))
    texts = [f"{one.words}{one.below}" for one in contents]
    built = {**engine.addresses, TYPE: publish_type(files, engine.faces, texts)}
    day = day_text(today, library.language)
    frames = {
        name: files.publish_data(
            f"map-{name}", ".html", frame_html(name, library.language, built).encode()
        )
        for name in (CHAPTER, EXPLORER, QUIZ)
    }
    edition = Edition(library, built, frames, icons, place, day)
    pages = []
    for content in contents:
        file = file_of(content.page.id)
        (here / file).write_text(page_html(content, edition), encoding="utf-8", newline="\n")
        pages.append(f"{library.language}/{file}")
    manifest = json.dumps(_manifest(edition), ensure_ascii=False, indent=1)
    (here / MANIFEST).write_text(f"{manifest}\n", encoding="utf-8", newline="\n")
    return Written(edition, [*pages, f"{library.language}/{MANIFEST}"], files.written)


def publish_icons(files: SiteFiles) -> Icons:
    """The site's sign in all its forms."""
    large = {name: files.publish_file(f"icons/{name}.png") for name in ICONS}
    touch = files.publish_file(f"icons/{TOUCH_ICON}.png")
    return Icons(files.publish_file("icon.svg"), touch, large)


def _contents(
    library: Library,
    atlas: Atlas,
    assets: Assets,
    files: SiteFiles,
    taken: Taken,
    today: dt.date,
) -> Iterator[PageContent]:
    first = library.sections_in_order()[0].id
    for page in library.pages.values():
        section = library.sections[page.section] if page.section else None
        words, below = _words(page, library, atlas, files, taken)
        yield PageContent(
            page=page,
            words=words,
            description=description_of(section, library),
            message=_message(page, library, atlas, assets, today),
            below=below,
            picture=files.publish_card(section.id if section else first),
        )


def _words(
    page: Page, library: Library, atlas: Atlas, files: SiteFiles, taken: Taken
) -> tuple[Markup, Markup]:
    """What stands beside the map, and what below it."""
    if page.section is not None:
        words = section_words(library.sections[page.section], library, SCENE)
        return words + quiz_link_html(file_of(QUIZ), page.section, library), Markup()
    if page.id == START:
        return start_html(library), below_start_html(library, files.publish_card)
    if page.id == ATLAS:
        return atlas_html(library), data_html(taken.data, library)
    if page.id == QUIZ:
        return quiz_words(library), Markup()
    if page.id == TEACH:
        return teach_html(library, atlas, taken.kits), Markup()
    if page.id == ABOUT:
        return about_html(library, atlas), Markup()
    raise ValueError(f"the site has nothing for the page {page.id!r}")


def _message(
    page: Page, library: Library, atlas: Atlas, assets: Assets, today: dt.date
) -> MapMessage | None:
    if page.section is not None:
        section = library.sections[page.section]
        story = story_options(section, library, assets)
        return map_message(
            plan_map(section.map, library, atlas, today), library, assets, today, story
        )
    if page.id == START:
        plan = plan_map(library.start.map, library, atlas, today)
        return map_message(plan, library, assets, today)
    if page.id == ATLAS:
        plan = plan_map(library.explorer.map, library, atlas, today)
        return explorer_message(plan, library, assets, today)
    if page.id == QUIZ:
        plan = plan_map(quiz_map(library.words["quiz_map"]), library, atlas, today)
        return quiz_message(plan, library, assets, today, str(assets.quiz))
    return None


def _manifest(edition: Edition) -> dict[str, object]:
    """The web app manifest, by which a phone installs the site."""
    start = edition.library.start
    return {
        "id": "./",
        "name": edition.site,
        "short_name": start.title,
        "description": start.lead,
        "lang": edition.language,
        "dir": "ltr",
        "start_url": file_of(START),
        "scope": "../",
        "display": "standalone",
        "background_color": "#fdfbf6",
        "theme_color": "#fdfbf6",
        "icons": [
            {
                "src": address,
                "sizes": f"{name.rpartition('-')[2]}x{name.rpartition('-')[2]}",
                "type": "image/png",
                "purpose": ICONS[name],
            }
            for name, address in edition.icons.large.items()
        ],
    }
