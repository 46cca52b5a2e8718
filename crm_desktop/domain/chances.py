"""What open deals will bring, judged by what became of deals that stood where they stand.

The chance of a stage is the share won among the deals that stood in it and ended, as if two more had ended as its
probability says: so a stage without a past has its probability, and three deals prove nothing for certain. In terms
of statistics this is the mean of a beta distribution, the prior of which weighs as much as two deals (the weight of
Agresti and Coull, "Approximate is better than exact", The American Statistician 52, 1998).

The range of a sum holds in eight cases of ten: its mean and 1.28 standard deviations to both sides, within nothing
and everything. The variance has two parts (law of total variance): each deal is won or not, for itself; and the
chance of a stage, which is the same for all its deals, is only known as well as its past tells.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

PRIOR_WEIGHT = 2
_EIGHT_OF_TEN = 1.2815515655446004  # the normal distribution has a tenth beyond it on each side


@dataclass(frozen=True, slots=True)
class Chance:
    """What became of the deals that stood in a stage; `probability` is what the stage says of itself, 0 to 1."""

    won: int
    closed: int
    probability: float

    @property
    def mean(self) -> float:
        """Return the chance to win from this stage."""
        return (self.won + PRIOR_WEIGHT * self.probability) / (self.closed + PRIOR_WEIGHT)

    @property
    def variance(self) -> float:
        """Return how uncertain the chance itself is."""
        return self.mean * (1 - self.mean) / (self.closed + PRIOR_WEIGHT + 1)


@dataclass(slots=True)
class OpenSum:
    """Open deals in some stages: what they add up to, and the squares that the range needs."""

    sums: dict[int, int] = field(default_factory=dict)
    squares: dict[int, int] = field(default_factory=dict)

    def add(self, stage_id: int, amount: int) -> None:
        """Add a deal."""
        self.sums[stage_id] = self.sums.get(stage_id, 0) + amount
        self.squares[stage_id] = self.squares.get(stage_id, 0) + amount * amount

    @property
    def total(self) -> int:
        """Return what all deals add up to."""
        return sum(self.sums.values())

    def likely(self, chances: Mapping[int, Chance]) -> tuple[int, int, int]:
        """Return what is likely to come of them, and the bounds of the range."""
        mean = sum(chances[stage].mean * amount for stage, amount in self.sums.items())
        variance = math.fsum(self._variances(chances))
        reach = _EIGHT_OF_TEN * math.sqrt(variance)
        return round(mean), max(0, round(mean - reach)), min(self.total, round(mean + reach))

    def _variances(self, chances: Mapping[int, Chance]) -> Iterable[float]:
        for stage, amount in self.sums.items():
            chance = chances[stage]
            yield self.squares[stage] * (chance.mean * (1 - chance.mean) - chance.variance)
            yield amount * amount * chance.variance
