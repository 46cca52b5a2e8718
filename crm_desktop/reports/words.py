"""What a picture and a workbook are written with: words and numbers in the reader's language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from crm_desktop.domain.report import Note, Value, ValueKind, Word


@dataclass(frozen=True, slots=True)
class ReportWords:
    """`labels` has a word for every key that reports use; `write` turns a value into text (money with its sign
    of currency, which is the third argument); `short` does so in the least room, for axes."""

    labels: Mapping[str, str]
    write: Callable[[Value, ValueKind, str], str]
    short: Callable[[Value, ValueKind, str], str]

    def label(self, key: str) -> str:
        """Return the word of a key; the key itself when there is none."""
        return self.labels.get(key, key)

    def text(self, value: Value, kind: ValueKind, currency: str = "") -> str:
        """Return a value as text."""
        if kind is ValueKind.KEY or isinstance(value, Word):
            return self.label(str(value))
        if value is None and kind is ValueKind.TEXT:
            return self.label("none")
        return self.write(value, kind, currency)

    def note(self, note: Note, currency: str = "") -> str:
        """Return a remark as a sentence."""
        return self.label(note.key).format(*(self.text(value, kind, currency) for value, kind in note.values))
