"""Many sales are read as one would be."""

from __future__ import annotations

from datetime import date

import pytest
from playhouse.test_utils import count_queries

from crm_desktop.domain.errors import NotFoundError
from crm_desktop.domain.lines import Line
from crm_desktop.domain.sale import Payment, SaleDraft
from crm_desktop.services import Services
from tests.factories import make_client

DAY = date(2026, 11, 22)


def test_many_take_no_more_statements_than_one(services: Services) -> None:
    client = make_client(services)
    draft = SaleDraft(client, (Line("Чай", price=5),), DAY, payments=(Payment(None, DAY, 5),))
    ids = services.sales.create_many([draft] * 20)
    with count_queries() as of_one:
        one = services.sales.get(ids[3])
    with count_queries() as of_many:
        many = services.sales.get_many(ids[::-1])
    assert of_many.count == of_one.count
    assert [sale.id for sale in many] == ids[::-1]
    assert one in many
    with pytest.raises(NotFoundError):
        services.sales.get(999)
