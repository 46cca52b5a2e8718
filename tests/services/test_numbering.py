"""Numbers come in order and never twice."""

from __future__ import annotations

from crm_desktop.services import Services
from tests.services.deals.board import make_deal


def number(services: Services, deal: int) -> int:
    return services.deals.get(deal).number


def test_a_number_is_never_given_again(services: Services) -> None:
    first, second = make_deal(services), make_deal(services)
    assert [number(services, first), number(services, second)] == [1, 2]
    services.deals.remove([second])
    third = make_deal(services)
    assert number(services, third) == 3
    removal = services.history.list_ids()[2]  # after it came the new client and the new deal
    services.history.undo(removal)
    assert number(services, second) == 2
    assert services.deals.find(3) == third
    assert services.deals.find(99) is None
