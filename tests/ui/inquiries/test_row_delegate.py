"""A row says who, what, how long there is to answer, and what became of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from crm_desktop.domain.inquiry import Inquiry, InquiryChannel, InquiryDraft, InquiryState
from crm_desktop.ui.inquiries.row_delegate import looks_of, second_line, spoken
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import active
from tests.ui.inquiries.desk import NOW, Desk

DRAFT = InquiryDraft(InquiryChannel.SITE, "Букет", name="Анна", source="Сайт", owner="Марина")
INQUIRY = Inquiry(
    1, 1, 7, DRAFT, InquiryState.NEW, NOW, NOW + dt.timedelta(minutes=30), None, "", None
)  # fmt: skip


def test_lines_and_words(languages: Languages) -> None:
    now = NOW + dt.timedelta(minutes=12)
    assert second_line(INQUIRY, now, Formats()) == "Букет · 12 min ago · Сайт · Марина"
    answer, state = looks_of(INQUIRY, now)
    assert answer is not None
    assert (answer.text, answer.pair, state.text) == ("18 min left", "success", "New")
    assert spoken(INQUIRY, now, Formats()).startswith("Анна, Site, 18 min left, New, Букет")
    spam = replace(INQUIRY, state=InquiryState.SPAM)
    assert looks_of(spam, now)[0] is None


@pytest.mark.parametrize("width", [1100, 620])
def test_every_state_is_painted(desk: Desk, width: int) -> None:
    ids = [desk.ask(f"Имя {state.value}", at * 20) for at, state in enumerate(InquiryState)]
    for row_id, state in zip(ids, InquiryState, strict=True):
        if state is InquiryState.CONVERTED:
            desk.services.inquiries.convert(row_id)
        else:
            desk.services.inquiries.set_state([row_id], state)
    desk.page.resize(width, 700)
    desk.page.line.reset()
    desk.show()
    desk.page.model.toggle(0)
    picture = desk.page.list.viewport().grab().toImage()
    accent = active().color("accent").rgb()
    assert any(picture.pixel(x, y) == accent for x in range(10, 50) for y in range(0, picture.height(), 2))
