"""Words, moments and percents as people write them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from crm_desktop.domain.deal import MemberRole, NextActionKind, PaymentNature
from crm_desktop.domain.pipeline import StageKind
from crm_desktop.domain.product import ProductKind
from crm_desktop.exchange.selling_cells import (
    action_of,
    choice_of,
    currency_of,
    iso_moment,
    kind_of,
    moment_of,
    payment_of,
    percent_of,
    role_of,
    state_of,
    text_of,
    writes_shares,
)

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Не реализовано", "lost"),
        ("Реализована", "won"),
        ("Неуспешно", "lost"),
        ("В работе", "open"),
        ("Ждём", None),
    ],
)
def test_states(text: str, state: str | None) -> None:
    assert state_of(text) == (StageKind(state) if state else None)


def test_actions() -> None:
    assert action_of("Звонок: смета: две") == (NextActionKind.CALL, "смета: две")
    assert action_of("call") == (NextActionKind.CALL, "")
    assert action_of("время: 10") == (NextActionKind.OTHER, "время: 10")


def test_currencies() -> None:
    texts = ("1 200 руб.", "$12", "12 €", "kzt", "р.", "тугрик", "")
    assert [currency_of(text) for text in texts] == ["RUB", "USD", "EUR", "KZT", "RUB", "", ""]


def test_moments() -> None:
    here = datetime(2026, 11, 1, 10, 30).astimezone()
    for value in (
        "01.11.2026 10:30",
        "2026-11-01 10:30:00",
        here.isoformat(),
        here.replace(tzinfo=None) - timedelta(microseconds=1),
    ):
        assert moment_of(value, TODAY, day_first=True) == here
    assert moment_of("1 ноября 2026", TODAY, day_first=True) == datetime(2026, 11, 1).astimezone()
    assert moment_of("11/01/2026 10:30 am", TODAY, day_first=False) == here
    assert moment_of("завтра", TODAY, day_first=True) is None
    assert moment_of("01.11.2026 25:99", TODAY, day_first=True) == datetime(2026, 11, 1).astimezone()
    assert iso_moment("2026-11-01T10:00:00+00:00") == datetime(2026, 11, 1, 10, tzinfo=UTC)
    assert iso_moment("2026-11-01") is None
    assert iso_moment("TT") is None


def test_percents() -> None:
    assert writes_shares([0.4, 1.0, None])
    assert not writes_shares([40, 1])
    assert percent_of(0.4, are_shares=True) == 40
    assert percent_of("40 %", are_shares=False) == 40
    assert percent_of("140", are_shares=False) is None
    assert percent_of("много", are_shares=False) is None


def test_choices() -> None:
    assert payment_of("Предоплата 50 %") is PaymentNature.PREPAID
    assert payment_of("как-нибудь") is None
    assert kind_of("Услуга") is ProductKind.SERVICE
    assert kind_of("товар") is ProductKind.GOODS
    assert role_of("decides") is MemberRole.DECIDES
    assert role_of(None) is MemberRole.INFLUENCES
    assert choice_of(StageKind, "no") is None
    assert text_of({"a": None, "b": 5, "c": []}, "b") == "5"
    assert text_of({"a": None, "c": []}, "c") == ""
