"""What can be done with a whole card: the menu behind the three dots."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from crm_desktop.domain.client import Client, ClientDraft, ClientKind
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.phones import format_phone
from crm_desktop.domain.progress import Progress
from crm_desktop.system.settings import LAST_FOLDER
from crm_desktop.ui.clients.card_header import second_line, shown_name
from crm_desktop.ui.clients.card_words import kind_words
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.file_dialog import file_dialog


def card_text(draft: ClientDraft) -> str:
    """Return a client as lines of text, for pasting into a letter or a message."""
    lines = [shown_name(draft), second_line(draft)]
    lines += [format_phone(phone) for phone in draft.phones]
    lines += [email.raw for email in draft.emails]
    lines += [handle.value for handle in draft.handles]
    lines += [address.text for address in draft.addresses]
    return "\n".join(line for line in lines if line)


class CardMenu(QObject):
    """Builds the menu for the client at hand and does what it says.

    `do_not_call_requested` asks for the line that sets or lifts that wish, `convert_requested` carries the
    kind to change to, `merge_requested` asks for the other card, `removed` tells that the client went to the
    recycle bin.
    """

    do_not_call_requested = Signal()
    convert_requested = Signal(object)
    merge_requested = Signal()
    removed = Signal(int)

    def __init__(self, context: AppContext, widget: QWidget) -> None:
        super().__init__(widget)
        self._context, self._widget = context, widget
        self._client: Client | None = None
        self.menu = QMenu(widget)
        self._build()

    def show_client(self, client: Client) -> None:
        """Work on this client from now on."""
        self._client = client
        for kind, action in self._kinds.items():
            action.setChecked(kind is client.draft.kind)
        is_binned = client.deleted_at is not None
        self._remove.setVisible(not is_binned)
        self._restore.setVisible(is_binned)
        self._merge.setEnabled(not is_binned)
        is_barred = client.do_not_call is not None
        self._wish.setText(self.tr("Allow contact again…") if is_barred else self.tr("Do not call…"))

    def remove(self) -> None:
        """Move the client to the recycle bin and offer to take that back."""
        client = self._client
        if client is None or client.deleted_at is not None:
            return
        clients = self._context.services.clients
        name = shown_name(client.draft)

        def on_done(_: int) -> None:
            self.removed.emit(client.id)
            self._context.shell.toast_undo(self.tr("Moved to the recycle bin: {0}").format(name))

        self._context.runner.run(
            lambda _: clients.archive([client.id]),
            on_done,
            self._context.shell.show_error,
            writes=True,
            owner=self,
        )

    def _build(self) -> None:
        menu = self.menu
        convert = menu.addMenu(icon("id-card"), self.tr("Kind of client"))
        self._kinds: dict[ClientKind, QAction] = {}
        for kind, word in kind_words().items():
            action = QAction(word, convert, checkable=True)
            action.triggered.connect(lambda _=False, chosen=kind: self.convert_requested.emit(chosen))
            convert.addAction(action)
            self._kinds[kind] = action
        menu.addAction(icon("copy"), self.tr("Copy as text"), self._copy)
        menu.addAction(icon("download"), self.tr("Save as vCard…"), self._ask_file)
        self._merge = menu.addAction(icon("merge"), self.tr("Merge with…"), self.merge_requested.emit)
        self._wish = menu.addAction(icon("ban"), "", self.do_not_call_requested.emit)
        menu.addSeparator()
        self._restore = menu.addAction(
            icon("archive-restore"), self.tr("Bring back from the recycle bin"), self._bring_back
        )
        self._remove = menu.addAction(icon("trash-2"), self.tr("Move to the recycle bin"), self.remove)

    def _copy(self) -> None:
        if self._client is not None:
            QGuiApplication.clipboard().setText(card_text(self._client.draft))
            self._context.shell.toast(self.tr("Copied"))

    def _bring_back(self) -> None:
        client = self._client
        if client is not None:
            clients = self._context.services.clients
            self._context.runner.run(
                lambda _: clients.restore([client.id]),
                None,
                self._context.shell.show_error,
                writes=True,
                owner=self,
            )

    def _ask_file(self) -> None:
        if self._client is None:
            return
        dialog = file_dialog(self._widget, self.tr("Save as vCard"), self._context.settings.get(LAST_FOLDER))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("vCard (*.vcf)"))
        dialog.setDefaultSuffix("vcf")
        dialog.selectFile(f"{_file_name(shown_name(self._client.draft))}.vcf")
        dialog.fileSelected.connect(lambda path: self.export(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export(self, path: Path) -> None:
        """Write the client to a vCard file."""
        client = self._client
        if client is None:
            return
        exports = self._context.services.exports

        def work(progress: Progress) -> int:
            return exports.export(path, [client.id], progress=progress)

        def on_done(_: int) -> None:
            self._context.shell.toast(self.tr("Saved: {0}").format(path.name))

        def on_error(error: Exception) -> None:
            if isinstance(error, CrmError):
                self._context.shell.show_error(error)

        self._context.runner.run(work, on_done, on_error, owner=self)


def _file_name(text: str) -> str:
    return "".join(
        character if character.isalnum() or character in " -_." else "_" for character in text
    ).strip()
