from __future__ import annotations

import pytest

from crm_desktop.domain.catalogue import CustomFieldKind
from crm_desktop.domain.deal import DealDraft
from crm_desktop.domain.entity import Entity
from crm_desktop.domain.errors import (
    DuplicateError,
    InUseError,
    NotFoundError,
    Problem,
    StaleError,
    ValidationError,
)
from crm_desktop.services import Services
from tests.factories import make_client
from tests.services.world import differences, snapshot


def size_field(services: Services) -> tuple[int, str]:
    field_id = services.custom_fields.create("Размер", CustomFieldKind.CHOICE, ["S", " M ", "s", ""])
    return field_id, services.custom_fields.get(field_id).key


def test_a_field_has_a_key_that_is_never_given_again(services: Services) -> None:
    first, key = size_field(services)
    assert key.isidentifier()
    services.custom_fields.delete(first)
    assert services.custom_fields.get(services.custom_fields.create("Рост")).key != key


def test_options_lose_blanks_and_repetitions(services: Services) -> None:
    field_id, _ = size_field(services)
    assert services.custom_fields.get(field_id).options == ("S", "M")
    with pytest.raises(ValidationError):
        services.custom_fields.create("Цвет", CustomFieldKind.CHOICE, [" "])
    services.custom_fields.create("Рост", CustomFieldKind.NUMBER, ["not for a number"])
    assert services.custom_fields.list()[1].options == ()


@pytest.mark.parametrize(("label", "problem"), [("  ", Problem.REQUIRED), ("я" * 501, Problem.TOO_LONG)])
def test_a_field_needs_a_label(sqlite_services: Services, label: str, problem: Problem) -> None:
    with pytest.raises(ValidationError) as error:
        sqlite_services.custom_fields.create(label)
    assert error.value.problems == {"label": problem}


def test_a_label_exists_once_in_any_case(services: Services) -> None:
    field_id, _ = size_field(services)
    with pytest.raises(DuplicateError) as error:
        services.custom_fields.create("РАЗМЕР")
    assert error.value.other is not None
    assert error.value.other.id == field_id
    services.custom_fields.update(field_id, label="размер ")
    assert services.custom_fields.get(field_id).label == "размер"


def test_removing_a_field_removes_its_values_and_undo_brings_both_back(services: Services) -> None:
    field_id, key = size_field(services)
    height_id = services.custom_fields.create("Рост", CustomFieldKind.NUMBER)
    height = services.custom_fields.get(height_id).key
    one = make_client(services, custom={key: "S", height: 180})
    two = make_client(services, "Ёлкин Пётр", custom={key: "M"})
    make_client(services, "Ким Ли", notes=f'"{key}":')
    services.clients.archive([two])
    before = snapshot(services.store.engine)
    assert services.custom_fields.usage(field_id) == 2
    assert services.custom_fields.delete(field_id) == 2
    assert services.clients.get(one).draft.custom == {height: 180}
    assert services.clients.get(two).draft.custom == {}
    outcome = services.history.undo_last()
    assert outcome.kept == ()
    assert differences(snapshot(services.store.engine), before) == []


def test_a_renamed_option_is_renamed_at_the_clients(services: Services) -> None:
    field_id, key = size_field(services)
    one, two = (
        make_client(services, custom={key: "S"}),
        make_client(services, "Ёлкин Пётр", custom={key: "M"}),
    )
    assert services.custom_fields.option_usage(field_id) == {"S": 1, "M": 1}
    services.custom_fields.update(field_id, options=["Малый", "M"], renamed_options={"S": "Малый"})
    assert services.clients.get(one).draft.custom == {key: "Малый"}
    assert services.clients.get(two).draft.custom == {key: "M"}
    services.history.undo_last()
    assert services.clients.get(one).draft.custom == {key: "S"}
    assert services.custom_fields.get(field_id).options == ("S", "M")


