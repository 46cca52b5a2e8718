"""The card of the plan: done, due by now, needed a day."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from crm_desktop.domain.plan import Plan, PlanMetric
from crm_desktop.ui.today.plan import PlanCard, PlanData, load_plan
from tests.ui.today.desk import Desk, wanted

DATA = PlanData(dt.date(2026, 11, 1), 3_000_00, 1_500_00, 0.5, 0.7, 250_00, 6, "RUB")


def test_plan_and_fact_of_this_month(desk: Desk) -> None:
    desk.fill()
    assert load_plan(wanted(desk.context)).done is None
    desk.work_as("Marina")
    desk.services.plans.set_many([Plan("Marina", "2026-11", PlanMetric.SUM, 400_000_00)])
    data = load_plan(wanted(desk.context))
    assert (data.plan, data.fact, data.done) == (400_000_00, 100_000_00, 0.25)
    assert 0 < data.due <= 1
    assert data.per_day == round(300_000_00 / data.days_left)


def test_what_is_left_is_said_in_words(desk: Desk) -> None:
    card = PlanCard(desk.context)
    desk.qtbot.addWidget(card)
    card.show_data(DATA)
    assert card.share.text() == "50%"
    assert card.sums.text() == "1,500\u00a0₽ of 3,000\u00a0₽"
    assert card.words.text().endswith("250\u00a0₽ a day are needed")
    assert card.meter.accessibleName() == "50%. 70% of the month's working days have passed"
    card.show_data(replace(DATA, days_left=0))
    assert card.words.text() == "No working days are left this month."
    card.show_data(replace(DATA, fact=3_000_00, done=1.0))
    assert card.words.text() == "The plan is done."


def test_without_a_plan_one_can_be_set(desk: Desk) -> None:
    card = PlanCard(desk.context)
    desk.qtbot.addWidget(card)
    card.show_data(replace(DATA, done=None))
    assert not card.set_plan.isHidden()
    assert card.meter.isHidden()
    card.set_plan.click()
    assert desk.commands == ["plans"]


def test_the_title_opens_the_report(full: Desk) -> None:
    full.page.cards["plan"].heading.click()
    assert full.handed[0][1].query.name.value == "plan"
