"""Which colour of a ramp a count gets.

The browser has the same rule in `browser/rules/ramp.ts`; `tests/cases/ramps.json` binds both.
"""

from collections.abc import Iterable
from dataclasses import dataclass

STEPS = 6
"""Colours of a ramp; see `geo/styles.yaml`."""


@dataclass(frozen=True)
class Bin:
    """Counts that share a colour."""

    least: int
    most: int
    step: int
    """1 (palest) to STEPS."""

    @property
    def title(self) -> str:
        """What the legend calls it: "3", or "1–2"."""
        return str(self.least) if self.least == self.most else f"{self.least}–{self.most}"


def bins_of(counts: Iterable[int]) -> list[Bin]:
    """Bins of the counts that occur.

    As many as there are colours each have their own, spread over the ramp; of more, neighbours
    share one.
    """
    distinct = sorted(set(counts))
    bins: list[Bin] = []
    for rank, count in enumerate(distinct):
        step = _step(rank, len(distinct))
        if bins and bins[-1].step == step:
            bins[-1] = Bin(bins[-1].least, count, step)
        else:
            bins.append(Bin(count, count, step))
    return bins


def _step(rank: int, count: int) -> int:
    if count > STEPS:
        return 1 + rank * STEPS // count
    last = count - 1
    return 1 if last == 0 else 1 + (2 * rank * (STEPS - 1) + last) // (2 * last)
