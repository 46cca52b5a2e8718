"""Promises on a card: shown, kept or broken with one click, added in a line, edited in place."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.client import ClientKind
from crm_desktop.domain.promise import PromiseDraft, PromiseKind, PromiseSide, PromiseState
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind
from crm_desktop.services import Services
from crm_desktop.ui.clients.promises.panel import MAX_OPEN, PromisePanel
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.chip import Chip
from tests.factories import make_client
from tests.ui.keyboard import type_text

TODAY = dt.date(2026, 11, 21)


class Desk:
    """A panel on screen, with what it told the shell."""

    def __init__(self, context: AppContext, qtbot: QtBot) -> None:
        self.context, self.qtbot, self.services = context, qtbot, context.services
        self.toasts: list[str] = []
        self.errors: list[Exception] = []
        context.shell.undo_offered.connect(self.toasts.append)
        context.shell.error_raised.connect(self.errors.append)
        self.panel = PromisePanel(context)
        qtbot.addWidget(self.panel)
        self.panel.resize(290, 900)
        with qtbot.waitExposed(self.panel):
            self.panel.show()
        self.panel.activateWindow()

    def settle(self) -> None:
        def is_quiet() -> bool:
            return self.context.runner.busy_count == 0 and not self.panel._timer.isActive()

        self.qtbot.waitUntil(is_quiet)

    def open(self, client_id: int) -> None:
        self.panel.show_client(self.services.clients.get(client_id))
        self.settle()

    def click(self, widget: QWidget) -> None:
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.settle()

    def press(self, key: Qt.Key) -> None:
        focused = self.panel.focusWidget()
        assert focused is not None
        self.qtbot.keyClick(focused, key)
        self.settle()

    def whats(self) -> list[str]:
        return [promise.draft.what for promise in self.panel.open_promises]


@pytest.fixture
def desk(app_context: AppContext, qtbot: QtBot) -> Desk:
    return Desk(app_context, qtbot)


@pytest.fixture
def company(app_context: AppContext) -> int:
    return make_client(app_context.services, "ООО «Зерно»", kind=ClientKind.COMPANY)


def promise(services: Services, client_id: int, what: str, days: int | None = None, **values: object) -> int:
    until = TODAY + dt.timedelta(days) if days is not None else None
    return services.promises.add(PromiseDraft(client_id, what, valid_until=until, **values))  # type: ignore[arg-type]


def texts(widget: QWidget) -> str:
    return " | ".join(chip.text() for chip in widget.findChildren(Chip))


def test_open_promises_stand_as_they_run_out_each_with_its_time_in_words(desk: Desk, company: int) -> None:
    services = desk.services
    never = promise(services, company, "Когда-нибудь")
    soon = promise(services, company, "Скоро", 2, kind=PromiseKind.PRICE)
    today = promise(services, company, "Сегодня", 0)
    late = promise(services, company, "Поздно", -3)
    desk.open(company)
    assert desk.whats() == ["Поздно", "Сегодня", "Скоро", "Когда-нибудь"]
    said = [texts(desk.panel.item(each)) for each in (late, today, soon, never)]
    assert said == ["overdue by 3 days", "until today", "in 2 days | Price", "no date"]


def test_the_promises_to_the_people_of_a_company_stand_on_its_card(desk: Desk, company: int) -> None:
    anna = make_client(desk.services, "Лебедева Анна", company="ООО «Зерно»")
    promise(desk.services, anna, "Анне")
    desk.open(company)
    assert desk.whats() == ["Анне"]


@pytest.mark.parametrize(
    ("name", "state", "said"),
    [("kept", PromiseState.KEPT, "1 promise kept"), ("broken", PromiseState.BROKEN, "1 promise broken")],
)
def test_one_click_says_what_became_of_it_and_can_be_taken_back(
    desk: Desk, company: int, name: str, state: PromiseState, said: str
) -> None:
    row_id = promise(desk.services, company, "Скидка")
    desk.open(company)
    desk.click(getattr(desk.panel.item(row_id), name))
    assert desk.services.promises.get(row_id).state is state
    assert desk.whats() == []
    assert desk.toasts == [said]
    desk.services.history.undo_last()
    desk.settle()
    assert desk.whats() == ["Скидка"]


def test_the_keyboard_goes_on_to_the_next_promise(desk: Desk, company: int) -> None:
    first, second = (promise(desk.services, company, what, days) for days, what in enumerate(("Одно", "Два")))
    desk.open(company)
    desk.panel.item(first).kept.setFocus()
    desk.press(Qt.Key.Key_Return)
    assert desk.panel.focusWidget() is desk.panel.item(second).kept
    desk.press(Qt.Key.Key_Space)
    assert desk.whats() == []
    assert desk.panel.focusWidget() is desk.panel.adder


def test_a_promise_is_added_by_keyboard_in_one_line(desk: Desk, company: int) -> None:
    desk.open(company)
    desk.panel.add()
    type_text(desk.panel.form.what, "Скидка 10 %")
    desk.qtbot.keyClick(desk.panel.form.what, Qt.Key.Key_Tab)
    type_text(desk.panel.form.until, "до пятницы")
    desk.press(Qt.Key.Key_Return)
    (stored,) = desk.services.promises.of_client(company)
    assert (stored.draft.what, stored.draft.valid_until) == ("Скидка 10 %", dt.date(2026, 11, 27))
    assert desk.whats() == ["Скидка 10 %"]
    assert desk.panel.form.isHidden()
    assert desk.toasts == ["Promise added: Скидка 10 %"]


def test_the_rest_of_a_promise_is_folded_away(desk: Desk, company: int) -> None:
    anna = make_client(desk.services, "Лебедева Анна", company="ООО «Зерно»")
    desk.services.users.create("Марина")
    desk.open(company)
    desk.panel.add()
    form = desk.panel.form
    assert form.details.isHidden()
    desk.click(form.more)
    form.what.setText("Оплатит счёт")
    form.kind.setCurrentIndex(form.kind.findData(PromiseKind.TERMS.value))
    form.side.select(PromiseSide.THEIRS.value)
    form.made_by.set_value("Марина")
    form.person.setCurrentIndex(form.person.findData(anna))
    form.made_on.setText("вчера")
    form.note.setPlainText("по телефону")
    desk.click(form.save)
    (stored,) = desk.services.promises.of_client(company)
    draft = stored.draft
    assert (draft.kind, draft.side, draft.made_by) == (PromiseKind.TERMS, PromiseSide.THEIRS, "Марина")
    assert (draft.person_id, draft.note) == (anna, "по телефону")
    assert draft.made_at is not None
    assert draft.made_at.astimezone().date() == dt.date(2026, 11, 20)


def test_a_call_can_be_named_as_the_proof(desk: Desk, company: int) -> None:
    entry = desk.services.timeline.add(
        InteractionDraft(company, InteractionKind.CALL, body="Договорились о скидке")
    )
    row_id = promise(desk.services, company, "Скидка")
    desk.open(company)
    desk.panel.edit(row_id)
    form = desk.panel.form
    desk.click(form.more)
    assert form.proof.count() == 2
    assert "Договорились о скидке" in form.proof.itemText(1)
    form.proof.setCurrentIndex(1)
    desk.click(form.save)
    assert desk.services.promises.get(row_id).draft.interaction_id == entry


def test_nothing_promised_and_no_day_are_told_at_the_line(desk: Desk, company: int) -> None:
    desk.open(company)
    desk.panel.add()
    desk.press(Qt.Key.Key_Return)
    assert desk.panel.form.problem.isVisible()
    assert desk.panel.form.what.property("invalid")
    type_text(desk.panel.form.what, "Цена")
    assert not desk.panel.form.problem.isVisible()
    desk.panel.form.until.setText("когда-нибудь")
    desk.panel.form.submit()
    assert desk.panel.form.problem.isVisible()
    assert desk.services.promises.of_client(company) == []
    desk.press(Qt.Key.Key_Escape)  # restores the line
    desk.press(Qt.Key.Key_Escape)  # puts the form away
    assert desk.panel.form.isHidden()
    assert desk.panel.focusWidget() is desk.panel.adder


def test_a_promise_is_edited_in_its_place_while_others_come_and_go(desk: Desk, company: int) -> None:
    row_id = promise(desk.services, company, "Цена 500", 5)
    desk.open(company)
    desk.panel.edit(row_id)
    desk.panel.form.what.setText("Цена 450")
    promise(desk.services, company, "Другое", 1)
    desk.settle()
    assert desk.panel.form.what.text() == "Цена 450"
    assert desk.whats() == ["Цена 500"]
    desk.click(desk.panel.form.save)
    assert desk.whats() == ["Другое", "Цена 450"]
    assert desk.services.promises.get(row_id).draft.valid_until == TODAY + dt.timedelta(5)


def test_an_edit_of_an_old_version_is_refused_and_kept_on_screen(desk: Desk, company: int) -> None:
    row_id = promise(desk.services, company, "Цена 500")
    desk.open(company)
    desk.panel.edit(row_id)
    desk.services.promises.update(row_id, None, PromiseDraft(company, "Цена 400"))
    desk.settle()
    desk.panel.form.what.setText("Цена 450")
    desk.click(desk.panel.form.save)
    assert desk.panel.form.problem.isVisible()
    assert desk.panel.form.what.text() == "Цена 450"
    assert desk.services.promises.get(row_id).draft.what == "Цена 400"


def test_closed_promises_are_counted_and_unfold_with_how_they_ended(desk: Desk, company: int) -> None:
    services = desk.services
    kept, broken = (promise(services, company, what) for what in ("Одно", "Два"))
    services.promises.close([kept], PromiseState.KEPT)
    services.promises.close([broken], PromiseState.BROKEN)
    desk.open(company)
    assert desk.panel.fold_button.text() == "Kept: 1, broken: 1"
    desk.click(desk.panel.fold_button)
    note = desk.panel.item(broken).note
    note.setFocus()
    type_text(note, "Забыли")
    desk.press(Qt.Key.Key_Return)
    assert services.promises.get(broken).closed_note == "Забыли"
    again = next(
        action for action in desk.panel.item(broken).more.menu().actions() if "again" in action.text()
    )
    again.trigger()
    desk.settle()
    assert desk.whats() == ["Два"]


def test_the_menu_gives_more_days_cancels_and_removes(desk: Desk, company: int) -> None:
    row_id = promise(desk.services, company, "Цена", -2)
    desk.open(company)

    def choose(text: str) -> None:
        menu = desk.panel.item(row_id).more.menu()
        next(action for action in menu.actions() if action.text() == text).trigger()
        desk.settle()

    choose("One week more")
    assert desk.services.promises.get(row_id).draft.valid_until == TODAY + dt.timedelta(7)
    choose("Cancelled")
    assert desk.services.promises.get(row_id).state is PromiseState.CANCELLED
    desk.click(desk.panel.fold_button)
    choose("Remove")
    assert desk.services.promises.of_client(company, only_open=False) == []


def test_many_open_promises_show_the_first_ones_and_the_rest_on_request(desk: Desk, company: int) -> None:
    ids = [promise(desk.services, company, f"№ {at}", at) for at in range(MAX_OPEN + 2)]
    desk.open(company)
    with pytest.raises(KeyError):
        desk.panel.item(ids[-1])
    desk.click(desk.panel.all_button)
    desk.qtbot.waitUntil(desk.panel.item(ids[-1]).isVisible)
    assert not desk.panel.all_button.isVisible()


def test_another_client_and_no_client_leave_nothing_behind(desk: Desk, company: int) -> None:
    promise(desk.services, company, "Цена")
    other = make_client(desk.services, "Орлов Пётр")
    desk.open(company)
    desk.panel.add()
    desk.open(other)
    assert desk.whats() == []
    assert desk.panel.form.isHidden()
    desk.open(company)
    desk.panel.clear()
    assert desk.whats() == []
    desk.panel.add()
    assert desk.panel.form.isHidden()
    assert desk.errors == []
