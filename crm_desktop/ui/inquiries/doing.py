"""Carries out what is done with requests, each with a message that takes it back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import ValidationError
from crm_desktop.domain.inquiry import Inquiry, InquiryDraft
from crm_desktop.domain.reminder import first_leads
from crm_desktop.domain.task import TaskDraft, TaskKind
from crm_desktop.services.inquiries.converting import Converted
from crm_desktop.ui.inquiries.deeds import STATES, Deed
from crm_desktop.ui.shell.context import AppContext


class InquiryDoing(QObject):
    """`stored` carries the id of a request that a form has stored, `refused` why it has not; `nameless` comes
    when nothing is known by which a client could be made."""

    stored = Signal(int)
    refused = Signal(object)
    nameless = Signal(int)

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._inquiries = context.services.inquiries

    def register(self, draft: InquiryDraft, *, is_answered: bool) -> None:
        """Store a new request."""

        def on_done(inquiry_id: int) -> None:
            self.stored.emit(inquiry_id)
            text = self.tr("Inquiry added: {0}").format(draft.who() or draft.title())
            self._context.shell.toast_undo_or_open(text, EntityRef(Entity.INQUIRY, inquiry_id))

        self._run(
            lambda: self._inquiries.register(draft, is_answered=is_answered), on_done, self.refused.emit
        )

    def update(self, inquiry_id: int, version: int, draft: InquiryDraft) -> None:
        """Make a stored request equal to the draft."""
        self._run(
            lambda: self._inquiries.update(inquiry_id, version, draft),
            lambda _nothing: self.stored.emit(inquiry_id),
            self.refused.emit,
        )

    def plan(self, inquiry: Inquiry, client_id: int | None) -> None:
        """Begin a task about a request; its note says who asked where no card says it."""
        asked = inquiry.draft
        kind = TaskKind.CALL if asked.phone else TaskKind.FOLLOW_UP
        contacts = (asked.name, asked.phone, asked.email) if client_id is None else ()
        number = self.tr("Inquiry No. {0}").format(inquiry.number)
        task = TaskDraft(asked.title() or asked.who(), kind, client_id, inquiry.deal_id)
        task.owner = asked.owner or self._context.services.store.actor_name
        task.note = "\n".join(part for part in (number, *contacts) if part)
        task.remind_before = first_leads(kind)
        self._context.shell.begin_task(task)

    def do(self, deed: Deed, ids: Sequence[int]) -> None:
        """Do something to requests that needs no more to be known."""
        works: dict[Deed, Callable[[], int]] = {
            Deed.TAKE: lambda: self._inquiries.take(ids),
            Deed.ANSWER: lambda: self._inquiries.answer(ids),
            Deed.REMOVE: lambda: self._inquiries.remove(ids),
            Deed.DUPLICATE: lambda: self._inquiries.mark_duplicates(ids),
        }
        work = works.get(deed) or (lambda: self._inquiries.set_state(ids, STATES[deed]))

        def on_done(count: int) -> None:
            if count:
                self._context.shell.toast_undo(self._done(deed, count))

        self._run(work, on_done)

    def convert(self, inquiry_id: int, pipeline_id: int | None, client_id: int | None) -> None:
        """Make a deal of a request, of this client or of a new one."""

        def on_done(converted: Converted) -> None:
            self._context.shell.toast_undo_or_open(
                self.tr("The inquiry became a deal"), EntityRef(Entity.DEAL, converted.deal_id)
            )

        def on_error(error: Exception) -> None:
            if isinstance(error, ValidationError) and "name" in error.problems:
                self.nameless.emit(inquiry_id)
            else:
                self._context.shell.show_error(error)

        def work() -> Converted:
            is_new = client_id is None
            return self._inquiries.convert(inquiry_id, pipeline_id, client_id, is_new_client=is_new)

        self._run(work, on_done, on_error)

    def _run(
        self,
        work: Callable[[], Any],
        on_done: Callable[[Any], None],
        on_error: Callable[[Exception], None] | None = None,
    ) -> None:
        self._context.runner.run(
            lambda _progress: work(),
            on_done,
            on_error or self._context.shell.show_error,
            writes=True,
            owner=self,
        )

    def _done(self, deed: Deed, count: int) -> str:
        return {
            Deed.TAKE: self.tr("%n inquiry(s) taken", "", count),
            Deed.ANSWER: self.tr("%n inquiry(s) answered", "", count),
            Deed.QUALIFY: self.tr("%n inquiry(s) qualified", "", count),
            Deed.DUPLICATE: self.tr("%n inquiry(s) marked as duplicates", "", count),
            Deed.SPAM: self.tr("%n inquiry(s) marked as spam", "", count),
            Deed.REOPEN: self.tr("%n inquiry(s) back in work", "", count),
            Deed.REMOVE: self.tr("%n inquiry(s) removed", "", count),
        }[deed]
