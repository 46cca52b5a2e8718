from __future__ import annotations

import pytest
from hypothesis import given

from crm_desktop.domain.client import Birthday, ClientDraft, Employment, PersonName
from crm_desktop.domain.import_plan import ImportPolicy, completed, is_bare
from tests.domain.test_merge import drafts
from tests.factories import make_draft

FILL, UPDATE = ImportPolicy.FILL, ImportPolicy.UPDATE


def test_filling_gaps_never_overwrites() -> None:
    known = make_draft(status="Клиент", inn="", birthday=Birthday(3, 8, 1987), custom={"f_1": "S"})
    row = make_draft(
        status="Новый", inn="500100732259", birthday=Birthday(1, 1), custom={"f_1": "M", "f_2": 1}
    )
    found = completed(known, row, FILL)
    assert (found.status, found.inn, found.birthday) == ("Клиент", "500100732259", Birthday(3, 8, 1987))
    assert found.custom == {"f_1": "S", "f_2": 1}


def test_with_update_the_file_wins_and_empty_cells_erase_nothing() -> None:
    known = make_draft(status="Клиент", source="Сайт", custom={"f_1": "S", "f_2": 2})
    found = completed(known, make_draft(status="Новый", custom={"f_1": "M"}), UPDATE)
    assert (found.status, found.source, found.custom) == ("Новый", "Сайт", {"f_1": "M", "f_2": 2})


@pytest.mark.parametrize("policy", [FILL, UPDATE])
def test_lists_and_notes_only_grow(policy: ImportPolicy) -> None:
    known = make_draft(phones="8 912 345-67-89", notes="кофе", tags=("VIP",), addresses="Москва, 1")
    row = make_draft(
        phones="+79123456789; 84951112233", notes="чай", tags=("vip", "опт"), addresses="москва 1"
    )
    found = completed(known, row, policy)
    assert [phone.raw for phone in found.phones] == ["8 912 345-67-89", "84951112233"]
    assert (found.notes, found.tags, len(found.addresses)) == ("кофе\nчай", ("VIP", "опт"), 1)


@pytest.mark.parametrize(
    ("known", "row", "filled", "updated"),
    [
        ("Лебедева А.", "Лебедева Анна", "Лебедева Анна", "Лебедева Анна"),
        ("Лебедева Анна", "Лебедева А.", "Лебедева Анна", "Лебедева Анна"),
        ("Лебедева Анна", "Лебедева Анна Петровна", "Лебедева Анна Петровна", "Лебедева Анна Петровна"),
        ("Лебедева Анна", "Лебедева Аня", "Лебедева Анна", "Лебедева Аня"),
        ("Лебедева Анна", "Анна Лебедева", "Лебедева Анна", "Лебедева Анна"),
    ],
)
def test_names_get_fuller_never_poorer(known: str, row: str, filled: str, updated: str) -> None:
    assert completed(make_draft(known), make_draft(row), FILL).name.full() == filled
    assert completed(make_draft(known), make_draft(row), UPDATE).name.full() == updated


def test_a_name_in_the_wrong_boxes_is_no_reason_to_overwrite() -> None:
    known = ClientDraft(name=PersonName("Лебедева", "Анна"))
    row = ClientDraft(name=PersonName("Анна", "Лебедева", "Петровна"))
    assert completed(known, row, UPDATE).name == PersonName("Лебедева", "Анна", "Петровна")


def test_a_company_keeps_its_legal_form() -> None:
    known = make_draft("ООО «Зерно»", kind="company")
    assert completed(known, make_draft("Зерно", kind="company"), UPDATE).company_name == "ООО «Зерно»"
    assert completed(known, make_draft("АО «Зерно»", kind="company"), UPDATE).company_name == "АО «Зерно»"


def test_a_birthday_keeps_its_year() -> None:
    known = make_draft(birthday=Birthday(3, 8, 1987))
    assert completed(known, make_draft(birthday=Birthday(3, 8)), UPDATE).birthday == Birthday(3, 8, 1987)
    assert completed(known, make_draft(birthday=Birthday(3, 9)), UPDATE).birthday == Birthday(3, 9)


def test_a_new_place_of_work_stands_behind_the_known_one() -> None:
    known = ClientDraft(employments=(Employment("ООО «Зерно»", 1, "кассир"),))
    row = ClientDraft(employments=(Employment("зерно", position="директор"), Employment("Мельница")))
    filled = completed(known, row, FILL).employments
    assert [(place.company, place.position, place.is_main) for place in filled] == [
        ("ООО «Зерно»", "кассир", True),
        ("Мельница", "", False),
    ]
    assert completed(known, row, UPDATE).employments[0].position == "директор"


def test_a_bare_card_is_one_with_nothing_but_a_name() -> None:
    assert is_bare(make_draft("Зерно", kind="company"))
    assert not is_bare(make_draft("Зерно", kind="company", phones="84951112233"))


@pytest.mark.parametrize("policy", [FILL, UPDATE])
@given(known=drafts, row=drafts)
def test_the_same_row_again_changes_nothing(
    policy: ImportPolicy, known: ClientDraft, row: ClientDraft
) -> None:
    once = completed(known, row, policy)
    assert completed(once, row, policy) == once
