from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from crm_desktop.domain.plan import Plan, PlanMetric
from crm_desktop.domain.report import ReportName
from crm_desktop.ui.reports.plans.panel import PlanPanel
from tests.ui.reports.desk import Desk


def _open(desk: Desk) -> PlanPanel:
    desk.services.users.create("Анна")
    desk.services.users.create("Борис")
    desk.show()
    desk.choose(ReportName.PLAN)
    desk.page.head.plans.click()
    desk.settle()
    return desk.page.plans


def test_a_target_is_typed_and_stored(desk: Desk) -> None:
    panel = _open(desk)
    grid, month = panel.grid, f"{desk.services.today():%Y-%m}"
    assert panel.model.months[grid.currentIndex().column() - 1] == month
    desk.qtbot.keyClick(grid, Qt.Key.Key_Return)
    editor = grid.findChild(QLineEdit)
    desk.qtbot.keyClicks(editor, "250000")
    desk.qtbot.keyClick(editor, Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: bool(desk.services.plans.list(month, month)))
    desk.settle()
    first = panel.model.owners[0]
    assert desk.services.plans.list(month, month) == [Plan(first, month, PlanMetric.SUM, 25_000_000)]
    assert grid.currentIndex().row() == 1


def test_del_takes_a_target_away(desk: Desk) -> None:
    panel = _open(desk)
    index = panel.grid.currentIndex()
    panel.model.setData(index, "5")
    desk.settle()
    panel.grid.setCurrentIndex(index)
    desk.qtbot.keyClick(panel.grid, Qt.Key.Key_Delete)
    desk.settle()
    assert desk.services.plans.list("2000-01", "2099-12") == []


def test_the_month_before_is_copied_and_that_is_taken_back(desk: Desk) -> None:
    panel = _open(desk)
    panel.model.setData(panel.model.index(0, 1), "5")
    desk.settle()
    panel.grid.setCurrentIndex(panel.model.index(0, 2))
    panel.copy_button.click()
    desk.settle()
    assert len(desk.services.plans.list("2000-01", "2099-12")) == 2
    assert panel.model.index(0, 2).data() == panel.model.index(0, 1).data()
    assert len(desk.toasts) == 1
    desk.services.history.undo_last()
    assert len(desk.services.plans.list("2000-01", "2099-12")) == 1


def test_half_years_follow_one_another(desk: Desk) -> None:
    panel = _open(desk)
    before = panel.model.months
    panel.after.click()
    desk.settle()
    assert panel.model.months[0] > before[-1]
    panel.before.click()
    desk.settle()
    assert panel.model.months == before


def test_esc_closes(desk: Desk) -> None:
    panel = _open(desk)
    desk.qtbot.keyClick(panel.grid, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_a_target_that_is_taken_back_is_gone_from_the_grid(desk: Desk) -> None:
    panel = _open(desk)
    index = panel.grid.currentIndex()
    row, column = index.row(), index.column()
    before = index.data()
    panel.model.setData(index, "5")
    desk.settle()
    assert panel.model.index(row, column).data() != before
    desk.context.runner.run(lambda _progress: desk.services.history.undo_last(), writes=True)
    desk.qtbot.waitUntil(lambda: panel.model.index(row, column).data() == before)
    desk.settle()
    assert panel.grid.currentIndex().row() == row


def test_what_is_being_typed_stays_when_others_change_plans(desk: Desk) -> None:
    panel = _open(desk)
    panel.grid.edit(panel.grid.currentIndex())
    assert panel.grid.is_typing
    desk.page.refresh()
    panel.reload()
    desk.settle()
    assert panel.grid.is_typing
