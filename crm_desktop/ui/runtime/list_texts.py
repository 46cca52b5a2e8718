"""What the columns of exported lists are called, in the language in force."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.timeline import InteractionKind, TimelineKind
from crm_desktop.ui.runtime.entry_texts import kind_text


def timeline_labels() -> dict[str, str]:
    """Return the headings and words of exported entries."""
    translate = QCoreApplication.translate
    kinds = {f"kind.{kind.value}": kind_text(TimelineKind(kind.value)) for kind in InteractionKind}
    return kinds | {
        "sheet": translate("ListTexts", "Timeline"),
        "at": translate("ListTexts", "When"),
        "client": translate("ListTexts", "Client"),
        "kind": translate("ListTexts", "Entry"),
        "direction": translate("ListTexts", "Direction"),
        "subject": translate("ListTexts", "Subject"),
        "body": translate("ListTexts", "Text"),
        "decision": translate("ListTexts", "Decision"),
        "outcome": translate("ListTexts", "Outcome"),
        "minutes": translate("ListTexts", "Minutes"),
        "author": translate("ListTexts", "Author"),
        "contact": translate("ListTexts", "Number or address"),
        "pinned": translate("ListTexts", "Pinned"),
        "in": translate("ListTexts", "incoming"),
        "out": translate("ListTexts", "outgoing"),
        "yes": translate("ListTexts", "yes"),
    }
