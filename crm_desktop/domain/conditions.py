"""Conditions of a list: what a field of a client must be like for the client to belong to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from crm_desktop.domain.catalogue import CustomFieldKind
from crm_desktop.domain.consent import ConsentPurpose

CUSTOM = "custom."
CONSENT = "consent."
NO_CONSENT = "none"  # what stands for a purpose of which the client said nothing yet
THIS_MONTH = 0
MOST_DAYS = 36_500
Value = str | int | float


class Op(StrEnum):
    """How a field is compared. UNTIL and SINCE count the day itself; WITHIN looks back from today, NEXT
    ahead. OLDER is true for what never happened too: who was never called was not called for 60 days.
    UNKNOWN stands for what this program cannot read; nothing fits it."""

    CONTAINS = "contains"
    LACKS = "lacks"
    BEGINS = "begins"
    IS = "is"
    IS_NOT = "is_not"
    ANY_OF = "any_of"
    ALL_OF = "all_of"
    NONE_OF = "none_of"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    ON = "on"
    SINCE = "since"
    UNTIL = "until"
    WITHIN = "within"
    OLDER = "older"
    NEXT = "next"
    IN_MONTH = "in_month"
    OVERDUE = "overdue"
    YES = "yes"
    NO = "no"
    FILLED = "filled"
    EMPTY = "empty"
    UNKNOWN = "unknown"


class FieldType(StrEnum):
    """What kind of question can be asked of a field."""

    TEXT = "text"
    PHONE = "phone"
    NAME = "name"  # one of a list: status, source, responsible, an own field of choice
    KIND = "kind"
    TAGS = "tags"
    NUMBER = "number"
    MONEY = "money"
    DAY = "day"
    MOMENT = "moment"
    CONTACT = "contact"
    BIRTHDAY = "birthday"
    STEP = "step"
    PROMISES = "promises"
    CONSENT = "consent"
    HANDLES = "handles"
    FILES = "files"
    FLAG = "flag"
    YES_NO = "yes_no"


class Operand(StrEnum):
    """What an operator is given."""

    NOTHING = "nothing"
    TEXT = "text"
    NAMES = "names"
    NUMBER = "number"
    MONEY = "money"
    DAY = "day"
    DAYS = "days"
    MONTH = "month"


_HAS = (Op.FILLED, Op.EMPTY)
_DAYS = (Op.ON, Op.SINCE, Op.UNTIL)
_TEXTS = (Op.CONTAINS, Op.LACKS, Op.BEGINS, Op.IS, Op.IS_NOT, *_HAS)
_NUMBERS = (Op.IS, Op.AT_LEAST, Op.AT_MOST, *_HAS)

# The first one of each is what is offered first.
OPS: dict[FieldType, tuple[Op, ...]] = {
    FieldType.TEXT: _TEXTS,
    FieldType.PHONE: (Op.CONTAINS, Op.LACKS, *_HAS),
    FieldType.NAME: (Op.ANY_OF, Op.NONE_OF, *_HAS),
    FieldType.KIND: (Op.ANY_OF, Op.NONE_OF),
    FieldType.TAGS: (Op.ANY_OF, Op.ALL_OF, Op.NONE_OF, *_HAS),
    FieldType.NUMBER: _NUMBERS,
    FieldType.MONEY: _NUMBERS,
    FieldType.DAY: (*_DAYS, Op.WITHIN, Op.NEXT, Op.OLDER, *_HAS),
    FieldType.MOMENT: (Op.WITHIN, Op.OLDER, *_DAYS),
    FieldType.CONTACT: (Op.OLDER, Op.WITHIN, *_DAYS, *_HAS),
    FieldType.BIRTHDAY: (Op.IN_MONTH, Op.NEXT, *_HAS),
    FieldType.STEP: (Op.EMPTY, Op.FILLED, Op.OVERDUE, Op.NEXT, Op.UNTIL, Op.CONTAINS),
    FieldType.PROMISES: (Op.FILLED, Op.EMPTY, Op.OVERDUE, Op.NEXT),
    FieldType.CONSENT: (Op.ANY_OF, Op.NONE_OF),
    FieldType.HANDLES: (*_HAS, Op.ANY_OF, Op.NONE_OF),
    FieldType.FILES: _HAS,
    FieldType.FLAG: (Op.YES, Op.NO),
    FieldType.YES_NO: (Op.YES, Op.NO, *_HAS),
}
# The fields that every base has, in the order in which they are offered.
FIELDS: dict[str, FieldType] = {
    "last_contact": FieldType.CONTACT,
    "next_step": FieldType.STEP,
    "promises": FieldType.PROMISES,
    "do_not_call": FieldType.FLAG,
    "status": FieldType.NAME,
    "owner": FieldType.NAME,
    "source": FieldType.NAME,
    "tags": FieldType.TAGS,
    "kind": FieldType.KIND,
    "name": FieldType.TEXT,
    "company": FieldType.TEXT,
    "position": FieldType.TEXT,
    "city": FieldType.TEXT,
    "phone": FieldType.PHONE,
    "email": FieldType.TEXT,
    "handles": FieldType.HANDLES,
    "birthday": FieldType.BIRTHDAY,
    "files": FieldType.FILES,
    "inn": FieldType.TEXT,
    "kpp": FieldType.TEXT,
    "ogrn": FieldType.TEXT,
    "must_know": FieldType.TEXT,
    "notes": FieldType.TEXT,
    **{f"{CONSENT}{purpose.value}": FieldType.CONSENT for purpose in ConsentPurpose},
    "created_at": FieldType.MOMENT,
    "updated_at": FieldType.MOMENT,
}
_OWN_TYPES = {
    CustomFieldKind.TEXT: FieldType.TEXT,
    CustomFieldKind.NUMBER: FieldType.NUMBER,
    CustomFieldKind.MONEY: FieldType.MONEY,
    CustomFieldKind.DATE: FieldType.DAY,
    CustomFieldKind.CHOICE: FieldType.NAME,
    CustomFieldKind.YES_NO: FieldType.YES_NO,
}
_OPERANDS = {
    **dict.fromkeys((Op.CONTAINS, Op.LACKS, Op.BEGINS, Op.IS, Op.IS_NOT), Operand.TEXT),
    **dict.fromkeys((Op.ANY_OF, Op.ALL_OF, Op.NONE_OF), Operand.NAMES),
    **dict.fromkeys(_DAYS, Operand.DAY),
    **dict.fromkeys((Op.WITHIN, Op.OLDER, Op.NEXT), Operand.DAYS),
    Op.IN_MONTH: Operand.MONTH,
}


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition: a key of `FIELDS` or `custom.<key>`, an operator, and what it is given.

    Days are ISO texts, counts of days and months are whole numbers (month 0: this one), money is in minor
    units, names are names; the name "" is "not set".
    """

    field: str
    op: Op
    values: tuple[Value, ...] = ()


