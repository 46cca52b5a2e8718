from __future__ import annotations

import gc
import threading

from PySide6.QtCore import QObject
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
