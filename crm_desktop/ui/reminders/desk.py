"""Watches the clock: asks what is due, shows it, tells the desktop of it, and carries out what is answered."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.events import DataChanged
from crm_desktop.domain.reminder import Reminder, ReminderKind, ReminderRules
from crm_desktop.system import settings as names
from crm_desktop.ui.reminders.answers import Answers
from crm_desktop.ui.reminders.rules import rules_of
from crm_desktop.ui.reminders.texts import ReminderTexts
from crm_desktop.ui.reminders.tray import Tray
from crm_desktop.ui.reminders.window import ReminderWindow
from crm_desktop.ui.shell.context import AppContext

KEY = "reminders"
LONGEST_MS = 30_000  # a computer that slept, or a clock that was set, is noticed after that at the latest
_SHORTEST_MS = 200
_PAUSE_MS = 400  # an import writes again and again; looking can wait
PAUSE = dt.timedelta(hours=1)
CARE = dt.timedelta(minutes=1)  # so often somebody looks what was forgotten
_OF_DAYS = frozenset({Entity.CLIENT, Entity.IMPORTANT_DATE, Entity.PROMISE, Entity.SETTING})
_WATCHED = _OF_DAYS | {Entity.TASK, Entity.NOTICE, Entity.USER, Entity.ESCALATION}


class ReminderDesk(QObject):
    """One per window. `looked` is emitted after each look, with what came just now."""

    looked = Signal(object)

    def __init__(self, context: AppContext, place: QWidget) -> None:
        super().__init__(place)
        self._context, self._place = context, place
        self._texts = ReminderTexts(context.formats)
        self._is_started = False
        self._is_looking = False
        self._is_wanted = False
        self._of_days = False
        self._paused_until: dt.datetime | None = None
        self._cared_at: dt.datetime | None = None
        self._has_asked = False
        self.standing: list[Reminder] = []
        self.answers = Answers(context, self)
        self.window = ReminderWindow(self._texts)
        self.tray = Tray(context, place.window(), self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.look)
        self._connect()

    def start(self) -> None:
        """Look now, and from now on; once is enough."""
        if self._is_started:
            return
        self._is_started = True
        self._context.events.changed.connect(self._on_event)
        self._context.shell.user_changed.connect(self._on_user)
        self._context.languages.changed.connect(self._on_language)
        self.tray.start()
        self.look()

    def look(self) -> None:
        """Ask what is due, and how long to wait for the next."""
        self._timer.stop()
        services = self._context.services
        user_id, now = services.store.actor_id, services.store.clock()
        if self._is_looking:
            self._is_wanted = True
            return
        if user_id is None or self.is_paused(now):
            self._timer.start(LONGEST_MS)
            return
        self._is_looking = True
        rules, of_days, reminders = self.rules(), self._of_days, services.reminders
        self._of_days = False
        takes_care = self._takes_care(now)

        def work() -> tuple[list[Reminder], list[Reminder], dt.datetime | None]:
            if takes_care:
                services.tasks.extend()
                services.escalations.check(now)
                services.auto_tasks.make_of_day()
            fresh = reminders.due(now, user_id, rules, afresh=of_days)
            return fresh, reminders.shown(user_id, now), reminders.next_at(now, user_id, rules)

        self._context.runner.run(
            lambda _progress: work(), self._on_found, self._on_failed, writes=True, owner=self
        )

    def _takes_care(self, now: dt.datetime) -> bool:
        """Whether it is time to look what was forgotten; not at the first look, when the program has just begun."""
        last, self._cared_at = self._cared_at, self._cared_at or now
        if last is None or dt.timedelta(0) <= now - last < CARE:
            return False
        self._cared_at = now
        return True

    def is_paused(self, now: dt.datetime) -> bool:
        """Whether somebody wants no reminders for a while; a clock that was set back ends that too."""
        if self._paused_until is None:
            return False
        if not self._paused_until - PAUSE <= now < self._paused_until:
            self._paused_until = None
        return self._paused_until is not None

    def pause(self) -> None:
        """Let no reminder come for an hour; nothing is lost, they come then."""
        self._paused_until = self._now() + PAUSE
        self.window.conceal()
        self._context.shell.toast(
            self.tr("No reminders for an hour. They come at {time}.").format(
                time=self._context.formats.time(self._paused_until)
            ),
            self.tr("Remind again"),
            self._end_pause,
        )

    def show_all(self) -> None:
        """Show everything that stands, with the keyboard in it."""
        self.window.show_all(self._now(), self._near())

    def rules(self) -> ReminderRules:
        """Return when this computer reminds."""
        return rules_of(self._context.settings)

    def _connect(self) -> None:
        window, answers = self.window, self.answers
        window.opened.connect(self._on_opened)
        window.called.connect(self._on_called)
        window.done.connect(answers.finish)
        window.greeted.connect(self._on_greeted)
        window.snoozed.connect(answers.put_off)
        window.all_requested.connect(self.show_all)
        answers.answered.connect(self.look)
        self.tray.clicked.connect(self._on_tray_clicked)
        self.tray.list_requested.connect(self.show_all)
        self.tray.pause_requested.connect(self.pause)
        self.tray.task_requested.connect(self._on_task_requested)
        self.destroyed.connect(window.deleteLater)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)

    def _on_found(self, found: tuple[list[Reminder], list[Reminder], dt.datetime | None]) -> None:
        self._is_looking = False
        fresh, self.standing, next_at = found
        now = self._now()
        left = LONGEST_MS if next_at is None else int((next_at - now).total_seconds() * 1000) + 1
        self._timer.start(0 if self._is_wanted else min(LONGEST_MS, max(_SHORTEST_MS, left)))
        self._is_wanted = False
        if fresh:
            self.window.announce(fresh, now, self._near())
            self._announce(fresh, now)
        self.window.hold(self.standing, now)
        self._show_count()
        self.looked.emit(fresh)

    def _on_failed(self, error: Exception) -> None:
        """What could not be asked is asked again; a base that is out of reach is told of by what the user does."""
        self._is_looking = False
        self._timer.start(LONGEST_MS)
        if not isinstance(error, CrmError):
            raise error

    def _announce(self, fresh: list[Reminder], now: dt.datetime) -> None:
        """Make a sound, and tell the desktop when nobody sees the program."""
        if self._context.settings.get(names.REMIND_SOUND):
            QApplication.beep()
        window = self._place.window()
        is_seen = window.isVisible() and not window.isMinimized() and window.isActiveWindow()
        if is_seen or self.window.isActiveWindow():
            return
        self.tray.notify(*self._texts.notification(fresh, now))

    def _show_count(self) -> None:
        count = len(self.standing)
        self._context.shell.set_badge(KEY, count, self._texts.count(count) if count else "")
        self.tray.show_count(count)

    def _on_opened(self, reminder: Reminder) -> None:
        self.window.conceal()
        self.tray.bring_window()
        self.answers.open(reminder)

    def _on_called(self, reminder: Reminder) -> None:
        if not self.answers.call(reminder):
            self.tray.bring_window()  # the reason why not is told there

    def _on_greeted(self, reminder: Reminder) -> None:
        """Offer the greetings, or what can be decided, below the button that was pressed."""
        card = next(card for card in self.window.cards if card.reminder.id == reminder.id)
        if reminder.kind is ReminderKind.ESCALATION:
            from crm_desktop.ui.reminders.escalation_menu import escalation_menu

            answers = self.answers
            menu = escalation_menu(
                self._context, reminder, lambda work, said: answers.decide(reminder, work, said), card
            )
            card.show_menu(menu)
            return
        from crm_desktop.ui.forms.greeting_menu import greeted_by, greeting_menu

        card.show_menu(greeting_menu(self._context, greeted_by(reminder), card))

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        self.window.make_room(now)

    def _on_tray_clicked(self) -> None:
        self.tray.bring_window()

    def _on_task_requested(self) -> None:
        """Make room for the form, which stands where reminders do."""
        self.window.conceal()
        self.tray.bring_window()
        self._context.shell.run_command("new_task")

    def _on_event(self, event: DataChanged) -> None:
        if event.entity is Entity.TASK:
            self._ask_who_works_here()
        if event.entity in _WATCHED:
            self._of_days |= event.entity in _OF_DAYS
            self._pause.start()

    def _ask_who_works_here(self) -> None:
        """Say once that nobody can be reminded while nobody has said who works here."""
        if self._has_asked or self._context.services.store.actor_id is not None:
            return
        self._has_asked = True
        self._context.shell.toast(
            self.tr("To be reminded, say who works here."),
            self.tr("Choose"),
            lambda: self._context.shell.run_command("settings_people"),
        )

    def _on_user(self, *_user: object) -> None:
        self.window.conceal()
        self.look()

    def _on_language(self, _language: str) -> None:
        self._show_count()

    def _end_pause(self) -> None:
        self._paused_until = None
        self.look()

    def _near(self) -> QWidget | None:
        window = self._place.window()
        return window if window.isVisible() else None

    def _now(self) -> dt.datetime:
        return self._context.services.store.clock()
