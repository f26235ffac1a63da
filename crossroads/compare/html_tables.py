"""Tables with dots as HTML, in words beside the dots; every part of it is escaped.

A filled dot is full belonging, a half one any other status, an empty one none.
"""

from collections.abc import Sequence
from html import escape

from crossroads.compare.belonging import Standing
from crossroads.compare.names import body_name, place_name, place_names
from crossroads.compare.overlaps import Overlap
from crossroads.compare.wording import day_name, listed
from crossroads.content.library import Library
from crossroads.content.memberships import Membership
from crossroads.content.model import in_language
from crossroads.geo.atlas import Atlas

NAMED = 12
"""More names than these are folded away behind their number."""


def membership_html(
    codes: Sequence[str], standing: Standing, library: Library, atlas: Atlas, caption: str
) -> str:
    """Bodies down, countries across: each one's status, and since when it has had it."""
    head = [library.words["compare_body"]]
    head += [place_name(code, library, atlas) for code in codes]
    rows = [
        [
            _body_head(body, library),
            *(_status_cell(standing.rows[body].get(code), standing, library) for code in codes),
        ]
        for body in standing.with_any(codes)
    ]
    return _table(caption, head, rows)


def overlap_html(
    bodies: Sequence[str], found: Sequence[Overlap], library: Library, atlas: Atlas, caption: str
) -> str:
    """Combinations down, bodies across: who is in exactly these, and how many they are."""
    says = library.words
    head = [says["compare_count"], *(body_name(one, library) for one in bodies), says["countries"]]
    largest = max((len(one.countries) for one in found), default=1)
    rows = [
        [
            _count_head(len(one.countries), largest),
            *(_in_cell(body in one.bodies, library) for body in bodies),
            _names_cell(place_names(one.countries, library, atlas), library),
        ]
        for one in found
    ]
    return _table(caption, head, rows)


def _table(caption: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table whose heads are texts and whose cells are HTML, in a frame that can scroll."""
    heads = "".join(f'<th scope="col">{escape(one)}</th>' for one in head)
    body = "".join(f"<tr>{''.join(cells)}</tr>" for cells in rows)
    name = escape(caption, quote=True)
    return (
        f'<h3 class="cr-compare-head">{name}</h3>'
        f'<div class="cr-compare" role="region" tabindex="0" aria-label="{name}"><table>'
        f"<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _body_head(body: str, library: Library) -> str:
    full = in_language(library.organizations[body].name, library.language)
    short = escape(body_name(body, library))
    return f'<th scope="row">{short} <small>{escape(full)}</small></th>'


def _status_cell(row: Membership | None, standing: Standing, library: Library) -> str:
    says = library.words
    if row is None:
        return f"<td>{_dot('none')} <small>{escape(says['compare_not_in'])}</small></td>"
    dot = _dot("full" if standing.is_full(row) else "half")
    since = escape(f"{says['since']} {day_name(row.from_, library)}")
    status = f"{dot} {escape(library.status_title(row.status))} <small>{since}</small>"
    return f'<td class="cr-compare-status">{status}</td>'


def _count_head(count: int, largest: int) -> str:
    width = f"{100 * count / largest:.0f}%"
    return f'<th scope="row">{count} <i style="width: {width}" aria-hidden="true"></i></th>'


def _in_cell(inside: bool, library: Library) -> str:
    word = library.words["compare_in" if inside else "compare_not_in"]
    return f"<td>{_dot('full' if inside else 'none')} <small>{escape(word)}</small></td>"


def _names_cell(names: Sequence[str], library: Library) -> str:
    text = escape(listed(names, library))
    if len(names) <= NAMED:
        return f'<td class="cr-compare-names">{text}</td>'
    first = escape(listed(names, library, NAMED // 2))
    folded = f"<details><summary>{first}</summary>{text}</details>"
    return f'<td class="cr-compare-names">{folded}</td>'


def _dot(kind: str) -> str:
    return f'<span class="cr-dot cr-dot-{kind}" aria-hidden="true"></span>'
