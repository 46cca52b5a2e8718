"""The files of a client as rows of a list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QUrl,
    Signal,
)

from crm_desktop.domain.attachment import Attachment
from crm_desktop.ui.runtime.formats import Formats

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file, whether its bytes are missing, and the subject of the entry that it came with."""

    attachment: Attachment
    is_missing: bool = False
    entry: str = ""


class FileModel(QAbstractListModel):
    """`rename_requested` carries a file and the name that was typed for it."""

    rename_requested = Signal(object, str)

    def __init__(
        self,
        formats: Formats,
        copies: Callable[[list[Attachment]], list[Path]],
        parent: QObject | None = None,
    ) -> None:
        """`copies` gives paths of files that may be dragged away; none when they cannot be."""
        super().__init__(parent)
        self._formats, self._copies = formats, copies
        self.rows: list[FileRow] = []

    def show_rows(self, rows: Sequence[FileRow]) -> None:
        """Show other rows; nothing moves when they are the same."""
        if list(rows) != self.rows:
            self.beginResetModel()
            self.rows = list(rows)
            self.endResetModel()

    def file(self, row: int) -> Attachment:
        """Return the file of a row."""
        return self.rows[row].attachment

    def facts(self, row: int) -> str:
        """Return what stands below the name: size, day, who, and the letter or entry."""
        if self.rows[row].is_missing:
            return self.tr("The file is not in its place")
        attachment = self.file(row)
        parts = (
            self._formats.file_size(attachment.size),
            self._formats.date(attachment.added_at.astimezone().date()),
            attachment.added_by,
            self.rows[row].entry,
        )
        return " · ".join(part for part in parts if part)

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        name = self.file(index.row()).name
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{name}, {self.facts(index.row())}"
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        attachment = self.file(index.row())
        text = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or text in ("", attachment.name):
            return False
        self.rename_requested.emit(attachment, text)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return usual | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        return ["text/uri-list"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        rows = sorted(index.row() for index in indexes)
        return urls_of(self._copies([self.file(row) for row in rows]))


def urls_of(paths: Sequence[Path]) -> QMimeData:
    """Return files as other programs take them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data
