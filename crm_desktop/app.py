"""The composition root: builds the program from its parts, opens a base, shows the window."""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget

from crm_desktop import __version__
from crm_desktop.domain.catalogue import User
from crm_desktop.domain.entity import Entity
from crm_desktop.domain.errors import CrmError, StorageError
from crm_desktop.domain.events import DataChanged
from crm_desktop.services.backups import restore_base
from crm_desktop.services.base import open_base
from crm_desktop.system import paths
from crm_desktop.system import settings as names
from crm_desktop.system.logs import set_up_logs
from crm_desktop.system.settings import Settings
from crm_desktop.ui.runtime.error_texts import describe
from crm_desktop.ui.runtime.fonts import TextSize
from crm_desktop.ui.runtime.garbage import Garbage
from crm_desktop.ui.runtime.i18n import Languages, system_locale
from crm_desktop.ui.runtime.single_instance import SingleInstance
from crm_desktop.ui.runtime.theme import Density, ThemeMode, active
from crm_desktop.ui.shell.base_files import BaseFiles
from crm_desktop.ui.shell.crashes import Crashes
from crm_desktop.ui.shell.daily_copy import DailyCopy
from crm_desktop.ui.shell.main_window import MainWindow
from crm_desktop.ui.shell.preparing import preparing
from crm_desktop.ui.shell.session import Session
from crm_desktop.ui.shell.trouble import TroubleWindow
from crm_desktop.ui.shell.who import work_as
from crm_desktop.ui.shell.window_state import bring_to_front, show_first
from crm_desktop.ui.welcome.example import Example, is_example
from crm_desktop.ui.welcome.first_start import FirstStart
from crm_desktop.ui.widgets import messages
from crm_desktop.ui.widgets.first_paint import FirstPaint

logger = logging.getLogger(__name__)

CALL = "call"  # the first word of a message that tells of a call


def run_window(
    address: str | None = None,
    language: str | None = None,
    message: Sequence[str] = (),
    *,
    minimised: bool = False,
) -> int:
    """Open a base in the window and stay until the user quits; return the exit status.

    `message` is for the window, also that of a program that runs already; `minimised` keeps to the background.
    """
    application = make_application()
    settings = Settings(paths.settings_file())
    recent_lines = set_up_logs(paths.log_file())
    program = Program(application, settings, language)
    program.is_minimised = minimised
    with Crashes(recent_lines.lines, program.facts, program.tell).installed():
        if not program.start(address, message):
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


def hand_over(address: str | None, message: Sequence[str]) -> bool:
    """Give a message to the program that has this base open (the one of the last time unless it is named);
    False when none has. Needs neither a screen nor the window's parts."""
    target = address or _last_address(Settings(paths.settings_file()))
    return SingleInstance(paths.data_folder(), _key(target)).hand_over(list(message))


def _last_address(settings: Settings) -> str:
    return settings.get(names.LAST_DATABASE) or str(paths.default_database())


