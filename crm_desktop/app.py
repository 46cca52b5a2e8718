"""The composition root: builds the program from its parts, opens a base, shows the window."""

from __future__ import annotations

import gc
import logging
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QObject,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget

from crm_desktop import __version__
from crm_desktop.domain.errors import StorageError
from crm_desktop.services import Services, build_services
from crm_desktop.services.backups import restore_base
from crm_desktop.services.base import Opened, open_base
from crm_desktop.system import paths
from crm_desktop.system import settings as names
from crm_desktop.system.logs import set_up_logs
from crm_desktop.system.settings import Settings
from crm_desktop.ui.runtime.error_texts import describe
from crm_desktop.ui.runtime.event_bridge import EventBridge
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.single_instance import SingleInstance
from crm_desktop.ui.runtime.task_runner import TaskRunner
from crm_desktop.ui.runtime.theme import Density, ThemeMode, active
from crm_desktop.ui.shell.base_files import BaseFiles
from crm_desktop.ui.shell.context import AppContext, Shell
from crm_desktop.ui.shell.crashes import Crashes
from crm_desktop.ui.shell.features import FEATURES
from crm_desktop.ui.shell.main_window import MainWindow
from crm_desktop.ui.widgets import messages

logger = logging.getLogger(__name__)


def run_window(address: str | None = None, language: str | None = None) -> int:
    """Open a base in the window and stay until the user quits; return the exit status."""
    application = make_application()
    settings = Settings(paths.settings_file())
    recent_lines = set_up_logs(paths.log_file())
    program = Program(application, settings, language)
    with Crashes(recent_lines.lines, program.facts).installed():
        if not program.start(address):
            return 0
        status = application.exec()
        program.close()
    return status


def make_application(arguments: list[str] | None = None) -> QApplication:
    """Return the Qt application with its names set; one per process."""
    application = QApplication(arguments if arguments is not None else sys.argv[:1])
    application.setApplicationName(paths.FOLDER_NAME)
    application.setApplicationDisplayName(paths.APP_NAME)
    application.setApplicationVersion(__version__)
    application.setDesktopFileName(paths.FOLDER_NAME)
    application.setWindowIcon(QIcon(str(paths.resource("icons", "app.svg"))))
    return application


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
        self._take_user(settings)
        self.window = MainWindow(self.context, FEATURES)
        self._show_user()

    def close(self) -> None:
        """Stop all work, then close the base."""
        self.runner.shut_down()
        # At once, with its timers: what they would read is not there any more.
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(self.window, QEvent.Type.DeferredDelete)
        self.opened.store.close()

    def _take_user(self, settings: Settings) -> None:
        """Work on as the person who worked here last, if the base still knows that person."""
        users = {user.id: user for user in self.services.users.list(only_active=True)}
        user = users.get(settings.get(names.CURRENT_USER))
        if user is not None:
            self.services.users.act_as(user.id)

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


