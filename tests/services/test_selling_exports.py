"""What is sold goes to files, a few records at a time."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from crm_desktop.domain.errors import FileFormatError
from crm_desktop.domain.lines import Line
from crm_desktop.domain.product import ProductDraft
from crm_desktop.domain.sale import SaleDraft
from crm_desktop.services import Services
from tests.factories import make_client
from tests.services.deals.board import make_deals, plain_pipeline
from tests.services.inquiries.requests import ask


def test_deals_products_and_sales_are_written(services: Services, tmp_path: Path) -> None:
    ids = make_deals(services, plain_pipeline(services), 3)
    services.products.create_many([ProductDraft("Чай"), ProductDraft("Кофе", is_active=False)])
    services.sales.create(
        SaleDraft(make_client(services), (Line("Чай", price=5),), date(2026, 11, 22), ids[1])
    )
    exports, path = services.selling_exports, tmp_path / "list.json"
    assert exports.deals(path) == 3
    assert [deal["number"] for deal in json.loads(path.read_text(encoding="utf-8"))] == [1, 2, 3]
    assert exports.deals(path, ids[:1]) == 1
    assert exports.products(path) == 2
    assert exports.sales(path) == 1
    assert json.loads(path.read_text(encoding="utf-8"))[0]["deal"] == 2
    inquiries = [ask(services, name) for name in ("Анна", "Пётр")]
    services.inquiries.answer(inquiries[:1])
    assert exports.inquiries(path) == 2
    assert [each["name"] for each in json.loads(path.read_text(encoding="utf-8"))] == ["Анна", "Пётр"]
    assert exports.inquiries(path, inquiries[1:]) == 1
    for write in (exports.deals, exports.products, exports.sales, exports.inquiries):
        assert write(tmp_path / "list.xlsx") >= 1
        with pytest.raises(FileFormatError):
            write(tmp_path / "list.vcf")
