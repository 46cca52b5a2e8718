"""What is done with files of clients: long work on other threads, and what the user is told after it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QFileInfo, QObject, QProcess, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication

from crm_desktop.domain.attachment import Attachment
from crm_desktop.domain.errors import Cancelled, CrmError, FileFormatError
from crm_desktop.domain.progress import Progress
from crm_desktop.services.letters import Dropped, DropResult
from crm_desktop.ui.files.model import urls_of
from crm_desktop.ui.runtime.task_runner import Task
from crm_desktop.ui.shell.context import AppContext

T = TypeVar("T")


class FileActions(QObject):
    """`refused` carries an error and the file it is about, or None; `carrying` whether files are being stored.

    Work goes on when another client is shown meanwhile.
    """

    refused = Signal(object, object)
    started = Signal(str)
    progressed = Signal(object, object)
    ended = Signal()
    added = Signal(object)

    def __init__(self, context: AppContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._files, self._letters = context.services.files, context.services.letters
        self._task: Task[Dropped] | None = None

    # Adding

    def add(self, client_id: int, paths: Sequence[Path], deal_id: int | None = None) -> None:
        """Store files that were dropped, chosen or pasted; letters go to the timeline."""
        wanted, letters = list(paths), self._letters
        self._store(client_id, deal_id, lambda progress: letters.take_in_all(wanted, progress))

    def add_picture(self, client_id: int, data: bytes, deal_id: int | None = None) -> None:
        """Store a picture of the clipboard under the moment at which it was pasted."""
        moment = self._context.services.store.clock().astimezone().strftime("%Y-%m-%d %H-%M-%S")
        name, files = self.tr("Picture {0}").format(moment) + ".png", self._files
        self._store(client_id, deal_id, lambda _progress: Dropped((files.take_in_bytes(name, data),), ()))

    def stop(self) -> None:
        """Stop the storing that is under way; what it stored is removed."""
        if self._task is not None:
            self._task.cancel()

    def _store(self, client_id: int, deal_id: int | None, take_in: Callable[[Progress], Dropped]) -> None:
        self.started.emit(self.tr("Storing files…"))
        self._task = self._context.runner.run(
            take_in,
            partial(self._attach, client_id, deal_id),
            self._on_store_error,
            self.progressed.emit,
            carries=True,
            owner=self,
        )

    def _attach(self, client_id: int, deal_id: int | None, dropped: Dropped) -> None:
        letters = self._letters
        self._context.runner.run(
            lambda _progress: letters.attach_all(client_id, dropped, deal_id),
            self._on_added,
            self._on_store_error,
            writes=True,
            owner=self,
        )

    def _on_added(self, result: DropResult) -> None:
        self.ended.emit()
        said = []
        if result.files:
            said.append(self.tr("%n file(s) added", "", len(result.files)))
        if result.letters:
            said.append(self.tr("%n letter(s) added to the timeline", "", len(result.letters)))
        if result.known:
            said.append(self.tr("%n were here already", "", result.known))
        text = ", ".join(said)
        if result.files or result.letters:
            self._context.shell.toast_undo(text)
        else:
            self._context.shell.toast(text)
        self.added.emit(result)

    def _on_store_error(self, error: Exception) -> None:
        self.ended.emit()
        if not isinstance(error, Cancelled):
            self._refuse(error, None)

    # One file

    def open(self, attachment: Attachment) -> None:
        """Open a copy with the program that the system has for it."""
        self._carry(partial(self._files.open_copy, attachment), self._show, attachment)

    def show_in_folder(self, attachment: Attachment) -> None:
        """Show a copy in its folder, selected where the system can."""
        self._carry(partial(self._files.shown_copy, attachment), show_in_folder, attachment)

    def rename(self, attachment: Attachment, name: str) -> None:
        """Give a file another name."""
        files = self._files
        self._write(
            lambda _progress: files.rename(attachment.id, attachment.version, name),
            lambda _done: self._context.shell.toast_undo(self.tr("Renamed")),
            attachment,
        )

    # Several

    def remove(self, attachments: Sequence[Attachment]) -> None:
        """Take files off the card; it can be undone."""
        ids, files = [attachment.id for attachment in attachments], self._files
        self._write(
            lambda _progress: files.remove(ids),
            lambda count: self._context.shell.toast_undo(self.tr("%n file(s) removed", "", count)),
            None,
        )

    def save(self, attachment: Attachment, target: Path) -> None:
        """Write a file to where the user wants it."""
        files = self._files
        self._carry_all(
            lambda progress: files.save_as(attachment, target, progress),
            lambda _done: self._context.shell.toast(self.tr("Saved: {0}").format(target.name)),
            attachment,
        )

    def save_all(self, attachments: Sequence[Attachment], folder: Path) -> None:
        """Write files to a folder; what is there already stays."""
        files, wanted = self._files, list(attachments)

        def work(progress: Progress) -> int:
            for attachment in wanted:
                files.save_as(attachment, free_name(folder, attachment.name), progress)
            return len(wanted)

        def on_done(count: int) -> None:
            self._context.shell.toast(self.tr("%n file(s) saved", "", count))

        self._carry_all(work, on_done, None)

    def copy(self, attachments: Sequence[Attachment]) -> None:
        """Put copies of files on the clipboard, for a letter or a folder."""
        files, wanted = self._files, list(attachments)

        def on_done(paths: list[Path]) -> None:
            QGuiApplication.clipboard().setMimeData(urls_of(paths))
            self._context.shell.toast(self.tr("%n file(s) copied", "", len(paths)))

        self._carry_all(lambda _progress: [files.shown_copy(each) for each in wanted], on_done, None)

    def copies(self, attachments: Sequence[Attachment]) -> list[Path]:
        """Return copies to drag away, at once; none when one is missing, which `refused` tells."""
        try:
            return [self._files.shown_copy(attachment) for attachment in attachments]
        except CrmError as error:
            self._refuse(error, attachments[0])
            return []

    def _carry(self, work: Callable[[], Path], on_done: Callable[[Path], None], about: Attachment) -> None:
        self._carry_all(lambda _progress: work(), on_done, about)

    def _carry_all(
        self, work: Callable[[Progress], T], on_done: Callable[[T], None], about: Attachment | None
    ) -> None:
        self._context.runner.run(
            work, on_done, lambda error: self._refuse(error, about), carries=True, owner=self
        )

    def _write(
        self, work: Callable[[Progress], T], on_done: Callable[[T], None], about: Attachment | None
    ) -> None:
        self._context.runner.run(
            work, on_done, lambda error: self._refuse(error, about), writes=True, owner=self
        )

    def _show(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._context.shell.toast(self.tr("No program is set up for such files"))

    def _refuse(self, error: Exception, about: Attachment | None) -> None:
        if isinstance(error, FileFormatError):
            self.refused.emit(error, about)
        else:
            self._context.shell.show_error(error)


def free_name(folder: Path, name: str) -> Path:
    """Return a path in a folder under which nothing is yet."""
    info = QFileInfo(name)
    path, number = folder / name, 1
    while path.exists():
        number += 1
        suffix = f".{info.suffix()}" if info.suffix() else ""
        path = folder / f"{info.completeBaseName()} ({number}){suffix}"
    return path


def show_in_folder(path: Path) -> None:
    """Show a file in the system's own window for files."""
    if sys.platform == "win32":
        QProcess.startDetached("explorer", ["/select,", str(path)])
    elif sys.platform == "darwin":
        QProcess.startDetached("open", ["-R", str(path)])
    else:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
