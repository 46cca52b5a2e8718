from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.widgets.picked_bar import PickedBar


def test_it_says_what_was_picked_and_lets_everything_be_seen_again(
    theme: Theme, languages: Languages, qtbot: QtBot
) -> None:
    bar = PickedBar()
    qtbot.addWidget(bar)
    assert bar.isHidden()
    assert not bar.ids
    bar.show_picked("Funnel, <b>Invoice</b>, November 2026", (3, 7))
    assert bar.ids == {3, 7}
    assert bar.isVisible()
    assert bar.text() == "From the report: Funnel, <b>Invoice</b>, November 2026"
    with qtbot.waitSignal(bar.left):
        bar.leave.click()
    assert bar.isHidden()


def test_another_screen_picks_without_a_report(theme: Theme, languages: Languages, qtbot: QtBot) -> None:
    bar = PickedBar()
    qtbot.addWidget(bar)
    bar.show_picked("Oleg, overdue tasks", (3,), is_report=False)
    assert bar.text() == "Only: Oleg, overdue tasks"
