"""How the day of each person goes, in figures, and which records stand behind a figure."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable
from datetime import datetime

from crm_desktop.domain.agenda import TeamFigure, TeamLine
from crm_desktop.domain.inquiry import OPEN_STATES
from crm_desktop.domain.moments import start_of, utc_text
from crm_desktop.models.engines import Engine
from crm_desktop.services.agenda.due_tasks import OPEN, Coming, DueTasks, order_of
from crm_desktop.services.tasks.queries import LIVE

_OVERDUE = f"FROM task WHERE {OPEN} AND task.due_at <> '' AND task.due_at <= ?"
_DONE = f"FROM task WHERE task.done_at <> '' AND task.done_at >= ? AND task.state = 'done' AND {LIVE}"
_STATES = ", ".join(f"'{state.value}'" for state in sorted(OPEN_STATES))
_WAITING = (
    f"FROM inquiry WHERE inquiry.answered_at = '' AND inquiry.state IN ({_STATES}) AND (inquiry.party_id IS NULL"
    " OR inquiry.party_id NOT IN (SELECT id FROM party WHERE deleted_at IS NOT NULL))"
)
_TOLD = "task.escalated_at <> ''"


class Team:
    """Counts by one statement for each kind, whoever is in the team."""

    def __init__(self, engine: Engine, now: datetime) -> None:
        self._engine, self._now = engine, now
        self._today = now.astimezone().date()

    def lines(self) -> list[TeamLine]:
        """Return a line for each person who works here or has something to do, by name; what is of nobody last."""
        at = utc_text(self._now)
        overdue = self._pairs(
            f"SELECT +task.owner_id, count(*), SUM(CASE WHEN {_TOLD} THEN 1 ELSE 0 END) {_OVERDUE}"
            " GROUP BY +task.owner_id",  # with the sign it is counted in the order of time, not of people
            at,
        )
        done = self._pairs(
            f"SELECT task.owner_id, count(*), 0 {_DONE} GROUP BY task.owner_id", start_of(self._today)
        )
        waiting = self._pairs(
            "SELECT +inquiry.owner_id, count(*), SUM(CASE WHEN inquiry.answer_due_at < ? THEN 1 ELSE 0 END)"
            f" {_WAITING} GROUP BY +inquiry.owner_id",
            at,
        )
        today = Counter(one.owner_id for one in self._coming())
        busy = {*overdue, *done, *waiting, *today}
        lines = []
        for user_id, name, color in self._people(busy):
            late, told = overdue.get(user_id, (0, 0))
            asked, too_long = waiting.get(user_id, (0, 0))
            lines.append(
                TeamLine(
                    user_id,
                    name,
                    color,
                    done.get(user_id, (0, 0))[0],
                    today[user_id],
                    late,
                    told,
                    asked,
                    too_long,
                )
            )
        return lines

    def behind(self, figure: TeamFigure, line: TeamLine | None) -> array[int]:
        """Return the records behind a figure of a line, or of the whole team: tasks, or requests that wait."""
        if figure is TeamFigure.TODAY:
            mine = (one for one in self._coming() if line is None or one.owner_id == line.user_id)
            return array("q", (one.id for one in mine))
        table = "inquiry" if figure is TeamFigure.WAITING else "task"
        midnight, now = start_of(self._today), utc_text(self._now)
        sources: dict[TeamFigure, tuple[str, str, list[str | int]]] = {
            TeamFigure.DONE: (_DONE, "task.done_at DESC", [midnight]),
            TeamFigure.OVERDUE: (_OVERDUE, "task.due_at", [now]),
            TeamFigure.ESCALATED: (f"{_OVERDUE} AND {_TOLD}", "task.due_at", [now]),
            TeamFigure.WAITING: (_WAITING, "inquiry.answer_due_at", []),
        }
        source, order, params = sources[figure]
        whose = ""
        if line is not None:
            whose = f" AND {table}.owner_id {'IS NULL' if line.user_id is None else '= ?'}"
            params = params if line.user_id is None else [*params, line.user_id]
        sql = f"SELECT {table}.id {source}{whose} ORDER BY {order}, {table}.id"
        return array("q", (row[0] for row in self._engine.rows(sql, params)))

    def _coming(self) -> list[Coming]:
        found = DueTasks(self._engine, self._now).coming(self._today)
        return sorted(found, key=order_of)

    def _pairs(self, sql: str, at: str) -> dict[int | None, tuple[int, int]]:
        return {owner: (int(first), int(second)) for owner, first, second in self._engine.rows(sql, (at,))}

    def _people(self, busy: Iterable[int | None]) -> list[tuple[int | None, str, str]]:
        """Return who works here, and who has something to do all the same."""
        rows = self._engine.rows('SELECT id, name, color, is_active FROM "user" ORDER BY name_key, id')
        wanted = set(busy)
        people = [(row[0], row[1], row[2]) for row in rows if row[3] or row[0] in wanted]
        return [*people, (None, "", "")] if None in wanted else people
