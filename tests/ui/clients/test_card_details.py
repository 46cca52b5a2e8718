"""The fields in the middle of the card suit the kind of client."""

from __future__ import annotations

import pytest

from crm_desktop.domain.client import ClientKind
from tests.factories import make_client
from tests.ui.clients.card_fixtures import Desk


@pytest.mark.parametrize(
    ("kind", "shown", "hidden"),
    [
        (ClientKind.PERSON, {"last_name", "patronymic", "inn"}, {"company_name", "kpp", "ogrn"}),
        (ClientKind.COMPANY, {"company_name", "inn", "kpp", "ogrn"}, {"last_name", "patronymic"}),
        (ClientKind.SOLE_TRADER, {"last_name", "company_name", "inn", "ogrn"}, {"kpp"}),
    ],
)
def test_fields_that_belong_to_the_kind(
    desk: Desk, kind: ClientKind, shown: set[str], hidden: set[str]
) -> None:
    desk.open(make_client(desk.context.services, "Лебедева", kind=kind))
    details = desk.card.view.details
    assert {key for key in shown | hidden if details.row(key).isVisible()} == shown


def test_a_field_that_holds_something_is_never_hidden(desk: Desk) -> None:
    desk.open(make_client(desk.context.services, kpp="773601001"))
    assert desk.card.view.details.row("kpp").isVisible()


def test_wrong_check_digits_are_told(desk: Desk) -> None:
    desk.open(make_client(desk.context.services, inn="770708389"))
    assert "INN" in desk.card.view.details.row("inn").problem.text()


def test_statuses_owners_and_sources_are_offered(desk: Desk) -> None:
    services = desk.context.services
    services.users.create("Марина")
    services.sources.create("Выставка")
    desk.open(make_client(services))
    details = desk.card.view.details
    assert details.status.findText("Постоянный") > 0
    assert details.owner.findText("Марина") > 0
    assert details.source.findText("Выставка") > 0
