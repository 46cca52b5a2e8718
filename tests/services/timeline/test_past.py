"""What happened earlier, written for many clients at once."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from crm_desktop.domain.consent import Consent, ConsentPurpose, ConsentState, DoNotCall
from crm_desktop.domain.errors import ValidationError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.promise import PromiseDraft, PromiseKind, PromiseSide, PromiseState
from crm_desktop.domain.timeline import NextStep
from crm_desktop.services import Services
from crm_desktop.services.changes import Changes
from crm_desktop.services.timeline.past import PastPromise, add_consents, add_promises, set_wishes
from tests.factories import make_clients

MADE = datetime(2026, 10, 1, 9, tzinfo=UTC)


def test_promises_are_stored_as_they_ended(services: Services) -> None:
    first, second = make_clients(services, 2)
    kept = PromiseDraft(
        first,
        "Скидка",
        PromiseKind.DISCOUNT,
        PromiseSide.THEIRS,
        "Инна",
        MADE,
        second,
        date(2026, 10, 9),
        "да",
    )
    ended = MADE + timedelta(days=3)
    past = [PastPromise(kept, PromiseState.KEPT, ended, "дали"), PastPromise(PromiseDraft(second, "Цена"))]
    ids = services.store.write(ActionKind.DEMO, lambda changes: add_promises(changes, past))
    found = services.promises.rows(list(ids))
    assert (found[ids[0]].draft, found[ids[0]].state) == (kept, PromiseState.KEPT)
    assert (found[ids[0]].closed_at, found[ids[0]].closed_note) == (ended, "дали")
    assert (found[ids[1]].state, found[ids[1]].closed_at) == (PromiseState.OPEN, None)
    assert found[ids[1]].draft.made_at == services.store.clock()


def test_a_promise_of_nothing_is_refused(services: Services) -> None:
    [client_id] = make_clients(services, 1)
    past = [PastPromise(PromiseDraft(client_id, " "))]
    with pytest.raises(ValidationError):
        services.store.write(ActionKind.DEMO, lambda changes: add_promises(changes, past))


def test_consents_next_steps_and_do_not_call(services: Services) -> None:
    first, second = make_clients(services, 2)
    said = Consent(0, 0, first, ConsentPurpose.CALLS, ConsentState.GIVEN, date(2026, 1, 2), "договор", "№ 5")
    step, wish = NextStep("Позвонить", date(2026, 12, 1)), DoNotCall(date(2026, 11, 1), "просил")

    def work(changes: Changes) -> int:
        add_consents(changes, [said])
        return set_wishes(changes, {first: step}, {second: wish})

    assert services.store.write(ActionKind.DEMO, work) == 2
    current = services.wishes.current(first)[ConsentPurpose.CALLS]
    assert (current.state, current.on, current.source, current.note) == (
        ConsentState.GIVEN, date(2026, 1, 2), "договор", "№ 5",
    )  # fmt: skip
    assert services.clients.get(first).next_step == step
    assert services.clients.get(second).do_not_call == wish
    services.history.undo_last()
    assert services.clients.get(second).do_not_call is None
    assert services.wishes.current(first) == {}