class Program(QObject):
    """Keeps one session open, and changes it for another when the user opens another base."""

    opened = Signal()

    def __init__(self, application: QApplication, settings: Settings, language: str | None = None) -> None:
        super().__init__()
        self._application, self.settings = application, settings
        self.languages = Languages(application, self)
        self.languages.use(language or settings.get(names.LANGUAGE))
        mode, density = ThemeMode(settings.get(names.THEME)), Density(settings.get(names.DENSITY))
        active().attach(application, mode, density)
        self.session: Session | None = None
        self.files = BaseFiles(settings, self)
        self.files.open_requested.connect(lambda path, create: self._open_soon(path, create=create))
        self.files.restore_requested.connect(self._restore_soon)
        self.files.given_up.connect(self._on_given_up)
        self._single: SingleInstance | None = None
        self._address = ""
        self._question: QObject | None = None  # without a window only this keeps the box alive
        # Between two bases there is no window for a moment.
        application.setQuitOnLastWindowClosed(False)

    def start(self, address: str | None) -> bool:
        """Open the base named, or that of the last time; False when a running program took over."""
        target = address or self.settings.get(names.LAST_DATABASE) or str(paths.default_database())
        single = SingleInstance(paths.data_folder(), target, self)
        if single.hand_over([]):
            return False
        single.listen()
        single.message_received.connect(self._on_message)
        self._single = single
        self.open(target, create=True)
        return True

    def facts(self) -> tuple[QWidget | None, str]:
        """Return the open window and the language, for the report of a mistake."""
        return (self.session.window if self.session is not None else None), self.languages.language

    def close(self) -> None:
        """Close everything."""
        if self._single is not None:
            self._single.close()
        if self.session is not None:
            self.session.close()
            self.session = None

    def open(self, address: str, *, create: bool) -> None:
        """Open another base in the place of the open one, which comes back if that fails."""
        former = self._address
        if not self._leave():
            return
        try:
            self._enter(address, create=create)
        except StorageError as error:
            if former:
                self._enter(former, create=False)
            self._ask_for_another(error)

    def _open_soon(self, address: str, *, create: bool) -> None:
        """Open another base once the menu or dialog that asks for it is done: its window goes with the base."""
        QTimer.singleShot(0, lambda: self.open(address, create=create))

    def _restore_soon(self, file: Path) -> None:
        QTimer.singleShot(0, lambda: self.restore(file))

    def _on_given_up(self) -> None:
        if self.session is None:
            self._application.quit()

    def _leave(self) -> bool:
        """Close the open base with its window; False when a screen keeps the user."""
        if self.session is None:
            return True
        session, self.session = self.session, None
        if not session.window.close():
            self.session = session
            return False
        self.files.attach(None)
        session.close()
        return True

    def _enter(self, address: str, *, create: bool) -> None:
        opened = open_base(address, language=self.languages.language, create=create)
        self.session, self._address = Session(opened, self.settings, self.languages), address
        self._show(address)

    def _on_window_closed(self) -> None:
        if self.session is not None:  # otherwise another base is being opened
            self._application.quit()

    def _show(self, address: str) -> None:
        assert self.session is not None
        window, shell = self.session.window, self.session.context.shell
        is_server = "://" in address
        kind = self.tr("Server") if is_server else self.tr("On this computer")
        name = address.rpartition("/")[2].partition("?")[0] if is_server else Path(address).stem
        is_usual = not is_server and Path(address) == paths.default_database()
        shell.set_store(paths.APP_NAME if is_usual else name, kind)
        if not is_server:
            # An address of a server may hold a password: it is not kept here.
            self.settings.set(names.LAST_DATABASE, address)
            self.settings.add_recent(names.RECENT_DATABASES, address)
        self.files.attach(self.session.context, window)
        window.command_chosen.connect(self._on_command)
        window.closed.connect(self._on_window_closed)
        window.database_chosen.connect(lambda path: self._open_soon(path, create=False))
        window.start()
        window.show()
        window.activateWindow()
        QTimer.singleShot(0, self._after_first_paint)

    def _after_first_paint(self) -> None:
        # What the start made stays to the end: the collector need not look at it again.
        gc.collect()
        gc.freeze()
        self.opened.emit()

    def _ask_for_another(self, error: StorageError) -> None:
        words = describe(error)
        logger.warning("the base cannot be opened: %s", error.reason)
        parent = self.session.window if self.session is not None else None
        choices: tuple[tuple[str, Callable[[], object]], ...] = (
            (self.tr("Choose another database…"), self.files.choose),
            (self.tr("New database…"), self.files.new),
        )
        cancel = self.tr("Stay with this one") if parent is not None else self.tr("Quit")
        self._question = box = messages.choose(
            parent, self.tr("The database cannot be opened"), words.text, choices, cancel_text=cancel
        )
        if parent is None:
            box.rejected.connect(self._application.quit)

    def restore(self, file: Path) -> None:
        """Put a copy in the place of the open base; the base as it was stays beside it."""
        address = self._address
        if not self._leave():
            return
        former: Path | None = None
        failure: StorageError | None = None
        try:
            former = restore_base(address, file)
        except StorageError as error:
            failure = error
        self._enter(address, create=False)
        assert self.session is not None
        if failure is not None:
            self.session.context.shell.show_error(failure)
        elif former is not None:
            text = self.tr("Restored. The database as it was is kept as {0}").format(former.name)
            self.session.context.shell.toast(text)

    def _on_command(self, key: str) -> None:
        command = self.files.commands().get(key)
        if command is not None:
            command()

    @Slot(list)
    def _on_message(self, message: list[str]) -> None:
        """A second start: come to the front; words after it are for later commands."""
        if self.session is None:
            return
        window = self.session.window
        if window.isMinimized():
            window.showNormal()
        window.raise_()
        window.activateWindow()
        if message:
            self.session.context.shell.run_command(message[0])
