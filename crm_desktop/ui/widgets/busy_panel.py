"""Progress of a long job: what is done, how far, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.text import label


class BusyPanel(QWidget):
    """Takes the place of the page part that waits; Esc or the button asks to stop."""

    cancel_requested = Signal()

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._done = 0
        self._total: int | None = None
        self._is_stopping = False
        self._title = label("", "subtitle", self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(420)
        self._count = label("", "secondary", self)
        self._cancel = button("", parent=self)
        self._cancel.clicked.connect(self.cancel)
        foot = QHBoxLayout()
        foot.addWidget(self._count)
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        column = QWidget(self)
        column.setFixedWidth(420)
        inner = QVBoxLayout(column)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(12)
        inner.addWidget(self._title)
        inner.addWidget(self._bar)
        inner.addLayout(foot)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addWidget(column, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self.retranslate()

    def start(self, title: str) -> None:
        """Show a new job of unknown length."""
        self._title.setText(title)
        self._bar.setAccessibleName(title)
        self._is_stopping = False
        self._cancel.setEnabled(True)
        self.show_progress(0, None)
        self._cancel.setFocus()

    def show_progress(self, done: int, total: int | None) -> None:
        """Show how far the job is; without a total the bar only moves."""
        self._done, self._total = done, total
        self._bar.setRange(0, total or 0)
        self._bar.setValue(done)
        self._show_count()

    def cancel(self) -> None:
        """Ask the job to stop, once."""
        if not self._is_stopping:
            self._is_stopping = True
            self._cancel.setEnabled(False)
            self._show_count()
            self.cancel_requested.emit()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self._cancel.setText(self.tr("Stop"))
        self._show_count()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
        else:
            super().keyPressEvent(event)

    def _show_count(self) -> None:
        number = self._formats.number
        if self._is_stopping:
            text = self.tr("Stopping…")
        elif self._total:
            text = self.tr("{0} of {1}").format(number(self._done), number(self._total))
        else:
            text = number(self._done) if self._done else ""
        self._count.setText(text)
