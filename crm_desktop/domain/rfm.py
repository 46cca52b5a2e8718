"""RFM: how long ago (recency), how often (frequency) and for how much (money) a client has bought.

Each number gets a score from 1 to 5 by four cut points. Unless the user has moved them, the cut points are the
values at 20, 40, 60 and 80 % of all clients in rising order; a value up to the first cut point is in the first
fifth, and so on. So equal values always get the same score, whatever that does to the size of the fifths. Of the
days since the last purchase fewer are better, of the others more.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType

SCORES = 5


class RfmGroup(StrEnum):
    """What kind of client the scores tell of."""

    CHAMPIONS = "champions"
    LOYAL = "loyal"
    NEW = "new"
    PROMISING = "promising"
    FADING = "fading"
    AT_RISK = "at_risk"  # valuable, but the last purchase is long ago
    SLEEPING = "sleeping"
    GONE = "gone"


# By recency (the row, 5 is yesterday) and value (the column, 1 to 5): the mean of frequency and money, half
# rounded up.
_TABLE: Mapping[int, tuple[RfmGroup, ...]] = MappingProxyType(
    {
        5: (RfmGroup.NEW, RfmGroup.PROMISING, RfmGroup.LOYAL, RfmGroup.CHAMPIONS, RfmGroup.CHAMPIONS),
        4: (RfmGroup.NEW, RfmGroup.PROMISING, RfmGroup.LOYAL, RfmGroup.CHAMPIONS, RfmGroup.CHAMPIONS),
        3: (RfmGroup.FADING, RfmGroup.FADING, RfmGroup.LOYAL, RfmGroup.LOYAL, RfmGroup.LOYAL),
        2: (RfmGroup.SLEEPING, RfmGroup.SLEEPING, RfmGroup.SLEEPING, RfmGroup.AT_RISK, RfmGroup.AT_RISK),
        1: (RfmGroup.GONE, RfmGroup.GONE, RfmGroup.SLEEPING, RfmGroup.AT_RISK, RfmGroup.AT_RISK),
    }
)


def quintiles(ascending: Sequence[int]) -> tuple[int, ...]:
    """Return the four cut points of values in rising order; nothing for no values."""
    count = len(ascending)
    if not count:
        return ()
    return tuple(ascending[-(-count * fifth // SCORES) - 1] for fifth in range(1, SCORES))


def score(value: int, cuts: Sequence[int]) -> int:
    """Return the score of a value of which more is better."""
    return 1 + bisect_left(cuts, value)


def recency_score(days: int, cuts: Sequence[int]) -> int:
    """Return the score of days since the last purchase, of which fewer are better."""
    return SCORES - bisect_left(cuts, days)


def rfm_group(recency: int, frequency: int, money: int) -> RfmGroup:
    """Return what three scores tell of a client."""
    return _TABLE[recency][(frequency + money + 1) // 2 - 1]
