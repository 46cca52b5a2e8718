"""What can be answered to a reminder: call, done, later, open, greet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from crm_desktop.domain.consent import Channel
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.periods import PeriodKind
from crm_desktop.domain.reminder import Reminder, ReminderKind
from crm_desktop.domain.report import ReportName, ReportQuery
from crm_desktop.domain.report_records import Asked
from crm_desktop.ui.forms import links
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.escalation_menu import carry_out

_ONE_DAY = dt.timedelta(days=1)


class Answers(QObject):
    """Carries answers out; `answered` is emitted when one was stored."""

    answered = Signal()

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def finish(self, reminder: Reminder) -> None:
        """Say that what it reminds of is done, or that it was taken note of."""
        services, shell = self._context.services, self._context.shell
        if reminder.kind is not ReminderKind.TASK:
            self._store(lambda: services.reminders.answer([reminder.id]))
            return

        def work() -> int:
            services.reminders.answer([reminder.id])
            return services.tasks.complete_many([reminder.ref.id])

        def on_done(count: int) -> None:
            self.answered.emit()
            said = self.tr("Done: {0}").format(reminder.title)
            if count and reminder.client_id is not None:
                task_id = reminder.ref.id
                shell.toast_undo_or_do(said, self.tr("What came of it?"), lambda: shell.finish_task(task_id))
            elif count:
                shell.toast_undo(said)

        self._context.runner.run(lambda _progress: work(), on_done, shell.show_error, writes=True, owner=self)

    def decide(self, reminder: Reminder, decision: Callable[[], object], said: str) -> None:
        """Carry out what the head has decided about something that was forgotten, and say so."""
        reminders = self._context.services.reminders
        carry_out(
            self._context,
            self,
            decision,
            said,
            then=lambda: reminders.answer([reminder.id]),
            on_done=self.answered.emit,
        )

    def put_off(self, reminder: Reminder, later: dt.datetime | dt.timedelta | None) -> None:
        """Let it come again later: after a while, at a moment, or tomorrow morning; say when, and offer it now."""
        until = self.moment(later)
        reminders, shell = self._context.services.reminders, self._context.shell

        def again() -> None:
            self._store(lambda: reminders.snooze([reminder.id], self._context.services.store.clock()))

        def on_done(_nothing: None) -> None:
            self.answered.emit()
            said = self.tr("Comes again {day} at {time}: {what}").format(
                day=self._day(until), time=self._context.formats.time(until), what=reminder.title
            )
            shell.toast(said, self.tr("Undo"), again)

        self._context.runner.run(
            lambda _progress: reminders.snooze([reminder.id], until),
            on_done,
            shell.show_error,
            writes=True,
            owner=self,
        )

    def moment(self, later: dt.datetime | dt.timedelta | None) -> dt.datetime:
        """Return the moment that an answer means; tomorrow is its morning."""
        now = self._context.services.store.clock()
        if isinstance(later, dt.datetime):
            return later
        if later is not None:
            return now + later
        from crm_desktop.system.settings import REMIND_MORNING

        morning = dt.time.fromisoformat(self._context.settings.get(REMIND_MORNING))
        return dt.datetime.combine(now.astimezone().date() + _ONE_DAY, morning).astimezone()

    def call(self, reminder: Reminder) -> bool:
        """Dial the client's first number when he allows it; tell why not, and return whether it was done."""
        services, client_id = self._context.services, reminder.client_id
        if client_id is None:
            return False
        try:
            services.wishes.may_contact(client_id, Channel.CALL)
            phones = services.clients.get(client_id).draft.phones
        except CrmError as error:
            self._context.shell.show_error(error)
            return False
        found = [link for link in map(links.phone_link, phones) if link]
        return bool(found) and links.open_link(found[0])

    def open(self, reminder: Reminder) -> None:
        """Show what it is about."""
        if reminder.kind is ReminderKind.DIGEST:
            self._context.shell.open_page("today")
        elif reminder.kind is ReminderKind.ESCALATIONS:
            asked = Asked(ReportQuery(ReportName.ESCALATIONS), PeriodKind.ALL)
            self._context.shell.hand_over("reports", asked)
        elif reminder.ref.entity is Entity.IMPORTANT_DATE and reminder.client_id is not None:
            self._context.navigate(EntityRef(Entity.CLIENT, reminder.client_id))
        else:
            self._context.navigate(reminder.ref)

    def _day(self, moment: dt.datetime) -> str:
        today = self._context.services.store.clock().astimezone().date()
        return self._context.formats.relative_day(moment.astimezone().date(), today)

    def _store(self, work: Callable[[], None]) -> None:
        self._context.runner.run(
            lambda _progress: work(),
            lambda _nothing: self.answered.emit(),
            self._context.shell.show_error,
            writes=True,
            owner=self,
        )
