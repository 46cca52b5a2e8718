"""When people work: the hours of the shop and of each person, days off, public holidays."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from crm_desktop.domain.client import MAX_NAME
from crm_desktop.domain.errors import Problem, ValidationError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.text import storable, tidy
from crm_desktop.domain.work_time import (
    LONGEST_BREAK,
    OFFICE,
    Spans,
    SpecialDay,
    WorkTime,
    common_spans,
    tidy_spans,
)
from crm_desktop.models import SpecialDay as SpecialTable
from crm_desktop.models import WorkHours
from crm_desktop.services.changes import Changes
from crm_desktop.services.preferences import PreferenceService
from crm_desktop.services.public_holidays import countries, named_holidays
from crm_desktop.services.store import Store
from crm_desktop.services.stored_hours import Week, read_hours, read_weeks, spans_of

MAX_SPECIAL = 366  # days of one entry


class DayOff(NamedTuple):
    """Days in a row on which nobody works, both ends included, and what they are called."""

    since: date
    until: date
    label: str


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
        return read_hours(self._engine, self._today(), user_ids)

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
        return read_weeks(self._engine).get(user_id)

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
            SpecialDay(row_id, date.fromisoformat(day), label, spans_of(json.loads(spans)))
            for row_id, day, label, spans in rows
        ]

    def set_special_day(self, user_id: int | None, day: date, label: str = "", spans: Spans = ()) -> None:
        """Say what is worked on a day, nothing unless told, whatever the calendar says."""
        self.set_special_days(user_id, day, day, label, spans)

    def set_special_days(
        self, user_id: int | None, since: date, until: date, label: str = "", spans: Spans = ()
    ) -> None:
        """Say what is worked on each day of a period, such as a holiday that somebody takes. Raises ValidationError."""
        if not 0 <= (until - since).days <= MAX_SPECIAL:
            raise ValidationError({"until": Problem.NOT_A_DATE})
        if len(label) > MAX_NAME:
            raise ValidationError({"label": Problem.TOO_LONG})
        values: dict[str, Any] = {
            "label": tidy(storable(label)),
            "week": [list(span) for span in tidy_spans(spans)],
        }

        def work(changes: Changes) -> None:
            for step in range((until - since).days + 1):
                day = since + timedelta(days=step)
                known = _ids(changes, "special_day", user_id, day)
                if known:
                    changes.update(SpecialTable, known[0], **values)
                else:
                    changes.insert(SpecialTable, user_id=user_id, day=day.isoformat(), **values)

        self._store.write(ActionKind.CALENDAR_CHANGED, work, subject=values["label"] or since.isoformat())

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
        settings = self._preferences.get()
        country = settings.holidays_of
        if country not in countries():
            return []
        return named_holidays(country, settings.holiday_region, since, until, language)

    def next_days_off(self, user_id: int | None, language: str = "en", most: int = 4) -> list[DayOff]:
        """Return the next runs of days without work that hold a day which would be worked in a usual week."""
        today = self._today()
        until = today + timedelta(days=LONGEST_BREAK)
        work, labels = self.of(user_id), dict(self.holidays(today, until, language))
        for special in (*self.special_days(), *(self.special_days(user_id) if user_id is not None else ())):
            if special.label:
                labels[special.day] = special.label
        found: list[DayOff] = []
        run: list[date] = []
        for step in range(1, (until - today).days):
            day = today + timedelta(days=step)
            if not work.is_working_day(day):
                run.append(day)
                continue
            if any(work.week[each.weekday()] for each in run):
                names = [labels[each] for each in run if each in labels]
                # What most of the days are called; in brackets it says that a day was moved there.
                name = max(names, key=lambda each: (names.count(each), "(" not in each), default="")
                found.append(DayOff(run[0], run[-1], name))
                if len(found) == most:
                    break
            run = []
        return found

    def _today(self) -> date:
        return self._store.clock().astimezone().date()

    def _name(self, user_id: int | None) -> str:
        rows = self._engine.rows('SELECT name FROM "user" WHERE id = ?', (user_id,)) if user_id else []
        return str(rows[0][0]) if rows else ""


def _ids(changes: Changes, table: str, user_id: int | None, day: date | None = None) -> list[int]:
    changes.engine.hold(table)  # two programs make one row
    where, params = ("user_id = ?", [user_id]) if user_id is not None else ("user_id IS NULL", list[Any]())
    if day is not None:
        where, params = f"{where} AND day = ?", [*params, day.isoformat()]
    return [
        row[0] for row in changes.engine.rows(f"SELECT id FROM {table} WHERE {where} ORDER BY id", params)
    ]
