"""The next step on the card."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.domain.timeline import NextStep
from tests.factories import make_client
from tests.ui.clients.card_fixtures import Desk


def test_text_and_day_are_stored_when_they_are_left(desk: Desk, qtbot: QtBot) -> None:
    services = desk.context.services
    client = make_client(services)
    desk.open(client, "timeline")
    step = desk.card.view.summary.next_step
    assert not step.done.isEnabled()
    step.text.setText("Перезвонить с ценой")
    step.text.setFocus()
    qtbot.keyClick(step.text, Qt.Key.Key_Return)
    desk.settle()
    assert step.text.hasFocus()
    assert desk.card.view.tabs.current == "timeline"
    assert services.clients.get(client).next_step == NextStep("Перезвонить с ценой")
    step.day.setText("tomorrow")
    qtbot.keyClick(step.day, Qt.Key.Key_Return)
    desk.settle()
    tomorrow = services.today() + timedelta(days=1)
    assert services.clients.get(client).next_step == NextStep("Перезвонить с ценой", tomorrow)
    assert step.chip.text() == "tomorrow"
    step.text.setText("")
    step.text.commit()
    desk.settle()
    assert services.clients.get(client).next_step is None


def test_done_is_noted_as_one_action_and_asks_for_the_next(desk: Desk, qtbot: QtBot) -> None:
    services = desk.context.services
    client = make_client(services)
    services.next_steps.set(client, NextStep("Отправить счёт", services.today()))
    desk.open(client, "timeline")
    step = desk.card.view.summary.next_step
    step.done.click()
    desk.settle()
    assert services.clients.get(client).next_step is None
    subjects = [item.subject for item in services.timeline.page(client).items]
    assert "Done: Отправить счёт" in subjects
    assert step.text.hasFocus()
    assert step.text.text() == ""
    services.history.undo_last()
    desk.settle()
    assert services.clients.get(client).next_step == NextStep("Отправить счёт", services.today())
    assert "Done: Отправить счёт" not in [item.subject for item in services.timeline.page(client).items]


def test_what_is_late_is_red_and_can_be_put_off(desk: Desk) -> None:
    services = desk.context.services
    client = make_client(services)
    services.next_steps.set(client, NextStep("Отправить счёт", services.today() - timedelta(days=1)))
    desk.open(client)
    step = desk.card.view.summary.next_step
    assert (step.chip.text(), step.chip._pair) == ("yesterday", "danger")
    step.later.menu().actions()[3].trigger()
    desk.settle()
    stored = services.clients.get(client).next_step
    assert stored is not None
    assert stored.on == services.today() + timedelta(days=7)
    assert step.chip._pair == "neutral"


def test_what_is_being_typed_goes_to_its_own_client(desk: Desk) -> None:
    services = desk.context.services
    first, second = make_client(services), make_client(services, "Орлов Пётр")
    desk.open(first)
    step = desk.card.view.summary.next_step
    step.text.setFocus(Qt.FocusReason.OtherFocusReason)
    step.text.setText("Отправить счёт")
    desk.open(second)
    assert step.text.text() == ""
    assert services.clients.get(first).next_step == NextStep("Отправить счёт")
    assert services.clients.get(second).next_step is None


def test_a_day_that_is_none_is_told(desk: Desk) -> None:
    services = desk.context.services
    client = make_client(services)
    services.next_steps.set(client, NextStep("Отправить счёт"))
    desk.open(client)
    step = desk.card.view.summary.next_step
    step.day.setText("когда-нибудь")
    step.day.commit()
    desk.settle()
    assert step.day.problem
    assert services.clients.get(client).next_step == NextStep("Отправить счёт")
