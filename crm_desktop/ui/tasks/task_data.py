"""How a task travels while it is dragged from one part of the calendar to another."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QMimeData

FORMAT = "application/x-crm-desktop-task"


def task_data(task_id: int) -> QMimeData:
    """Return what is dragged."""
    result = QMimeData()
    result.setData(FORMAT, QByteArray(str(task_id).encode()))
    return result


def task_of(data: QMimeData) -> int | None:
    """Return the task that is dragged; None when it is something else."""
    text = bytes(data.data(FORMAT).data()).decode() if data.hasFormat(FORMAT) else ""
    return int(text) if text.isdigit() else None
