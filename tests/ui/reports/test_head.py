from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.report import ReportName, ReportQuery
from crm_desktop.domain.report_records import Asked, ReportPreset
from crm_desktop.reports.writing.save import ReportFormat
from crm_desktop.ui.reports.head import ReportHead
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme


@pytest.fixture
def head(theme: Theme, languages: Languages, qtbot: QtBot) -> ReportHead:
    result = ReportHead(Formats())
    qtbot.addWidget(result)
    result.resize(1000, 40)
    result.show()
    return result


def test_every_format_is_offered(head: ReportHead, qtbot: QtBot) -> None:
    asked: list[str] = []
    head.save_requested.connect(asked.append)
    for action in head.save.menu().actions()[: len(ReportFormat)]:
        action.trigger()
    assert asked == [form.value for form in ReportFormat]
    with qtbot.waitSignal(head.copy_requested):
        head.save.menu().actions()[-1].trigger()


def test_presets_are_chosen_saved_and_removed(head: ReportHead, qtbot: QtBot) -> None:
    assert len(head.presets.menu().actions()) == 1
    head.show_presets([ReportPreset(7, "Q&A", Asked(ReportQuery(ReportName.ABC)))])
    first, *rest = head.presets.menu().actions()
    assert first.text() == "Q&&A"
    with qtbot.waitSignal(head.preset_chosen) as chosen:
        first.trigger()
    assert chosen.args == [7]
    with qtbot.waitSignal(head.preset_remove_requested) as removed:
        rest[-1].menu().actions()[0].trigger()
    assert removed.args == [7]


def test_plans_are_set_beside_their_report(head: ReportHead) -> None:
    head.show_report(ReportName.PLAN)
    assert head.plans.isVisible()
    head.show_report(ReportName.ABC)
    assert not head.plans.isVisible()
    assert head.title.text()


def test_where_the_list_has_no_room_the_title_is_a_menu(head: ReportHead) -> None:
    head.show_list(False)
    assert head.menu.isVisible()
    assert not head.title.isVisible()


def test_counting_is_seen_and_stopped(head: ReportHead, qtbot: QtBot) -> None:
    assert not head.busy.isVisible()
    head.busy.show_busy(True)
    assert head.busy.isVisible()
    head.busy.show_progress(3, 9)
    with qtbot.waitSignal(head.busy.stop_requested):
        head.busy.stop.click()
