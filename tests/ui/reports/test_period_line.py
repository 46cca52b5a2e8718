from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.domain.periods import Period, PeriodKind, period_at
from crm_desktop.ui.reports.period_line import PeriodLine
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme

TODAY = dt.date(2026, 11, 22)


@pytest.fixture
def line(theme: Theme, languages: Languages, qtbot: QtBot) -> PeriodLine:
    result = PeriodLine(Formats(), lambda: TODAY)
    qtbot.addWidget(result)
    result.resize(900, 60)
    with qtbot.waitExposed(result):
        result.show()
    return result


def test_it_begins_with_this_month(line: PeriodLine) -> None:
    assert line.period == period_at(PeriodKind.MONTH, TODAY)
    assert line.kinds.current() == "month"
    assert line.shown.text() == "November 2026"


def test_arrows_go_from_month_to_month(line: PeriodLine, qtbot: QtBot) -> None:
    with qtbot.waitSignal(line.changed):
        line.before.click()
    assert line.shown.text() == "October 2026"
    line.after.click()
    assert line.period == period_at(PeriodKind.MONTH, TODAY)


def test_a_longer_period_holds_today_where_the_shorter_did(line: PeriodLine) -> None:
    line.kinds.chosen.emit("year")
    assert line.period == period_at(PeriodKind.YEAR, TODAY)
    line.step(-1)
    line.kinds.chosen.emit("month")
    assert line.period == period_at(PeriodKind.MONTH, dt.date(2025, 12, 31))


def test_own_days_are_typed_in_any_order(line: PeriodLine, qtbot: QtBot) -> None:
    line.kinds.chosen.emit("own")
    assert line.since.isVisible()
    assert line.period == Period(PeriodKind.OWN, dt.date(2026, 11, 1), dt.date(2026, 11, 30))
    line.since.setFocus()
    line.since.selectAll()
    qtbot.keyClicks(line.since, "12/24/2026")
    with qtbot.waitSignal(line.changed):
        qtbot.keyClick(line.since, Qt.Key.Key_Return)
    assert line.period == Period(PeriodKind.OWN, dt.date(2026, 11, 30), dt.date(2026, 12, 24))


def test_all_the_time_has_no_arrows(line: PeriodLine, qtbot: QtBot) -> None:
    with qtbot.waitSignal(line.changed):
        line.choose_all()
    assert not line.before.isVisible()
    assert (line.period.since, line.period.until) == (None, None)
