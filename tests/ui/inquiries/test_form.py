"""A request is registered by keyboard alone, over whichever screen shows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.inquiry import InquiryChannel, InquirySort
from crm_desktop.ui.inquiries.form import InquiryForm, form_over
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client
from tests.services.inquiries.requests import ask
from tests.ui.keyboard import type_text


class Over:
    """The form over the place of the screens."""

    def __init__(self, context: AppContext, qtbot: QtBot) -> None:
        self.context, self.qtbot, self.services = context, qtbot, context.services
        self.told: list[str] = []
        context.shell.filed.connect(lambda text, _ref: self.told.append(text))
        self.window, self.place = QWidget(), QWidget()
        qtbot.addWidget(self.window)
        layout = QVBoxLayout(self.window)
        layout.setContentsMargins(0, 50, 0, 0)
        layout.addWidget(self.place)
        self.window.resize(900, 600)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.form = form_over(context, self.place)

    def settle(self) -> None:
        def is_quiet() -> bool:
            return self.context.runner.busy_count == 0 and not self.form._pause.isActive()

        self.qtbot.waitUntil(is_quiet)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        target = QApplication.focusWidget()
        assert target is not None
        self.qtbot.keyClick(target, key, modifiers)
        self.settle()

    def type(self, text: str) -> None:
        target = QApplication.focusWidget()
        assert target is not None
        type_text(target, text)
        self.settle()


@pytest.fixture
def over(app_context: AppContext, qtbot: QtBot) -> Iterator[Over]:
    result = Over(app_context, qtbot)
    result.window.activateWindow()
    yield result
    result.settle()


def test_there_is_one_form_and_it_lies_beside_the_screens(over: Over, app_context: AppContext) -> None:
    assert form_over(app_context, over.place) is over.form
    over.form.register()
    over.settle()
    assert over.form.parentWidget() is over.window
    assert over.form.geometry().top() == over.place.geometry().top()
    assert over.form.geometry().right() == over.place.geometry().right()
    over.window.resize(1000, 700)
    assert over.form.geometry().right() == over.place.geometry().right()


def test_a_request_is_registered_without_a_mouse(over: Over) -> None:
    over.form.register()
    over.settle()
    over.type("Анна Лебедева")
    over.key(Qt.Key.Key_Tab)
    over.type("8 916 123-45-67")
    for _ in range(3):
        over.key(Qt.Key.Key_Tab)
    over.type("Нужен букет")
    over.key(Qt.Key.Key_Return)  # in the text it is a new line
    over.type("к пятнице")
    over.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (row_id,) = over.services.inquiries.list_ids()
    inquiry = over.services.inquiries.get(row_id)
    assert (inquiry.draft.name, inquiry.draft.phone) == ("Анна Лебедева", "8 916 123-45-67")
    assert inquiry.draft.body == "Нужен букет\nк пятнице"
    assert (inquiry.draft.channel, inquiry.is_waiting) == (InquiryChannel.CALL, False)
    assert over.told == ["Inquiry added: Анна Лебедева"]
    assert not over.form.isVisible()


def test_enter_in_a_line_stores_and_the_channel_is_remembered(over: Over) -> None:
    over.form.register()
    over.form.channel.setFocus()
    over.qtbot.keyClick(over.form.channel, Qt.Key.Key_Right)
    assert not over.form.is_answered.isChecked()
    over.form.name.setFocus()
    over.type("Ольга")
    over.key(Qt.Key.Key_Return)
    over.form.register()
    assert over.form.name.value() == ""
    over.form.name.setFocus()
    over.type("Пётр")
    over.key(Qt.Key.Key_Return)
    rows = over.services.inquiries.rows(over.services.inquiries.list_ids(sort=InquirySort.NUMBER))
    assert [row.draft.channel for row in rows.values()] == [InquiryChannel.SITE] * 2
    assert all(row.is_waiting for row in rows.values())


def test_whether_it_was_answered_is_ones_own_choice(over: Over) -> None:
    over.form.register()
    over.form.is_answered.click()
    assert not over.form.is_answered.isChecked()
    over.form.channel.chosen.emit("call")
    assert not over.form.is_answered.isChecked()
    over.type("Анна")
    over.key(Qt.Key.Key_Return)
    assert over.services.inquiries.counts().waiting == 1


def test_what_says_nothing_is_refused_at_the_form(over: Over) -> None:
    over.form.register()
    over.key(Qt.Key.Key_Return)
    assert over.form.isVisible()
    assert over.form.problem.text() == "Say who asks, or what for."
    over.form.subject.setText("я" * 501)
    over.form.submit()
    assert over.form.problem.text() == "Too long"
    assert list(over.services.inquiries.list_ids()) == []


def test_who_it_may_be_is_said_while_it_is_typed(over: Over) -> None:
    make_client(over.services, "Лебедева Анна", phones="+7 916 123-45-67")
    over.form.register()
    over.form.phone.setFocus()
    over.type("89161234567")
    assert over.form.known.isVisible()
    assert over.form.known.text() == "This may be Лебедева Анна"
    over.form.phone.setText("")
    over.form.phone.edited.emit()
    over.settle()
    assert not over.form.known.isVisible()


def test_what_is_typed_stays_when_the_key_is_pressed_again(over: Over) -> None:
    over.form.register()
    over.type("Анна")
    over.form.register()
    assert over.form.name.value() == "Анна"
    over.form.name.restore()
    over.key(Qt.Key.Key_Escape)
    assert not over.form.isVisible()


def test_a_stored_request_is_changed(over: Over) -> None:
    inquiry = over.services.inquiries.get(ask(over.services, "Анна", body="Букет", owner="Марина"))
    over.form.edit(inquiry)
    over.settle()
    assert not over.form.is_answered.isVisible()
    assert over.form.owner.value() == "Марина"
    over.form.text.setPlainText("Два букета")
    over.form.save.click()
    over.settle()
    changed = over.services.inquiries.get(inquiry.id)
    assert (changed.draft.body, changed.received_at) == ("Два букета", inquiry.received_at)
    over.form.edit(inquiry)  # as it was before: somebody else has changed it since
    over.form.name.setText("Ольга")
    over.form.submit()
    over.settle()
    assert over.form.isVisible()
    assert over.form.problem.text()


def test_the_form_is_named_in_the_language_in_force(over: Over) -> None:
    assert isinstance(over.form, InquiryForm)
    over.context.languages.use("ru")
    over.form.name_fields()
    assert over.form.save.text() == "Записать"
    over.context.languages.use("en")


def test_how_it_came_is_one_step_back_from_the_name_and_the_name_one_step_on(over: Over) -> None:
    over.form.register()
    over.key(Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    over.key(Qt.Key.Key_Right)
    over.key(Qt.Key.Key_Right)
    assert over.form.draft().channel is InquiryChannel.EMAIL
    over.key(Qt.Key.Key_Tab)
    over.type("Anna Belova")
    assert over.form.draft().name == "Anna Belova"
    reached = []
    for _ in range(8):
        over.key(Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    form = over.form
    assert reached[:4] == [form.phone, form.email, form.subject, form.text]
    assert reached[6:] == [form.is_answered, form.save]


def test_a_phone_that_is_none_is_told_and_stored_only_when_it_is_wanted(over: Over) -> None:
    form = over.form
    form.register()
    over.type("Ирина")
    form.phone.setFocus()
    over.type("звонить Ване")
    assert not form.phone_problem.isVisible()  # not while it is typed
    over.key(Qt.Key.Key_Return)
    assert form.isVisible()
    assert form.phone_problem.isVisible()
    assert form.phone_problem.text()
    assert form.phone.hasFocus()
    assert not over.services.inquiries.list_ids()
    over.key(Qt.Key.Key_Return)
    assert not form.isVisible()
    (stored,) = over.services.inquiries.list_ids()
    assert over.services.inquiries.get(stored).draft.phone == "звонить Ване"


def test_a_phone_that_is_none_is_told_when_the_field_is_left(over: Over) -> None:
    form = over.form
    form.register()
    form.phone.setFocus()
    over.type("нет")
    over.key(Qt.Key.Key_Tab)
    assert form.phone_problem.isVisible()
    form.phone.setFocus()
    form.phone.selectAll()
    over.type("+7 916 123-45-67")
    assert not form.phone_problem.isVisible()
    over.key(Qt.Key.Key_Return)
    assert not form.isVisible()
    form.register()
    assert not form.phone_problem.isVisible()
    over.settle()
