"""What every report is made of: the base it reads, the day it is made, and how it is registered."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import cache

from crm_desktop.domain.progress import Progress
from crm_desktop.domain.report import Grouping, Report, ReportQuery
from crm_desktop.domain.work_time import WorkTime
from crm_desktop.models.engines import Engine
from crm_desktop.reports.memory import Memory

Hours = Callable[[Iterable[int | None]], Mapping[int | None, WorkTime]]


@dataclass(frozen=True, slots=True)
class Source:
    """Where reports read. `clock` is the clock of the store, `currency` that of the base, `members` who belongs
    to a segment now, `work_time` when the shop works, `hours` when each person does, `memory` what need not be
    counted twice."""

    engine: Engine
    clock: Callable[[], datetime]
    currency: Callable[[], str]
    members: Callable[[int], Iterable[int]]
    work_time: Callable[[], WorkTime] = lambda: WorkTime(UTC)
    hours: Hours = lambda owners: dict.fromkeys(owners, WorkTime(UTC))
    memory: Memory = field(default_factory=Memory, compare=False)

    def for_one_answer(self) -> Source:
        """Return what asks for the members of a segment only once, however many figures are about them."""
        return replace(self, members=cache(lambda segment_id: tuple(self.members(segment_id))))

    def today(self) -> date:
        """Return the day it is here."""
        return self.clock().astimezone().date()


Collect = Callable[[Source, ReportQuery, Progress], Report]
Ids = Callable[[Source, ReportQuery, str], "array[int]"]


@dataclass(frozen=True, slots=True)
class ReportKind:
    """One report: how its figures are collected, which records stand behind one of them, which filters it
    heeds (names of fields of ReportQuery), by what it can be grouped (the first is what it does unasked), and
    whether it is of a period or of today."""

    collect: Collect
    ids: Ids
    filters: frozenset[str]
    groupings: tuple[Grouping, ...] = ()
    has_period: bool = True
    compares: bool = True
