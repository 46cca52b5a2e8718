"""What shows at the start when the base cannot be opened: why, and the ways out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from crm_desktop.domain.errors import StorageError, StorageReason
from crm_desktop.system import paths
from crm_desktop.ui.runtime.error_texts import describe
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.empty_state import EmptyState

_PASSING = frozenset(
    {StorageReason.LOCKED, StorageReason.UNREACHABLE, StorageReason.IO, StorageReason.NO_SPACE}
)
_TO_RESTORE = frozenset({StorageReason.DAMAGED, StorageReason.UPGRADE_FAILED})


class TroubleWindow(QWidget):
    """A calm window in the place of the usual one; the likeliest way out is its main button."""

    retry_requested = Signal()
    open_requested = Signal()
    restore_requested = Signal()
    new_requested = Signal()
    closed = Signal()

    def __init__(self, error: StorageError, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self.resize(760, 480)
        self._error = error
        self._state = EmptyState("triangle-alert", self)
        self.retry = button("", parent=self)
        self.open = button("", parent=self)
        self.restore = button("", parent=self)
        self.new = button("", parent=self)
        for each, signal in (
            (self.retry, self.retry_requested),
            (self.open, self.open_requested),
            (self.restore, self.restore_requested),
            (self.new, self.new_requested),
        ):
            each.clicked.connect(signal)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for each in self._in_order():
            row.addWidget(each)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 32)
        layout.addWidget(self._state, 1)
        layout.addLayout(row)
        layout.addStretch(1)
        main = self._in_order()[0]
        main.setProperty("kind", "primary")
        main.setFocus()
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.setWindowTitle(paths.APP_NAME)
        place = self._error.address
        shown = str(Path(place).parent) if place and "://" not in place else ""
        text = describe(self._error).text
        if shown:
            text += "\n" + self.tr("Folder: {0}").format(shown)
        self._state.set_texts(self.tr("The database cannot be opened"), text)
        self.setAccessibleName(text)
        self.retry.setText(self.tr("Try again"))
        self.open.setText(self.tr("Open another…"))
        self.restore.setText(self.tr("Restore from a copy…"))
        self.new.setText(self.tr("New database…"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def _in_order(self) -> list[QPushButton]:
        ways = [self.retry, self.open, self.restore, self.new]
        reason = self._error.reason
        first = self.retry if reason in _PASSING else self.restore if reason in _TO_RESTORE else self.open
        return [first, *(way for way in ways if way is not first)]
