"""Regions as clients have them: the first address that tells one, spellings united."""

from __future__ import annotations

from datetime import date

import pytest

from crm_desktop.domain.client import Address
from crm_desktop.domain.report import Grouping
from crm_desktop.reports.sale_groups import Figures, client_regions, first_day
from crm_desktop.services import Services
from tests.factories import make_client
from tests.reports.shop import open_shop


def test_regions(services: Services) -> None:
    shop = open_shop(services)
    written = {
        "Московская область": 3,
        "московская обл.": 1,
        "Республика Татарстан": 1,
        "Респ. Татарстан": 2,
    }
    clients = {}
    for region, count in written.items():
        for at in range(count):
            client = make_client(services, f"Клиент{at} {region}", addresses=(Address("x", region=region),))
            clients[client] = region
    by_city = make_client(services, "Город Иван", addresses=(Address("x"), Address("y", city="Тверь")))
    first = make_client(
        services,
        "Два Ивана",
        addresses=(Address("x", region="Крым"), Address("y", region="Тверская область")),
    )
    nowhere = make_client(services, "Нигде Пётр")
    regions = client_regions(shop.source)
    assert {regions[client] for client in clients} == {"Московская область", "Респ. Татарстан"}
    assert (regions[by_city], regions[first]) == ("Тверь", "Крым")
    assert nowhere not in regions


@pytest.mark.parametrize(
    ("grouping", "first"),
    [
        (Grouping.DAY, date(2026, 11, 21)),
        (Grouping.WEEK, date(2026, 11, 16)),
        (Grouping.MONTH, date(2026, 11, 1)),
        (Grouping.QUARTER, date(2026, 10, 1)),
        (Grouping.YEAR, date(2026, 1, 1)),
    ],
)
def test_first_days(grouping: Grouping, first: date) -> None:
    assert first_day(date(2026, 11, 21), grouping) == first


def test_figures_add_up() -> None:
    figures = Figures(1, 100, 50, 50, 1000)
    figures.add(Figures(2, 101, 0, 101, 500))
    assert figures == Figures(3, 201, 50, 151, 1500)
    assert figures.average == 67
    assert Figures().average is None
