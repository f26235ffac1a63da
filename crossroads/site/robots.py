"""What search engines are told."""

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from crossroads.content.model import Language
from crossroads.content.pages import Page
from crossroads.site.addresses import Place, path_of
from crossroads.site.page import alternates

ROBOTS = "robots.txt"
SITEMAP = "sitemap.xml"
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    ' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def sitemap_xml(pages: Sequence[Page], offered: Sequence[Language], place: Place) -> str | None:
    """All pages, each with its other languages; None where the site's origin is not known."""
    if place.origin is None:
        return None
    entries = [
        _entry(str(place.whole(path_of(page, language))), alternates(page, offered, place))
        for page in pages
        for language in offered
    ]
    return f"{_HEAD}{''.join(entries)}</urlset>\n"


def _entry(address: str, links: Sequence[dict[str, str]]) -> str:
    others = "".join(
        f'<xhtml:link rel="alternate" hreflang={quoteattr(link["language"])}'
        f" href={quoteattr(link['address'])}/>"
        for link in links
    )
    return f"<url><loc>{escape(address)}</loc>{others}</url>\n"


def robots_txt(place: Place) -> str:
    """All may be read. It counts at the top of a host alone, where `base` is "/"."""
    sitemap = place.whole(SITEMAP)
    return "User-agent: *\nDisallow:\n" + (f"Sitemap: {sitemap}\n" if sitemap else "")
