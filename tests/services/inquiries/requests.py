"""Requests for tests."""

from __future__ import annotations

from typing import Any

from crm_desktop.domain.inquiry import InquiryChannel, InquiryDraft
from crm_desktop.services import Services


def ask(services: Services, name: str = "Лебедева Анна", **values: Any) -> int:
    """Register a request and return its id; `values` are fields of the draft."""
    channel = values.pop("channel", InquiryChannel.SITE)
    is_answered = values.pop("is_answered", False)
    return services.inquiries.register(InquiryDraft(channel, name=name, **values), is_answered=is_answered)
