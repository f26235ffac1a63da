"""Who stands how in which body on a day, and who belongs to it fully.

Full belonging is the first of the statuses that a body has: member, or partner or participant
where there is nothing more (see `crossroads.content.memberships.shared_with`).
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from crossroads.content.library import Library
from crossroads.content.memberships import Membership, members_on
from crossroads.content.organizations import Organization


@dataclass(frozen=True)
class Standing:
    """All memberships that hold on one day."""

    bodies: Mapping[str, Organization]
    rows: Mapping[str, Mapping[str, Membership]]
    """By body, then by country; sorted by country."""

    def is_full(self, row: Membership) -> bool:
        """Whether a status is the fullest that its body has."""
        return row.status == self.bodies[row.organization].statuses[0]

    def full_members(self, body: str) -> list[str]:
        """Codes of those that belong fully to a body, sorted."""
        return [code for code, row in self.rows[body].items() if self.is_full(row)]

    def full_bodies(self, country: str) -> list[str]:
        """Ids of the bodies to which a country belongs fully, in the order of the library."""
        row_by_body = {body: rows.get(country) for body, rows in self.rows.items()}
        return [body for body, row in row_by_body.items() if row is not None and self.is_full(row)]

    def shared_bodies(self, countries: Iterable[str]) -> list[str]:
        """Ids of the bodies to which all these countries belong fully."""
        body_sets = [set(self.full_bodies(country)) for country in countries]
        return [
            body
            for body in self.bodies
            if body_sets and all(body in bodies for bodies in body_sets)
        ]

    def bodies_of_any(self, countries: Iterable[str]) -> list[str]:
        """Ids of the bodies in which one of these countries has a status.

        Those to which most of them belong fully come first.
        """
        chosen = list(countries)
        rows_by_body = {
            body: [rows[country] for country in chosen if country in rows]
            for body, rows in self.rows.items()
        }
        bodies = [body for body, rows in rows_by_body.items() if rows]
        return sorted(
            bodies,
            key=lambda body: (
                -sum(map(self.is_full, rows_by_body[body])),
                -len(rows_by_body[body]),
            ),
        )


def standing_on(library: Library, day: dt.date) -> Standing:
    """Every body's memberships on a day."""
    bodies = library.organizations
    return Standing(bodies, {body: members_on(library.memberships, body, day) for body in bodies})
