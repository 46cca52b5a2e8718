from __future__ import annotations

import pytest

from crm_desktop.domain.errors import Cancelled
from crm_desktop.domain.import_plan import ImportPolicy, RowAction, RowReason
from crm_desktop.domain.progress import NoProgress
from crm_desktop.exchange.drafts import ImportedRow
from crm_desktop.services import Services
from crm_desktop.services.duplicates import Candidates
from crm_desktop.services.imports.matching import BaseMatcher
from crm_desktop.services.imports.planning import Planner
from tests.factories import make_client, make_draft
from tests.services.world import snapshot

PHONE = "8 912 345-67-89"
ROWS = [
    ImportedRow(2, make_draft("Лебедева Анна", phones=PHONE, notes="кофе")),
    ImportedRow(3, make_draft("Ёлкин Пётр", phones="89001112233")),
    ImportedRow(4, make_draft("Ёлкин П.", phones="89001112233", emails="p@b.ru")),
    ImportedRow(5, make_draft("")),
    ImportedRow(6, make_draft("я" * 501)),
    ImportedRow(7, make_draft("Ким Ли")),
]


def planned(services: Services, policy: ImportPolicy, rows: list[ImportedRow] = ROWS) -> Planner:
    planner = Planner(policy, BaseMatcher(services.clients, Candidates(services.store.engine)))
    planner.run(rows, NoProgress())
    return planner


def actions(planner: Planner) -> list[RowAction]:
    return [row.action for row in planner.rows.values()]


C, U, J, S, R = RowAction.CREATE, RowAction.UPDATE, RowAction.JOIN, RowAction.SKIP, RowAction.REJECT


@pytest.mark.parametrize(
    ("policy", "wanted"),
    [
        (ImportPolicy.FILL, [U, C, J, R, R, C]),
        (ImportPolicy.UPDATE, [U, C, J, R, R, C]),
        (ImportPolicy.SKIP, [S, C, J, R, R, C]),
        (ImportPolicy.CREATE, [C, C, C, R, R, C]),
    ],
)
def test_each_policy_has_its_way_and_writes_nothing(
    services: Services, policy: ImportPolicy, wanted: list[RowAction]
) -> None:
    known = make_client(services, "Лебедева Анна", phones=PHONE)
    before = snapshot(services.store.engine)
    planner = planned(services, policy)
    assert actions(planner) == wanted
    if policy is not ImportPolicy.CREATE:
        assert planner.rows[2].client_id == known
        assert planner.rows[4].same_as_row == 3
    assert [planner.rows[row].reason for row in (5, 6)] == [RowReason.NO_NAME, RowReason.TOO_LONG]
    assert snapshot(services.store.engine) == before


def test_a_namesake_is_a_new_client_but_pointed_out(services: Services) -> None:
    known = make_client(services, "Ким Ли", phones="89990001122")
    row = planned(services, ImportPolicy.FILL, [ImportedRow(2, make_draft("Ким Ли", emails="k@b.ru"))]).rows[
        2
    ]
    assert (row.action, row.reason, row.look_alikes) == (C, RowReason.SIMILAR_NAME, (known,))


def test_a_row_that_says_nothing_new_is_skipped(services: Services) -> None:
    make_client(services, "Лебедева Анна", phones=PHONE, notes="кофе")
    row = planned(services, ImportPolicy.FILL, ROWS[:1]).rows[2]
    assert (row.action, row.reason) == (S, RowReason.NOTHING_NEW)


def test_two_rows_that_contradict_each_other_do_not_both_complete_one_client(services: Services) -> None:
    known = make_client(services, "Лебедева", phones=PHONE)
    rows = [
        ImportedRow(2, make_draft("Лебедева Анна", phones=PHONE)),
        ImportedRow(3, make_draft("Лебедева Ольга", phones=PHONE)),
    ]
    planner = planned(services, ImportPolicy.FILL, rows)
    assert [(row.action, row.client_id) for row in planner.rows.values()] == [(U, known), (C, None)]


def test_the_numbers_of_the_employer_go_to_the_company(services: Services) -> None:
    company = make_client(services, "ООО «Зерно»", kind="company")
    employer = make_draft("Зерно", kind="company", inn="7707083893")
    row = ImportedRow(2, make_draft("Лебедева Анна", company="зерно"), employer=employer)
    planner = planned(services, ImportPolicy.FILL, [row])
    assert [(item.client_id, item.is_changed, item.draft.inn) for item in planner.companies] == [
        (company, True, "7707083893")
    ]
    assert not planned(services, ImportPolicy.SKIP, [row]).companies[0].is_changed


def test_what_somebody_decided_counts_more_than_the_rules(services: Services) -> None:
    namesake = make_client(services, "Ким Ли", phones="89990001122")
    same_phone = make_client(services, "Ёлкин Пётр", phones="89001112233")
    gone = make_client(services, "Лебедева Анна")
    services.clients.archive([gone])
    planner = Planner(
        ImportPolicy.FILL,
        BaseMatcher(services.clients, Candidates(services.store.engine)),
        {2: gone, 4: None, 7: namesake},
    )
    rows = [*ROWS[:5], ImportedRow(7, make_draft("Ким Ли", emails="k@b.ru"))]
    planner.run(rows, NoProgress())
    assert actions(planner) == [C, C, J, R, R, U]
    assert planner.rows[7].client_id == namesake
    assert same_phone not in {row.client_id for row in planner.rows.values()}


def test_a_plan_can_be_cancelled(sqlite_services: Services) -> None:
    class Stop(NoProgress):
        def raise_if_cancelled(self) -> None:
            raise Cancelled

    planner = Planner(
        ImportPolicy.FILL, BaseMatcher(sqlite_services.clients, Candidates(sqlite_services.store.engine))
    )
    with pytest.raises(Cancelled):
        planner.run(ROWS, Stop())
