"""A new deal in a few keys."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.deals.desk import Desk


def test_what_is_missing_is_asked_for(desk: Desk) -> None:
    desk.show()
    desk.page.start_deal()
    form = desk.page.stages.quick_add
    desk.press(form.client, Qt.Key.Key_Return)
    assert form.problem.text()
    assert form.isVisible()
    desk.press(form, Qt.Key.Key_Escape)
    assert not form.isVisible()


def test_more_opens_the_card(desk: Desk) -> None:
    desk.show()
    desk.page.start_deal()
    form = desk.page.stages.quick_add
    form.client.setText("Сидоров Иван")
    form.title.setText("Ремонт")
    form.more.click()
    desk.settle()
    assert desk.page.panel.isVisible()
