"""Tables with dots as HTML, in words beside the dots; every part of it is escaped.

A filled dot is full belonging, a half one any other status, an empty one none.
"""

from collections.abc import Sequence

import pandas as pd
from markupsafe import Markup

from crossroads.compare.belonging import Standing
from crossroads.compare.names import body_name, place_name, place_names
from crossroads.compare.overlaps import Overlap
from crossroads.compare.wording import enumeration
from crossroads.content.library import Library
from crossroads.content.memberships import Membership
from crossroads.content.model import in_language
from crossroads.geo.atlas import Atlas

NAMED = 12
"""More names than these are folded away behind their number."""
_NOTHING = Markup("")


def facts_html(table: pd.DataFrame, name: str) -> Markup:
    """A table in words: the first column names the facts. `name`: for those who can't see it."""
    rows = [
        [
            Markup('<th scope="row">{}</th>').format(fact),
            *(Markup("<td>{}</td>").format(cell) for cell in cells),
        ]
        for fact, *cells in table.itertuples(index=False)
    ]
    return framed_table(name, list(table.columns), rows)


def membership_html(
    codes: Sequence[str], standing: Standing, library: Library, atlas: Atlas, caption: str
) -> Markup:
    """Bodies down, countries across: each one's status, and since when it has had it."""
    head = [library.words["compare_body"]]
    head += [place_name(code, library, atlas) for code in codes]
    rows = [
        [
            _body_head(body, library),
            *(_status_cell(standing.rows[body].get(code), standing, library) for code in codes),
        ]
        for body in standing.bodies_of_any(codes)
    ]
    return _table(caption, head, rows)


def overlap_html(
    bodies: Sequence[str], overlaps: Sequence[Overlap], library: Library, atlas: Atlas, caption: str
) -> Markup:
    """Combinations down, bodies across: who is in exactly these, and how many they are."""
    words = library.words
    head = [
        words["compare_count"],
        *(body_name(body, library) for body in bodies),
        words["countries"],
    ]
    largest = max((len(overlap.countries) for overlap in overlaps), default=1)
    rows = [
        [
            _count_head(len(overlap.countries), largest),
            *(_in_cell(body in overlap.bodies, library) for body in bodies),
            _names_cell(place_names(overlap.countries, library, atlas), library),
        ]
        for overlap in overlaps
    ]
    return _table(caption, head, rows)


def _table(caption: str, head: Sequence[str], rows: Sequence[Sequence[Markup]]) -> Markup:
    """A table below its heading."""
    heading = Markup('<h3 class="cr-compare-head">{}</h3>').format(caption)
    return heading + framed_table(caption, head, rows)


def framed_table(name: str, head: Sequence[str], rows: Sequence[Sequence[Markup]]) -> Markup:
    """A table whose heads are texts and whose cells are HTML, in a frame that can scroll."""
    heads = _NOTHING.join(Markup('<th scope="col">{}</th>').format(title) for title in head)
    body = _NOTHING.join(Markup("<tr>{}</tr>").format(_NOTHING.join(cells)) for cells in rows)
    return Markup(
        '<div class="cr-compare" role="region" tabindex="0" aria-label="{name}"><table>'
        "<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table></div>"
    ).format(name=name, heads=heads, body=body)


def _body_head(body: str, library: Library) -> Markup:
    full = in_language(library.organizations[body].name, library.language)
    head = Markup('<th scope="row">{} <small>{}</small></th>')
    return head.format(body_name(body, library), full)


def _status_cell(row: Membership | None, standing: Standing, library: Library) -> Markup:
    words = library.words
    if row is None:
        return _plain_cell("none", words["compare_not_in"])
    dot = _dot("full" if standing.is_full(row) else "half")
    since = words["since_date"].format(date=row.from_.in_words(library.language, "long"))
    cell = Markup('<td class="cr-compare-status">{} {} <small>{}</small></td>')
    return cell.format(dot, library.status_title(row.status), since)


def _count_head(count: int, largest: int) -> Markup:
    width = f"{100 * count / largest:.0f}%"
    head = Markup('<th scope="row">{} <i style="width: {}" aria-hidden="true"></i></th>')
    return head.format(count, width)


def _in_cell(inside: bool, library: Library) -> Markup:
    word = library.words["compare_in" if inside else "compare_not_in"]
    return _plain_cell("full" if inside else "none", word)


def _plain_cell(kind: str, word: str) -> Markup:
    return Markup("<td>{} <small>{}</small></td>").format(_dot(kind), word)


def _names_cell(names: Sequence[str], library: Library) -> Markup:
    shown: str = enumeration(names, library)
    if len(names) > NAMED:
        first = enumeration(names, library, NAMED // 2)
        shown = Markup("<details><summary>{}</summary>{}</details>").format(first, shown)
    return Markup('<td class="cr-compare-names">{}</td>').format(shown)


def _dot(kind: str) -> Markup:
    return Markup('<span class="cr-dot cr-dot-{}" aria-hidden="true"></span>').format(kind)
