"""A card's files on screen: the pane, its base, and what it told the shell."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QColor, QDesktopServices, QImage
from pytestqt.qtbot import QtBot

from crm_desktop.domain.attachment import Attachment
from crm_desktop.ui.files.pane import FilesPane
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client


class Opener(QObject):
    """Stands where the system's programs are: notes what they would be given."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.urls.append(url.toLocalFile())


class Desk:
    """A pane with a client."""

    def __init__(self, context: AppContext, qtbot: QtBot, folder: Path) -> None:
        self.context, self.qtbot, self.services, self.folder = context, qtbot, context.services, folder
        self.toasts: list[str] = []
        self.errors: list[Exception] = []
        context.shell.undo_offered.connect(self.toasts.append)
        context.shell.toast_requested.connect(lambda request: self.toasts.append(request.text))
        context.shell.error_raised.connect(self.errors.append)
        self.client_id = make_client(context.services, emails="anna@mail.ru")
        self.pane = FilesPane(context)
        qtbot.addWidget(self.pane)
        self.pane.resize(700, 600)
        with qtbot.waitExposed(self.pane):
            self.pane.show()
        self.pane.activateWindow()
        self.open(self.client_id)

    def settle(self) -> None:
        def is_quiet() -> bool:
            return self.context.runner.busy_count == 0 and not self.pane._timer.isActive()

        self.qtbot.waitUntil(is_quiet)

    def open(self, client_id: int) -> None:
        self.pane.show_client(self.services.clients.get(client_id))
        self.settle()

    def file(self, name: str, data: bytes = b"data") -> Path:
        path = self.folder / name
        path.write_bytes(data)
        return path

    def stored(self, name: str, data: bytes = b"data") -> Attachment:
        """A file that the client has."""
        file_id = self.services.files.add_bytes(self.client_id, name, data)
        self.settle()
        self.pane.list.choose(file_id)
        return self.services.files.get(file_id)

    def names(self) -> list[str]:
        return [row.attachment.name for row in self.pane.model.rows]

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.pane.list.setFocus()
        self.qtbot.keyClick(self.pane.list, key, modifier)
        self.settle()


def picture(width: int = 300, height: int = 200, kind: str = "PNG", folder: Path = Path()) -> bytes:
    """The bytes of a red picture."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    path = folder / f"picture.{kind.lower()}"
    image.save(str(path))
    data = path.read_bytes()
    path.unlink()
    return data


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program's folders: copies that are opened go there."""
    monkeypatch.setenv("CRM_DESKTOP_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def desk(app_context: AppContext, qtbot: QtBot, tmp_path: Path) -> Desk:
    folder = tmp_path / "user"
    folder.mkdir()
    return Desk(app_context, qtbot, folder)


@pytest.fixture
def opener() -> Iterator[Opener]:
    found = Opener()
    QDesktopServices.setUrlHandler("file", found, "take")
    yield found
    QDesktopServices.unsetUrlHandler("file")
