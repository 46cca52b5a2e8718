"""Where an import begins: a place to drop a file on, a button, files of the last times, a sample."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.icon_view import IconView
from crm_desktop.ui.widgets.message_bar import MessageBar
from crm_desktop.ui.widgets.text import label, literal, set_tip

_MAX_WIDTH = 640


def dropped_files(event: QDropEvent) -> list[Path]:
    """Return the files of this machine that are dragged, without folders."""
    files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [file for file in files if file.is_file()]


class DropFrame(QFrame):
    """A dashed frame that lights up while a file is over it."""

    dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.is_lit = False

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event):
            event.acceptProposedAction()
            self._light(is_lit=True)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._light(is_lit=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._light(is_lit=False)
        files = dropped_files(event)
        if files:
            event.acceptProposedAction()
            self.dropped.emit(files)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = active()
        painter.setBrush(theme.color("accent.soft" if self.is_lit else "surface"))
        pen = QPen(theme.color("focus" if self.is_lit else "border_strong"), 2 if self.is_lit else 1.5)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, 12)

    def _light(self, *, is_lit: bool) -> None:
        self.is_lit = is_lit
        self.update()


class DropArea(QWidget):
    """`chosen` carries the files that were dropped or picked from the recent ones."""

    chosen = Signal(object)
    choose_requested = Signal()
    paste_requested = Signal()
    sample_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.frame = DropFrame(self)
        self.problem = MessageBar(self)
        self.choose = button("", "primary", "folder-open", self)
        self.paste = button("", "", "clipboard-paste", self)
        self.sample = button("", "quiet", "sparkles", self)
        self._icon = IconView("file-spreadsheet", "accent_text", 44, self)
        self._title = label("", "title", self)
        self._text = label("", "secondary", self, wraps=True)
        self._recent_title = label("", "section", self)
        self._recent = QWidget(self)
        self._recent_line = FlowLayout(self._recent)
        self._files: tuple[Path, ...] = ()
        self._build()
        self.frame.dropped.connect(self.chosen)
        self.choose.clicked.connect(self.choose_requested)
        self.paste.clicked.connect(self.paste_requested)
        self.sample.clicked.connect(self.sample_requested)
        self.problem.action_clicked.connect(self.choose_requested)

    def set_recent(self, files: Sequence[Path]) -> None:
        """Show the files of the last times that are still there."""
        self._files = tuple(files)
        while (item := self._recent_line.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for file in self._files:
            self._recent_line.addWidget(self._recent_button(file))
        self._recent.setVisible(bool(self._files))
        self._recent_title.setVisible(bool(self._files))

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self._title.setText(self.tr("Drop a file here: clients, deals or products"))
        self._text.setText(
            self.tr(
                "Excel (.xlsx, .xls), OpenDocument (.ods), .csv, contacts of a phone (.vcf). You will see"
                " what goes where before anything is saved, and the whole import can be undone."
            )
        )
        self.frame.setAccessibleName(self._title.text())
        self.frame.setAccessibleDescription(self._text.text())
        self.choose.setText(self.tr("Choose a file…"))
        self.paste.setText(self.tr("Paste from the clipboard"))
        self.sample.setText(self.tr("Try it with a sample list"))
        self._recent_title.setText(self.tr("Imported lately"))
        self.problem.retranslate()

    def _recent_button(self, file: Path) -> QPushButton:
        result = button(literal(file.name), "chip", parent=self._recent)
        set_tip(result, str(file))
        result.clicked.connect(lambda: self.chosen.emit([file]))
        return result

    def _build(self) -> None:
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.paste)
        buttons.addStretch(1)
        inside = QVBoxLayout(self.frame)
        inside.setContentsMargins(32, 32, 32, 24)
        inside.setSpacing(10)
        inside.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addWidget(self._title, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addWidget(self._text)
        inside.addSpacing(6)
        inside.addLayout(buttons)
        inside.addWidget(self.sample, 0, Qt.AlignmentFlag.AlignHCenter)
        column = QWidget(self)
        column.setMaximumWidth(_MAX_WIDTH)
        lines = QVBoxLayout(column)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(12)
        for widget in (self.problem, self.frame, self._recent_title, self._recent):
            lines.addWidget(widget)
        centre = QHBoxLayout()
        centre.addStretch(1)
        centre.addWidget(column, 100)
        centre.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch(2)
        layout.addLayout(centre)
        layout.addStretch(3)
        self.set_recent(())
