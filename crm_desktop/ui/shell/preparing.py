"""What shows at the start while a base of an older program is made ready: without it nothing would show at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QElapsedTimer, QEventLoop
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from crm_desktop.system import paths
from crm_desktop.ui.widgets.empty_state import EmptyState

_PATIENCE_MS = 1000  # a screen that does not take the picture must not keep the base waiting


class PreparingWindow(QWidget):
    """A calm window that needs no events: the base is made ready on the thread that would bring them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self.resize(760, 480)
        self.is_painted = False
        self.setWindowTitle(paths.APP_NAME)
        state = EmptyState("database", self)
        state.set_texts(
            self.tr("The database is being made ready for this version"),
            self.tr("A large one takes some minutes, this once. Nothing is lost if it is interrupted."),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 32)
        layout.addWidget(state, 1)

    def show_now(self) -> None:
        """Be on screen when this returns."""
        self.show()
        time = QElapsedTimer()
        time.start()
        while not self.is_painted and time.elapsed() < _PATIENCE_MS:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.is_painted = True

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay: what goes on cannot be stopped half way, and the window goes when it is done."""
        event.ignore()


@contextmanager
def preparing() -> Iterator[Callable[[], None]]:
    """Give what shows the window; it goes when the work is over."""
    windows: list[PreparingWindow] = []

    def show() -> None:
        windows.append(PreparingWindow())
        windows[-1].show_now()

    try:
        yield show
    finally:
        for window in windows:
            window.hide()
            window.deleteLater()
