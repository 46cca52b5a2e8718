"""Panels of tasks over any screen: one form and one question what came of a task, made when first wanted.

They stand beside the place of the screens, not in it: a screen that opens there comes to its top.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.task import TaskDraft
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.tasks.done_panel import DonePanel
from crm_desktop.ui.tasks.form import TaskForm


def form_over(context: AppContext, place: QWidget) -> TaskForm:
    """Return the form that lies over the place of the screens: the one that is there, or a new one."""
    host = place.parentWidget() or place
    found = _child(host, TaskForm)
    if isinstance(found, TaskForm):
        return found
    form = TaskForm(context, host, place)
    form.done_requested.connect(lambda task_id: finish_over(context, place, task_id))
    return form


def begin_about(context: AppContext, place: QWidget, about: EntityRef | None) -> None:
    """Begin a task about a client or a deal, or about nothing."""
    draft = TaskDraft("", owner=context.services.store.actor_name)
    if about is not None and about.entity is Entity.CLIENT:
        draft.client_id = about.id
    elif about is not None and about.entity is Entity.DEAL:
        row = context.services.deals.rows([about.id]).get(about.id)
        if row is not None:
            draft.client_id, draft.deal_id = row.client_id, row.id
    form_over(context, place).begin(draft)


def begin_over(context: AppContext, place: QWidget, draft: TaskDraft) -> None:
    """Begin a task of which something is known."""
    form_over(context, place).begin(draft)


def open_over(context: AppContext, place: QWidget, task_id: int) -> None:
    """Open a stored task."""
    try:
        task = context.services.tasks.get(task_id)
    except CrmError as error:
        context.shell.show_error(error)
        return
    form_over(context, place).edit(task)


def finish_over(context: AppContext, place: QWidget, task_id: int) -> None:
    """Ask what came of a task."""
    task = context.services.tasks.rows([task_id]).get(task_id)
    if task is None:
        return
    host = place.parentWidget() or place
    found = _child(host, DonePanel)
    panel = found if isinstance(found, DonePanel) else DonePanel(context, host, place)
    panel.ask(task)


def _child(host: QWidget, kind: type[QWidget]) -> QObject | None:
    return host.findChild(kind, options=Qt.FindChildOption.FindDirectChildrenOnly)
