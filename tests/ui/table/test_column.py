from __future__ import annotations

from crm_desktop.ui.table.column import MAX_WIDTH, MIN_WIDTH, Column, EditorKind, fit_width


def test_editor_begins_with_the_text_shown_unless_told_otherwise() -> None:
    plain = Column("a", lambda: "A", lambda row: f"shown {row}")
    other = Column("a", lambda: "A", lambda row: f"shown {row}", edit_text=lambda row: f"stored {row}")
    assert plain.initial_text(1) == "shown 1"
    assert other.initial_text(1) == "stored 1"


def test_column_without_an_editor_cannot_be_edited() -> None:
    assert not Column("a", lambda: "A", str).is_editable
    assert Column("a", lambda: "A", str, editor=EditorKind.LINE).is_editable


def test_stored_widths_are_brought_into_bounds() -> None:
    assert fit_width(1) == MIN_WIDTH
    assert fit_width(10_000) == MAX_WIDTH
    assert fit_width(150) == 150
