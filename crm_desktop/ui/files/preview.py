"""A file over the whole window: its picture, or what it is; arrows go to the next one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.attachment import Attachment
from crm_desktop.domain.file_names import is_program
from crm_desktop.ui.files.kinds import icon_of, is_picture
from crm_desktop.ui.files.pictures import Pictures
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.icons import paint_icon
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.widgets.buttons import button, icon_button, name_control
from crm_desktop.ui.widgets.text import ElidingLabel, label

_MARGIN, _BIG_ICON = 24, 72


class FilePreview(QWidget):
    """Lies over the window; `opened` and `save_requested` carry the file, `closed` the one shown last."""

    opened = Signal(object)
    save_requested = Signal(object)
    closed = Signal(object)

    def __init__(self, pictures: Pictures, formats: Formats, window: QWidget) -> None:
        super().__init__(window)
        self._place = window
        self._pictures, self._formats = pictures, formats
        self._files: list[Attachment] = []
        self._at = 0
        self._pixmap: QPixmap | None = None
        self._is_waiting = self._is_shown = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.box = QFrame(self)
        self.box.setProperty("kind", "card")
        self._name = ElidingLabel("", "subtitle", self.box)
        self._facts = label("", "secondary", self.box)
        self.previous = icon_button("chevron-left", self.box)
        self.next = icon_button("chevron-right", self.box)
        self.cross = icon_button("x", self.box)
        self.open_button = button(self.tr("Open"), "", "external-link", self.box)
        self.save_button = button(self.tr("Save as…"), "quiet", "download", self.box)
        name_control(self.previous, self.tr("Previous file"), "Left")
        name_control(self.next, self.tr("Next file"), "Right")
        name_control(self.cross, self.tr("Close"), "Esc")
        self._canvas = _Canvas(self)
        self._lay_out()
        self.previous.clicked.connect(lambda: self._step(-1))
        self.next.clicked.connect(lambda: self._step(1))
        self.cross.clicked.connect(self.dismiss)
        self.open_button.clicked.connect(lambda: self.opened.emit(self.current))
        self.save_button.clicked.connect(lambda: self.save_requested.emit(self.current))
        window.installEventFilter(self)
        self.hide()

    @property
    def current(self) -> Attachment:
        """The file that is shown."""
        return self._files[self._at]

    @property
    def pixmap(self) -> QPixmap | None:
        """The picture on screen, if there is one."""
        return self._pixmap

    def show_file(self, files: Sequence[Attachment], file_id: int) -> None:
        """Show one of these files."""
        self._files = list(files)
        self._at = next((at for at, file in enumerate(self._files) if file.id == file_id), 0)
        self.setGeometry(self._place.rect())
        self._is_shown = True
        self.raise_()
        self.show()
        self.setFocus()
        self._show_current()

    def dismiss(self) -> None:
        """Go away; the keyboard goes back to the list."""
        if self._is_shown:
            self._is_shown = False
            self._pixmap = None
            self.closed.emit(self.current)
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._place.rect())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_Space):
            self.dismiss()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Up):
            self._step(-1)
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
            self._step(1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.open_button.isVisible():
            self.opened.emit(self.current)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep the keyboard inside while this lies over everything else."""
        if not self._is_shown:
            return super().focusNextPrevChild(forward)  # Qt asks when this is hidden, too
        around = [self.previous, self.next, self.open_button, self.save_button, self.cross]
        around = [each for each in around if each.isVisible() and each.isEnabled()]
        focused = self.window().focusWidget()
        at = around.index(focused) if focused in around else -1 if forward else 0
        around[(at + (1 if forward else -1)) % len(around)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.box.geometry().contains(event.position().toPoint()):
            self.dismiss()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.isVisible() and self._files:
            self._ask()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), active().color("scrim"))

    def canvas_text(self) -> str:
        """Return what stands in the place of a picture."""
        if self._is_waiting:
            return self.tr("Reading the picture…")
        if is_picture(self.current):
            return self.tr("This picture cannot be shown")
        return ""

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for widget in (self.previous, self.next):
            foot.addWidget(widget)
        foot.addWidget(self._facts)
        foot.addStretch(1)
        foot.addWidget(self.save_button)
        foot.addWidget(self.open_button)
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self.cross)
        inner = QVBoxLayout(self.box)
        inner.setContentsMargins(16, 12, 16, 12)
        inner.setSpacing(10)
        inner.addLayout(head)
        inner.addWidget(self._canvas, 1)
        inner.addLayout(foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN * 2, _MARGIN, _MARGIN * 2, _MARGIN)
        layout.addWidget(self.box)

    def _step(self, by: int) -> None:
        at = self._at + by
        if 0 <= at < len(self._files):
            self._at = at
            self._show_current()

    def _show_current(self) -> None:
        file = self.current
        self._name.setText(file.name)
        place = self.tr("{0} of {1}").format(self._at + 1, len(self._files))
        self._facts.setText(f"{place} · {self._formats.file_size(file.size)}")
        self.previous.setEnabled(self._at > 0)
        self.next.setEnabled(self._at < len(self._files) - 1)
        self.open_button.setVisible(not is_program(file.name))
        self.setAccessibleName(file.name)
        self._pixmap = None
        self._ask()

    def _ask(self) -> None:
        """Read the picture in the size in which it is shown."""
        self._is_waiting = is_picture(self.current)
        if self._is_waiting:
            ratio = self.devicePixelRatioF()
            size = self._canvas.size().expandedTo(QSize(200, 200))
            box = QSize(round(size.width() * ratio), round(size.height() * ratio))
            self._pictures.ask_large(self.current, box, self._on_picture)
        self._canvas.update()

    def _on_picture(self, image: QImage | None) -> None:
        self._is_waiting = False
        self._pixmap = None if image is None else QPixmap.fromImage(image)
        if self._pixmap is not None:
            self._pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self._canvas.update()


class _Canvas(QWidget):
    """The middle of the preview: the picture, or a large icon with a sentence."""

    def __init__(self, preview: FilePreview) -> None:
        super().__init__(preview)
        self._preview = preview
        self.setMinimumSize(160, 120)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        pixmap = self._preview.pixmap
        if pixmap is not None:
            size = pixmap.deviceIndependentSize().toSize()
            if size.width() > self.width() or size.height() > self.height():
                size = size.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(self.rect().topLeft(), size)
            place.moveCenter(self.rect().center())
            painter.drawPixmap(place, pixmap)
            return
        place = QRect(0, 0, _BIG_ICON, _BIG_ICON)
        place.moveCenter(self.rect().center())
        paint_icon(painter, place, icon_of(self._preview.current), "text3")
        painter.setPen(active().color("text2"))
        below = QRect(0, place.bottom() + 12, self.width(), 24)
        painter.drawText(below, int(Qt.AlignmentFlag.AlignHCenter), self._preview.canvas_text())
