"""The history of a card in words: which field, what it was, what it became."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.catalogue import CustomField
from crm_desktop.domain.client import Birthday, ClientKind
from crm_desktop.domain.history import ActionKind, FieldChange
from crm_desktop.ui.clients.card_words import field_words, kind_words
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.own_field_texts import custom_text
from crm_desktop.ui.runtime.wish_texts import reason_text
from crm_desktop.ui.widgets.change_list import HistoryEntry

_ICONS = {
    ActionKind.CLIENT_CREATED: "user-plus",
    ActionKind.CLIENTS_PASTED: "clipboard-paste",
    ActionKind.IMPORT: "file-up",
    ActionKind.DEMO: "sparkles",
    ActionKind.CLIENTS_REMOVED: "trash-2",
    ActionKind.CLIENTS_RESTORED: "archive-restore",
    ActionKind.CLIENTS_MERGED: "merge",
    ActionKind.DO_NOT_CALL_CHANGED: "ban",
    ActionKind.NEXT_STEP_CHANGED: "corner-down-left",
    ActionKind.FACTS_CONFIRMED: "badge-check",
    ActionKind.DATE_CHANGED: "cake",
    ActionKind.UNDO: "undo-2",
    ActionKind.REDO: "redo-2",
}


class HistoryWords:
    """Turns changes of fields into entries; needs the lists behind the ids that the log keeps."""

    def __init__(
        self, formats: Formats, own_fields: Iterable[CustomField], names: Mapping[str, Mapping[str, str]]
    ) -> None:
        """`names` maps `status_id`, `source_id` and `owner_id` to names by id as text."""
        self._formats = formats
        self._own = {field.key: field for field in own_fields}
        self._names = names
        self._words = field_words(self._own.values()) | _desk_words()

    def entries(self, changes: Iterable[FieldChange]) -> list[HistoryEntry]:
        """Return the changes as entries, those of one action together, in the order given."""
        groups = groupby(changes, key=lambda change: (change.at, change.user, change.action))
        return [self._entry(at, user, action, list(group)) for (at, user, action), group in groups]

    def _entry(
        self, at: dt.datetime, user: str, action: ActionKind, changes: list[FieldChange]
    ) -> HistoryEntry:
        is_new = any(change.field == "created" for change in changes)
        lines = [] if is_new else [line for change in changes for line in self._lines(change)]
        return HistoryEntry(
            at, user, _ICONS.get(action, "pencil"), _title(action), tuple(dict.fromkeys(lines))
        )

    def _lines(self, change: FieldChange) -> list[str]:
        key, before, after = change.field, change.before, change.after
        if key in {"created", "removed", "deleted_at", "merged_into_id"}:
            return []
        if key == "confirmed":
            word = QCoreApplication.translate("CardHistory", "Still right: {0}")
            return [word.format(self._words.get(after, after))]
        if key == "extra":
            return self._own_lines(before, after)
        if key in _PARTS:
            return [_part_line(self._words[key], self._value(key, before), self._value(key, after))]
        word = self._words.get(key.removesuffix("_id"), key)
        return [_from_to(word, self._value(key, before), self._value(key, after))]

    def _value(self, key: str, text: str) -> str:
        if not text:
            return ""
        if key in self._names:
            return self._names[key].get(text, QCoreApplication.translate("CardHistory", "(removed)"))
        if key == "kind":
            return kind_words()[ClientKind(text)]
        if key == "birthday":
            return self._formats.birthday(Birthday.from_text(text))
        if key in _DAYS:
            return self._formats.date(dt.date.fromisoformat(text))
        if key == "dates":
            said, _, day = text.rpartition(" ")
            return f"{said}, {self._formats.birthday(Birthday.from_text(day))}"
        if key == "do_not_call_reason":
            return reason_text(text)
        return text

    def _own_lines(self, before: str, after: str) -> list[str]:
        old, new = _own_values(before), _own_values(after)
        lines = []
        for key in dict.fromkeys((*old, *new)):
            if old.get(key) != new.get(key) and key in self._own:
                field = self._own[key]
                was = custom_text(field, old.get(key), self._formats)
                lines.append(_from_to(field.label, was, custom_text(field, new.get(key), self._formats)))
        return lines


_DAYS = frozenset({"do_not_call_on", "next_step_on"})
_PARTS = frozenset({"phones", "emails", "handles", "addresses", "employments", "tags", "dates"})


def _part_line(word: str, before: str, after: str) -> str:
    if before and after:
        return _from_to(word, before, after)
    if after:
        return QCoreApplication.translate("CardHistory", "{0}: added {1}").format(word, after)
    return QCoreApplication.translate("CardHistory", "{0}: removed {1}").format(word, before)


def _title(action: ActionKind) -> str:
    translate = QCoreApplication.translate
    return {
        ActionKind.CLIENT_CREATED: translate("CardHistory", "Client added"),
        ActionKind.CLIENTS_PASTED: translate("CardHistory", "Pasted from a table"),
        ActionKind.IMPORT: translate("CardHistory", "Brought in from a file"),
        ActionKind.DEMO: translate("CardHistory", "Demo data"),
        ActionKind.CLIENTS_REMOVED: translate("CardHistory", "Moved to the recycle bin"),
        ActionKind.CLIENTS_RESTORED: translate("CardHistory", "Brought back from the recycle bin"),
        ActionKind.CLIENTS_MERGED: translate("CardHistory", "Cards merged"),
        ActionKind.UNDO: translate("CardHistory", "Undone"),
        ActionKind.REDO: translate("CardHistory", "Done again"),
    }.get(action, translate("CardHistory", "Changed"))


def _from_to(word: str, before: str, after: str) -> str:
    if before and after:
        return f"{word}: {before} → {after}"
    if after:
        return f"{word}: {after}"
    return QCoreApplication.translate("CardHistory", "{0}: was {1}, now empty").format(word, before)


def _desk_words() -> dict[str, str]:
    """Return the names of what stands on a card without being one of its fields."""
    translate = QCoreApplication.translate
    return {
        "do_not_call_on": translate("CardHistory", "Do not call since"),
        "do_not_call_reason": translate("CardHistory", "Do not call, reason"),
        "next_step": translate("CardHistory", "Next step"),
        "next_step_on": translate("CardHistory", "Next step by"),
        "dates": translate("CardHistory", "Important date"),
    }


def _own_values(text: str) -> dict[str, Any]:
    try:
        values = json.loads(text or "{}")
    except ValueError:
        return {}
    return values if isinstance(values, dict) else {}
