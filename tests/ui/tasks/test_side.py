"""What stands beside the calendar."""

from __future__ import annotations

from crm_desktop.domain.task import TaskDraft
from tests.ui.tasks.calendar_desk import CalendarDesk


def test_an_empty_tray_says_what_it_is_for(desk: CalendarDesk) -> None:
    desk.show()
    side = desk.page.side
    assert side.empty.isVisible()
    assert not side.tray.isVisible()
    assert side.tray_title.y() < side.tray_title.height()  # at the top of its card, however high that is
    assert side.empty.y() < side.tray_title.geometry().bottom() + side.empty.heightForWidth(
        side.empty.width()
    )
    assert not side.people_card.isVisible()
    desk.write(lambda: desk.services.tasks.create(TaskDraft("Позвонить")))
    assert side.tray.isVisible()
    assert not side.empty.isVisible()


def test_all_of_the_card_takes_what_is_dropped(desk: CalendarDesk) -> None:
    desk.show()
    card = desk.page.side.tray_card
    assert desk.page.side.takes(card.mapToGlobal(card.rect().center()))
    assert not desk.page.side.takes(desk.page.grid.mapToGlobal(desk.page.grid.rect().center()))
