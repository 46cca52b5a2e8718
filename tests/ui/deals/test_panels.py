"""Panels that ask before a deal goes on."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.deal import Loss
from crm_desktop.ui.deals.panels import LossPanel
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme


def test_another_reason_takes_the_place_of_the_one_chosen(
    qtbot: QtBot, theme: Theme, languages: Languages
) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(800, 600)
    host.show()
    panel = LossPanel(host)
    panel.ask("Lost", ["Price", "Time"])
    panel.group.buttons()[1].setChecked(True)
    qtbot.keyClicks(panel.other, "Moved away")
    assert panel.group.checkedButton() is None
    with qtbot.waitSignal(panel.submitted) as told:
        panel.submit()
    assert told.args == [Loss("Moved away")]
    panel.ask("Lost", ["Price", "Time"])
    assert panel.other.value() == ""
