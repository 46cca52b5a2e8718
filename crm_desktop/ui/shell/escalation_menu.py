"""What the head can do about something that was forgotten: take it over, give it to somebody, remind whose it is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QMenu

from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.text import literal

Decide = Callable[[Callable[[], object], str], None]


def carry_out(
    context: AppContext,
    owner: QObject,
    decision: Callable[[], object],
    said: str,
    *,
    then: Callable[[], object] | None = None,
    on_done: Callable[[], None] | None = None,
) -> None:
    """Store a decision, `then` what goes with it and is no action; say what was done, to be taken back if it can be."""
    services, shell = context.services, context.shell

    def work() -> bool:
        before = services.store.last_change_set_id
        decision()
        undo, last = services.history.status().undo, services.store.last_change_set_id
        can_undo = undo is not None and undo.id == last != before  # who was reminded already writes nothing
        if then is not None:
            then()
        return can_undo

    def tell(can_undo: bool) -> None:
        if on_done is not None:
            on_done()
        (shell.toast_undo if can_undo else shell.toast)(said)

    context.runner.run(lambda _progress: work(), tell, shell.show_error, writes=True, owner=owner)


def add_decisions(menu: QMenu, context: AppContext, line_id: int, title: str, decide: Decide) -> None:
    """Add to a menu what can be decided about a line of the log; `decide` stores what was chosen and says it. Of a
    line that has gone meanwhile, with its rule or its client, nothing can be."""
    translate, log = QCoreApplication.translate, context.services.escalations
    line = log.rows([line_id]).get(line_id)
    if line is None:
        return

    def add(to: QMenu, text: str, work: Callable[[], object], said: str) -> None:
        to.addAction(text).triggered.connect(lambda: decide(work, said))

    is_mine = line.owner != "" and line.owner == context.services.store.actor_name
    if not is_mine:  # nobody takes over his own work, or reminds himself
        add(
            menu,
            translate("EscalationMenu", "Take over"),
            lambda: log.take_over(line_id),
            translate("EscalationMenu", "You have taken over: {0}").format(title),
        )
    active = [user.name for user in context.services.users.list(only_active=True)]
    people = [name for name in active if name != line.owner]
    others = menu.addMenu(translate("EscalationMenu", "Reassign"))
    others.setEnabled(bool(people))
    for name in people:
        said = translate("EscalationMenu", "Given to {name}: {what}").format(name=name, what=title)
        add(others, literal(name), partial(log.reassign, line_id, name), said)
    if line.owner in active and not is_mine:
        add(
            menu,
            translate("EscalationMenu", "Remind {0}").format(literal(line.owner)),
            lambda: log.remind_manager(line_id),
            translate("EscalationMenu", "Reminded: {0}").format(line.owner),
        )
