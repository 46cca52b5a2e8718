from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.report import Comparison, Grouping, ReportName, ReportQuery
from crm_desktop.ui.reports.filter_line import FilterLine, Offers
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme

OFFERS = Offers(
    {
        "pipeline_id": ((1, "Retail"), (2, "Wholesale")),
        "owners": (("Anna", "Anna"), ("Boris", "Boris")),
        "tags": (("VIP", "VIP"),),
    }
)


@pytest.fixture
def line(theme: Theme, languages: Languages, qtbot: QtBot) -> FilterLine:
    result = FilterLine()
    qtbot.addWidget(result)
    result.set_offers(OFFERS)
    result.show_kind({"pipeline_id", "owners"}, (Grouping.MONTH, Grouping.OWNER), compares=True)
    result.resize(900, 80)
    result.show()
    return result


def test_only_what_the_report_heeds_is_offered(line: FilterLine) -> None:
    assert line.chips["owners"].isVisible()
    assert not line.chips["tags"].isVisible()
    assert not line.skipped.isVisible()


def test_a_single_pipeline_is_no_choice(line: FilterLine) -> None:
    line.set_offers(Offers({"pipeline_id": ((1, "Retail"),)}))
    assert not line.chips["pipeline_id"].isVisible()


def test_what_is_picked_is_asked_and_shown(line: FilterLine, qtbot: QtBot) -> None:
    popup = line.open_filter("owners")
    with qtbot.waitSignal(line.changed):
        popup.toggle("Boris")
    popup.toggle("")
    assert line.asked().owners == {"Boris", ""}
    assert "Boris" in line.chips["owners"].text()
    assert line.chosen() == (("owners", "Boris, not given"),)
    popup.close()


def test_one_pipeline_is_picked_and_taken_off(line: FilterLine) -> None:
    line.open_filter("pipeline_id").toggle(2)
    assert line.asked().pipeline_id == 2
    line.open_filter("pipeline_id").toggle(2)
    assert line.asked().pipeline_id is None


def test_what_another_report_was_asked_is_kept_but_not_asked(line: FilterLine) -> None:
    line.show_query(ReportQuery(ReportName.SALES, tags=frozenset({"VIP"}), grouping=Grouping.STAGE))
    assert line.asked() == ReportQuery(ReportName.SALES)
    line.show_kind({"tags"}, (Grouping.STAGE,), compares=False)
    assert line.asked().tags == {"VIP"}


def test_grouping_and_comparison_are_menus(line: FilterLine) -> None:
    assert line.grouping.text() == "by month"
    line.grouping.menu().actions()[1].trigger()
    assert line.asked().grouping is Grouping.OWNER
    texts = [action.text() for action in line.comparison.menu().actions()]
    line.comparison.menu().actions()[texts.index("against Boris")].trigger()
    assert (line.asked().comparison, line.asked().compare_owner) == (Comparison.OWNER, "Boris")
    assert line.comparison.text() == "against Boris"


def test_reset_takes_everything_off(line: FilterLine, qtbot: QtBot) -> None:
    assert not line.reset_button.isVisible()
    line.compare(Comparison.YEAR_BEFORE)
    assert line.reset_button.isVisible()
    with qtbot.waitSignal(line.changed):
        line.reset_button.click()
    assert line.query == ReportQuery(ReportName.FUNNEL)
    assert not line.reset_button.isVisible()
