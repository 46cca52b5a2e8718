"""The words beside the colours."""

from __future__ import annotations

from crm_desktop.ui.tasks.legend import Legend
from tests.ui.tasks.calendar_desk import CalendarDesk


def test_kinds_and_what_is_late(desk: CalendarDesk) -> None:
    desk.show()
    texts = [text for _, text in desk.page.side.legend.rows]
    assert texts[0] == "Call"
    assert texts[-1] == "Overdue"
    assert len(texts) == 7


def test_people_when_colours_tell_whose_it_is(desk: CalendarDesk) -> None:
    desk.write(lambda: desk.services.users.create("Пётр"))
    desk.show()
    desk.page.head.by_owner.trigger()
    desk.settle()
    assert "Пётр" in [text for _, text in desk.page.side.legend.rows]
    assert "Пётр" in desk.page.side.legend.accessibleDescription()


def test_rows_are_begun_where_there_is_no_room(desk: CalendarDesk) -> None:
    legend = Legend()
    desk.qtbot.addWidget(legend)
    legend.show_people([("info", f"Имя Фамилия {number}") for number in range(4)])
    assert legend.heightForWidth(2000) < legend.heightForWidth(160)
    assert not legend.grab().isNull()
