"""Small and large pictures of files, read on another thread, kept within bounds whatever the file says."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap

from crm_desktop.domain.attachment import Attachment
from crm_desktop.domain.errors import FileFormatError
from crm_desktop.domain.progress import Progress
from crm_desktop.services.files import FileService
from crm_desktop.ui.files.kinds import is_picture
from crm_desktop.ui.runtime.task_runner import Latest, Task, TaskRunner

THUMBNAIL = 80  # twice what is painted, for sharp screens
_MAX_PIXELS = 120_000_000
_MAX_BYTES = 60_000_000
_KEPT = 400
_FORMATS = frozenset({b"jpeg", b"png", b"gif", b"bmp", b"webp", b"tiff", b"ico"})


def read_picture(path: Path, box: QSize) -> QImage | None:
    """Return a picture no larger than `box`, upright; None for what is none, or is too large to be one.

    The type is told by the content, and the size by the head of the file, before a pixel is read.
    """
    if path.stat().st_size > _MAX_BYTES:
        return None
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if reader.format().data() not in _FORMATS or not size.isValid():
        return None
    if size.width() * size.height() > _MAX_PIXELS:
        return None
    if size.width() > box.width() or size.height() > box.height():
        # A picture that lies on its side is turned after it was scaled.
        side = max(box.width(), box.height())
        reader.setScaledSize(
            size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
        )
    image = reader.read()
    if image.isNull():
        return None
    if image.width() > box.width() or image.height() > box.height():
        mode = Qt.TransformationMode.SmoothTransformation
        image = image.scaled(box, Qt.AspectRatioMode.KeepAspectRatio, mode)
    return image


class Pictures(QObject):
    """Thumbnails by content; `arrived` tells that one can be painted now."""

    arrived = Signal(str)

    def __init__(self, runner: TaskRunner, files: FileService, parent: QObject) -> None:
        super().__init__(parent)
        self._runner, self._files = runner, files
        self._kept: OrderedDict[str, QPixmap | None] = OrderedDict()
        self._asked: dict[str, Task[QImage | None]] = {}
        self._large = Latest(runner, self)

    def thumbnail(self, attachment: Attachment) -> QPixmap | None:
        """Return the small picture of a file if it is there; if not, it is read and `arrived` will tell."""
        key = attachment.content_hash
        if not is_picture(attachment):
            return None
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if key not in self._asked:
            self._asked[key] = self._runner.run(
                lambda _: self._read(attachment, QSize(THUMBNAIL, THUMBNAIL)),
                lambda image: self._keep(key, image),
                owner=self,
            )
        return None

    def forget_waiting(self) -> None:
        """Read no picture that nobody sees any more."""
        for task in self._asked.values():
            task.drop()
        self._asked.clear()
        self._large.forget()

    def ask_large(self, attachment: Attachment, box: QSize, on_done: Callable[[QImage | None], None]) -> None:
        """Read a picture to fill a window; `on_done` gets a QImage, or None when it cannot be shown."""

        def work(_progress: Progress) -> QImage | None:
            return self._read(attachment, box)

        self._large.ask(work, on_done)

    def _read(self, attachment: Attachment, box: QSize) -> QImage | None:
        try:
            return read_picture(self._files.path_of(attachment), box)
        except (FileFormatError, OSError):
            return None

    def _keep(self, key: str, image: QImage | None) -> None:
        self._asked.pop(key, None)
        self._kept[key] = None if image is None else QPixmap.fromImage(image)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        self.arrived.emit(key)
