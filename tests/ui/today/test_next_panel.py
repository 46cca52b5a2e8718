"""The panel that asks what comes next."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.deal import NextAction
from crm_desktop.domain.timeline import NextStep
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.today.next_panel import NextPanel
from tests.ui.today.desk import TODAY


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, languages: Languages) -> NextPanel:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(600, 500)
    host.show()
    return NextPanel(host, Formats(), lambda: TODAY)


def test_a_client_gets_a_step_with_words_and_perhaps_a_day(panel: NextPanel, qtbot: QtBot) -> None:
    panel.ask_first("Anna", is_deal=False)
    assert panel.action.kind.isHidden()
    assert panel.nothing.isHidden()
    panel.submit()
    assert panel.isVisible()
    assert panel.action.what.property("invalid")
    panel.action.what.setText(" Ring ")
    panel.action.set_day(1)
    with qtbot.waitSignal(panel.submitted) as told:
        panel.submit()
    assert told.args == [NextStep("Ring", TODAY + dt.timedelta(1))]


def test_a_deal_gets_an_action_with_a_day(panel: NextPanel, qtbot: QtBot) -> None:
    panel.ask_after("Coffee", "Call", is_deal=True)
    assert panel.done.text() == "Done: Call"
    panel.submit()
    assert panel.isVisible()
    panel.action.set_day(0)
    with qtbot.waitSignal(panel.submitted) as told:
        panel.submit()
    assert isinstance(told.args[0], NextAction)


def test_a_day_that_cannot_be_read_keeps_the_panel(panel: NextPanel) -> None:
    panel.ask_first("Anna", is_deal=False)
    panel.action.what.setText("Ring")
    panel.action.on.setText("sometime")
    panel.submit()
    assert panel.isVisible()


def test_nothing_may_follow(panel: NextPanel, qtbot: QtBot) -> None:
    panel.ask_after("Coffee", "Call", is_deal=True)
    with qtbot.waitSignal(panel.submitted) as told:
        panel.nothing.click()
    assert told.args == [None]