def own_field_type(kind: CustomFieldKind) -> FieldType:
    """Return what can be asked of an own field."""
    return _OWN_TYPES[kind]


def operand(kind: FieldType, op: Op) -> Operand:
    """Return what an operator of a field is given."""
    if kind in (FieldType.NUMBER, FieldType.MONEY) and op in (Op.IS, Op.AT_LEAST, Op.AT_MOST):
        return Operand.MONEY if kind is FieldType.MONEY else Operand.NUMBER
    return _OPERANDS.get(op, Operand.NOTHING)


def is_complete(condition: Condition, kind: FieldType) -> bool:
    """Return whether a condition says enough to be asked: what is still being typed holds nothing back."""
    wanted, values = operand(kind, condition.op), condition.values
    if condition.op not in OPS[kind]:
        return False
    if wanted is Operand.NOTHING:
        return True
    if wanted is Operand.NAMES:
        return bool(values) and all(isinstance(value, str) for value in values)
    return len(values) == 1 and _fits(wanted, values[0])


def _fits(wanted: Operand, value: Value) -> bool:
    if wanted is Operand.TEXT:
        return isinstance(value, str) and bool(value.strip())
    if wanted is Operand.DAY:
        return is_day(value)
    if wanted is Operand.MONTH:
        return isinstance(value, int) and THIS_MONTH <= value <= 12
    if wanted is Operand.DAYS:
        return isinstance(value, int) and 0 <= value <= MOST_DAYS
    return isinstance(value, (int, float))


def is_day(value: object) -> bool:
    """Return whether a value is a day as it is stored."""
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def condition_record(condition: Condition) -> dict[str, Any]:
    """Return a condition as plain JSON values."""
    return {"field": condition.field, "op": condition.op.value, "values": list(condition.values)}


def condition_of(record: object) -> Condition:
    """Read what `condition_record` made. What cannot be read becomes a condition that nothing fits: a
    segment must never grow because a newer program wrote it."""
    given: Mapping[str, Any] = record if isinstance(record, dict) else {}
    field, op, values = given.get("field"), given.get("op"), given.get("values", [])
    known = {each.value: each for each in Op}
    if not isinstance(field, str) or not isinstance(op, str) or not isinstance(values, list):
        return Condition("", Op.UNKNOWN)
    if op not in known or not all(isinstance(value, (str, int, float)) for value in values):
        return Condition(field, Op.UNKNOWN)
    return Condition(field, known[op], tuple(values))