def _key(address: str) -> str:
    """Return the name of a base among the programs that run: one file has one, however its path is written."""
    return address if "://" in address else str(Path(address).resolve())


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
        active().set_text_size(TextSize(settings.get(names.TEXT_SIZE)))
        self.session: Session | None = None
        self.languages.changed.connect(self._show_store)
        self.files = BaseFiles(settings, self)
        self.files.open_requested.connect(lambda path, create: self._open_soon(path, create=create))
        self.files.restore_requested.connect(self._restore_soon)
        self._single: SingleInstance | None = None
        self._address = ""
        self._example: Example | None = None
        self._trouble: TroubleWindow | None = None
        self.is_minimised = False
        self._unheard: list[str] = []  # what came while no base was open
        self._garbage = Garbage(self)
        # Between two bases there is no window for a moment.
        application.setQuitOnLastWindowClosed(False)

    def start(self, address: str | None, message: Sequence[str] = ()) -> bool:
        """Open the base named, or that of the last time; False when a running program took over."""
        target = address or _last_address(self.settings)
        if SingleInstance(paths.data_folder(), _key(target)).hand_over(list(message)):
            return False
        self._listen(target)
        self._unheard = list(message)
        # A base that was here the last time and is gone must not quietly become an empty one.
        self.open(target, create=address is not None or target != self.settings.get(names.LAST_DATABASE))
        return True

    def _listen(self, address: str) -> None:
        """Be the program for this base from now on: a second start on the former one opens its own window."""
        if self._single is not None:
            self._single.close()
            self._single.deleteLater()
        self._single = SingleInstance(paths.data_folder(), _key(address), self)
        self._single.listen()
        self._single.message_received.connect(self._on_message)

    def facts(self) -> tuple[QWidget | None, str]:
        """Return the open window and the language, for the report of a mistake."""
        return (self.session.window if self.session is not None else None), self.languages.language

    def tell(self, error: CrmError) -> bool:
        """Tell of an error that no screen took: the base is out of reach; False when there is no window."""
        if self.session is None:
            return False
        self.session.context.shell.show_error(error)
        return True

    def close(self) -> None:
        """Close everything."""
        if self._single is not None:
            self._single.close()
        if self.session is not None:
            self.session.close()
            self.session = None
        self._close_trouble()
        self._garbage.stop()

    def open(self, address: str, *, create: bool) -> None:
        """Open another base in the place of the open one, which comes back if that fails."""
        former = self._address if self.session is not None else ""
        person = self.session.services.users.current() if self.session is not None else None
        if not self._leave():
            return
        try:
            self._enter(address, create=create)
            if person is not None:
                self._bring_along(person)
        except StorageError as error:
            if former:
                self._come_back(former)
            self._tell_trouble(error, address, create=create)

    def _bring_along(self, person: User) -> None:
        """Who made a new base works in it as well."""
        session = self.session
        if session is None or not session.opened.is_new or is_example(self._address):
            return
        users, context = session.services.users, session.context

        def on_done(user_id: int) -> None:
            work_as(context, user_id)

        session.runner.run(
            lambda _progress: users.create(person.name, person.color),
            on_done,
            writes=True,
            owner=session.window,
        )

    def open_example(self) -> None:
        """Open the example, and make it when it is not there yet."""
        user = self.session.services.users.current() if self.session is not None else None
        self.open(str(paths.demo_database(self.languages.language)), create=True)
        if self._example is not None:
            self._example.fill(*((user.name, user.color) if user is not None else ()))

    def _open_soon(self, address: str, *, create: bool) -> None:
        """Open another base once the menu or dialog that asks for it is done: its window goes with the base."""
        QTimer.singleShot(0, lambda: self.open(address, create=create))

    def _open_example_soon(self) -> None:
        QTimer.singleShot(0, self.open_example)

    def _restore_soon(self, file: Path) -> None:
        QTimer.singleShot(0, lambda: self.restore(file))

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
        language, locale = self.languages.language, system_locale()
        with preparing() as show:
            opened = open_base(
                address, language=language, system_locale=locale, create=create, before_long=show
            )
        self.session, self._address = Session(opened, self.settings, self.languages), address
        if self._single is not None:
            self._listen(address)
        self._close_trouble()
        self._show(address)

    def _on_window_closed(self) -> None:
        if self.session is not None:  # otherwise another base is being opened
            self._application.quit()

    def _show(self, address: str) -> None:
        assert self.session is not None
        window = self.session.window
        self._show_store()
        if "://" not in address and not is_example(address):
            # An address of a server may hold a password: it is not kept here.
            self.settings.set(names.LAST_DATABASE, address)
            self.settings.add_recent(names.RECENT_DATABASES, address)
        self.files.attach(self.session.context, window)
        window.command_chosen.connect(self._on_command)
        window.closed.connect(self._on_window_closed)
        window.database_chosen.connect(lambda path: self._open_soon(path, create=False))
        self.session.events.changed.connect(self._on_changed)
        window.start()
        self._begin(window)
        show_first(window, minimised=self.is_minimised)
        self.is_minimised = False  # what is opened later is opened by the user
        self._tell(self._unheard)
        self._unheard = []
        FirstPaint(window).painted.connect(self._after_first_paint)

    def _begin(self, window: MainWindow) -> None:
        """Ask what the first start asks; over the example a line leads back to the real base."""
        assert self.session is not None
        self._example = None
        if is_example(self._address):
            self._example = Example(self.session.context, window)
            self._example.left.connect(lambda: self._open_soon(_last_address(self.settings), create=True))
            return
        first = FirstStart(self.session.context, window)
        first.demo_requested.connect(self._open_example_soon)
        first.ask()
        DailyCopy(self.session.context, paths.backups_folder(), window)

    def _show_store(self) -> None:
        """Name the base at the top left: by its company, else by its file."""
        if self.session is None:
            return
        address = self._address
        is_server = "://" in address
        kind = self.tr("Server") if is_server else self.tr("On this computer")
        name = address.rpartition("/")[2].partition("?")[0] if is_server else Path(address).stem
        if is_example(address):
            name = self.tr("Example")
        elif not is_server and Path(address) == paths.default_database():
            name = paths.APP_NAME
        company = self.session.services.preferences.get().company_name
        self.session.context.shell.set_store(company or name, kind)

    def _on_changed(self, event: DataChanged) -> None:
        if event.entity is Entity.SETTING:
            self._show_store()

    def _after_first_paint(self) -> None:
        # What the start made stays to the end: the collector need not look at it again.
        gc.collect()
        gc.freeze()
        self.opened.emit()

    def _tell_trouble(self, error: StorageError, address: str, *, create: bool) -> None:
        """Say why a base cannot be opened: over the open one, or in a window that stands for it."""
        logger.warning("the base cannot be opened: %s", error.reason)
        if self.session is not None:
            messages.choose(
                self.session.window,
                self.tr("The database cannot be opened"),
                describe(error).text,
                ((self.tr("Choose another database…"), self.files.choose),),
                cancel_text=self.tr("Stay with this one"),
            )
            return
        self._address = address
        self._close_trouble()
        trouble = self._trouble = TroubleWindow(error)
        trouble.retry_requested.connect(lambda: self._open_soon(address, create=create))
        trouble.open_requested.connect(self.files.choose)
        trouble.new_requested.connect(self.files.new)
        trouble.restore_requested.connect(self.files.choose_copy)
        trouble.closed.connect(self._application.quit)
        self.files.attach(None, trouble)
        trouble.show()

    def _close_trouble(self) -> None:
        if self._trouble is not None:
            self._trouble.closed.disconnect()
            self._trouble.close()
            self._trouble.deleteLater()
            self._trouble = None

    def _come_back(self, address: str) -> None:
        """Open again what was open a moment ago."""
        try:
            self._enter(address, create=False)
        except StorageError as error:
            self._tell_trouble(error, address, create=False)

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
        self._come_back(address)
        if self.session is None:
            return
        if failure is not None:
            self.session.context.shell.show_error(failure)
        elif former is not None:
            text = self.tr("Restored. The database as it was is kept as {0}").format(former.name)
            self.session.context.shell.toast(text)

    def _on_command(self, key: str) -> None:
        command = {**self.files.commands(), "demo": self._open_example_soon}.get(key)
        if command is not None:
            command()

    @Slot(list)
    def _on_message(self, message: list[str]) -> None:
        """A second start: come to the front, and do what its words say; none say nothing more."""
        window = self.session.window if self.session is not None else self._trouble
        if window is not None:
            bring_to_front(window)
        if self.session is not None:
            self._tell(message)
        else:
            self._unheard = message

    def _tell(self, message: list[str]) -> None:
        """Pass on `["call", number]`, or the key of a command. The number is only ever data."""
        if self.session is None or not message:
            return
        shell = self.session.context.shell
        if message[0] == CALL:
            shell.receive_call("".join(message[1:2]))
        else:
            shell.run_command(message[0])
