"""The screen with its open calls."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QStackedWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.clients.calls.desk import CallDesk
from crm_desktop.ui.shell.context import AppContext
from tests.ui.clients.calls.conftest import NUMBER, settle


def tabs(desk: CallDesk) -> list[QAbstractButton]:
    buttons = desk.screen.findChildren(QAbstractButton)
    return [each for each in buttons if " · 0:00" in each.text() and each.isVisible()]


def test_one_call_needs_no_tabs_two_do(
    desk: CallDesk, anna: int, app_context: AppContext, qtbot: QtBot
) -> None:
    first = desk.receive(NUMBER)
    assert tabs(desk) == []
    second = desk.receive("+79031112233")
    assert [tab.text() for tab in tabs(desk)] == ["Лебедева Анна · 0:00", "+7 903 111-22-33 · 0:00"]
    tabs(desk)[0].click()
    assert desk.screen.current is first
    desk.discard(first)
    assert desk.screen.calls == (second,)
    settle(app_context, qtbot)


def test_it_lies_over_the_whole_place(
    desk: CallDesk, place: QStackedWidget, anna: int, app_context: AppContext, qtbot: QtBot
) -> None:
    desk.receive(NUMBER)
    place.resize(820, 560)
    assert desk.screen.geometry() == place.rect()
    assert desk.screen.minimumSizeHint().width() <= 820
    assert desk.screen.minimumSizeHint().height() <= 548
    settle(app_context, qtbot)


def test_another_call_can_be_begun(desk: CallDesk, anna: int, app_context: AppContext, qtbot: QtBot) -> None:
    first = desk.receive(NUMBER)
    desk.screen.new_button.click()
    assert len(desk.screen.calls) == 2
    assert desk.screen.current is not first
    settle(app_context, qtbot)
