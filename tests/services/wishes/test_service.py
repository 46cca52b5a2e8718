"""Do-not-call and the gate."""

from __future__ import annotations

from datetime import date

import pytest

from crm_desktop.domain.consent import Channel, ConsentPurpose, ConsentState, DoNotCall
from crm_desktop.domain.errors import DoNotCallError, NoConsentError, NotFoundError, ValidationError
from crm_desktop.domain.import_plan import ImportPolicy
from crm_desktop.domain.mailing import MailingWay
from crm_desktop.services import Services
from tests.factories import make_client, make_clients
from tests.store_fixtures import Clock

TODAY = date(2026, 11, 21)


def test_a_wish_not_to_be_called_is_set_lifted_and_undone(services: Services) -> None:
    first, second = make_clients(services, 2)
    assert services.wishes.set_do_not_call([first, second], TODAY, "звонили трижды ") == 2
    assert services.clients.get(first).do_not_call == DoNotCall(TODAY, "звонили трижды")
    assert services.wishes.set_do_not_call([first, second], TODAY, "звонили трижды") == 0
    assert services.wishes.lift_do_not_call([first, second], "сам позвонил") == 2
    assert services.clients.get(first).do_not_call is None
    services.history.undo_last()
    assert services.clients.get(second).do_not_call == DoNotCall(TODAY, "звонили трижды")


def test_the_history_of_the_card_tells_when_and_why(services: Services, clock: Clock) -> None:
    client = make_client(services)
    clock.step()
    services.wishes.set_do_not_call([client], TODAY, "просил")
    clock.step()
    services.wishes.lift_do_not_call([client], "передумал")
    changes = {(change.field, change.after) for change in services.history.changes_of(client)}
    assert {("do_not_call_on", "2026-11-21"), ("do_not_call_reason", "просил")} <= changes
    assert {("do_not_call_on", ""), ("do_not_call_reason", "передумал")} <= changes


def test_lifting_where_nobody_asked_writes_nothing(services: Services) -> None:
    client = make_client(services)
    version = services.clients.get(client).version
    assert services.wishes.lift_do_not_call([client], "на всякий случай") == 0
    assert services.clients.get(client).version == version


def test_a_day_to_come_is_refused(services: Services) -> None:
    with pytest.raises(ValidationError):
        services.wishes.set_do_not_call([make_client(services)], date(2026, 11, 23))


def test_nothing_reaches_who_asked_not_to_be_called(services: Services) -> None:
    client = make_client(services)
    services.wishes.may_contact(client, Channel.CALL)
    services.wishes.set_do_not_call([client], TODAY, "просил")
    for channel in Channel:
        with pytest.raises(DoNotCallError) as raised:
            services.wishes.may_contact(client, channel)
        assert raised.value.wish == DoNotCall(TODAY, "просил")
    with pytest.raises(NotFoundError):
        services.wishes.may_contact(client + 99, Channel.CALL)


def test_a_refused_purpose_bars_its_channel_only_and_the_newest_word_counts(services: Services) -> None:
    client = make_client(services)
    wishes = services.wishes
    wishes.record(client, ConsentPurpose.MAILINGS, ConsentState.GIVEN, date(2026, 1, 1))
    wishes.withdraw(client, ConsentPurpose.MAILINGS, date(2026, 3, 1))
    with pytest.raises(NoConsentError) as raised:
        wishes.may_contact(client, Channel.MAILING)
    assert (raised.value.state, raised.value.on) == (ConsentState.WITHDRAWN, date(2026, 3, 1))
    wishes.may_contact(client, Channel.CALL)
    wishes.record(client, ConsentPurpose.MAILINGS, ConsentState.GIVEN, date(2026, 4, 1))
    wishes.may_contact(client, Channel.MAILING)


def test_many_are_sifted_as_each_alone(services: Services) -> None:
    ids = make_clients(services, 5)
    wishes = services.wishes
    wishes.set_do_not_call([ids[0]], TODAY)
    wishes.record(ids[1], ConsentPurpose.MAILINGS, ConsentState.REFUSED, TODAY)
    wishes.record(ids[2], ConsentPurpose.CALLS, ConsentState.REFUSED, TODAY)
    wishes.record(ids[3], ConsentPurpose.MAILINGS, ConsentState.REFUSED, date(2026, 1, 1))
    wishes.record(ids[3], ConsentPurpose.MAILINGS, ConsentState.GIVEN, TODAY)
    for channel in Channel:
        alone = []
        for client in ids:
            try:
                wishes.may_contact(client, channel)
            except (DoNotCallError, NoConsentError):
                continue
            alone.append(client)
        assert wishes.reachable(reversed(ids), channel) == alone[::-1]
    assert wishes.reachable(ids, Channel.MAILING) == [ids[2], ids[3], ids[4]]


def test_an_import_does_not_lose_the_wish(services: Services) -> None:
    client = make_client(services, phones="+79161234567")
    services.wishes.set_do_not_call([client], TODAY, "просил")
    text = "ФИО\tТелефон\nЛебедева Анна Ивановна\t+79161234567\n"
    services.imports.execute(services.imports.plan_text(text, ImportPolicy.UPDATE))
    stored = services.clients.get(client)
    assert stored.draft.name.patronymic == "Ивановна"
    assert stored.do_not_call == DoNotCall(TODAY, "просил")


@pytest.mark.parametrize("asked_is_kept", [True, False])
def test_merging_keeps_the_wish_and_drops_the_reason_of_an_old_lifting(
    services: Services, asked_is_kept: bool
) -> None:
    asked, other = make_clients(services, 2)
    services.wishes.set_do_not_call([asked], TODAY, "просил")
    services.wishes.set_do_not_call([other], TODAY)
    services.wishes.lift_do_not_call([other], "передумал")
    keep, absorb = (asked, other) if asked_is_kept else (other, asked)
    preview = services.merges.preview(keep, absorb)
    services.merges.merge(preview, preview.draft())
    assert services.clients.get(keep).do_not_call == DoNotCall(TODAY, "просил")


def test_a_mailing_reaches_nobody_whom_the_gate_refuses(services: Services) -> None:
    ids = [make_client(services, f"Сова {name}", emails=f"{at}@b.ru") for at, name in enumerate("АБВГ")]
    wishes = services.wishes
    wishes.set_do_not_call([ids[0]], TODAY)
    wishes.record(ids[1], ConsentPurpose.MAILINGS, ConsentState.REFUSED, TODAY)
    wishes.record(ids[2], ConsentPurpose.MAILINGS, ConsentState.GIVEN, TODAY)
    plan = services.mailing.plan(ids, MailingWay.EMAIL)
    assert list(plan.ids) == wishes.reachable(ids, Channel.MAILING) == ids[2:]
