"""Reading a timeline."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind, TimelineFilter, TimelineKind
from crm_desktop.models import Attachment, Promise
from crm_desktop.services import Services
from tests.factories import make_client
from tests.store_fixtures import Clock

NOON = datetime(2026, 11, 1, 12, tzinfo=UTC)


def entry(client_id: int, body: str = "", days: float = 0, **values: Any) -> InteractionDraft:
    kind = InteractionKind(values.pop("kind", "call"))
    return InteractionDraft(client_id, kind, body=body, started_at=NOON + timedelta(days=days), **values)


def bodies(services: Services, client_id: int, **wanted: Any) -> list[str]:
    page = services.timeline.page(client_id, TimelineFilter(**wanted))
    return [item.body or item.subject for item in page.items if item.change is None]


def test_everything_stands_on_one_line_the_newest_first(services: Services, clock: Clock) -> None:
    client_id = make_client(services)
    clock.step()
    services.timeline.add(entry(client_id, "звонок", -3, outcome="Заказал", decision="скидка 5 %"))
    services.store.write(
        ActionKind.FILES_ADDED,
        lambda c: c.insert(Attachment, party_id=client_id, name="счёт.txt", content_hash="0" * 64, size=3),
    )
    clock.step()
    services.store.write(
        ActionKind.PROMISE_ADDED,
        lambda c: c.insert(
            Promise,
            party_id=client_id,
            what="скидка",
            made_at=c.at,
            state="kept",
            closed_at=(c.at[:19] + ".9Z").replace("09:", "10:"),
            closed_note="дали",
        ),
    )
    clock.step()
    services.clients.set_value([client_id], "status", "Особый")
    page = services.timeline.page(client_id)
    assert [(item.kind.value, item.subject, item.body, item.state) for item in page.items] == [
        ("promise", "скидка", "дали", "kept"),
        ("change", "", "", ""),
        ("promise", "скидка", "", "open"),
        ("file", "счёт.txt", "", ""),
        ("change", "", "", ""),
        ("call", "", "звонок", ""),
    ]
    assert [item.change for item in page.items if item.change] == [
        ("clients_updated", "Особый"),
        ("client_created", "Лебедева Анна"),
    ]
    assert not page.has_more
    call = page.items[-1]
    assert (call.outcome, call.decision, call.at, call.client_name) == (
        "Заказал",
        "скидка 5 %",
        NOON - timedelta(days=3),
        "Лебедева Анна",
    )
    assert services.timeline.counts(client_id) == {
        TimelineKind.CALL: 1,
        TimelineKind.FILE: 1,
        TimelineKind.PROMISE: 2,
        TimelineKind.CHANGE: 2,
    }
