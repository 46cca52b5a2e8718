"""The tour of the window itself: search, menus, messages, sheets."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QToolButton

from crm_desktop.domain.client import ClientKind
from crm_desktop.ui.shell.crash_dialog import CrashDialog, facts, report
from crm_desktop.ui.shell.tour_guide import Guide, Tour

_NARROW = (1024, 600)
_SCREENS = ("today", "inquiries", "deals", "tasks", "counter", "sales", "products", "promises", "reports")


def _visit(guide: Guide) -> Iterator[str]:
    window = guide.window
    guide.open("clients")
    guide.command("palette")
    yield "palette-empty"
    row = guide.context.services.clients.rows([guide.client(lambda row: row.kind is ClientKind.PERSON)])
    name = next(iter(row.values())).name
    guide.type_into(window.palette_popup.edit, name.split()[0][:4].lower())
    yield "palette-found"
    guide.type_into(window.palette_popup.edit, "zzzz")
    yield "palette-nothing-found"
    window.palette_popup.hide()
    at_once = QToolButton.ToolButtonPopupMode.InstantPopup
    guide.menu(next(b for b in window.top_bar.findChildren(QToolButton) if b.popupMode() is at_once))
    yield "main-menu"
    guide.tidy()
    guide.command("create")
    yield "create"
    guide.tidy()
    guide.command("shortcuts")
    yield "shortcuts"
    guide.tidy()
    guide.command("about")
    yield "about"
    guide.tidy()
    yield from _crash(guide)
    yield from _sizes(guide)


def _crash(guide: Guide) -> Iterator[str]:
    try:
        raise RuntimeError
    except RuntimeError as error:
        text = report(RuntimeError, error, None, [], facts(guide.context.languages.language))
    CrashDialog(text, guide.window).open()
    guide.settle()
    yield "crash-report"
    guide.tidy()


def _sizes(guide: Guide) -> Iterator[str]:
    window = guide.window
    size = window.size()
    guide.command("toggle_rail")
    yield "narrow-navigation"
    guide.command("toggle_rail")
    window.resize(*_NARROW)
    window.move(QPoint(0, 0))
    guide.settle()
    yield "small-window"
    for key in _SCREENS:
        guide.open(key)
        yield f"small-window-{key}"
    window.resize(size)
    guide.settle()


def _compact(guide: Guide) -> Iterator[str]:
    """Before all else: the more the window has shown, the longer it takes to give everything another measure."""
    size = guide.window.size()
    guide.window.resize(*_NARROW)
    guide.open("clients")
    guide.command("density_compact")
    yield "small-window-compact"
    guide.command("density_comfortable")
    guide.window.resize(size)
    guide.settle()


TOURS = (Tour(4, _compact), Tour(90, _visit))
