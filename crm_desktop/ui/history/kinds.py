"""Kinds of action as the history shows them: the group to filter by, and a picture."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.history import ActionKind
from crm_desktop.ui.runtime.i18n import QT_TRANSLATE_NOOP


class Group(StrEnum):
    """What the history can be narrowed to."""

    ALL = "all"
    CLIENTS = "clients"
    DESK = "desk"
    TASKS = "tasks"
    DEALS = "deals"
    FILES = "files"
    REMOVED = "removed"
    LISTS = "lists"


GROUP_TITLES = {
    Group.ALL: QT_TRANSLATE_NOOP("HistoryKinds", "All"),
    Group.CLIENTS: QT_TRANSLATE_NOOP("HistoryKinds", "Clients"),
    Group.DESK: QT_TRANSLATE_NOOP("HistoryKinds", "Contacts and promises"),
    Group.TASKS: QT_TRANSLATE_NOOP("HistoryKinds", "Tasks and reminders"),
    Group.DEALS: QT_TRANSLATE_NOOP("HistoryKinds", "Deals and sales"),
    Group.FILES: QT_TRANSLATE_NOOP("HistoryKinds", "Brought in"),
    Group.REMOVED: QT_TRANSLATE_NOOP("HistoryKinds", "Removed"),
    Group.LISTS: QT_TRANSLATE_NOOP("HistoryKinds", "Lists and settings"),
}

# kind: group, icon, colour pair
_LOOKS: dict[ActionKind, tuple[Group, str, str]] = {
    ActionKind.CLIENT_CREATED: (Group.CLIENTS, "user-plus", "success"),
    ActionKind.CLIENT_UPDATED: (Group.CLIENTS, "pencil", "info"),
    ActionKind.CLIENTS_UPDATED: (Group.CLIENTS, "list-checks", "info"),
    ActionKind.CLIENTS_REMOVED: (Group.REMOVED, "trash-2", "danger"),
    ActionKind.CLIENTS_RESTORED: (Group.REMOVED, "archive-restore", "success"),
    ActionKind.CLIENTS_ERASED: (Group.REMOVED, "user-x", "danger"),
    ActionKind.CLIENTS_MERGED: (Group.CLIENTS, "merge", "violet"),
    ActionKind.CLIENTS_PASTED: (Group.FILES, "clipboard-paste", "success"),
    ActionKind.NOT_DUPLICATE: (Group.CLIENTS, "split", "violet"),
    ActionKind.IMPORT: (Group.FILES, "file-down", "success"),
    ActionKind.DEALS_IMPORTED: (Group.FILES, "file-down", "success"),
    ActionKind.PRODUCTS_IMPORTED: (Group.FILES, "file-down", "success"),
    ActionKind.DEMO: (Group.FILES, "sparkles", "success"),
    ActionKind.TAG_CHANGED: (Group.LISTS, "tags", "warning"),
    ActionKind.STATUS_CHANGED: (Group.LISTS, "badge-check", "warning"),
    ActionKind.SOURCE_CHANGED: (Group.LISTS, "globe", "warning"),
    ActionKind.USER_CHANGED: (Group.LISTS, "users", "warning"),
    ActionKind.CUSTOM_FIELD_CHANGED: (Group.LISTS, "sliders-horizontal", "warning"),
    ActionKind.VIEW_CHANGED: (Group.LISTS, "bookmark", "warning"),
    ActionKind.SETTING_CHANGED: (Group.LISTS, "settings", "warning"),
    ActionKind.OUTCOME_CHANGED: (Group.LISTS, "flag", "warning"),
    ActionKind.SEGMENT_CHANGED: (Group.LISTS, "list-filter", "warning"),
    ActionKind.ENTRY_ADDED: (Group.DESK, "message-square-text", "success"),
    ActionKind.ENTRY_CHANGED: (Group.DESK, "message-square-text", "info"),
    ActionKind.ENTRY_REMOVED: (Group.REMOVED, "message-square-text", "danger"),
    ActionKind.NEXT_STEP_CHANGED: (Group.DESK, "arrow-right", "info"),
    ActionKind.FACTS_CONFIRMED: (Group.CLIENTS, "check", "info"),
    ActionKind.PROMISE_ADDED: (Group.DESK, "handshake", "success"),
    ActionKind.PROMISE_CHANGED: (Group.DESK, "handshake", "info"),
    ActionKind.PROMISE_REMOVED: (Group.REMOVED, "handshake", "danger"),
    ActionKind.FILES_ADDED: (Group.DESK, "paperclip", "success"),
    ActionKind.FILE_RENAMED: (Group.DESK, "paperclip", "info"),
    ActionKind.FILES_REMOVED: (Group.REMOVED, "paperclip", "danger"),
    ActionKind.DO_NOT_CALL_CHANGED: (Group.DESK, "phone-off", "danger"),
    ActionKind.CONSENT_CHANGED: (Group.DESK, "badge-check", "info"),
    ActionKind.PROTECTED_CHANGED: (Group.CLIENTS, "lock", "info"),
    ActionKind.PIPELINE_CHANGED: (Group.LISTS, "square-kanban", "warning"),
    ActionKind.LOST_REASON_CHANGED: (Group.LISTS, "circle-x", "warning"),
    ActionKind.PRODUCT_CHANGED: (Group.LISTS, "store", "warning"),
    ActionKind.PLAN_CHANGED: (Group.LISTS, "chart-column", "warning"),
    ActionKind.DEAL_ADDED: (Group.DEALS, "square-kanban", "success"),
    ActionKind.DEAL_CHANGED: (Group.DEALS, "square-kanban", "info"),
    ActionKind.DEAL_MOVED: (Group.DEALS, "arrow-right", "info"),
    ActionKind.DEAL_WON: (Group.DEALS, "circle-check", "success"),
    ActionKind.DEAL_LOST: (Group.DEALS, "circle-x", "danger"),
    ActionKind.DEAL_REOPENED: (Group.DEALS, "rotate-ccw", "info"),
    ActionKind.DEAL_REMOVED: (Group.REMOVED, "square-kanban", "danger"),
    ActionKind.SALE_ADDED: (Group.DEALS, "wallet", "success"),
    ActionKind.SALE_CHANGED: (Group.DEALS, "wallet", "info"),
    ActionKind.SALE_REMOVED: (Group.REMOVED, "wallet", "danger"),
    ActionKind.INQUIRY_ADDED: (Group.DEALS, "inbox", "success"),
    ActionKind.INQUIRY_CHANGED: (Group.DEALS, "inbox", "info"),
    ActionKind.INQUIRY_CONVERTED: (Group.DEALS, "inbox", "success"),
    ActionKind.INQUIRY_REMOVED: (Group.REMOVED, "inbox", "danger"),
    ActionKind.TASK_ADDED: (Group.TASKS, "square-check", "success"),
    ActionKind.TASK_CHANGED: (Group.TASKS, "square-check", "info"),
    ActionKind.TASK_DONE: (Group.TASKS, "circle-check", "success"),
    ActionKind.TASK_REOPENED: (Group.TASKS, "rotate-ccw", "info"),
    ActionKind.TASK_REMOVED: (Group.REMOVED, "square-check", "danger"),
    ActionKind.TASKS_IMPORTED: (Group.FILES, "calendar-plus", "success"),
    ActionKind.DATE_CHANGED: (Group.TASKS, "cake", "info"),
    ActionKind.CALENDAR_CHANGED: (Group.LISTS, "calendar-days", "warning"),
    ActionKind.ESCALATION_CHANGED: (Group.LISTS, "bell", "warning"),
    ActionKind.AUTO_TASK_CHANGED: (Group.LISTS, "list-checks", "warning"),
    ActionKind.TAKEN_OVER: (Group.TASKS, "user-check", "warning"),
}
_PLAIN = (Group.ALL, "history", "info")


def group_title(group: Group) -> str:
    """Return the word for a group in the language in force."""
    return QCoreApplication.translate("HistoryKinds", GROUP_TITLES[group])


def kinds_of(group: Group) -> tuple[ActionKind, ...]:
    """Return the kinds of a group; none for all of them, which means no filter."""
    return tuple(kind for kind, look in _LOOKS.items() if look[0] is group)


def icon_of(kind: ActionKind) -> str:
    """Return the name of the picture of a kind."""
    return _LOOKS.get(kind, _PLAIN)[1]


def pair_of(kind: ActionKind) -> str:
    """Return the colours of a kind."""
    return _LOOKS.get(kind, _PLAIN)[2]
