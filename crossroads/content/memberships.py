"""Who belonged to what, and when: `content/memberships.csv`."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Self

from pydantic import Field, model_validator

from crossroads.content.model import CountryCode, Id, Model, OrganizationId
from crossroads.content.organizations import Organization
from crossroads.content.partial_date import PartialDateField
from crossroads.content.records import load_table
from crossroads.faults import DataError, fault


class Membership(Model):
    """One unbroken spell of one status of one country in one organization."""

    organization: OrganizationId = Field(examples=["SCO"])
    """Id of `content/organizations.yaml`."""
    country: CountryCode = Field(examples=["IN"])
    """Two letters: ISO 3166-1, of former states ISO 3166-3, XK for Kosovo, EU for the Union."""
    status: Id = Field(examples=["member"])
    """One of the statuses that the organization has."""
    from_: PartialDateField = Field(alias="from", examples=["2017-06-09", "2004-02", "2004"])
    """First day on which the status held; only its month or year where no more is known."""
    to: PartialDateField | None = Field(examples=["2020-02-01"])
    """First day, month or year in which it no longer held; None where it still holds."""
    source: list[Id] = Field(min_length=1, examples=[["verdragenbank-aiib"]])
    """Ids of `content/sources.yaml`; in the file joined by `;`."""
    note: str = Field(examples=["Regional member, founding"])
    """What the row can't say; may be empty."""

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.to is not None and self.to.first <= self.from_.first:
            raise ValueError("`to` after `from` (it is the first day without the status)")
        return self

    def holds_on(self, day: dt.date) -> bool:
        """Whether the status held on that day; a month or year begins with its first day."""
        return self.from_.first <= day and (self.to is None or day < self.to.first)


def _model_input(cells: dict[str, str]) -> dict[str, object]:
    sources = [part.strip() for part in cells["source"].split(";") if part.strip()]
    return {**cells, "to": cells["to"] or None, "source": sources}


def load_memberships(path: Path) -> list[Membership]:
    """Rows of the table, checked: no country has two statuses in a body on one day.

    Raises DataError with line or key of each fault.
    """
    rows = load_table(path, Membership, _model_input)
    histories: dict[tuple[str, str], list[Membership]] = defaultdict(list)
    for row in rows:
        histories[row.organization, row.country].append(row)
    faults = []
    for (organization, country), history in histories.items():
        history.sort(key=lambda row: row.from_.first)
        for before, after in pairwise(history):
            if before.to is None or before.to.first > after.from_.first:
                where = f"{organization},{country},{after.from_}"
                faults.append(fault(path, where, str(before.to), f"a `to` up to {after.from_}"))
    if faults:
        raise DataError(faults)
    return rows


def members_on(
    memberships: Iterable[Membership], organization: str, day: dt.date
) -> dict[str, Membership]:
    """The spell that holds on a day, by country code, sorted by code."""
    rows = [row for row in memberships if row.organization == organization and row.holds_on(day)]
    return {row.country: row for row in sorted(rows, key=lambda row: row.country)}


def shared_with(
    memberships: Iterable[Membership],
    home: str,
    organizations: Sequence[Organization],
    day: dt.date,
) -> dict[str, list[str]]:
    """Organizations that each other country shares with `home` on a day, by country code.

    Only full belonging counts, on both sides: the first of the statuses that a body has
    (member, or partner where there is nothing more, as in the Partnership for Peace). Ids
    come in the order given.
    """
    full = {body.id: body.statuses[0] for body in organizations}
    by_country: dict[str, set[str]] = defaultdict(set)
    for row in memberships:
        if full.get(row.organization) == row.status and row.holds_on(day):
            by_country[row.country].add(row.organization)
    ours = by_country.pop(home, set())
    shared = {
        country: [id_ for id_ in full if id_ in theirs and id_ in ours]
        for country, theirs in by_country.items()
    }
    return {country: shared[country] for country in sorted(shared) if shared[country]}
