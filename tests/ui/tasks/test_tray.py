"""Tasks without a time beside the calendar."""

from __future__ import annotations

from PySide6.QtCore import Qt

from crm_desktop.domain.task import TaskDraft, TaskState
from crm_desktop.ui.tasks.task_data import task_data, task_of
from tests.ui.tasks.calendar_desk import CalendarDesk


def test_the_tray_is_used_by_keys(desk: CalendarDesk) -> None:
    ids = [desk.add(TaskDraft(title)) for title in ("Первая", "Вторая", "Третья")]
    desk.show()
    tray = desk.page.side.tray
    tray.setFocus()
    tray.setCurrentIndex(tray.tasks.index(0))
    desk.qtbot.keyClick(tray, Qt.Key.Key_Space)
    desk.settle()
    assert desk.task(ids[0]).state is TaskState.DONE
    assert tray.current_id() == ids[1]
    desk.qtbot.keyClick(tray, Qt.Key.Key_Delete)
    desk.settle()
    assert [task.id for task in tray.tasks.tasks] == [ids[2]]
    desk.qtbot.keyClick(tray, Qt.Key.Key_Return)
    assert desk.page.desk.form.body.title.value() == "Третья"
    desk.settle()


def test_rows_are_spoken_and_carried(desk: CalendarDesk) -> None:
    task_id = desk.add(TaskDraft("Позвонить", client_id=desk.anna))
    desk.show()
    model = desk.page.side.tray.tasks
    index = model.index(0)
    spoken = str(model.data(index, Qt.ItemDataRole.AccessibleTextRole))
    assert "Позвонить" in spoken
    assert "Лебедева" in spoken
    assert model.flags(index) & Qt.ItemFlag.ItemIsDragEnabled
    assert desk.page.side.tray_title.text().endswith("1")
    assert task_of(task_data(task_id)) == task_id
