"""When people work: the hours of the shop and of each person, days off, public holidays."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, tzinfo
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from crm_desktop.domain.errors import Problem, ValidationError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.text import storable, tidy
from crm_desktop.domain.wall_clock import time_zone
from crm_desktop.domain.work_time import OFFICE, Spans, SpecialDay, WorkTime, common_spans, tidy_spans
from crm_desktop.models import SpecialDay as SpecialTable
from crm_desktop.models import WorkHours
from crm_desktop.services.changes import Changes
from crm_desktop.services.preferences import PreferenceService
from crm_desktop.services.store import Store

if TYPE_CHECKING:
    from holidays import HolidayBase

Week = tuple[Spans, ...]
_YEARS = 2  # before and after this one, in which days off are moved to Saturdays that are worked


class WorkingTimeService:
    """Reads and changes working hours. A person without hours of his own works those of the shop."""

    def __init__(self, store: Store, preferences: PreferenceService) -> None:
        self._store = store
        self._engine = store.engine
        self._preferences = preferences

    def of(self, user_id: int | None = None) -> WorkTime:
        """Return the working time of a person, or of the shop."""
        return self.of_many([user_id])[user_id]

    def of_many(self, user_ids: Iterable[int | None]) -> dict[int | None, WorkTime]:
        """Return the working time of several people; None is the shop."""
        settings = self._preferences.get()
        weeks, special = self._weeks(), self._special()
        shop_week = weeks.get(None, OFFICE)
        zone = time_zone(settings.time_zone) or _local_zone()
        country = settings.holidays_of
        off: Any = frozenset()
        moved: list[date] = []
        if country in countries():
            year = self._store.clock().year
            off = _holidays(country, year)
            moved = sorted(getattr(off, "weekend_workdays", ()))
        found = {}
        for user_id in user_ids:
            week = weeks.get(user_id, shop_week)
            longest = max(week, key=lambda spans: sum(end - begin for begin, end in spans))
            days: dict[date, Spans] = dict.fromkeys(moved, longest)
            found[user_id] = WorkTime(
                zone, week, {**days, **special.get(None, {}), **special.get(user_id, {})}, off
            )
        return found

    def for_answers(self) -> WorkTime | None:
        """Return the time that counts for answering requests; None when it is day and night."""
        return self.of() if self._preferences.get().has_answer_hours else None

    def common(self, owners: Iterable[str], day: date) -> Spans:
        """Return the minutes of a day in which all of some people work; unknown names work as the shop does."""
        ids = dict(self._engine.rows('SELECT name, id FROM "user"'))
        wanted = {ids.get(name) for name in owners} or {None}
        return common_spans([work.spans(day) for work in self.of_many(wanted).values()])

    def week(self, user_id: int | None = None) -> Week | None:
        """Return the hours that were set for a person, or the shop; None when none were."""
        return self._weeks().get(user_id)

    def set_week(self, user_id: int | None, week: Sequence[Spans] | None) -> None:
        """Set the seven days of a week from Monday; None takes the hours of a person away. Raises ValidationError."""
        if week is not None and len(week) != len(OFFICE):
            raise ValidationError({"week": Problem.NOT_A_CHOICE})
        record = [[list(span) for span in tidy_spans(spans)] for spans in week or ()]

        def work(changes: Changes) -> None:
            known = _ids(changes, "work_hours", user_id)
            if week is None:
                changes.delete(WorkHours, known)
            elif known:
                changes.update(WorkHours, known[0], week=record)
            else:
                changes.insert(WorkHours, user_id=user_id, week=record)

        self._store.write(ActionKind.CALENDAR_CHANGED, work, subject=self._name(user_id))

    def special_days(self, user_id: int | None = None) -> list[SpecialDay]:
        """Return the days on which a person, or the shop, works otherwise, in order."""
        where, params = ("user_id = ?", (user_id,)) if user_id is not None else ("user_id IS NULL", ())
        rows = self._engine.rows(
            f"SELECT id, day, label, week FROM special_day WHERE {where} ORDER BY day, id", params
        )
        return [
            SpecialDay(row_id, date.fromisoformat(day), label, _spans(json.loads(spans)))
            for row_id, day, label, spans in rows
        ]

    def set_special_day(self, user_id: int | None, day: date, label: str = "", spans: Spans = ()) -> None:
        """Say what is worked on a day, nothing unless told, whatever the calendar says."""
        values: dict[str, Any] = {
            "label": tidy(storable(label)),
            "week": [list(span) for span in tidy_spans(spans)],
        }

        def work(changes: Changes) -> None:
            known = _ids(changes, "special_day", user_id, day)
            if known:
                changes.update(SpecialTable, known[0], **values)
            else:
                changes.insert(SpecialTable, user_id=user_id, day=day.isoformat(), **values)

        self._store.write(ActionKind.CALENDAR_CHANGED, work, subject=values["label"] or day.isoformat())

    def remove_special_days(self, ids: Iterable[int]) -> int:
        """Let days be as the calendar says again; returns how many there were."""
        wanted = list(ids)
        return self._store.write(
            ActionKind.CALENDAR_CHANGED,
            lambda changes: changes.delete(SpecialTable, wanted),
            count=lambda count: count,
        )

    def holidays(self, since: date, until: date, language: str = "en") -> list[tuple[date, str]]:
        """Return the public holidays of a period with their names."""
        country = self._preferences.get().holidays_of
        if country not in countries():
            return []
        from holidays import country_holidays

        years = range(since.year, until.year + 1)
        wanted = language if language in _holidays(country, since.year).supported_languages else None
        found = country_holidays(country, years=years, language=wanted)
        return sorted((day, name) for day, name in found.items() if since <= day <= until)

    def _weeks(self) -> dict[int | None, Week]:
        rows = self._engine.rows("SELECT user_id, week FROM work_hours ORDER BY id DESC")
        return {user_id: tuple(_spans(day) for day in json.loads(week)) for user_id, week in rows}

    def _special(self) -> dict[int | None, Mapping[date, Spans]]:
        found: dict[int | None, dict[date, Spans]] = {}
        for user_id, day, spans in self._engine.rows(
            "SELECT user_id, day, week FROM special_day ORDER BY id"
        ):
            found.setdefault(user_id, {})[date.fromisoformat(day)] = _spans(json.loads(spans))
        return dict(found)

    def _name(self, user_id: int | None) -> str:
        rows = self._engine.rows('SELECT name FROM "user" WHERE id = ?', (user_id,)) if user_id else []
        return str(rows[0][0]) if rows else ""


@lru_cache(maxsize=1)
def countries() -> frozenset[str]:
    """Return the countries whose public holidays are known, by two letters."""
    from holidays import list_supported_countries

    return frozenset(code for code in list_supported_countries(include_aliases=False) if len(code) == 2)


@lru_cache(maxsize=8)
def _holidays(country: str, year: int) -> HolidayBase:
    from holidays import country_holidays

    return country_holidays(country, years=range(year - _YEARS, year + _YEARS + 1))


def _local_zone() -> tzinfo:
    from dateutil.tz import tzlocal

    zone: tzinfo = tzlocal()
    return zone


def _spans(record: Iterable[Sequence[int]]) -> Spans:
    return tuple((begin, end) for begin, end in record)


def _ids(changes: Changes, table: str, user_id: int | None, day: date | None = None) -> list[int]:
    changes.engine.hold(table)  # two programs make one row
    where, params = ("user_id = ?", [user_id]) if user_id is not None else ("user_id IS NULL", list[Any]())
    if day is not None:
        where, params = f"{where} AND day = ?", [*params, day.isoformat()]
    return [
        row[0] for row in changes.engine.rows(f"SELECT id FROM {table} WHERE {where} ORDER BY id", params)
    ]
