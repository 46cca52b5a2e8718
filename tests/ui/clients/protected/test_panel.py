"""The protected block of a card: nothing shows before it is asked for and the password was given."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from crm_desktop.domain.protected import ProtectedAction, ProtectedFacts
from crm_desktop.services.protected import sealing
from crm_desktop.services.protected.service import MINUTES
from crm_desktop.ui.clients.protected.panel import ProtectedPanel
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client
from tests.store_fixtures import Clock
from tests.ui.keyboard import type_text

PASSWORD = "правильный пароль"
FACTS = ProtectedFacts("Паспорт", "4509 123456", rows=(("СНИЛС", "112-233"),))


class Desk:
    """A panel on screen."""

    def __init__(self, context: AppContext, qtbot: QtBot) -> None:
        self.context, self.qtbot = context, qtbot
        self.protected = context.services.protected
        self.anna = make_client(context.services, "Лебедева Анна")
        self.peter = make_client(context.services, "Орлов Пётр")
        self.panel = ProtectedPanel(context)
        qtbot.addWidget(self.panel)
        self.panel.resize(300, 600)
        with qtbot.waitExposed(self.panel):
            self.panel.show()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.context.runner.busy_count == 0)

    def show(self, client_id: int) -> None:
        self.panel.show_client(self.context.services.clients.get(client_id))

    def open(self) -> None:
        self.panel.open_button.click()
        self.settle()

    def type_password(self, text: str) -> None:
        type_text(self.panel.ask.old, text)
        self.qtbot.keyClick(self.panel.ask.old, Qt.Key.Key_Return)
        self.settle()

    def seen(self) -> str:
        return " ".join(field.text() for field in self.panel.findChildren(QLineEdit))

    def actions(self) -> list[ProtectedAction]:
        return [look.action for look in self.protected.looks()]


@pytest.fixture
def desk(app_context: AppContext, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setattr(sealing, "SCRYPT", {"n": 2**10, "r": 8, "p": 1})
    return Desk(app_context, qtbot)


@pytest.fixture
def filled(desk: Desk) -> Desk:
    """The facts of one client, and the lock closed."""
    desk.protected.set_password(PASSWORD)
    desk.protected.save(desk.anna, FACTS)
    desk.protected.lock()
    return desk


def test_the_first_use_asks_for_a_password_and_warns(desk: Desk) -> None:
    desk.show(desk.anna)
    desk.open()
    assert desk.panel.choose.isVisible()
    assert "nobody can" in desk.panel.choose.warning.text()
    desk.panel.choose.new.setText(PASSWORD)
    desk.panel.choose.again.setText(PASSWORD)
    desk.panel.choose.submit()
    desk.settle()
    assert desk.panel.is_shown
    desk.panel.form.number.setText("4509 123456")
    desk.panel.form.number.commit()
    desk.settle()
    assert desk.protected.show(desk.anna) == ProtectedFacts(number="4509 123456")


def test_facts_show_after_the_password_and_the_look_is_noted(filled: Desk) -> None:
    filled.show(filled.anna)
    assert "4509" not in filled.seen()
    filled.open()
    assert filled.panel.ask.old.echoMode() is QLineEdit.EchoMode.Password
    filled.type_password(PASSWORD)
    assert filled.panel.form.facts() == FACTS
    assert filled.actions()[:2] == [ProtectedAction.SHOWN, ProtectedAction.UNLOCKED]
    assert PASSWORD not in filled.seen()


def test_a_wrong_password_is_told_and_noted(filled: Desk) -> None:
    filled.show(filled.anna)
    filled.open()
    filled.type_password("неправильный")
    assert filled.panel.ask.problem.text().startswith("This is not the password.")
    assert filled.actions()[0] is ProtectedAction.REFUSED
    assert not filled.panel.is_shown
    filled.type_password(PASSWORD)
    assert filled.panel.is_shown


def test_another_client_hides_the_facts_and_each_look_is_asked_for(filled: Desk) -> None:
    filled.protected.unlock(PASSWORD)
    filled.show(filled.anna)
    assert not filled.panel.is_shown
    filled.open()
    assert filled.panel.is_shown
    filled.show(filled.peter)
    assert not filled.panel.is_shown
    assert "4509" not in filled.seen()
    filled.show(filled.anna)
    assert not filled.panel.is_shown
    filled.panel.clear()
    assert not filled.panel.open_button.isVisible()


def test_the_block_closes_when_the_time_is_over(filled: Desk, clock: Clock) -> None:
    filled.protected.unlock(PASSWORD)
    filled.show(filled.anna)
    filled.open()
    filled.panel.look_at_lock()
    assert filled.panel.is_shown
    clock.step(MINUTES * 60)
    filled.panel.look_at_lock()
    assert not filled.panel.is_shown
    assert "4509" not in filled.seen()
    assert filled.panel.open_button.isVisible()


def test_what_another_program_kept_meanwhile_is_shown_and_not_written_over(filled: Desk) -> None:
    filled.protected.unlock(PASSWORD)
    filled.show(filled.anna)
    filled.open()
    filled.protected.save(filled.anna, ProtectedFacts("Паспорт", "4510 654321"))  # by another hand
    filled.panel.form.note.setPlainText("заметка")
    filled.panel.form.note.commit()
    filled.settle()
    assert filled.protected.show(filled.anna) == ProtectedFacts("Паспорт", "4510 654321")
    assert filled.panel.form.facts() == ProtectedFacts("Паспорт", "4510 654321")
    filled.panel.form.note.setPlainText("заметка")
    filled.panel.form.note.commit()
    filled.settle()
    assert filled.protected.show(filled.anna).note == "заметка"


def test_what_is_being_typed_is_stored_when_the_block_is_hidden(filled: Desk) -> None:
    filled.protected.unlock(PASSWORD)
    filled.show(filled.anna)
    filled.open()
    filled.panel.form.note.setPlainText("заметка")
    filled.panel.form.add_row.click()
    filled.panel.hide_button.click()
    filled.settle()
    assert filled.protected.show(filled.anna).note == "заметка"
    assert filled.protected.show(filled.anna).rows == FACTS.rows
    filled.context.services.history.undo_last()
    assert filled.protected.show(filled.anna) == FACTS


def test_an_edit_after_the_lock_closed_asks_for_the_password(filled: Desk, clock: Clock) -> None:
    filled.protected.unlock(PASSWORD)
    filled.show(filled.anna)
    filled.open()
    clock.step(MINUTES * 60)
    filled.panel.form.number.setText("0000")
    filled.panel.form.number.commit()
    filled.settle()
    assert not filled.panel.is_shown
    assert filled.panel.ask.isVisible()
