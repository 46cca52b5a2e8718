"""What the head was told of against looking at each line of the log."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from random import Random
from statistics import fmean, median

import pytest

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.escalation import Escalation, EscalationCause, EscalationDraft
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.inquiry import InquiryChannel, InquiryDraft
from crm_desktop.domain.moments import utc_text
from crm_desktop.domain.report import ChartKind, Comparison, Drill, Grouping, Listed, ReportName, ReportQuery
from crm_desktop.domain.task import TaskDraft
from crm_desktop.domain.work_time import WorkTime
from crm_desktop.models import Escalation as EscalationTable
from crm_desktop.reports import escalations
from crm_desktop.reports.maker import ReportMaker
from crm_desktop.services import Services
from tests.factories import make_client
from tests.reports.deal_base import NOW, source_of, tiles_of
from tests.services.deals.board import make_deal

QUERY = ReportQuery(ReportName.ESCALATIONS)
OUTCOMES = {
    "done": "settled",
    "reminded": "after_reminder",
    "taken_over": "taken_over",
    "reassigned": "reassigned",
}
COLUMNS = ("settled", "after_reminder", "taken_over", "reassigned", "not_settled")
LISTED = {
    Entity.TASK: Listed.TASKS,
    Entity.DEAL: Listed.DEALS,
    Entity.INQUIRY: Listed.INQUIRIES,
    Entity.CLIENT: Listed.CLIENTS,
}
CAUSES = {
    Entity.TASK: EscalationCause.TASK_OVERDUE,
    Entity.DEAL: EscalationCause.DEAL_WITHOUT_ACTION,
    Entity.INQUIRY: EscalationCause.INQUIRY_UNANSWERED,
    Entity.CLIENT: EscalationCause.CLIENT_WITHOUT_CONTACT,
}
# Two people with hours of their own: what is settled by night takes no time.
HOURS = {"": WorkTime(UTC), "Анна": WorkTime(UTC, (((540, 1080),),) * 7), "Борис": WorkTime(UTC)}


@dataclass
class Desk:
    """A base with a log of escalation, and all that is known of it."""

    services: Services
    maker: ReportMaker
    gone: int = 0
    removed: int = 0
    segment: int = 0
    member: int = 0

    def lines(self) -> list[Escalation]:
        log = self.services.escalations
        return list(log.rows(log.list_ids()).values())

    def queries(self) -> Iterator[ReportQuery]:
        yield from (
            QUERY,
            replace(QUERY, since=date(2026, 11, 1), until=date(2026, 11, 15)),
            replace(QUERY, owners=frozenset({"Анна"})),
            replace(QUERY, owners=frozenset({"", "Борис"}), until=date(2026, 11, 18)),
            replace(QUERY, segment_id=self.segment),
            replace(QUERY, since=date(2040, 1, 1)),
        )

    def wanted(self, query: ReportQuery) -> list[Escalation]:
        return [
            line
            for line in self.lines()
            if (query.since is None or line.at.astimezone().date() >= query.since)
            and (query.until is None or line.at.astimezone().date() <= query.until)
            and (not query.owners or line.owner in query.owners)
            and (query.segment_id is None or line.client_id == self.member)
        ]

    def listed(self, query: ReportQuery, drill: Drill | None) -> list[int]:
        assert drill is not None
        found = list(self.maker.listed(query, drill))
        assert len(found) == len(set(found))
        return found

    def behind(self, some: Iterable[Escalation]) -> tuple[Listed, set[int]] | None:
        """The records of some lines that are still there, when one screen can list them."""
        refs = {line.ref for line in some}
        entities = {ref.entity for ref in refs}
        if len(entities) != 1:
            return None
        (entity,) = entities
        there = {ref.id for ref in refs if entity is not Entity.TASK or ref.id != self.removed}
        return LISTED[entity], there


def outcome(line: Escalation) -> str:
    return OUTCOMES[line.resolution.value] if line.resolved_at else "not_settled"


def hours(line: Escalation) -> float:
    """Working time until a line was settled, counted by halves of an hour."""
    assert line.resolved_at
    work, at, total = HOURS[line.owner], line.at, 0.0
    while at < line.resolved_at:
        minute = at.hour * 60 + at.minute
        total += any(begin <= minute < end for begin, end in work.spans(at.date())) / 2
        at += timedelta(minutes=30)
    return total


def figures(some: Iterable[Escalation]) -> dict[str, object]:
    """The figures of some lines by the keys of the columns."""
    every = list(some)
    came = [outcome(line) for line in every]
    settled = [line for line in every if line.resolved_at]
    own = came.count("settled") + came.count("after_reminder")
    times = [hours(line) for line in settled]
    return {
        "escalated": len(every),
        **{key: came.count(key) for key in COLUMNS},
        "own_share": own / len(settled) if settled else None,
        "median_reaction": median(times) if times else None,
        "average_reaction": fmean(times) if times else None,
    }


def empty_desk(services: Services) -> Desk:
    ids = {name: services.users.create(name) for name in ("Анна", "Борис", "Глава")}
    by_id: Mapping[int | None, WorkTime] = {ids[name]: work for name, work in HOURS.items() if name}

    def hours_of(owners: Iterable[int | None]) -> Mapping[int | None, WorkTime]:
        return {owner: by_id.get(owner, HOURS[""]) for owner in owners}

    return Desk(services, ReportMaker(replace(source_of(services), hours=hours_of)))


def random_desk(services: Services, seed: int, count: int = 80) -> Desk:
    desk, chance = empty_desk(services), Random(seed)
    users = {user.name: user.id for user in services.users.list()}
    desk.member, other, desk.gone = (make_client(services, name) for name in ("Первый", "Второй", "Ушёл"))
    desk.segment = services.segments.create_frozen("Свои", [desk.member])
    rules = {
        entity: services.escalations.create_rule(EscalationDraft(cause.value, cause, 60))
        for entity, cause in CAUSES.items()
    }
    records = {
        Entity.TASK: [services.tasks.create(TaskDraft(f"Дело {at}")) for at in range(4)],
        Entity.DEAL: [make_deal(services, f"Сделка {at}", client_id=other) for at in range(3)],
        Entity.INQUIRY: [
            services.inquiries.register(InquiryDraft(InquiryChannel.SITE, f"Имя {at}")) for at in range(3)
        ],
        Entity.CLIENT: [desk.member, other],
    }
    rows = []
    for at in range(count):
        entity = chance.choice(list(records))
        record = chance.choice(records[entity])
        begin = NOW - timedelta(minutes=30 * chance.randint(100, 4000))
        is_open, ends = chance.random() < 0.3, begin + timedelta(minutes=30 * chance.randint(0, 100))
        resolution = chance.choice(("", "reminded")) if is_open else chance.choice(list(OUTCOMES))
        client = record if entity is Entity.CLIENT else chance.choice((None, desk.member, other, desk.gone))
        rows.append(
            (
                rules[entity],
                entity.value,
                record,
                client,
                f"{rules[entity]}:{entity.value}:{record}:{at}",
                chance.choice((None, users["Анна"], users["Борис"])),
                chance.choice((None, users["Глава"])),
                utc_text(begin),
                "" if is_open else utc_text(ends),
                resolution,
            )
        )
    columns = (
        "rule_id", "entity", "entity_id", "party_id", "occasion", "owner_id", "told_id", "at", "resolved_at",
        "resolution",
    )  # fmt: skip
    services.store.write(ActionKind.DEMO, lambda changes: changes.insert_many(EscalationTable, columns, rows))
    desk.removed = records[Entity.TASK][0]
    services.tasks.remove([desk.removed])
    services.clients.archive([desk.gone])
    return desk


def key_of(line: Escalation, grouping: Grouping) -> object:
    if grouping is Grouping.OWNER:
        return line.owner or None
    if grouping is Grouping.CAUSE:
        return f"cause_{line.cause}"
    day = line.at.astimezone().date()
    first = {
        Grouping.DAY: day,
        Grouping.WEEK: day - timedelta(days=day.weekday()),
        Grouping.MONTH: day.replace(day=1),
        Grouping.QUARTER: date(day.year, (day.month - 1) // 3 * 3 + 1, 1),
        Grouping.YEAR: date(day.year, 1, 1),
    }
    return first[grouping]


@pytest.mark.parametrize("grouping", escalations.KIND.groupings)
def test_every_grouping_under_every_filter(services: Services, grouping: Grouping) -> None:
    desk = random_desk(services, seed=len(grouping.value))
    for asked in desk.queries():
        query = replace(asked, grouping=grouping)
        expected = defaultdict(list)
        for line in desk.wanted(query):
            expected[key_of(line, grouping)].append(line)
        report = desk.maker.make(query)
        if not expected:
            assert report.is_empty
            assert report.charts == ()
            continue
        table = report.tables[0]
        whole = figures(desk.wanted(query))
        assert table.total is not None
        assert list(table.total[1:]) == [pytest.approx(value) for value in whole.values()]
        assert [column.key for column in table.columns[1:]] == list(whole)
        found = set()
        for row in table.rows:
            mine = expected.get(row.values[0], [])
            assert list(row.values[1:]) == [pytest.approx(value) for value in figures(mine).values()]
            behind = desk.behind(mine)
            assert (row.drill is None) == (behind is None), row.values
            if row.drill and behind:
                assert (row.drill.what, set(desk.listed(query, row.drill))) == behind
            found.add(row.values[0])
        assert found >= expected.keys()
        came = report.charts[0]
        assert came.kind is ChartKind.STACKED
        assert [series.name for series in came.series] == list(COLUMNS)
        for at, series in enumerate(came.series, start=2):
            assert list(series.values) == [row.values[at] for row in table.rows]
        assert came.drills == tuple(row.drill for row in table.rows)


def test_each_line_stands_below_and_leads_to_its_record(services: Services) -> None:
    desk = random_desk(services, seed=5)
    for query in desk.queries():
        report, wanted = desk.maker.make(query), desk.wanted(query)
        if not wanted:
            continue
        wanted.sort(key=lambda line: (line.at, line.id), reverse=True)
        assert report.table("causes").total == report.tables[0].total
        listing = report.table("forgotten_list")
        for line, row in zip(wanted, listing.rows, strict=True):
            assert row.values == (
                line.at.astimezone().date(),
                f"cause_{line.cause}",
                line.what or None,
                line.client_name or None,
                line.owner or None,
                line.told or "everybody",
                outcome(line),
                pytest.approx(hours(line)) if line.resolved_at else None,
            )
            is_gone = line.ref.entity is Entity.TASK and line.ref.id == desk.removed
            assert desk.listed(query, row.drill) == ([] if is_gone else [line.ref.id])


def test_tiles_and_what_is_behind_them(services: Services) -> None:
    desk = random_desk(services, seed=91)
    cause = EscalationCause.DEAL_WITHOUT_ACTION
    for query in desk.queries():
        wanted = desk.wanted(query)
        whole, report = figures(wanted), desk.maker.make(query)
        tiles = tiles_of(report)
        whole.pop("average_reaction")
        assert tiles == {key: pytest.approx(value) for key, value in whole.items()}  # type: ignore[comparison-overlap]
        for tile in report.tiles:
            some = [line for line in wanted if tile.key in ("escalated", outcome(line))]
            behind = desk.behind(some) if tile.key in ("escalated", *COLUMNS) else None
            assert (tile.drill is None) == (behind is None), tile.key
            if tile.drill and behind:
                assert (tile.drill.what, set(desk.listed(query, tile.drill))) == behind, cause


def test_one_line_of_one_cause_leads_from_everywhere(services: Services) -> None:
    desk = empty_desk(services)
    assert desk.maker.make(QUERY).is_empty
    services.escalations.create_rule(EscalationDraft("Просрочено", EscalationCause.TASK_OVERDUE, 30))
    task = services.tasks.create(TaskDraft("Счёт", starts_at=datetime(2026, 11, 20, 9, tzinfo=UTC)))
    services.escalations.check()
    report = desk.maker.make(QUERY)
    assert tiles_of(report)["not_settled"] == 1
    assert [chart.key for chart in report.charts] == ["came_of_forgotten"]
    drills = [tile.drill for tile in report.tiles if tile.drill]
    drills += [row.drill for table in report.tables for row in table.rows if row.drill]
    assert len(drills) == 5
    assert all(desk.listed(QUERY, drill) == [task] for drill in drills)


def test_one_period_beside_the_one_before(services: Services) -> None:
    desk = random_desk(services, seed=92)
    query = replace(
        QUERY, since=date(2026, 11, 1), until=date(2026, 11, 30), comparison=Comparison.PERIOD_BEFORE
    )
    other = desk.maker.make(query).other
    assert other
    october = replace(QUERY, since=date(2026, 10, 1), until=date(2026, 10, 31))
    assert tiles_of(other)["escalated"] == len(desk.wanted(october)) > 0


def test_of_many_lines_and_groups_the_first_are_shown(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(escalations, "MOST_BARS", 2)
    monkeypatch.setattr(escalations, "MOST_ROWS", 5)
    desk = random_desk(services, seed=93)
    report = desk.maker.make(replace(QUERY, grouping=Grouping.CAUSE))
    assert len(report.tables[0].rows) == 4
    assert report.charts[0].categories == tuple(row.values[0] for row in report.tables[0].rows[:2])
    assert len(report.table("forgotten_list").rows) == 5
    assert [note.key for note in report.notes] == ["working_time_rule", "first_rows"]
