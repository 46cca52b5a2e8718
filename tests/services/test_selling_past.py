"""Requests and plans of earlier months."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from crm_desktop.domain.errors import ValidationError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.inquiry import InquiryChannel, InquiryDraft, InquiryState
from crm_desktop.domain.plan import Plan, PlanMetric
from crm_desktop.services import Services
from crm_desktop.services.selling_past import PastInquiry, add_past_inquiries, add_past_plans
from crm_desktop.services.store import utc_text
from tests.services.deals.board import make_deal

CAME = datetime(2026, 5, 4, 10, tzinfo=UTC)


def _draft(**more: object) -> InquiryDraft:
    return InquiryDraft(
        InquiryChannel.SITE,
        "Чай",
        name="Марина",
        phone="8 916 123-45-67",
        received_at=CAME,
        **more,  # type: ignore[arg-type]
    )


def _add(services: Services, *inquiries: PastInquiry) -> list[int]:
    settings = services.preferences.get()
    return list(
        services.store.write(
            ActionKind.IMPORT, lambda changes: add_past_inquiries(changes, inquiries, settings)
        )
    )


def test_requests_are_stored_as_they_ended(services: Services) -> None:
    deal_id = make_deal(services)
    client_id = services.deals.get(deal_id).draft.client_id
    answered, closed = CAME + timedelta(minutes=12), CAME + timedelta(hours=2)
    _add(
        services,
        PastInquiry(_draft(owner="Пётр", source="Сайт")),
        PastInquiry(_draft(), InquiryState.SPAM, None, closed),
        PastInquiry(_draft(client_id=client_id), InquiryState.CONVERTED, answered, closed, deal_id),
        PastInquiry(_draft(), InquiryState.QUALIFIED, answered, closed),
    )
    rows = services.store.engine.rows(
        "SELECT number, state, received_at, answer_due_at, answered_at, closed_at, deal_id FROM inquiry ORDER BY id"
    )
    came, due = utc_text(CAME), utc_text(CAME + timedelta(minutes=30))
    assert rows == [
        (1, "new", came, due, "", "", None),
        (2, "spam", came, due, "", utc_text(closed), None),
        (3, "converted", came, due, utc_text(answered), utc_text(closed), deal_id),
        (4, "qualified", came, due, utc_text(answered), "", None),
    ]
    assert services.maintenance.check().problems == ()
    services.history.undo_last()
    assert services.store.engine.rows("SELECT count(*) FROM inquiry") == [(0,)]


def test_what_cannot_have_been_is_refused(services: Services) -> None:
    for wrong in (
        PastInquiry(InquiryDraft(InquiryChannel.CALL, received_at=CAME)),
        PastInquiry(InquiryDraft(InquiryChannel.CALL, "Чай")),
        PastInquiry(_draft(), InquiryState.CONVERTED),
        PastInquiry(_draft(), InquiryState.TAKEN, deal_id=5),
    ):
        with pytest.raises(ValidationError):
            _add(services, wrong)
    assert _add(services) == []


def test_plans_that_somebody_set_stay(services: Services) -> None:
    def add(*plans: Plan) -> int:
        return services.store.write(ActionKind.IMPORT, lambda changes: add_past_plans(changes, plans))

    assert add(Plan("Пётр", "2026-05", PlanMetric.SUM, 100)) == 1
    assert (
        add(
            Plan("пётр", "2026-05", PlanMetric.SUM, 900),
            Plan("Пётр", "2026-05", PlanMetric.COUNT, 7),
            Plan("Пётр", "2026-05", PlanMetric.COUNT, 8),
        )
        == 1
    )
    assert services.store.engine.rows("SELECT metric, target FROM plan ORDER BY id") == [
        ("sum", 100),
        ("count", 7),
    ]
    assert add() == 0
