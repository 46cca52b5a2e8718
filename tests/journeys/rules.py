"""What must hold for everything that is on screen: names, sizes, the keyboard, the language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from crm_desktop.ui.shell.rail_button import NavButton
from crm_desktop.ui.shell.rail_entries import RailEntries

SMALLEST = 24
FIELDS = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox, QAbstractItemView)
LATIN = re.compile(r"[A-Za-z]{2,}")
# What no language translates: names of products, formats, keys and addresses.
SAME_IN_ALL_LANGUAGES = frozenset(
    "CRM Desktop Excel English VK Telegram WhatsApp Instagram Viber Skype Max OpenDocument LibreOffice Google"
    " PostgreSQL SQLite Windows Linux Python Qt PySide peewee Inter Lucide MIT LGPL OFL ISC VIP zzzz"
    " Ctrl Shift Alt Esc Del Insert Enter Space Home End PgUp PgDown Left Right Up Down Return"
    " xlsx xlsm xlsb xls ods csv tsv txt vcf ics vCard json html htm xml zip db sqlite UTF cp URL ID USB ru en"
    " PDF eml ABC RFM".split()
)
NO_WORDS = re.compile(
    r"\S+@\S+"  # e-mail addresses
    r"|https?://\S+|\b[\w-]+(\.[\w-]+)*\.(ru|com|org|example|me)\b\S*"  # and those of sites
    r"|[^\s«»]*[/\\][^\s«»]*"  # paths
    r"|[\w .()-]*\.(xlsx?|csv|json|vcf|db|txt|ods)\b"  # files
    r"|[^\s«»]*\.(pdf|png|jpe?g|eml|exe)\b"
    r"|(Instagram|VK|Telegram): \S+|@\w+|\b[a-z]+_[a-z_]+\b|\{\w*\}|<[^>]*>"  # and names in messengers
)


def visible() -> Iterator[QWidget]:
    """Yield all that can be seen, but not the inner parts of Qt's own widgets and dialogs."""
    for window in QApplication.topLevelWidgets():
        if window.isVisible() and not isinstance(window, QFileDialog):
            yield window
            yield from (
                child for child in window.findChildren(QWidget) if child.isVisible() and _is_ours(child)
            )


def describe(widget: QWidget) -> str:
    """Name a widget so that it is found."""
    road = []
    at: QWidget | None = widget
    while at is not None:
        road.append(type(at).__name__)
        at = at.parentWidget()
    return f"{'/'.join(road[:4])} {name_of(widget)!r}"


def name_of(widget: QWidget) -> str:
    """Return what a screen reader calls a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface is not None else ""


def nameless() -> Iterator[str]:
    """Yield each button and field that a screen reader cannot name."""
    for widget in visible():
        if isinstance(widget, FIELDS) and not name_of(widget):
            yield describe(widget)


def small() -> Iterator[str]:
    """Yield each button and field that is hard to hit."""
    for widget in visible():
        if isinstance(widget, FIELDS) and min(widget.width(), widget.height()) < SMALLEST:
            yield f"{describe(widget)} {widget.width()}x{widget.height()}"


def out_of_reach() -> Iterator[str]:
    """Yield each button and field to which Tab never comes; arrows lead from one to another in a group."""
    for widget in visible():
        if not isinstance(widget, FIELDS) or not widget.isEnabled() or widget.window().windowType() is POPUP:
            continue
        if isinstance(widget, QAbstractItemView) and _is_led_by_a_line(widget):
            continue
        group = widget.group() if isinstance(widget, QAbstractButton) else None
        if group is not None and any(takes_tab(button) for button in group.buttons()):
            continue
        if isinstance(widget.parent(), RailEntries) and _is_in_a_row_of_screens(widget):
            continue
        if not takes_tab(widget):
            yield describe(widget)


def _is_in_a_row_of_screens(entry: QWidget) -> bool:
    """Tell whether arrows lead to an entry from the one of the navigation at which Tab stops."""
    return any(map(takes_tab, entry.parent().parent().findChildren(NavButton)))


def _is_led_by_a_line(view: QWidget) -> bool:
    """Tell whether arrows lead through a list from the line above it, in which one types."""
    return any(
        takes_tab(line) and line.parent() is view.parent() for line in view.parent().findChildren(QLineEdit)
    )


def takes_tab(widget: QWidget) -> bool:
    """Tell whether Tab stops at a widget."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def english() -> Iterator[str]:
    """Yield each text in Latin letters that is no name, address or file."""
    for widget in visible():
        for text in texts(widget):
            words = set(LATIN.findall(NO_WORDS.sub(" ", text))) - SAME_IN_ALL_LANGUAGES
            if words:
                yield f"{describe(widget)}: {text!r} {sorted(words)}"


def texts(widget: QWidget) -> Iterator[str]:
    """Yield all that a widget says, on screen or to a screen reader."""
    yield widget.toolTip()
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    if widget.isWindow():
        yield widget.windowTitle()
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()
    if isinstance(widget, QMenu):
        yield from (action.text() for action in widget.actions())
    if isinstance(widget, QComboBox):
        yield widget.currentText()


def _is_ours(widget: QWidget) -> bool:
    if widget.objectName().startswith("qt_") or type(widget).__module__.startswith("PySide6.QtCore"):
        return False
    if isinstance(widget, QHeaderView):
        return False  # sorted by its menu, which has a place of its own
    at: QWidget | None = widget.parentWidget()
    while at is not None:
        if isinstance(at, QComboBox | QAbstractSpinBox | QLineEdit | QFileDialog):
            return False
        if isinstance(at, QAbstractScrollArea) and isinstance(at, QTextEdit | QPlainTextEdit):
            return False
        at = at.parentWidget()
    return True


POPUP = Qt.WindowType.Popup
