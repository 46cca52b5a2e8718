"""Writes requests and plans of earlier months in one go, as they ended: from a file, or for the example."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from crm_desktop.domain.errors import Problem, ValidationError
from crm_desktop.domain.inquiry import OPEN_STATES, InquiryDraft, InquiryState, answer_due
from crm_desktop.domain.plan import Plan
from crm_desktop.domain.preferences import Preferences
from crm_desktop.domain.text import storable
from crm_desktop.models import Inquiry as InquiryTable
from crm_desktop.models import Plan as PlanTable
from crm_desktop.models import User
from crm_desktop.services.catalogue import ids_by_name, name_key
from crm_desktop.services.changes import Changes
from crm_desktop.services.inquiries.writing import find_names, inquiry_values
from crm_desktop.services.numbering import take_numbers
from crm_desktop.services.store import utc_text


@dataclass(frozen=True, slots=True)
class PastInquiry:
    """A request, when it was answered, and what became of it; `draft` must say when it came."""

    draft: InquiryDraft
    state: InquiryState = InquiryState.NEW
    answered_at: datetime | None = None
    closed_at: datetime | None = None
    deal_id: int | None = None


def add_past_inquiries(changes: Changes, inquiries: Sequence[PastInquiry], settings: Preferences) -> range:
    """Store requests as they ended, in order, and return the run of their ids.

    Raises ValidationError for one that says nothing or not when it came, and for one that became a deal and
    does not say which.
    """
    for inquiry in inquiries:
        _check(inquiry)
    if not inquiries:
        return range(0)
    names = find_names(changes, [inquiry.draft for inquiry in inquiries])
    numbers = take_numbers(changes, InquiryTable, len(inquiries))
    rows = [
        inquiry_values(inquiry.draft, names, settings.phone_region)
        | _ending(inquiry, settings.answer_minutes)
        | {"number": number}
        for inquiry, number in zip(inquiries, numbers, strict=True)
    ]
    return changes.insert_many(InquiryTable, tuple(rows[0]), [tuple(row.values()) for row in rows])


def _check(inquiry: PastInquiry) -> None:
    inquiry.draft.validate()
    if inquiry.draft.received_at is None:
        raise ValidationError({"received_at": Problem.REQUIRED})
    if (inquiry.state is InquiryState.CONVERTED) is (inquiry.deal_id is None):
        raise ValidationError({"deal": Problem.REQUIRED})


def _ending(inquiry: PastInquiry, answer_minutes: int) -> dict[str, Any]:
    received = inquiry.draft.received_at
    assert received is not None
    closed = None if inquiry.state in OPEN_STATES else inquiry.closed_at or inquiry.answered_at or received
    return {
        "deal_id": inquiry.deal_id,
        "state": inquiry.state.value,
        "created_at": utc_text(received),
        "received_at": utc_text(received),
        "answer_due_at": utc_text(answer_due(received, answer_minutes)),
        "answered_at": utc_text(inquiry.answered_at) if inquiry.answered_at else "",
        "closed_at": utc_text(closed) if closed else "",
    }


def add_past_plans(changes: Changes, plans: Sequence[Plan]) -> int:
    """Store the plans that nobody has set yet, each for an owner, a month and a metric; returns how many."""
    owners = ids_by_name(changes, User, [storable(plan.owner) for plan in plans])
    known = set(changes.engine.rows("SELECT owner_id, month, metric FROM plan"))
    rows = []
    for plan in plans:
        key = (owners[name_key(storable(plan.owner))], plan.month, plan.metric.value)
        if key not in known:
            known.add(key)
            rows.append((*key, plan.target))
    return len(changes.insert_many(PlanTable, ("owner_id", "month", "metric", "target"), rows))
