from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from crm_desktop.ui.shell.preparing import PreparingWindow, preparing


def windows() -> list[PreparingWindow]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, PreparingWindow)]


def test_it_is_on_screen_at_once_stays_and_goes_when_the_work_is_over(qtbot: QtBot) -> None:
    painted: list[bool] = []
    with preparing() as show:
        assert windows() == []
        show()
        (window,) = windows()
        painted.append(window.is_painted)
        window.close()
        assert window.isVisible()
        words = " ".join(each.text() for each in window.findChildren(QLabel))
    assert painted == [True]
    assert "made ready" in words
    assert not window.isVisible()
    qtbot.waitUntil(lambda: windows() == [])


def test_it_goes_when_the_work_fails(qtbot: QtBot) -> None:
    try:
        with preparing() as show:
            show()
            raise ValueError
    except ValueError:
        pass
    qtbot.waitUntil(lambda: windows() == [])
