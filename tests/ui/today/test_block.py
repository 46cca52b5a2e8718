"""What blocks have in common."""

from __future__ import annotations

from crm_desktop.domain.report import Report, ReportName, ReportQuery
from crm_desktop.ui.today.block import BlockCard, Figures
from tests.ui.today.desk import Desk, wanted


class Counting:
    """Makes empty reports and counts them."""

    def __init__(self) -> None:
        self.asked: list[ReportQuery] = []

    def make(self, query: ReportQuery) -> Report:
        self.asked.append(query)
        return Report(query, "RUB")


def test_a_report_is_made_once_for_all_blocks() -> None:
    maker = Counting()
    figures = Figures(maker)  # type: ignore[arg-type]
    for _ in range(2):
        figures.report(ReportQuery(ReportName.FORECAST))
    figures.report(ReportQuery(ReportName.FORECAST, owners=frozenset({"Oleg"})))
    assert len(maker.asked) == 2


def test_a_question_is_about_one_person_or_all(desk: Desk) -> None:
    assert wanted(desk.context).query(ReportName.RFM).owners == frozenset()
    assert wanted(desk.context, "Oleg").query(ReportName.RFM).owners == frozenset({"Oleg"})


def test_a_card_is_named_by_its_title(desk: Desk) -> None:
    card = BlockCard(desk.context)
    desk.qtbot.addWidget(card)
    card.set_title("Plan")
    card.open_behind()
    card.show_data(None)
    assert (card.accessibleName(), card.heading.text(), card.behind(), card.more()) == (
        "Plan",
        "Plan",
        "",
        {},
    )
    assert card.first_focus() is card.heading
