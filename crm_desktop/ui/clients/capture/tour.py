"""The tour of quick capture: a stranger's message, and one of somebody who is known."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QGuiApplication

from crm_desktop.domain.client import ClientKind
from crm_desktop.ui.clients.capture.window import CaptureWindow
from crm_desktop.ui.shell.tour_guide import Guide, Tour

_TEXTS = {
    "ru": "Звонила Вера Снегирёва из ООО «Лавр», 8 900 111-22-33, vera@lavr.example, ИНН 7707083893.\n"
    "Просит прайс на декабрь и скидку от 50 тысяч.",
    "en": "Vera Snow of Laurel Ltd called, 07700 900123, vera@laurel.example.\n"
    "She wants the December price list and a discount from 500.",
}


def _visit(guide: Guide) -> Iterator[str]:
    guide.open("clients")
    QGuiApplication.clipboard().clear()
    guide.command("quick_capture")
    capture = guide.window.findChild(CaptureWindow)
    if capture is None:
        return
    yield "capture-empty"
    text = _TEXTS[guide.context.languages.language]
    capture.text.setPlainText(text)
    guide.settle()
    yield "capture-stranger"
    services = guide.context.services
    known = services.clients.get(
        guide.client(lambda row: row.kind is ClientKind.PERSON and bool(row.phone and row.email))
    ).draft
    wish = text.splitlines()[1]
    capture.text.setPlainText(f"{known.display_name()}, {known.phones[0].raw}\n{wish}")
    guide.settle()
    yield "capture-known"
    capture.whose.ask()
    guide.settle()
    yield "capture-other-client"
    capture.clear()
    guide.tidy()


TOURS = (Tour(22, _visit),)
