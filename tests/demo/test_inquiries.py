"""The requests of the example."""

from __future__ import annotations

from random import Random
from statistics import median

from crm_desktop.demo.days import SPAN
from crm_desktop.demo.inquiries import Desk, days_of, in_order
from crm_desktop.domain.inquiry import InquiryChannel, InquiryState
from crm_desktop.services.selling_past import PastInquiry
from tests.demo.shop import NOW, Shop, deals, shop


def _desk(of: Shop) -> Desk:
    return Desk(of.chance, of.words, "ru", of.days, of.crowd)


def _check(inquiry: PastInquiry) -> None:
    inquiry.draft.validate()
    received = inquiry.draft.received_at
    assert received is not None
    moments = [each for each in (inquiry.answered_at, inquiry.closed_at) if each is not None]
    assert all(received <= each <= NOW for each in moments)


def test_deals_that_began_with_a_request() -> None:
    of = shop()
    made = deals(of, 900)
    found = list(_desk(of).converted(range(1, 901), made))
    assert 100 < len(found) < 450
    for inquiry in found:
        _check(inquiry)
        deal = made[(inquiry.deal_id or 0) - 1]
        assert inquiry.state is InquiryState.CONVERTED
        assert inquiry.draft.client_id == deal.person.id
        assert inquiry.draft.source == deal.past.draft.source
        assert (inquiry.draft.name, inquiry.draft.phone) == of.crowd.contact(deal.person.at)
        assert inquiry.closed_at == deal.past.steps[0].at
        assert inquiry.answered_at


def test_other_requests_end_in_each_way() -> None:
    of = shop()
    desk = _desk(of)
    found = [desk.other(day) for day in days_of(of.days, Random(1), 1200)]
    for inquiry in found:
        _check(inquiry)
    assert {inquiry.state for inquiry in found} >= set(InquiryState) - {
        InquiryState.CONVERTED,
        InquiryState.NEW,
    }
    assert {inquiry.draft.channel for inquiry in found} == set(InquiryChannel)
    assert [desk.other(SPAN) for _ in range(50)] != []


def test_some_answer_quicker_than_others() -> None:
    of = shop()
    desk = _desk(of)
    took: dict[str, list[float]] = {}
    for day in days_of(of.days, Random(1), 2000):
        inquiry = desk.other(day)
        if inquiry.answered_at and inquiry.draft.received_at:
            wait = (inquiry.answered_at - inquiry.draft.received_at).total_seconds() / 60
            took.setdefault(inquiry.draft.owner, []).append(wait)
    medians = sorted(median(each) for each in took.values())
    assert medians[-1] > 2.5 * medians[0]
    assert any(wait > 30 for each in took.values() for wait in each), "some wait too long"


def test_requests_that_wait_now_some_of_them_late() -> None:
    of = shop()
    found = list(_desk(of).waiting(8))
    assert len(found) == 8
    assert {inquiry.state for inquiry in found} == {InquiryState.NEW}
    waits = [
        (NOW - inquiry.draft.received_at).total_seconds() / 60
        for inquiry in found
        if inquiry.draft.received_at
    ]
    assert waits == sorted(waits, reverse=True)
    assert 2 <= sum(wait > 30 for wait in waits) <= 6


def test_requests_are_put_in_order() -> None:
    of = shop()
    desk = _desk(of)
    some = [desk.other(day) for day in (900, 3, 500, 3)]
    received = [inquiry.draft.received_at for inquiry in in_order(some)]
    assert received == sorted(each for each in received if each)
