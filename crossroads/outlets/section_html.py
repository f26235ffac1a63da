"""The parts of a section's page as HTML; every text in them is escaped."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from crossroads.content.sections import Section
from crossroads.outlets.section_prose import BoxProse


def map_name_html(section: Section) -> Markup:
    """The section's name above its map; for the eye alone, since the page has it already."""
    return Markup('<p class="cr-map-name" aria-hidden="true">{}</p>').format(section.title)


def boxes_html(boxes: Sequence[BoxProse], words: Mapping[str, str], address: str) -> Markup:
    """Boxes under their heading, each folded and with a link that shows it on the map.

    `address`: of a box, with `{}` for its id. The map's page follows the link without leaving
    (`browser/host/page_host.ts`).
    """
    one = Markup(
        '<details id="{id}"><summary>{title}</summary>'
        '<div class="cr-prose">{html}</div>'
        '<p><a class="cr-show-box" href="{address}" data-scene="{id}">{show}</a></p></details>'
    )
    items = Markup("").join(
        one.format(
            address=address.format(told.box.id),
            id=told.box.id,
            title=told.box.title,
            html=told.html,
            show=words["show_on_map"],
        )
        for told in boxes
    )
    box = Markup('<div class="cr-boxes"><h2>{}</h2>{}</div>')
    return box.format(words["look_closer"], items)


def votes_box_html(table: Markup, words: Mapping[str, str]) -> Markup:
    """The folded table of votes."""
    box = Markup('<div class="cr-boxes"><details><summary>{}</summary><p>{}</p>{}</details></div>')
    return box.format(words["votes"], words["votes_note"], table)


def questions_html(section: Section, words: Mapping[str, str]) -> Markup:
    """The section's questions under their heading."""
    questions = Markup("").join(
        Markup("<li>{}</li>").format(question) for question in section.questions
    )
    box = Markup('<div class="cr-questions"><h2>{}</h2><ol>{}</ol></div>')
    return box.format(words["questions"], questions)
