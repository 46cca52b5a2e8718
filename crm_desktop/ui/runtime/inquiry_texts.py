"""Inquiries in words: channels, states, how long somebody has to answer, how long ago one came."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.inquiry import Inquiry, InquiryChannel, InquiryState
from crm_desktop.domain.work_time import WorkTime
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Translated
from crm_desktop.ui.runtime.promise_texts import ChipLook

CHANNEL_ICONS = {
    InquiryChannel.CALL: "phone-incoming",
    InquiryChannel.SITE: "globe",
    InquiryChannel.EMAIL: "mail",
    InquiryChannel.MESSENGER: "message-circle",
    InquiryChannel.SOCIAL: "users",
    InquiryChannel.VISIT: "store",
    InquiryChannel.OTHER: "inbox",
}
_MINUTE, _HOUR, _DAY = 60, 3600, 86_400
_SOON = 1 / 3  # of the time to answer: when less is left, it is amber


def channel_text(channel: InquiryChannel) -> str:
    """Return how a request came."""
    translate = QCoreApplication.translate
    return {
        InquiryChannel.CALL: translate("InquiryTexts", "Call"),
        InquiryChannel.SITE: translate("InquiryTexts", "Site"),
        InquiryChannel.EMAIL: translate("InquiryTexts", "E-mail"),
        InquiryChannel.MESSENGER: translate("InquiryTexts", "Messenger"),
        InquiryChannel.SOCIAL: translate("InquiryTexts", "Social network"),
        InquiryChannel.VISIT: translate("InquiryTexts", "Visit"),
        InquiryChannel.OTHER: translate("InquiryTexts", "Other"),
    }[channel]


def state_look(state: InquiryState) -> ChipLook:
    """Return what became of a request, as a chip."""
    translate = QCoreApplication.translate
    return {
        InquiryState.NEW: ChipLook(translate("InquiryTexts", "New"), "info", "inbox"),
        InquiryState.TAKEN: ChipLook(translate("InquiryTexts", "Taken"), "neutral", "user-check"),
        InquiryState.QUALIFIED: ChipLook(translate("InquiryTexts", "Qualified"), "violet", "badge-check"),
        InquiryState.SPAM: ChipLook(translate("InquiryTexts", "Spam"), "neutral", "ban"),
        InquiryState.DUPLICATE: ChipLook(translate("InquiryTexts", "Duplicate"), "neutral", "copy"),
        InquiryState.CONVERTED: ChipLook(translate("InquiryTexts", "Deal"), "success", "square-kanban"),
    }[state]


def answer_look(inquiry: Inquiry, now: dt.datetime, work: WorkTime | None = None) -> ChipLook | None:
    """Return how long there is to answer, or how soon that was done; nothing where nobody has to.

    With `work` the time left counts while people work: on Friday evening an hour is an hour of Monday.
    """
    texts = InquiryTexts()
    if inquiry.answered_at is not None:
        took = inquiry.answered_at - inquiry.received_at
        is_late = inquiry.answered_at > inquiry.answer_due_at
        return ChipLook(texts.answered(took), "warning" if is_late else "success", "check")
    if not inquiry.is_open:
        return None
    due = inquiry.answer_due_at
    if due < now:
        return ChipLook(texts.late(work.between(due, now) if work else now - due), "danger", "circle-alert")
    left = work.between(now, due) if work else due - now
    whole = work.between(inquiry.received_at, due) if work else due - inquiry.received_at
    is_soon = left < whole * _SOON
    return ChipLook(texts.left(left), "warning" if is_soon else "success", "timer")


def what_text(inquiry: Inquiry) -> str:
    """Return what is asked for in one line."""
    return inquiry.draft.title() or QCoreApplication.translate("InquiryTexts", "Nothing was said")


def who_text(inquiry: Inquiry) -> str:
    """Return who asks."""
    return inquiry.who() or QCoreApplication.translate("InquiryTexts", "Somebody unknown")


class InquiryTexts(Translated):
    """The texts with a number in them."""

    def left(self, time: dt.timedelta) -> str:
        """Return how long there still is to answer."""
        size, seconds = _size(time)
        if size == _MINUTE:
            return self.tr("%n min left", "", max(1, seconds // size))
        if size == _HOUR:
            return self.tr("%n h left", "", seconds // size)
        return self.tr("%n day(s) left", "", seconds // size)

    def late(self, time: dt.timedelta) -> str:
        """Return by how much the answer is late."""
        size, seconds = _size(time)
        if size == _MINUTE:
            return self.tr("%n min late", "", max(1, seconds // size))
        if size == _HOUR:
            return self.tr("%n h late", "", seconds // size)
        return self.tr("%n day(s) late", "", seconds // size)

    def answered(self, time: dt.timedelta) -> str:
        """Return how soon the answer came."""
        size, seconds = _size(time)
        if seconds < _MINUTE:
            return self.tr("answered at once")
        if size == _MINUTE:
            return self.tr("answered in %n min", "", seconds // size)
        if size == _HOUR:
            return self.tr("answered in %n h", "", seconds // size)
        return self.tr("answered in %n day(s)", "", seconds // size)

    def age(self, came: dt.datetime, now: dt.datetime, formats: Formats) -> str:
        """Return how long ago a request came: minutes and hours on the day, then the day."""
        seconds = max(0, int((now - came).total_seconds()))
        if seconds < _MINUTE:
            return self.tr("just now")
        if seconds < _HOUR:
            return self.tr("%n min ago", "", seconds // _MINUTE)
        day, today = came.astimezone().date(), now.astimezone().date()
        if day == today:
            return self.tr("%n h ago", "", seconds // _HOUR)
        return formats.past_day(day, today)

    def waiting(self, waiting: int, late: int) -> str:
        """Return how many wait for the first answer, and how many of them too long, as one line."""
        text = self.tr("%n inquiry(s) wait(s) for an answer", "", waiting)
        too_long = self.tr("%n of them too long", "", late)
        return f"{text}, {too_long}" if late else text


def _size(time: dt.timedelta) -> tuple[int, int]:
    """Return the unit in which a time is told, and the time, both in seconds."""
    seconds = int(time.total_seconds())
    if seconds < _HOUR:
        return _MINUTE, seconds
    return (_HOUR if seconds < 2 * _DAY else _DAY), seconds
