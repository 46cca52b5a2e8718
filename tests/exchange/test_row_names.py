import pytest

from crm_desktop.domain.client import ClientDraft, ClientKind, PersonName
from crm_desktop.exchange.row_names import NameCells, employer_inn, put_names


def named(mostly_companies: bool = False, **cells: object) -> tuple[ClientDraft, list[tuple[str, str]]]:
    draft = ClientDraft()
    rest = put_names(draft, NameCells(**cells), None, mostly_companies)  # type: ignore[arg-type]
    return draft, rest


@pytest.mark.parametrize(
    "text", ["Иванов Пётр Ильич", "Пётр Ильич Иванов", "ИВАНОВ ПЁТР ИЛЬИЧ", "Иванов, Пётр Ильич"]
)
def test_name_in_one_cell_in_any_order(text: str) -> None:
    draft, _ = named(name=text)
    assert draft.kind is ClientKind.PERSON
    assert draft.name.first_name.casefold() == "пётр"
    assert draft.name.patronymic.casefold() == "ильич"


def test_name_in_three_columns() -> None:
    draft, _ = named(last_name="Иванов", first_name="Пётр", patronymic="Ильич")
    assert draft.name == PersonName("Иванов", "Пётр", "Ильич")


def test_full_name_beside_its_parts_adds_nothing() -> None:
    draft, rest = named(name="Пётр Ильич Иванов", last_name="Иванов", first_name="Пётр", patronymic="Ильич")
    assert draft.name == PersonName("Иванов", "Пётр", "Ильич")
    assert rest == []


def test_person_with_a_company_works_there() -> None:
    draft, _ = named(name="Иванов Пётр", company="ООО «Ромашка»", position="директор")
    assert draft.kind is ClientKind.PERSON
    assert [(item.company, item.position) for item in draft.employments] == [("ООО «Ромашка»", "директор")]


def test_company_alone_is_a_company() -> None:
    for cells in ({"company": "Ромашка"}, {"name": "ООО «Ромашка»"}):
        draft, _ = named(**cells)
        assert draft.kind is ClientKind.COMPANY
        assert "Ромашка" in draft.company_name


def test_sole_trader() -> None:
    draft, _ = named(name="ИП Иванов Пётр Ильич")
    assert draft.kind is ClientKind.SOLE_TRADER
    assert draft.name == PersonName("Иванов", "Пётр", "Ильич")
    draft, _ = named(name="Иванов Пётр Ильич", company="ИП Иванов П.И.")
    assert (draft.kind, draft.employments) == (ClientKind.SOLE_TRADER, ())
    draft, _ = named(name="Сидорова Анна", company="ИП Иванов П.И.")
    assert draft.kind is ClientKind.PERSON


def test_word_that_names_nobody_is_a_company_where_companies_are_usual() -> None:
    assert named(name="Ромашка", mostly_companies=True)[0].kind is ClientKind.COMPANY
    assert named(name="Ромашка", has_company_ids=True)[0].kind is ClientKind.COMPANY
    assert named(name="Ромашка")[0].kind is ClientKind.PERSON


def test_column_of_kinds_decides() -> None:
    assert named(name="Ромашка", kind=ClientKind.COMPANY)[0].company_name == "Ромашка"


def test_what_finds_no_place_is_given_back() -> None:
    assert named(name="ООО «Ромашка»", company="Холдинг", position="клиент")[1] == [
        ("company", "Холдинг"),
        ("position", "клиент"),
    ]


def test_tax_number_of_a_company_has_ten_digits() -> None:
    assert employer_inn("7707083893")
    assert not employer_inn("500100732259")


def test_name_that_looks_like_a_legal_form_is_a_person_when_its_parts_say_so() -> None:
    draft, _ = named(name="Ли Ао", last_name="Ли", first_name="Ао")
    assert (draft.kind, draft.name) == (ClientKind.PERSON, PersonName("Ли", "Ао"))
