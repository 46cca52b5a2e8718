"""Entries and files of a deal: on its own line, on that of the client, and what becomes of them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from crm_desktop.domain.errors import NotFoundError
from crm_desktop.domain.lines import Line
from crm_desktop.domain.sale import Payment, SaleDraft
from crm_desktop.domain.timeline import (
    DealMark,
    InteractionDraft,
    InteractionKind,
    TimelineFilter,
    TimelineKind,
)
from crm_desktop.services import Services
from tests.factories import make_client
from tests.services.deals.board import make_deal
from tests.services.files.given import a_file
from tests.store_fixtures import Clock


def add(services: Services, deal_id: int, body: str = "Обсудили цену", at: datetime | None = None) -> int:
    client_id = services.deals.get(deal_id).draft.client_id
    draft = InteractionDraft(client_id, InteractionKind.CALL, body=body, started_at=at, deal_id=deal_id)
    return services.timeline.add(draft)


def line(services: Services, deal_id: int) -> list[tuple[TimelineKind, str]]:
    client_id = services.deals.get(deal_id).draft.client_id
    page = services.timeline.page(client_id, TimelineFilter(deal_ids=frozenset({deal_id})))
    return [(item.kind, item.body or item.subject) for item in page.items]


def test_an_entry_stands_on_the_line_of_its_deal_and_names_it_on_that_of_the_client(
    services: Services, clock: Clock
) -> None:
    tea, coffee = make_deal(services, "Чай"), make_deal(services, "Кофе")
    clock.step()
    entry = add(services, tea)
    mark = DealMark(tea, services.deals.get(tea).number, "Чай")
    assert line(services, tea) == [(TimelineKind.CALL, "Обсудили цену"), (TimelineKind.DEAL, "Чай")]
    assert line(services, coffee) == [(TimelineKind.DEAL, "Кофе")]
    client_id = services.deals.get(tea).draft.client_id
    [found] = [item for item in services.timeline.page(client_id).items if item.kind is TimelineKind.CALL]
    assert found.record_id == entry
    assert (found.deal, services.timeline.get(entry).deal) == (mark, mark)
    assert mark in services.timeline.deals(client_id)
    wanted = TimelineFilter(deal_ids=frozenset({tea}))
    assert services.timeline.counts(client_id, wanted) == {TimelineKind.CALL: 1, TimelineKind.DEAL: 1}


def test_the_line_of_a_deal_has_its_sales_payments_and_files(
    services: Services, clock: Clock, tmp_path: Path
) -> None:
    deal = make_deal(services, "Чай")
    client_id = services.deals.get(deal).draft.client_id
    today = clock.now.date()
    lines = (Line("Улун", price=100_00),)
    services.sales.create(SaleDraft(client_id, lines, today))
    sale = services.sales.create(SaleDraft(client_id, lines, today, deal))
    clock.step(3600)
    services.sales.add_payment(sale, Payment(None, today, 50_00))
    clock.step(3600)
    [file] = services.files.attach(client_id, services.files.take_in([a_file(tmp_path / "in")]), deal_id=deal)
    number = f"№ {services.sales.get(sale).number}"
    assert line(services, deal) == [
        (TimelineKind.FILE, "Договор.pdf"),
        (TimelineKind.SALE, number),
        (TimelineKind.SALE, "Улун"),
        (TimelineKind.DEAL, "Чай"),
    ]
    assert [(each.id, each.deal_id) for each in services.files.of_deal(deal)] == [(file, deal)]
    assert [each.id for each in services.files.of_client(client_id)] == [file]


def test_a_file_of_an_entry_is_a_file_of_its_deal(services: Services, tmp_path: Path) -> None:
    deal = make_deal(services)
    client_id = services.deals.get(deal).draft.client_id
    ids = services.files.add(client_id, [a_file(tmp_path / "in")], add(services, deal))
    assert [each.id for each in services.files.of_deal(deal)] == ids


def test_what_is_written_keeps_a_deal_from_idling(services: Services, clock: Clock) -> None:
    deal = make_deal(services)
    made = clock.now
    clock.step(3 * 86400)
    add(services, deal, at=clock.now - timedelta(days=1))
    assert services.deals.rows([deal])[deal].last_activity_at == clock.now - timedelta(days=1)
    services.history.undo_last()
    assert services.deals.rows([deal])[deal].last_activity_at == made
    add(services, deal, at=made - timedelta(days=9))
    assert services.deals.rows([deal])[deal].last_activity_at == made
    add(services, deal, at=clock.now + timedelta(days=9))
    stored = services.store.engine.rows("SELECT last_activity_at FROM deal WHERE id = ?", (deal,))
    assert stored[0][0].startswith(clock.now.astimezone(UTC).date().isoformat())


def test_an_entry_needs_a_deal_that_is_there(services: Services) -> None:
    client_id = make_client(services)
    with pytest.raises(NotFoundError):
        services.timeline.add(InteractionDraft(client_id, InteractionKind.CALL, deal_id=999))


def test_an_entry_can_be_given_to_a_deal_later_and_taken_off(services: Services) -> None:
    deal = make_deal(services)
    entry = add(services, deal)
    draft = services.timeline.get(entry).draft
    draft.deal_id = None
    services.timeline.update(entry, None, draft)
    assert services.timeline.get(entry).deal is None
    draft.deal_id = deal
    services.timeline.update(entry, None, draft)
    assert services.timeline.item(entry).deal is not None


def test_entries_and_files_stay_with_the_client_when_the_deal_goes(
    services: Services, tmp_path: Path
) -> None:
    deal = make_deal(services)
    client_id = services.deals.get(deal).draft.client_id
    entry = add(services, deal)
    [file] = services.files.attach(client_id, services.files.take_in([a_file(tmp_path / "in")]), deal_id=deal)
    services.deals.remove([deal])
    assert services.timeline.get(entry).draft.deal_id is None
    assert services.files.get(file).deal_id is None
    services.history.undo_last()
    assert services.timeline.get(entry).draft.deal_id == deal
    assert services.files.get(file).deal_id == deal


def test_a_deal_that_was_written_about_stays_when_its_making_is_undone(services: Services) -> None:
    deal = make_deal(services)
    made = services.history.list_ids()[0]
    add(services, deal)
    services.history.undo(made)
    assert services.deals.get(deal).id == deal


def test_entries_go_to_the_new_client_of_a_deal_and_stay_with_others(services: Services) -> None:
    deal = services.deals.get(make_deal(services))
    other, third = make_client(services, "Орлов Пётр"), make_client(services, "Яшина Ольга")
    own = add(services, deal.id)
    with_third = services.timeline.add(InteractionDraft(third, InteractionKind.CALL, deal_id=deal.id))
    deal = services.deals.get(deal.id)
    deal.draft.client_id = other
    services.deals.update(deal.id, deal.version, deal.draft)
    assert services.timeline.get(own).draft.client_id == other
    assert services.timeline.get(with_third).draft.client_id == third


def test_erasing_the_client_of_a_deal_leaves_the_entries_of_others(services: Services) -> None:
    deal = make_deal(services)
    client_id = services.deals.get(deal).draft.client_id
    own = add(services, deal)
    third = make_client(services, "Яшина Ольга")
    with_third = services.timeline.add(InteractionDraft(third, InteractionKind.CALL, deal_id=deal))
    services.clients.archive([client_id])
    services.clients.delete_forever([client_id])
    assert services.timeline.get(with_third).draft.deal_id is None
    with pytest.raises(NotFoundError):
        services.timeline.get(own)
    with pytest.raises(NotFoundError):
        services.deals.get(deal)
