"""Tasks in words and pictures: kinds, states, priorities."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.task import Priority, TaskKind, TaskState

TASK_ICONS = {
    TaskKind.CALL: "phone",
    TaskKind.MEETING: "users",
    TaskKind.TO_DO: "square-check",
    TaskKind.INVOICE: "receipt",
    TaskKind.GREETING: "cake",
    TaskKind.FOLLOW_UP: "corner-down-left",
}


def task_kind_text(kind: TaskKind) -> str:
    """Return what kind of thing is to be done."""
    translate = QCoreApplication.translate
    return {
        TaskKind.CALL: translate("TaskTexts", "Call"),
        TaskKind.MEETING: translate("TaskTexts", "Meeting"),
        TaskKind.TO_DO: translate("TaskTexts", "To-do"),
        TaskKind.INVOICE: translate("TaskTexts", "Invoice"),
        TaskKind.GREETING: translate("TaskTexts", "Greeting"),
        TaskKind.FOLLOW_UP: translate("TaskTexts", "Follow-up"),
    }[kind]


def task_state_text(state: TaskState) -> str:
    """Return what became of a task."""
    translate = QCoreApplication.translate
    return {
        TaskState.OPEN: translate("TaskTexts", "Open"),
        TaskState.DONE: translate("TaskTexts", "Done"),
        TaskState.CANCELLED: translate("TaskTexts", "Cancelled"),
    }[state]


def priority_text(priority: Priority) -> str:
    """Return how much a task matters."""
    translate = QCoreApplication.translate
    return {
        Priority.LOW: translate("TaskTexts", "Low"),
        Priority.NORMAL: translate("TaskTexts", "Normal"),
        Priority.HIGH: translate("TaskTexts", "High"),
    }[priority]


def task_labels() -> dict[str, str]:
    """Return the headings and words of exported tasks."""
    translate = QCoreApplication.translate
    return {
        "sheet": translate("TaskTexts", "Tasks"),
        "title": translate("TaskTexts", "Task"),
        "kind": translate("TaskTexts", "Kind"),
        "state": translate("TaskTexts", "State"),
        "start": translate("TaskTexts", "Begins"),
        "end": translate("TaskTexts", "Ends"),
        "due": translate("TaskTexts", "Due"),
        "priority": translate("TaskTexts", "Priority"),
        "client": translate("TaskTexts", "Client"),
        "deal": translate("TaskTexts", "Deal No."),
        "owner": translate("TaskTexts", "Responsible"),
        "author": translate("TaskTexts", "Set by"),
        "place": translate("TaskTexts", "Place"),
        "note": translate("TaskTexts", "Note"),
        "recurrence": translate("TaskTexts", "Repeats"),
        "done": translate("TaskTexts", "Done"),
        "result": translate("TaskTexts", "Result"),
        **{f"kind.{kind.value}": task_kind_text(kind).lower() for kind in TaskKind},
        **{f"state.{state.value}": task_state_text(state).lower() for state in TaskState},
        **{f"priority.{priority.value}": priority_text(priority).lower() for priority in Priority},
    }
