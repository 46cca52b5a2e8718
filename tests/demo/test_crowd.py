"""What the selling of the example knows of its clients."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import accumulate
from random import Random

from crm_desktop.demo.crowd import Crowd, event
from crm_desktop.demo.days import SPAN, Days
from crm_desktop.demo.generator import clients
from crm_desktop.demo.words import words
from crm_desktop.domain.client import ClientKind

TODAY = date(2026, 11, 21)
COUNT = 1500


def _crowd(count: int = COUNT) -> Crowd:
    known = words("ru")
    crowd = Crowd(Random(1), Days(datetime(2026, 11, 21, 9, tzinfo=UTC)), known.owners, known.sources)
    drafts = list(clients(count, 1, "ru", TODAY))
    crowd.add(dict(enumerate(drafts[: count // 2], 101)))
    crowd.add(dict(enumerate(drafts[count // 2 :], 101 + count // 2)))
    return crowd


def test_clients_are_remembered_as_they_were_made() -> None:
    crowd, drafts = _crowd(), list(clients(COUNT, 1, "ru", TODAY))
    assert len(crowd) == COUNT
    for at, draft in enumerate(drafts):
        person = crowd.person(at)
        assert person.id == 101 + at
        assert person.is_company is (draft.kind is ClientKind.COMPANY)
        assert person.owner == draft.owner or not draft.owner
        assert person.source == draft.source or not draft.source
        contact = crowd.contact(at)
        assert contact is None or contact == (draft.display_name(), draft.phones[0].raw)
    assert any(crowd.contact(at) for at in range(COUNT))


def test_people_are_known_by_the_company_they_work_in_now() -> None:
    crowd, drafts = _crowd(), list(clients(COUNT, 1, "ru", TODAY))
    workers = [at for at in range(COUNT) if crowd.person(at).company_id is not None]
    assert len(workers) > 100
    for at in workers:
        company = drafts[(crowd.person(at).company_id or 0) - 101]
        assert company.company_name in [job.company for job in drafts[at].employments if not job.has_left]
    company_id = crowd.person(workers[0]).company_id or 0
    assert crowd.person(workers[0]).id in crowd.staff(company_id)
    assert crowd.staff(-5) == []


def test_events_come_in_order_and_most_of_them_to_few() -> None:
    crowd = _crowd()
    events = [event(number) for number in crowd.events(6000, 1.0)]
    assert len(events) == 6000
    assert [day for day, _ in events] == sorted(day for day, _ in events)
    assert all(0 <= day <= SPAN and 0 <= at < COUNT for day, at in events)
    counts = sorted((sum(1 for _, of in events if of == at) for at in {at for _, at in events}), reverse=True)
    assert list(accumulate(counts))[COUNT // 5] > 0.6 * 6000


def test_only_a_share_of_the_clients_buys() -> None:
    crowd = _crowd()
    assert len({event(number)[1] for number in crowd.events(9000, 0.1, share=0.3)}) < 0.4 * COUNT


def test_some_who_bought_much_have_gone_quiet() -> None:
    crowd = _crowd()
    last = {at: day for day, at in map(event, crowd.events(9000, 0.5))}
    rich = [at for at in last if crowd.person(at).wealth > 5]
    assert [at for at in rich if SPAN - 420 <= last[at] <= SPAN - 120]
    assert [at for at in rich if last[at] > SPAN - 60]


def test_nobody_buys_nothing() -> None:
    assert list(_crowd(2).events(0, 1.0)) == []
    empty = Crowd(Random(1), Days(datetime(2026, 11, 21, 9, tzinfo=UTC)), ["А"], ["Б"])
    assert list(empty.events(5, 1.0)) == []
