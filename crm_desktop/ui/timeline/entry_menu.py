"""The menu of an item of the timeline."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.domain.timeline import TimelineItem, TimelineKind
from crm_desktop.ui.runtime.entry_texts import kind_icon
from crm_desktop.ui.runtime.icons import icon


@dataclass(frozen=True)
class Choices:
    """What the menu does; None is not offered."""

    edit: Callable[[], None] | None = None
    done: Callable[[], None] | None = None
    open: Callable[[], None] | None = None
    expand: Callable[[], None] | None = None
    pin: Callable[[], None] | None = None
    copy: Callable[[], None] | None = None
    client: Callable[[], None] | None = None
    deal: Callable[[], None] | None = None
    remove: Callable[[], None] | None = None


def entry_menu(parent: QWidget, item: TimelineItem, choices: Choices, *, is_expanded: bool) -> QMenu:
    """Return the menu of an item; what destroys comes last."""
    translate = QCoreApplication.translate
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    open_text = {
        TimelineKind.FILE: translate("EntryMenu", "Open the file"),
        TimelineKind.DEAL: translate("EntryMenu", "Open the deal"),
        TimelineKind.TASK: translate("EntryMenu", "Open the task"),
    }.get(item.kind, translate("EntryMenu", "Open the promise"))
    expand_text = (
        translate("EntryMenu", "Show less") if is_expanded else translate("EntryMenu", "Show in full")
    )
    pin_text = (
        translate("EntryMenu", "Take the pin out")
        if item.is_pinned
        else translate("EntryMenu", "Pin to the top")
    )
    _add(menu, "pencil", translate("EntryMenu", "Edit"), "Enter", choices.edit)
    _add(menu, "check", translate("EntryMenu", "Done…"), "", choices.done)
    _add(menu, "external-link", open_text, "Enter", choices.open)
    _add(menu, "chevron-down", expand_text, "Space", choices.expand)
    _add(menu, "pin-off" if item.is_pinned else "pin", pin_text, "", choices.pin)
    _add(menu, "copy", translate("EntryMenu", "Copy text"), "Ctrl+C", choices.copy)
    _add(menu, "user", translate("EntryMenu", "Open the card of this person"), "", choices.client)
    _add(menu, kind_icon(TimelineKind.DEAL), translate("EntryMenu", "Open the deal"), "", choices.deal)
    if choices.remove is not None:
        menu.addSeparator()
        _add(menu, "trash-2", translate("EntryMenu", "Remove"), "Del", choices.remove)
    return menu


def _add(menu: QMenu, icon_name: str, text: str, keys: str, work: Callable[[], None] | None) -> None:
    if work is None:
        return
    shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) if keys else ""
    action = menu.addAction(icon(icon_name), f"{text}\t{shown}" if shown else text)
    action.triggered.connect(lambda _checked=False: work())
