"""Which promises run out, and which days of clients are near: days and ids only."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from crm_desktop.domain.agenda import SOON_DAYS, next_birthday
from crm_desktop.domain.reminder import yearly_day
from crm_desktop.models.engines import Engine
from crm_desktop.services.agenda.whose import Counted, Whose, counted
from crm_desktop.services.clients.condition_days import birthdays

_PROMISE = (
    "promise WHERE promise.state = 'open'"
    " AND promise.party_id NOT IN (SELECT id FROM party WHERE deleted_at IS NOT NULL)"
)


class DayOf(NamedTuple):
    """A day of a client: of the client itself, or of one of its important dates (`id`)."""

    id: int
    on: date
    client_id: int


def late_promises(engine: Engine, today: date, whose: Whose, limit: int) -> Counted:
    """Return id and day of the promises that ran out, the oldest first."""
    mine, params = whose.of("+promise.made_by_id")
    source = f"{_PROMISE} AND promise.valid_until > '' AND promise.valid_until < ?{mine}"
    sql = (
        f"SELECT promise.id, promise.valid_until, (SELECT count(*) FROM {source}) FROM {source}"
        " ORDER BY promise.valid_until, promise.id LIMIT ?"
    )
    values = (today.isoformat(), *params)
    found = counted(engine.rows(sql, (*values, *values, limit)))
    return Counted(found.total, [(row_id, date.fromisoformat(until)) for row_id, until in found.rows])


def coming_promises(engine: Engine, today: date, whose: Whose) -> list[tuple[int, date]]:
    """Return id and day of the promises that run out soon, in that order."""
    mine, params = whose.of("+promise.made_by_id")  # with the sign it is looked for by its day
    until = today + timedelta(days=SOON_DAYS)
    rows = engine.rows(
        f"SELECT promise.id, promise.valid_until FROM {_PROMISE} AND promise.valid_until >= ?"
        f" AND promise.valid_until <= ?{mine} ORDER BY promise.valid_until, promise.id",
        (today.isoformat(), until.isoformat(), *params),
    )
    days = {day.isoformat(): day for day in (today + timedelta(days=at) for at in range(SOON_DAYS + 1))}
    return [(row_id, days[on]) for row_id, on in rows]


def coming_birthdays(engine: Engine, today: date, whose: Whose) -> Iterator[DayOf]:
    """Yield the birthdays of the coming days."""
    mine, params = whose.of("+party.owner_id")
    spans = birthdays(today, SOON_DAYS)
    within = " OR ".join("party.birth_month_day >= ? AND party.birth_month_day <= ?" for _ in spans)
    rows = engine.rows(
        "SELECT party.id, party.birth_month_day FROM party WHERE party.birth_month_day <> ''"
        f" AND ({within}) AND party.deleted_at IS NULL{mine}",
        (*(day for span in spans for day in span), *params),
    )
    days = {on: next_birthday(int(on[:2]), int(on[3:]), today) for on in {on for _, on in rows}}
    for row_id, on in rows:
        yield DayOf(row_id, days[on], row_id)


def coming_dates(engine: Engine, today: date, whose: Whose) -> Iterator[DayOf]:
    """Yield the other days of clients that are near."""
    mine, params = whose.of("party.owner_id")
    days = [today + timedelta(days=step) for step in range(SOON_DAYS + 1)]
    spans = [
        (month, [day.day for day in days if day.month == month]) for month in {day.month for day in days}
    ]
    within = " OR ".join("d.month = ? AND d.day >= ? AND d.day <= ?" for _ in spans)
    values: list[int] = []
    for month, numbers in spans:
        leap = 29 if month == 2 and 28 in numbers else 0  # 29 February is a day early in a common year
        values += (month, min(numbers), max(*numbers, leap))
    rows = engine.rows(
        "SELECT d.id, d.party_id, d.month, d.day, d.year, d.is_yearly FROM important_date AS d"
        f" JOIN party ON party.id = d.party_id WHERE ({within}) AND party.deleted_at IS NULL{mine}",
        (*values, *params),
    )
    near = set(days)
    for row_id, client_id, month, number, year, is_yearly in rows:
        of_year = next(day.year for day in days if day.month == month)
        on = yearly_day(month, number, of_year) if is_yearly else date(year, month, number)
        if on in near and (year is None or not is_yearly or of_year > year):
            yield DayOf(row_id, on, client_id)
