from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.widgets.scroll import scrolled


def test_it_scrolls_up_and_down_only(theme: Theme, qtbot: QtBot) -> None:
    body = QWidget()
    body.setMinimumSize(100, 2000)
    area = scrolled(body)
    qtbot.addWidget(area)
    area.resize(200, 200)
    area.show()
    assert area.verticalScrollBar().maximum() > 1000
    assert area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    assert area.widget() is body
    assert area.focusPolicy() == Qt.FocusPolicy.NoFocus
