"""The fields of the form: the deadline, what was understood, what clashes."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from crm_desktop.domain.quick_task import ClientGuess, Understood
from crm_desktop.domain.task import TaskKind
from tests.ui.tasks.calendar_desk import MONDAY, TODAY, CalendarDesk, at, timed


def test_a_deadline_without_an_hour_is_the_end_of_its_day(desk: CalendarDesk) -> None:
    body = desk.page.desk.form.body
    body.show_due(None)
    assert body.due_at() is None
    body.due_day.set_typed(TODAY)
    assert body.due_at() == at(TODAY, 23, 59)
    body.show_due(at(TODAY, 18))
    assert body.due_at() == at(TODAY, 18)
    body.due_clock.setText("потом")
    assert not body.are_more_good
    assert body.more.isChecked()


def test_other_clients_that_may_be_meant_are_offered(desk: CalendarDesk) -> None:
    desk.show()
    desk.page.desk.start()
    body = desk.page.desk.form.body
    guesses = (ClientGuess(desk.anna, "Лебедева Анна"), ClientGuess(desk.anna + 1, "Лебедев Олег"))
    body.quick.understood.emit(Understood(timed("Позвонить", MONDAY, 10, kind=TaskKind.CALL), guesses))
    chips = [chip for chip in body.guesses.findChildren(QPushButton) if chip.isVisible()]
    assert [chip.text() for chip in chips] == ["Лебедева Анна", "Лебедев Олег"]
    assert "Call" in body.understood.text()
    chips[0].click()
    assert body.client.picked_id() == desk.anna
    desk.settle()


def test_a_few_clashes_are_named(desk: CalendarDesk) -> None:
    ids = [desk.add(timed(f"№ {number}", MONDAY, 10)) for number in range(4)]
    body = desk.page.desk.form.body
    body.show_clashes([desk.task(task_id) for task_id in ids])
    assert "№ 2" in body.clash.text()
    assert "№ 3" not in body.clash.text()
    body.show_clashes([])
    assert body.clash.isHidden()


def test_the_kind_is_named(desk: CalendarDesk) -> None:
    desk.page.desk.start()
    desk.settle()
    body = desk.page.desk.form.body
    body.kind.select(TaskKind.MEETING.value)
    body.show_kind()
    assert "Meeting" in body.kind_name.text()
    assert desk.page.desk.form.draft().kind is TaskKind.MEETING
