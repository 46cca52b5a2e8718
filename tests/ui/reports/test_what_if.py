from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from crm_desktop.domain.report import AbcLimits, ReportName, ReportQuery, RfmLimits
from crm_desktop.ui.reports.what_if import WhatIf
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from tests.ui.reports.desk import Desk


@pytest.fixture
def what_if(theme: Theme, languages: Languages, qtbot: QtBot) -> WhatIf:
    result = WhatIf()
    qtbot.addWidget(result)
    result.show_for(ReportQuery(ReportName.ABC))
    return result


def test_only_two_reports_have_limits(what_if: WhatIf) -> None:
    assert what_if.isVisible()
    what_if.show_for(ReportQuery(ReportName.FUNNEL))
    assert not what_if.isVisible()


def test_usual_limits_are_asked_until_one_is_moved(what_if: WhatIf, qtbot: QtBot) -> None:
    assert what_if.limits() == (AbcLimits(), RfmLimits())
    with qtbot.waitSignal(what_if.changed):
        what_if.abc.sliders[0].setValue(60)
    assert what_if.limits()[0] == AbcLimits(0.6, 0.95)
    assert what_if.abc.boxes[0].value() == 60
    with qtbot.waitSignal(what_if.changed):
        what_if.reset_button.click()
    assert what_if.limits()[0] == AbcLimits()
    assert what_if.abc.boxes[0].value() == 80


def test_a_never_passes_b(what_if: WhatIf) -> None:
    what_if.abc.boxes[0].setValue(97)
    assert what_if.abc.limits() == AbcLimits(0.97, 0.97)
    what_if.abc.boxes[1].setValue(50)
    assert what_if.abc.limits() == AbcLimits(0.5, 0.5)


def test_cut_points_always_rise(what_if: WhatIf) -> None:
    what_if.rfm.show_cuts(((10, 20, 30, 40), (1, 2, 3, 4), (100, 200, 300, 400)))
    what_if.rfm.boxes[0][1].setValue(35)
    assert what_if.rfm.limits().recency_days == (10, 35, 35, 40)
    what_if.rfm.boxes[0][2].setValue(5)
    assert what_if.rfm.limits().recency_days == (5, 5, 5, 40)
    assert what_if.rfm.limits().money == (100, 200, 300, 400)


def test_other_limits_answer_at_once(desk: Desk) -> None:
    desk.fill()
    desk.show()
    desk.choose(ReportName.ABC)
    desk.page.what_if.abc.boxes[0].setValue(95)
    desk.page.what_if.abc.boxes[1].setValue(100)
    desk.settle()
    report = desk.page.view.report
    assert report is not None
    assert report.query.abc == AbcLimits(0.95, 1.0)
    assert report.table("moved").rows
    desk.choose(ReportName.RFM)
    boxes = desk.page.what_if.rfm.boxes
    assert boxes[2][3].value() > 0  # the cut points in force are shown


def test_scrolling_the_report_past_a_limit_does_not_move_it(what_if: WhatIf, qtbot: QtBot) -> None:
    other = QLineEdit(what_if)
    other.show()
    what_if.activateWindow()
    other.setFocus()
    slider, box = what_if.abc.sliders[0], what_if.abc.boxes[1]
    for part in (slider, box):
        assert not part.hasFocus()
        event = _wheel()
        QApplication.sendEvent(part, event)
        assert not event.isAccepted()  # the report scrolls
    assert what_if.limits()[0] == AbcLimits()
    assert (slider.value(), box.value()) == (80, 95)
    slider.setFocus()
    qtbot.waitUntil(slider.hasFocus)
    with qtbot.waitSignal(what_if.changed):
        QApplication.sendEvent(slider, _wheel())
    assert slider.value() != 80


def _wheel() -> QWheelEvent:
    place = QPointF(5, 5)
    return QWheelEvent(
        place,
        place,
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
