"""One page of the site as an HTML document."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from crossroads.content.library import Library
from crossroads.content.model import SOURCE, Language, in_language
from crossroads.content.pages import Page
from crossroads.content.writing import OWN_NAMES, locale_of
from crossroads.contract.message import MapMessage
from crossroads.contract.site import PageOfSite
from crossroads.lesson.inline import plainly
from crossroads.outlets.map_options import MAP_OPTIONS
from crossroads.outlets.message import engine_of
from crossroads.site.addresses import FILES, START, Place, file_of, path_of
from crossroads.site.files import TYPE
from crossroads.site.policy import POLICY

MAP_PLACE = "map_div"
"""Id of the map's element, as folium calls it (`browser/plain/map_frame.ts`)."""
WORKER = "worker.js"
MANIFEST = "manifest.json"
_FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Icons:
    """Addresses of the site's sign, from a page."""

    drawing: str
    touch: str
    large: Mapping[str, str]
    """By the drawing's name."""


@dataclass(frozen=True)
class PageContent:
    """What a page shows."""

    page: Page
    words: Markup
    description: str
    message: MapMessage | None = None
    below: Markup = field(default_factory=Markup)
    picture: str | None = None
    """Address of the picture that is shown with a link to the page, from the page."""


@dataclass(frozen=True)
class Edition:
    """What all pages of a language share."""

    library: Library
    built: Mapping[str, str]
    """Addresses of scripts and style sheets, by their names without hash."""
    frames: Mapping[str, str]
    """Addresses of the documents in which maps are drawn, by the engine's name."""
    icons: Icons
    place: Place
    day: str
    """On which the site was made, in words."""

    @property
    def language(self) -> Language:
        """Of the pages."""
        return self.library.language

    @property
    def offered(self) -> Sequence[Language]:
        """Languages of the site."""
        return self.library.edition.languages

    @property
    def site(self) -> str:
        """Name of the whole."""
        start = self.library.start
        return f"{start.title}: {start.subtitle}"

    def title_of(self, page: Page) -> str:
        """What a page is called in menus."""
        if page.title is not None:
            return in_language(page.title, self.language)
        return self.library.sections[str(page.section)].title


def page_html(content: PageContent, edition: Edition) -> str:
    """The document."""
    library, place, page = edition.library, edition.place, content.page
    pages = list(library.pages.values())
    here = pages.index(page)
    listed = [
        {"title": edition.title_of(one), "file": file_of(one.id), "current": one is page}
        for one in pages
    ]
    title = edition.title_of(page)
    told = PageOfSite(
        message=content.message,
        options=MAP_OPTIONS,
        no_map=library.words["lesson_no_map"],
        languages=list(edition.offered),
        worker=f"../{WORKER}",
    )
    built = edition.built
    return template("page.html").render(
        language=edition.language,
        locale=str(locale_of(edition.language)),
        policy=POLICY,
        title=edition.site if page.id == START else f"{title} · {edition.site}",
        heading=edition.site if page.id == START else title,
        site=edition.site,
        description=content.description,
        canonical=place.whole(path_of(page, edition.language)),
        alternates=alternates(page, edition.offered, place),
        picture=_picture(content, place),
        icon=edition.icons.drawing,
        touch_icon=edition.icons.touch,
        styles=[built[TYPE], built["site.css"]],
        script=built["site.js"],
        soon=[content.message.catalogue, *content.message.soon] if content.message else [],
        words=library.words,
        pages=listed,
        languages=[
            {"language": one, "name": OWN_NAMES[one], "address": f"../{path_of(page, one)}"}
            for one in edition.offered
        ],
        kind=_kind(page, content),
        map=_map(content.message, edition) if content.message else None,
        content=content.words,
        below=content.below,
        before=listed[here - 1] if here > 0 else None,
        after=listed[here + 1] if here + 1 < len(listed) else None,
        told=plainly("told", told.wire()).text,
        colophon=library.words["site_colophon"].format(day=edition.day),
    )


def alternates(page: Page, offered: Sequence[Language], place: Place) -> list[dict[str, str]]:
    """The page in each language, and where those go who speak none of them.

    Whole addresses where the origin is known, as search engines ask for, else from the page.
    """
    other = {"language": "x-default", "address": _address("index.html", place)}
    if page.id != START:
        other["address"] = _address(path_of(page, SOURCE), place)
    spoken = [{"language": one, "address": _address(path_of(page, one), place)} for one in offered]
    return [*spoken, other]


def _address(path: str, place: Place) -> str:
    return place.whole(path) or f"../{path}"


def _picture(content: PageContent, place: Place) -> str | None:
    """Whole address, without which nobody shows a picture."""
    if content.picture is None:
        return None
    return place.whole(content.picture.removeprefix("../"))


def _kind(page: Page, content: PageContent) -> str:
    if page.section is not None:
        return "section"
    return page.id if content.message is not None else "words"


def _map(message: MapMessage, edition: Edition) -> Mapping[str, str]:
    return {"title": message.title, "frame": edition.frames[engine_of(message)]}


def frame_html(engine: str, language: Language, built: Mapping[str, str]) -> str:
    """The document in which an engine draws maps, so that its style sheet touches nothing else.

    A file of its own: what 'self' means in a document that stands in an attribute, and whether a
    service worker answers for it, differs between browsers.
    """
    return template("frame.html").render(
        language=language,
        policy=POLICY,
        script=_beside(built[f"{engine}.js"]),
        styles=[_beside(built[TYPE]), _beside(built[f"{engine}.css"])],
        place=MAP_PLACE,
    )


def _beside(address: str) -> str:
    """An address that is written as from a page, as from a file in the folder of the files."""
    return address.removeprefix(f"../{FILES}/")


@cache
def template(name: str) -> Template:
    """One of the site's documents, into which all text is escaped."""
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.from_string((_FOLDER / name).read_text(encoding="utf-8"))
