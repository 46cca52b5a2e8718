from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from crm_desktop.domain.deal import DealDraft
from crm_desktop.domain.task import TaskDraft
from crm_desktop.domain.timeline import NextStep
from crm_desktop.ui.clients.client_list import ClientList
from crm_desktop.ui.clients.due import due_look, row_look, step_text
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.shell.context import AppContext
from tests.ui.clients.list_helpers import Shop
from tests.ui.planned.forgotten import TOLD_AT, forget_task

TODAY = dt.date(2026, 11, 21)


@pytest.fixture
def formats(app_context: AppContext) -> Formats:
    return app_context.formats


@pytest.mark.parametrize(
    ("days", "pair", "icon"),
    [(-1, "danger", "circle-alert"), (0, "success", "clock"), (2, "neutral", "clock")],
)
def test_a_day_is_told_by_word_icon_and_colour(formats: Formats, days: int, pair: str, icon: str) -> None:
    day = TODAY + dt.timedelta(days=days)
    assert due_look(day, TODAY, formats) == (formats.relative_day(day, TODAY), pair, icon)


def test_a_step_without_a_day_is_planned(formats: Formats) -> None:
    assert due_look(None, TODAY, formats).pair == "neutral"
    assert step_text(NextStep("Позвонить"), TODAY, formats) == "Позвонить"
    assert step_text(NextStep("Позвонить", TODAY), TODAY, formats) == "today: Позвонить"
    assert step_text(None, TODAY, formats) == ""


def test_a_missing_step_is_told_only_where_somebody_is_spoken_to(
    formats: Formats, client_list: ClientList, shop: Shop
) -> None:
    row = client_list.model.row_of(shop.anna)
    assert row is not None
    assert row_look(row, TODAY, formats) is None
    spoken = replace(row, last_contact_at=dt.datetime(2026, 11, 20, tzinfo=dt.UTC))
    look = row_look(spoken, TODAY, formats)
    assert look is not None
    assert (look.pair, look.icon) == ("warning", "circle-alert")
    unwanted = row_look(replace(spoken, do_not_call=True), TODAY, formats)
    assert unwanted is not None
    assert unwanted.icon == "ban"


def test_a_client_whose_work_is_in_a_deal_needs_no_step_of_its_own(
    formats: Formats, client_list: ClientList, shop: Shop, app_context: AppContext
) -> None:
    services = app_context.services
    deal = services.deals.create(DealDraft(shop.anna, "Витрина", next_action=None))
    services.tasks.create(TaskDraft("Счёт", client_id=shop.anna, deal_id=deal))
    row = services.clients.rows([shop.anna])[shop.anna]
    assert (row.next_step, row.has_deal_tasks) == (None, True)
    assert row_look(row, TODAY, formats) == ("task in a deal", "neutral", "clock")


def test_who_was_forgotten_needs_attention_before_all_else(
    formats: Formats, client_list: ClientList, shop: Shop, app_context: AppContext
) -> None:
    services = app_context.services
    task = forget_task(services, shop.anna)
    row = services.clients.rows([shop.anna])[shop.anna]
    assert row.is_escalated
    assert row_look(row, TODAY, formats) == ("needs attention", "danger", "flag")
    services.tasks.complete(task)
    services.escalations.check(TOLD_AT)
    assert not services.clients.rows([shop.anna])[shop.anna].is_escalated
