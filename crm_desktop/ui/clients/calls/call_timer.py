"""How long a call has taken: runs from the beginning, and stops when told that they hung up."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.widgets.buttons import icon_button, name_control
from crm_desktop.ui.widgets.text import label

_SECOND_MS = 1000


def clock_text(seconds: int) -> str:
    """Return a length as a telephone shows it: `2:05`, `1:02:05`."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


class CallTimer(QWidget):
    """Shows the length and a button that stops it; `ticked` each second while it runs."""

    ticked = Signal()

    def __init__(self, clock: Callable[[], dt.datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.started_at = clock()
        self._ended_at: dt.datetime | None = None
        self._shown = label("", "strong")
        self._stop = icon_button("phone-off", self)
        self._stop.clicked.connect(self.toggle)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._shown)
        layout.addWidget(self._stop)
        self._timer = QTimer(self)
        self._timer.setInterval(_SECOND_MS)
        self._timer.timeout.connect(self._show)
        self._timer.start()
        self.retranslate()

    @property
    def seconds(self) -> int:
        """How long the call has taken so far."""
        return max(0, round(((self._ended_at or self._clock()) - self.started_at).total_seconds()))

    @property
    def is_running(self) -> bool:
        """Whether they still talk."""
        return self._ended_at is None

    def toggle(self) -> None:
        """Stop: they hung up; or go on: they did not."""
        self._ended_at = self._clock() if self._ended_at is None else None
        if self.is_running:
            self._timer.start()
        else:
            self._timer.stop()
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        name = self.tr("They hung up: stop the clock") if self.is_running else self.tr("They still talk")
        self._stop.setIcon(icon("phone-off" if self.is_running else "phone-call", "text2"))
        name_control(self._stop, name)
        self._show()

    def _show(self) -> None:
        text = clock_text(self.seconds)
        self._shown.setText(text)
        self._shown.setAccessibleName(self.tr("Length of the call: {0}").format(text))
        self.ticked.emit()
