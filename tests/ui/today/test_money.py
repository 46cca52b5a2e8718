"""The card of money: open deals, won and expected this month."""

from __future__ import annotations

from crm_desktop.domain.report import ReportName
from crm_desktop.ui.today.money import MoneyCard, MoneyData, figure, load_money, rounded, whole
from tests.services.deals.board import make_deal
from tests.ui.today.desk import TODAY, Desk, wanted


def test_the_sums_are_those_of_the_open_deals(desk: Desk) -> None:
    desk.fill()
    make_deal(desk.services, "Tea", amount=100_000_00, owner="Oleg")
    data = load_money(wanted(desk.context))
    assert (data.deals, data.open, data.won, data.currency) == (2, 600_000_00, 0, "RUB")
    assert load_money(wanted(desk.context, "Oleg")).open == 100_000_00


def test_it_says_what_there_is(desk: Desk) -> None:
    card = MoneyCard(desk.context)
    desk.qtbot.addWidget(card)
    card.show_data(MoneyData(13, 1_014_400_40, 0, 312_000_00, "RUB"))
    assert card.sum.text() == "1,014,400\u00a0₽"
    assert card.words.text().endswith("expected by the end of the month: 312,000\u00a0₽")
    assert "won" not in card.words.text()
    card.show_data(MoneyData(0, 0, 500, 0, "RUB"))
    assert "won this month: 5\u00a0₽" in card.words.text()


def test_the_title_opens_the_report_on_the_same_people(full: Desk) -> None:
    card = full.page.cards["money"]
    card.owner = "Oleg"
    card.heading.click()
    [(key, asked)] = full.handed
    assert key == "reports"
    assert (asked.query.name, asked.query.owners) == (ReportName.OPEN_DEALS, frozenset({"Oleg"}))


def test_a_figure_that_a_report_has_not_is_nothing(desk: Desk) -> None:
    report = wanted(desk.context).report(ReportName.FORECAST)
    assert figure(report, "no such") is None
    assert (whole(None), whole("x"), whole(2.6)) == (0, 0, 3)
    assert (rounded(149), rounded(150), rounded(20_00)) == (100, 200, 20_00)
    assert desk.services.today() == TODAY
