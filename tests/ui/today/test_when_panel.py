"""The panel that asks to which day something is put off."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.today.when_panel import WhenPanel

TODAY = dt.date(2026, 11, 21)


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, languages: Languages) -> WhenPanel:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(800, 500)
    host.show()
    return WhenPanel(host, Formats(), lambda: TODAY)


def test_one_click_is_enough(panel: WhenPanel, qtbot: QtBot) -> None:
    panel.ask("Call", "Anna", may_be_soon=True)
    assert [chip.text() for chip in panel.days][:3] == ["today", "tomorrow", "Mon, Nov 23"]
    with qtbot.waitSignal(panel.chosen) as told:
        panel.days[1].click()
    assert told.args == [TODAY + dt.timedelta(1)]
    assert not panel.isVisible()


def test_a_promise_is_not_put_off_to_today(panel: WhenPanel) -> None:
    panel.ask("Discount", "Anna", may_be_soon=False)
    assert panel.hour.isHidden()
    assert panel.days[0].isHidden()


def test_what_is_no_day_to_come_is_refused(panel: WhenPanel, qtbot: QtBot) -> None:
    panel.ask("Call", "", may_be_soon=True)
    for text in ("", "some day", "20.11.2026"):
        panel.on.clear()
        qtbot.keyClicks(panel.on, text)
        with qtbot.assertNotEmitted(panel.chosen):
            panel.submit()
        assert panel.on.problem
    panel.on.clear()
    qtbot.keyClicks(panel.on, "12/25/2026")
    with qtbot.waitSignal(panel.chosen) as told:
        panel.submit()
    assert told.args == [dt.date(2026, 12, 25)]
