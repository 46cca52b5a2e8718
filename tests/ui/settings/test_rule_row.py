"""A rule as a row, and the keys of its form."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from crm_desktop.ui.settings.rule_row import RuleForm, RuleRow


def test_the_tick_names_the_rule_and_switches_it(qtbot: QtBot) -> None:
    row = RuleRow()
    qtbot.addWidget(row)
    row.show_rule(4, "Если & когда", "", is_on=True)
    assert row.is_on.accessibleName() == "Если & когда"
    with qtbot.waitSignal(row.switched) as said:
        row.is_on.click()
    assert said.args == [False]


def test_enter_saves_and_escape_leaves(qtbot: QtBot) -> None:
    form, line = RuleForm(), QLineEdit()
    form.add_row("line", line)
    form.name_row("line", "Что")
    row = RuleRow()
    qtbot.addWidget(row)
    row.open_editor(form)
    with qtbot.waitExposed(row):
        row.show()
    assert form.first() is line
    assert line.accessibleName() == "Что"
    with qtbot.waitSignal(form.saved):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    form.show_problem("Нет", line)
    assert line.property("invalid") is True
    with qtbot.waitSignal(form.left):
        qtbot.keyClick(line, Qt.Key.Key_Escape)
    row.close_editor()
    assert row.editor is None
