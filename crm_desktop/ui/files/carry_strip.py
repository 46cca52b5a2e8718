"""One line that tells how far the storing of files is, with a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.text import label

_STEPS = 1000  # a bar counts in 32 bits, files in more


class CarryStrip(QWidget):
    """Hidden while nothing is under way; `stop_requested` is emitted once a job."""

    stop_requested = Signal()

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._text = label("", "secondary", self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self.stop = button(self.tr("Stop"), "quiet", parent=self)
        self.stop.clicked.connect(self._on_stop)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 6, 20, 6)
        layout.setSpacing(10)
        layout.addWidget(self._text)
        layout.addWidget(self._bar, 1)
        layout.addWidget(self.stop)
        self.hide()

    def start(self, text: str) -> None:
        """Show a job of unknown length."""
        self._text.setText(text)
        self._bar.setAccessibleName(text)
        self._bar.setRange(0, 0)
        self.stop.setEnabled(True)
        self.show()

    def show_progress(self, done: int, total: int | None) -> None:
        """Show how many bytes of all are done."""
        if total:
            self._bar.setRange(0, _STEPS)
            self._bar.setValue(min(_STEPS, done * _STEPS // total))
            size = self._formats.file_size
            self._text.setText(self.tr("{0} of {1}").format(size(done), size(total)))

    def text(self) -> str:
        """Return what it says."""
        return self._text.text()

    def _on_stop(self) -> None:
        self.stop.setEnabled(False)
        self._text.setText(self.tr("Stopping…"))
        self.stop_requested.emit()
