"""Each condition finds in SQL what it finds when it is worked out by hand, on both engines."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_desktop.domain.client import ClientDraft, ClientKind, PersonName
from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.domain.conditions import (
    CONSENT,
    FIELDS,
    NO_CONSENT,
    OPS,
    Condition,
    FieldType,
    Op,
    Operand,
    Value,
    is_complete,
    operand,
    own_field_type,
)
from crm_desktop.domain.deal import DealDraft
from crm_desktop.domain.task import TaskDraft
from crm_desktop.services import Services
from tests.factories import make_client
from tests.services.clients.condition_world import OWN, TODAY, fill, meets

NAMES: dict[str, tuple[tuple[Value, ...], ...]] = {
    "status": (("Клиент",), ("", "Лид"), ("нет такого",)),
    "source": (("Сайт",), ("",)),
    "owner": (("Анна",), ("",)),
    "tags": (("VIP",), ("VIP", "опт"), ("долг", "нет такого")),
    "kind": (("person",), ("company", "sole_trader")),
    "handles": (("telegram",), ("vk", "site")),
}
STATES: tuple[tuple[Value, ...], ...] = (
    ("given",),
    ("refused", "withdrawn"),
    (NO_CONSENT,),
    ("given", NO_CONSENT),
)
VALUES: dict[Operand, tuple[tuple[Value, ...], ...]] = {
    Operand.NOTHING: ((),),
    Operand.TEXT: (
        ("ЁЛК",),
        ("анна",),
        ("anna@mail.ru",),
        ("345-67",),
        ("доб",),
        ("%",),
        ("позвонить",),
        ("О",),
    ),
    Operand.NUMBER: ((2.5,), (0,), (1,)),
    Operand.MONEY: ((500,), (10000,)),
    Operand.DAY: ((TODAY.isoformat(),), ("2026-09-22",), ("2027-01-01",)),
    Operand.DAYS: ((0,), (7,), (60,), (100,), (400,)),
    Operand.MONTH: ((0,), (2,), (12,)),
}


def every_condition(keys: dict[str, str]) -> list[Condition]:
    """Return each operator of each field, with each of a few values."""
    kinds = dict(FIELDS) | {keys[label]: own_field_type(kind) for label, kind in OWN.items()}
    found = []
    for name, kind in kinds.items():
        for op in OPS[kind]:
            wanted = operand(kind, op)
            values = VALUES.get(wanted, ())
            if wanted is Operand.NAMES:
                values = (
                    STATES if name.startswith(CONSENT) else NAMES.get(name, (("красный",), ("", "синий")))
                )
            found += [Condition(name, op, each) for each in values]
            assert all(is_complete(Condition(name, op, each), kind) for each in values)
    return found


def test_each_condition_finds_whom_it_should(services: Services) -> None:
    world, keys = fill(services)
    for condition in every_condition(keys):
        wanted = ClientFilter(conditions=(condition,))
        found = set(services.clients.list_ids(wanted))
        assert found == {each for each, known in world.items() if meets(known, condition)}, condition
        assert services.clients.count(wanted) == len(found)


def test_several_conditions_are_all_met_or_any(services: Services) -> None:
    world, keys = fill(services)
    every = every_condition(keys)

    @settings(max_examples=60, deadline=None)
    @given(st.lists(st.sampled_from(every), min_size=1, max_size=4), st.booleans())
    def check(chosen: list[Condition], is_any: bool) -> None:
        found = set(services.clients.list_ids(ClientFilter(conditions=tuple(chosen), match_any=is_any)))
        fits = any if is_any else all
        assert found == {each for each, known in world.items() if fits(meets(known, one) for one in chosen)}

    check()


@pytest.mark.parametrize(
    "condition",
    [
        Condition("", Op.UNKNOWN),
        Condition("no_such_field", Op.FILLED),
        Condition("custom.strange key'", Op.EMPTY),
        Condition("status", Op.OVERDUE),
        Condition("name", Op.CONTAINS, ()),
        Condition("name", Op.CONTAINS, (5,)),
        Condition("last_contact", Op.OLDER, (10**30,)),
        Condition("last_contact", Op.OLDER, (-1,)),
        Condition("created_at", Op.SINCE, ("yesterday",)),
        Condition("created_at", Op.UNTIL, ("0001-01-01",)),
        Condition("custom.f_1", Op.AT_LEAST, (10**30,)),
        Condition("custom.f_1", Op.AT_LEAST, ("x",)),
        Condition("consent.calls", Op.NONE_OF, ("no such state",)),
    ],
)
def test_what_cannot_be_read_lets_nobody_through(services: Services, condition: Condition) -> None:
    services.clients.create(ClientDraft(name=PersonName("Иванов")))
    assert services.clients.count(ClientFilter(conditions=(condition,))) == 0


def test_a_removed_own_field_is_empty_for_everybody(services: Services) -> None:
    field_id = services.custom_fields.create("Размер")
    key = services.custom_fields.get(field_id).key
    services.clients.create(ClientDraft(name=PersonName("Иванов"), custom={key: "XL"}))
    filled = ClientFilter(conditions=(Condition(f"custom.{key}", Op.FILLED),))
    assert services.clients.count(filled) == 1
    services.custom_fields.delete(field_id)
    assert services.clients.count(filled) == 0


def test_what_is_typed_means_itself(services: Services) -> None:
    services.clients.create(ClientDraft(kind=ClientKind.COMPANY, company_name="A", notes="it's 50% off"))
    for text, count in (("it's", 1), ("50%", 1), ("5_%", 0), ("' OR 1=1 --", 0)):
        wanted = ClientFilter(conditions=(Condition("notes", Op.CONTAINS, (text,)),))
        assert services.clients.count(wanted) == count


def test_fields_have_questions() -> None:
    assert set(OPS) == set(FieldType)


def test_who_has_a_task_in_a_deal_is_not_without_a_next_step(services: Services) -> None:
    """The list says of such a client that there is a task in a deal: a filter must not say the contrary."""
    busy, planned, idle = (make_client(services, name) for name in ("Аня Ким", "Борис Ким", "Вера Ким"))
    deal = services.deals.create(DealDraft(busy, "Кухня"))
    services.tasks.remove(task.id for task in services.tasks.open_of_deal(deal))
    task = services.tasks.create(TaskDraft("Замер", client_id=busy, deal_id=deal))
    services.tasks.create(TaskDraft("Позвонить", client_id=planned))
    without = ClientFilter(conditions=(Condition("next_step", Op.EMPTY),))
    with_one = ClientFilter(conditions=(Condition("next_step", Op.FILLED),))
    assert services.clients.rows([busy])[busy].has_deal_tasks
    assert set(services.clients.list_ids(without)) == {idle}
    assert set(services.clients.list_ids(with_one)) == {busy, planned}
    services.tasks.complete_many([task])
    assert set(services.clients.list_ids(without)) == {busy, idle}
