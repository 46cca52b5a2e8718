"""Tags, statuses, sources and users."""

from __future__ import annotations

from typing import Any

import pytest
from playhouse.test_utils import count_queries

from crm_desktop.domain.catalogue import LifeStage
from crm_desktop.domain.entity import Entity
from crm_desktop.domain.errors import DuplicateError, InUseError, NotFoundError, StaleError, ValidationError
from crm_desktop.services import Services
from crm_desktop.services.catalogue import name_key
from tests.factories import make_client

LISTS = ["tags", "statuses", "sources", "users"]


def test_a_name_means_the_same_in_any_case_and_spacing() -> None:
    assert name_key("  Ёлка   Новая ") == name_key("елка новая")


@pytest.mark.parametrize("name", LISTS)
def test_names_are_unique_in_any_case(services: Services, name: str) -> None:
    service: Any = getattr(services, name)
    row_id = service.create("  Ёлка  ")
    with pytest.raises(DuplicateError) as caught:
        service.create("елка")
    assert caught.value.other is not None
    assert caught.value.other.id == row_id
    other = service.create("Другая")
    with pytest.raises(DuplicateError):
        service.update(other, name="ЁЛКА")
    service.update(row_id, name="ЁЛКА")  # its own name in another case
    assert {item.name for item in service.list()} >= {"ЁЛКА", "Другая"}


@pytest.mark.parametrize("name", LISTS)
def test_an_empty_name_a_lost_record_and_an_old_version_are_refused(services: Services, name: str) -> None:
    service: Any = getattr(services, name)
    row_id = service.create("Первая")
    with pytest.raises(ValidationError):
        service.create("  ")
    with pytest.raises(NotFoundError):
        service.update(999, name="Нет такой")
    service.update(row_id, 1, name="Вторая")
    with pytest.raises(StaleError):
        service.update(row_id, 1, name="Третья")


def test_a_renamed_tag_shows_at_its_clients(services: Services) -> None:
    client_id = make_client(services, tags=("опт",))
    tag = services.tags.list()[0]
    assert tag.count == 1
    services.tags.update(tag.id, tag.version, name="Опт", color="rose")
    assert services.clients.rows([client_id])[client_id].tags == ("Опт",)
    assert services.tags.list()[0].color == "rose"
    assert services.maintenance.check().problems == ()


def test_a_removed_tag_is_taken_off_and_comes_back_with_undo(services: Services) -> None:
    client_id = make_client(services, tags=("опт", "VIP"))
    services.tags.delete(next(tag.id for tag in services.tags.list() if tag.name == "опт"))
    assert services.clients.rows([client_id])[client_id].tags == ("VIP",)
    services.history.undo_last()
    assert services.clients.rows([client_id])[client_id].tags == ("опт", "VIP")


@pytest.mark.parametrize(
    ("name", "field"), [("statuses", "status"), ("sources", "source"), ("users", "owner")]
)
def test_a_record_in_use_goes_only_when_its_clients_get_another(
    services: Services, name: str, field: str
) -> None:
    service: Any = getattr(services, name)
    client_id = make_client(services, **{field: "Прежнее"})
    row_id = next(item.id for item in service.list() if item.name == "Прежнее")
    with pytest.raises(InUseError) as caught:
        service.delete(row_id)
    assert (caught.value.by, caught.value.count) == (Entity.CLIENT, 1)
    service.delete(row_id, move_to=service.create("Новое"))
    assert getattr(services.clients.rows([client_id])[client_id], field) == "Новое"
    services.history.undo_last()
    assert getattr(services.clients.rows([client_id])[client_id], field) == "Прежнее"


def test_statuses_keep_the_order_and_the_stage_of_the_user(services: Services) -> None:
    new = services.statuses.create("Особый", LifeStage.BLOCKED, "rose")
    ids = [status.id for status in services.statuses.list()]
    assert ids[-1] == new
    services.statuses.reorder([new, *ids[:-1]])
    assert [status.id for status in services.statuses.list()] == [new, *ids[:-1]]
    services.statuses.update(new, stage=LifeStage.LEAD)
    assert services.statuses.list()[0].stage is LifeStage.LEAD


def test_two_tags_become_one(services: Services) -> None:
    both = make_client(services, "Лебедева Анна", tags=("опт", "оптовик"))
    one = make_client(services, "Орлов Пётр", tags=("оптовик",))
    ids = {tag.name: tag.id for tag in services.tags.list()}
    services.tags.merge(ids["оптовик"], ids["опт"])
    assert [(tag.name, tag.count) for tag in services.tags.list()] == [("опт", 2)]
    assert [services.clients.get(each).draft.tags for each in (both, one)] == [("опт",), ("опт",)]
    services.history.undo_last()
    assert {tag.name: tag.count for tag in services.tags.list()} == {"опт": 1, "оптовик": 2}
    with pytest.raises(NotFoundError):
        services.tags.merge(ids["опт"], 999)


def test_the_colours_of_tags_come_by_name_without_counting(services: Services) -> None:
    services.tags.create("опт", "green")
    services.tags.create("VIP", "rose")
    assert list(services.tags.colors().items()) == [(tag.name, tag.color) for tag in services.tags.list()]
    with count_queries() as counter:
        services.tags.colors()
    assert counter.count == 1
