"""Calls come, wait, and are stored; none is lost."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStackedWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.promise import MAX_WHAT
from crm_desktop.domain.timeline import Direction, TimelineKind
from crm_desktop.ui.clients.calls.call_view import CallView
from crm_desktop.ui.clients.calls.desk import CallDesk, desk_at
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client
from tests.store_fixtures import Clock
from tests.ui.clients.calls.conftest import NUMBER, settle

MOST_STATEMENTS = 20


def current(desk: CallDesk) -> CallView:
    view = desk.screen.current
    assert view is not None
    return view


def store(view: CallView, context: AppContext, qtbot: QtBot) -> None:
    qtbot.keyClick(view.form.notes, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(context, qtbot)


def test_a_call_shows_who_it_is_with_the_keyboard_in_the_notes(
    desk: CallDesk, anna: int, app_context: AppContext, qtbot: QtBot
) -> None:
    view = desk.receive(f"tel:{NUMBER}")
    assert desk.screen.isVisible()
    assert view.client_id == anna
    assert QApplication.focusWidget() is view.form.notes
    settle(app_context, qtbot)


def test_whom_we_call_shows_as_an_outgoing_call(
    desk: CallDesk, anna: int, app_context: AppContext, qtbot: QtBot
) -> None:
    view = desk.call_out(NUMBER)
    assert view.client_id == anna
    assert view.form.direction.value() is Direction.OUT
    settle(app_context, qtbot)


def test_what_was_said_is_stored_with_its_length_and_what_follows(
    desk: CallDesk, anna: int, app_context: AppContext, clock: Clock, qtbot: QtBot
) -> None:
    services = app_context.services
    outcome = services.outcomes.create("Ждёт цену", None, "Послать цену", 2)
    view = desk.receive(NUMBER)
    said: list[str] = []
    app_context.shell.filed.connect(lambda text, _ref: said.append(text))
    qtbot.keyClicks(view.form.notes, "Zhdet skidku")
    view.form.outcome_buttons[outcome].click()
    view.form.decision.setText("Скидка 5 %")
    view.form.promise.what.setText("Скидка 5 %")
    view.form.promise.day.setText("+3")
    clock.step(95)
    store(view, app_context, qtbot)
    assert desk.screen.calls == ()
    assert not desk.screen.isVisible()
    assert said == ["Call stored: Лебедева Анна"]
    newest = next(each for each in services.timeline.page(anna).items if each.body == "Zhdet skidku")
    assert (newest.kind, newest.direction, newest.length_seconds) == (TimelineKind.CALL, Direction.IN, 95)
    assert (newest.outcome, newest.decision, newest.contact) == (
        "Ждёт цену",
        "Скидка 5 %",
        "+7 916 123-45-67",
    )
    today = services.today()
    planned = [(task.draft.title, task.draft.day) for task in services.tasks.open_of_client(anna)]
    assert planned == [("Прислать прайс", today), ("Послать цену", today + dt.timedelta(days=2))]
    promise = services.promises.of_client(anna)[-1]
    assert (promise.draft.what, promise.draft.valid_until) == ("Скидка 5 %", today + dt.timedelta(days=3))


def test_a_second_call_brings_its_own_and_the_first_waits_with_its_notes(
    desk: CallDesk, anna: int, app_context: AppContext, qtbot: QtBot
) -> None:
    make_client(app_context.services, "Орлов Пётр", phones="+79031112233")
    first = desk.receive(NUMBER)
    first.form.notes.setPlainText("первый")
    second = desk.receive("8 903 111-22-33")
    assert current(desk) is second
    store(second, app_context, qtbot)
    assert current(desk) is first
    assert first.form.notes.value() == "первый"
    assert desk.screen.isVisible()


def test_the_same_number_shows_the_call_that_is_open(
    desk: CallDesk, anna: int, app_context: AppContext, qtbot: QtBot
) -> None:
    first = desk.receive(NUMBER)
    desk.put_aside()
    assert desk.receive("8 (916) 123-45-67") is first
    assert desk.screen.isVisible()
    settle(app_context, qtbot)


def test_escape_keeps_the_call_and_the_key_brings_it_back(
    desk: CallDesk, place: QStackedWidget, anna: int, app_context: AppContext, qtbot: QtBot
) -> None:
    field = place.widget(0)
    field.setFocus()
    view = desk.receive(NUMBER)
    view.form.notes.setPlainText("не потерять")
    qtbot.keyClick(view.form.notes, Qt.Key.Key_Escape)
    assert not desk.screen.isVisible()
    assert QApplication.focusWidget() is field
    desk.toggle()
    assert desk.screen.isVisible()
    assert current(desk).form.notes.value() == "не потерять"
    settle(app_context, qtbot)


def test_going_to_another_screen_lets_the_call_wait(
    desk: CallDesk, place: QStackedWidget, anna: int, app_context: AppContext, qtbot: QtBot
) -> None:
    view = desk.receive(NUMBER)
    place.setCurrentIndex(1)
    assert not desk.screen.isVisible()
    assert desk.screen.calls == (view,)
    settle(app_context, qtbot)


def test_the_card_opens_beside_the_waiting_call(
    desk: CallDesk, anna: int, app_context: AppContext, qtbot: QtBot
) -> None:
    opened: list[EntityRef] = []
    app_context.shell.ref_requested.connect(opened.append)
    view = desk.receive(NUMBER)
    assert view.pane is not None
    view.pane.open_card.click()
    assert opened == [EntityRef(Entity.CLIENT, anna)]
    assert not desk.screen.isVisible()
    assert desk.screen.calls == (view,)
    settle(app_context, qtbot)


def test_an_unknown_number_with_a_name_becomes_a_client(
    desk: CallDesk, app_context: AppContext, qtbot: QtBot
) -> None:
    view = desk.receive("+79031112233")
    settle(app_context, qtbot)
    assert QApplication.focusWidget() is view.who.name
    view.who.name.setText("Белов Иван, ООО Ромашка")
    view.form.notes.setPlainText("спросил цены")
    store(view, app_context, qtbot)
    (match,) = app_context.services.callers.who("89031112233")
    assert (match.name, match.company) == ("Белов Иван", "ООО Ромашка")


def test_an_unknown_number_goes_to_the_card_that_is_chosen(
    desk: CallDesk, anna: int, app_context: AppContext, qtbot: QtBot
) -> None:
    view = desk.receive("+79031112233")
    view.who.chosen.emit(anna)
    assert view.client_id == anna
    assert QApplication.focusWidget() is view.form.notes
    store(view, app_context, qtbot)
    phones = app_context.services.clients.get(anna).draft.phones
    assert [phone.e164 for phone in phones] == [NUMBER, "+79031112233"]


def test_several_clients_of_one_number_are_all_offered(
    desk: CallDesk, anna: int, app_context: AppContext, qtbot: QtBot
) -> None:
    other = make_client(app_context.services, "Орлов Пётр", phones=NUMBER)
    view = desk.receive(NUMBER)
    assert view.offered() == ("Лебедева Анна", "Орлов Пётр")
    view.choose_match(other)
    store(view, app_context, qtbot)
    counts = app_context.services.timeline.counts(other)
    assert counts[TimelineKind.CALL] == 1
    assert len(app_context.services.clients.get(other).draft.phones) == 1


def test_last_digits_are_only_a_guess(desk: CallDesk, app_context: AppContext, qtbot: QtBot) -> None:
    client = make_client(app_context.services, "Далёкий Город", phones="+7 4712 45-67-89")
    view = desk.receive("45-67-89")
    settle(app_context, qtbot)
    assert (view.client_id, view.offered()) == (client, ("Далёкий Город",))


def test_a_name_that_is_being_typed_is_not_taken_away_by_a_late_guess(
    desk: CallDesk, app_context: AppContext, qtbot: QtBot
) -> None:
    make_client(app_context.services, "Далёкий Город", phones="+7 4712 45-67-89")
    view = desk.receive("45-67-89")
    view.who.name.setText("Белов")
    settle(app_context, qtbot)
    assert view.client_id == 0


def test_without_a_number_it_asks_who_and_a_question_without_an_answer_is_dropped(
    desk: CallDesk, app_context: AppContext, qtbot: QtBot
) -> None:
    desk.toggle()
    view = current(desk)
    assert QApplication.focusWidget() is view.who.name
    qtbot.keyClick(view.form.notes, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is view.who.name  # nobody to store it for
    desk.toggle()
    assert desk.screen.calls == ()


def test_a_day_that_cannot_be_read_keeps_the_call_open(
    desk: CallDesk, anna: int, app_context: AppContext, qtbot: QtBot
) -> None:
    view = desk.receive(NUMBER)
    view.form.promise.what.setText("Скидка")
    view.form.promise.day.setText("когда-нибудь")
    store(view, app_context, qtbot)
    assert desk.screen.calls == (view,)
    assert QApplication.focusWidget() is view.form.promise.day


def test_a_refused_call_stays_with_its_notes(
    desk: CallDesk, anna: int, app_context: AppContext, qtbot: QtBot
) -> None:
    view = desk.receive(NUMBER)
    view.form.notes.setPlainText("важное")
    view.form.promise.what.setText("с" * (MAX_WHAT + 1))
    heard: list[Exception] = []
    app_context.shell.error_raised.connect(heard.append)
    desk.store(view)
    settle(app_context, qtbot)
    assert len(heard) == 1
    assert view.form.notes.value() == "важное"
    assert desk.screen.calls == (view,)
    assert view.isEnabled()


def test_a_client_who_is_erased_meanwhile_is_asked_for_again(
    desk: CallDesk, app_context: AppContext, qtbot: QtBot
) -> None:
    clients = app_context.services.clients
    client = make_client(app_context.services, "Орлов Пётр", phones=NUMBER)
    view = desk.receive(NUMBER)
    clients.archive([client])
    clients.delete_forever([client])
    qtbot.waitUntil(lambda: view.client_id == 0)
    settle(app_context, qtbot)


def test_hostile_numbers_are_only_text(desk: CallDesk, app_context: AppContext, qtbot: QtBot) -> None:
    for text in ("<img src=x onerror=1>", "'; DROP TABLE party; --", "\x00\u202e" * 500, "tel:%00%FF"):
        desk.receive(text)
    settle(app_context, qtbot)
    assert app_context.services.clients.count() == 0
    desk.put_aside()


def test_there_is_one_desk_in_a_window(app_context: AppContext, place: QStackedWidget) -> None:
    assert desk_at(app_context, place) is desk_at(app_context, place)


def test_a_call_asks_the_base_little(
    desk: CallDesk, anna: int, app_context: AppContext, qtbot: QtBot
) -> None:
    """What stands between the ring and the screen: each question goes by an index, and there are few."""
    desk.discard(desk.receive(NUMBER))
    settle(app_context, qtbot)
    engine = app_context.services.store.engine
    rows, asked = engine.rows, list[str]()
    here = threading.get_ident()

    def counted(sql: str, params: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        if threading.get_ident() == here and "PRAGMA" not in sql:
            asked.append(sql)
        return rows(sql, params)

    engine.rows = counted  # type: ignore[method-assign]
    desk.receive(NUMBER)
    assert len(asked) <= MOST_STATEMENTS, asked
    settle(app_context, qtbot)
    del engine.rows  # type: ignore[method-assign]