@pytest.mark.parametrize(
    ("old", "value", "new", "converted"),
    [
        (CustomFieldKind.NUMBER, 42, CustomFieldKind.TEXT, "42"),
        (CustomFieldKind.TEXT, "12,5", CustomFieldKind.NUMBER, 12.5),
        (CustomFieldKind.MONEY, 12345, CustomFieldKind.TEXT, "123.45"),
        (CustomFieldKind.NUMBER, 100, CustomFieldKind.MONEY, 10000),
        (CustomFieldKind.TEXT, "08.03.2025", CustomFieldKind.DATE, "2025-03-08"),
        (CustomFieldKind.DATE, "2025-03-08", CustomFieldKind.TEXT, "2025-03-08"),
        (CustomFieldKind.TEXT, "s", CustomFieldKind.CHOICE, "S"),
        (CustomFieldKind.TEXT, "да", CustomFieldKind.YES_NO, True),
    ],
)
def test_values_follow_the_kind_of_their_field(
    services: Services, old: CustomFieldKind, value: object, new: CustomFieldKind, converted: object
) -> None:
    field_id = services.custom_fields.create("Поле", old)
    key = services.custom_fields.get(field_id).key
    client_id = make_client(services, custom={key: value})
    before = snapshot(services.store.engine)
    services.custom_fields.update(field_id, kind=new, options=["S"])
    assert services.clients.get(client_id).draft.custom == {key: converted}
    assert services.custom_fields.get(field_id).kind is new
    services.history.undo_last()
    assert differences(snapshot(services.store.engine), before) == []


@pytest.mark.parametrize(
    ("old", "value", "new"),
    [
        (CustomFieldKind.TEXT, "много", CustomFieldKind.NUMBER),
        (CustomFieldKind.TEXT, "M", CustomFieldKind.CHOICE),
        (CustomFieldKind.YES_NO, True, CustomFieldKind.TEXT),
    ],
)
def test_a_kind_that_would_lose_values_is_refused(
    services: Services, old: CustomFieldKind, value: object, new: CustomFieldKind
) -> None:
    field_id = services.custom_fields.create("Поле", old)
    client_id = make_client(services, custom={services.custom_fields.get(field_id).key: value})
    before = snapshot(services.store.engine)
    with pytest.raises(InUseError) as error:
        services.custom_fields.update(field_id, kind=new, options=["S"])
    assert error.value.count == 1
    assert snapshot(services.store.engine) == before
    services.clients.delete_forever([client_id] if services.clients.archive([client_id]) else [])
    services.custom_fields.update(field_id, kind=new, options=["S"])
    assert services.custom_fields.get(field_id).kind is new


def test_an_edit_on_top_of_anothers_is_refused(services: Services) -> None:
    field_id, _ = size_field(services)
    version = services.custom_fields.get(field_id).version
    services.custom_fields.update(field_id, version, is_required=True)
    assert services.custom_fields.get(field_id).is_required
    with pytest.raises(StaleError):
        services.custom_fields.update(field_id, version, label="Рост")


def test_fields_keep_the_users_order(services: Services) -> None:
    ids = [services.custom_fields.create(label) for label in ("Один", "Два", "Три")]
    services.custom_fields.reorder(reversed(ids))
    assert [field.id for field in services.custom_fields.list()] == ids[::-1]
    last = services.custom_fields.create("Четыре")
    assert services.custom_fields.list()[-1].id == last


def test_a_field_that_is_gone_is_said_so(sqlite_services: Services) -> None:
    with pytest.raises(NotFoundError):
        sqlite_services.custom_fields.usage(99)


def test_deals_have_own_fields_apart_from_those_of_clients(services: Services) -> None:
    fields = services.custom_fields
    of_client = fields.create("Бюджет", CustomFieldKind.TEXT)
    budget = fields.create("Бюджет", CustomFieldKind.CHOICE, ["мал", "велик"], entity=Entity.DEAL)
    assert ([one.id for one in fields.list()], [one.id for one in fields.list(Entity.DEAL)]) == (
        [of_client],
        [budget],
    )
    key = fields.get(budget).key
    deal = services.deals.create(DealDraft(make_client(services), "Чай", custom={key: "мал"}))
    assert (fields.usage(budget), fields.usage(of_client)) == (1, 0)
    fields.update(budget, options=["скромен", "велик"], renamed_options={"мал": "скромен"})
    assert services.deals.get(deal).draft.custom == {key: "скромен"}
    with pytest.raises(InUseError) as caught:
        fields.update(budget, kind=CustomFieldKind.NUMBER)
    assert caught.value.by is Entity.DEAL
    assert services.maintenance.check().is_sound
    assert fields.delete(budget) == 1
    assert services.deals.get(deal).draft.custom == {}
    services.history.undo_last()
    assert services.deals.get(deal).draft.custom == {key: "скромен"}
    assert services.history.undo_last().kept == ()


def test_a_field_that_deals_use_stays_when_its_making_is_undone(services: Services) -> None:
    field = services.custom_fields.create("Срок", entity=Entity.DEAL)
    made = services.history.list_ids()[0]
    key = services.custom_fields.get(field).key
    services.deals.create(DealDraft(make_client(services), "Чай", custom={key: "Срочно"}))
    services.history.undo(made)
    assert [one.id for one in services.custom_fields.list(Entity.DEAL)] == [field]
