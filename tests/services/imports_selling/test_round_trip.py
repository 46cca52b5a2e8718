"""What one base exports another one reads back unchanged, and takes back as if nothing had been."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.domain.deal import (
    DealDraft,
    DealMember,
    Loss,
    MemberRole,
    NextAction,
    NextActionKind,
    PaymentNature,
)
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.lines import Line
from crm_desktop.domain.pipeline import StageKind
from crm_desktop.domain.product import ProductDraft, ProductKind
from crm_desktop.domain.selling_import import ImportSubject
from crm_desktop.exchange.grid import cell_text
from crm_desktop.exchange.reading import read_grids
from crm_desktop.exchange.sniff import sniff
from crm_desktop.services import Services
from crm_desktop.services.deals.past import PastDeal, PastStep, add_past_deals
from crm_desktop.ui.runtime.selling_labels import deal_labels
from tests.factories import make_client
from tests.services.deals.board import plain_pipeline
from tests.services.imports_selling.files import bring, plan_of
from tests.store_fixtures import NewBase

_ABC = "абвгдежзАБВклмнопрstuvwxyz "
_TEXT = (
    st.text(_ABC, min_size=2, max_size=12)
    .map(lambda text: " ".join(text.split()))
    .filter(lambda text: len(text) > 1)
)
_NOTE = st.one_of(st.just(""), _TEXT)
_DAYS = st.dates(date(2024, 1, 1), date(2027, 12, 31))
_LINES = st.lists(
    st.builds(
        Line,
        _TEXT,
        st.integers(1, 10**6),
        st.integers(0, 10**8),
        st.integers(0, 10_000),
        unit=st.sampled_from(("", "шт")),
    ),
    max_size=3,
)
_ACTIONS = st.one_of(
    st.none(), st.builds(NextAction, st.sampled_from(NextActionKind), _DAYS, st.one_of(st.just(""), _TEXT))
)
_DEALS = st.fixed_dictionaries(
    {
        "title": _TEXT,
        "amount": st.integers(0, 10**12),
        "currency": st.sampled_from(("RUB", "USD")),
        "probability": st.one_of(st.none(), st.integers(0, 100)),
        "expected_close": st.one_of(st.none(), _DAYS),
        "owner": st.sampled_from(("", "Анна", "Boris")),
        "source": st.sampled_from(("", "Сайт")),
        "purpose": _NOTE,
        "payment_nature": st.sampled_from(PaymentNature),
        "next_action": _ACTIONS,
        "note": _NOTE,
        "tags": st.sampled_from(((), ("опт",), ("опт", "VIP"))),
        "lines": _LINES.map(tuple),
    }
)
_ROADS = st.lists(st.integers(0, 4), min_size=1, max_size=4)
_SETTINGS = settings(
    max_examples=5,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def _fill(services: Services, deals: list[tuple[dict[str, Any], list[int]]]) -> None:
    """Store deals of three clients, each with its road."""
    pipeline = plain_pipeline(services)
    people = [
        make_client(services, "Лебедева Анна", phones="+79161234567"),
        make_client(services, "ООО «Ромашка»", kind="company", inn="7707083893"),
        make_client(services, "Белов Пётр", emails="belov@example.com"),
    ]
    start = datetime(2026, 1, 5, 9, 30, tzinfo=UTC)
    past = []
    for at, (values, road) in enumerate(deals):
        steps = tuple(
            PastStep(
                pipeline.stages[number].id, start + timedelta(days=at, hours=7 * hour), "Анна", 100 * hour
            )
            for hour, number in enumerate(road)
        )
        is_lost = pipeline.stages[road[-1]].kind is StageKind.LOST
        members = (DealMember(people[2], MemberRole.DECIDES, 80),) if at % 2 else ()
        draft = DealDraft(
            people[at % 3], company_id=people[1] if at % 3 == 0 else None, members=members, **values
        )
        past.append(PastDeal(draft, steps, Loss("Дорого", "на треть", "Сосед") if is_lost else None))
    services.store.write(ActionKind.DEMO, lambda changes: add_past_deals(changes, past, "RUB"))


def _documents(path: Path) -> list[dict[str, Any]]:
    found = json.loads(path.read_text(encoding="utf-8"))
    for document in found:
        for key in ("id", "client_id"):
            document.pop(key, None)
    return list(found)


def _cells(path: Path) -> list[list[str]]:
    [grid] = read_grids(path, sniff(path))
    return [[cell_text(cell) for cell in row] for row in grid.rows]


def _export(services: Services, path: Path, language: str) -> None:
    labels = deal_labels() if language == "ru" else None
    services.selling_exports.deals(path, labels=labels, language=language)


@pytest.mark.parametrize("form", ["json", "xlsx"])
def test_deals_come_back_as_they_were(new_base: NewBase, tmp_path: Path, form: str) -> None:
    @_SETTINGS
    @given(st.lists(st.tuples(_DEALS, _ROADS), min_size=1, max_size=5))
    def check(deals: list[tuple[dict[str, Any], list[int]]]) -> None:
        clients, first, second = (
            tmp_path / f"{name}.{end}" for name, end in (("c", "json"), ("a", form), ("b", form))
        )
        read: Callable[[Path], Any] = _documents if form == "json" else _cells
        with new_base() as (services, _):
            _fill(services, deals)
            services.exports.export(clients, services.clients.list_ids())
            _export(services, first, "en")
        with new_base() as (services, _):
            plain_pipeline(services)
            services.imports.execute(services.imports.plan(services.imports.open(clients)))
            plan = plan_of(services, first, ImportSubject.DEALS)
            assert [row.problems for row in plan.rows] == [()] * len(deals)
            assert plan.counts.created == len(deals)
            assert not plan.new_clients
            services.selling_imports.execute(plan)
            _export(services, second, "en")
            assert read(second) == read(first)
            assert not services.maintenance.check().problems
            again = plan_of(services, first, ImportSubject.DEALS).counts
            assert (again.skipped, again.created, again.updated) == (len(deals), 0, 0)

    check()


@pytest.mark.parametrize(("form", "language"), [("csv", "ru"), ("csv", "en"), ("xlsx", "ru")])
def test_deals_in_every_form_and_language(
    new_base: NewBase, tmp_path: Path, form: str, language: str
) -> None:
    values: dict[str, Any] = {
        "title": "Шкаф",
        "currency": "RUB",
        "lines": (Line("Шкаф", 1500, 12050, 500, unit="шт"),),
        "note": "утро\nвечер",
        "next_action": NextAction(NextActionKind.CALL, date(2026, 12, 1), "смета"),
        "tags": ("опт", "VIP"),
        "payment_nature": PaymentNature.PREPAID,
        "probability": 40,
        "owner": "Анна",
        "expected_close": date(2026, 12, 5),
    }
    first, second = tmp_path / f"a.{form}", tmp_path / f"b.{form}"
    with new_base() as (services, _):
        _fill(
            services, [(values, [1]), ({"title": "Стол", "amount": 100}, [0, 3]), ({"title": "Стул"}, [0, 4])]
        )
        _export(services, first, language)
    with new_base() as (services, _):
        plain_pipeline(services)
        assert bring(services, first, ImportSubject.DEALS).counts.clients == 3
        _export(services, second, language)
    assert _cells(second) == _cells(first)


_PRODUCTS = st.builds(
    ProductDraft,
    _TEXT,
    st.sampled_from(ProductKind),
    st.sampled_from(("", "Чай", "Услуги")),
    st.sampled_from(("", "шт", "ч")),
    st.integers(0, 10**9),
    st.sampled_from(("RUB", "USD")),
    st.sampled_from(("", "A-1", "007")),
    st.just(""),
    st.booleans(),
)


@pytest.mark.parametrize("form", ["json", "xlsx", "csv"])
def test_products_come_back_as_they_were(new_base: NewBase, tmp_path: Path, form: str) -> None:
    @_SETTINGS
    @given(
        st.lists(
            _PRODUCTS,
            min_size=1,
            max_size=5,
            unique_by=(lambda each: each.name.casefold(), lambda each: each.sku or each.name),
        )
    )
    def check(drafts: list[ProductDraft]) -> None:
        drafts[0].barcode = "4006381333931"
        first, second = tmp_path / f"a.{form}", tmp_path / f"b.{form}"
        with new_base() as (services, _):
            services.products.create_many(drafts)
            services.selling_exports.products(first)
        with new_base() as (services, _):
            summary = bring(services, first, ImportSubject.PRODUCTS)
            assert (summary.counts.created, summary.counts.problems) == (len(drafts), 0)
            services.selling_exports.products(second)
            assert plan_of(services, first, ImportSubject.PRODUCTS).counts.skipped == len(drafts)
        read: Callable[[Path], Any] = _documents if form == "json" else _cells
        assert read(second) == read(first)

    check()
