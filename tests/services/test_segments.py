from __future__ import annotations

from datetime import timedelta

import pytest

from crm_desktop.domain.client import ClientDraft, PersonName
from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.domain.conditions import Condition, Op
from crm_desktop.domain.errors import DuplicateError, NotFoundError, ValidationError
from crm_desktop.services import Services
from tests.store_fixtures import Clock

VIP = ClientFilter(conditions=(Condition("tags", Op.ANY_OF, ("VIP",)),))


def person(services: Services, name: str, *tags: str) -> int:
    return services.clients.create(ClientDraft(name=PersonName(name), tags=tags))


def test_a_segment_by_rule_follows_the_clients(services: Services) -> None:
    anna, boris = person(services, "Анна", "VIP"), person(services, "Борис")
    segment = services.segments.create("Важные", VIP)
    assert list(services.segments.ids(segment)) == [anna]
    services.clients.add_tag([boris], "VIP")
    assert services.segments.count(segment) == 2
    services.clients.archive([anna])
    assert list(services.segments.ids(segment)) == [boris]


def test_a_frozen_segment_keeps_its_members(services: Services) -> None:
    anna, boris = person(services, "Анна", "VIP"), person(services, "Борис")
    rule = services.segments.create("Важные", VIP)
    frozen = services.segments.freeze(rule, "Важные, ноябрь")
    services.clients.add_tag([boris], "VIP")
    assert list(services.segments.ids(frozen)) == [anna]
    assert services.segments.get(frozen).is_frozen
    assert services.segments.add_members(frozen, [boris, anna, 999_999]) == 1
    assert list(services.segments.ids(frozen)) == [anna, boris]
    assert services.segments.remove_members(frozen, [anna]) == 1
    assert list(services.segments.ids(frozen)) == [boris]
    services.history.undo_last()
    assert list(services.segments.ids(frozen)) == [anna, boris]


def test_members_are_added_only_where_no_rule_says_who_belongs(services: Services) -> None:
    anna = person(services, "Анна")
    segment = services.segments.create("Важные", VIP)
    with pytest.raises(ValidationError):
        services.segments.add_members(segment, [anna])
    with pytest.raises(ValidationError):
        services.segments.remove_members(segment, [anna])


def test_names_are_unique_and_not_empty(services: Services) -> None:
    first = services.segments.create("Важные", VIP)
    second = services.segments.create_frozen("Другие", [])
    for name in ("важные", " ВАЖНЫЕ "):
        with pytest.raises(DuplicateError) as error:
            services.segments.create_frozen(name, [])
        assert error.value.other is not None
        assert error.value.other.id == first
    with pytest.raises(DuplicateError):
        services.segments.rename(second, "Важные")
    with pytest.raises(ValidationError):
        services.segments.create(" ", VIP)
    services.segments.rename(first, "ВАЖНЫЕ")
    assert [segment.name for segment in services.segments.list()] == ["ВАЖНЫЕ", "Другие"]
    services.segments.reorder([second, first])
    assert [segment.id for segment in services.segments.list()] == [second, first]


def test_a_rule_is_changed_and_taken_back(services: Services) -> None:
    anna, boris = person(services, "Анна", "VIP"), person(services, "Борис")
    segment = services.segments.create_frozen("Все", [anna])
    services.segments.update_rule(segment, ClientFilter(text="борис", in_recycle_bin=True))
    assert list(services.segments.ids(segment)) == [boris]
    assert services.segments.get(segment).rule == ClientFilter(text="борис")
    services.history.undo_last()
    assert list(services.segments.ids(segment)) == [anna]


def test_a_removed_segment_comes_back_whole(services: Services) -> None:
    anna = person(services, "Анна")
    segment = services.segments.create_frozen("Список", [anna])
    services.segments.remove(segment)
    assert services.segments.list() == []
    assert services.clients.count(ClientFilter(segment_id=segment)) == 0
    with pytest.raises(NotFoundError):
        services.segments.ids(segment)
    services.history.undo_last()
    assert list(services.segments.ids(segment)) == [anna]


def test_members_follow_a_merge_and_come_back(services: Services) -> None:
    anna, other = person(services, "Анна"), person(services, "Аня")
    segment = services.segments.create_frozen("Список", [other])
    preview = services.merges.preview(anna, other)
    services.merges.merge(preview, preview.draft({}))
    assert list(services.segments.ids(segment)) == [anna]
    services.history.undo_last()
    assert list(services.segments.ids(segment)) == [other]


def test_counts_are_live(services: Services, clock: Clock) -> None:
    anna = person(services, "Анна", "VIP")
    rule = services.segments.create("Важные", VIP)
    quiet = services.segments.create(
        "Новые", ClientFilter(conditions=(Condition("created_at", Op.WITHIN, (3,)),))
    )
    assert services.segments.counts() == {rule: 1, quiet: 1}
    services.clients.remove_tag([anna], "VIP")
    assert services.segments.counts() == {rule: 0, quiet: 1}
    clock.step(timedelta(days=5).total_seconds())
    assert services.segments.counts() == {rule: 0, quiet: 0}


def test_counts_are_not_asked_for_twice(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    services.segments.create("Важные", VIP)
    asked = []
    rows = services.store.engine.rows
    monkeypatch.setattr(
        services.store.engine, "rows", lambda sql, *more: (asked.append(sql), rows(sql, *more))[1]
    )
    services.segments.counts()
    first = len(asked)
    services.segments.counts()
    assert len(asked) == first + 1


def test_a_segment_may_be_made_of_another_but_not_of_itself(services: Services) -> None:
    anna = person(services, "Анна", "VIP")
    person(services, "Борис", "VIP")
    important = services.segments.create("Важные", VIP)
    inner = services.segments.create("Важные Анны", ClientFilter(text="анна", segment_id=important))
    assert list(services.segments.ids(inner)) == [anna]
    services.segments.update_rule(important, ClientFilter(segment_id=inner))
    assert list(services.segments.ids(inner)) == []


def test_a_segment_is_found_by_its_name(services: Services) -> None:
    segment = services.segments.create("Важные", VIP)
    found = services.segments.find(" важные")
    assert found is not None
    assert found.id == segment
    assert services.segments.find("другие") is None


@pytest.mark.parametrize(
    "rule",
    [
        "nonsense",
        "null",
        '{"kinds": ["robot"]}',
        '{"tags": ["\\ud800VIP"]}',
        '{"columns": [["city); DROP TABLE party; --", "x"]]}',
        '{"conditions": [{"field": "custom.a\') --", "op": "is", "values": [1]}]}',
        '{"conditions": [{"field": "custom.a", "op": "at_least", "values": [true]}]}',
        '{"conditions": [{"field": "birthday", "op": "next", "values": [1e400]}]}',
    ],
)
def test_a_rule_that_somebody_tampered_with_has_nobody_and_breaks_nothing(
    services: Services, rule: str
) -> None:
    person(services, "Анна")
    segment = services.segments.create("Все", ClientFilter())
    services.store.engine.execute("UPDATE segment SET rule = ? WHERE id = ?", (rule, segment))
    services.tags.update(services.tags.create("Опт"), name="ОПТ")  # looks into every rule
    assert [each.name for each in services.segments.list()] == ["Все"]
    assert services.segments.counts() == {segment: 0}
    assert services.clients.count() == 1
