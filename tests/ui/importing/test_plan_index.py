"""Rows of a plan are sorted into kinds."""

from __future__ import annotations

from crm_desktop.domain.import_plan import ImportPolicy
from crm_desktop.services import Services
from crm_desktop.ui.importing.plan_index import Kind, PlanIndex, index_plan

_BLOCK = "Имя\tТелефон\nОрлова Анна\t8 916 000-00-01\nОрлова Анна\t8 916 000-00-01\nПётр Иванов\tжене\n\t2\n"


def test_each_row_is_of_one_kind_and_problems_are_listed_too(sqlite_services: Services) -> None:
    index = index_plan(sqlite_services.imports.plan_text(_BLOCK))
    assert {kind: list(rows) for kind, rows in index.kinds.items() if rows} == {
        Kind.ALL: [2, 3, 4, 5],
        Kind.CREATED: [2, 4, 5],
        Kind.UPDATED: [3],
        Kind.PROBLEMS: [5],
    }
    assert index.written == 3
    assert index.rows[4].draft.name.first_name == "Пётр"


def test_joined_rows_are_skipped_when_known_clients_are(sqlite_services: Services) -> None:
    index = index_plan(sqlite_services.imports.plan_text(_BLOCK, ImportPolicy.SKIP))
    assert list(index.of_kind(Kind.SKIPPED)) == [3]


def test_before_the_first_plan_there_are_no_rows() -> None:
    assert len(PlanIndex().of_kind(Kind.ALL)) == 0
