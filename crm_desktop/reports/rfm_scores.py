"""The scores of all clients, made so that moved limits are answered without looking at each value anew."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from operator import add

from crm_desktop.domain.report import ReportQuery, RfmLimits
from crm_desktop.domain.rfm import SCORES, RfmGroup, quintiles, rfm_group
from crm_desktop.reports.base import Source
from crm_desktop.reports.client_totals import ClientTotals, client_totals, recall

GROUPS = tuple(RfmGroup)
_CUTS = SCORES - 1


class _Measure:
    """One number of all clients: its values in rising order, and which of the different ones each client has."""

    def __init__(self, values: Sequence[int]) -> None:
        self.ascending = sorted(values)
        self.different = sorted(set(values))
        place = {value: at for at, value in enumerate(self.different)}
        self.places = [place[value] for value in values]

    def cuts(self, moved: tuple[int, ...]) -> tuple[int, ...]:
        """Return the cut points: those that were moved, else the quintiles."""
        return tuple(sorted(moved)) if len(moved) == _CUTS else quintiles(self.ascending) or (0,) * _CUTS

    def scores(self, cuts: tuple[int, ...], *, more_is_better: bool) -> list[int]:
        """Return the score, from 0, of each different value."""
        ends = [0, *(bisect_right(self.different, cut) for cut in cuts), len(self.different)]
        table: list[int] = []
        for fifth in range(SCORES):
            score = fifth if more_is_better else SCORES - 1 - fifth
            table += [score] * (ends[fifth + 1] - ends[fifth])
        return table


@dataclass(frozen=True, slots=True)
class _Measures:
    totals: ClientTotals
    days: Sequence[int]
    recency: _Measure
    frequency: _Measure
    money: _Measure


@dataclass(frozen=True, slots=True)
class Scored:
    """All clients of a query with their scores.

    `cells` has one byte for each client: 25 x recency + 5 x frequency + money, each score from 0; `groups` the place
    in GROUPS. `days` are those since the last purchase. `cuts` are the cut points in force.
    """

    totals: ClientTotals
    days: Sequence[int]
    cells: bytes
    groups: bytes
    cuts: RfmLimits

    def at(self, index: int) -> tuple[int, int, int]:
        """Return the three scores of a client, 1 to 5."""
        return scores_of(self.cells[index])

    def group(self, index: int) -> RfmGroup:
        """Return the group of a client."""
        return GROUPS[self.groups[index]]

    def interval(self, index: int) -> float | None:
        """Return how many days usually lie between the purchases of a client; None for one day of purchase."""
        count = self.totals.counts[index]
        days = self.totals.lasts[index] - self.totals.firsts[index]
        return days / (count - 1) if days else None

    def is_going_quiet(self, index: int) -> bool:
        """Whether a client is valuable, and silent for longer than usual."""
        interval = self.interval(index)
        return self.group(index) is RfmGroup.AT_RISK and (interval is None or self.days[index] > interval)


def scores_of(cell: int) -> tuple[int, int, int]:
    """Return recency, frequency and money, 1 to 5, of a cell."""
    return cell // 25 + 1, cell // 5 % 5 + 1, cell % 5 + 1


_GROUP_OF_CELL = bytes(
    GROUPS.index(rfm_group(*scores_of(cell))) if cell < SCORES**3 else 0 for cell in range(256)
)


def score_clients(source: Source, query: ReportQuery) -> Scored:
    """Return the clients of a query with their scores by its limits."""
    measures = recall(source, query, "rfm", lambda: _measure(source, query))
    limits = query.rfm
    cuts = RfmLimits(
        measures.recency.cuts(limits.recency_days),
        measures.frequency.cuts(limits.frequency),
        measures.money.cuts(limits.money),
    )
    return recall(source, query, ("rfm", cuts), lambda: _score(measures, cuts))


def day_of(source: Source, query: ReportQuery) -> date:
    """Return the day from which is counted how long ago a purchase was: the last of the period, at most today."""
    today = source.today()
    return min(query.until, today) if query.until else today


def _measure(source: Source, query: ReportQuery) -> _Measures:
    totals = client_totals(source, query)
    today = day_of(source, query).toordinal()
    days = [max(0, today - last) for last in totals.lasts]
    return _Measures(totals, days, _Measure(days), _Measure(totals.counts), _Measure(totals.revenues))


def _score(measures: _Measures, cuts: RfmLimits) -> Scored:
    recency = [25 * one for one in measures.recency.scores(cuts.recency_days, more_is_better=False)]
    frequency = [5 * one for one in measures.frequency.scores(cuts.frequency, more_is_better=True)]
    money = measures.money.scores(cuts.money, more_is_better=True)
    cells = bytes(
        map(
            add,
            map(
                add,
                map(recency.__getitem__, measures.recency.places),
                map(frequency.__getitem__, measures.frequency.places),
            ),
            map(money.__getitem__, measures.money.places),
        )
    )
    return Scored(measures.totals, measures.days, cells, cells.translate(_GROUP_OF_CELL), cuts)
