"""The number in the navigation, and the word in the morning."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.promise import PromiseDraft, PromiseState
from crm_desktop.ui.promises.due_watch import DueWatch
from crm_desktop.ui.shell.context import AppContext, ToastRequest
from tests.factories import make_client
from tests.store_fixtures import Clock

TODAY = dt.date(2026, 11, 21)


class Told:
    """What a watch told the shell."""

    def __init__(self, context: AppContext, qtbot: QtBot) -> None:
        self.context, self.qtbot = context, qtbot
        self.badges: list[int] = []
        self.toasts: list[ToastRequest] = []
        self.pages: list[str] = []
        context.shell.badge_changed.connect(lambda _key, count, _text: self.badges.append(count))
        context.shell.toast_requested.connect(self.toasts.append)
        context.shell.page_requested.connect(self.pages.append)
        self.place = QWidget()
        qtbot.addWidget(self.place)
        self.watch = DueWatch(context, "promises", self.place)
        self.client = make_client(context.services)

    def promise(self, days: int | None) -> int:
        until = TODAY + dt.timedelta(days) if days is not None else None
        return self.context.services.promises.add(PromiseDraft(self.client, "Скидка", valid_until=until))

    def settle(self) -> None:
        def is_quiet() -> bool:
            return self.context.runner.busy_count == 0 and not self.watch._pause.isActive()

        self.qtbot.waitUntil(is_quiet)


@pytest.fixture
def told(app_context: AppContext, qtbot: QtBot) -> Told:
    return Told(app_context, qtbot)


def test_nothing_that_runs_out_is_no_news(told: Told) -> None:
    told.promise(3)
    told.promise(None)
    told.watch.start()
    told.settle()
    assert (told.badges, told.toasts) == ([0], [])


def test_what_is_late_and_what_runs_out_today_is_counted_and_told_once(told: Told) -> None:
    late = told.promise(-1)
    told.promise(0)
    told.watch.start()
    told.settle()
    (toast,) = told.toasts
    assert toast.text == "1 promise runs out today. 1 promise overdue"
    assert toast.on_action is not None
    toast.on_action()
    assert told.pages == ["promises"]
    told.context.services.promises.close([late], PromiseState.KEPT)
    told.settle()
    assert told.badges == [2, 1]
    assert len(told.toasts) == 1


def test_a_new_day_counts_anew_and_tells_again(told: Told, clock: Clock) -> None:
    told.promise(1)
    days: list[str] = []
    told.context.shell.day_began.connect(lambda: days.append("new"))
    told.watch.start()
    told.settle()
    told.watch.look_at_clock()
    told.settle()
    assert (told.badges, days) == ([0], [])
    clock.step(86400)
    told.watch.look_at_clock()
    told.settle()
    assert (told.badges, days) == ([0, 1], ["new"])
    assert [toast.text for toast in told.toasts] == ["1 promise runs out today"]


def test_the_words_follow_the_language(told: Told) -> None:
    told.promise(0)
    said: list[str] = []
    told.context.shell.badge_changed.connect(lambda _key, _count, text: said.append(text))
    told.watch.start()
    told.settle()
    told.context.languages.use("ru")
    told.settle()
    assert said == ["1 promise runs out today", "Сегодня истекает 1 обещание"]
    told.context.languages.use("en")
    told.settle()
