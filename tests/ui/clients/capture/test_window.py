"""Quick capture: paste, look, Enter."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.entity import EntityRef
from crm_desktop.domain.timeline import InteractionKind, TimelineKind
from crm_desktop.ui.clients.capture.window import CaptureWindow, capture_window_at
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client

TEXT = "Анна Лебедева, 8 916 123-45-67, anna@zerno.ru: ждёт скидку"


@pytest.fixture
def window(app_context: AppContext, qtbot: QtBot) -> Iterator[CaptureWindow]:
    QGuiApplication.clipboard().clear()
    host = QWidget()
    qtbot.addWidget(host)
    host.show()
    yield capture_window_at(app_context, host)  # noqa: PT022 - it would go with its host


def settle(window: CaptureWindow, context: AppContext, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.is_settled and context.runner.busy_count == 0)


def paste(window: CaptureWindow, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    window.text.paste()


def test_paste_and_enter_make_a_client_with_the_note(
    window: CaptureWindow, app_context: AppContext, qtbot: QtBot
) -> None:
    said: list[tuple[str, EntityRef]] = []
    app_context.shell.filed.connect(lambda text, ref: said.append((text, ref)))
    window.come_up()
    paste(window, TEXT)
    qtbot.keyClick(window.text, Qt.Key.Key_Return)  # before it was read
    qtbot.waitUntil(lambda: len(said) == 1)
    text, ref = said[0]
    assert text == "New client with a note: Лебедева Анна"
    draft = app_context.services.clients.get(ref.id).draft
    assert (draft.phones[0].e164, draft.emails[0].normal) == ("+79161234567", "anna@zerno.ru")
    assert app_context.services.timeline.page(ref.id).items[0].body == TEXT
    assert not window.isVisible()
    assert window.text.toPlainText() == ""


def test_the_owner_of_the_number_gets_the_note_and_what_the_card_lacks(
    window: CaptureWindow, app_context: AppContext, qtbot: QtBot
) -> None:
    anna = make_client(app_context.services, "Лебедева Анна", phones="+79161234567")
    window.come_up()
    paste(window, TEXT)
    settle(window, app_context, qtbot)
    assert window.whose.client_id == anna
    assert [box.isEnabled() for _, box in window.ticks.ticks] == [False, False, True]
    window.file()
    settle(window, app_context, qtbot)
    draft = app_context.services.clients.get(anna).draft
    assert (len(draft.phones), [email.normal for email in draft.emails]) == (1, ["anna@zerno.ru"])
    app_context.services.history.undo_last()
    assert app_context.services.clients.get(anna).draft.emails == ()


def test_a_tick_that_was_taken_away_adds_nothing(
    window: CaptureWindow, app_context: AppContext, qtbot: QtBot
) -> None:
    anna = make_client(app_context.services, "Лебедева Анна", phones="+79161234567")
    window.come_up()
    paste(window, TEXT)
    settle(window, app_context, qtbot)
    window.ticks.ticks[2][1].setChecked(False)
    window.file()
    settle(window, app_context, qtbot)
    assert app_context.services.clients.get(anna).draft.emails == ()


def test_an_empty_box_takes_contacts_from_the_clipboard_and_stores_nothing(
    window: CaptureWindow, app_context: AppContext, qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setText(TEXT)
    window.come_up()
    settle(window, app_context, qtbot)
    assert window.text.toPlainText() == TEXT
    paste(window, "Другое: 8 903 111-22-33")  # takes the place of what nobody typed
    assert window.text.toPlainText() == "Другое: 8 903 111-22-33"
    window.reject()
    settle(window, app_context, qtbot)
    assert app_context.services.clients.count() == 0


@pytest.mark.parametrize("text", ["пароль qwerty", "", "купить молоко"])
def test_other_things_on_the_clipboard_are_nobodys_business(
    text: str, window: CaptureWindow, app_context: AppContext, qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setText(text)
    window.come_up()
    assert window.text.toPlainText() == ""


def test_a_text_about_nobody_asks_whose_it_is(
    window: CaptureWindow, app_context: AppContext, qtbot: QtBot
) -> None:
    anna = make_client(app_context.services, "Лебедева Анна")
    window.come_up()
    window.text.setPlainText("ждёт скидку")
    settle(window, app_context, qtbot)
    window.file()
    assert window.isVisible()
    assert window.whose.search.isVisible()
    window.whose.cards.chosen.emit(anna)
    window.file()
    settle(window, app_context, qtbot)
    assert app_context.services.timeline.counts(anna)[TimelineKind.NOTE] == 1


def test_a_letter_is_filed_as_a_letter_unless_the_user_says_otherwise(
    window: CaptureWindow, app_context: AppContext, qtbot: QtBot
) -> None:
    letter = "From: Anna <anna@zerno.ru>\nSubject: Order\n\nHello"
    window.come_up()
    paste(window, letter)
    settle(window, app_context, qtbot)
    assert window.kind.current() == InteractionKind.LETTER.value
    window.kind.select(InteractionKind.MESSAGE.value)
    window.kind.chosen.emit(InteractionKind.MESSAGE.value)
    window.text.insertPlainText("!")
    settle(window, app_context, qtbot)
    assert window.kind.current() == InteractionKind.MESSAGE.value


def test_what_was_typed_waits_when_the_window_is_closed(
    window: CaptureWindow, app_context: AppContext, qtbot: QtBot
) -> None:
    window.come_up()
    window.text.setPlainText("не потерять")
    qtbot.keyClick(window.text, Qt.Key.Key_Escape)
    assert not window.isVisible()
    window.come_up()
    assert window.text.toPlainText() == "не потерять"
    settle(window, app_context, qtbot)


def test_a_refusal_keeps_the_text(window: CaptureWindow, app_context: AppContext, qtbot: QtBot) -> None:
    anna = make_client(app_context.services, "Лебедева Анна", phones="+79161234567")
    heard: list[Exception] = []
    app_context.shell.error_raised.connect(heard.append)
    window.come_up()
    paste(window, TEXT)
    settle(window, app_context, qtbot)
    app_context.services.clients.archive([anna])
    app_context.services.clients.delete_forever([anna])
    window.file()
    settle(window, app_context, qtbot)
    assert len(heard) == 1
    assert window.text.toPlainText() == TEXT


def test_it_grows_with_what_was_recognised(
    window: CaptureWindow, app_context: AppContext, qtbot: QtBot
) -> None:
    window.come_up()
    before = window.height()
    paste(window, f"{TEXT}, @anna_zerno, ИНН 7707083893, д.р. 12.03.1987, +7 495 765-43-21, zerno@shop.ru")
    settle(window, app_context, qtbot)
    assert window.height() > before
    below = window.ticks.mapTo(window, window.ticks.rect().bottomLeft()).y()
    assert window.file_button.mapTo(window, window.file_button.rect().topLeft()).y() > below


def test_it_speaks_the_language_in_force(
    window: CaptureWindow, app_context: AppContext, qtbot: QtBot
) -> None:
    english = window.windowTitle()
    app_context.languages.use("ru")
    window.retranslate()
    assert window.windowTitle() != english
