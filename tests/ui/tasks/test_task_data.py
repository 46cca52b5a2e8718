"""What is carried while a task is dragged."""

from PySide6.QtCore import QMimeData

from crm_desktop.ui.tasks.task_data import FORMAT, task_data, task_of


def test_a_task_arrives_as_it_was_taken() -> None:
    assert task_of(task_data(42)) == 42


def test_other_things_are_no_tasks() -> None:
    other = QMimeData()
    other.setText("42")
    assert task_of(other) is None
    other.setData(FORMAT, b"x")
    assert task_of(other) is None
