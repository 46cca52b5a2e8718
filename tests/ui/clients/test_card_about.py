"""What stands last in the summary."""

from __future__ import annotations

from crm_desktop.domain.catalogue import CustomFieldKind
from crm_desktop.ui.widgets.text import ElidingLabel
from tests.factories import make_client
from tests.ui.clients.card_fixtures import Desk


def test_owner_source_and_money_show_and_nothing_else(desk: Desk) -> None:
    services = desk.context.services
    services.custom_fields.create("Долг", CustomFieldKind.MONEY)
    services.custom_fields.create("Скидка", CustomFieldKind.NUMBER)
    keys = {field.label: field.key for field in services.custom_fields.list()}
    values = {keys["Долг"]: 150000, keys["Скидка"]: 5}
    services.users.create("Марина")
    client = make_client(services, source="Сайт", owner="Марина", custom=values)
    desk.open(client)
    about = desk.card.view.summary.about
    shown = [line.full_text() for line in about.findChildren(ElidingLabel)][1:]
    assert shown == ["Марина", "Сайт", desk.context.formats.money(150000)]


def test_a_client_without_all_that_shows_no_card(desk: Desk) -> None:
    services = desk.context.services
    desk.open(make_client(services, source="Сайт"))
    assert desk.card.view.summary.about.isVisible()
    desk.open(make_client(services, "Орлов Пётр"))
    assert not desk.card.view.summary.about.isVisible()
