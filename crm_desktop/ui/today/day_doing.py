"""Carries out what is done in the day: tick off and ask for the next, put off, call, open; each with a way back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.agenda import AgendaItem, AgendaKind, day_later
from crm_desktop.domain.consent import Channel
from crm_desktop.domain.deal import NextAction
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.promise import PromiseState
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind, NextStep
from crm_desktop.ui.runtime.i18n import Translated
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.promise_actions import PromiseActions
from crm_desktop.ui.today.day_words import DayWords

if TYPE_CHECKING:
    from crm_desktop.ui.today.next_panel import NextPanel

Submit = Callable[[NextStep | NextAction | None], None]


class DayDoing(QObject):
    """What rows and buttons of this screen ask for. `host` is where the panel slides in."""

    def __init__(self, context: AppContext, host: QWidget) -> None:
        super().__init__(host)
        self._context, self._host = context, host
        self._words = DayWords(context.formats)
        self._texts = _DoneTexts()
        self._promises = PromiseActions(context, self)
        self._panel: NextPanel | None = None
        self._on_submit: Submit | None = None

    @property
    def panel(self) -> NextPanel:
        """The panel that asks what comes next."""
        if self._panel is None:
            from crm_desktop.ui.today.next_panel import NextPanel

            self._panel = NextPanel(self._host, self._context.formats, self._context.services.today)
            self._panel.submitted.connect(self._submit)
        return self._panel

    def retranslate(self) -> None:
        """Make the panel anew in the language in force when it is next wanted."""
        if self._panel is not None:
            self._panel.hide_panel()
            self._panel.deleteLater()
            self._panel = None

    # Things of the day

    def open(self, item: AgendaItem) -> None:
        """Show the record behind a thing to do."""
        if item.kind is AgendaKind.DEAL:
            self._context.navigate(EntityRef(Entity.DEAL, item.id))
        elif item.kind is AgendaKind.INQUIRY:
            self._context.navigate(EntityRef(Entity.INQUIRY, item.id))
        elif item.client_id is not None:
            self._context.navigate(EntityRef(Entity.CLIENT, item.client_id))

    def finish(self, item: AgendaItem) -> None:
        """Tick a thing off; steps and actions ask for what follows first."""
        services = self._context.services
        if item.kind is AgendaKind.PROMISE:
            self._promises.close([item.id], PromiseState.KEPT)
        elif item.kind is AgendaKind.INQUIRY:
            said = self._texts.answered(item.who)
            self._write(lambda: services.inquiries.answer([item.id]), said)
        elif item.kind in (AgendaKind.STEP, AgendaKind.DEAL):
            is_deal = item.kind is AgendaKind.DEAL
            self._on_submit = lambda following: self._complete(item, following)
            title = item.what if is_deal else item.who
            self.panel.ask_after(title, self._words.title(item), is_deal=is_deal)

    def put_off(self, item: AgendaItem) -> None:
        """Give a thing one more day, counted from today when its day has passed."""
        services, today = self._context.services, self._context.services.today()
        later = day_later(item.on, today)
        if item.kind is AgendaKind.PROMISE:
            self._promises.postpone([item.id], 1)
            return
        said = self._texts.moved(self._words.title(item), self._context.formats.relative_day(later, today))
        if item.kind is AgendaKind.DEAL and item.action is not None:
            action = replace(item.action, on=later)
            self._write(lambda: services.deals.set_next_action([item.id], action), said)
        elif item.kind is AgendaKind.STEP:
            step = NextStep(item.what, later)
            self._write(lambda: services.next_steps.set(item.id, step), said)

    def call(self, item: AgendaItem) -> None:
        """Dial, when the client allows it, and show the call screen to note what is said."""
        from crm_desktop.domain.phones import parse_phone
        from crm_desktop.ui.forms import links

        try:
            if item.client_id is not None:
                self._context.services.wishes.may_contact(item.client_id, Channel.CALL)
        except CrmError as error:
            self._context.shell.show_error(error)
            return
        links.open_link(links.phone_link(parse_phone(item.phone)))
        self._context.shell.make_call(item.phone)

    # Where nothing is planned

    def plan_client(self, client_id: int, name: str) -> None:
        """Ask for the next step with a client."""
        steps = self._context.services.next_steps

        def submit(step: NextStep | NextAction | None) -> None:
            if isinstance(step, NextStep):
                self._write(lambda: steps.set(client_id, step), self._texts.planned(step.text, step.on, self))

        self._on_submit = submit
        self.panel.ask_first(name, is_deal=False)

    def plan_deal(self, deal_id: int, title: str) -> None:
        """Ask for the next action of a deal."""
        deals = self._context.services.deals

        def submit(action: NextStep | NextAction | None) -> None:
            if isinstance(action, NextAction):
                said = self._texts.planned(action.text or title, action.on, self)
                self._write(lambda: deals.set_next_action([deal_id], action), said)

        self._on_submit = submit
        self.panel.ask_first(title, is_deal=True)

    def day(self, on: dt.date) -> str:
        """Return a day as it is said."""
        return self._context.formats.relative_day(on, self._context.services.today())

    # Inner

    def _complete(self, item: AgendaItem, following: NextStep | NextAction | None) -> None:
        services, said = self._context.services, self._texts.done(self._words.title(item))
        if item.kind is AgendaKind.DEAL:
            action = following if isinstance(following, NextAction) else None
            self._write(lambda: services.deals.complete_next_action(item.id, action), said)
        else:
            step = following if isinstance(following, NextStep) else None
            entry = InteractionDraft(item.id, InteractionKind.NOTE, subject=said)
            self._write(lambda: services.next_steps.complete(item.id, entry, step), said)

    def _submit(self, following: NextStep | NextAction | None) -> None:
        submit, self._on_submit = self._on_submit, None
        if submit is not None:
            submit(following)

    def _write(self, work: Callable[[], object], said: str) -> None:
        shell = self._context.shell
        self._context.runner.run(
            lambda _progress: work(),
            lambda _result: shell.toast_undo(said),
            shell.show_error,
            writes=True,
            owner=self,
        )


class _DoneTexts(Translated):
    """What is said after something was done."""

    def done(self, what: str) -> str:
        return self.tr("Done: {0}").format(what)

    def answered(self, who: str) -> str:
        return self.tr("Answered: {0}").format(who) if who else self.tr("Answered")

    def moved(self, what: str, day: str) -> str:
        return self.tr("Put off, {0}: {1}").format(day, what)

    def planned(self, what: str, on: dt.date | None, doing: DayDoing) -> str:
        if on is None:
            return self.tr("Planned: {0}").format(what)
        return self.tr("Planned, {0}: {1}").format(doing.day(on), what)
