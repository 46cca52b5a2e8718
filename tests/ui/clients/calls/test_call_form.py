"""What is written during a call."""

from __future__ import annotations

import datetime as dt

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.promise import PromiseKind
from crm_desktop.domain.timeline import Direction, InteractionKind, NextStep
from crm_desktop.ui.clients.calls.call_form import CallForm
from crm_desktop.ui.shell.context import AppContext
from tests.ui.keyboard import type_text


@pytest.fixture
def form(app_context: AppContext, qtbot: QtBot) -> CallForm:
    for outcome in app_context.services.outcomes.list():
        app_context.services.outcomes.remove(outcome.id)
    outcomes = app_context.services.outcomes
    outcomes.create("Договорились", None, "Выставить счёт", 1)
    outcomes.create("Отказ")
    outcomes.create("Письмо дошло", InteractionKind.LETTER)
    result = CallForm(app_context)
    qtbot.addWidget(result)
    result.show()
    return result


def test_only_outcomes_of_calls_are_offered(form: CallForm) -> None:
    assert [chip.text() for chip in form.outcome_buttons.values()] == ["Договорились", "Отказ"]


def test_an_outcome_suggests_what_follows(form: CallForm, app_context: AppContext) -> None:
    form.choose_outcome(0)
    tomorrow = app_context.services.today() + dt.timedelta(days=1)
    assert form.record(1, "").next_step == NextStep("Выставить счёт", tomorrow)
    form.choose_outcome(1)
    outcome = form.outcome()
    assert outcome is not None
    assert outcome.name == "Отказ"
    assert form.record(1, "").next_step is None


def test_a_next_step_that_was_typed_stays(form: CallForm) -> None:
    form.next_step.what.setText("Приехать")
    form.choose_outcome(0)
    step = form.record(1, "").next_step
    assert step is not None
    assert step.text == "Приехать"


def test_an_outcome_can_be_taken_back(form: CallForm) -> None:
    form.choose_outcome(0)
    form.choose_outcome(0)
    assert form.outcome() is None
    assert form.is_empty


def test_a_place_without_an_outcome_is_no_harm(form: CallForm) -> None:
    form.choose_outcome(8)
    assert form.outcome() is None


def test_the_direction_is_switched(form: CallForm) -> None:
    assert form.record(1, "").entry.direction is Direction.IN
    form.direction.outgoing.click()
    assert form.record(1, "").entry.direction is Direction.OUT


def test_a_renamed_outcome_stays_chosen(form: CallForm, app_context: AppContext) -> None:
    form.choose_outcome(1)
    chosen = form.outcome()
    assert chosen is not None
    app_context.services.outcomes.update(chosen.id, name="Не сейчас")
    form.show_outcomes(app_context.services.outcomes.list())
    renamed = form.outcome()
    assert renamed is not None
    assert renamed.name == "Не сейчас"


def test_a_day_in_words_is_read_and_another_one_is_marked(form: CallForm, app_context: AppContext) -> None:
    form.promise.what.setText("Скидка")
    form.promise.day.setText("завтра")
    assert form.wrong_day() is None
    promise = form.record(1, "").promise
    assert promise is not None
    assert promise.valid_until == app_context.services.today() + dt.timedelta(days=1)
    form.promise.day.setText("когда-нибудь")
    assert form.wrong_day() is form.promise.day


def test_it_speaks_the_language_in_force(form: CallForm, app_context: AppContext) -> None:
    before = form.notes.accessibleName()
    app_context.languages.use("ru")
    form.retranslate()
    assert form.notes.accessibleName() != before


def test_a_promise_in_one_sentence_has_its_day_and_kind(form: CallForm, app_context: AppContext) -> None:
    type_text(form.promise.what, "discount 10 % until tomorrow")
    promise = form.record(1, "").promise
    assert promise is not None
    tomorrow = app_context.services.today() + dt.timedelta(days=1)
    assert (promise.kind, promise.valid_until) == (PromiseKind.DISCOUNT, tomorrow)
