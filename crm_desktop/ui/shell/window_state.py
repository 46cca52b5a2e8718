"""Where the window stands: restored at the start, brought back when its screen is gone, and to the front."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from crm_desktop.system.settings import GEOMETRY, Settings

DEFAULT_SIZE = QSize(1280, 800)
MINIMUM_SIZE = QSize(720, 480)
_VISIBLE = 80  # pixels of the title bar that must be reachable


def restore_geometry(window: QWidget, settings: Settings) -> None:
    """Place the window where it was; on a screen that exists, whatever was stored."""
    window.setMinimumSize(MINIMUM_SIZE)
    stored = settings.get(GEOMETRY)
    if not stored or not window.restoreGeometry(QByteArray.fromBase64(stored.encode())):
        window.resize(DEFAULT_SIZE)
    bring_on_screen(window)


def bring_on_screen(window: QWidget) -> None:
    """Move and shrink a window that lies off all screens, so that its title bar can be reached."""
    areas = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    area = QGuiApplication.primaryScreen().availableGeometry()
    if window.isMaximized() or window.isFullScreen():
        return
    title = QRect(window.x(), window.y(), window.width(), 40)
    reachable = any(
        each.intersected(title).width() >= _VISIBLE and each.top() <= title.top() <= each.bottom()
        for each in areas
    )
    size = window.size().boundedTo(area.size())
    if size != window.size():
        window.resize(size)
    if not reachable:
        rect = QRect(window.pos(), size)
        rect.moveCenter(area.center())
        window.move(rect.topLeft())


def show_first(window: QWidget, *, minimised: bool) -> None:
    """Show a window that was just built; one that starts with the system keeps out of the way."""
    if minimised:
        window.showMinimized()
        return
    window.show()
    window.activateWindow()


def bring_to_front(window: QWidget) -> None:
    """Show a window above all others with the keyboard in it, wherever it was: behind, minimised, hidden.

    A system that lets no program come to the front by itself makes its entry in the task bar blink.
    """
    states = Qt.WindowState
    window.setWindowState((window.windowState() & ~states.WindowMinimized) | states.WindowActive)
    window.show()
    window.raise_()
    window.activateWindow()
    QApplication.alert(window)


def store_geometry(window: QWidget, settings: Settings) -> None:
    """Remember where the window stands."""
    settings.set(GEOMETRY, bytes(window.saveGeometry().toBase64().data()).decode())
