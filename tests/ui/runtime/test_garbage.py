from __future__ import annotations

import gc
import threading

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.garbage import Garbage


class Knot:
    """Refers to itself, and says on which thread it was found."""

    def __init__(self, said: list[int]) -> None:
        self.me, self.said = self, said

    def __del__(self) -> None:
        self.said.append(threading.get_ident())


def test_cycles_are_found_on_the_thread_of_the_window_only(qtbot: QtBot) -> None:
    owner = QObject()
    garbage = Garbage(owner)
    garbage.timer.setInterval(20)
    assert not gc.isenabled()
    said: list[int] = []

    def make() -> None:
        for _ in range(5000):
            Knot(said)

    other = threading.Thread(target=make)
    other.start()
    other.join()
    assert said == []
    qtbot.waitUntil(lambda: len(said) == 5000)
    assert set(said) == {threading.get_ident()}
    garbage.stop()
    assert not garbage.timer.isActive()


def test_nothing_is_searched_while_the_mouse_drags(qtbot: QtBot) -> None:
    owner, widget = QObject(), QWidget()
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    window = widget.windowHandle()
    assert window is not None
    garbage = Garbage(owner)
    garbage.timer.stop()
    said: list[int] = []
    QTest.mousePress(window, Qt.MouseButton.LeftButton)
    for _ in range(5000):
        Knot(said)
    garbage.search()
    assert said == []
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton)
    garbage.search()
    assert len(said) > 4000
    garbage.stop()
