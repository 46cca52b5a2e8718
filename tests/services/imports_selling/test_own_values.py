"""Own fields of deals go out under their labels and come back, here and in another base."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from crm_desktop.domain.catalogue import CustomField, CustomFieldKind
from crm_desktop.domain.deal import DealDraft
from crm_desktop.domain.entity import Entity
from crm_desktop.domain.selling_import import ImportSubject
from crm_desktop.services import Services
from crm_desktop.services.imports_selling.own_values import own_values
from tests.factories import make_client
from tests.services.imports_selling.files import bring

TODAY = date(2026, 11, 22)
FIELDS = (
    CustomField(1, 1, "f_1", "Бюджет", CustomFieldKind.MONEY),
    CustomField(2, 1, "f_2", "Доставка", CustomFieldKind.YES_NO),
    CustomField(3, 1, "f_3", "Способ", CustomFieldKind.CHOICE, ("курьер", "сам")),
)


def test_values_are_known_by_label_or_key_and_the_rest_is_told() -> None:
    said = {"бюджет ": 1500.5, "f_2": False, "Способ": "самолёт", "Цвет": "красный"}
    assert own_values(said, FIELDS, TODAY) == (
        {"f_1": 150_050, "f_2": False},
        {"Способ": "самолёт", "Цвет": "красный"},
    )


def test_a_file_carries_them_by_label(services: Services, tmp_path: Path) -> None:
    fields = services.custom_fields
    keys = [
        fields.get(fields.create(one.label, one.kind, one.options, entity=Entity.DEAL)).key for one in FIELDS
    ]
    values = dict(zip(keys, (150_050, True, "сам"), strict=True))
    deal = services.deals.create(DealDraft(make_client(services), "Чай", custom=values))
    target = tmp_path / "deals.json"
    services.selling_exports.deals(target)
    [document] = json.loads(target.read_text(encoding="utf-8"))
    assert document["custom"] == {"Бюджет": 1500.5, "Доставка": True, "Способ": "сам"}
    stored = services.deals.get(deal)
    stored.draft.custom = {}
    services.deals.update(deal, stored.version, stored.draft)
    bring(services, target, ImportSubject.DEALS)
    assert services.deals.get(deal).draft.custom == values
    table = tmp_path / "deals.csv"
    services.selling_exports.deals(table)
    head, row, *_ = table.read_text(encoding="utf-8-sig").splitlines()
    assert head.endswith(("Бюджет;Доставка;Способ", "Бюджет,Доставка,Способ"))
    assert "yes" in row
