"""What the head can do about something that was forgotten: take it over, give it to somebody, remind whose it is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.domain.reminder import Reminder
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.text import literal

Decide = Callable[[Callable[[], object], str], None]


def escalation_menu(context: AppContext, reminder: Reminder, decide: Decide, parent: QWidget) -> QMenu:
    """Return the menu of a reminder of an escalation; `decide` stores what was chosen and says it."""
    translate, log, line_id = QCoreApplication.translate, context.services.escalations, reminder.escalation_id
    menu = QMenu(parent)
    if line_id is None:
        return menu
    line = log.get(line_id)
    title = reminder.title

    def add(to: QMenu, text: str, work: Callable[[], object], said: str) -> None:
        to.addAction(text).triggered.connect(lambda: decide(work, said))

    add(
        menu,
        translate("EscalationMenu", "Take over"),
        lambda: log.take_over(line_id),
        translate("EscalationMenu", "You have taken over: {0}").format(title),
    )
    people = [user.name for user in context.services.users.list(only_active=True) if user.name != line.owner]
    others = menu.addMenu(translate("EscalationMenu", "Reassign"))
    others.setEnabled(bool(people))
    for name in people:
        said = translate("EscalationMenu", "Given to {name}: {what}").format(name=name, what=title)
        add(others, literal(name), partial(log.reassign, line_id, name), said)
    if line.owner:
        add(
            menu,
            translate("EscalationMenu", "Remind {0}").format(literal(line.owner)),
            lambda: log.remind_manager(line_id),
            translate("EscalationMenu", "Reminded: {0}").format(line.owner),
        )
    return menu
