"""A panel with one thing to do: Enter does it, Esc and its second button leave."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.widgets.asking_panel import AskingPanel


class _Panel(AskingPanel):
    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.taken = 0
        self.line = QLineEdit(self.body)
        self.fields.addWidget(self.line)
        self.do.setText("Do")
        self.leave.setText("Leave")

    def submit(self) -> None:
        self.taken += 1


def test_enter_does_it_and_esc_leaves(qtbot: QtBot, theme: Theme) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    panel = _Panel(host)
    with qtbot.waitExposed(host):
        host.show()
    panel.show_panel(panel.line)
    qtbot.keyClick(panel.line, Qt.Key.Key_Return)
    panel.do.click()
    assert panel.taken == 2
    for leave in (lambda: qtbot.keyClick(panel, Qt.Key.Key_Escape), panel.leave.click):
        panel.show_panel(panel.line)
        with qtbot.waitSignal(panel.cancelled):
            leave()
        assert panel.isHidden()
    assert panel.taken == 2
