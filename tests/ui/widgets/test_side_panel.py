import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.fonts import TextSize, set_text_size
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.widgets.side_panel import SidePanel, lie_over


@pytest.fixture
def host(theme: Theme, languages: Languages, qtbot: QtBot) -> QWidget:
    result = QWidget()
    qtbot.addWidget(result)
    result.resize(1000, 600)
    edit = QLineEdit(result)
    result.show()
    result.activateWindow()
    edit.setFocus()
    return result


@pytest.fixture
def panel(host: QWidget) -> SidePanel:
    result = SidePanel(host, 400)
    result.set_body(QLineEdit())
    result.set_title("New client")
    return result


def test_it_lies_at_the_right_edge(host: QWidget, panel: SidePanel) -> None:
    panel.show_panel()
    assert panel.geometry().getRect() == (600, 0, 400, 600)
    host.resize(700, 500)
    assert panel.geometry().getRect() == (300, 0, 400, 500)
    host.resize(300, 500)
    assert panel.width() == 300


def test_the_keyboard_comes_and_goes_back(host: QWidget, panel: SidePanel) -> None:
    before = QApplication.focusWidget()
    body = next(edit for edit in panel.findChildren(QLineEdit))
    panel.show_panel(body)
    assert QApplication.focusWidget() is body
    panel.hide_panel()
    assert QApplication.focusWidget() is before


def test_closing_is_the_owner_s_business(panel: SidePanel, qtbot: QtBot) -> None:
    panel.show_panel()
    with qtbot.waitSignal(panel.close_requested):
        qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert panel.isVisible()
    cross = panel.findChild(QToolButton)
    assert cross is not None
    with qtbot.waitSignal(panel.close_requested):
        cross.click()
    assert cross.accessibleName() == "Close"
    assert panel.accessibleName() == "New client"


def test_what_had_the_keyboard_may_be_gone_meanwhile(panel: SidePanel) -> None:
    before = QApplication.focusWidget()
    panel.show_panel()
    shiboken6.delete(before)
    panel.hide_panel()
    assert panel.isHidden()


def test_it_can_lie_over_a_part_of_its_host(host: QWidget, panel: SidePanel) -> None:
    part = QWidget(host)
    part.setGeometry(100, 40, 800, 500)
    lie_over(panel, part, 400)
    assert panel.geometry().getRect() == (500, 40, 400, 500)


def test_larger_texts_have_more_room(host: QWidget, panel: SidePanel) -> None:
    set_text_size(TextSize.LARGE)
    try:
        panel.show_panel()
        assert panel.width() == 460
    finally:
        set_text_size(TextSize.NORMAL)
