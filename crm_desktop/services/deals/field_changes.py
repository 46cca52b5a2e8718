"""What was changed in a deal, field by field: the log read backwards from the deal as it is now."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from crm_desktop.domain.history import ActionKind, FieldChange
from crm_desktop.models.engines import Engine
from crm_desktop.services.changes import DELETE, INSERT, UPDATE
from crm_desktop.services.store import moment
from crm_desktop.services.tables import chunks, marks

LIMIT = 1000
CREATED = "created"
# What the user sees of a deal; the rest follows from it.
_FIELDS = (
    "title", "note", "party_id", "company_id", "amount", "stage_id", "probability", "expected_close", "owner_id",
    "source_id", "purpose", "payment_nature", "action_kind", "action_on", "action_text", "lost_reason_id",
    "lost_note", "competitor", "done", "extra",
)  # fmt: skip
_NAMES = {
    "party_id": ("party", "display_name"),
    "company_id": ("party", "display_name"),
    "stage_id": ("stage", "name"),
    "owner_id": ('"user"', "name"),
    "source_id": ("source", "name"),
    "lost_reason_id": ("lost_reason", "name"),
}
# Parts: the field they are, and the columns in which they can differ.
_PARTS = {
    "deal_tag": ("tags", ("tag_id",)),
    "deal_member": ("members", ("party_id", "role")),
    "doc_line": ("lines", ("text", "quantity", "price", "discount")),
}
_MAKING = (
    ActionKind.DEAL_ADDED,
    ActionKind.INQUIRY_CONVERTED,
    ActionKind.DEALS_IMPORTED,
    ActionKind.IMPORT,
    ActionKind.DEMO,
)
Item = tuple[Any, ...]


class _Part(NamedTuple):
    table: str
    row_id: int


class DealFieldChanges:
    """Reads the history of one deal."""

    def __init__(self, engine: Engine, deal_id: int) -> None:
        self._engine = engine
        self._id = deal_id
        self._parts: dict[_Part, dict[str, Any]] = {}
        self._known: dict[tuple[str, int], str] = {}

    def read(self) -> list[FieldChange]:
        """Return the changes, the newest first. The values of parts, and of what has a name, are names; a new
        deal is the field `created`."""
        for table, (_, columns) in _PARTS.items():
            sql = f"SELECT id, {', '.join(columns)} FROM {table} WHERE deal_id = ?"
            for row_id, *values in self._engine.rows(sql, (self._id,)):
                self._parts[_Part(table, row_id)] = dict(zip(columns, values, strict=True))
        found: list[FieldChange] = []
        sets = self._sets()
        parts = self._part_items(list(sets))
        for set_id, (at, user, kind, before, after) in sets.items():
            action = ActionKind(kind)
            for field, old, new in self._of_set(before, after, parts.get(set_id, ())):
                found.append(FieldChange(moment(at), user, action, field, old, new))
        return found + self._made()

    def _sets(self) -> dict[int, Item]:
        """Return the actions that changed the deal: moment, who, what, and the row before and after."""
        found: dict[int, Item] = {}
        for set_id, at, user, kind, before, after in self._engine.rows(
            "SELECT action.id, action.at, action.user_name, action.kind, item.before, item.after"
            " FROM change_item AS item JOIN change_set AS action ON action.id = item.change_set_id"
            f" WHERE item.table_name = 'deal' AND item.row_id = ? AND item.op = '{UPDATE}'"
            # What the action that made it wrote into it as well is part of making it.
            " AND NOT EXISTS (SELECT 1 FROM change_item AS made WHERE made.change_set_id = item.change_set_id"
            f" AND made.table_name = 'deal' AND made.op = '{INSERT}'"
            " AND item.row_id BETWEEN made.row_id AND made.last_id)"
            f" ORDER BY item.id DESC LIMIT {LIMIT}",
            (self._id,),
        ):
            old, new = json.loads(before or "{}"), json.loads(after or "{}")
            if set_id in found:  # one action wrote twice: the earlier row came before it
                *_, later_old, later_new = found[set_id]
                old, new = later_old | old, new | later_new
            found[set_id] = (at, user, kind, old, new)
        return found

    def _part_items(self, sets: Sequence[int]) -> dict[int, list[Item]]:
        found: dict[int, list[Item]] = {}
        for chunk in chunks(sets):
            for set_id, *item in self._engine.rows(
                "SELECT change_set_id, table_name, op, row_id, last_id, before, after FROM change_item"
                f" WHERE change_set_id IN ({marks(chunk)}) AND table_name IN ({marks(_PARTS)}) ORDER BY id DESC",
                (*chunk, *_PARTS),
            ):
                found.setdefault(set_id, []).append(tuple(item))
        return found

    def _of_set(
        self, before: dict[str, Any], after: dict[str, Any], parts: Sequence[Item]
    ) -> Iterator[tuple[str, str, str]]:
        for field in _FIELDS:
            if field in after and before.get(field) != after[field]:
                yield field, self._value(field, before.get(field)), self._value(field, after[field])
        removed: dict[str, list[str]] = {}
        added: dict[str, list[str]] = {}
        for table, op, row_id, last_id, old, _new in parts:
            for was, now in self._of_part(table, op, row_id, last_id, json.loads(old or "{}")):
                removed.setdefault(_PARTS[table][0], []).extend(filter(None, (was,)))
                added.setdefault(_PARTS[table][0], []).extend(filter(None, (now,)))
        for field in dict.fromkeys((*removed, *added)):
            gone, come = removed.get(field, []), added.get(field, [])
            if sorted(gone) != sorted(come):
                yield field, ", ".join(reversed(gone)), ", ".join(reversed(come))

    def _of_part(
        self, table: str, op: str, row_id: int, last_id: int, old: dict[str, Any]
    ) -> Iterator[tuple[str, str]]:
        """Yield each part of this deal as it was and as it became, and know it from here on as it was."""
        columns = _PARTS[table][1]
        if op == DELETE:
            if old.get("deal_id") == self._id:
                state = self._parts[_Part(table, row_id)] = {name: old.get(name) for name in columns}
                yield self._text(table, state), ""
        elif op == UPDATE:
            now = self._parts.get(_Part(table, row_id))
            if now is not None:
                was = self._parts[_Part(table, row_id)] = now | {
                    name: value for name, value in old.items() if name in columns
                }
                if was != now:
                    yield self._text(table, was), self._text(table, now)
        elif op == INSERT:
            new = [part for part in self._parts if part.table == table and row_id <= part.row_id <= last_id]
            for part in sorted(new, reverse=True):
                yield "", self._text(table, self._parts.pop(part))

    def _made(self) -> list[FieldChange]:
        rows = self._engine.rows(
            "SELECT deal.created_at, COALESCE(action.user_name, ''), action.kind FROM deal"
            " LEFT JOIN change_set AS action ON action.id ="
            " (SELECT min(made.id) FROM change_set AS made WHERE made.at = deal.created_at"
            f" AND made.kind IN ({marks(_MAKING)})) WHERE deal.id = ?",
            (*(kind.value for kind in _MAKING), self._id),
        )
        return [
            FieldChange(moment(at), user, ActionKind(kind or ActionKind.DEAL_ADDED), CREATED, "", "")
            for at, user, kind in rows
        ]

    def _text(self, table: str, state: dict[str, Any]) -> str:
        if table == "deal_tag":
            return self._name("tag", "name", state["tag_id"])
        if table == "deal_member":
            return self._name("party", "display_name", state["party_id"])
        quantity = state["quantity"] / 1000
        return f"{state['text']} × {quantity:g}" if quantity != 1 else str(state["text"])

    def _value(self, field: str, value: Any) -> str:
        if value is None:
            return ""
        if field in _NAMES:
            return self._name(*_NAMES[field], value)
        if field == "done":
            return ", ".join(sorted(json.loads(value)))
        return str(value)

    def _name(self, table: str, column: str, row_id: int) -> str:
        """Return the name that a record has now; nothing tells what one was called that is gone."""
        if (table, row_id) not in self._known:
            rows = self._engine.rows(f"SELECT {column} FROM {table} WHERE id = ?", (row_id,))
            self._known[table, row_id] = str(rows[0][0]) if rows else "…"
        return self._known[table, row_id]
