"""What was recognised stands out in the text."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.domain.capture import recognise
from crm_desktop.ui.clients.capture.captured_text import CapturedText
from crm_desktop.ui.runtime.theme import Theme


def test_facts_are_marked_where_they_stand(theme: Theme, qtbot: QtBot) -> None:
    box = CapturedText()
    qtbot.addWidget(box)
    text = "😀 Анна Лебедева, 8 916 123-45-67"  # Qt counts the first letter twice
    box.setPlainText(text)
    box.show_facts(recognise(text, today=date(2026, 11, 22)).facts)
    marked = [mark.cursor.selectedText() for mark in box.extraSelections()]
    assert marked == ["Анна Лебедева", "8 916 123-45-67"]


def test_enter_confirms_and_shift_enter_begins_a_line(theme: Theme, qtbot: QtBot) -> None:
    box = CapturedText()
    qtbot.addWidget(box)
    said: list[bool] = []
    box.confirmed.connect(lambda: said.append(True))
    qtbot.keyClicks(box, "a")
    qtbot.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(box, "b")
    assert (box.toPlainText(), said) == ("a\nb", [])
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert (box.toPlainText(), said) == ("a\nb", [True])
