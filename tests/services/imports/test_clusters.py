from __future__ import annotations

import time

import pytest

from crm_desktop.domain.client import ClientDraft, ClientKind
from crm_desktop.services.imports.clusters import Companies, RowClusters
from crm_desktop.services.imports.plan import PlannedClient
from tests.factories import make_draft

PHONE = "8 912 345-67-89"


def clusters(*drafts: ClientDraft) -> list[list[int]]:
    found = RowClusters()
    for row, draft in enumerate(drafts, 1):
        found.add(row, draft)
    return [client.rows for client in found.result()]


def test_rows_with_one_phone_and_compatible_names_are_one_client() -> None:
    found = RowClusters()
    assert found.add(2, make_draft("Лебедева А.", phones=PHONE)) is None
    assert found.add(5, make_draft("Лебедева Анна", phones="+79123456789", emails="a@b.ru")) == 0
    assert found.result()[0].draft.name.first_name == "Анна"
    assert found.result()[0].rows == [2, 5]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (make_draft("Лебедева Анна", phones=PHONE), make_draft("Лебедев Олег", phones=PHONE)),
        (make_draft("Лебедева Анна"), make_draft("Лебедева Анна", notes="другая")),
        (make_draft("Лебедева Анна"), make_draft("Лебедева Анна", phones=PHONE)),
        (
            make_draft("Зерно", kind="company", inn="7707083893", phones=PHONE),
            make_draft("Зерно", kind="company", inn="7736050003", phones=PHONE),
        ),
        (make_draft(phones="84951112233 доб. 1"), make_draft(phones="84951112233 доб. 2")),
    ],
)
def test_what_is_not_certain_stays_apart(one: ClientDraft, other: ClientDraft) -> None:
    assert clusters(one, other) == [[1], [2]]


def test_rows_that_say_exactly_the_same_are_one() -> None:
    assert clusters(make_draft("Иванов Иван", notes="а"), make_draft("Иванов Иван", notes="а")) == [[1, 2]]


def test_a_row_can_prove_that_two_earlier_ones_are_one() -> None:
    assert clusters(
        make_draft(phones=PHONE), make_draft(emails="a@b.ru"), make_draft(phones=PHONE, emails="a@b.ru")
    ) == [[1, 2, 3]]


def test_a_row_in_between_unites_no_contradiction() -> None:
    assert clusters(
        make_draft("Лебедева Анна", phones=PHONE),
        make_draft("Смирнова Ольга", emails="a@b.ru"),
        make_draft("Лебедева Анна", phones=PHONE, emails="a@b.ru"),
    ) == [[1, 3], [2]]


def test_a_phone_shared_by_thousands_of_people_costs_no_time() -> None:
    drafts = [make_draft(f"Ф{at} Имя{at}", phones="84951112233") for at in range(3000)]
    started = time.process_time()
    assert len(clusters(*drafts, drafts[2500])) == 3000
    assert time.process_time() - started < 3


def test_people_find_their_company_whatever_its_spelling() -> None:
    row = PlannedClient(make_draft("ООО «Зерно»", kind="company"), [1])
    companies = Companies([row, PlannedClient(make_draft("Лебедева Анна"), [2])])
    assert companies.place("Зерно") == companies.place("зерно, ООО") == companies.place("ООО Зерно") == 0
    assert companies.every == [row]
    assert companies.place("АО «Зерно»") == 1
    assert companies.every[1].is_mention


def test_numbers_of_a_mentioned_company_stay_with_the_company_they_belong_to() -> None:
    companies = Companies([])
    first = companies.place("Зерно", ClientDraft(kind=ClientKind.COMPANY, inn="7707083893", kpp="770701001"))
    second = companies.place("Зерно", ClientDraft(kind=ClientKind.COMPANY, inn="7736050003"))
    assert first != second
    assert companies.place("ООО «Зерно-опт»", ClientDraft(inn="7707083893")) == first
    assert [company.draft.inn for company in companies.every] == ["7707083893", "7736050003"]
    assert companies.every[first].draft.kpp == "770701001"


def test_a_sole_trader_is_no_company() -> None:
    companies = Companies([])
    companies.place("ИП Ёлкин Пётр Ильич")
    assert companies.every[0].draft.kind is ClientKind.SOLE_TRADER
    assert companies.every[0].draft.name.last_name == "Ёлкин"
