"""Conditions of a list as SQL. What users typed and chose goes along as parameters, never into the SQL."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

from crm_desktop.domain.conditions import (
    CONSENT,
    CUSTOM,
    FIELDS,
    NO_CONSENT,
    THIS_MONTH,
    Condition,
    FieldType,
    Op,
)
from crm_desktop.domain.consent import ConsentState
from crm_desktop.domain.phones import phone_key
from crm_desktop.domain.text import digits, fold, sort_key, storable
from crm_desktop.models.engines import Engine
from crm_desktop.services.clients.condition_days import birthdays, span, start_of
from crm_desktop.services.tables import like, marks

Sql = tuple[str, list[Any]]
NOBODY: Sql = ("1 = 0", [])
LONGEST = 1000
MOST = 1e15  # what both engines compare exactly
_TAGGED = (
    "party.id IN (SELECT party_tag.party_id FROM party_tag JOIN tag ON tag.id = party_tag.tag_id"
    " WHERE tag.name IN ({0}))"
)
_CONTACT = "EXISTS (SELECT 1 FROM contact_point WHERE contact_point.party_id = party.id AND {0})"
_BUSY_IN_DEALS = (
    "SELECT task.party_id FROM task WHERE task.state = 'open' AND task.deal_id > 0 AND task.party_id > 0"
)
_OPEN_PROMISE = "party.id IN (SELECT promise.party_id FROM promise WHERE promise.state = 'open'{0})"
# The statement in force is the newest one: the one that no other of the same purpose comes after.
_IN_FORCE = (
    "SELECT said.party_id FROM consent AS said WHERE said.purpose = ? AND said.state IN ({0})"
    " AND NOT EXISTS (SELECT 1 FROM consent AS later WHERE later.party_id = said.party_id"
    " AND later.purpose = said.purpose"
    " AND (later.given_on > said.given_on OR (later.given_on = said.given_on AND later.id > said.id)))"
)
# Where an index leads to the few clients that are wanted, the table need not be read.
_NARROW = {
    FieldType.TAGS: frozenset({Op.ANY_OF, Op.ALL_OF}),
    FieldType.PROMISES: frozenset({Op.FILLED, Op.OVERDUE, Op.NEXT}),
    FieldType.STEP: frozenset({Op.OVERDUE, Op.NEXT, Op.UNTIL}),
    FieldType.FILES: frozenset({Op.FILLED}),
}


class _UnreadableError(Exception):
    """The condition does not say what it should."""


def is_narrow(condition: Condition) -> bool:
    """Return whether an index leads to the clients that meet a condition."""
    kind = FIELDS.get(condition.field)
    return kind is not None and condition.op in _NARROW.get(kind, ())


class ConditionSql:
    """Writes conditions for one statement; `expression` gives the text of a column and joins what it needs."""

    def __init__(self, engine: Engine, today: date, expression: Callable[[str], str]) -> None:
        self._engine, self._today, self._expression = engine, today, expression
        self._makers: dict[FieldType, Callable[[Condition], Sql]] = {
            FieldType.TEXT: self._text,
            FieldType.PHONE: self._phone,
            FieldType.NAME: self._name,
            FieldType.KIND: self._name,
            FieldType.TAGS: self._tags,
            FieldType.MOMENT: self._moment,
            FieldType.CONTACT: self._moment,
            FieldType.BIRTHDAY: self._birthday,
            FieldType.STEP: self._step,
            FieldType.PROMISES: self._promises,
            FieldType.CONSENT: self._consent,
            FieldType.HANDLES: self._handles,
            FieldType.FILES: self._files,
            FieldType.FLAG: self._flag,
        }

    def sql(self, condition: Condition) -> Sql:
        """Return the SQL of one condition and its parameters; what cannot be read lets nobody through."""
        try:
            if condition.field.startswith(CUSTOM):
                return self._own(condition)
            if condition.field not in FIELDS:
                return NOBODY
            return self._makers[FIELDS[condition.field]](condition)
        except (_UnreadableError, OverflowError, ValueError):  # a day that no calendar has
            return NOBODY

    # What every base has

    def _text(self, condition: Condition) -> Sql:
        op, field = condition.op, condition.field
        if field == "email":
            return self._email(condition)
        if field == "name":
            return self._client_name(condition)
        return self._compared(f"COALESCE({self._expression(field)}, '')", op, condition)

    def _compared(self, expression: str, op: Op, condition: Condition) -> Sql:
        """Compare a text that is never NULL, folded."""
        if op in (Op.EMPTY, Op.FILLED):
            return f"{expression} {'=' if op is Op.EMPTY else '<>'} ''", []
        text = fold(_typed(condition)).strip()
        # Case of Latin letters the engine folds by itself, ten times as fast.
        folded = f"lower({expression})" if text.isascii() else self._engine.folded(expression)
        patterns = {Op.CONTAINS: f"%{like(text)}%", Op.LACKS: f"%{like(text)}%", Op.BEGINS: f"{like(text)}%"}
        if op in patterns:
            return f"{folded} {'NOT ' if op is Op.LACKS else ''}LIKE ? ESCAPE '!'", [patterns[op]]
        if op in (Op.IS, Op.IS_NOT):
            return f"{folded} {'=' if op is Op.IS else '<>'} ?", [text]
        raise _UnreadableError

    def _client_name(self, condition: Condition) -> Sql:
        """Compare names by the key by which they are listed: without quotes, ё as е."""
        if condition.op in (Op.EMPTY, Op.FILLED):
            return f"party.sort_key {'=' if condition.op is Op.EMPTY else '<>'} ''", []
        key = sort_key(_typed(condition))
        if not key:  # nothing but marks, which the key does not hold
            return self._compared("party.display_name", condition.op, condition)
        if condition.op in (Op.CONTAINS, Op.LACKS):
            words = key.split()
            found = " AND ".join(["party.sort_key LIKE ? ESCAPE '!'"] * len(words))
            negated = "NOT " if condition.op is Op.LACKS else ""
            return f"{negated}({found})", [f"%{like(word)}%" for word in words]
        if condition.op is Op.BEGINS:
            return "party.sort_key LIKE ? ESCAPE '!'", [f"{like(key)}%"]
        if condition.op in (Op.IS, Op.IS_NOT):
            return f"party.sort_key {'=' if condition.op is Op.IS else '<>'} ?", [key]
        raise _UnreadableError

    def _email(self, condition: Condition) -> Sql:
        """Look at all e-mails of a client: one that fits is enough, and none may for a denial."""
        is_email = "contact_point.kind = 'email'"
        if condition.op in (Op.EMPTY, Op.FILLED):
            return _negated(_CONTACT.format(is_email), condition.op is Op.EMPTY), []
        is_denied = condition.op in (Op.LACKS, Op.IS_NOT)
        op = {Op.LACKS: Op.CONTAINS, Op.IS_NOT: Op.IS}.get(condition.op, condition.op)
        found, params = self._compared("contact_point.raw", op, condition)
        return _negated(_CONTACT.format(f"{is_email} AND {found}"), is_denied), params

    def _phone(self, condition: Condition) -> Sql:
        is_phone = "contact_point.kind = 'phone'"
        if condition.op in (Op.EMPTY, Op.FILLED):
            return _negated(_CONTACT.format(is_phone), condition.op is Op.EMPTY), []
        if condition.op not in (Op.CONTAINS, Op.LACKS):
            raise _UnreadableError
        typed = _typed(condition)
        number = digits(typed)
        if not number:
            found, params = self._compared("contact_point.raw", Op.CONTAINS, condition)
        else:
            found = "(contact_point.normal LIKE ? OR contact_point.raw LIKE ?)"
            params = [f"%{phone_key(typed) or number}%", f"%{number}%"]
        return _negated(_CONTACT.format(f"{is_phone} AND {found}"), condition.op is Op.LACKS), params

    def _name(self, condition: Condition) -> Sql:
        expression = "party.kind" if condition.field == "kind" else self._expression(condition.field)
        return _one_of(f"COALESCE({expression}, '')", condition)

    def _tags(self, condition: Condition) -> Sql:
        any_tag = "EXISTS (SELECT 1 FROM party_tag WHERE party_tag.party_id = party.id)"
        if condition.op in (Op.EMPTY, Op.FILLED):
            return _negated(any_tag, condition.op is Op.EMPTY), []
        names = _names(condition)
        if condition.op is Op.ALL_OF:
            return " AND ".join([_TAGGED.format("?")] * len(names)), names
        if condition.op not in (Op.ANY_OF, Op.NONE_OF):
            raise _UnreadableError
        return _negated(_TAGGED.format(marks(names)), condition.op is Op.NONE_OF), names

    def _moment(self, condition: Condition) -> Sql:
        column = f"party.{'last_contact_at' if condition.field == 'last_contact' else condition.field}"
        if condition.op in (Op.EMPTY, Op.FILLED):
            return f"{column} {'=' if condition.op is Op.EMPTY else '<>'} ''", []
        first, last = self._span(condition)
        if condition.op is Op.WITHIN:
            last = None  # what was noted a moment ahead, by a clock that is fast, is the latest of all
        parts, params = [], []
        if first is not None:
            parts.append(f"{column} >= ?")
            params.append(start_of(first))
        if last is not None:
            parts.append(f"{column} < ?")
            params.append(start_of(last + timedelta(1)))
        if first is None and condition.op is not Op.OLDER:
            parts.append(f"{column} <> ''")
        return " AND ".join(parts), params

    def _birthday(self, condition: Condition) -> Sql:
        column = "party.birth_month_day"
        if condition.op in (Op.EMPTY, Op.FILLED):
            return f"{column} {'=' if condition.op is Op.EMPTY else '<>'} ''", []
        number = _number(condition)
        if condition.op is Op.IN_MONTH:
            month = self._today.month if number == THIS_MONTH else number
            return f"{column} LIKE ?", [f"{month:02d}-%"]
        if condition.op is not Op.NEXT:
            raise _UnreadableError
        spans = birthdays(self._today, number)
        found = " OR ".join([f"{column} BETWEEN ? AND ?"] * len(spans))
        return f"({found})", [end for ends in spans for end in ends]

    def _step(self, condition: Condition) -> Sql:
        if condition.op in (Op.EMPTY, Op.FILLED):  # the list says so too: a task in a deal is one of his
            sql = f"(party.next_step <> '' OR party.id IN ({_BUSY_IN_DEALS}))"
            return _negated(sql, condition.op is Op.EMPTY), []
        if condition.op is Op.CONTAINS:
            return self._compared("party.next_step", condition.op, condition)
        return self._due("party.next_step_on", condition)

    def _promises(self, condition: Condition) -> Sql:
        if condition.op in (Op.EMPTY, Op.FILLED):
            return _negated(_OPEN_PROMISE.format(""), condition.op is Op.EMPTY), []
        found, params = self._due("promise.valid_until", condition)
        return _OPEN_PROMISE.format(f" AND {found}"), params

    def _due(self, column: str, condition: Condition) -> Sql:
        """Compare the last day of something that is to be done."""
        if condition.op is Op.OVERDUE:
            return f"{column} <> '' AND {column} > '' AND {column} < ?", [self._today.isoformat()]
        if condition.op not in (Op.NEXT, Op.UNTIL):
            raise _UnreadableError
        return self._day(column, condition)

    def _day(self, column: str, condition: Condition) -> Sql:
        """Compare a day that is stored as text, "" when there is none.

        A partial index serves only a condition that repeats its own, and only a span makes SQLite take it.
        """
        first, last = self._span(condition)
        parts, params = [f"{column} <> ''", f"{column} > ?"], [""]
        if first is not None:
            parts[1], params = f"{column} >= ?", [first.isoformat()]
        if last is not None:
            parts.append(f"{column} <= ?")
            params.append(last.isoformat())
        return " AND ".join(parts), params

    def _span(self, condition: Condition) -> tuple[date | None, date | None]:
        if condition.op in (Op.ON, Op.SINCE, Op.UNTIL):
            return span(condition.op, _day_of(condition), self._today)
        if condition.op in (Op.WITHIN, Op.OLDER, Op.NEXT):
            return span(condition.op, _number(condition), self._today)
        raise _UnreadableError

    def _consent(self, condition: Condition) -> Sql:
        if condition.op not in (Op.ANY_OF, Op.NONE_OF):
            raise _UnreadableError
        purpose = condition.field.removeprefix(CONSENT)
        wanted = _names(condition)
        states = [state.value for state in ConsentState if state.value in wanted]
        parts: list[str] = []
        params: list[Any] = []
        if states:
            parts.append(f"party.id IN ({_IN_FORCE.format(marks(states))})")
            params += [purpose, *states]
        if NO_CONSENT in wanted:
            parts.append("party.id NOT IN (SELECT consent.party_id FROM consent WHERE consent.purpose = ?)")
            params.append(purpose)
        if not parts:
            return NOBODY
        return _negated(f"({' OR '.join(parts)})", condition.op is Op.NONE_OF), params

    def _handles(self, condition: Condition) -> Sql:
        is_handle = "contact_point.kind NOT IN ('phone', 'email')"
        if condition.op in (Op.EMPTY, Op.FILLED):
            return _negated(_CONTACT.format(is_handle), condition.op is Op.EMPTY), []
        if condition.op not in (Op.ANY_OF, Op.NONE_OF):
            raise _UnreadableError
        kinds = _names(condition)
        found = _CONTACT.format(f"{is_handle} AND contact_point.kind IN ({marks(kinds)})")
        return _negated(found, condition.op is Op.NONE_OF), kinds

    def _files(self, condition: Condition) -> Sql:
        if condition.op not in (Op.EMPTY, Op.FILLED):
            raise _UnreadableError
        found = "party.id IN (SELECT attachment.party_id FROM attachment)"
        return _negated(found, condition.op is Op.EMPTY), []

    def _flag(self, condition: Condition) -> Sql:
        if condition.op not in (Op.YES, Op.NO):
            raise _UnreadableError
        return f"party.do_not_call_on {'<>' if condition.op is Op.YES else '='} ''", []

    # Own fields: the operator says what is compared; a field that is gone is empty everywhere

    def _own(self, condition: Condition) -> Sql:
        op, key = condition.op, condition.field.removeprefix(CUSTOM)
        if not key.isidentifier():
            return NOBODY
        text = f"COALESCE({self._engine.json_text('party.extra', key)}, '')"
        if op in (Op.YES, Op.NO):
            return f"{text} IN (?, ?)", ["true", "1"] if op is Op.YES else ["false", "0"]
        if op in (Op.ANY_OF, Op.NONE_OF):
            return _one_of(text, condition)
        if op in (Op.ON, Op.SINCE, Op.UNTIL, Op.WITHIN, Op.NEXT, Op.OLDER):
            return self._day(text, condition)
        given = condition.values[0] if condition.values else None
        is_number = isinstance(given, (int, float)) and not isinstance(given, bool)
        if op in (Op.AT_LEAST, Op.AT_MOST) or (op is Op.IS and is_number):
            if not is_number or abs(float(condition.values[0])) > MOST:
                raise _UnreadableError
            sign = {Op.AT_LEAST: ">=", Op.AT_MOST: "<="}.get(op, "=")
            number = self._engine.json_number("party.extra", key)
            return f"COALESCE({number} {sign} ?, 1 = 0)", [condition.values[0]]
        return self._compared(text, op, condition)


def _one_of(expression: str, condition: Condition) -> Sql:
    """Compare a name that is never NULL with a list of names; "" is "not set"."""
    if condition.op in (Op.EMPTY, Op.FILLED):
        return f"{expression} {'=' if condition.op is Op.EMPTY else '<>'} ''", []
    if condition.op not in (Op.ANY_OF, Op.NONE_OF):
        raise _UnreadableError
    names = _names(condition)
    return f"{expression} {'NOT ' if condition.op is Op.NONE_OF else ''}IN ({marks(names)})", names


def _negated(found: str, is_negated: bool) -> str:
    return f"NOT {found}" if is_negated else found


def _typed(condition: Condition) -> str:
    """Return the text a condition is given."""
    values = condition.values
    if len(values) != 1 or not isinstance(values[0], str) or not storable(values[0]).strip():
        raise _UnreadableError
    return storable(values[0])[:LONGEST]


def _names(condition: Condition) -> list[Any]:
    """Return the names a condition is given."""
    names: Sequence[Any] = condition.values
    if not names or not all(isinstance(name, str) for name in names):
        raise _UnreadableError
    return [storable(name) for name in names]


def _number(condition: Condition) -> int:
    """Return the whole number a condition is given."""
    values = condition.values
    if len(values) != 1 or not isinstance(values[0], int) or values[0] < 0:
        raise _UnreadableError
    return values[0]


def _day_of(condition: Condition) -> date:
    """Return the day a condition is given."""
    values = condition.values
    try:
        return date.fromisoformat(str(values[0])) if len(values) == 1 else date.fromisoformat("")
    except ValueError:
        raise _UnreadableError from None
