"""The words of the site's pages as HTML, where the app has Streamlit's own elements."""

from collections.abc import Callable, Sequence

import pandas as pd
from markdown_it import MarkdownIt
from markupsafe import Markup

from crossroads.compare.html_tables import facts_html
from crossroads.content.library import Library
from crossroads.content.sections import Section
from crossroads.geo.atlas import Atlas
from crossroads.outlets.about import about_text, layer_rows, sources_by_author
from crossroads.outlets.sources_html import sources_html
from crossroads.site.addresses import file_of
from crossroads.site.data import DataFile
from crossroads.site.kit import KitFile, Kits
from crossroads.teach.answers import Answers
from crossroads.teach.page import PlanPage

_HEADING = "heading_open", "heading_close"


def start_html(library: Library) -> Markup:
    """What the atlas is, and where it begins."""
    start = library.start
    first = file_of(library.sections_in_order()[0].id)
    return Markup(
        '<h1 class="cr-hero">{title} <span>{subtitle}</span></h1><p class="cr-lead">{lead}</p>'
        '<p class="cr-hero-links"><a href="{first}">{enter}</a>'
        '<a href="{first}?scene=title">{tour}</a></p>'
    ).format(
        title=start.title,
        subtitle=start.subtitle,
        lead=start.lead,
        first=first,
        enter=start.enter,
        tour=library.words["tour"],
    )


def below_start_html(library: Library, card: Callable[[str], str | None]) -> Markup:
    """The chapters as cards, and ways in. `card`: address of a section's picture."""
    start = library.start
    cards = Markup("").join(
        Markup('<li>{}<h3><a href="{}">{}</a></h3><p class="cr-card-summary">{}</p></li>').format(
            _picture_html(card(section.id)), file_of(section.id), section.title, section.summary
        )
        for section in library.sections_in_order()
    )
    ways = Markup("").join(
        Markup('<li><h3>{}</h3><p>{}</p><p><a href="{}">{}</a></p></li>').format(
            way.title, way.text, file_of(way.page), way.link
        )
        for way in start.ways
    )
    return Markup(
        '<h2>{}</h2><ul class="cr-cards">{}</ul><h2>{}</h2><ul class="cr-ways">{}</ul>'
    ).format(start.story_heading, cards, start.ways_heading, ways)


def _picture_html(address: str | None) -> Markup:
    if address is None:
        return Markup('<div class="cr-card-picture cr-card-no-picture"></div>')
    picture = Markup('<img class="cr-card-picture cr-card-no-picture" data-late="{}" alt="">')
    return picture.format(address)


def atlas_html(library: Library) -> Markup:
    """What the explorer's page is called, and what it offers without a server."""
    lead = library.words["lesson_atlas_lead"]
    return Markup("<h1>{}</h1><p>{}</p>").format(library.explorer.title, lead)


def data_html(files: Sequence[DataFile], library: Library) -> Markup:
    """The data to take away: a row for each layer, and all of them in one file."""
    words = library.words
    rows = Markup("").join(
        Markup('<tr><th scope="row">{}</th><td>{}</td></tr>').format(
            file.title or words["take_all"],
            Markup(" · ").join(
                Markup('<a href="{}" download>{}</a>').format(address, form)
                for form, address in file.addresses.items()
            ),
        )
        for file in files
    )
    box = Markup('<section class="cr-data"><h2>{}</h2><table><tbody>{}</tbody></table></section>')
    return box.format(words["take_data"], rows)


def teach_html(library: Library, atlas: Atlas, kits: Kits) -> Markup:
    """All lesson plans with their files, each folded; sources are numbered through all of them."""
    words, answers = library.words, Answers(library, atlas)

    def href(page: str, query: str) -> str | None:
        return f"{file_of(page)}?{query}" if page in library.pages else None

    page = PlanPage(answers, href, level=3)
    one = Markup(
        '<details><summary><h2>{title}</h2></summary><div id="{id}">'
        '<p><a href="{walk}">{words}</a></p>{kit}{head}{body}</div></details>'
    )
    plans = Markup("").join(
        one.format(
            title=section.title,
            id=section.id,
            walk=href(section.id, "scene=title"),
            words=words["walk"],
            kit=_kit_html(kits.get(section.id, []), library),
            head=page.head_html(library.plans[section.id]),
            body=page.body_html(library.plans[section.id]),
        )
        for section in library.sections_in_order()
        if section.id in library.plans
    )
    box = Markup('<h1>{}</h1><p class="cr-plan-lead">{}</p><div class="cr-plans">{}</div>{}')
    sources = sources_html(page.cited, words)
    return box.format(words["teach_title"], words["teach_lead"], plans, sources)


def _kit_html(files: Sequence[KitFile], library: Library) -> Markup:
    """Links to what can be printed or taken along."""
    if not files:
        return Markup("")
    links = Markup("").join(
        Markup('<li><a href="{}"{}>{}</a></li>').format(
            file.address, Markup("") if file.opens else Markup(" download"), file.label
        )
        for file in files
    )
    box = Markup('<div class="cr-plan cr-plan-kit"><h3>{}</h3><ul>{}</ul></div>')
    return box.format(library.words["teach_kit"], links)


def about_html(library: Library, atlas: Atlas) -> Markup:
    """How the atlas came about, its layers, its sources."""
    words = library.words
    layers = pd.DataFrame(layer_rows(library, atlas))
    return Markup('<h1>{}</h1><div class="cr-prose">{}</div><h2>{}</h2>{}{}').format(
        words["about"],
        _markdown_html(about_text(library, atlas)),
        words["layers"],
        facts_html(layers, words["layers"]),
        sources_html(sources_by_author(library), words),
    )


def _markdown_html(text: str) -> Markup:
    """Markdown without HTML in it; its headings stand one level below the page's own."""
    markdown = MarkdownIt("commonmark", {"html": False})
    tokens = markdown.parse(text)
    for token in tokens:
        if token.type in _HEADING:
            token.tag = "h2"
    html = markdown.renderer.render(tokens, markdown.options, {})
    return Markup(html)  # noqa: S704 - made of our own text, in which HTML is escaped


def description_of(section: Section | None, library: Library) -> str:
    """A page in a sentence, for search engines and for those who get its link."""
    return section.summary if section is not None else library.start.lead
