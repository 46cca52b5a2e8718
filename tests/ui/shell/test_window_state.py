from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.system.settings import GEOMETRY, Settings
from crm_desktop.ui.shell.window_state import (
    MINIMUM_SIZE,
    bring_on_screen,
    bring_to_front,
    restore_geometry,
    store_geometry,
)


def make(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def test_size_survives_a_restart(settings: Settings, qtbot: QtBot) -> None:
    first, second = make(qtbot), make(qtbot)
    first.resize(740, 500)
    store_geometry(first, settings)
    restore_geometry(second, settings)
    assert second.size() == QSize(740, 500)


def test_the_first_start_fits_the_screen(settings: Settings, qtbot: QtBot) -> None:
    window = make(qtbot)
    restore_geometry(window, settings)
    area = QGuiApplication.primaryScreen().availableGeometry()
    assert window.width() <= max(area.width(), MINIMUM_SIZE.width())
    assert window.minimumSize() == MINIMUM_SIZE


def test_a_window_of_a_screen_that_is_gone_comes_back(qtbot: QtBot) -> None:
    window = make(qtbot)
    window.resize(700, 400)
    window.move(QPoint(9000, 5000))
    bring_on_screen(window)
    area = QGuiApplication.primaryScreen().availableGeometry()
    assert area.contains(window.pos())


def test_a_window_above_the_screen_can_be_reached_again(qtbot: QtBot) -> None:
    window = make(qtbot)
    window.resize(700, 400)
    window.move(QPoint(20, -300))
    bring_on_screen(window)
    assert window.y() >= 0


def test_a_window_that_is_all_right_stays(qtbot: QtBot) -> None:
    window = make(qtbot)
    window.resize(500, 400)
    window.move(QPoint(33, 44))
    bring_on_screen(window)
    assert window.pos() == QPoint(33, 44)


def test_nonsense_in_the_settings_is_no_reason_to_stop(settings: Settings, qtbot: QtBot) -> None:
    settings.set(GEOMETRY, "nonsense")
    window = make(qtbot)
    restore_geometry(window, settings)
    assert window.width() >= MINIMUM_SIZE.width()


def test_a_minimised_or_hidden_window_comes_to_the_front(qtbot: QtBot) -> None:
    window = make(qtbot)
    window.showMaximized()
    window.showMinimized()
    bring_to_front(window)
    assert not window.windowState() & Qt.WindowState.WindowMinimized
    assert window.windowState() & Qt.WindowState.WindowMaximized
    window.hide()
    bring_to_front(window)
    assert window.isVisible()
