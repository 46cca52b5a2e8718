import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme, ThemeMode
from crm_desktop.ui.shell.top_bar import TopBar
from tests.ui.keyboard import type_text


@pytest.fixture
def bar(theme: Theme, languages: Languages, qtbot: QtBot) -> TopBar:
    result = TopBar()
    qtbot.addWidget(result)
    result.resize(1000, 52)
    result.show()
    return result


def named(bar: TopBar, name: str) -> QToolButton:
    return next(button for button in bar.findChildren(QToolButton) if button.accessibleName() == name)


def test_what_is_typed_goes_to_the_palette(bar: TopBar, qtbot: QtBot) -> None:
    box = bar.findChild(QLineEdit)
    assert box is not None
    with qtbot.waitSignal(bar.search_requested) as signal:
        type_text(box, "а")
    assert signal.args == ["а"]
    assert box.text() == ""


def test_a_click_opens_the_palette(bar: TopBar, qtbot: QtBot) -> None:
    box = bar.findChild(QLineEdit)
    assert box is not None
    with qtbot.waitSignal(bar.search_requested) as signal:
        qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    assert signal.args == [""]


def test_the_theme_button_says_where_it_leads(bar: TopBar, theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.theme_switch_requested):
        named(bar, "Dark theme").click()
    theme.set_mode(ThemeMode.DARK)
    assert named(bar, "Light theme").isVisible()


def test_the_user_has_a_name(bar: TopBar, qtbot: QtBot) -> None:
    bar.set_user("Марина Ковальчук", 3, "rose")
    with qtbot.waitSignal(bar.user_clicked):
        named(bar, "Марина Ковальчук").click()


def test_the_menu(bar: TopBar) -> None:
    menu = QMenu(bar)
    bar.set_menu(menu)
    assert named(bar, "Menu").menu() is menu


def test_every_control_has_a_name_and_is_large_enough(bar: TopBar) -> None:
    for control in (*bar.findChildren(QToolButton), *bar.findChildren(QLineEdit)):
        if isinstance(control.parent(), QLineEdit):
            continue
        assert control.accessibleName()
        assert min(control.width(), control.height()) >= 24
