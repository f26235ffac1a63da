"""What is told of each organization that is set beside others."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from crossroads.compare.belonging import Standing
from crossroads.compare.figures import Measure, Total, gdp_per_head, totals
from crossroads.compare.names import body_name
from crossroads.content.library import Library
from crossroads.content.organizations import Organization
from crossroads.geo.atlas import Atlas


@dataclass(frozen=True)
class BodyFacts:
    """One organization, agreement or format on a day."""

    organization: Organization
    name: str
    counts: dict[str, int]
    """How many have each status; those that nobody has are left out."""
    members: list[str]
    """Codes of those that belong fully."""
    totals: dict[Measure, Total]
    """Sums over these members."""
    per_head: Total
    """Their GDP in US$ a year for each inhabitant."""
    shares: dict[Measure, float | None]
    """Part of the sum over all countries and territories of the map, 0 to 1."""
    unmapped: list[str]
    """Codes of members that are no country of the map, such as the Union in the WTO."""


def body_facts(
    ids: Sequence[str], library: Library, atlas: Atlas, standing: Standing
) -> list[BodyFacts]:
    """Facts of the bodies with these ids, in their order."""
    countries = atlas.countries
    world = totals(countries, list(countries))
    facts = []
    for body in ids:
        members = standing.full_members(body)
        sums = totals(countries, members)
        facts.append(
            BodyFacts(
                organization=library.organizations[body],
                name=body_name(body, library),
                counts=dict(Counter(row.status for row in standing.rows[body].values())),
                members=members,
                totals=sums,
                per_head=gdp_per_head(countries, members),
                shares={measure: _share(sums[measure], whole) for measure, whole in world.items()},
                unmapped=[code for code in members if code not in countries],
            )
        )
    return facts


def _share(part: Total, whole: Total) -> float | None:
    return None if part.value is None or not whole.value else part.value / whole.value
