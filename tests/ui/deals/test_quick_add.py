"""A new deal in a few keys."""

from __future__ import annotations

from PySide6.QtCore import Qt

from crm_desktop.domain.client import ClientKind
from crm_desktop.ui.deals.quick_add import new_client
from tests.ui.deals.desk import Desk


def test_a_new_client_is_a_person_or_a_company() -> None:
    assert new_client("Сидоров Иван").kind is ClientKind.PERSON
    company = new_client("ООО «Ромашка»")
    assert company.kind is ClientKind.COMPANY
    assert "Ромашка" in company.company_name


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
