"""The pages of a site that needs no server of ours."""

from crossroads.contract.file import MapOptions
from crossroads.contract.message import MapMessage
from crossroads.contract.record import Record


class PageOfSite(Record):
    """What a page says to its own script."""

    message: MapMessage | None = None
    """Of its map, where it has one."""
    options: MapOptions
    no_map: str
    """What is said where a browser can't show the map."""
    languages: list[str]
    """Those of the site, each in a folder beside the page's own."""
    worker: str
    """Address of the service worker."""


class SiteDoor(Record):
    """What the page without a language knows of those that have one."""

    base: str
    """Path below which the site lies, from "/" to "/"."""
    pages: dict[str, str]
    """Files by the page's id."""
    languages: list[str]
    otherwise: str
    """The language where the browser asks for none of these."""


class SiteContents(Record):
    """What the site's worker keeps, by paths below the site's own."""

    version: str
    """Another one with each change of any file."""
    languages: dict[str, list[str]]
    """Pages and files of each language, in the order in which they are kept."""
