"""The card of the forecast: three months."""

from __future__ import annotations

from crm_desktop.ui.today.forecast import ForecastCard, ForecastData, load_forecast
from tests.ui.today.desk import TODAY, Desk, wanted


def test_three_months_with_what_they_may_bring(desk: Desk) -> None:
    assert load_forecast(wanted(desk.context)).months == ()
    desk.fill()
    months = load_forecast(wanted(desk.context)).months
    assert [one.month.month for one in months] == [11, 12, 1]
    assert months[0].likely > 0
    assert months[0].low <= months[0].likely <= months[0].high


def test_bars_and_words(desk: Desk) -> None:
    desk.fill()
    card = ForecastCard(desk.context)
    desk.qtbot.addWidget(card)
    card.show_data(load_forecast(wanted(desk.context)))
    assert card.pillars.accessibleName().startswith("November: won 0\u00a0₽, likely ")
    card.show_data(ForecastData((), "RUB"))
    assert card.words.text() == "There are no open deals with a date in these months."
    assert TODAY.month == 11


def test_the_title_opens_the_report(full: Desk) -> None:
    full.page.cards["forecast"].heading.click()
    assert full.handed[0][1].query.name.value == "forecast"
