"""What a day asks for, and what is easily forgotten: read from all over the base, a few rows of each."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from heapq import nsmallest
from typing import Any, NamedTuple

from crm_desktop.domain.agenda import (
    FIRST_SHOWN,
    SOON_DAYS,
    Agenda,
    AgendaGroup,
    AgendaKind,
    AgendaPart,
    TeamFigure,
    TeamLine,
    agenda_group,
)
from crm_desktop.domain.deal import DealFilter
from crm_desktop.domain.deal_list import DealOrder, DealSort
from crm_desktop.domain.inquiry import InquiryFilter
from crm_desktop.domain.moments import start_of
from crm_desktop.domain.task import TaskKind
from crm_desktop.services.agenda.due_days import (
    coming_birthdays,
    coming_dates,
    coming_promises,
    late_promises,
)
from crm_desktop.services.agenda.due_tasks import DueTasks, order_of
from crm_desktop.services.agenda.team import Team
from crm_desktop.services.agenda.whose import Whose
from crm_desktop.services.agenda.words import DayWordsReader, Due
from crm_desktop.services.deals import DealService
from crm_desktop.services.inquiries import InquiryService
from crm_desktop.services.promises import PromiseService
from crm_desktop.services.store import Store
from crm_desktop.services.tasks import TaskService
from crm_desktop.services.working_time import WorkingTimeService

NEW_DAYS = 30  # as long a client is new
_ORDER = {kind: at for at, kind in enumerate(AgendaKind)}


class NewClient(NamedTuple):
    """A new client with whom nobody has been in touch."""

    id: int
    name: str
    created_at: str


_ByDay = Mapping[date, Sequence[tuple[tuple[Any, ...], int]]]  # of each day the rank and the id of each thing


class _Found:
    """What is due, by group: the first things of each kind, and how many there are."""

    def __init__(self) -> None:
        self.dues: dict[AgendaGroup, list[Due]] = defaultdict(list)
        self.counts: dict[AgendaGroup, Counter[AgendaKind]] = defaultdict(Counter)
        self.greeted: set[tuple[int, date]] = set()  # clients whom a task of that day says to greet

    def add_days(
        self, kind: AgendaKind, by_day: _ByDay, today: date, sizes: Mapping[AgendaGroup, int]
    ) -> None:
        """Take all things of one kind, of which each group shows the first."""
        totals: Counter[AgendaGroup] = Counter()
        first: dict[AgendaGroup, list[Due]] = defaultdict(list)
        for on in sorted(by_day):
            group = agenda_group(on, today)
            if group is None:
                continue
            totals[group] += len(by_day[on])
            room = sizes[group] - len(first[group])
            first[group] += [Due(on, kind, row_id, rank) for rank, row_id in nsmallest(room, by_day[on])]
        for group, total in totals.items():
            self.add_all(group, total, first[group])

    def add_all(self, group: AgendaGroup, total: int, dues: Iterable[Due]) -> None:
        """Take the first of so many things of one kind."""
        for due in dues:
            self.dues[group].append(due)
            self.counts[group][due.kind] += total
            total = 0


class AgendaService:
    """Reads the day of one person (by name), or of all (the empty name); writes nothing."""

    def __init__(
        self,
        store: Store,
        deals: DealService,
        promises: PromiseService,
        inquiries: InquiryService,
        tasks: TaskService,
        working_time: WorkingTimeService,
    ) -> None:
        self._store = store
        self._engine = store.engine
        self._deals, self._inquiries = deals, inquiries
        self._working_time = working_time
        self._words = DayWordsReader(store.engine, tasks, promises, inquiries)

    def day(self, owner: str = "", sizes: Mapping[AgendaGroup, int] = FIRST_SHOWN) -> Agenda:
        """Return what is late, what is due today, tomorrow and within a week, and what has no time: of each group
        the first `sizes`. Requests of nobody wait for everybody."""
        found, whose = _Found(), Whose(owner)
        self._find_tasks(found, whose, sizes)
        self._find_promises(found, whose, sizes)
        self._find_days(found, whose, sizes)
        self._find_inquiries(found, owner, sizes)
        shown = {group: sorted(found.dues[group], key=_place)[: sizes[group]] for group in AgendaGroup}
        items = self._words.items([due for dues in shown.values() for due in dues])
        parts = [
            AgendaPart(
                group,
                tuple(items[due.kind, due.id] for due in dues if (due.kind, due.id) in items),
                dict(found.counts[group]),
            )
            for group, dues in shown.items()
            if dues
        ]
        return Agenda(tuple(parts), self._working_time.for_answers())

    def team(self) -> list[TeamLine]:
        """Return how the day of each person goes, by name; what is of nobody last."""
        return Team(self._engine, self._store.clock()).lines()

    def behind(self, figure: TeamFigure, line: TeamLine | None) -> array[int]:
        """Return the records behind a figure of one person, or of the whole team: tasks, or requests that wait."""
        return Team(self._engine, self._store.clock()).behind(figure, line)

    def idle_deals(self, owner: str = "") -> array[int]:
        """Return the open deals with which nothing happened for longer than their stage allows, neither with
        the deal nor with its client; the largest first."""
        wanted = DealFilter(owners=frozenset({owner} - {""}), only_idle=True)
        return self._deals.list_ids(wanted, DealSort(DealOrder.AMOUNT, descending=True))

    def new_clients(self, owner: str = "", limit: int = 5) -> list[NewClient]:
        """Return clients of the last days with whom nobody has been in touch and nothing is planned, the
        newest first."""
        mine, params = Whose(owner).of("party.owner_id")
        since = start_of(self._today() - timedelta(days=NEW_DAYS))
        rows = self._engine.rows(
            "SELECT party.id, party.display_name, party.created_at FROM party WHERE party.deleted_at IS NULL"
            f" AND party.last_contact_at = '' AND party.created_at >= ?{mine}"
            " AND party.next_step = '' AND party.next_step_on = '' AND party.do_not_call_on = ''"
            " AND NOT EXISTS (SELECT 1 FROM deal WHERE deal.party_id = party.id)"
            f" ORDER BY party.id DESC LIMIT {int(limit)}",
            (since, *params),
        )
        return [NewClient(*row) for row in rows]

    def is_empty(self) -> bool:
        """Whether the base has neither clients nor requests nor tasks yet."""
        rows = self._engine.rows(
            "SELECT 1 WHERE EXISTS (SELECT 1 FROM party WHERE deleted_at IS NULL)"
            " OR EXISTS (SELECT 1 FROM inquiry) OR EXISTS (SELECT 1 FROM task)"
        )
        return not rows

    # What is due: days and ids only

    def _find_tasks(self, found: _Found, whose: Whose, sizes: Mapping[AgendaGroup, int]) -> None:
        today = self._today()
        tasks = DueTasks(self._engine, self._store.clock(), whose)
        late = tasks.overdue(sizes[AgendaGroup.OVERDUE])
        timeless = tasks.without_time(sizes[AgendaGroup.WITHOUT_TIME])
        found.add_all(
            AgendaGroup.OVERDUE,
            late.total,
            (Due(on, AgendaKind.TASK, row_id, (at,)) for at, (row_id, on) in enumerate(late.rows)),
        )
        by_day = defaultdict(list)
        for one in tasks.coming(today + timedelta(days=SOON_DAYS)):
            by_day[one.on].append((order_of(one), one.id))
            if one.kind == TaskKind.GREETING and one.client_id is not None:
                found.greeted.add((one.client_id, one.on))
        found.add_days(AgendaKind.TASK, by_day, today, sizes)
        found.add_all(
            AgendaGroup.WITHOUT_TIME,
            timeless.total,
            (Due(today, AgendaKind.TASK, row[0], (at,)) for at, row in enumerate(timeless.rows)),
        )

    def _find_promises(self, found: _Found, whose: Whose, sizes: Mapping[AgendaGroup, int]) -> None:
        today = self._today()
        late = late_promises(self._engine, today, whose, sizes[AgendaGroup.OVERDUE])
        found.add_all(
            AgendaGroup.OVERDUE,
            late.total,
            (Due(on, AgendaKind.PROMISE, row_id) for row_id, on in late.rows),
        )
        by_day = defaultdict(list)
        for row_id, on in coming_promises(self._engine, today, whose):
            by_day[on].append(((), row_id))
        found.add_days(AgendaKind.PROMISE, by_day, today, sizes)

    def _find_days(self, found: _Found, whose: Whose, sizes: Mapping[AgendaGroup, int]) -> None:
        """Find birthdays and other days, but for those on which a task says to greet."""
        today = self._today()
        for kind, coming in ((AgendaKind.BIRTHDAY, coming_birthdays), (AgendaKind.DATE, coming_dates)):
            by_day = defaultdict(list)
            for one in coming(self._engine, today, whose):
                if (one.client_id, one.on) not in found.greeted:
                    by_day[one.on].append(((), one.id))
            found.add_days(kind, by_day, today, sizes)

    def _find_inquiries(self, found: _Found, owner: str, sizes: Mapping[AgendaGroup, int]) -> None:
        """Who waits too long is late; who waits still is of today, whenever the time is over."""
        today, owners = self._today(), frozenset({owner, ""}) if owner else frozenset[str]()
        ids = self._inquiries.list_ids(InquiryFilter(only_waiting=True, owners=owners))
        late = len(self._inquiries.list_ids(InquiryFilter(only_late=True, owners=owners)))
        for group, some, on in (
            (AgendaGroup.OVERDUE, ids[:late], today - timedelta(days=1)),
            (AgendaGroup.TODAY, ids[late:], today),
        ):
            dues = (
                Due(on, AgendaKind.INQUIRY, row_id, (at,)) for at, row_id in enumerate(some[: sizes[group]])
            )
            found.add_all(group, len(some), dues)

    def _today(self) -> date:
        return self._store.clock().astimezone().date()


def _place(due: Due) -> tuple[bool, date, int, tuple[object, ...], int]:
    """Return where something stands in its group: who waits for an answer comes first."""
    return due.kind is not AgendaKind.INQUIRY, due.on, _ORDER[due.kind], due.rank, due.id
