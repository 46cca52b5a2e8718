"""Inquiries as a table for people and as documents for programs."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from crm_desktop.domain.inquiry import Inquiry, InquiryChannel, InquiryDraft, InquiryState
from crm_desktop.exchange.inquiry_table import ENGLISH, inquiry_table

CAME = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
DRAFT = InquiryDraft(
    InquiryChannel.SITE,
    "Букет",
    "Нужен букет",
    "Анна",
    "8 916 123-45-67",
    "a@b.ru",
    "Сайт",
    "Марина",
    CAME,
    7,
)
INQUIRY = Inquiry(
    5, 2, 12, DRAFT, InquiryState.CONVERTED, CAME, CAME + timedelta(minutes=30), None, "Лебедева Анна", 3,
    closed_at=CAME, deal_number=9,
)  # fmt: skip


def test_a_row_is_for_people() -> None:
    form = inquiry_table({"state.converted": "сделка", "channel.site": "сайт"})
    row = {column.key: column.value(INQUIRY) for column in form.columns}
    assert (row["number"], row["state"], row["channel"], row["deal"]) == (12, "сделка", "сайт", 9)
    assert row["received"] == CAME.astimezone().replace(tzinfo=None)
    assert (row["answered"], row["text"]) == (None, "Нужен букет")
    assert set(row) == set(ENGLISH) - {"sheet"}


def test_a_document_is_for_programs() -> None:
    document = inquiry_table().document(INQUIRY)
    assert (document["state"], document["channel"], document["deal"]) == ("converted", "site", 9)
    assert (document["received"], document["answered"]) == (CAME.isoformat(), None)
    assert (document["client"], document["client_id"]) == ("Лебедева Анна", 7)
