"""The maker of reports of an opened base, for the window and the command line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    from crm_desktop.domain.work_time import WorkTime
    from crm_desktop.reports.base import Source
    from crm_desktop.reports.maker import ReportMaker
    from crm_desktop.reports.memory import Memory
    from crm_desktop.services import Services


def report_maker(services: Services) -> ReportMaker:
    """Return what answers queries for reports from a base. Cheap: reports are imported when they are made."""
    from crm_desktop.reports.maker import ReportMaker

    return ReportMaker(report_source(services))


# One for each opened base: what one screen has counted, another need not count again.
_memories: WeakKeyDictionary[Services, Memory] = WeakKeyDictionary()


def report_source(services: Services) -> Source:
    """Return where reports of a base read. They remember what they have counted for as long as the base is open."""
    from crm_desktop.reports.base import Source
    from crm_desktop.reports.memory import Memory

    def members(segment_id: int) -> Iterable[int]:
        return services.segments.ids(segment_id)  # segments are imported when one is asked for

    def work_time() -> WorkTime:
        return services.working_time.of()  # hours and holidays are imported when a plan is asked for

    def hours(owners: Iterable[int | None]) -> Mapping[int | None, WorkTime]:
        return services.working_time.of_many(owners)

    return Source(
        engine=services.store.engine,
        clock=services.store.clock,
        currency=lambda: services.preferences.get().currency,
        members=members,
        work_time=work_time,
        hours=hours,
        memory=_memories.setdefault(services, Memory()),
    )
