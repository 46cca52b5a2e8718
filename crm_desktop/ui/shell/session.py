"""One opened base with its services, workers and window."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.events import DataChanged
from crm_desktop.services import Services, build_services
from crm_desktop.services.base import Opened
from crm_desktop.system.settings import Settings
from crm_desktop.ui.runtime.event_bridge import EventBridge
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.task_runner import TaskRunner
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.shell.context import AppContext, Shell
from crm_desktop.ui.shell.features import FEATURES
from crm_desktop.ui.shell.foreign_watch import ForeignWatch
from crm_desktop.ui.shell.main_window import MainWindow
from crm_desktop.ui.shell.who import remembered


class Session:
    """One opened base with all that hangs on it; closed as a whole when another base is opened."""

    def __init__(self, opened: Opened, settings: Settings, languages: Languages) -> None:
        self.opened = opened
        self.services: Services = build_services(opened.store)
        store = opened.store
        self.runner = TaskRunner(store.engine.reader, partial(_writing, self.services))
        self.events = EventBridge(store.subscribe)
        self.context = AppContext(
            services=self.services,
            events=self.events,
            runner=self.runner,
            settings=settings,
            formats=Formats(),
            theme=active(),
            languages=languages,
            shell=Shell(),
        )
        self.events.changed.connect(self._on_event)
        self._take_currency()
        self._take_user(remembered(settings, store.engine.address))
        self.window = MainWindow(self.context, FEATURES)
        self.watch = ForeignWatch(self.context, self.window)
        self._show_user()

    def close(self) -> None:
        """Stop all work, then close the base."""
        self.runner.shut_down()
        # The last writes still tell what they changed; nobody is there to hear it.
        self.events.close()
        # At once, with its timers: what they would read is not there any more.
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(self.window, QEvent.Type.DeferredDelete)
        self.opened.store.close()

    def _take_user(self, user_id: int) -> None:
        """Work on as the person who worked here last, if the base still knows that person."""
        if user_id in {user.id for user in self.services.users.list(only_active=True)}:
            self.services.users.act_as(user_id)

    def _take_currency(self) -> None:
        self.context.formats.currency = self.services.preferences.get().currency

    def _on_event(self, event: DataChanged) -> None:
        if event.entity is Entity.SETTING:
            self._take_currency()

    def _show_user(self) -> None:
        user = self.services.users.current()
        if user is not None:
            self.context.shell.set_user(user.name, user.id, user.color)


@contextmanager
def _writing(services: Services) -> Iterator[None]:
    """Connect the writers' thread, and let the store refuse writes from any other."""
    services.store.writer_thread = threading.get_ident()
    with services.store.engine.writer():
        yield
