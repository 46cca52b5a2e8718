"""The ABC class and the RFM scores of one client, with the numbers that they come from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from crm_desktop.domain.abc import AbcClass
from crm_desktop.domain.report import ReportName, ReportQuery, RfmLimits
from crm_desktop.domain.rfm import RfmGroup
from crm_desktop.reports.abc import class_of_client, dated
from crm_desktop.reports.base import Source
from crm_desktop.reports.rfm_scores import score_clients


@dataclass(frozen=True, slots=True)
class ClientScores:
    """What the reports say of one client, in the currency of the base.

    ABC is of the last twelve months (`abc_since` to `abc_until`): the class, the place by revenue among all who have
    bought, and the share of the whole; all None for who has not. RFM is of all time: `days` since the last purchase,
    `purchases` and `revenue`, each with its score 1 to 5 by `cuts`. `interval` is how many days usually lie between
    purchases, None for one day of purchase.
    """

    abc: AbcClass | None
    place: int | None
    share: float | None
    abc_since: date | None
    abc_until: date | None
    days: int
    purchases: int
    revenue: int
    recency: int
    frequency: int
    money: int
    group: RfmGroup
    interval: float | None
    last_on: date
    is_going_quiet: bool
    cuts: RfmLimits


def client_scores(source: Source, client_id: int) -> ClientScores | None:
    """Return the scores of a client; None for who has never bought. Reads the sales of all clients once after each
    write to the base: not for the thread of the window."""
    scored = score_clients(source, ReportQuery(ReportName.RFM))
    totals = scored.totals
    if client_id not in totals.ids:
        return None
    at = totals.ids.index(client_id)
    abc_query = dated(source, ReportQuery(ReportName.ABC))
    one, place, share = class_of_client(source, abc_query, client_id) or (None, None, None)
    return ClientScores(
        one,
        place,
        share,
        abc_query.since,
        abc_query.until,
        scored.days[at],
        totals.counts[at],
        totals.revenues[at],
        *scored.at(at),
        scored.group(at),
        scored.interval(at),
        date.fromordinal(totals.lasts[at]),
        scored.is_going_quiet(at),
        scored.cuts,
    )
