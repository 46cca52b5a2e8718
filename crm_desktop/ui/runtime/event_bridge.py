"""The one place in the window that hears of committed changes, and tells the screens on the GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal, Slot

from crm_desktop.domain.events import DataChanged


class EventBridge(QObject):
    """Re-emits `DataChanged` events of any thread as a signal of the GUI thread.

    Two steps: slots connected to `changed` may be lambdas, and Qt runs those on the thread that emits.
    """

    changed = Signal(object)
    saved = Signal()  # something was committed here, not by another program
    _arrived = Signal(object)

    def __init__(
        self, subscribe: Callable[[Callable[[DataChanged], None]], object], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._is_closed = False
        self._arrived.connect(self._on_arrived)
        subscribe(self._arrived.emit)

    def tell(self, events: Iterable[DataChanged]) -> None:
        """Tell the screens what other programs have committed; on the GUI thread."""
        for event in events:
            if not self._is_closed:
                self.changed.emit(event)

    def close(self) -> None:
        """Tell nothing any more, also not what is on its way: the screens are going."""
        self._is_closed = True

    @Slot(object)
    def _on_arrived(self, event: DataChanged) -> None:
        if not self._is_closed:
            self.saved.emit()
            self.changed.emit(event)
