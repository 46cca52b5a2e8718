"""What is paid and what is owed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from crm_desktop.domain.lines import Line
from crm_desktop.domain.sale import Payment, SaleDraft, SaleState

DAY = date(2026, 11, 20)
SALE = SaleDraft(1, (Line("Beans", 2000, 50_000),), DAY)


@pytest.mark.parametrize(("paid", "owed"), [((), 100_000), ((40_000, 10_000), 50_000), ((120_000,), 0)])
def test_what_is_owed(paid: tuple[int, ...], owed: int) -> None:
    sale = replace(SALE, payments=tuple(Payment(None, DAY, amount) for amount in paid))
    assert (sale.total, sale.paid, sale.owed) == (100_000, sum(paid), owed)


def test_nothing_is_owed_for_what_was_cancelled() -> None:
    assert replace(SALE, state=SaleState.CANCELLED).owed == 0
