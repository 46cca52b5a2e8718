"""Tasks that are made by themselves: their rules, and the daily look at promises that run out."""

from __future__ import annotations

import builtins
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from crm_desktop.domain.auto_task import MAX_DAYS, AutoTask, AutoTaskDraft, Occasion, fill_title
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.moments import day_of
from crm_desktop.domain.task import TaskKind
from crm_desktop.domain.text import storable, tidy
from crm_desktop.models import AutoTask as AutoTaskTable
from crm_desktop.models import User
from crm_desktop.services.auto_tasks_making import Calendar, Rule, insert_tasks, rules_on, task_of
from crm_desktop.services.catalogue import ids_by_name, name_key
from crm_desktop.services.changes import Changes, chunks, marks
from crm_desktop.services.first_lists import FIRST_AUTO_TASKS
from crm_desktop.services.store import Store
from crm_desktop.services.tasks.writing import PRIORITIES

_WEEK = 7  # days in which at least one is worked, but for holidays
_LONGEST_HOLIDAYS = 31
_SLIP = timedelta(days=2)  # by which clocks of computers differ
_SINCE_UNKNOWN = timedelta(days=31)
_MARK = "auto_tasks_day"  # the day on which promises were looked at last, in the table about the base itself


class AutoTaskService:
    """Reads and changes the rules by which tasks are made, and makes those that come with a day."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._engine = store.engine

    def list(self) -> builtins.list[AutoTask]:
        """Return all rules in their order."""
        rows = self._engine.rows(
            "SELECT rule.id, rule.version, occasion, title, kind, stage_id, days, priority, rule.is_active,"
            " in_working_days, COALESCE(owner.name, ''), is_spare FROM auto_task AS rule"
            ' LEFT JOIN "user" AS owner ON owner.id = rule.owner_id ORDER BY rule.position, rule.id'
        )
        return [
            AutoTask(
                row_id,
                version,
                AutoTaskDraft(
                    Occasion(occasion),
                    title,
                    TaskKind(kind),
                    stage,
                    days,
                    PRIORITIES[priority],
                    bool(is_active),
                    bool(in_working_days),
                    owner,
                    bool(is_spare),
                ),
            )
            for (
                row_id, version, occasion, title, kind, stage, days, priority, is_active, in_working_days, owner,
                is_spare,
            ) in rows
        ]  # fmt: skip

    def create(self, draft: AutoTaskDraft) -> int:
        """Store a rule at the end of the list and return its id. Raises ValidationError, NotFoundError."""
        draft.validate()

        def work(changes: Changes) -> int:
            last = self._engine.rows("SELECT COALESCE(max(position), -1) FROM auto_task")[0][0]
            return changes.insert(AutoTaskTable, **_values(changes, draft), position=last + 1)

        return self._store.write(ActionKind.AUTO_TASK_CHANGED, work, subject=tidy(draft.title))

    def create_first(self, language: str) -> int:
        """Store the usual rules, in force at once, as one action; returns how many. Rules that are there stay."""
        drafts = [
            AutoTaskDraft(occasion, title, kind, days=days)
            for occasion, kind, days, title in FIRST_AUTO_TASKS.get(language, FIRST_AUTO_TASKS["en"])
        ]

        def work(changes: Changes) -> int:
            last = self._engine.rows("SELECT COALESCE(max(position), -1) FROM auto_task")[0][0]
            for at, draft in enumerate(drafts, last + 1):
                changes.insert(AutoTaskTable, **_values(changes, draft), position=at)
            return len(drafts)

        return self._store.write(ActionKind.AUTO_TASK_CHANGED, work, count=len(drafts))

    def update(self, rule_id: int, version: int | None, draft: AutoTaskDraft) -> None:
        """Make a rule equal to the draft. Raises ValidationError, NotFoundError, StaleError."""
        draft.validate()
        self._store.write(
            ActionKind.AUTO_TASK_CHANGED,
            lambda changes: changes.update(AutoTaskTable, rule_id, version, **_values(changes, draft)),
            subject=tidy(draft.title),
        )

    def remove(self, ids: Iterable[int]) -> int:
        """Remove rules; the tasks that they made stay. Returns how many there were."""
        wanted = builtins.list(ids)
        names = {rule.id: rule.draft.title for rule in self.list()}
        return self._store.write(
            ActionKind.AUTO_TASK_CHANGED,
            lambda changes: changes.delete(AutoTaskTable, wanted),
            subject=names.get(wanted[0], "") if len(wanted) == 1 else "",
            count=lambda count: count,
        )

    def make_of_day(self) -> int:
        """Make the tasks of promises that run out soon, once a day whichever program is first; returns how many.

        A rule that was changed since is looked at once more on the same day. It is an action of the program that
        can be taken back; what was taken back does not come again, unless the rule was changed since. A clock that
        is set back a little, or another time zone, makes no second look.
        """
        today = self._store.clock().astimezone().date()
        if _is_looked_at(self._looked_on(), today) and not self._changed_since():
            return 0

        def work(changes: Changes) -> int:
            self._engine.hold("app_meta")
            looked_on, changed = self._looked_on(), self._changed_since()
            rules = rules_on(changes, Occasion.PROMISE_ENDS)
            if _is_looked_at(looked_on, today):
                rules = [rule for rule in rules if rule.id in changed]
            # It was never looked, or the clock was far ahead: nobody knows since when.
            if looked_on is None or looked_on > today:
                looked_on = today - _SINCE_UNKNOWN
            rows = [row for rule in rules for row in self._of_promises(rule, looked_on, today)]
            self._note(today, changes.at)
            return insert_tasks(changes, rows)

        return self._store.write(ActionKind.TASK_ADDED, work, count=lambda count: count, by_program=True)

    def _of_promises(self, rule: Rule, looked_on: date, today: date) -> builtins.list[dict[str, Any]]:
        """Return the tasks of promises whose time has come since the last look, or that were written since."""
        calendar = Calendar(self._engine, today)
        changed_at = self._engine.rows("SELECT updated_at FROM auto_task WHERE id = ?", (rule.id,))[0][0]
        # A rule that was switched on is of all promises that still hold.
        is_new = day_of(changed_at) >= looked_on
        rows = self._engine.rows(
            "SELECT promise.id, promise.party_id, COALESCE(promise.made_by_id, party.owner_id), promise.valid_until,"
            " promise.what, promise.updated_at, party.display_name FROM promise"
            " JOIN party ON party.id = promise.party_id"
            " WHERE promise.state = 'open' AND promise.valid_until >= ? AND promise.valid_until <= ?"
            " AND party.deleted_at IS NULL ORDER BY promise.valid_until, promise.id",
            (today.isoformat(), self._until(rule, today).isoformat()),
        )
        wanted: dict[str, tuple[Any, ...]] = {}
        for row in rows:
            day = calendar.before(rule, date.fromisoformat(row[3]), rule.owner(row[2]))
            if day <= today and (is_new or day > looked_on or day_of(row[5]) >= looked_on):
                wanted[f"auto-{rule.id}-{row[0]}-{row[3]}"] = row
        there: set[str] = set()
        for chunk in chunks(wanted):
            sql = f"SELECT uid FROM task WHERE uid IN ({marks(chunk)})"
            there.update(row[0] for row in self._engine.rows(sql, chunk))
        return [
            task_of(
                rule,
                today,
                party=party,
                owner=rule.owner(owner),
                title=fill_title(rule.title, {"client": client, "promise": what}, what),
                uid=uid,
            )
            for uid, (_id, party, owner, _until, what, _at, client) in wanted.items()
            if uid not in there
        ]

    @staticmethod
    def _until(rule: Rule, today: date) -> date:
        """Return the last end of a promise that a rule may speak of by now."""
        most = rule.days * _WEEK + _LONGEST_HOLIDAYS if rule.in_working_days else rule.days
        return today + timedelta(days=min(most, MAX_DAYS))

    def _looked_on(self) -> date | None:
        day = self._mark().partition(" ")[0]
        return date.fromisoformat(day) if day else None

    def _changed_since(self) -> set[int]:
        """Return the rules of promises that were switched on or changed since the last look."""
        sql = "SELECT id FROM auto_task WHERE occasion = ? AND is_active = 1 AND updated_at > ?"
        at = self._mark().partition(" ")[2]
        return {row[0] for row in self._engine.rows(sql, (Occasion.PROMISE_ENDS.value, at))} if at else set()

    def _mark(self) -> str:
        """Return the day and the moment of the last look."""
        rows = self._engine.rows("SELECT value FROM app_meta WHERE key = ?", (_MARK,))
        return str(rows[0][0]) if rows else ""

    def _note(self, day: date, at: str) -> None:
        """Note when it was looked; not logged, so that undoing the tasks does not make them anew."""
        self._engine.execute(
            "INSERT INTO app_meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (_MARK, f"{day.isoformat()} {at}"),
        )


def _is_looked_at(looked_on: date | None, today: date) -> bool:
    """Return whether promises were looked at today already."""
    return looked_on is not None and today <= looked_on <= today + _SLIP


def _values(changes: Changes, draft: AutoTaskDraft) -> dict[str, Any]:
    name = storable(draft.owner)
    is_of_stage = draft.occasion is Occasion.STAGE_ENTERED
    return {
        "occasion": draft.occasion.value,
        "stage_id": draft.stage_id if is_of_stage else None,
        "days": draft.days,
        "kind": draft.kind.value,
        "title": tidy(storable(draft.title)),
        "priority": PRIORITIES.index(draft.priority),
        "is_active": int(draft.is_active),
        "in_working_days": int(draft.in_working_days),
        "owner_id": ids_by_name(changes, User, [name]).get(name_key(name)),
        "is_spare": int(is_of_stage and draft.is_spare),
    }
