"""What can be done with a request, as data: words, picture, keys, and when it can be done."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from crm_desktop.domain.inquiry import Inquiry, InquiryState
from crm_desktop.ui.runtime.i18n import QT_TRANSLATE_NOOP


class Deed(StrEnum):
    """What can be done with a request, in the order of the buttons."""

    TAKE = "take"
    ANSWER = "answer"
    QUALIFY = "qualify"
    DUPLICATE = "duplicate"
    SPAM = "spam"
    REOPEN = "reopen"
    CONVERT = "convert"
    TASK = "task"
    EDIT = "edit"
    REMOVE = "remove"


class Look(NamedTuple):
    """How something to do is shown; `keys` of the list, the last of which is told."""

    text: str
    icon: str
    keys: tuple[str, ...] = ()

    def title(self) -> str:
        """Return the words in the language in force."""
        return QCoreApplication.translate("InquiryDeeds", self.text)

    def shortcut(self) -> str:
        """Return the keys as they are told."""
        return QKeySequence(self.keys[-1]).toString(QKeySequence.SequenceFormat.NativeText)


LOOKS = {
    Deed.TAKE: Look(QT_TRANSLATE_NOOP("InquiryDeeds", "Take"), "user-check", ("Ctrl+M",)),
    Deed.ANSWER: Look(QT_TRANSLATE_NOOP("InquiryDeeds", "Answered"), "check", ("Ctrl+Return", "Ctrl+Enter")),
    Deed.QUALIFY: Look(QT_TRANSLATE_NOOP("InquiryDeeds", "Qualified"), "badge-check", ("Ctrl+G",)),
    Deed.DUPLICATE: Look(QT_TRANSLATE_NOOP("InquiryDeeds", "Duplicate"), "copy", ("Ctrl+U",)),
    Deed.SPAM: Look(QT_TRANSLATE_NOOP("InquiryDeeds", "Spam"), "ban", ("Ctrl+Del",)),
    Deed.REOPEN: Look(QT_TRANSLATE_NOOP("InquiryDeeds", "Back to work"), "rotate-ccw", ("Ctrl+R",)),
    Deed.CONVERT: Look(QT_TRANSLATE_NOOP("InquiryDeeds", "Make a deal"), "square-kanban", ("Ctrl+D",)),
    Deed.TASK: Look(QT_TRANSLATE_NOOP("InquiryDeeds", "Task"), "calendar-plus", ("Ctrl+J",)),
    Deed.EDIT: Look(QT_TRANSLATE_NOOP("InquiryDeeds", "Edit"), "pencil", ("F2",)),
    Deed.REMOVE: Look(QT_TRANSLATE_NOOP("InquiryDeeds", "Remove"), "trash-2", ("Del",)),
}
STATES = {
    Deed.QUALIFY: InquiryState.QUALIFIED,
    Deed.SPAM: InquiryState.SPAM,
    Deed.REOPEN: InquiryState.NEW,
}


def can_be_done(deed: Deed, inquiry: Inquiry, me: str) -> bool:
    """Whether something can be done with a request; `me` is the name of the person at the keyboard."""
    if deed is Deed.TAKE:
        is_mine = bool(me) and inquiry.draft.owner == me
        return inquiry.is_open and (inquiry.state is InquiryState.NEW or not is_mine)
    if deed is Deed.ANSWER:
        return inquiry.is_waiting
    if deed is Deed.REOPEN:
        return inquiry.state in (InquiryState.SPAM, InquiryState.DUPLICATE)
    if deed is Deed.CONVERT:
        return inquiry.is_open
    if deed is Deed.DUPLICATE:
        return inquiry.may_become(InquiryState.DUPLICATE)
    if deed in STATES:
        return inquiry.may_become(STATES[deed])
    return True
