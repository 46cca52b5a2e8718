"""The card of the funnel: stages of this month."""

from __future__ import annotations

from crm_desktop.ui.today.funnel import FunnelCard, load_funnel
from tests.services.deals.board import make_deal
from tests.ui.today.desk import Desk, wanted


def test_the_deals_of_this_month_by_stage(desk: Desk) -> None:
    assert load_funnel(wanted(desk.context)).stages == ()
    for at in range(3):
        make_deal(desk.services, f"Deal {at}", amount=100_00)
    stages = load_funnel(wanted(desk.context)).stages
    assert (stages[0].count, stages[0].amount, stages[0].share) == (3, 300_00, 1.0)
    assert [one.is_goal for one in stages] == [False] * (len(stages) - 1) + [True]
    assert len(stages) <= 7


def test_bars_say_counts_and_shares(desk: Desk) -> None:
    make_deal(desk.services, amount=100_00)
    card = FunnelCard(desk.context)
    desk.qtbot.addWidget(card)
    card.show_data(load_funnel(wanted(desk.context)))
    assert card.bars.accessibleName().split("; ")[0].endswith("100\u00a0₽")
    assert card.bars.sizeHint().height() > 100
    card.show_data(load_funnel(wanted(desk.context, "Nobody")))
    assert card.words.text() == "No deal was opened this month."


def test_the_title_opens_the_report(full: Desk) -> None:
    full.page.cards["funnel"].heading.click()
    assert full.handed[0][1].query.name.value == "funnel"
