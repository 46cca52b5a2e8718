"""Conversion of inquiries against looking at each of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random
from statistics import fmean, median

import pytest

from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.inquiry import Inquiry, InquiryChannel, InquiryDraft, InquiryState
from crm_desktop.domain.report import ChartKind, Comparison, Grouping, Report, ReportName, ReportQuery
from crm_desktop.reports import inquiries
from crm_desktop.reports.maker import ReportMaker
from crm_desktop.services import Services
from crm_desktop.services.selling_past import PastInquiry, add_past_inquiries
from tests.factories import make_client
from tests.reports.deal_base import NOW, day_here, in_period, source_of, tiles_of
from tests.services.deals.board import ANYWAY, LOSS, make_deal, plain_pipeline

QUERY = ReportQuery(ReportName.INQUIRIES)
OPEN = {InquiryState.NEW, InquiryState.TAKEN, InquiryState.QUALIFIED}
NO_REQUEST = {InquiryState.SPAM, InquiryState.DUPLICATE}
FILTERS = (
    QUERY,
    replace(QUERY, since=date(2026, 8, 1), until=date(2026, 10, 15)),
    replace(QUERY, owners=frozenset({"Анна"})),
    replace(QUERY, owners=frozenset({"", "Борис"})),
    replace(QUERY, sources=frozenset({"Сайт"})),
    replace(QUERY, sources=frozenset({""}), until=date(2026, 11, 1)),
    replace(QUERY, since=date(2030, 1, 1)),
)


class Desk:
    """A base with inquiries, and all that is known of them."""

    def __init__(self, services: Services) -> None:
        self.services, self.maker = services, ReportMaker(source_of(services))
        self.all: list[Inquiry] = []
        self.won: set[int] = set()
        self.gone = 0

    def wanted(self, query: ReportQuery) -> list[Inquiry]:
        return [
            one
            for one in self.all
            if one.draft.client_id != self.gone
            and in_period(day_here(one.received_at), query)
            and (not query.owners or one.draft.owner in query.owners)
            and (not query.sources or one.draft.source in query.sources)
        ]

    def listed(self, query: ReportQuery, drill: object) -> set[int]:
        found = list(self.maker.listed(query, drill))  # type: ignore[arg-type]
        assert len(found) == len(set(found))
        return set(found)


def random_desk(services: Services, seed: int, count: int = 90) -> Desk:
    desk, chance = Desk(services), Random(seed)
    pipeline = plain_pipeline(services)
    client, gone = make_client(services), make_client(services, "Ушёл Клиент")
    past = []
    for at in range(count):
        state = chance.choice(list(InquiryState))
        received = NOW - timedelta(minutes=chance.choice((10, 100, chance.randint(1, 150_000))))
        deal = None
        if state is InquiryState.CONVERTED:
            deal = make_deal(services, client_id=client, pipeline_id=pipeline.id)
            end = chance.choice(("", "won", "lost"))
            if end == "won":
                services.deals.win(deal, accept=ANYWAY)
                desk.won.add(deal)
            elif end:
                services.deals.lose([deal], LOSS)
        draft = InquiryDraft(
            chance.choice(list(InquiryChannel)),
            f"Запрос {at}",
            source=chance.choice(("", "Сайт", "Звонок")),
            owner=chance.choice(("", "Анна", "Борис")),
            received_at=received,
            client_id=chance.choice((None, None, client, gone)),
        )
        answered = received + timedelta(seconds=chance.choice((30, 700, 90_000)))
        is_answered = answered <= NOW and chance.random() < 0.7
        past.append(PastInquiry(draft, state, answered if is_answered else None, deal_id=deal))
    settings = services.preferences.get()
    ids = services.store.write(ActionKind.IMPORT, lambda changes: add_past_inquiries(changes, past, settings))
    services.clients.archive([gone])
    desk.gone = gone
    desk.all = [services.inquiries.get(row_id) for row_id in ids]
    return desk


def key_of(one: Inquiry, grouping: Grouping) -> object:
    if grouping is Grouping.SOURCE:
        return one.draft.source or None
    if grouping is Grouping.OWNER:
        return one.draft.owner or None
    if grouping is Grouping.CHANNEL:
        return f"channel_{one.draft.channel}"
    day = day_here(one.received_at)
    first = {
        Grouping.DAY: day,
        Grouping.WEEK: day - timedelta(days=day.weekday()),
        Grouping.MONTH: day.replace(day=1),
        Grouping.QUARTER: date(day.year, (day.month - 1) // 3 * 3 + 1, 1),
        Grouping.YEAR: date(day.year, 1, 1),
    }
    return first[grouping]


def is_late(one: Inquiry, now: datetime = NOW) -> bool | None:
    """Whether the first answer came too late, or has not come; None when nothing can be said."""
    if one.state in NO_REQUEST:
        return None
    if one.answered_at is not None:
        return one.answered_at > one.answer_due_at
    return True if one.state in OPEN and one.answer_due_at < now else None


def figures(some: Iterable[Inquiry], won: set[int]) -> dict[str, object]:
    """The figures of some inquiries by the keys of the columns."""
    every = list(some)
    serious = [one for one in every if one.state not in NO_REQUEST]
    converted = [one for one in every if one.state is InquiryState.CONVERTED]
    sold = [one for one in converted if one.deal_id in won]
    seconds = [(one.answered_at - one.received_at).total_seconds() for one in serious if one.answered_at]
    late = [is_late(one) for one in every if is_late(one) is not None]
    return {
        "received": len(every),
        "taken": sum(one.state is not InquiryState.NEW for one in serious),
        "qualified": sum(one.state in {InquiryState.QUALIFIED, InquiryState.CONVERTED} for one in serious),
        "converted": len(converted),
        "won": len(sold),
        "spam": sum(one.state is InquiryState.SPAM for one in every),
        "duplicate": sum(one.state is InquiryState.DUPLICATE for one in every),
        "conversion": len(converted) / len(serious) if serious else None,
        "won_share": len(sold) / len(serious) if serious else None,
        "median_answer": median(seconds) if seconds else None,
        "average_answer": fmean(seconds) if seconds else None,
        "in_time": late.count(False) / len(late) if late else None,
    }


def rows_of(report: Report) -> list[dict[str, object]]:
    table = report.tables[0]
    keys = [column.key for column in table.columns]
    return [dict(zip(keys, row.values, strict=True)) for row in table.rows]


@pytest.mark.parametrize("grouping", inquiries.KIND.groupings)
def test_every_grouping_under_every_filter(services: Services, grouping: Grouping) -> None:
    desk = random_desk(services, seed=len(grouping.value))
    for asked in FILTERS:
        query = replace(asked, grouping=grouping)
        expected = defaultdict(list)
        for one in desk.wanted(query):
            expected[key_of(one, grouping)].append(one)
        report = desk.maker.make(query)
        if not expected:
            assert report.is_empty
            assert report.charts == ()
            continue
        table = report.tables[0]
        assert table.total is not None
        whole = figures(desk.wanted(query), desk.won)
        assert list(table.total[1:]) == [pytest.approx(value) for value in whole.values()]
        found = set()
        for row, values in zip(table.rows, rows_of(report), strict=True):
            key = next(iter(values.values()))
            mine = figures(expected.get(key, []), desk.won)
            assert list(values.values())[1:] == [pytest.approx(value) for value in mine.values()], key
            assert desk.listed(query, row.drill) == {one.id for one in expected.get(key, [])}
            found.add(key)
        assert found >= expected.keys()
        check_charts(report)


def check_charts(report: Report) -> None:
    rows = rows_of(report)
    bars, shares = report.charts
    assert bars.kind is ChartKind.BARS
    assert list(bars.series[0].values) == [row["received"] for row in rows]
    assert list(bars.series[1].values) == [row["converted"] for row in rows]
    assert list(shares.series[0].values) == [row["conversion"] for row in rows]
    assert shares.drills == tuple(row.drill for row in report.tables[0].rows)


def test_tiles_and_what_is_behind_them(services: Services) -> None:
    desk = random_desk(services, seed=91)
    for query in FILTERS:
        wanted = desk.wanted(query)
        whole = figures(wanted, desk.won)
        report = desk.maker.make(query)
        tiles = tiles_of(report)
        for key in ("received", "converted", "conversion", "won", "in_time"):
            assert tiles[key] == pytest.approx(whole[key]), key  # type: ignore[comparison-overlap]
        behind = {tile.key: tile.drill for tile in report.tiles if tile.drill}
        expected = {
            "received": wanted,
            "converted": [one for one in wanted if one.state is InquiryState.CONVERTED],
            "won": [one for one in wanted if one.deal_id in desk.won],
            "late": [one for one in wanted if is_late(one)],
            "waiting": [one for one in wanted if one.state in OPEN and not one.answered_at],
        }
        assert behind.keys() == expected.keys()
        for key, some in expected.items():
            assert tiles[key] == len(some), key
            assert desk.listed(query, behind[key]) == {one.id for one in some}, key


def test_one_period_beside_the_one_before(services: Services) -> None:
    desk = random_desk(services, seed=92)
    query = replace(
        QUERY, since=date(2026, 10, 1), until=date(2026, 10, 31), comparison=Comparison.PERIOD_BEFORE
    )
    other = desk.maker.make(query).other
    assert other
    september = replace(QUERY, since=date(2026, 9, 1), until=date(2026, 9, 30))
    assert tiles_of(other)["received"] == len(desk.wanted(september)) > 0


def test_only_spam_makes_no_shares(services: Services) -> None:
    desk = Desk(services)
    for state in (InquiryState.SPAM, InquiryState.DUPLICATE):
        row_id = services.inquiries.register(InquiryDraft(InquiryChannel.SITE, "Реклама"))
        services.inquiries.set_state([row_id], state)
    report = desk.maker.make(QUERY)
    (row,) = rows_of(report)
    assert (row["received"], row["conversion"], row["median_answer"], row["in_time"]) == (2, None, None, None)
    assert report.charts[1].series[0].values == (None,)


def test_of_many_groups_the_largest_are_drawn(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inquiries, "MOST_BARS", 2)
    desk = random_desk(services, seed=93)
    report = desk.maker.make(replace(QUERY, grouping=Grouping.CHANNEL))
    assert len(report.tables[0].rows) == 7
    assert report.charts[0].categories == tuple(row.values[0] for row in report.tables[0].rows[:2])
