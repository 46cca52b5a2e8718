"""Carries out what is done in the day: tick off, put off, call, greet, open; each with a way back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.agenda import AgendaItem, AgendaKind, put_off_to
from crm_desktop.domain.consent import Channel
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.promise import PromiseState
from crm_desktop.domain.task import TaskDraft, TaskKind
from crm_desktop.ui.runtime.i18n import Translated
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.promise_actions import PromiseActions
from crm_desktop.ui.today.day_words import DayWords

if TYPE_CHECKING:
    from crm_desktop.ui.today.when_panel import WhenPanel

HOUR = dt.timedelta(hours=1)
_ROUND = 5  # minutes: nobody plans a call for 10:07


class DayDoing(QObject):
    """What rows and buttons of this screen ask for. `host` is where the panel slides in."""

    def __init__(self, context: AppContext, host: QWidget) -> None:
        super().__init__(host)
        self._context, self._host = context, host
        self._words = DayWords(context.formats)
        self._texts = _DoneTexts()
        self._promises = PromiseActions(context, self)
        self._panel: WhenPanel | None = None
        self._moving: AgendaItem | None = None

    @property
    def panel(self) -> WhenPanel:
        """The panel that asks to which day something is put off."""
        if self._panel is None:
            from crm_desktop.ui.today.when_panel import WhenPanel

            self._panel = WhenPanel(self._host, self._context.formats, self._context.services.today)
            self._panel.chosen.connect(self._on_day)
            self._panel.hour_chosen.connect(self._on_hour)
        return self._panel

    def retranslate(self) -> None:
        """Make the panel anew in the language in force when it is next wanted."""
        if self._panel is not None:
            self._panel.hide_panel()
            self._panel.deleteLater()
            self._panel = None

    # Things of the day

    def open(self, item: AgendaItem) -> None:
        """Show the record behind a thing to do; a task opens over this screen."""
        if item.kind is AgendaKind.TASK:
            self._context.shell.open_task(item.id)
        elif item.kind is AgendaKind.INQUIRY:
            self._context.navigate(EntityRef(Entity.INQUIRY, item.id))
        elif item.client_id is not None:
            self._context.navigate(EntityRef(Entity.CLIENT, item.client_id))

    def show_client(self, item: AgendaItem) -> None:
        """Show the client whom a thing is about."""
        if item.client_id is not None:
            self._context.navigate(EntityRef(Entity.CLIENT, item.client_id))

    def finish(self, item: AgendaItem) -> None:
        """Tick a thing off; of a task with somebody it is asked what came of it and what follows."""
        services = self._context.services
        if item.kind is AgendaKind.PROMISE:
            self._promises.close([item.id], PromiseState.KEPT)
        elif item.kind is AgendaKind.INQUIRY:
            said = self._texts.answered(item.who)
            self._write(lambda: services.inquiries.answer([item.id]), lambda _count: said)
        elif item.kind is AgendaKind.TASK and item.client_id is not None:
            self._context.shell.finish_task(item.id)
        elif item.kind is AgendaKind.TASK:
            done = self._texts.done(self._words.title(item))
            self._write(lambda: services.tasks.complete_many([item.id]), lambda _count: done)

    def put_off(self, item: AgendaItem) -> None:
        """Put a thing off to the next day on which its owner works, counted from today when its day has passed."""
        services = self._context.services

        def work() -> dt.date:
            day = max(item.on, services.today())
            to = services.working_time.of(self._owner_id(item)).next_working_day(day)
            self._move(item, to)
            return to

        self._write(work, lambda to: self._moved(item, to))

    def ask_when(self, item: AgendaItem) -> None:
        """Ask to which day, or hour, a thing is put off."""
        self._moving = item
        self.panel.ask(self._words.title(item), item.who, may_be_soon=item.kind is AgendaKind.TASK)

    def put_off_to(self, item: AgendaItem, to: dt.date) -> None:
        """Put a thing off to a day."""
        self._write(lambda: self._move(item, to), lambda _nothing: self._moved(item, to))

    def put_off_an_hour(self, item: AgendaItem) -> None:
        """Let a task begin an hour from now."""
        services = self._context.services
        begin = _rounded(services.store.clock().astimezone() + HOUR)

        def work() -> None:
            task = services.tasks.get(item.id)
            services.tasks.update(item.id, task.version, put_off_to(task.draft, begin))

        time = self._context.formats.time(begin)
        self._write(work, lambda _nothing: self._texts.moved(self._words.title(item), time))

    def call(self, item: AgendaItem) -> None:
        """Dial the number of a thing to do; see `dial`."""
        self.dial(item.client_id, item.phone)

    def dial(self, client_id: int | None, phone: str) -> None:
        """Dial, when the client allows it, and show the call screen to note what is said."""
        from crm_desktop.domain.phones import parse_phone
        from crm_desktop.ui.forms import links

        try:
            if client_id is not None:
                self._context.services.wishes.may_contact(client_id, Channel.CALL)
        except CrmError as error:
            self._context.shell.show_error(error)
            return
        links.open_link(links.phone_link(parse_phone(phone)))
        self._context.shell.make_call(phone)

    def greet(self, item: AgendaItem, place: QPoint) -> None:
        """Offer greetings for a birthday or another day."""
        from crm_desktop.ui.forms.greeting_menu import Greeted, greeting_menu

        if item.client_id is not None:
            label = "" if item.kind is AgendaKind.BIRTHDAY else item.what
            menu = greeting_menu(self._context, Greeted(item.client_id, label, item.turns), self._host)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(place)

    # Where nothing is planned

    def plan(self, client_id: int, deal_id: int | None = None) -> None:
        """Begin a task with a client, or about a deal."""
        services = self._context.services
        owner, today = services.store.actor_name, services.today()
        draft = TaskDraft("", TaskKind.FOLLOW_UP, client_id, deal_id, owner, day=today, last_day=today)
        self._context.shell.begin_task(draft)

    # Inner

    def _move(self, item: AgendaItem, to: dt.date) -> None:
        services = self._context.services
        if item.kind is AgendaKind.PROMISE:
            days = (to - max(item.on, services.today())).days
            services.promises.postpone([item.id], days)
        else:
            task = services.tasks.get(item.id)
            services.tasks.update(item.id, task.version, task.draft.on_day(to))

    def _owner_id(self, item: AgendaItem) -> int | None:
        """Return whose working hours count: those of who has the task, else mine."""
        services = self._context.services
        owner = item.task.draft.owner if item.task is not None else ""
        ids = {user.name: user.id for user in services.users.list()}
        return ids.get(owner, services.store.actor_id)

    def _moved(self, item: AgendaItem, to: dt.date) -> str:
        day = self._context.formats.relative_day(to, self._context.services.today())
        return self._texts.moved(self._words.title(item), day)

    def _on_day(self, day: dt.date) -> None:
        if self._moving is not None:
            self.put_off_to(self._moving, day)

    def _on_hour(self) -> None:
        if self._moving is not None:
            self.put_off_an_hour(self._moving)

    def _write(self, work: Callable[[], Any], said: Callable[[Any], str]) -> None:
        shell = self._context.shell
        self._context.runner.run(
            lambda _progress: work(),
            lambda result: shell.toast_undo(said(result)),
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

    def moved(self, what: str, when: str) -> str:
        return self.tr("Put off, {0}: {1}").format(when, what)


def _rounded(at: dt.datetime) -> dt.datetime:
    """Return the next moment that people name: on five minutes."""
    over = dt.timedelta(minutes=at.minute % _ROUND, seconds=at.second, microseconds=at.microsecond)
    return at - over + dt.timedelta(minutes=_ROUND) if over else at
