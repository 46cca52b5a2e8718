"""What was changed on a card, field by field: the log read backwards from the card as it is now.

The log names new parts (phones, tags ...) by id alone. Walking from the newest entry to the oldest, with
the present rows in hand, gives each part as it was at that moment.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from crm_desktop.domain.client import Birthday
from crm_desktop.domain.history import ActionKind, FieldChange
from crm_desktop.models.engines import Engine
from crm_desktop.services.changes import CONFIRM, DELETE, INSERT, UPDATE
from crm_desktop.services.derived import EMAIL, PHONE
from crm_desktop.services.store import moment
from crm_desktop.services.tables import marks

LIMIT = 2000
CONFIRMED = "confirmed"  # the field of a change that is none: `after` names what was found right
_HIDDEN = frozenset({"updated_at", "updated_by_id", "version", "birth_month_day", "uid", "position"})
_OWNERS = {
    "contact_point": "party_id",
    "address": "party_id",
    "party_link": "person_id",
    "party_tag": "party_id",
    "important_date": "party_id",
}
_COLUMNS = {
    "contact_point": ("kind", "raw", "extension", "label"),
    "address": ("raw", "label"),
    "party_link": ("company_id", "title", "has_left"),
    "party_tag": ("tag_id",),
    "important_date": ("label", "month", "day", "year"),
}
State = dict[str, Any]


class FieldChanges:
    """Reads the history of one card, with the cards that were merged into it."""

    def __init__(self, engine: Engine, ids: Sequence[int]) -> None:
        self._engine = engine
        self._ids = list(ids)
        self._parts: dict[tuple[str, int], State] = {}

    def read(self) -> list[FieldChange]:
        """Return the changes, the newest first."""
        for table, owner in _OWNERS.items():
            columns = _COLUMNS[table]
            sql = f"SELECT id, {', '.join(columns)} FROM {table} WHERE {owner} IN ({marks(self._ids)})"
            for row_id, *values in self._engine.rows(sql, self._ids):
                self._parts[table, row_id] = dict(zip(columns, values, strict=True))
        changes: list[FieldChange] = []
        for at, user, kind, table, *item in self._items():
            for field, before, after in self._of_item(table, *item):
                changes.append(FieldChange(moment(at), user, ActionKind(kind), field, before, after))
        return changes

    def _items(self) -> list[tuple[Any, ...]]:
        root = marks(self._ids)
        bulk = " OR ".join(
            f"(item.table_name = '{table}' AND EXISTS (SELECT 1 FROM {table} AS part WHERE part.{owner} IN ({root})"
            " AND part.id BETWEEN item.row_id AND item.last_id))"
            for table, owner in _OWNERS.items()
        )
        return self._engine.rows(
            "SELECT action.at, action.user_name, action.kind, item.table_name, item.op, item.row_id, item.last_id,"
            " item.before, item.after"
            " FROM change_item AS item JOIN change_set AS action ON action.id = item.change_set_id"
            f" WHERE (item.root_id IN ({root}) AND item.table_name IN ('party', {', '.join(map(_quoted, _OWNERS))}))"
            " OR (item.op = 'insert' AND item.root_id IS NULL"
            f" AND ((item.table_name = 'party' AND item.row_id <= ? AND item.last_id >= ?) OR {bulk}))"
            f" ORDER BY item.id DESC LIMIT {LIMIT}",
            (*self._ids, self._ids[0], self._ids[0], *(self._ids * len(_OWNERS))),
        )

    def _of_item(
        self, table: str, op: str, row_id: int, last_id: int, before: str | None, after: str | None
    ) -> list[tuple[str, str, str]]:
        old: State = json.loads(before or "{}")
        new: State = json.loads(after or "{}")
        if op == CONFIRM:
            return [(CONFIRMED, "", key) for key in json.loads(after or "[]")]
        if table == "party":
            if op != UPDATE:
                return [("created" if op == INSERT else "removed", "", "")]
            return [(name, _text(old.get(name)), _text(new[name])) for name in new if name not in _HIDDEN]
        if op == DELETE:
            state = self._parts[table, row_id] = {name: old.get(name) for name in _COLUMNS[table]}
            return [(_field(table, state), self._part_text(table, state), "")]
        if op == UPDATE:
            return self._of_update(table, row_id, old)
        # An import adds hundreds of thousands of parts at once: look through those of this card only.
        found = sorted(key for key in self._parts if key[0] == table and row_id <= key[1] <= last_id)
        states = [self._parts.pop(key) for key in found]
        return [(_field(table, state), "", self._part_text(table, state)) for state in states]

    def _of_update(self, table: str, row_id: int, old: State) -> list[tuple[str, str, str]]:
        state = self._parts.get((table, row_id))
        if state is None:
            return []
        former = state | {name: value for name, value in old.items() if name in state}
        self._parts[table, row_id] = former
        before, after = self._part_text(table, former), self._part_text(table, state)
        return [(_field(table, state), before, after)] if before != after else []

    def _part_text(self, table: str, state: State) -> str:
        """Return a part as the card shows it: the text, with its label in brackets; an important date is its label
        and, after the last blank, the day as `Birthday.text` writes it."""
        if table == "party_tag":
            return self._name("tag", "name", state["tag_id"])
        if table == "party_link":
            company = self._name("party", "display_name", state["company_id"])
            return _labelled(company, state["title"])
        if table == "important_date":
            return f"{state['label']} {Birthday(state['month'], state['day'], state['year']).text()}"
        text = state["raw"]
        if state.get("extension"):
            text = f"{text} #{state['extension']}"
        return _labelled(text, state["label"])

    def _name(self, table: str, column: str, row_id: int) -> str:
        rows = self._engine.rows(f"SELECT {column} FROM {table} WHERE id = ?", (row_id,))
        return str(rows[0][0]) if rows else "…"


def _field(table: str, state: State) -> str:
    """Return the name of the draft's field that a part belongs to."""
    if table == "contact_point":
        return {PHONE: "phones", EMAIL: "emails"}.get(state["kind"], "handles")
    return {
        "address": "addresses",
        "party_link": "employments",
        "party_tag": "tags",
        "important_date": "dates",
    }[table]


def _labelled(text: str, label: str) -> str:
    return f"{text} ({label})" if label else text


def _quoted(name: str) -> str:
    return f"'{name}'"


def _text(value: Any) -> str:
    return "" if value is None else str(value)
