from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.widgets.busy_panel import BusyPanel


def make(qtbot: QtBot) -> BusyPanel:
    panel = BusyPanel(Formats())
    qtbot.addWidget(panel)
    panel.show()
    panel.start("Reading")
    return panel


def texts(panel: BusyPanel) -> set[str]:
    return {label.text() for label in panel.findChildren(QLabel)}


def test_it_shows_how_far(theme: Theme, languages: Languages, qtbot: QtBot) -> None:
    panel = make(qtbot)
    bar = panel.findChild(QProgressBar)
    assert bar is not None
    assert bar.maximum() == 0
    panel.show_progress(1500, 3000)
    assert (bar.value(), bar.maximum()) == (1500, 3000)
    assert {"Reading", "1,500 of 3,000"} <= texts(panel)


def test_stop_is_said_once(theme: Theme, languages: Languages, qtbot: QtBot) -> None:
    panel = make(qtbot)
    asked: list[int] = []
    panel.cancel_requested.connect(lambda: asked.append(1))
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    panel.cancel()
    assert asked == [1]
    assert "Stopping…" in texts(panel)
    panel.show_progress(5, 9)
    assert "Stopping…" in texts(panel)
    stop = panel.findChild(QPushButton)
    assert stop is not None
    assert not stop.isEnabled()
    panel.start("Again")
    assert stop.isEnabled()


def test_language(theme: Theme, languages: Languages, qtbot: QtBot) -> None:
    panel = make(qtbot)
    panel.show_progress(1, 3)
    languages.use("ru")
    qtbot.waitUntil(lambda: "1 из 3" in texts(panel))
