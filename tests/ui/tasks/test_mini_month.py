"""The small month."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.tasks.mini_month import MiniMonth
from crm_desktop.ui.tasks.periods import PeriodWords

TODAY = dt.date(2026, 11, 21)


def test_a_click_and_arrows_lead_to_days(qtbot: QtBot, languages: Languages) -> None:
    month = MiniMonth(PeriodWords(Formats()), lambda: TODAY)
    qtbot.addWidget(month)
    month.retranslate()
    month.resize(210, 220)
    month.show()
    month.show_days(TODAY, [TODAY])
    found: list[dt.date] = []
    month.day_chosen.connect(found.append)
    area = month.days.area_of(dt.date(2026, 11, 5))
    assert area is not None
    QTest.mouseClick(month.days, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, area.center())
    qtbot.keyClick(month.days, Qt.Key.Key_Down)
    assert found == [dt.date(2026, 11, 5), dt.date(2026, 11, 28)]
    assert "21" in month.days.accessibleDescription()


def test_other_months_are_looked_at_without_going_there(qtbot: QtBot, languages: Languages) -> None:
    month = MiniMonth(PeriodWords(Formats()), lambda: TODAY)
    qtbot.addWidget(month)
    month.retranslate()
    found: list[dt.date] = []
    month.day_chosen.connect(found.append)
    month.forth.click()
    month.forth.click()
    assert month.title.full_text() == "January 2027"
    month.back.click()
    assert month.title.full_text() == "December 2026"
    assert month.days.area_of(TODAY) is None
    assert found == []
