"""What nobody caught: logged, told to the user once at a time, and survived."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, Slot, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from crm_desktop.domain.errors import CrmError
from crm_desktop.ui.shell.crash_dialog import CrashDialog, facts, report

logger = logging.getLogger(__name__)


class Crashes(QObject):
    """Catches what nobody caught: logs it, tells the user once at a time, and lets the program go on.

    `expected` takes what is no mistake of the program: any screen may find the base out of reach while it
    reads. It returns False when there is nobody to tell.
    """

    _arrived = Signal(object, object, object)

    def __init__(
        self,
        log_lines: Callable[[], list[str]],
        facts: Callable[[], tuple[QWidget | None, str]],
        expected: Callable[[CrmError], bool] = lambda _error: False,
    ) -> None:
        super().__init__()
        self._log_lines, self._facts, self._expected = log_lines, facts, expected
        self._dialog: CrashDialog | None = None
        self._arrived.connect(self._on_arrived)

    @contextmanager
    def installed(self) -> Iterator[None]:
        """Hear of every uncaught error and of Qt's messages while this lasts."""
        before = sys.excepthook, threading.excepthook
        sys.excepthook = self._on_error
        threading.excepthook = self._on_thread_error
        qInstallMessageHandler(_log_qt_message)
        try:
            yield
        finally:
            sys.excepthook, threading.excepthook = before
            qInstallMessageHandler(None)

    def _on_error(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        logger.critical("uncaught error", exc_info=(kind, error, trace))
        # An error of a worker must not open a dialog there.
        self._arrived.emit(kind, error, trace)

    def _on_thread_error(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self._on_error(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    @Slot(object, object, object)
    def _on_arrived(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if self._dialog is not None or (isinstance(error, CrmError) and self._expected(error)):
            return
        window, language = self._facts()
        text = report(kind, error, trace, self._log_lines(), facts(language))
        self._dialog = CrashDialog(text, window)
        self._dialog.finished.connect(self._on_finished)
        self._dialog.open()

    def _on_finished(self) -> None:
        self._dialog = None


_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def _log_qt_message(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    logging.getLogger("qt").log(_QT_LEVELS.get(kind, logging.INFO), "%s", message)
