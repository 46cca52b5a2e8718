from __future__ import annotations

from PySide6.QtCore import Qt

from crm_desktop.domain.report import Comparison, ReportName
from tests.ui.reports.desk import Desk


def test_a_question_is_kept_under_a_name_and_asked_again(desk: Desk) -> None:
    desk.fill()
    desk.show()
    desk.page.line.compare(Comparison.YEAR_BEFORE)
    popup = desk.page.presets.ask_name(desk.page.asked(), desk.page.head.presets)
    popup.field.setText("Years")
    desk.qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    desk.settle()
    assert [each.name for each in desk.services.report_presets.list()] == ["Years"]
    assert any("Years" in text for text in desk.toasts)
    desk.page.line.reset()
    desk.choose(ReportName.ABC)
    desk.page.head.presets.menu().actions()[0].trigger()
    desk.settle()
    assert desk.page.name is ReportName.FUNNEL
    assert desk.page.line.query.comparison is Comparison.YEAR_BEFORE
    report = desk.page.view.report
    assert report is not None
    assert report.other is not None


def test_a_preset_is_removed(desk: Desk) -> None:
    desk.show()
    desk.page.presets.save("Mine", desk.page.asked())
    desk.settle()
    (preset,) = desk.services.report_presets.list()
    desk.page.presets.remove(preset.id)
    desk.settle()
    assert desk.services.report_presets.list() == []
    assert len(desk.toasts) == 2
