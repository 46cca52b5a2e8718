"""The tour of files: none yet, several of all kinds, a program that is refused, a picture over the window."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QSize
from PySide6.QtGui import QColor, QImage, QImageWriter, QLinearGradient, QPainter

from crm_desktop.domain.client import ClientKind, ClientRow
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.ui.files.pane import FilesPane
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.shell.tour_guide import Guide, Tour
from crm_desktop.ui.widgets.card_tabs import CardTabs

_SIZE = QSize(1200, 800)
_PICTURE = {"ru": "Витрина.png", "en": "Shop window.png"}
_OTHERS = {
    "ru": {"Договор поставки.pdf": 184_000, "Прайс-лист.xlsx": 52_000, "Прайс-лист.pdf.exe": 91_000},
    "en": {"Supply contract.pdf": 184_000, "Price list.xlsx": 52_000, "Price list.pdf.exe": 91_000},
}


def _visit(guide: Guide) -> Iterator[str]:
    guide.open("clients")
    services = guide.context.services

    def has_none(row: ClientRow) -> bool:
        return row.kind is ClientKind.COMPANY and not services.files.of_client(row.id)

    client_id = guide.client(has_none)
    guide.context.navigate(EntityRef(Entity.CLIENT, client_id))
    guide.settle()
    tabs = guide.window.pages.findChild(CardTabs)
    if tabs is None:
        return
    tabs.choose("files")
    pane = tabs.page("files")
    if not isinstance(pane, FilesPane):
        return
    guide.settle()
    yield "files-none-yet"
    language = guide.context.languages.language
    picture = _picture()

    def add() -> None:
        for name, size in _OTHERS[language].items():
            services.files.add_bytes(client_id, name, bytes(size))
        services.files.add_bytes(client_id, _PICTURE[language], picture)

    guide.write(add)
    guide.settle()
    yield "files"
    pane.doing.open(pane.model.file(1))
    guide.settle()
    yield "file-refused"
    pane.preview(pane.model.file(0))
    guide.settle()
    yield "file-preview"
    pane.close_preview()
    pane.problem.hide()
    tabs.choose("timeline")
    guide.settle()


def _picture() -> bytes:
    """Return a picture in the colours of the program."""
    image = QImage(_SIZE, QImage.Format.Format_RGB32)
    ground = QLinearGradient(QPointF(0, 0), QPointF(_SIZE.width(), _SIZE.height()))
    ground.setColorAt(0, active().color("accent"))
    ground.setColorAt(1, active().color("accent_soft"))
    painter = QPainter(image)
    painter.fillRect(image.rect(), ground)
    painter.setBrush(QColor(active().color("surface")))
    painter.drawEllipse(QPointF(_SIZE.width() / 2, _SIZE.height() / 2), 160, 160)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


TOUR = Tour(18, _visit)
