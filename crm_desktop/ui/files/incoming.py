"""Files that come by drag and drop or from the clipboard."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage, QImageWriter
from PySide6.QtWidgets import QWidget

_DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


def files_of(data: QMimeData) -> list[Path]:
    """Return the files of this machine that are dragged or copied, without folders."""
    found = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in found if path.is_file()]


def copied_files() -> list[Path]:
    """Return the files of this machine that the clipboard holds."""
    return files_of(QGuiApplication.clipboard().mimeData())


def picture_of(data: QMimeData) -> bytes:
    """Return a picture that was copied, as a PNG file; nothing when there is none."""
    image = data.imageData() if data.hasImage() else None
    if not isinstance(image, QImage) or image.isNull():
        return b""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


class DropCatcher(QObject):
    """Takes files dropped anywhere on a widget, whatever stands on it.

    `dropped` carries the paths; `hovered` whether files are over it. What a list lets be dragged out of it
    is not taken back.
    """

    dropped = Signal(object)
    hovered = Signal(bool)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DragLeave:
            self.hovered.emit(False)
        elif isinstance(event, QDropEvent):
            source = event.source()
            is_own = (
                isinstance(watched, QWidget) and isinstance(source, QWidget) and watched.isAncestorOf(source)
            )
            paths = [] if is_own else files_of(event.mimeData())
            if not paths:
                return False
            event.acceptProposedAction()
            is_over = event.type() in _DRAGS
            self.hovered.emit(is_over)
            if not is_over:
                self.dropped.emit(paths)
            return True
        return super().eventFilter(watched, event)
