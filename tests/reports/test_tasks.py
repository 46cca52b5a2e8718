"""Tasks of a period against looking at each of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from random import Random

import pytest

from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.report import ChartKind, Comparison, Drill, Grouping, Report, ReportName, ReportQuery
from crm_desktop.domain.task import Task, TaskDraft, TaskKind, TaskState
from crm_desktop.reports import tasks
from crm_desktop.reports.maker import ReportMaker
from crm_desktop.services import Services
from crm_desktop.services.tasks.past import PastTask, add_past_tasks
from tests.factories import make_client
from tests.reports.deal_base import NOW, source_of, tiles_of

QUERY = ReportQuery(ReportName.TASKS)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
OUTCOMES = ("done_in_time", "done_late", "overdue", "ahead")


class Desk:
    """A base with tasks, and all that is known of them."""

    def __init__(self, services: Services) -> None:
        self.services, self.maker = services, ReportMaker(source_of(services))
        self.all: list[Task] = []
        self.put_off: set[int] = set()
        self.gone = self.segment = 0
        self.members: set[int] = set()

    def queries(self) -> Iterator[ReportQuery]:
        yield from (
            QUERY,
            replace(QUERY, since=date(2026, 11, 1), until=date(2026, 11, 21)),
            replace(QUERY, since=date(2026, 11, 20), until=date(2026, 11, 20)),
            replace(QUERY, owners=frozenset({"Анна"})),
            replace(QUERY, owners=frozenset({"", "Борис"}), until=date(2026, 12, 1)),
            replace(QUERY, segment_id=self.segment),
            replace(QUERY, since=date(2040, 1, 1)),
        )

    def wanted(self, query: ReportQuery) -> list[Task]:
        return [
            task
            for task in self.all
            if task.draft.client_id != self.gone
            and task.state is not TaskState.CANCELLED
            and (day := day_of(task)) is not None
            and (query.since is None or day >= query.since)
            and (query.until is None or day <= query.until)
            and (not query.owners or task.draft.owner in query.owners)
            and (query.segment_id is None or task.draft.client_id in self.members)
        ]

    def listed(self, query: ReportQuery, drill: Drill | None) -> set[int]:
        assert drill is not None
        found = list(self.maker.listed(query, drill))
        assert len(found) == len(set(found))
        return set(found)

    def figures(self, some: Iterable[Task]) -> dict[str, object]:
        """The figures of some tasks by the keys of the columns."""
        every = list(some)
        came = [outcome(task) for task in every]
        due = [each for each in came if each != "ahead"]
        hours = {task.id: length(task) for task in every}
        return {
            "planned": len(every),
            **{key: came.count(key) for key in OUTCOMES},
            "put_off": sum(task.id in self.put_off for task in every),
            "share_in_time": came.count("done_in_time") / len(due) if due else None,
            "planned_hours": sum(hours.values()),
            "done_hours": sum(hours[task.id] for task in every if task.state is TaskState.DONE),
        }


def due_at(task: Task) -> datetime | None:
    """When a task becomes overdue."""
    draft = task.draft
    if draft.due_at is not None:
        return draft.due_at
    if draft.starts_at is not None:
        return draft.ends_at or draft.starts_at
    last = draft.last_day or draft.day
    return datetime.combine(last + DAY, time()).astimezone() if last else None


def day_of(task: Task) -> date | None:
    """The day to which a task belongs; None for an open one without a time."""
    draft, due = task.draft, due_at(task)
    if due is None:
        return task.done_at.astimezone().date() if task.state is TaskState.DONE and task.done_at else None
    if draft.due_at is None and draft.starts_at is None:
        return draft.last_day or draft.day
    return due.astimezone().date()


def outcome(task: Task) -> str:
    """What became of a task by now."""
    due = due_at(task)
    if task.state is TaskState.DONE:
        return "done_late" if due and task.done_at and task.done_at > due else "done_in_time"
    return "overdue" if due and due <= NOW else "ahead"


def length(task: Task) -> float:
    """How many hours a task takes in the calendar."""
    begin, end = task.draft.starts_at, task.draft.ends_at
    return (end - begin).total_seconds() / 3600 if begin and end and end > begin else 0.0


def random_draft(chance: Random, client: int | None) -> TaskDraft:
    """A task of an hour, of days, with a deadline of its own, or without a time."""
    at = NOW.astimezone() + timedelta(minutes=15 * chance.randint(-9000, 4000))
    draft = TaskDraft(
        "Дело", chance.choice(list(TaskKind)), client_id=client, owner=chance.choice(("", "Анна", "Борис"))
    )
    way = chance.choice(("point", "hours", "midnight", "day", "days", "day by hour", "deadline", "never"))
    if way in ("point", "hours", "midnight"):
        begin = datetime.combine(at.date(), time()).astimezone() if way == "midnight" else at
        ends = begin + chance.choice((1, 3, 9, 30)) * HOUR / 2 if way == "hours" else None
        return replace(draft, starts_at=begin, ends_at=ends)
    if way in ("day", "days", "day by hour"):
        last = at.date() + timedelta(days=chance.randint(0, 40)) if way == "days" else None
        return replace(draft, day=at.date(), last_day=last, due_at=at if way == "day by hour" else None)
    return replace(draft, due_at=at) if way == "deadline" else draft


def random_desk(services: Services, seed: int, count: int = 120) -> Desk:
    desk, chance = Desk(services), Random(seed)
    client, other, desk.gone = (make_client(services, name) for name in ("Первый", "Второй", "Ушёл Клиент"))
    desk.segment, desk.members = services.segments.create_frozen("Свои", [client]), {client}
    past = []
    for _ in range(count):
        draft = random_draft(chance, chance.choice((None, client, other, desk.gone)))
        state = chance.choice((TaskState.OPEN, TaskState.OPEN, TaskState.DONE, TaskState.CANCELLED))
        done = NOW - timedelta(minutes=chance.randint(0, 130_000)) if state is TaskState.DONE else None
        past.append(PastTask(draft, NOW - timedelta(days=200), state, done))
    ids = list(services.store.write(ActionKind.DEMO, lambda changes: add_past_tasks(changes, past)))
    for task_id in chance.sample(ids, count // 4):
        before = services.tasks.get(task_id)
        if before.state is TaskState.OPEN and due_at(before):
            services.tasks.shift([task_id], chance.choice((1, 2, 30)) * DAY)
            desk.put_off.add(task_id)
    services.clients.archive([desk.gone])
    desk.all = [services.tasks.get(task_id) for task_id in ids]
    return desk


def key_of(task: Task, grouping: Grouping) -> object:
    if grouping is Grouping.OWNER:
        return task.draft.owner or None
    if grouping is Grouping.KIND:
        return f"task_{task.draft.kind}"
    day = day_of(task)
    assert day is not None
    first = {
        Grouping.DAY: day,
        Grouping.WEEK: day - timedelta(days=day.weekday()),
        Grouping.MONTH: day.replace(day=1),
        Grouping.QUARTER: date(day.year, (day.month - 1) // 3 * 3 + 1, 1),
        Grouping.YEAR: date(day.year, 1, 1),
    }
    return first[grouping]


@pytest.mark.parametrize("grouping", tasks.KIND.groupings)
def test_every_grouping_under_every_filter(services: Services, grouping: Grouping) -> None:
    desk = random_desk(services, seed=len(grouping.value))
    for asked in desk.queries():
        query = replace(asked, grouping=grouping)
        expected = defaultdict(list)
        for task in desk.wanted(query):
            expected[key_of(task, grouping)].append(task)
        report = desk.maker.make(query)
        if not expected:
            assert report.is_empty
            assert report.charts == ()
            continue
        (table,) = report.tables
        assert table.total is not None
        whole = desk.figures(desk.wanted(query))
        assert list(table.total[1:]) == [pytest.approx(value) for value in whole.values()]
        assert [column.key for column in table.columns[1:]] == list(whole)
        found = set()
        for row in table.rows:
            mine = desk.figures(expected.get(row.values[0], []))
            assert list(row.values[1:]) == [pytest.approx(value) for value in mine.values()], row.values[0]
            assert desk.listed(query, row.drill) == {task.id for task in expected.get(row.values[0], [])}
            found.add(row.values[0])
        assert found >= expected.keys()
        check_charts(report)


def check_charts(report: Report) -> None:
    (table,) = report.tables
    keys = [column.key for column in table.columns]
    assert report.charts[0].kind is ChartKind.STACKED
    every = {
        "became_of_tasks": OUTCOMES,
        "share_in_time": ("share_in_time",),
        "task_hours": ("done_hours", "planned_hours"),
    }
    has_hours = any(row.values[-2] for row in table.rows)
    has_shares = any(row.values[-3] for row in table.rows)
    expected = ["became_of_tasks"] + ["share_in_time"] * has_shares + ["task_hours"] * has_hours
    assert [chart.key for chart in report.charts] == expected
    is_of_time = report.query.grouping not in (Grouping.OWNER, Grouping.KIND)
    for chart in report.charts:
        names = every[chart.key]
        rows = [row for row in table.rows if chart.key != "task_hours" or is_of_time or row.values[-2]]
        assert [series.name for series in chart.series] == list(names)
        for series in chart.series:
            column = [row.values[keys.index(str(series.name))] for row in rows]
            assert list(series.values) == [pytest.approx(value) for value in column]
        assert chart.drills == tuple(row.drill for row in rows)


def test_tiles_and_what_is_behind_them(services: Services) -> None:
    desk = random_desk(services, seed=91)
    for query in desk.queries():
        wanted = desk.wanted(query)
        whole, report = desk.figures(wanted), desk.maker.make(query)
        tiles = tiles_of(report)
        assert tiles == {key: pytest.approx(value) for key, value in whole.items() if key != "ahead"}, query  # type: ignore[comparison-overlap]
        behind = {tile.key: tile.drill for tile in report.tiles if tile.drill}
        assert behind.keys() == {"planned", "done_in_time", "done_late", "overdue", "put_off"}
        for key, drill in behind.items():
            some = {
                task.id
                for task in wanted
                if key == "planned" or outcome(task) == key or (key == "put_off" and task.id in desk.put_off)
            }
            assert desk.listed(query, drill) == some, key


def test_what_has_no_time_is_told_of_and_not_counted(services: Services) -> None:
    desk = Desk(services)
    assert desk.maker.make(QUERY).is_empty
    services.tasks.create(TaskDraft("Когда-нибудь"))
    report = desk.maker.make(QUERY)
    assert report.is_empty
    assert [(note.key, note.values[0][0]) for note in report.notes] == [("tasks_without_time", 1)]


def test_one_task_makes_one_row_and_no_hours(services: Services) -> None:
    desk = Desk(services)
    services.tasks.create(TaskDraft("Счёт", TaskKind.INVOICE, day=date(2026, 11, 21)))
    report = desk.maker.make(replace(QUERY, grouping=Grouping.KIND))
    (row,) = report.tables[0].rows
    assert row.values == ("task_invoice", 1, 0, 0, 0, 1, 0, None, 0, 0)
    assert [chart.key for chart in report.charts] == ["became_of_tasks"]
    assert report.notes == ()


def test_one_month_beside_the_one_before(services: Services) -> None:
    desk = random_desk(services, seed=92)
    query = replace(
        QUERY, since=date(2026, 11, 1), until=date(2026, 11, 30), comparison=Comparison.PERIOD_BEFORE
    )
    other = desk.maker.make(query).other
    assert other
    october = replace(QUERY, since=date(2026, 10, 1), until=date(2026, 10, 31))
    assert tiles_of(other)["planned"] == len(desk.wanted(october)) > 0


def test_the_list_behind_a_figure_is_in_the_order_of_time(services: Services) -> None:
    desk = random_desk(services, seed=93)
    tile = desk.maker.make(QUERY).tiles[0]
    assert tile.drill
    by_id = {task.id: due_at(task) or task.done_at for task in desk.all}
    moments = [by_id[task_id] for task_id in desk.maker.listed(QUERY, tile.drill)]
    assert moments == sorted(moments)  # type: ignore[type-var]


def test_of_many_groups_the_largest_are_drawn(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks, "MOST_BARS", 2)
    desk = random_desk(services, seed=94)
    report = desk.maker.make(replace(QUERY, grouping=Grouping.KIND))
    assert len(report.tables[0].rows) == len(TaskKind)
    assert report.charts[0].categories == tuple(row.values[0] for row in report.tables[0].rows[:2])
