from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QMenu
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.widgets.buttons import MenuButton, button, icon_button, name_control


@pytest.mark.parametrize("kind", ["", "primary", "quiet", "danger", "link", "chip", "nav", "seg", "snack"])
def test_a_click_leaves_no_focus_but_tab_gives_it(theme: Theme, qtbot: QtBot, kind: str) -> None:
    widget = button("Save", kind)
    qtbot.addWidget(widget)
    widget.show()
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
    assert not widget.hasFocus()
    assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus


@pytest.mark.parametrize("kind", ["", "primary", "quiet", "danger", "chip"])
def test_every_button_is_large_enough_to_hit(theme: Theme, qtbot: QtBot, kind: str) -> None:
    widget = button("x", kind)
    qtbot.addWidget(widget)
    widget.ensurePolished()
    assert widget.sizeHint().height() >= 24
    assert widget.sizeHint().width() >= 24


def test_the_main_button_has_the_accent_colour(theme: Theme, qtbot: QtBot) -> None:
    widget = button("x", "primary")
    qtbot.addWidget(widget)
    widget.resize(100, 32)
    assert widget.grab().toImage().pixelColor(50, 4) == theme.color("accent")


def test_a_name_serves_screen_reader_and_mouse(theme: Theme, qtbot: QtBot) -> None:
    widget = icon_button("x")
    qtbot.addWidget(widget)
    name_control(widget, "Close", "Ctrl+W")
    assert widget.accessibleName() == "Close"
    assert widget.toolTip() == "Close (Ctrl+W)"
    assert widget.sizeHint().height() >= 24


def test_a_menu_button_keeps_its_menu(theme: Theme, qtbot: QtBot) -> None:
    widget = MenuButton("More")
    qtbot.addWidget(widget)
    menu = QMenu()
    chosen: list[str] = []
    menu.addAction("Merge").triggered.connect(lambda: chosen.append("Merge"))
    widget.set_menu(menu)
    assert widget.menu() is menu
    assert menu.parent() is widget
    menu.actions()[0].trigger()
    assert chosen == ["Merge"]
    assert not widget.icon().isNull()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
@pytest.mark.parametrize("make", [lambda: button("Save"), lambda: icon_button("x")])
def test_enter_presses_a_button_once(
    theme: Theme, qtbot: QtBot, make: Callable[[], QAbstractButton], key: Qt.Key
) -> None:
    widget = make()
    qtbot.addWidget(widget)
    widget.show()
    pressed: list[int] = []
    widget.clicked.connect(lambda: pressed.append(1))
    qtbot.keyClick(widget, key)
    assert len(pressed) == 1


def test_another_menu_takes_the_place_of_the_one_before(theme: Theme, qtbot: QtBot) -> None:
    widget = MenuButton("More")
    qtbot.addWidget(widget)
    widget.set_menu(QMenu())
    second = QMenu()
    widget.set_menu(second)
    qtbot.waitUntil(lambda: widget.findChildren(QMenu) == [second])
    assert widget.menu() is second
