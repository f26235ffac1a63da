"""Pages without a language: the site's own address, and where there is no page."""

from collections.abc import Mapping, Sequence

from crossroads.content.model import SOURCE
from crossroads.contract.site import SiteDoor
from crossroads.lesson.inline import plainly
from crossroads.site.addresses import START, file_of, path_of
from crossroads.site.files import TYPE
from crossroads.site.page import Edition, alternates, template
from crossroads.site.policy import POLICY

DOOR = "index.html"
LOST = "404.html"


def door_html(editions: Sequence[Edition], *, lost: bool) -> str:
    """The document that leads to the page in the visitor's language, and offers all of them.

    `lost`: for addresses at which there is no page. Hosts show it at any depth, so its links are
    whole paths.
    """
    main = next(one for one in editions if one.language == SOURCE)
    library, place = main.library, main.place
    begin = place.base if lost else ""
    door = SiteDoor(
        base=place.base,
        pages={page: file_of(page) for page in library.pages},
        languages=[one.language for one in editions],
        otherwise=SOURCE,
    )
    return template("door.html").render(
        otherwise=SOURCE,
        lost=lost,
        policy=POLICY,
        title=f"{library.words['not_found']} · {main.site}" if lost else main.site,
        description=library.start.lead,
        canonical=place.whole(DOOR),
        alternates=[
            {**link, "address": link["address"].removeprefix("../")}
            for link in alternates(library.pages[START], main.offered, place)
        ],
        icon=_from_door(main.icons.drawing, begin),
        # In each language's letters, which a browser may have from the page before.
        styles=[
            _from_door(address, begin)
            for address in (*(one.built[TYPE] for one in editions), main.built["site.css"])
        ],
        script=_from_door(main.built["door.js"], begin),
        ways=[_way(one, begin) for one in editions],
        told=plainly("told", door.wire()).text,
    )


def _way(edition: Edition, begin: str) -> Mapping[str, object]:
    library, language = edition.library, edition.language
    return {
        "language": language,
        "site": edition.site,
        "lead": library.start.lead,
        "start": f"{begin}{path_of(library.pages[START], language)}",
        "lost": library.words["not_found"],
        "lost_text": library.words["not_found_text"],
        "pages": [
            {
                "title": edition.title_of(page),
                "address": f"{begin}{path_of(page, edition.language)}",
            }
            for page in library.pages.values()
        ],
    }


def _from_door(address: str, begin: str) -> str:
    """An address that is written as from a page, as from the site's own folder."""
    return f"{begin}{address.removeprefix('../')}"
