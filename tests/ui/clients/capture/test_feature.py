"""Quick capture in the real window."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from crm_desktop.ui.clients.capture.window import CaptureWindow
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.features import FEATURES
from crm_desktop.ui.shell.main_window import MainWindow


def test_the_key_brings_one_window_up(app_context: AppContext, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()
    window = MainWindow(app_context, FEATURES)
    qtbot.addWidget(window)
    window.start()
    window.show()
    assert window.findChild(CaptureWindow) is None
    for _ in range(2):
        window.run_command("quick_capture")
    (capture,) = window.findChildren(CaptureWindow)
    assert capture.isVisible()
    capture.reject()
    qtbot.waitUntil(lambda: app_context.runner.busy_count == 0)
