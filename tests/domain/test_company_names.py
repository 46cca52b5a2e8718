"""Names of companies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.client import ClientKind, PersonName
from crm_desktop.domain.company_names import company_key, guess_kind, sole_trader_name, split_legal_form


@pytest.mark.parametrize(
    ("text", "form", "bare"),
    [
        ("ООО Ромашка", "ООО", "Ромашка"),
        ('ООО "Ромашка"', "ООО", "Ромашка"),
        ("ооо «Ромашка»", "ООО", "Ромашка"),
        ("Ромашка, ООО", "ООО", "Ромашка"),
        ("«Ромашка» ООО", "ООО", "Ромашка"),
        ("Общество с ограниченной ответственностью «Ромашка»", "ООО", "Ромашка"),
        ("ИП Иванов И.И.", "ИП", "Иванов И.И."),
        ("Иванов И.И. ИП", "ИП", "Иванов И.И."),
        ('ООО «Компания "Весна"»', "ООО", 'Компания "Весна"'),
        ("Acme Ltd.", "Ltd", "Acme"),
        ("Acme Co., Ltd", "Co Ltd", "Acme"),
        ("Acme, Inc.", "Inc", "Acme"),
        ("Siemens AG", "AG", "Siemens"),
        ("Магазин «Цветы»", "", "Магазин «Цветы»"),
        ("Аорта", "", "Аорта"),
        ("АО", "", "АО"),
        ("", "", ""),
    ],
)
def test_legal_forms(text: str, form: str, bare: str) -> None:
    assert split_legal_form(text) == (form, bare)


def test_spellings_of_one_company_have_one_key() -> None:
    spellings = [
        "ООО «Ромашка»",
        "Ромашка ООО",
        "ромашка",
        '"РОМАШКА"',
        "Общество с ограниченной ответственностью Ромашка",
    ]
    assert {company_key(text) for text in spellings} == {"ромашка"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ООО Ромашка", ClientKind.COMPANY),
        ("«Ромашка»", ClientKind.COMPANY),
        ("Салон красоты Анна", ClientKind.COMPANY),
        ("ИП Иванов Иван", ClientKind.SOLE_TRADER),
        ("индивидуальный предприниматель Сидорова Анна", ClientKind.SOLE_TRADER),
        ("ЧП Петров А.А.", ClientKind.SOLE_TRADER),
        ("Иванов Иван", ClientKind.PERSON),
        ("John Smith", ClientKind.PERSON),
        ("Роснефть", None),
        ("", None),
    ],
)
def test_kinds(text: str, kind: ClientKind | None) -> None:
    assert guess_kind(text) is kind


def test_the_person_behind_a_sole_trader() -> None:
    assert sole_trader_name("ИП Иванов И.И.") == PersonName("Иванов", "И.", "И.")
    assert sole_trader_name("ИП Петров Пётр Петрович") == PersonName("Петров", "Пётр", "Петрович")


@given(st.text(max_size=50) | st.text(alphabet='ОАИП «»", Ltd.co', max_size=30))
def test_any_text_is_answered(text: str) -> None:
    form, bare = split_legal_form(text)
    assert bare or not any(map(str.isalnum, text)) or form == ""
    company_key(text)
    guess_kind(text)
    sole_trader_name(text)
