"""Questions and messages in boxes, for the few cases where a toast or a line at the field will not do.

The only user of QMessageBox. Boxes open without blocking: the answer comes by the callbacks. Buttons carry
verbs, never Yes and No; Esc always takes the safe way.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QPushButton, QWidget  # noqa: TID251 - its one user

from crm_desktop.ui.widgets.text import set_property

_MARGINS = (16, 20, 24, 20)


def confirm(
    parent: QWidget,
    title: str,
    text: str,
    *,
    do_text: str,
    keep_text: str,
    on_confirmed: Callable[[], None],
    is_dangerous: bool = True,
) -> QMessageBox:
    """Ask before something that cannot be undone: what is lost, and a verb for each way."""
    box = _box(parent, title, text)
    do = _add(box, do_text, QMessageBox.ButtonRole.AcceptRole, "danger" if is_dangerous else "primary")
    keep = _add(box, keep_text, QMessageBox.ButtonRole.RejectRole, "")
    box.setEscapeButton(keep)
    box.setDefaultButton(keep if is_dangerous else do)

    def on_clicked(pressed: QAbstractButton) -> None:
        if pressed is do:
            on_confirmed()

    box.buttonClicked.connect(on_clicked)
    box.open()
    return box


def choose(
    parent: QWidget | None,
    title: str,
    text: str,
    choices: tuple[tuple[str, Callable[[], object]], ...],
    *,
    cancel_text: str,
) -> QMessageBox:
    """Ask which of several ways to go; the first is the suggested one."""
    box = _box(parent, title, text)
    answers: dict[QAbstractButton, Callable[[], object]] = {}
    for number, (word, do) in enumerate(choices):
        pressed = _add(box, word, QMessageBox.ButtonRole.AcceptRole, "" if number else "primary")
        answers[pressed] = do
        if not number:
            box.setDefaultButton(pressed)
    box.setEscapeButton(_add(box, cancel_text, QMessageBox.ButtonRole.RejectRole, ""))

    def on_clicked(pressed: QAbstractButton) -> None:
        if pressed in answers:
            answers[pressed]()

    box.buttonClicked.connect(on_clicked)
    box.open()
    return box


def inform(
    parent: QWidget | None, title: str, text: str, *, close_text: str, details: str = ""
) -> QMessageBox:
    """Tell something that must be read before going on."""
    box = _box(parent, title, text)
    box.setDetailedText(details)
    close = _add(box, close_text, QMessageBox.ButtonRole.AcceptRole, "primary")
    box.setDefaultButton(close)
    box.setEscapeButton(close)
    box.open()
    return box


def _box(parent: QWidget | None, title: str, text: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(QGuiApplication.applicationDisplayName())
    box.setText(title)
    box.setInformativeText(text)
    layout = box.layout()
    if layout is not None:
        layout.setContentsMargins(*_MARGINS)
    return box


def _add(box: QMessageBox, word: str, role: QMessageBox.ButtonRole, kind: str) -> QPushButton:
    button = box.addButton(word, role)
    if kind:
        set_property(button, "kind", kind)
    return button
