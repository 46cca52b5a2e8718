"""The first screen: read after the first picture, softly refreshed, chosen and remembered."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QApplication

from crm_desktop.domain.agenda import AgendaGroup
from crm_desktop.domain.task import TaskDraft
from crm_desktop.ui.today.blocks import BLOCKS
from crm_desktop.ui.today.chooser import Chooser
from crm_desktop.ui.today.habits import ALL, MINE
from crm_desktop.ui.today.page import TodayPage
from tests.factories import make_client, make_task
from tests.ui.today.desk import TODAY, Desk


def whats(desk: Desk) -> list[str]:
    return [row.item.what for row in desk.day.model.rows if row.item is not None]


def test_an_empty_base_leads_to_the_first_clients(desk: Desk) -> None:
    desk.show()
    nothing = desk.page.nothing
    assert nothing.isVisible()
    assert QApplication.focusWidget() is nothing.primary
    nothing.primary.click()
    nothing.secondary_clicked.emit()
    nothing.quiet_clicked.emit()
    assert desk.commands == ["import", "new_client", "demo"]
    desk.fill()
    desk.settle()
    assert not nothing.isVisible()
    assert QApplication.focusWidget() is desk.day.list


def test_nothing_is_read_before_the_first_picture(desk: Desk) -> None:
    desk.fill()
    asked = []
    desk.context.runner.busy_changed.connect(asked.append)
    with desk.qtbot.waitExposed(desk.page):
        desk.page.show()
        assert desk.page.cards
        assert asked == []
    desk.settle()
    assert asked
    assert whats(desk) == ["Send the price", "How much?", "About the sample", "Discount", ""]


def _heights(page: TodayPage) -> dict[str, int]:
    return {key: card.height() for key, card in page.cards.items() if key != "day"}


def _final_heights(desk: Desk) -> dict[str, int]:
    """Return the heights that stay when all data are there and laid out."""
    seen: list[dict[str, int]] = []

    def is_steady() -> bool:
        seen.append(_heights(desk.page))
        has_data = all(not desk.page.cards[key].minimumHeight() for key in seen[-1])
        return has_data and len(seen) > 2 and seen[-1] == seen[-2] == seen[-3]

    desk.qtbot.waitUntil(is_steady)
    return seen[-1]


def test_no_card_grows_when_its_data_come(desk: Desk) -> None:
    desk.fill()
    desk.show()
    final = _final_heights(desk)
    assert any(final[block.key] != block.height for block in BLOCKS if block.key in final)
    desk.page.hide()
    again = Desk(desk.context, desk.qtbot)
    again.page.restore_state(desk.page.state())
    with again.qtbot.waitExposed(again.page):
        again.page.show()
        again.page.grab()
        assert _heights(again.page) == final
    again.settle()
    assert _final_heights(again) == final


def test_the_greeting_counts_the_day(full: Desk) -> None:
    full.work_as("Marina Cole")
    full.context.shell.set_user("Marina Cole", 1, "rose")
    full.page.habits.set_scope(full.page._who(), ALL)
    full.settle()
    assert full.page.greeting.full_text() in {
        "Good morning, Marina",
        "Good afternoon, Marina",
        "Good evening, Marina",
    }
    assert full.page.subtitle.full_text().startswith("Saturday, November 21 · 2 thing")
    assert full.page.subtitle.full_text().endswith("1 overdue")


def test_a_change_elsewhere_is_seen_after_a_pause(full: Desk) -> None:
    make_task(full.services, full.pavel, "Ring back", TODAY)
    full.settle()
    assert "Ring back" in whats(full)


def test_what_changes_while_it_is_hidden_is_read_when_it_shows(full: Desk) -> None:
    full.page.hide()
    make_task(full.services, full.pavel, "Ring back", TODAY)
    full.settle()
    assert "Ring back" not in whats(full)
    full.page.show()
    full.settle()
    assert "Ring back" in whats(full)


def test_leaving_in_the_middle_reads_again_later(desk: Desk) -> None:
    desk.fill()
    desk.show()
    desk.page.load()
    desk.page.hide()
    desk.settle()
    assert desk.page._is_stale


def test_a_new_day_moves_everything(full: Desk) -> None:
    store = full.services.store
    now = store.clock()
    store.clock = lambda: now + dt.timedelta(days=1)
    full.context.shell.day_began.emit()
    full.settle()
    groups = {row.item.what: row.group.value for row in full.day.model.rows if row.item is not None}
    assert groups["About the sample"] == "overdue"
    assert groups["Discount"] == "today"


def test_who_works_alone_sees_all_and_two_see_their_own(desk: Desk) -> None:
    desk.fill()
    desk.work_as("Marina")
    desk.show()
    assert desk.page.scope.current() == ALL
    desk.work_as("Oleg")
    desk.page.refresh()
    desk.settle()
    assert desk.page.scope.current() == MINE
    assert whats(desk) == ["How much?"]
    desk.page.scope.select(ALL)
    desk.page.scope.chosen.emit(ALL)
    desk.settle()
    assert len(whats(desk)) == 5


def test_blocks_are_chosen_and_remembered_for_each_person(full: Desk) -> None:
    page = full.page
    page.open_chooser()
    chooser = page.findChild(Chooser)
    assert chooser is not None
    chooser.list.setCurrentRow(1)
    chooser.list.item(1).setCheckState(chooser.list.item(0).checkState().Unchecked)
    chooser.list.item(7).setCheckState(chooser.list.item(0).checkState().Checked)
    full.settle()
    assert not page.cards["forgotten"].isVisible()
    assert page.cards["waiting"].isVisible()
    chooser.close()
    again = TodayPage(full.context)
    full.qtbot.addWidget(again)
    again.restore_state(page.state())
    assert [block.key for block in again._shown()] == [
        "day",
        "money",
        "plan",
        "forecast",
        "funnel",
        "waiting",
    ]
    full.work_as("Oleg")
    assert "forgotten" in [block.key for block in again._shown()]


def test_show_more_reads_more(desk: Desk) -> None:
    for at in range(40):
        make_task(desk.services, make_client(desk.services, f"Клиент {at}"), f"Шаг {at}", TODAY)
    desk.show()
    assert len(whats(desk)) == 30
    desk.day.list.setCurrentIndex(desk.day.model.index(31))
    from PySide6.QtCore import Qt

    desk.press(Qt.Key.Key_Return)
    assert len(whats(desk)) == 40


def test_the_language_changes_everything(full: Desk) -> None:
    full.page.retranslate()
    assert full.page.cards["money"].heading.text() == "Money at work"


def test_the_minute_goes_on(full: Desk) -> None:
    store = full.services.store
    now = store.clock()
    store.clock = lambda: now + dt.timedelta(hours=14)
    full.page.tick()
    assert full.page.greeting.full_text().startswith("Good evening")


def test_what_was_of_today_is_overdue_when_its_time_has_passed(desk: Desk) -> None:
    store = desk.services.store
    now = store.clock()
    make_client(desk.services)
    desk.services.tasks.create(TaskDraft("Позвонить", starts_at=now + dt.timedelta(minutes=1)))
    desk.show()
    assert [part.group for part in desk.day._agenda.parts] == [AgendaGroup.TODAY]
    store.clock = lambda: now + dt.timedelta(minutes=1)
    desk.page.tick()
    desk.settle()
    assert [part.group for part in desk.day._agenda.parts] == [AgendaGroup.OVERDUE]
