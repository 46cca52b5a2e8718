"""What the columns of exported lists are called, in the language in force."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.promise import PromiseKind, PromiseSide, PromiseState
from crm_desktop.domain.timeline import InteractionKind, TimelineKind
from crm_desktop.ui.runtime import promise_texts
from crm_desktop.ui.runtime.entry_texts import kind_text


def timeline_labels() -> dict[str, str]:
    """Return the headings and words of exported entries."""
    translate = QCoreApplication.translate
    kinds = {f"kind.{kind.value}": kind_text(TimelineKind(kind.value)) for kind in InteractionKind}
    return kinds | {
        "sheet": translate("ListTexts", "Timeline"),
        "at": translate("ListTexts", "When"),
        "client": translate("ListTexts", "Client"),
        "deal": translate("ListTexts", "Deal"),
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


def promise_labels() -> dict[str, str]:
    """Return the headings and words of exported promises."""
    translate = QCoreApplication.translate
    values = {f"kind.{kind.value}": promise_texts.kind_text(kind) for kind in PromiseKind}
    values |= {f"side.{side.value}": promise_texts.side_text(side) for side in PromiseSide}
    values |= {f"state.{state.value}": promise_texts.state_look(state).text for state in PromiseState}
    return values | {
        "sheet": translate("ListTexts", "Promises"),
        "client": translate("ListTexts", "Client"),
        "to": translate("ListTexts", "To whom"),
        "what": translate("ListTexts", "Promise"),
        "kind": translate("ListTexts", "About"),
        "side": translate("ListTexts", "Whose word"),
        "made_by": translate("ListTexts", "Responsible"),
        "made_at": translate("ListTexts", "When"),
        "valid_until": translate("ListTexts", "Until"),
        "state": translate("ListTexts", "State"),
        "closed_at": translate("ListTexts", "Closed"),
        "closed_note": translate("ListTexts", "How it ended"),
        "note": translate("ListTexts", "Note"),
    }


def segment_labels() -> dict[str, str]:
    """Return the headings and words of exported segments."""
    translate = QCoreApplication.translate
    return {
        "sheet": translate("ListTexts", "Segments"),
        "segment": translate("ListTexts", "Segment"),
        "frozen": translate("ListTexts", "Frozen"),
        "client": translate("ListTexts", "Client"),
        "company": translate("ListTexts", "Company"),
        "phone": translate("ListTexts", "Phone"),
        "email": translate("ListTexts", "E-mail"),
        "city": translate("ListTexts", "City"),
        "status": translate("ListTexts", "Status"),
        "owner": translate("ListTexts", "Responsible"),
        "do_not_call": translate("ListTexts", "Do not call"),
        "yes": translate("ListTexts", "yes"),
    }
