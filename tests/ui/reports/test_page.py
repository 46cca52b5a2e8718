"""The screen of reports: chosen, asked, answered, and opened figure by figure."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt

from crm_desktop.domain.periods import PeriodKind
from crm_desktop.domain.report import Comparison, ReportName, ReportQuery
from crm_desktop.domain.report_records import Asked
from crm_desktop.ui.reports.page import ReportsPage
from crm_desktop.ui.runtime.theme import ThemeMode
from tests.ui.reports.desk import Desk


def test_a_base_without_deals_says_so_and_offers_more(desk: Desk) -> None:
    desk.show()
    assert desk.page.view.nothing.isVisible()
    assert not desk.page.head.excel.isEnabled()
    desk.page.view.nothing.primary.click()
    desk.settle()
    assert desk.page.period.period.kind is PeriodKind.ALL


def test_the_funnel_of_this_month_is_counted_first(desk: Desk) -> None:
    desk.fill()
    desk.show()
    view = desk.page.view
    assert view.report is not None
    assert view.report.query.name is ReportName.FUNNEL
    assert view.tables[0].model.rowCount() > 1
    assert view.picture.picture is not None
    assert view.picture.accessibleDescription()
    assert desk.page.head.excel.isEnabled()


def test_a_figure_opens_its_deals(desk: Desk) -> None:
    desk.fill()
    desk.show()
    tile = next(card for card in desk.page.view.tiles.cards if card.value.full_text() == "3")
    desk.qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    desk.settle()
    ((key, message),) = desk.handed
    assert key == "deals"
    assert set(message.ids) == set(desk.deals)
    assert "2026" in message.title


def test_a_region_of_the_chart_opens_its_deals(desk: Desk) -> None:
    desk.fill()
    desk.show()
    picture = desk.page.view.picture
    assert picture.picture is not None
    number = next(at for at, region in enumerate(picture.picture.regions) if region.drill is not None)
    desk.qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=picture.place_of(number).center().toPoint())
    desk.settle()
    assert [key for key, _ in desk.handed] == ["deals"]


def test_another_period_is_another_answer(desk: Desk) -> None:
    desk.fill()
    desk.show()
    desk.qtbot.keyClick(desk.page, Qt.Key.Key_PageUp, Qt.KeyboardModifier.AltModifier)
    desk.settle()
    assert desk.page.query().until < desk.services.today()  # type: ignore[operator]
    assert desk.page.view.nothing.isVisible()


def test_a_comparison_shows_two_tables_side_by_side(desk: Desk) -> None:
    desk.fill()
    desk.show()
    desk.page.line.compare(Comparison.PERIOD_BEFORE)
    desk.settle()
    shown = [card for card in desk.page.view.tables if not card.isHidden()]
    assert len(shown) == 2 * len(desk.page.view.report.tables)  # type: ignore[union-attr]
    assert any("▲" in change for _, _, change in desk.page.view.tiles.texts())


def test_a_change_of_the_data_is_counted(desk: Desk) -> None:
    desk.fill()
    desk.show()
    before = desk.page.view.tiles.texts()[0][1]
    desk.context.runner.run(lambda _progress: desk.services.deals.remove([desk.deals[1]]), writes=True)
    desk.qtbot.waitUntil(lambda: desk.page.view.tiles.texts()[0][1] != before)
    desk.settle()
    assert desk.page.view.tiles.texts()[0][1] == "2"


def test_what_was_asked_is_asked_again_at_the_next_start(desk: Desk) -> None:
    desk.fill()
    desk.show()
    desk.page.period.step(-1)
    desk.choose(ReportName.SALES)
    desk.page.line.compare(Comparison.YEAR_BEFORE)
    desk.settle()
    again = ReportsPage(desk.context)
    desk.qtbot.addWidget(again)
    again.restore_state(desk.page.state())
    assert again.name is ReportName.SALES
    assert again.line.query.comparison is Comparison.YEAR_BEFORE
    today = desk.services.today()
    assert again.period.period.since == today.replace(day=1)  # "this month" is that of today


def test_another_screen_may_ask(desk: Desk) -> None:
    desk.fill()
    desk.show()
    own = ReportQuery(ReportName.SALES, dt.date(2026, 1, 1), dt.date(2026, 12, 31))
    desk.page.receive(Asked(own, PeriodKind.OWN))
    desk.settle()
    report = desk.page.view.report
    assert report is not None
    assert (report.query.name, report.query.since) == (ReportName.SALES, dt.date(2026, 1, 1))


def test_every_report_shows_itself_wide_and_narrow(desk: Desk) -> None:
    desk.fill()
    desk.show()
    for width in (1240, 776):
        desk.page.resize(width, 560)
        for name in ReportName:
            desk.choose(name)
            assert desk.page.view.report is not None
            assert desk.page.view.report.query.name is name
            assert desk.errors == []
        assert desk.page.list.isVisible() is (width == 1240)


def test_colours_and_language_are_drawn_anew(desk: Desk) -> None:
    desk.fill()
    desk.show()
    light = desk.page.view.picture.picture
    desk.context.theme.set_mode(ThemeMode.DARK)
    desk.settle()
    dark = desk.page.view.picture.picture
    assert light is not None
    assert dark is not None
    assert light.image.pixelColor(2, 2) != dark.image.pixelColor(2, 2)
    desk.context.languages.use("ru")
    desk.qtbot.waitUntil(lambda: desk.page.view.picture.picture is not dark)
    assert desk.page.period.shown.text() == "Ноябрь 2026"


def test_the_picture_follows_the_width(desk: Desk) -> None:
    desk.fill()
    desk.show()
    desk.page.resize(1000, 800)
    desk.settle()
    view = desk.page.view.picture
    desk.qtbot.waitUntil(
        lambda: view.picture is not None and view.picture.size.width() == view.wanted_width(),
    )


def test_the_keyboard_goes_through_the_reports(desk: Desk) -> None:
    desk.fill()
    desk.show()
    desk.page.focus_first()
    desk.qtbot.keyClick(desk.page.list, Qt.Key.Key_Down)
    desk.settle()
    assert desk.page.name is ReportName.COHORTS
    desk.page.focus_find()
    assert desk.page.line.isAncestorOf(desk.page.focusWidget())


def test_stopping_keeps_the_former_answer(desk: Desk) -> None:
    desk.fill()
    desk.show()
    report = desk.page.view.report
    desk.page.period.show_period(desk.page.period.period)
    desk.page.make()
    desk.page.desk.cancel()
    desk.settle()
    assert desk.page.view.report is report
    assert desk.page.view.message.isVisible()
    desk.page.view.message.action_clicked.emit()
    desk.settle()
    assert not desk.page.view.message.isVisible()


def test_no_figures_stand_under_the_name_of_another_report(desk: Desk) -> None:
    desk.fill()
    desk.show()
    view = desk.page.view
    bar = view.area.verticalScrollBar()
    desk.qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    desk.page.choose(ReportName.FORECAST)
    assert view.counting.isVisible()
    assert not view.tiles.isVisible()
    assert not view.picture.isVisible()
    assert not any(card.isVisible() for card in view.tables)
    assert not desk.page.head.excel.isEnabled()
    desk.settle()
    assert view.report is not None
    assert view.report.query.name is ReportName.FORECAST
    assert not view.counting.isVisible()
    assert view.tiles.isVisible()
    assert bar.value() == 0


def test_the_last_picture_stays_while_the_same_report_is_counted_anew(desk: Desk) -> None:
    desk.fill()
    desk.show()
    desk.page.line.compare(Comparison.PERIOD_BEFORE)
    assert desk.page.desk.is_busy
    assert desk.page.view.tiles.isVisible()
    assert desk.page.view.picture.isVisible()
    assert not desk.page.view.counting.isVisible()
    desk.settle()


def test_stopping_another_report_does_not_speak_of_a_former_answer(desk: Desk) -> None:
    desk.fill()
    desk.show()
    desk.choose(ReportName.FORECAST)
    desk.page.choose(ReportName.FUNNEL)
    desk.qtbot.waitUntil(lambda: desk.page.desk.is_busy)
    desk.page.desk.cancel()
    assert not desk.page.view.counting.isVisible()
    assert not desk.page.view.tiles.isVisible()
    assert "former" not in desk.page.view.message.text()
    desk.settle()
