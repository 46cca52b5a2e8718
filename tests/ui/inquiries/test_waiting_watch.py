"""The number in the navigation: who waits for the first answer."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.inquiry import InquiryState
from crm_desktop.ui.inquiries.waiting_watch import WaitingWatch
from crm_desktop.ui.shell.context import AppContext
from tests.services.inquiries.requests import ask
from tests.store_fixtures import Clock


class Told:
    """What a watch told the shell."""

    def __init__(self, context: AppContext, qtbot: QtBot) -> None:
        self.context, self.qtbot = context, qtbot
        self.badges: list[tuple[int, str]] = []
        context.shell.badge_changed.connect(lambda _key, count, text: self.badges.append((count, text)))
        self.place = QWidget()
        qtbot.addWidget(self.place)
        self.watch = WaitingWatch(context, "inquiries", self.place)

    def settle(self) -> None:
        def is_quiet() -> bool:
            return self.context.runner.busy_count == 0 and not self.watch._pause.isActive()

        self.qtbot.waitUntil(is_quiet)


@pytest.fixture
def told(app_context: AppContext, qtbot: QtBot) -> Told:
    return Told(app_context, qtbot)


def test_who_waits_is_counted_and_who_waits_too_long(told: Told, clock: Clock) -> None:
    ids = [ask(told.context.services, name) for name in ("Анна", "Ольга")]
    told.watch.start()
    told.settle()
    told.context.services.inquiries.set_state(ids[:1], InquiryState.SPAM)
    told.settle()
    clock.step(31 * 60)
    told.watch._clock.timeout.emit()
    told.settle()
    assert told.badges == [
        (2, "2 inquiries wait for an answer"),
        (1, "1 inquiry waits for an answer"),
        (1, "1 inquiry waits for an answer, 1 of them too long"),
    ]


def test_the_words_follow_the_language(told: Told) -> None:
    ask(told.context.services)
    told.watch.start()
    told.settle()
    told.context.languages.use("ru")
    told.settle()
    assert told.badges[-1] == (1, "1 обращение ждёт ответа")
    told.context.languages.use("en")
    told.settle()
