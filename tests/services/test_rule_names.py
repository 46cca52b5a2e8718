from __future__ import annotations

from crm_desktop.domain.catalogue import CustomFieldKind
from crm_desktop.domain.client import ClientDraft, PersonName
from crm_desktop.domain.client_list import ClientFilter, ViewState
from crm_desktop.domain.conditions import Condition, Op
from crm_desktop.services import Services


def test_a_renamed_tag_keeps_its_clients_in_views_and_segments(services: Services) -> None:
    anna = services.clients.create(ClientDraft(name=PersonName("Анна"), tags=("Опт",)))
    wanted = ClientFilter(tags=frozenset({"Опт"}), conditions=(Condition("tags", Op.ANY_OF, ("Опт", "VIP")),))
    view = services.views.save("Оптовики", ViewState(wanted))
    segment = services.segments.create("Оптовики", wanted)
    tag = services.tags.list()[0]
    services.tags.update(tag.id, tag.version, name="Оптовый")
    renamed = ClientFilter(
        tags=frozenset({"Оптовый"}), conditions=(Condition("tags", Op.ANY_OF, ("Оптовый", "VIP")),)
    )
    assert services.views.get(view).state.filter == renamed
    assert services.segments.get(segment).rule == renamed
    assert list(services.segments.ids(segment)) == [anna]
    services.history.undo_last()
    assert services.segments.get(segment).rule == wanted
    assert list(services.segments.ids(segment)) == [anna]


def test_a_status_that_gives_way_to_another_does_so_in_rules(services: Services) -> None:
    services.clients.create(ClientDraft(name=PersonName("Анна"), status="Старый"))
    services.clients.create(ClientDraft(name=PersonName("Борис"), status="Иной"))
    ids = {status.name: status.id for status in services.statuses.list()}
    rule = ClientFilter(conditions=(Condition("status", Op.ANY_OF, ("Старый", "Иной")),))
    segment = services.segments.create("Сегмент", rule)
    services.statuses.delete(ids["Старый"], move_to=ids["Иной"])
    assert services.segments.get(segment).rule.conditions == (Condition("status", Op.ANY_OF, ("Иной",)),)
    assert services.segments.count(segment) == 2


def test_a_name_in_another_field_is_left_alone(services: Services) -> None:
    services.clients.create(ClientDraft(name=PersonName("Анна"), status="Опт", tags=("Опт",)))
    rule = ClientFilter(conditions=(Condition("status", Op.ANY_OF, ("Опт",)),))
    segment = services.segments.create("Сегмент", rule)
    tag = services.tags.list()[0]
    services.tags.update(tag.id, tag.version, name="Оптовый")
    assert services.segments.get(segment).rule == rule


def test_a_renamed_option_is_renamed_in_rules(services: Services) -> None:
    field_id = services.custom_fields.create("Цвет", CustomFieldKind.CHOICE, ("красный", "синий"))
    key = services.custom_fields.get(field_id).key
    anna = services.clients.create(ClientDraft(name=PersonName("Анна"), custom={key: "красный"}))
    segment = services.segments.create(
        "Красные", ClientFilter(conditions=(Condition(f"custom.{key}", Op.ANY_OF, ("красный",)),))
    )
    services.custom_fields.update(field_id, options=("алый", "синий"), renamed_options={"красный": "алый"})
    assert list(services.segments.ids(segment)) == [anna]
