"""Do-not-call and consents in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.consent import FROM_STOP_LIST, ConsentPurpose, ConsentState, DoNotCall
from crm_desktop.ui.runtime.formats import Formats


def reason_text(reason: str) -> str:
    """Return a reason as people read it: the program's own reasons are stored as a code."""
    own = QCoreApplication.translate("WishTexts", "the number is on the stop list")
    return reason.replace(FROM_STOP_LIST, own)


def wish_text(wish: DoNotCall, formats: Formats) -> str:
    """Return since when and why a client is not to be contacted."""
    day = QCoreApplication.translate("WishTexts", "since {0}").format(formats.date(wish.since))
    return ": ".join(part for part in (day, reason_text(wish.reason)) if part)


def purpose_words() -> dict[ConsentPurpose, str]:
    """Return what the data of a client may be used for."""
    translate = QCoreApplication.translate
    return {
        ConsentPurpose.SERVICE: translate("WishTexts", "Service and orders"),
        ConsentPurpose.CALLS: translate("WishTexts", "Calls"),
        ConsentPurpose.MESSAGES: translate("WishTexts", "Letters and messages"),
        ConsentPurpose.MAILINGS: translate("WishTexts", "Mailings"),
    }


def state_words() -> dict[ConsentState, str]:
    """Return what a client can say about a purpose."""
    translate = QCoreApplication.translate
    return {
        ConsentState.GIVEN: translate("WishTexts", "agreed"),
        ConsentState.REFUSED: translate("WishTexts", "refused"),
        ConsentState.WITHDRAWN: translate("WishTexts", "withdrew"),
    }
