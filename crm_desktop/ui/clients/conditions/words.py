"""Conditions in words: what can be asked of a client, how, and what an asked condition says."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication, QLocale

from crm_desktop.domain.catalogue import CustomField
from crm_desktop.domain.client import ClientKind
from crm_desktop.domain.conditions import (
    CONSENT,
    CUSTOM,
    FIELDS,
    NO_CONSENT,
    THIS_MONTH,
    Condition,
    FieldType,
    Op,
    Operand,
    Value,
    is_day,
    operand,
    own_field_type,
)
from crm_desktop.domain.consent import ConsentState
from crm_desktop.ui.clients.columns import TITLES, column_title
from crm_desktop.ui.clients.lists import ClientLists, kind_text
from crm_desktop.ui.forms.handle_kinds import handle_words
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import QT_TRANSLATE_NOOP, Translated

_CONTEXT = "ClientConditions"
_FIELDS = {
    "promises": QT_TRANSLATE_NOOP("ClientConditions", "Promises"),
    "handles": QT_TRANSLATE_NOOP("ClientConditions", "Messengers and sites"),
    "files": QT_TRANSLATE_NOOP("ClientConditions", "Files"),
    "consent.service": QT_TRANSLATE_NOOP("ClientConditions", "Consent: service"),
    "consent.calls": QT_TRANSLATE_NOOP("ClientConditions", "Consent: calls"),
    "consent.messages": QT_TRANSLATE_NOOP("ClientConditions", "Consent: messages"),
    "consent.mailings": QT_TRANSLATE_NOOP("ClientConditions", "Consent: mailings"),
}
_OPS = {
    Op.CONTAINS: QT_TRANSLATE_NOOP("ClientConditions", "contains"),
    Op.LACKS: QT_TRANSLATE_NOOP("ClientConditions", "does not contain"),
    Op.BEGINS: QT_TRANSLATE_NOOP("ClientConditions", "begins with"),
    Op.IS: QT_TRANSLATE_NOOP("ClientConditions", "is"),
    Op.IS_NOT: QT_TRANSLATE_NOOP("ClientConditions", "is not"),
    Op.ANY_OF: QT_TRANSLATE_NOOP("ClientConditions", "any of"),
    Op.ALL_OF: QT_TRANSLATE_NOOP("ClientConditions", "all of"),
    Op.NONE_OF: QT_TRANSLATE_NOOP("ClientConditions", "none of"),
    Op.AT_LEAST: QT_TRANSLATE_NOOP("ClientConditions", "at least"),
    Op.AT_MOST: QT_TRANSLATE_NOOP("ClientConditions", "at most"),
    Op.ON: QT_TRANSLATE_NOOP("ClientConditions", "on the day"),
    Op.SINCE: QT_TRANSLATE_NOOP("ClientConditions", "since"),
    Op.UNTIL: QT_TRANSLATE_NOOP("ClientConditions", "until"),
    Op.WITHIN: QT_TRANSLATE_NOOP("ClientConditions", "in the last, days"),
    Op.OLDER: QT_TRANSLATE_NOOP("ClientConditions", "longer ago than, days"),
    Op.NEXT: QT_TRANSLATE_NOOP("ClientConditions", "in the next, days"),
    Op.IN_MONTH: QT_TRANSLATE_NOOP("ClientConditions", "in the month"),
    Op.OVERDUE: QT_TRANSLATE_NOOP("ClientConditions", "overdue"),
    Op.YES: QT_TRANSLATE_NOOP("ClientConditions", "yes"),
    Op.NO: QT_TRANSLATE_NOOP("ClientConditions", "no"),
    Op.FILLED: QT_TRANSLATE_NOOP("ClientConditions", "filled in"),
    Op.EMPTY: QT_TRANSLATE_NOOP("ClientConditions", "empty"),
    Op.UNKNOWN: QT_TRANSLATE_NOOP("ClientConditions", "cannot be read"),
}
_SPECIAL = {
    (FieldType.CONTACT, Op.OLDER): QT_TRANSLATE_NOOP("ClientConditions", "none for, days"),
    (FieldType.CONTACT, Op.FILLED): QT_TRANSLATE_NOOP("ClientConditions", "there was one"),
    (FieldType.CONTACT, Op.EMPTY): QT_TRANSLATE_NOOP("ClientConditions", "never"),
    (FieldType.STEP, Op.FILLED): QT_TRANSLATE_NOOP("ClientConditions", "planned"),
    (FieldType.STEP, Op.EMPTY): QT_TRANSLATE_NOOP("ClientConditions", "none"),
    (FieldType.PROMISES, Op.FILLED): QT_TRANSLATE_NOOP("ClientConditions", "open ones"),
    (FieldType.PROMISES, Op.EMPTY): QT_TRANSLATE_NOOP("ClientConditions", "no open ones"),
    (FieldType.PROMISES, Op.NEXT): QT_TRANSLATE_NOOP("ClientConditions", "running out within, days"),
    (FieldType.FILES, Op.FILLED): QT_TRANSLATE_NOOP("ClientConditions", "there are some"),
    (FieldType.FILES, Op.EMPTY): QT_TRANSLATE_NOOP("ClientConditions", "there are none"),
}
_STATES = {
    ConsentState.GIVEN.value: QT_TRANSLATE_NOOP("ClientConditions", "given"),
    ConsentState.REFUSED.value: QT_TRANSLATE_NOOP("ClientConditions", "refused"),
    ConsentState.WITHDRAWN.value: QT_TRANSLATE_NOOP("ClientConditions", "withdrawn"),
    NO_CONSENT: QT_TRANSLATE_NOOP("ClientConditions", "nothing said"),
}


def _translated(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)


class ConditionWords(Translated):
    """The words for conditions, and what there is to choose from, in one base."""

    def __init__(self, lists: ClientLists, formats: Formats) -> None:
        self._lists, self._formats = lists, formats

    def today(self) -> dt.date:
        """Return the day it is here."""
        return self._lists.today()

    @property
    def formats(self) -> Formats:
        """The formats of the window."""
        return self._formats

    def fields(self) -> list[tuple[str, str]]:
        """Return all fields that can be asked of: key and title, the own fields last."""
        own = [(CUSTOM + field.key, field.label) for field in self._lists.own_fields]
        return [*((key, self.field(key)) for key in FIELDS), *own]

    def type_of(self, key: str) -> FieldType | None:
        """Return what can be asked of a field; None for an own field that was removed."""
        if key.startswith(CUSTOM):
            own = self._own(key)
            return own_field_type(own.kind) if own else None
        return FIELDS.get(key)

    def field(self, key: str) -> str:
        """Return what a field is called."""
        if key.startswith(CUSTOM):
            own = self._own(key)
            return own.label if own else _translated(QT_TRANSLATE_NOOP("ClientConditions", "removed field"))
        return column_title(key) if key in TITLES else _translated(_FIELDS.get(key, key))

    def op(self, kind: FieldType | None, op: Op) -> str:
        """Return what an operator of a field is called."""
        special = _SPECIAL.get((kind, op)) if kind else None
        return _translated(special or _OPS[op])

    def names(self, key: str) -> list[tuple[str, str]]:
        """Return the names a condition of a field can choose from: as stored, and as people read them."""
        kind = self.type_of(key)
        none = ("", _translated(QT_TRANSLATE_NOOP("ClientConditions", "not set")))
        if key == "kind":
            return [(each.value, kind_text(each)) for each in ClientKind]
        if key == "handles":
            return [(each.value, text) for each, text in handle_words().items()]
        if key.startswith(CONSENT):
            return [(state, _translated(text)) for state, text in _STATES.items()]
        if kind is FieldType.TAGS:
            return [(name, name) for name in self._lists.tags]
        own = self._own(key)
        names = own.options if own else self._lists.names(key)
        return [*((name, name) for name in names), none]

    def months(self) -> list[tuple[int, str]]:
        """Return the months to choose from, the current one first."""
        this = _translated(QT_TRANSLATE_NOOP("ClientConditions", "this month"))
        shown = QLocale.FormatType.LongFormat
        return [(THIS_MONTH, this), *((at, QLocale().standaloneMonthName(at, shown)) for at in range(1, 13))]

    def words(self, condition: Condition) -> str:
        """Return what a condition asks for: `Last contact: none for 60 days`."""
        kind = self.type_of(condition.field)
        said = self.op(kind, condition.op)
        if condition.values and kind is not None:
            wanted, value = operand(kind, condition.op), condition.values[0]
            if wanted is Operand.DAYS and isinstance(value, int):
                said = self._days(kind, condition.op, value)
            elif wanted is Operand.NAMES:
                known = dict(self.names(condition.field))
                names = ", ".join(known.get(str(each), str(each)) for each in condition.values)
                said = names if condition.op is Op.ANY_OF else f"{said} {names}"
            else:
                said = f"{said} {self._value(wanted, value)}"
        return f"{self.field(condition.field)}: {said}"

    def _days(self, kind: FieldType, op: Op, count: int) -> str:
        if op is Op.NEXT:
            return self.tr("in the next %n day(s)", "", count)
        if op is Op.WITHIN:
            return self.tr("in the last %n day(s)", "", count)
        if kind is FieldType.CONTACT:
            return self.tr("none for %n day(s)", "", count)
        return self.tr("more than %n day(s) ago", "", count)

    def _value(self, wanted: Operand, value: Value) -> str:
        if wanted is Operand.TEXT:
            return f"“{value}”"
        if wanted is Operand.DAY and is_day(value):
            return self._formats.date(dt.date.fromisoformat(str(value)))
        if wanted is Operand.MONEY and isinstance(value, int):
            return self._formats.money(value)
        if wanted is Operand.MONTH:
            return dict(self.months()).get(int(value), "")
        return self._formats.number(value) if isinstance(value, (int, float)) else str(value)

    def _own(self, key: str) -> CustomField | None:
        wanted = key.removeprefix(CUSTOM)
        return next((field for field in self._lists.own_fields if field.key == wanted), None)
