"""The history of a deal in words: which field, what it was, what it became."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from itertools import groupby

from crm_desktop.domain.catalogue import CustomField
from crm_desktop.domain.deal import NextActionKind, PaymentNature
from crm_desktop.domain.history import ActionKind, FieldChange
from crm_desktop.ui.runtime.action_texts import action_text
from crm_desktop.ui.runtime.deal_texts import DealWords
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Translated
from crm_desktop.ui.runtime.own_field_texts import custom_text
from crm_desktop.ui.widgets.change_list import HistoryEntry

_ICONS = {
    ActionKind.DEAL_ADDED: "plus",
    ActionKind.DEAL_MOVED: "arrow-right",
    ActionKind.DEAL_WON: "check",
    ActionKind.DEAL_LOST: "x",
    ActionKind.DEAL_REOPENED: "rotate-ccw",
    ActionKind.DEALS_IMPORTED: "file-up",
    ActionKind.DEMO: "sparkles",
    ActionKind.UNDO: "undo-2",
    ActionKind.REDO: "redo-2",
}


class DealHistoryWords(Translated):
    """Turns changes of fields into entries."""

    def __init__(self, formats: Formats, currency: str, own_fields: Iterable[CustomField]) -> None:
        self._formats, self._currency = formats, currency
        self._own = {field.key: field for field in own_fields}
        self._words = DealWords(formats)

    def entries(self, changes: Iterable[FieldChange]) -> list[HistoryEntry]:
        """Return the changes as entries, those of one action together, in the order given."""
        entries = []
        for (at, user, action), group in groupby(changes, key=lambda one: (one.at, one.user, one.action)):
            lines = [line for change in group for line in self._lines(change)]
            title = action_text(action, "", 1)
            entries.append(HistoryEntry(at, user, _ICONS.get(action, "pencil"), title, tuple(lines)))
        return entries

    def _lines(self, change: FieldChange) -> list[str]:
        key, before, after = change.field, change.before, change.after
        if key == "created":
            return []
        if key == "extra":
            return self._own_lines(before, after)
        return [self._line(self._captions().get(key, key), self._value(key, before), self._value(key, after))]

    def _own_lines(self, before: str, after: str) -> list[str]:
        old, new = json.loads(before or "{}"), json.loads(after or "{}")
        lines = []
        for key in dict.fromkeys((*old, *new)):
            field = self._own.get(key)
            if field is not None and old.get(key) != new.get(key):
                was, now = (custom_text(field, values.get(key), self._formats) for values in (old, new))
                lines.append(self._line(field.label, was, now))
        return lines

    def _line(self, word: str, before: str, after: str) -> str:
        if before and after:
            return f"{word}: {before} → {after}"
        if after:
            return f"{word}: {after}"
        return self.tr("{0}: was {1}, now empty").format(word, before)

    def _value(self, key: str, text: str) -> str:
        if not text:
            return ""
        if key == "amount":
            return self._formats.money(int(text), self._currency)
        if key in ("expected_close", "action_on"):
            return self._formats.date(dt.date.fromisoformat(text))
        if key == "probability":
            return f"{text} %"
        if key == "payment_nature":
            return self._words.payment_nature(PaymentNature(text))
        if key == "action_kind":
            return self._words.action_kind(NextActionKind(text))
        return text

    def _captions(self) -> dict[str, str]:
        return {
            "title": self.tr("Title"),
            "note": self.tr("Note"),
            "party_id": self.tr("Client"),
            "company_id": self.tr("Company"),
            "amount": self.tr("Sum"),
            "stage_id": self.tr("Stage"),
            "probability": self.tr("Probability"),
            "expected_close": self.tr("Expected close"),
            "owner_id": self.tr("Responsible"),
            "source_id": self.tr("Source"),
            "purpose": self.tr("Purpose"),
            "payment_nature": self.tr("Payment"),
            "action_kind": self.tr("Next action"),
            "action_on": self.tr("Next action on"),
            "action_text": self.tr("Next action, text"),
            "lost_reason_id": self.tr("Reason of the loss"),
            "lost_note": self.tr("Note on the loss"),
            "competitor": self.tr("Competitor"),
            "done": self.tr("Checklist"),
            "tags": self.tr("Tags"),
            "members": self.tr("People who take part"),
            "lines": self.tr("Products"),
        }
