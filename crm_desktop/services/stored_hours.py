"""When people work, as the base says it; also inside a write, which has no service at hand."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, tzinfo
from typing import Any

from crm_desktop.domain.wall_clock import time_zone
from crm_desktop.domain.work_time import OFFICE, Spans, WorkTime
from crm_desktop.models.engines import Engine
from crm_desktop.services.public_holidays import countries, holidays_of
from crm_desktop.services.stored_preferences import read_preferences

Week = tuple[Spans, ...]


def read_hours(engine: Engine, today: date, user_ids: Iterable[int | None]) -> dict[int | None, WorkTime]:
    """Return the working time of several people as a base says it; also inside a write."""
    settings = read_preferences(engine)
    weeks, special = read_weeks(engine), _read_special(engine)
    shop_week = weeks.get(None, OFFICE)
    zone = time_zone(settings.time_zone) or _local_zone()
    off: Any = frozenset()
    if settings.holidays_of in countries():
        off = holidays_of(settings.holidays_of, settings.holiday_region, today.year)
    moved: list[date] = sorted(getattr(off, "weekend_workdays", ()))
    found = {}
    for user_id in user_ids:
        week = weeks.get(user_id, shop_week)
        longest = max(week, key=lambda spans: sum(end - begin for begin, end in spans))
        days: dict[date, Spans] = dict.fromkeys(moved, longest)
        own = {**days, **special.get(None, {}), **special.get(user_id, {})}
        found[user_id] = WorkTime(zone, week, own, off)
    return found


def read_weeks(engine: Engine) -> dict[int | None, Week]:
    """Return the weeks of the shop (None) and of people who have one of their own."""
    rows = engine.rows("SELECT user_id, week FROM work_hours ORDER BY id DESC")
    return {user_id: tuple(spans_of(day) for day in json.loads(week)) for user_id, week in rows}


def _read_special(engine: Engine) -> dict[int | None, Mapping[date, Spans]]:
    found: dict[int | None, dict[date, Spans]] = {}
    for user_id, day, spans in engine.rows("SELECT user_id, day, week FROM special_day ORDER BY id"):
        found.setdefault(user_id, {})[date.fromisoformat(day)] = spans_of(json.loads(spans))
    return dict(found)


def _local_zone() -> tzinfo:
    from dateutil.tz import tzlocal

    zone: tzinfo = tzlocal()
    return zone


def spans_of(record: Iterable[Sequence[int]]) -> Spans:
    """Return spans as they are stored."""
    return tuple((begin, end) for begin, end in record)
