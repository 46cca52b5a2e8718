"""The step that asks who is at the keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.client import MAX_NAME
from crm_desktop.system.settings import CURRENT_USERS
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.welcome.person_step import PersonStep

Open = Callable[[], PersonStep]


@pytest.fixture
def open_step(app_context: AppContext, qtbot: QtBot) -> Open:
    def make() -> PersonStep:
        step = PersonStep(app_context)
        qtbot.addWidget(step)
        step.show()
        return step

    return make


def test_a_new_person_is_made_and_remembered(open_step: Open, app_context: AppContext, qtbot: QtBot) -> None:
    step, gone = open_step(), list[str]()
    assert not step.is_ready
    assert step.first() is step.name
    step.name.setText("  Анна   Лебедева ")
    step.color.set_color("rose")
    assert step.is_ready
    step.leave(lambda: gone.append("on"))
    qtbot.waitUntil(lambda: gone == ["on"])
    (user,) = app_context.services.users.list()
    assert (user.name, user.color) == ("Анна Лебедева", "rose")
    assert app_context.services.users.current() == user
    assert list(app_context.settings.get(CURRENT_USERS).values()) == [user.id]


def test_who_works_here_already_is_chosen_by_a_card(open_step: Open, app_context: AppContext) -> None:
    users = app_context.services.users
    users.create("Анна", "rose")
    second = users.create("Пётр", "green")
    step, gone = open_step(), list[str]()
    assert step.is_ready
    assert not step.name.isVisible()
    step.cards[str(second)].click()
    step.leave(lambda: gone.append("on"))
    assert gone == ["on"]
    current = users.current()
    assert current is not None
    assert current.id == second


def test_somebody_else_opens_the_form(open_step: Open, app_context: AppContext) -> None:
    app_context.services.users.create("Анна", "rose")
    step = open_step()
    assert step.has_users
    step.cards["new"].click()
    assert step.name.isVisible()
    assert not step.is_ready


def test_the_same_name_is_the_same_person(open_step: Open, app_context: AppContext) -> None:
    known = app_context.services.users.create("Анна", "rose")
    step, gone = open_step(), list[str]()
    step.cards["new"].click()
    step.name.setText("анна")
    step.leave(lambda: gone.append("on"))
    assert gone == ["on"]
    assert [user.id for user in app_context.services.users.list()] == [known]


def test_who_has_left_is_not_offered(open_step: Open, app_context: AppContext) -> None:
    users = app_context.services.users
    users.update(users.create("Анна", "rose"), is_active=False)
    assert not open_step().has_users


def test_a_name_that_cannot_be_stored_is_refused_at_its_box(
    open_step: Open, app_context: AppContext, qtbot: QtBot
) -> None:
    step, gone = open_step(), list[str]()
    step.name.setMaxLength(MAX_NAME * 2)
    step.name.setText("я" * (MAX_NAME + 1))
    step.leave(lambda: gone.append("on"))
    qtbot.waitUntil(lambda: app_context.runner.busy_count == 0)
    assert gone == [] or app_context.services.users.current() is not None
    step.name.setText("Анна")
    assert not step._problem.isVisible()
