"""What managers are to reach in a month."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PlanMetric(StrEnum):
    """What is counted."""

    SUM = "sum"
    COUNT = "count"
    CALLS = "calls"


@dataclass(frozen=True, slots=True)
class Plan:
    """A target of one person for one month (`2026-11`); a sum is in minor units."""

    owner: str
    month: str
    metric: PlanMetric
    target: int
