"""Scrolling of things that may be higher than their place."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

_AROUND = 12  # what stays visible beside a thing that was scrolled to


class _CalmWheel(QObject):
    """Leaves the wheel over a field that has no keyboard to whatever scrolls below it."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def calm_wheel(field: QWidget) -> None:
    """Let scrolling a page not change what the pointer happens to pass over."""
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    field.installEventFilter(_CalmWheel(field))


class _Following(QScrollArea):
    """Wants to be as high as what it holds is now; Qt's own asks only once."""

    def sizeHint(self) -> QSize:
        body = self.widget()
        frame = 2 * self.frameWidth()
        return super().sizeHint() if body is None else body.sizeHint() + QSize(frame, frame)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


def scrolled(body: QWidget, parent: QWidget | None = None, *, is_short: bool = False) -> QScrollArea:
    """Put a widget into a scroll area without a frame that scrolls up and down only; a short one never wants more
    than the height of the widget, and scrolls when it gets less."""
    body.setProperty("kind", body.property("kind") or "clear")
    area = _Following(parent) if is_short else QScrollArea(parent)
    if is_short:
        area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
    area.setWidget(body)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def reveal(widget: QWidget) -> None:
    """Scroll to a widget that begins to show, once it has its place; whoever opened it looks for it."""

    def scroll() -> None:
        around = widget.parentWidget()
        while around is not None:
            if isinstance(around, QScrollArea):
                around.ensureWidgetVisible(widget, 0, _AROUND)
            around = around.parentWidget()

    QTimer.singleShot(0, widget, scroll)
