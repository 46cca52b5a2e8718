"""The screen of inquiries: listed, taken, answered and made deals of by keyboard, one or many."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.escalation import EscalationCause, EscalationDraft
from crm_desktop.domain.inquiry import InquiryState
from crm_desktop.ui.inquiries.deeds import LOOKS, Deed
from crm_desktop.ui.inquiries.filter_line import Shown
from crm_desktop.ui.inquiries.form import InquiryForm
from crm_desktop.ui.inquiries.page import TICK_MS
from crm_desktop.ui.shell.commands import SHELL_COMMANDS
from crm_desktop.ui.shell.context import RecordList
from crm_desktop.ui.shell.features import FEATURES
from tests.factories import make_client
from tests.store_fixtures import Clock
from tests.ui.inquiries.desk import CONTROL, Desk
from tests.ui.keyboard import type_text


def test_a_base_without_inquiries_says_what_they_are_for(desk: Desk) -> None:
    desk.show()
    assert desk.page.nothing.isVisible()
    assert not desk.page.line.isVisible()
    desk.page.nothing.primary.click()
    assert desk.commands == ["new_inquiry"]


def test_who_waits_longest_stands_on_top_and_is_shown_whole(desk: Desk) -> None:
    desk.ask("Ольга", 3)
    late = desk.ask("Анна", 90, body="Нужен букет", phone="8 916 123-45-67")
    desk.show()
    assert desk.names() == ["Анна", "Ольга"]
    assert desk.page.count.text() == "2"
    details = desk.page.details
    assert details.inquiry is not None
    assert details.inquiry.id == late
    assert (details.name.text(), details.text.text()) == ("Анна", "Нужен букет")
    assert details.answer.text() == "1 h late"
    assert details.contacts.text() == "+7 916 123-45-67"


@pytest.mark.parametrize(
    ("key", "state", "text"),
    [
        (Qt.Key.Key_M, InquiryState.TAKEN, "1 inquiry taken"),
        (Qt.Key.Key_Return, InquiryState.TAKEN, "1 inquiry answered"),
        (Qt.Key.Key_G, InquiryState.QUALIFIED, "1 inquiry qualified"),
        (Qt.Key.Key_U, InquiryState.DUPLICATE, "1 inquiry marked as a duplicate"),
        (Qt.Key.Key_Delete, InquiryState.SPAM, "1 inquiry marked as spam"),
        (Qt.Key.Key_D, InquiryState.CONVERTED, "The inquiry became a deal"),
    ],
)
def test_each_deed_has_its_keys_and_is_taken_back(
    desk: Desk, key: Qt.Key, state: InquiryState, text: str
) -> None:
    inquiry = desk.ask("Анна Лебедева", 5)
    desk.show()
    desk.press(key, CONTROL)
    assert desk.get(inquiry).state is state
    assert (desk.get(inquiry).answered_at is not None) == (
        text in ("1 inquiry answered", "The inquiry became a deal")
    )
    assert desk.toasts == [text]
    desk.services.history.undo_last()
    assert desk.get(inquiry).state is InquiryState.NEW


def test_the_keys_also_hold_beside_the_list(desk: Desk) -> None:
    inquiry = desk.ask("Анна", 5)
    desk.show()
    desk.page.details.buttons[Deed.CONVERT].setFocus()
    desk.qtbot.keyClick(desk.page.details.buttons[Deed.CONVERT], Qt.Key.Key_M, CONTROL)
    desk.settle()
    assert desk.get(inquiry).state is InquiryState.TAKEN


def test_the_keys_belong_to_nothing_else(desk: Desk) -> None:
    taken = {keys for feature in FEATURES for command in feature.commands for keys in command.shortcuts}
    taken |= {keys for command in SHELL_COMMANDS for keys in command.shortcuts}
    assert not taken & {keys for look in LOOKS.values() for keys in look.keys}


def test_the_keys_hold_in_a_russian_layout_too(desk: Desk) -> None:
    every = [QShortcut.keys(each) for each in desk.page.findChildren(QShortcut)]
    keys = {sequence.toString() for sequences in every for sequence in sequences}
    assert {"Ctrl+M", "Ctrl+Ь", "Del"} <= keys


def test_buttons_do_what_the_keys_do(desk: Desk) -> None:
    inquiry = desk.ask("Анна", 5)
    desk.show()
    buttons = desk.page.details.buttons
    assert not buttons[Deed.REOPEN].isVisible()
    buttons[Deed.SPAM].click()
    desk.settle()
    assert desk.names() == []
    assert desk.page.none.isVisible()
    desk.page.line.choose(Shown.REFUSED)
    desk.settle()
    assert not buttons[Deed.CONVERT].isVisible()
    buttons[Deed.REOPEN].click()
    desk.settle()
    assert desk.get(inquiry).state is InquiryState.NEW
    desk.page.line.reset()
    desk.settle()
    buttons[Deed.REMOVE].click()
    desk.settle()
    assert list(desk.services.inquiries.list_ids()) == []
    assert desk.toasts[-1] == "1 inquiry removed"


def test_many_are_done_at_once(desk: Desk) -> None:
    ids = [desk.ask(name, 5) for name in ("Анна", "Ольга", "Пётр")]
    desk.show()
    assert not desk.page.bar.isVisible()
    desk.page.model.toggle(0)
    desk.page.model.toggle(1)
    assert desk.page.bar.isVisible()
    desk.page.bar.button(Deed.SPAM).click()
    desk.settle()
    assert sum(desk.get(row_id).state is InquiryState.SPAM for row_id in ids) == 2
    assert desk.toasts == ["2 inquiries marked as spam"]
    assert len(desk.names()) == 1


def test_the_client_is_chosen_before_the_deal_is_made(desk: Desk) -> None:
    sure = make_client(desk.services, "Лебедева Анна", phones="+7 916 123-45-67")
    likely = make_client(desk.services, "Лебедева Анна Сергеевна")
    inquiry = desk.ask("Лебедева Анна", 5, phone="8 916 123-45-67")
    desk.show()
    who = desk.page.details.who
    assert who.client_id == sure
    button = who.group.button(likely)
    assert button is not None
    button.click()
    desk.page._tick()
    desk.page.do(Deed.CONVERT)
    desk.settle()
    assert desk.get(inquiry).draft.client_id == likely


def test_a_new_client_is_made_where_that_is_chosen(desk: Desk) -> None:
    known = make_client(desk.services, "Лебедева Анна", phones="+7 916 123-45-67")
    inquiry = desk.ask("Лебедева Мария", 5, phone="8 916 123-45-67")
    desk.show()
    button = desk.page.details.who.group.button(0)
    assert button is not None
    button.click()
    desk.press(Qt.Key.Key_D, CONTROL)
    client = desk.get(inquiry).draft.client_id
    assert client is not None
    assert client != known
    assert desk.services.clients.get(client).draft.name.first_name == "Мария"


def test_who_cannot_be_named_is_asked_for(desk: Desk) -> None:
    inquiry = desk.ask("", 5, body="Сколько стоит?")
    desk.show()
    desk.press(Qt.Key.Key_D, CONTROL)
    form = desk.page.findChild(InquiryForm)
    assert isinstance(form, InquiryForm)
    assert form.isVisible()
    assert "a name, a phone or an e-mail" in form.problem.text()
    form.name.setText("Анна")
    desk.qtbot.keyClick(form.name, Qt.Key.Key_Return)
    desk.settle()
    assert not form.isVisible()
    desk.press(Qt.Key.Key_D, CONTROL)
    assert desk.get(inquiry).state is InquiryState.CONVERTED


def test_a_deal_and_a_card_are_one_click_away(desk: Desk) -> None:
    inquiry = desk.ask("Анна Лебедева", 5)
    converted = desk.services.inquiries.convert(inquiry)
    desk.ask("Анна Лебедева", 3)
    desk.page.open_ref(EntityRef(Entity.INQUIRY, inquiry))
    desk.show()
    assert desk.page.list.current_id() == inquiry
    desk.page.details.deal.click()
    desk.page.details.client.click()
    assert desk.refs == [
        EntityRef(Entity.DEAL, converted.deal_id),
        EntityRef(Entity.CLIENT, converted.client_id),
    ]
    desk.page.open_ref(EntityRef(Entity.INQUIRY, 999))  # vanished since: nothing happens
    assert desk.page.line.shown is Shown.ALL


def test_other_inquiries_of_the_sender_are_shown_and_opened(desk: Desk) -> None:
    first = desk.ask("Анна", 90, phone="8 916 123-45-67", subject="Букет")
    second = desk.ask("Аня", 5, phone="+7 916 123 45 67")
    desk.show()
    desk.page.list.select_id(second)
    desk.settle()

    def links() -> list[QPushButton]:
        every = desk.page.details.findChildren(QPushButton)
        return [each for each in every if "Букет" in each.text() and each.isVisible()]

    desk.qtbot.waitUntil(lambda: bool(links()))  # the layout shows what was added a moment later
    links()[0].click()
    desk.settle()
    assert desk.page.list.current_id() == first


def test_the_countdown_goes_on_while_the_screen_shows(desk: Desk, clock: Clock) -> None:
    desk.ask("Анна", 5)
    desk.show()
    assert desk.page.ticker.isActive()
    assert desk.page.ticker.interval() == TICK_MS
    assert desk.page.details.answer.text() == "25 min left"
    clock.step(26 * 60)
    desk.page.ticker.timeout.emit()
    assert desk.page.details.answer.text() == "1 min late"
    desk.page.hide()
    assert not desk.page.ticker.isActive()


def test_filters_and_search(desk: Desk) -> None:
    desk.services.users.act_as(desk.services.users.create("Олег"))
    desk.ask("Анна", 5, owner="Олег")
    answered = desk.ask("Ольга", 5)
    desk.services.inquiries.answer([answered])
    desk.ask("Пётр", 5)
    desk.show()
    assert desk.page.line.mine.isVisible()
    desk.page.line.choose(Shown.WAITING)
    desk.settle()
    assert sorted(desk.names()) == ["Анна", "Пётр"]
    desk.page.line.mine.click()
    desk.settle()
    assert desk.names() == ["Анна"]
    desk.page.line.reset()
    desk.settle()
    type_text(desk.page.list, "о")
    assert desk.page.search.text() == "о"
    desk.page.search.setText("ольг")
    desk.qtbot.keyClick(desk.page.search, Qt.Key.Key_Return)
    desk.settle()
    assert desk.names() == ["Ольга"]
    desk.page.search.setText("никого")
    desk.qtbot.keyClick(desk.page.search, Qt.Key.Key_Return)
    desk.settle()
    assert desk.page.none.isVisible()
    assert desk.page.details.inquiry is None
    desk.page.none.primary.click()
    desk.settle()
    assert len(desk.names()) == 3


def test_the_menu_offers_what_can_be_done(desk: Desk) -> None:
    desk.services.users.act_as(desk.services.users.create("Олег"))
    inquiry = desk.ask("Анна", 5)
    desk.services.inquiries.answer([inquiry])
    desk.show()
    desk.page.list.menu_requested.emit(QPoint(5, 5))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text().partition("\t")[0] for action in menu.actions()]
    assert texts == ["Qualified", "Duplicate", "Spam", "Make a deal", "Task", "Edit", "Remove"]
    menu.close()


def test_enter_opens_the_form_with_what_is_stored(desk: Desk) -> None:
    inquiry = desk.ask("Анна", 5, source="Сайт")
    desk.show()
    desk.press(Qt.Key.Key_Return)
    form = desk.page.findChild(InquiryForm)
    assert isinstance(form, InquiryForm)
    assert (form.name.value(), form.source.value()) == ("Анна", "Сайт")
    form.subject.setText("Букет")
    desk.qtbot.keyClick(form.subject, Qt.Key.Key_Return)
    desk.settle()
    assert desk.get(inquiry).draft.subject == "Букет"


def test_what_shows_is_remembered(desk: Desk) -> None:
    desk.page.line.choose(Shown.WAITING)
    state = desk.page.state()
    desk.page.line.choose(Shown.ALL)
    desk.page.restore_state(state)
    assert desk.page.line.shown is Shown.WAITING
    desk.page.restore_state({"shown": "nonsense"})
    assert desk.page.line.shown is Shown.WAITING


def test_all_is_said_in_russian_too(desk: Desk) -> None:
    desk.ask("Анна", 90)
    desk.show()
    desk.context.languages.use("ru")
    desk.page.retranslate()
    assert desk.page.title.text() == "Обращения"
    assert desk.page.details.answer.text() == "опоздали на 1 ч"
    desk.context.languages.use("en")


def test_a_report_lists_its_requests_and_everything_comes_back(desk: Desk) -> None:
    anna, pavel = desk.ask("Анна", 9), desk.ask("Пётр", 5)
    desk.show()
    desk.page.receive(RecordList((pavel,), "Inquiries, 2026"))
    desk.settle()
    assert list(desk.page.model.ids) == [pavel]
    assert desk.page.picked.isVisible()
    desk.page.picked.leave.click()
    desk.settle()
    assert set(desk.page.model.ids) == {anna, pavel}


def test_a_new_task_is_about_whom_the_inquiry_is_of(desk: Desk) -> None:
    client = make_client(desk.services, "Лебедева Анна")
    inquiry = desk.ask("Анна", client_id=client)
    desk.show()
    assert desk.page.record_in_view() == EntityRef(Entity.CLIENT, client)
    desk.page.do(Deed.CONVERT)
    desk.settle()
    deal_id = desk.services.inquiries.get(inquiry).deal_id
    assert deal_id is not None
    desk.page.open_ref(EntityRef(Entity.INQUIRY, inquiry))
    desk.settle()
    assert desk.page.record_in_view() == EntityRef(Entity.DEAL, deal_id)


def test_an_inquiry_of_which_the_head_was_told_says_so(desk: Desk, clock: Clock) -> None:
    desk.services.preferences.update(time_zone="Europe/Moscow", holiday_country="-")
    desk.services.escalations.create_rule(EscalationDraft("Ждут", EscalationCause.INQUIRY_UNANSWERED, 30))
    desk.ask("Анна", minutes=10)
    desk.show()
    assert desk.page.escalation.isHidden()
    clock.now += dt.timedelta(days=3)
    desk.services.escalations.check()
    desk.qtbot.waitUntil(lambda: not desk.page.escalation.isHidden())
    assert "Inquiry not answered" in desk.page.escalation.text.text()
    desk.settle()


def test_the_countdown_counts_while_people_work(desk: Desk) -> None:
    desk.services.preferences.update(time_zone="UTC", holiday_country="-", answer_hours="yes")
    inquiry = desk.ask("Анна", minutes=10)  # on a Saturday: the half hour is of Monday
    desk.show()
    desk.page.open_ref(EntityRef(Entity.INQUIRY, inquiry))
    desk.settle()
    assert desk.page.details.answer.text() == "30 min left"
    assert "30 min left" in desk.page.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
