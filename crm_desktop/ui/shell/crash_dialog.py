"""When the program itself made a mistake: a plain sentence and a report to copy, without clients' data."""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterable
from types import TracebackType

import PySide6
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from crm_desktop import __version__
from crm_desktop.system.versions import python_version, sqlite_version, system_name
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.icon_view import IconView
from crm_desktop.ui.widgets.text import label

_HIDDEN = "…"
_PRIVATE = (
    re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+"),  # e-mail addresses
    re.compile(r"(?<![\w#.:,-])(?!\d{4}-\d\d-\d\d[ T])\+?\d[\d ()\-]{5,}\d"),  # phones, tax numbers, long ids
    re.compile(r"[^\W\d_]*[а-яёА-ЯЁ][\w\-]*(?:[ «»\"\-]*[а-яёА-ЯЁ][\w\-]*)*"),  # names as clients write them
)
_QUOTED = re.compile(r"'[^'\n]*'|\"[^\"\n]*\"|«[^»\n]*»|“[^”\n]*”")
_HOME = re.compile(r"(/home/|/Users/|\\Users\\)[^/\\\n]+")


def without_personal_data(text: str) -> str:
    """Take everything out of a text that may come from a client's card, or name the user of the PC."""
    text = _HOME.sub(rf"\g<1>{_HIDDEN}", text)
    for pattern in _PRIVATE:
        text = pattern.sub(_HIDDEN, text)
    return text


def report(
    kind: type[BaseException],
    error: BaseException,
    trace: TracebackType | None,
    log_lines: Iterable[str],
    facts: Iterable[str] = (),
) -> str:
    """Return the report: versions, what failed and where, the last lines of the log."""
    # Of the error's own words only those that are not quoted: values stand in quotes.
    words = _QUOTED.sub(_HIDDEN, str(error))
    frames = [
        f"  {frame.filename.rpartition('crm_desktop')[2] or frame.filename}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(trace)
    ]
    lines = [
        f"CRM Desktop {__version__}",
        f"Python {python_version()}, Qt {PySide6.__version__}, SQLite {sqlite_version()}",
        f"{system_name()}, {QGuiApplication.platformName()}",
        *facts,
        "",
        f"{kind.__name__}: {words}",
        *frames,
        "",
        *log_lines,
    ]
    return without_personal_data("\n".join(lines))


class CrashDialog(QDialog):
    """Tells that something went wrong, that the data are safe, and offers the report."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.resize(640, 440)
        self.report_text = text
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(IconView("triangle-alert", "warning.ink", 28, self))
        words = QVBoxLayout()
        words.addWidget(label(self.tr("The program made a mistake"), "subtitle"))
        sentence = self.tr(
            "Your data are saved. You can go on working; if it happens again, start the program anew."
            " The report below holds no data of your clients; nothing is sent by itself."
        )
        words.addWidget(label(sentence, "secondary", wraps=True))
        head.addLayout(words, 1)
        box = QPlainTextEdit(text, self)
        box.setReadOnly(True)
        box.setAccessibleName(self.tr("Report"))
        box.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        copy = button(self.tr("Copy the report"), "", "copy", self)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
        go_on = button(self.tr("Go on working"), "primary", parent=self)
        go_on.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(copy)
        foot.addStretch(1)
        foot.addWidget(go_on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(16)
        layout.addLayout(head)
        layout.addWidget(box, 1)
        layout.addLayout(foot)
        go_on.setFocus()


def facts(language: str) -> list[str]:
    """Return what of the window's state helps to repeat a mistake."""
    theme = active()
    return [f"language {language}, theme {theme.mode} ({theme.palette.name}), {theme.density}"]
