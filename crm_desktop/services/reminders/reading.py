"""What reminders say: read anew each time, and left out when what they are about is over or has moved."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from crm_desktop.domain.client import Birthday
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.inquiry import OPEN_STATES
from crm_desktop.domain.moments import moment, utc_text
from crm_desktop.domain.reminder import LATE, Digest, Reminder, ReminderKind, ReminderRules, yearly_day
from crm_desktop.domain.task import TaskKind
from crm_desktop.models.engines import Engine
from crm_desktop.services.tables import chunks, marks
from crm_desktop.services.task_moments import times_of
from crm_desktop.services.tasks.queries import LIVE

_ONE_DAY = timedelta(days=1)
_NAMED = 3  # of many things that were forgotten
_WAITING = ", ".join(f"'{state.value}'" for state in sorted(OPEN_STATES))
_TITLES = {
    Entity.TASK: ("task", "title"),
    Entity.DEAL: ("deal", "title"),
    Entity.INQUIRY: ("inquiry", "subject"),
    Entity.CLIENT: ("party", "display_name"),
}


def reminders(engine: Engine, user_id: int, ids: Iterable[int], now: datetime) -> list[Reminder]:
    """Return what notices say, in order; those that hold no more are left out."""
    wanted = list(ids)
    rows: list[tuple[Any, ...]] = []
    for chunk in chunks(wanted):
        rows += engine.rows(
            "SELECT notice.id, notice.occasion, notice.entity, notice.entity_id, notice.at, notice.party_id,"
            " COALESCE(party.display_name, ''), COALESCE(party.main_phone, '') FROM notice"
            " LEFT JOIN party ON party.id = notice.party_id"
            f" WHERE notice.user_id = ? AND notice.id IN ({marks(chunk)}) AND party.deleted_at IS NULL",
            (user_id, *chunk),
        )
    by_kind: dict[ReminderKind, list[Reminder]] = {}
    occasions: dict[int, str] = {}
    for row_id, occasion, entity, entity_id, at, party_id, name, phone in rows:
        occasions[row_id] = occasion
        kind = ReminderKind(occasion.partition(":")[0])
        found = Reminder(
            row_id,
            kind,
            EntityRef(Entity(entity), entity_id),
            "",
            "",
            moment(at),
            party_id,
            name,
            phone,
            is_late=now - moment(at) > LATE,
        )
        by_kind.setdefault(kind, []).append(found)
    told = {
        each.id: each
        for kind, found in by_kind.items()
        for each in _READERS[kind](engine, user_id, found, occasions, now)
    }
    return [told[row_id] for row_id in wanted if row_id in told]


def digest(engine: Engine, user_id: int, now: datetime) -> Digest:
    """Count what the day of a person begins with."""
    today = now.astimezone().date()
    midnight = datetime.combine(today + _ONE_DAY, time()).astimezone()
    mine = "(party.owner_id = ? OR party.owner_id IS NULL) AND party.deleted_at IS NULL"
    overdue, due = engine.rows(
        "SELECT COALESCE(SUM(CASE WHEN task.due_at <= ? THEN 1 ELSE 0 END), 0), count(*) FROM task"
        f" WHERE task.owner_id = ? AND task.state = 'open' AND task.due_at <> '' AND task.due_at <= ? AND {LIVE}",
        (utc_text(now), user_id, utc_text(midnight)),
    )[0]
    inquiries = engine.rows(
        f"SELECT count(*) FROM inquiry WHERE answered_at = '' AND state IN ({_WAITING})"
        " AND (owner_id = ? OR owner_id IS NULL)",
        (user_id,),
    )[0][0]
    promises = engine.rows(
        "SELECT count(*) FROM promise JOIN party ON party.id = promise.party_id WHERE promise.state = 'open'"
        " AND promise.valid_until <> '' AND promise.valid_until <= ? AND party.deleted_at IS NULL"
        " AND (promise.made_by_id = ? OR promise.made_by_id IS NULL AND party.owner_id = ?)",
        (today.isoformat(), user_id, user_id),
    )[0][0]
    days = [f"{today:%m-%d}"]
    if yearly_day(2, 29, today.year) == today:
        days.append("02-29")
    birthdays = engine.rows(
        f"SELECT count(*) FROM party WHERE {mine} AND birth_month_day <> '' AND birth_month_day IN ({marks(days)})",
        (user_id, *days),
    )[0][0]
    return Digest(int(overdue), int(due) - int(overdue), int(inquiries), int(promises), int(birthdays))


def _tasks(
    engine: Engine, user_id: int, found: Sequence[Reminder], occasions: dict[int, str], now: datetime
) -> list[Reminder]:
    ids = [each.ref.id for each in found]
    times = {each.id: each for each in times_of(engine, ids) if each.user_id in (user_id, None)}
    says: dict[int, tuple[Any, ...]] = {}
    for chunk in chunks(ids):
        rows = engine.rows(f"SELECT id, title, kind, place FROM task WHERE id IN ({marks(chunk)})", chunk)
        says |= {row[0]: row[1:] for row in rows}
    result = []
    for each in found:
        task = times.get(each.ref.id)
        if task is None or occasions[each.id] not in {one.key for one in task.occasions()}:
            continue
        title, kind, place = says[each.ref.id]
        begin = task.begin or each.at
        result.append(
            replace(
                each,
                title=title,
                text=place,
                at=begin,
                day=date.fromisoformat(task.day) if task.day else None,
                task_kind=TaskKind(kind),
                is_late=each.is_late and begin < now,
            )
        )
    return result


def _birthdays(
    engine: Engine, _user_id: int, found: Sequence[Reminder], occasions: dict[int, str], now: datetime
) -> list[Reminder]:
    born: dict[int, str] = {}
    for chunk in chunks([each.ref.id for each in found]):
        born |= dict(engine.rows(f"SELECT id, birthday FROM party WHERE id IN ({marks(chunk)})", chunk))
    result = []
    for each in found:
        text, day = born.get(each.ref.id, ""), _day(occasions[each.id], 2)
        if text:
            birthday = Birthday.from_text(text)
            if yearly_day(birthday.month, birthday.day, day.year) == day:
                years = day.year - birthday.year if birthday.year else None
                result.append(_of_day(replace(each, title=each.client_name, years=years), day, now))
    return result


def _dates(
    engine: Engine, _user_id: int, found: Sequence[Reminder], occasions: dict[int, str], now: datetime
) -> list[Reminder]:
    rows: dict[int, tuple[Any, ...]] = {}
    for chunk in chunks([each.ref.id for each in found]):
        sql = f"SELECT id, label, kind, month, day, year, is_yearly FROM important_date WHERE id IN ({marks(chunk)})"
        rows |= {row[0]: row[1:] for row in engine.rows(sql, chunk)}
    result = []
    for each in found:
        day = _day(occasions[each.id], 2)
        if each.ref.id in rows:
            label, _kind, month, number, year, is_yearly = rows[each.ref.id]
            if yearly_day(month, number, day.year) == day and (is_yearly or year == day.year):
                years = day.year - year if year and is_yearly else None
                result.append(_of_day(replace(each, title=label, years=years), day, now))
    return result


def _promises(
    engine: Engine, _user_id: int, found: Sequence[Reminder], occasions: dict[int, str], now: datetime
) -> list[Reminder]:
    rows: dict[int, tuple[Any, ...]] = {}
    for chunk in chunks([each.ref.id for each in found]):
        sql = (
            f"SELECT id, what, note, valid_until FROM promise WHERE state = 'open' AND id IN ({marks(chunk)})"
        )
        rows |= {row[0]: row[1:] for row in engine.rows(sql, chunk)}
    result = []
    for each in found:
        what, note, until = rows.get(each.ref.id, ("", "", ""))
        if until and until == occasions[each.id].split(":")[2]:
            result.append(_of_day(replace(each, title=what, text=note), date.fromisoformat(until), now))
    return result


def _escalations(
    engine: Engine, _user_id: int, found: Sequence[Reminder], _occasions: dict[int, str], _now: datetime
) -> list[Reminder]:
    rows: dict[int, tuple[Any, ...]] = {}
    for chunk in chunks([each.ref.id for each in found]):
        rows |= {
            row[0]: row[1:]
            for row in engine.rows(
                "SELECT escalation.id, escalation.entity, escalation.entity_id, rule.name, COALESCE(owner.name, '')"
                " FROM escalation JOIN escalation_rule AS rule ON rule.id = escalation.rule_id"
                ' LEFT JOIN "user" AS owner ON owner.id = escalation.owner_id'
                f" WHERE escalation.resolved_at = '' AND escalation.id IN ({marks(chunk)})",
                chunk,
            )
        }
    result = []
    for each in found:
        if each.ref.id in rows:
            entity, entity_id, rule, owner = rows[each.ref.id]
            ref = EntityRef(Entity(entity), entity_id)
            title = _title(engine, ref) or rule
            text = " · ".join(part for part in (rule, owner) if part)
            result.append(
                replace(each, ref=ref, title=title, text=text, escalation_id=each.ref.id, is_late=False)
            )
    return result


def _many_escalations(
    engine: Engine, user_id: int, found: Sequence[Reminder], _occasions: dict[int, str], _now: datetime
) -> list[Reminder]:
    """Say how many of the things that were told together wait yet, and which wait longest."""
    result = []
    for each in found:
        rows = engine.rows(
            "SELECT entity, entity_id FROM escalation WHERE resolved_at = '' AND at <= ?"
            " AND (told_id = ? OR told_id IS NULL) ORDER BY id",
            (utc_text(each.at), user_id),
        )
        if rows:
            titles = [_title(engine, EntityRef(Entity(entity), row_id)) for entity, row_id in rows[:_NAMED]]
            text = ", ".join(filter(None, dict.fromkeys(titles))) + ("…" if len(rows) > _NAMED else "")
            result.append(replace(each, text=text, count=len(rows), is_late=False))
    return result


def _digests(
    engine: Engine, user_id: int, found: Sequence[Reminder], occasions: dict[int, str], now: datetime
) -> list[Reminder]:
    today = now.astimezone().date()
    return [
        replace(each, day=today, digest=digest(engine, user_id, now), is_late=False)
        for each in found
        if _day(occasions[each.id], 1) == today
    ]


def _title(engine: Engine, ref: EntityRef) -> str:
    table, column = _TITLES[ref.entity]
    rows = engine.rows(f'SELECT {column} FROM "{table}" WHERE id = ?', (ref.id,))
    return str(rows[0][0]) if rows else ""


def _day(occasion: str, part: int) -> date:
    return date.fromisoformat(occasion.split(":")[part])


def _of_day(reminder: Reminder, day: date, now: datetime) -> Reminder:
    at = ReminderRules().morning_of(day)
    return replace(reminder, day=day, at=at, is_late=day < now.astimezone().date())


_READERS = {
    ReminderKind.TASK: _tasks,
    ReminderKind.BIRTHDAY: _birthdays,
    ReminderKind.DATE: _dates,
    ReminderKind.PROMISE: _promises,
    ReminderKind.ESCALATION: _escalations,
    ReminderKind.ESCALATIONS: _many_escalations,
    ReminderKind.DIGEST: _digests,
}
