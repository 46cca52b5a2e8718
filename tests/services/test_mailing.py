from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.domain.consent import ConsentPurpose, ConsentState
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.mailing import LeftOut, MailingWay
from crm_desktop.models import Consent
from crm_desktop.services import Services
from tests.factories import make_client

TODAY = date(2026, 11, 21)


def say(
    services: Services, client: int, purpose: ConsentPurpose, state: ConsentState, on: date = TODAY
) -> None:
    services.store.write(
        ActionKind.CONSENT_CHANGED,
        lambda changes: changes.insert(
            Consent, party_id=client, purpose=purpose.value, state=state.value, given_on=on.isoformat()
        ),
    )


@pytest.fixture
def people(services: Services) -> dict[str, int]:
    """Clients of whom each is a case of its own."""
    found = {
        name: make_client(services, name, phones="+7 912 345-67-89", emails="a@shop.ru")
        for name in ("free", "agreed", "unwanted", "refused", "withdrawn", "returned", "messages")
    }
    found["mute"] = make_client(services, "mute", phones="доб. 12")
    found["letters"] = make_client(services, "letters", emails="b@shop.ru")
    services.wishes.set_do_not_call([found["unwanted"]], TODAY, "просил")
    say(services, found["agreed"], ConsentPurpose.MAILINGS, ConsentState.GIVEN)
    say(services, found["refused"], ConsentPurpose.MAILINGS, ConsentState.REFUSED)
    say(services, found["withdrawn"], ConsentPurpose.MAILINGS, ConsentState.GIVEN, date(2026, 1, 1))
    say(services, found["withdrawn"], ConsentPurpose.MAILINGS, ConsentState.WITHDRAWN)
    say(services, found["returned"], ConsentPurpose.MAILINGS, ConsentState.REFUSED, date(2026, 1, 1))
    say(services, found["returned"], ConsentPurpose.MAILINGS, ConsentState.GIVEN)
    say(services, found["messages"], ConsentPurpose.MESSAGES, ConsentState.REFUSED)
    return found


def reached(
    services: Services, people: dict[str, int], way: MailingWay, *, only_agreed: bool = False
) -> set[str]:
    plan = services.mailing.plan(ClientFilter(), way, only_agreed=only_agreed)
    assert len(plan.ids) + plan.left_out_count == len(people)
    return {name for name, client in people.items() if client in plan.ids}


def test_who_forbade_it_is_left_out_for_a_reason(services: Services, people: dict[str, int]) -> None:
    assert reached(services, people, MailingWay.EMAIL) == {
        "free",
        "agreed",
        "returned",
        "messages",
        "letters",
    }
    plan = services.mailing.plan(None, MailingWay.EMAIL)
    assert plan.left_out == {
        LeftOut.UNWANTED: 1,
        LeftOut.REFUSED: 1,
        LeftOut.WITHDRAWN: 1,
        LeftOut.UNREACHABLE: 1,
    }


def test_a_message_to_a_phone_asks_for_messages_too(services: Services, people: dict[str, int]) -> None:
    assert reached(services, people, MailingWay.PHONE) == {"free", "agreed", "returned"}
    assert reached(services, people, MailingWay.ANY) == {"free", "agreed", "returned", "letters"}


def test_only_those_who_agreed(services: Services, people: dict[str, int]) -> None:
    assert reached(services, people, MailingWay.EMAIL, only_agreed=True) == {"agreed", "returned"}
    plan = services.mailing.plan(list(people.values()), MailingWay.EMAIL, only_agreed=True)
    assert plan.left_out[LeftOut.NOT_ASKED] == 4


def test_the_file_holds_names_and_addresses(
    services: Services, people: dict[str, int], tmp_path: Path
) -> None:
    plan = services.mailing.plan(None, MailingWay.EMAIL, only_agreed=True)
    path = tmp_path / "mailing.csv"
    assert services.mailing.export(path, plan, MailingWay.EMAIL) == 2
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["E-mail"] for row in rows] == ["a@shop.ru", "a@shop.ru"]
    assert not any("Phone" in heading for heading in rows[0])


def test_who_forbids_it_while_the_file_is_chosen_is_left_out(
    services: Services, people: dict[str, int], tmp_path: Path
) -> None:
    plan = services.mailing.plan(None, MailingWay.EMAIL)
    services.wishes.set_do_not_call([people["free"]], TODAY, "передумал")
    assert services.mailing.export(tmp_path / "mailing.csv", plan, MailingWay.EMAIL) == len(plan.ids) - 1
