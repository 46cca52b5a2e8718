"""Makes demonstration tasks: what was done, what is overdue, and what fills the calendars of the owners."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, time, timedelta
from random import Random
from typing import TypeVar

from crm_desktop.demo.crowd import Crowd, Person
from crm_desktop.demo.days import DAY, OPENS, SHUTS, SPAN, Days
from crm_desktop.demo.deals import MadeDeal
from crm_desktop.demo.task_words import TaskWords
from crm_desktop.domain.escalation import Resolution
from crm_desktop.domain.important_date import DateKind, ImportantDateDraft
from crm_desktop.domain.pipeline import StageKind
from crm_desktop.domain.task import CheckItem, Priority, TaskDraft, TaskKind, TaskState
from crm_desktop.services.tasks.past import PastTask

T = TypeVar("T")
MOST_OPEN, LEAST_OPEN = 300, 12  # of an owner
DATES_OF = 12  # of so many clients one has a day of its own
_CLIENTS_FOR_ONE = 10  # clients for each more that is open
_OF_DEALS = 0.55  # the share of deals in which something was done as a task
_KEPT = 3000  # open deals that tasks are made for
_SLOT = 30  # minutes
_KINDS = (TaskKind.CALL, TaskKind.MEETING, TaskKind.TO_DO, TaskKind.INVOICE, TaskKind.FOLLOW_UP)
_WEIGHTS = (40, 12, 22, 8, 18)
_LENGTHS = {TaskKind.CALL: (15, 15, 30), TaskKind.MEETING: (60, 60, 90)}
_LEADS = {TaskKind.CALL: (15,), TaskKind.MEETING: (60, 15)}
_PRIORITIES = (Priority.LOW, Priority.NORMAL, Priority.HIGH)
# How what is open lies: overdue, today, within two weeks, later, without a time.
_WHEN, _WHEN_WEIGHTS = ("late", "today", "soon", "later", "some_day"), (10, 5, 38, 32, 15)
_TODAY_MOST = 9
_FORGOTTEN = timedelta(days=1)  # after that the head is told of what is late
# What came of it in the end.
_RESOLUTIONS = (Resolution.DONE, Resolution.REMINDED, Resolution.TAKEN_OVER)


class TaskMaker:
    """Draws tasks; deals are shown to it as they are made."""

    def __init__(
        self, chance: Random, words: TaskWords, days: Days, crowd: Crowd, things: Sequence[str]
    ) -> None:
        self._chance, self._draw = chance, chance.random
        self._words, self._days, self._crowd, self._things = words, days, crowd, things
        self._open_deals: list[tuple[int, MadeDeal]] = []
        self._taken: dict[tuple[str, int], set[int]] = {}

    def of_deals(self, ids: Iterable[int], made: Iterable[MadeDeal]) -> Iterator[PastTask]:
        """Yield what was done on the road of some deals; those that are open are kept for `open_ones`."""
        for deal_id, deal in zip(ids, made, strict=True):
            if deal.road.stage.kind is StageKind.OPEN and len(self._open_deals) < _KEPT:
                self._open_deals.append((deal_id, deal))
            first, last = deal.road.steps[0][1], min(deal.road.last, self._days.now)
            if self._draw() < _OF_DEALS and first < last:
                day = (first + int(self._draw() * (last - first))) // DAY
                moment = max(first, min(last, self._days.hour(self._chance, day)))
                yield self._done(deal.person, moment, deal.past.draft.owner, deal_id)

    def done(self, count: int) -> Iterator[PastTask]:
        """Yield tasks of clients that were done."""
        for _ in range(count if len(self._crowd) else 0):
            person = self._crowd.person(int(self._draw() * len(self._crowd)))
            moment = self._days.hour(self._chance, self._days.draw(self._chance))
            yield self._done(person, moment, person.owner)

    def open_ones(self) -> Iterator[PastTask]:
        """Yield what the owners still have to do: each about as much."""
        count = min(MOST_OPEN, LEAST_OPEN + len(self._crowd) // _CLIENTS_FOR_ONE)
        for owner in self._crowd.owners:
            today = 0
            for _ in range(count if len(self._crowd) else 0):
                when = self._chance.choices(_WHEN, _WHEN_WEIGHTS)[0]
                if when == "today":
                    today += 1
                yield self._open(owner, "soon" if today > _TODAY_MOST and when == "today" else when)

    def series(self, zone: str) -> list[TaskDraft]:
        """Return what comes again: of the first owner for all, and of some for themselves."""
        found = []
        for at, (title, kind, rule, minute, length) in enumerate(self._words.series):
            for owner in self._crowd.owners[: 1 if at == 0 else 2]:
                begin = self._future(SPAN, minute)
                found.append(
                    TaskDraft(
                        title,
                        TaskKind(kind),
                        owner=owner,
                        starts_at=begin,
                        ends_at=begin + timedelta(minutes=length),
                        remind_before=(timedelta(minutes=15),),
                        rule=rule,
                        zone=zone,
                    )
                )
        return found

    def dates(self) -> Iterator[ImportantDateDraft]:
        """Yield days of clients that are worth a word."""
        for at in range(0, len(self._crowd), DATES_OF):
            label, kind = self._one(self._words.dates)
            day = self._days.date(SPAN + int(self._draw() * 365))
            is_end = kind == DateKind.CONTRACT_END.value
            year = day.year if is_end else day.year - 2 - int(self._draw() * 12)
            month_day = min(day.day, 28)
            yield ImportantDateDraft(
                self._crowd.person(at).id, label, DateKind(kind), day.month, month_day, year, not is_end
            )

    def _done(self, person: Person, moment: int, owner: str, deal_id: int | None = None) -> PastTask:
        draft = self._draft(person, owner, deal_id)
        moment = min(moment - moment % 15, max(0, self._days.now - 60))
        draft.starts_at = self._days.at(moment)
        draft.ends_at = draft.starts_at + timedelta(minutes=self._length(draft.kind))
        late = 0 if self._draw() < 0.85 else int(self._draw() * 4 * DAY)
        done = min(draft.ends_at + timedelta(minutes=late), self._days.at(self._days.now))
        state = TaskState.DONE if self._draw() < 0.95 else TaskState.CANCELLED
        result = self._one(self._words.results) if state is TaskState.DONE and self._draw() < 0.4 else ""
        written = draft.starts_at - timedelta(days=1 + int(self._draw() * 6))
        told = draft.ends_at + _FORGOTTEN
        return PastTask(
            draft,
            written,
            state,
            max(done, draft.starts_at),
            result,
            told if told < done else None,
            self._chance.choices(_RESOLUTIONS, (6, 3, 2))[0],
        )

    def _open(self, owner: str, when: str) -> PastTask:
        person, deal_id = self._whose(owner)
        draft = self._draft(person, owner, deal_id)
        if person is None:
            draft.title, draft.kind = self._one(self._words.own), TaskKind.TO_DO
        written = self._days.at(max(0, self._days.now - 60 - int(self._draw() * 20 * DAY)))
        if when == "some_day":
            draft.remind_before = ()
            return PastTask(draft, written)
        if when == "late":
            return self._late(draft)
        first, last = {"today": (0, 0), "soon": (1, 14), "later": (15, 75)}[when]
        day = SPAN + first + int(self._draw() * (last - first + 1))
        if first:
            day = self._days.working(day)
        if draft.kind in _LENGTHS or self._draw() < 0.6:
            self._place(draft, day)
        else:
            draft.day = draft.last_day = self._days.date(day)
        return PastTask(draft, written)

    def _late(self, draft: TaskDraft) -> PastTask:
        """Return a task that should have been done; of some the head was told."""
        ago = 1 + int(self._draw() ** 3 * 20)
        day = SPAN - ago
        weekday = self._days.date(day).weekday()
        day -= max(0, weekday - 4)  # on the Friday before
        self._place(draft, day)
        assert draft.ends_at is not None
        written = draft.ends_at - timedelta(days=2 + int(self._draw() * 5))
        told = draft.ends_at + _FORGOTTEN
        return PastTask(draft, written, escalated_at=told if ago > 1 else None)

    def _place(self, draft: TaskDraft, day: int) -> None:
        """Give a task an hour of a day in which its owner has nothing else, while there is one."""
        length = self._length(draft.kind)
        need = -(-length // _SLOT)
        taken = self._taken.setdefault((draft.owner, day), set())
        starts = range(OPENS // _SLOT, SHUTS // _SLOT - need + 1)
        free = [at for at in starts if taken.isdisjoint(range(at, at + need))]
        begin = self._one(free or list(starts))
        taken.update(range(begin, begin + need))
        draft.starts_at = self._future(day, begin * _SLOT)
        draft.ends_at = draft.starts_at + timedelta(minutes=length)

    def _draft(self, person: Person | None, owner: str, deal_id: int | None = None) -> TaskDraft:
        draw = self._draw
        kind = self._chance.choices(_KINDS, _WEIGHTS)[0]
        title = self._one(self._words.titles[kind.value]).format(what=self._one(self._things))
        draft = TaskDraft(title, kind, owner=owner, deal_id=deal_id)
        draft.client_id = person.id if person else None
        draft.priority = _PRIORITIES[1 if draw() < 0.8 else 2 if draw() < 0.7 else 0]
        draft.remind_before = tuple(timedelta(minutes=lead) for lead in _LEADS.get(kind, ()))
        if kind is TaskKind.MEETING:
            draft.place = self._one(self._words.places)
            if person and person.company_id is not None:
                staff = self._crowd.staff(person.company_id)
                draft.participants = tuple(each for each in staff[:2] if each != person.id)
            if draw() < 0.4:
                points = self._chance.sample(self._words.checklist, 3)
                draft.checklist = tuple(CheckItem(point, draw() < 0.3) for point in points)
        if draw() < 0.2:
            draft.note = self._one(self._words.notes)
        return draft

    def _whose(self, owner: str) -> tuple[Person | None, int | None]:
        """Return whom an open task is about: a client with an open deal, any client, or nobody."""
        draw = self._draw()
        if draw < 0.08:
            return None, None
        if draw < 0.6 and self._open_deals:
            for _ in range(8):
                deal_id, deal = self._one(self._open_deals)
                if deal.past.draft.owner == owner:
                    return deal.person, deal_id
        for _ in range(8):
            person = self._crowd.person(int(self._draw() * len(self._crowd)))
            if person.owner == owner:
                break
        return person, None

    def _length(self, kind: TaskKind) -> int:
        return self._one(_LENGTHS.get(kind, (30,)))

    def _future(self, day: int, minute: int) -> datetime:
        """Return a moment of any day, by the clock on the wall."""
        wall = datetime.combine(self._days.date(day), time(*divmod(minute, 60)))
        return wall.astimezone().astimezone(UTC)

    def _one(self, choices: Sequence[T]) -> T:
        return choices[int(self._draw() * len(choices))]
