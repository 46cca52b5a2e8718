"""What the head can do, from a reminder, about something that was forgotten."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.domain.reminder import Reminder
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.escalation_menu import Decide, add_decisions


def escalation_menu(context: AppContext, reminder: Reminder, decide: Decide, parent: QWidget) -> QMenu:
    """Return the menu of a reminder of an escalation; `decide` stores what was chosen and says it."""
    menu = QMenu(parent)
    if reminder.escalation_id is not None:
        add_decisions(menu, context, reminder.escalation_id, reminder.title, decide)
    return menu
