"""What pictures and workbooks are written with."""

from __future__ import annotations

from datetime import date

from crm_desktop.domain.report import Note, ValueKind, Word
from crm_desktop.reports.words import ReportWords

WORDS = ReportWords(
    {"won": "Won", "none": "not given", "period": "From {0} on: {1}."},
    lambda value, kind, currency: f"<{value} {currency}>",
    lambda value, kind, currency: f"{value}",
)


def test_keys_words_and_what_is_not_given() -> None:
    assert WORDS.text("won", ValueKind.KEY) == "Won"
    assert WORDS.text(Word("won"), ValueKind.TEXT) == "Won"
    assert WORDS.text("won", ValueKind.TEXT) == "<won >"
    assert WORDS.text(None, ValueKind.TEXT) == "not given"
    assert WORDS.text(5, ValueKind.MONEY, "RUB") == "<5 RUB>"
    assert WORDS.label("unknown") == "unknown"


def test_a_remark_is_a_sentence_and_its_values_are_not() -> None:
    note = Note("period", ((date(2026, 1, 1), ValueKind.DATE), ("{0}", ValueKind.TEXT)))
    assert WORDS.note(note) == "From <2026-01-01 > on: <{0} >."
