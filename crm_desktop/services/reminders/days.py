"""What is told of in the morning: birthdays, other days of clients, promises that run out.

All of it is counted for the last weeks each time, and what was told of is left out: so nothing is lost when the
program was closed for a while, and nothing comes twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.moments import moment, utc_text
from crm_desktop.domain.reminder import ReminderRules, yearly_day
from crm_desktop.models.engines import Engine
from crm_desktop.services.reminders.claims import Claim, not_told
from crm_desktop.services.tables import marks

LOOK_BACK = 31  # days
MOST_AHEAD = 90
_MINE = "(party.owner_id = ? OR party.owner_id IS NULL) AND party.deleted_at IS NULL"
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Ahead:
    """How many days before somebody is told."""

    birthdays: int
    promises: int


def day_claims(
    engine: Engine, user_id: int, today: date, since: date, rules: ReminderRules, ahead: Ahead
) -> list[Claim]:
    """Return what is to be told of whole days from `since` to today, both included."""
    since = max(since, today - timedelta(days=LOOK_BACK))
    span = _Span(today, since, rules)
    groups = [
        *_birthdays(engine, user_id, span, ahead.birthdays),
        *_dates(engine, user_id, span, ahead.birthdays),
        *_promises(engine, user_id, span, ahead.promises),
    ]
    return not_told(engine, user_id, groups)


@dataclass(frozen=True, slots=True)
class _Span:
    """The mornings that are looked at."""

    today: date
    since: date
    rules: ReminderRules

    def mornings(self, day: date, leads: Sequence[int], written: datetime) -> list[tuple[int, datetime]]:
        """Return the leads before a day, the longest first, whose morning has come, with that morning; not those
        of mornings on which nobody knew of the day yet."""
        found = []
        for lead in sorted(set(leads), reverse=True):
            told_on = day - timedelta(days=lead)
            if self.since <= told_on <= self.today:
                at = self.rules.morning_of(told_on)
                if written < at:
                    found.append((lead, at))
        return found

    def days(self, ahead: int) -> Iterator[date]:
        """Yield the days of which something may be told."""
        day = self.since
        while day <= self.today + timedelta(days=ahead):
            yield day
            day += _ONE_DAY


def _birthdays(engine: Engine, user_id: int, span: _Span, ahead: int) -> Iterator[list[Claim]]:
    days: dict[str, date] = {}
    for day in span.days(ahead):
        days[f"{day:%m-%d}"] = day
        if (day.month, day.day) == (2, 28) and yearly_day(2, 29, day.year) == day:
            days["02-29"] = day
    rows = engine.rows(
        f"SELECT id, birth_month_day, created_at FROM party WHERE {_MINE} AND birth_month_day <> ''"
        f" AND birth_month_day IN ({marks(days)}) ORDER BY id",
        (user_id, *days),
    )
    for party_id, month_day, created in rows:
        day = days[month_day]
        yield [
            Claim(f"birthday:{party_id}:{day}:{lead}", Entity.CLIENT, party_id, party_id, at)
            for lead, at in span.mornings(day, (ahead, 0), moment(created))
        ]


def _dates(engine: Engine, user_id: int, span: _Span, ahead: int) -> Iterator[list[Claim]]:
    months = sorted({day.month for day in span.days(MOST_AHEAD)})
    rows = engine.rows(
        "SELECT d.id, d.party_id, d.month, d.day, d.year, d.is_yearly, d.days_before, d.created_at"
        " FROM important_date AS d JOIN party ON party.id = d.party_id"
        f" WHERE {_MINE} AND d.month IN ({marks(months)}) ORDER BY d.id",
        (user_id, *months),
    )
    for row_id, party_id, month, number, year, is_yearly, days_before, created in rows:
        lead = ahead if days_before is None else days_before
        for day in _on(span, month, number, year, is_yearly=bool(is_yearly)):
            found = [
                Claim(f"date:{row_id}:{day}:{each}", Entity.IMPORTANT_DATE, row_id, party_id, at)
                for each, at in span.mornings(day, (lead, 0), moment(created))
            ]
            if found:
                yield found


def _on(span: _Span, month: int, number: int, year: int | None, *, is_yearly: bool) -> Iterator[date]:
    """Yield the days on which a date is, as far as this span may tell of them."""
    if not is_yearly:
        if year is not None:
            yield date(year, month, number)
        return
    for of_year in range(span.since.year, (span.today + timedelta(days=MOST_AHEAD)).year + 1):
        if year is None or of_year > year:
            yield yearly_day(month, number, of_year)


def _promises(engine: Engine, user_id: int, span: _Span, ahead: int) -> Iterator[list[Claim]]:
    params: tuple[Any, ...] = (
        span.since.isoformat(),
        (span.today + timedelta(days=ahead)).isoformat(),
        utc_text(span.rules.morning_of(span.today)),
        user_id,
        user_id,
    )
    rows = engine.rows(
        "SELECT promise.id, promise.party_id, promise.valid_until FROM promise"
        " JOIN party ON party.id = promise.party_id"
        " WHERE promise.state = 'open' AND promise.valid_until >= ? AND promise.valid_until <= ?"
        " AND promise.created_at < ? AND party.deleted_at IS NULL"
        " AND (promise.made_by_id = ? OR promise.made_by_id IS NULL AND party.owner_id = ?) ORDER BY promise.id",
        params,
    )
    for row_id, party_id, until in rows:
        # What was promised for a day that is near already is told of the next morning.
        morning = max(span.since, date.fromisoformat(until) - timedelta(days=ahead))
        at = span.rules.morning_of(min(morning, span.today))
        yield [Claim(f"promise:{row_id}:{until}", Entity.PROMISE, row_id, party_id, at)]
