"""Turns what a list is asked for into SQL: filter, order, search words."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from crm_desktop.domain.client_list import ClientFilter, ClientSort
from crm_desktop.domain.phones import phone_key
from crm_desktop.domain.text import digits, fold, storable
from crm_desktop.models.engines import Engine
from crm_desktop.services.clients.conditions import NOBODY, ConditionSql, is_narrow
from crm_desktop.services.filter_records import rule_of
from crm_desktop.services.search.lookup import client_condition
from crm_desktop.services.search.query import LONGEST_SEARCH, search_words
from crm_desktop.services.tables import like

# Column key of a list -> SQL of the text that the filter row looks into and that is shown.
TEXT_COLUMNS = {
    "name": "party.display_name",
    "company": "party.company_display",
    "position": "party.position_title",
    "phone": "party.main_phone",
    "email": "party.main_email",
    "city": "party.city",
    "tags": "party.tags_display",
    "status": "status.name",
    "source": "source.name",
    "owner": "owner.name",
    "birthday": "party.birthday",
    "inn": "party.inn",
    "kpp": "party.kpp",
    "ogrn": "party.ogrn",
    "must_know": "party.must_know",
    "notes": "party.notes",
    "last_contact": "party.last_contact_at",
    "next_step": "party.next_step",
    "do_not_call": "party.do_not_call_on",
    "created_at": "party.created_at",
    "updated_at": "party.updated_at",
}
# Orders that SQL gives by itself, by an index or by plain comparison; other texts are ordered by folding.
SQL_ORDERS = {
    "name": "party.sort_key",
    "kind": "party.kind",
    "phone": "party.main_phone",
    "email": "party.main_email",
    "birthday": "party.birth_month_day",
    "inn": "party.inn",
    "kpp": "party.kpp",
    "ogrn": "party.ogrn",
    "status": "status.position",
    "next_step": "party.next_step_on",
    "do_not_call": "party.do_not_call_on",
    "last_contact": "party.last_contact_at",
    "created_at": "party.created_at",
    "updated_at": "party.updated_at",
}
# Who was never spoken to stands where the longest silence is: before all others, or after them.
INDEXED_ORDERS = frozenset({"name", "last_contact", "created_at", "updated_at"})
CUSTOM = "custom."
_JOINS = {
    "status": "LEFT JOIN status ON status.id = party.status_id",
    "source": "LEFT JOIN source ON source.id = party.source_id",
    "owner": 'LEFT JOIN "user" AS owner ON owner.id = party.owner_id',
}


class ListQuery:
    """The pieces of one list statement: joins, conditions and their parameters."""

    def __init__(self, engine: Engine, today: date) -> None:
        self.engine = engine
        self.today = today
        self.joins: set[str] = set()
        self.conditions: list[str] = []
        self.params: list[Any] = []
        self.is_narrow = False  # whether an index leads to the few rows that are wanted
        self.reads_all = False

    def sql(self, select: str, order: str) -> str:
        """Return the whole statement."""
        joins = " ".join(_JOINS[name] for name in sorted(self.joins))
        where = " AND ".join(self.conditions)
        hint = self.engine.whole_table if self.reads_all else ""
        return f"SELECT {select} FROM party{hint} {joins} WHERE {where} {order}"

    def read_all(self) -> None:
        """Read the table from end to end, unless an index leads to the rows.

        SQLite would go along the index of names, to spare itself a part of the sorting, and look up each
        row on its own: with conditions that takes three times as long.
        """
        self.reads_all = not self.is_narrow

    def expression(self, column: str) -> str:
        """Return the SQL of a column as text, joining what it needs."""
        if column.startswith(CUSTOM):
            return self.engine.json_text("party.extra", column.removeprefix(CUSTOM))
        if column in _JOINS:
            self.joins.add(column)
        return TEXT_COLUMNS[column]

    def add(self, condition: str, *params: Any) -> None:
        """Add one condition."""
        self.conditions.append(condition)
        self.params += params

    def apply(self, wanted: ClientFilter) -> None:
        """Add the conditions of a filter."""
        self.add("party.deleted_at IS NOT NULL" if wanted.in_recycle_bin else "party.deleted_at IS NULL")
        self._narrow_down(wanted, frozenset())

    def _narrow_down(self, wanted: ClientFilter, within: frozenset[int]) -> None:
        """Add what a filter asks for, but for where it looks. `within` are the segments it belongs to."""
        self.is_narrow |= wanted.in_recycle_bin or wanted.import_batch_id is not None or bool(wanted.tags)
        self.is_narrow |= not wanted.match_any and any(map(is_narrow, wanted.conditions))
        self._be_picked(wanted)
        if wanted.kinds:
            self._one_of("party.kind", sorted(kind.value for kind in wanted.kinds))
        for column, names in (
            ("status", wanted.statuses),
            ("source", wanted.sources),
            ("owner", wanted.owners),
        ):
            if names:
                self._one_of(f"COALESCE({self.expression(column)}, '')", sorted(names))
        for tag in sorted(wanted.tags):
            self.add(
                "EXISTS (SELECT 1 FROM party_tag JOIN tag ON tag.id = party_tag.tag_id"
                " WHERE party_tag.party_id = party.id AND tag.name = ?)",
                tag,
            )
        for column, text in wanted.columns:
            if text.strip():
                self._column_contains(column, storable(text.strip())[:LONGEST_SEARCH])
        self._meet(wanted)
        self.apply_words(wanted.text)
        if wanted.segment_id is not None:
            self._belong_to(wanted.segment_id, within)
        if _has_conditions(wanted):
            self.read_all()

    def _be_picked(self, wanted: ClientFilter) -> None:
        """Add that clients came with one import, or are those picked out elsewhere."""
        if wanted.import_batch_id is not None:
            self.add("party.import_batch_id = ?", wanted.import_batch_id)
        if wanted.ids:
            self.is_narrow = True
            self.add(f"party.id IN ({self.engine.ids_of_json})", json.dumps(sorted(wanted.ids)))

    def _meet(self, wanted: ClientFilter) -> None:
        """Add the conditions that were put together: all of them, or any."""
        writer = ConditionSql(self.engine, self.today, self.expression)
        found = [writer.sql(condition) for condition in wanted.conditions]
        if found:
            between = " OR " if wanted.match_any else " AND "
            self.add(
                f"({between.join(f'({sql})' for sql, _ in found)})",
                *(param for _, params in found for param in params),
            )

    def _belong_to(self, segment_id: int, within: frozenset[int]) -> None:
        """Add that clients belong to a segment; one that is gone, or that is made of itself, has none."""
        sql = "SELECT is_frozen, rule FROM segment WHERE id = ?"
        found = [] if segment_id in within else self.engine.rows(sql, (segment_id,))
        if not found:
            self.add(NOBODY[0])
        elif found[0][0]:
            self.is_narrow = True
            self.add(
                "party.id IN (SELECT member.party_id FROM segment_member AS member"
                " WHERE member.segment_id = ?)",
                segment_id,
            )
        else:
            self._narrow_down(rule_of(found[0][1]), within | {segment_id})

    def apply_words(self, text: str) -> None:
        """Add that all words must be found in what is known of a client; a phone may be typed in any way."""
        condition, params = client_condition(self.engine, text)
        self.add(condition, *params)

    def _one_of(self, expression: str, values: list[str]) -> None:
        self.add(f"{expression} IN ({', '.join('?' * len(values))})", *values)

    def _column_contains(self, column: str, text: str) -> None:
        is_own = column.startswith(CUSTOM) and column.removeprefix(CUSTOM).isidentifier()
        if not (is_own or column in TEXT_COLUMNS):
            self.add(NOBODY[0])  # a view of a newer program: better nobody than everybody
            return
        if column == "name":
            for word in search_words(text):
                self.add("party.sort_key LIKE ? ESCAPE '!'", f"%{like(word)}%")
            return
        if column == "phone" and digits(text):
            self.add(
                "EXISTS (SELECT 1 FROM contact_point WHERE contact_point.party_id = party.id"
                " AND contact_point.kind = 'phone' AND (contact_point.normal LIKE ? OR contact_point.raw LIKE ?))",
                f"%{phone_key(text)}%",
                f"%{digits(text)}%",
            )
            return
        if column == "kind":
            self.add("party.kind = ?", text)
            return
        expression = self.engine.folded(f"COALESCE({self.expression(column)}, '')")
        self.add(f"{expression} LIKE ? ESCAPE '!'", f"%{like(fold(text))}%")


def _has_conditions(wanted: ClientFilter) -> bool:
    """Tell whether a filter asks for more than the index of names knows."""
    sets = (wanted.kinds, wanted.statuses, wanted.sources, wanted.owners, wanted.conditions)
    return bool(wanted.text.strip()) or any(sets) or any(column != "name" for column, _ in wanted.columns)


def sql_order(query: ListQuery, sort: ClientSort) -> str | None:
    """Return ORDER BY for an order that SQL can give; None when folding must order it."""
    direction = "DESC" if sort.descending else "ASC"
    is_own = sort.column.startswith(CUSTOM) and sort.column.removeprefix(CUSTOM).isidentifier()
    is_known = is_own or sort.column in TEXT_COLUMNS or sort.column in SQL_ORDERS
    if sort.column in INDEXED_ORDERS or not is_known:
        value = SQL_ORDERS.get(sort.column, SQL_ORDERS["name"])  # a view of a newer program has an order too
        return f"ORDER BY {value} {direction}, party.id {direction}"
    query.read_all()
    if is_own:
        value = query.engine.json_value("party.extra", sort.column.removeprefix(CUSTOM))
        return f"ORDER BY ({value} IS NULL), {value} {direction}, party.sort_key, party.id"
    if sort.column not in SQL_ORDERS:
        return None
    if sort.column in _JOINS:
        query.joins.add(sort.column)
    value = SQL_ORDERS[sort.column]
    empty = f"{value} IS NULL" if sort.column == "status" else f"{value} = ''"
    return f"ORDER BY ({empty}), {value} {direction}, party.sort_key, party.id"
