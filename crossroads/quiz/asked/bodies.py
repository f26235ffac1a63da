"""Organizations, and who belonged to them on a day."""

import datetime as dt

from crossroads.content.memberships import Membership, members_on
from crossroads.content.questions import MemberQuestion, OrganizationQuestion
from crossroads.contract.quiz import ChoiceAnswer, ItemRecord
from crossroads.geo.places import COUNTRIES
from crossroads.quiz.item import body_name, item, offered_names, short_name
from crossroads.quiz.told import Telling, in_list, paragraphs


def full_members(body: str, day: dt.date, telling: Telling) -> dict[str, Membership]:
    """Those that belonged fully, by code; see `crossroads.content.organizations`."""
    library = telling.library
    full = library.organizations[body].statuses[0]
    rows = members_on(library.memberships, body, day)
    return {code: row for code, row in rows.items() if row.status == full}


def organization_item(asked: OrganizationQuestion, telling: Telling) -> ItemRecord:
    """The body of a set of members, or the bodies of one country."""
    return _by_members(asked, telling) if asked.body else _by_country(asked, telling)


def _by_members(asked: OrganizationQuestion, telling: Telling) -> ItemRecord:
    body = str(asked.body)
    rows = full_members(body, asked.day, telling)
    shaped = [code for code in rows if code in telling.atlas.features[COUNTRIES].index]
    names = offered_names(asked.bodies, telling)
    options = telling.in_order(names.values())
    told = telling.names(telling.country(code) for code in shaped)
    day = telling.day(asked.day)
    return item(
        asked,
        "organization",
        telling,
        question=telling.words("quiz_ask_body", day=day),
        answer=ChoiceAnswer(options=options, right=[options.index(names[body])], several=False),
        because=paragraphs(
            [telling.words("quiz_belonged", body=body_name(body, telling), day=day, names=told)]
        ),
        sources=[id_ for row in rows.values() for id_ in row.source],
        hint=telling.words("quiz_hint_not", name=names[_wrong(asked)]),
        points=[telling.atlas.countries[code].label_point for code in shaped],
        highlight=[f"country:{code}" for code in shaped],
        shows=[f"country:{code}" for code in shaped],
    )


def _wrong(asked: OrganizationQuestion) -> str:
    """One of the bodies that are not right: which of them does not tell where the right one is."""
    wrong = [one for one in asked.bodies if one != asked.body]
    return wrong[len(asked.id) % len(wrong)]


def _by_country(asked: OrganizationQuestion, telling: Telling) -> ItemRecord:
    home = telling.spot(f"country:{asked.country}")
    rows = {body: full_members(body, asked.day, telling) for body in asked.bodies}
    right = [body for body, members in rows.items() if asked.country in members]
    names = offered_names(asked.bodies, telling)
    options = telling.in_order(names.values())
    told = telling.names(body_name(body, telling) for body in right)
    sources = [
        *(id_ for body in right for id_ in rows[body][str(asked.country)].source),
        *(id_ for body in asked.bodies if body not in right for id_ in _of_body(body, telling)[:1]),
    ]
    return item(
        asked,
        "organization",
        telling,
        question=telling.words("quiz_ask_bodies", name=home.name, day=telling.day(asked.day)),
        answer=ChoiceAnswer(
            options=options,
            right=sorted(options.index(names[body]) for body in right),
            several=True,
        ),
        because=paragraphs(
            [
                telling.words(
                    "quiz_belonged_to", name=home.name, day=telling.day(asked.day), bodies=told
                )
            ]
        ),
        sources=sources,
        hint=telling.words("quiz_hint_count", count=len(right)),
        points=[home.at],
        highlight=[home.ref],
        shows=[home.ref],
    )


def member_item(asked: MemberQuestion, telling: Telling) -> ItemRecord:
    """What a country was in a body on a day."""
    library = telling.library
    body = library.organizations[asked.body]
    home = telling.spot(f"country:{asked.country}")
    rows = history(asked, telling)
    holds = next((row.status for row in rows if row.holds_on(asked.day)), None)
    none = telling.words("quiz_no_status")
    options = [*(library.status_title(status) for status in body.statuses), none]
    right = none if holds is None else library.status_title(holds)
    name = body_name(asked.body, telling)
    if rows:
        because = paragraphs([name]) + in_list([_spell(row, telling) for row in rows])
    else:
        because = paragraphs([telling.words("quiz_never", name=home.name, body=name)])
    years = {date.first.year for row in rows for date in (row.from_, row.to) if date}
    return item(
        asked,
        "member",
        telling,
        question=telling.words(
            "quiz_ask_member",
            name=home.name,
            body=short_name(asked.body, telling),
            day=telling.day(asked.day),
        ),
        answer=ChoiceAnswer(options=options, right=[options.index(right)], several=False),
        because=because,
        sources=[id_ for row in rows for id_ in row.source] or body.sources,
        hint=_member_hint(sorted(years), asked, telling),
        points=[home.at],
        highlight=[home.ref],
        shows=[home.ref],
    )


def history(asked: MemberQuestion, telling: Telling) -> list[Membership]:
    """Spells of a country in a body, oldest first."""
    rows = [
        row
        for row in telling.library.memberships
        if row.organization == asked.body and row.country == asked.country
    ]
    return sorted(rows, key=lambda row: row.from_.first)


def _spell(row: Membership, telling: Telling) -> str:
    library = telling.library
    status = library.status_title(row.status)
    begin = row.from_.in_words(library.language, "long")
    if row.to is None:
        return telling.words("quiz_spell_since", status=status, begin=begin)
    end = row.to.in_words(library.language, "long")
    return telling.words("quiz_spell", status=status, begin=begin, end=end)


def _member_hint(years: list[int], asked: MemberQuestion, telling: Telling) -> str:
    if years:
        return telling.words("quiz_hint_changes", years=", ".join(map(str, years)))
    count = len(full_members(asked.body, asked.day, telling))
    return telling.words("quiz_hint_members", count=count)


def _of_body(body: str, telling: Telling) -> list[str]:
    return telling.library.organizations[body].sources
