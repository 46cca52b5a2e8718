"""The files of a client: dropped, pasted or chosen; looked at, opened, saved, renamed and removed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.domain.attachment import Attachment
from crm_desktop.domain.client import Client
from crm_desktop.domain.entity import Entity
from crm_desktop.domain.errors import FileFormatError, FileReason
from crm_desktop.domain.events import DataChanged
from crm_desktop.domain.progress import Progress
from crm_desktop.domain.timeline import TimelineKind
from crm_desktop.system.settings import LAST_FOLDER
from crm_desktop.ui.files.actions import FileActions
from crm_desktop.ui.files.carry_strip import CarryStrip
from crm_desktop.ui.files.file_menu import FileMenu
from crm_desktop.ui.files.incoming import DropCatcher, files_of, picture_of
from crm_desktop.ui.files.model import FileModel, FileRow
from crm_desktop.ui.files.pictures import Pictures
from crm_desktop.ui.files.preview import FilePreview
from crm_desktop.ui.files.view import FileList
from crm_desktop.ui.runtime.entry_texts import kind_text
from crm_desktop.ui.runtime.error_texts import describe
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.buttons import button, name_control
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.file_dialog import file_dialog
from crm_desktop.ui.widgets.message_bar import MessageBar
from crm_desktop.ui.widgets.text import ElidingLabel

_WATCHED = frozenset({Entity.ATTACHMENT, Entity.INTERACTION, Entity.CLIENT, Entity.USER})
_DRAGGED_AT_ONCE = 200 * 1024 * 1024  # more would make the mouse wait for the copies


class FilesPane(QWidget):
    """The files of one client, or of one of its deals. Files dropped anywhere on it are added; letters (.eml) go
    to the timeline."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._client_id = 0
        self._deal_id: int | None = None
        self._preview: FilePreview | None = None
        self._rejected: Attachment | None = None
        self._latest = Latest(context.runner, self)
        self.doing = FileActions(context, self)
        self.model = FileModel(context.formats, self._copies_to_drag, self)
        self.pictures = Pictures(context.runner, context.services.files, self)
        self.list = FileList(self.model, self.pictures, self)
        self.adder = button("", "", "plus", self)
        self.paster = button("", "quiet", "clipboard-paste", self)
        self.total = ElidingLabel("", "secondary", self)
        self.total.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.problem = MessageBar(self)
        self.problem.hide()
        self.empty = EmptyState("paperclip", self)
        self.strip = CarryStrip(context.formats, self)
        self._pages = QStackedWidget(self)
        self._hint = _DropHint(self)
        self._lay_out()
        self._connect()
        self.retranslate()
        # Several events of one write are one reading.
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._read)
        context.events.changed.connect(self._on_event)
        self._show([])

    def show_client(self, client: Client) -> None:
        """Show the files of a client."""
        self._show_of(client.id, None)

    def show_deal(self, client_id: int, deal_id: int) -> None:
        """Show the files of a deal; what is added belongs to it and to its client."""
        self._show_of(client_id, deal_id)

    def clear(self) -> None:
        """Show nothing."""
        self._client_id = 0
        self._latest.forget()
        self._timer.stop()
        self.close_preview()
        self.pictures.forget_waiting()
        self._show([])

    def add_files(self, paths: Sequence[Path]) -> None:
        """Add files to the client that is shown; letters go to the timeline."""
        if self._client_id and paths:
            self.problem.hide()
            self.doing.add(self._client_id, paths, self._deal_id)

    def ask_for_files(self) -> QFileDialog:
        """Let the user choose files to add."""
        dialog = file_dialog(self, self.tr("Add files"), self._context.settings.get(LAST_FOLDER))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, self.tr("Add"))

        def on_chosen(names: list[str]) -> None:
            self._context.settings.set(LAST_FOLDER, str(Path(names[0]).parent))
            self.add_files([Path(name) for name in names])

        dialog.filesSelected.connect(on_chosen)
        return _opened(dialog)

    def paste(self) -> None:
        """Add files or a picture from the clipboard."""
        data = QGuiApplication.clipboard().mimeData()
        paths = files_of(data)
        picture = b"" if paths else picture_of(data)
        if paths:
            self.add_files(paths)
        elif picture and self._client_id:
            self.doing.add_picture(self._client_id, picture, self._deal_id)
        else:
            self._context.shell.toast(self.tr("There is no file and no picture on the clipboard"))

    def preview(self, attachment: Attachment) -> None:
        """Show a file over the window."""
        if self._preview is None:
            self._preview = FilePreview(self.pictures, self._context.formats, self.window())
            self._preview.opened.connect(self.doing.open)
            self._preview.save_requested.connect(lambda file: self.ask_where([file]))
            self._preview.closed.connect(self._on_preview_closed)
        files = [row.attachment for row in self.model.rows if not row.is_missing]
        if attachment in files:
            self._preview.show_file(files, attachment.id)

    def ask_where(self, attachments: Sequence[Attachment]) -> QFileDialog:
        """Ask where files are to be saved: one under a name, several into a folder."""
        dialog = file_dialog(self, self.tr("Save"), self._context.settings.get(LAST_FOLDER))
        if len(attachments) == 1:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.selectFile(attachments[0].name)
            dialog.fileSelected.connect(
                lambda name: self._save(name, partial(self.doing.save, attachments[0]))
            )
        else:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
            dialog.fileSelected.connect(
                lambda name: self._save(name, partial(self.doing.save_all, attachments))
            )
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, self.tr("Save"))
        return _opened(dialog)

    def do(self, key: str) -> None:
        """Do what an entry of the menu says with the chosen files."""
        chosen = self.list.chosen()
        work: dict[str, Callable[[], object]] = {
            "open": lambda: self.doing.open(chosen[0]),
            "preview": lambda: self.preview(chosen[0]),
            "folder": lambda: self.doing.show_in_folder(chosen[0]),
            "save": lambda: self.ask_where(chosen),
            "copy": lambda: self.doing.copy(chosen),
            "rename": lambda: self.list.edit(self.list.currentIndex()),
            "remove": lambda: self.doing.remove(chosen),
        }
        if chosen:
            work[key]()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.adder.setText(self.tr("Add files…"))
        self.paster.setText(self.tr("Paste"))
        name_control(self.paster, self.tr("Paste files or a picture"), "Ctrl+V")
        self.empty.set_texts(
            self.tr("No files yet"),
            self.tr(
                "Drop contracts, price lists and photos here: they are kept beside the database and go into its"
                " copies. A letter (.eml) that is dropped becomes an entry of the timeline."
            ),
            primary=self.tr("Add files…"),
            primary_icon="plus",
            secondary=self.tr("Paste"),
            secondary_icon="clipboard-paste",
        )
        self._hint.text = self.tr("Drop here to add to the card")
        self._show_total()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hint.setGeometry(self.rect())

    # How it is put together

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 10, 20, 4)
        head.setSpacing(8)
        head.addWidget(self.adder)
        head.addWidget(self.paster)
        head.addWidget(self.total, 1)
        self._head = QWidget(self)
        self._head.setLayout(head)
        notice = QHBoxLayout()
        notice.setContentsMargins(20, 4, 20, 4)
        notice.addWidget(self.problem)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addLayout(notice)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.strip)

    def _connect(self) -> None:
        self.adder.clicked.connect(self.ask_for_files)
        self.paster.clicked.connect(self.paste)
        self.empty.primary_clicked.connect(self.ask_for_files)
        self.empty.secondary_clicked.connect(self.paste)
        self.list.opened.connect(self.doing.open)
        self.list.looked_at.connect(self.preview)
        self.list.menu_requested.connect(self._open_menu)
        self.list.remove_requested.connect(lambda: self.do("remove"))
        self.list.copy_requested.connect(lambda: self.do("copy"))
        self.list.paste_requested.connect(self.paste)
        self.model.rename_requested.connect(self.doing.rename)
        self.problem.action_clicked.connect(self._save_rejected)
        self.strip.stop_requested.connect(self.doing.stop)
        self.doing.started.connect(self.strip.start)
        self.doing.progressed.connect(self.strip.show_progress)
        self.doing.ended.connect(self.strip.hide)
        self.doing.refused.connect(self._on_refused)
        self.catcher = DropCatcher(self)
        self.catcher.dropped.connect(self.add_files)
        self.catcher.hovered.connect(self._hint.setVisible)

    # What it shows

    def _show_of(self, client_id: int, deal_id: int | None) -> None:
        if (client_id, deal_id) != (self._client_id, self._deal_id):
            self.close_preview()
            self.problem.hide()
            self.pictures.forget_waiting()
            self._show([])
        self._client_id, self._deal_id = client_id, deal_id
        self._read()

    def _read(self) -> None:
        client_id, deal_id = self._client_id, self._deal_id
        if not client_id:
            return
        files = self._context.services.files

        def work(_progress: Progress) -> list[FileRow]:
            missing = {attachment.id for attachment in files.missing(client_id)}
            titles = files.entry_titles(client_id)
            return [
                FileRow(
                    each, each.id in missing, _entry_text(*titles.get(each.interaction_id or 0, ("", "")))
                )
                for each in (files.of_client(client_id) if deal_id is None else files.of_deal(deal_id))
            ]

        self._latest.ask(work, self._show, self._context.shell.show_error)

    def _show(self, rows: list[FileRow]) -> None:
        current = self.list.currentIndex()
        kept = self.model.file(current.row()).id if current.isValid() else None
        at = current.row()
        self.model.show_rows(rows)
        if kept is not None and rows and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(min(at, len(rows) - 1)))
            self.list.choose(kept)
        self._pages.setCurrentWidget(self.list if rows else self.empty)
        self._head.setVisible(bool(rows))
        self._show_total()

    def _show_total(self) -> None:
        size = sum(row.attachment.size for row in self.model.rows)
        count = self.tr("%n file(s)", "", len(self.model.rows))
        self.total.setText(f"{count} · {self._context.formats.file_size(size)}")

    def _on_event(self, event: DataChanged) -> None:
        if self._client_id and event.entity in _WATCHED:
            self._timer.start()

    # What is done

    def _open_menu(self, place: QPoint) -> None:
        menu = FileMenu().make(self.list.chosen(), self)
        menu.triggered.connect(lambda action: self.do(action.data()))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _copies_to_drag(self, chosen: list[Attachment]) -> list[Path]:
        if sum(attachment.size for attachment in chosen) > _DRAGGED_AT_ONCE:
            self._context.shell.toast(self.tr("These files are too large to drag; save them instead"))
            return []
        return self.doing.copies(chosen)

    def _save(self, name: str, save: Callable[[Path], None]) -> None:
        path = Path(name)
        self._context.settings.set(LAST_FOLDER, str(path if path.is_dir() else path.parent))
        save(path)

    def _on_refused(self, error: FileFormatError, about: Attachment | None) -> None:
        is_program = error.reason is FileReason.PROGRAM
        self._rejected = about if is_program else None
        action = self.tr("Save as…") if is_program else ""
        self.problem.show_message(describe(error).text, "warning" if is_program else "danger", action)
        if not is_program:
            self._read()

    def _save_rejected(self) -> None:
        if self._rejected is not None:
            self.ask_where([self._rejected])

    def _on_preview_closed(self, attachment: Attachment) -> None:
        self.list.choose(attachment.id)
        self.list.setFocus()

    def close_preview(self) -> None:
        """Take the preview off the window."""
        if self._preview is not None:
            self._preview.dismiss()


class _DropHint(QWidget):
    """Lies over the pane while files are dragged over it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def setVisible(self, visible: bool) -> None:
        self.raise_()
        super().setVisible(visible)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = active()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.color("accent_soft"))
        painter.setPen(QPen(theme.color("focus"), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(8, 8, -8, -8), 12, 12)
        painter.setPen(theme.color("accent_text"))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text)


def _entry_text(kind: str, subject: str) -> str:
    """Return the entry that a file came with: its subject, else what it is."""
    return subject or (kind_text(TimelineKind(kind)) if kind else "")


def _opened(dialog: QFileDialog) -> QFileDialog:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
