"""Entries of the timeline in words and pictures, for every screen that speaks of them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.timeline import Direction, InteractionKind, TimelineKind

_ICONS = {
    TimelineKind.CALL: "phone",
    TimelineKind.MEETING: "users",
    TimelineKind.VISIT: "store",
    TimelineKind.LETTER: "mail",
    TimelineKind.MESSAGE: "message-circle",
    TimelineKind.SMS: "message-square-text",
    TimelineKind.FAX: "printer",
    TimelineKind.NOTE: "sticky-note",
    TimelineKind.FILE: "paperclip",
    TimelineKind.PROMISE: "handshake",
    TimelineKind.DEAL: "square-kanban",
    TimelineKind.SALE: "wallet",
    TimelineKind.CHANGE: "pencil",
    TimelineKind.IMPORT: "file-down",
    TimelineKind.TASK: "square-check",
}


def kind_icon(kind: TimelineKind) -> str:
    """Return the name of the picture of a kind."""
    return _ICONS[kind]


def kind_text(kind: TimelineKind) -> str:
    """Return the word for one item of a kind."""
    translate = QCoreApplication.translate
    return {
        TimelineKind.CALL: translate("EntryTexts", "Call"),
        TimelineKind.MEETING: translate("EntryTexts", "Meeting"),
        TimelineKind.VISIT: translate("EntryTexts", "Visit"),
        TimelineKind.LETTER: translate("EntryTexts", "Letter"),
        TimelineKind.MESSAGE: translate("EntryTexts", "Message"),
        TimelineKind.SMS: translate("EntryTexts", "SMS"),
        TimelineKind.FAX: translate("EntryTexts", "Fax"),
        TimelineKind.NOTE: translate("EntryTexts", "Note"),
        TimelineKind.FILE: translate("EntryTexts", "File"),
        TimelineKind.PROMISE: translate("EntryTexts", "Promise"),
        TimelineKind.DEAL: translate("EntryTexts", "Deal"),
        TimelineKind.SALE: translate("EntryTexts", "Sale"),
        TimelineKind.CHANGE: translate("EntryTexts", "Change of the card"),
        TimelineKind.IMPORT: translate("EntryTexts", "Import"),
        TimelineKind.TASK: translate("EntryTexts", "Task"),
    }[kind]


def kinds_text(kind: TimelineKind) -> str:
    """Return the word for all items of a kind, as on a chip of a filter."""
    translate = QCoreApplication.translate
    return {
        TimelineKind.CALL: translate("EntryTexts", "Calls"),
        TimelineKind.MEETING: translate("EntryTexts", "Meetings"),
        TimelineKind.VISIT: translate("EntryTexts", "Visits"),
        TimelineKind.LETTER: translate("EntryTexts", "Letters"),
        TimelineKind.MESSAGE: translate("EntryTexts", "Messages"),
        TimelineKind.SMS: translate("EntryTexts", "SMS"),
        TimelineKind.FAX: translate("EntryTexts", "Faxes"),
        TimelineKind.NOTE: translate("EntryTexts", "Notes"),
        TimelineKind.FILE: translate("EntryTexts", "Files"),
        TimelineKind.PROMISE: translate("EntryTexts", "Promises"),
        TimelineKind.DEAL: translate("EntryTexts", "Deals"),
        TimelineKind.SALE: translate("EntryTexts", "Sales"),
        TimelineKind.CHANGE: translate("EntryTexts", "Changes"),
        TimelineKind.IMPORT: translate("EntryTexts", "Imports"),
        TimelineKind.TASK: translate("EntryTexts", "Tasks"),
    }[kind]


def direction_words(kind: InteractionKind) -> tuple[str, str]:
    """Return the words for both directions of a kind, the client's to us first, as on a pair of chips."""
    translate = QCoreApplication.translate
    if kind is InteractionKind.VISIT:
        words = translate("EntryTexts", "The client came to us"), translate("EntryTexts", "We went to them")
    elif kind in (InteractionKind.LETTER, InteractionKind.MESSAGE, InteractionKind.SMS):
        words = translate("EntryTexts", "Received"), translate("EntryTexts", "Sent")
    else:
        words = translate("EntryTexts", "Incoming"), translate("EntryTexts", "Outgoing")
    return words


def directed_text(kind: TimelineKind, direction: Direction) -> str:
    """Return kind and direction together: `Incoming call`."""
    translate = QCoreApplication.translate
    found = {
        (TimelineKind.CALL, Direction.IN): translate("EntryTexts", "Incoming call"),
        (TimelineKind.CALL, Direction.OUT): translate("EntryTexts", "Outgoing call"),
        (TimelineKind.LETTER, Direction.IN): translate("EntryTexts", "Incoming letter"),
        (TimelineKind.LETTER, Direction.OUT): translate("EntryTexts", "Outgoing letter"),
        (TimelineKind.MESSAGE, Direction.IN): translate("EntryTexts", "Incoming message"),
        (TimelineKind.MESSAGE, Direction.OUT): translate("EntryTexts", "Outgoing message"),
        (TimelineKind.SMS, Direction.IN): translate("EntryTexts", "Incoming SMS"),
        (TimelineKind.SMS, Direction.OUT): translate("EntryTexts", "Outgoing SMS"),
        (TimelineKind.FAX, Direction.IN): translate("EntryTexts", "Incoming fax"),
        (TimelineKind.FAX, Direction.OUT): translate("EntryTexts", "Outgoing fax"),
        (TimelineKind.VISIT, Direction.IN): translate("EntryTexts", "The client visited us"),
        (TimelineKind.VISIT, Direction.OUT): translate("EntryTexts", "We visited the client"),
    }
    return found.get((kind, direction)) or kind_text(kind)
