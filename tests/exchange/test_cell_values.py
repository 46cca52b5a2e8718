import pytest

from crm_desktop.domain.client import ClientKind, HandleKind
from crm_desktop.domain.errors import Problem
from crm_desktop.exchange.cell_values import (
    address_part,
    client_kind,
    emails_in,
    handles_in,
    heading_label,
    is_nothing,
    name_and_contacts,
    phones_in,
    reason_not_to_call,
    words_in,
)
from crm_desktop.exchange.grid import Cell


@pytest.mark.parametrize("text", ["-", "—", "нет", "Не указан", "n/a", "б/н", " . "])
def test_words_for_no_value(text: str) -> None:
    assert is_nothing(text)


@pytest.mark.parametrize("text", ["0", "Нетребко", "No Name Ltd"])
def test_values_are_not_taken_for_no_value(text: str) -> None:
    assert not is_nothing(text)


@pytest.mark.parametrize(
    ("heading", "label"),
    [
        ("Телефон", ""),
        ("Телефон 2", ""),
        ("Рабочий телефон", "рабочий"),
        ("Бухгалтерия / Телефон", "бухгалтерия"),
        ("Контактное лицо / Телефон", ""),
        ("Факс", "факс"),
        ("Work Phone", "work"),
    ],
)
def test_heading_labels_its_phones(heading: str, label: str) -> None:
    assert heading_label(heading) == label


def test_several_phones_of_one_cell() -> None:
    found = phones_in("8 916 123-45-67; 8(495)111-22-33 доб. 5 (мама)", "RU", "Телефон")
    assert [(phone.e164, phone.extension, phone.label) for phone in found.phones] == [
        ("+79161234567", "", ""),
        ("+74951112233", "5", "мама"),
    ]


def test_email_among_phones_is_an_email() -> None:
    found = phones_in("8 916 123-45-67, anna@mail.ru", "RU", "Контакты")
    assert [phone.e164 for phone in found.phones] == ["+79161234567"]
    assert [email.normal for email in found.emails] == ["anna@mail.ru"]
    assert found.rest == ""


def test_wrong_phone_is_kept_and_named() -> None:
    found = phones_in("8 916 123", "RU", "Телефон")
    assert [phone.raw for phone in found.phones] == ["8 916 123"]
    assert found.problems == [Problem.NOT_A_PHONE]


def test_words_in_a_phone_column_are_left_for_the_notes() -> None:
    found = phones_in("звонить мужу", "RU", "Телефон")
    assert (found.phones, found.rest) == ((), "звонить мужу")


def test_phone_among_emails_is_a_phone() -> None:
    found = emails_in("anna@mail.ru; 8 916 123-45-67", "RU", "Почта")
    assert [email.normal for email in found.emails] == ["anna@mail.ru"]
    assert [phone.e164 for phone in found.phones] == ["+79161234567"]


def test_wrong_email_is_kept_and_named() -> None:
    found = emails_in("anna(a)mail", "RU", "Почта")
    assert [(email.raw, email.normal) for email in found.emails] == [("anna(a)mail", None)]
    assert found.problems == [Problem.NOT_AN_EMAIL]


def test_handles_take_their_kind_from_the_column() -> None:
    assert handles_in("@anna_k", HandleKind.TELEGRAM, "Телеграм").handles[0].value == "anna_k"
    assert handles_in("89161234567", None, "Viber").handles[0].kind is HandleKind.VIBER
    both = handles_in("vk.com/anna, t.me/anna_k", None, "Соцсети")
    assert [handle.kind for handle in both.handles] == [HandleKind.VK, HandleKind.TELEGRAM]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Физическое лицо", ClientKind.PERSON),
        ("физ. лицо", ClientKind.PERSON),
        ("Юр. лицо", ClientKind.COMPANY),
        ("ИП", ClientKind.SOLE_TRADER),
        ("Sole trader", ClientKind.SOLE_TRADER),
        ("Company", ClientKind.COMPANY),
        ("поставщик", None),
    ],
)
def test_words_for_the_kind_of_client(text: str, kind: ClientKind | None) -> None:
    assert client_kind(text) is kind


def test_tags_are_split_and_once() -> None:
    assert words_in("VIP, опт; VIP\nдруг") == ("VIP", "опт", "друг")


@pytest.mark.parametrize(
    ("text", "name", "phones", "emails"),
    [
        ("Иванов Иван 89161234567", "Иванов Иван", ["+79161234567"], []),
        ("Иванов И.И., тел. +7 (916) 123-45-67, i@v.ru", "Иванов И.И., тел.", ["+79161234567"], ["i@v.ru"]),
        ("Школа 1234", "Школа 1234", [], []),
        ("ООО «2К»", "ООО «2К»", [], []),
    ],
)
def test_name_and_what_stands_after_it(text: str, name: str, phones: list[str], emails: list[str]) -> None:
    shown, found = name_and_contacts(text, "RU")
    assert shown == name
    assert [phone.e164 for phone in found.phones] == phones
    assert [email.normal for email in found.emails] == emails


def test_pieces_of_an_address() -> None:
    assert address_part("Дом", "5") == "д. 5"
    assert address_part("Квартира", "кв. 12") == "кв. 12"
    assert address_part("Улица", "Ленина") == "Ленина"
    assert address_part("Адрес", "ул. Ленина, 5") == ""


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("да", ""), ("Yes", ""), ("+", ""), (True, ""), (1.0, ""), ("просила  не звонить", "просила не звонить"),
        ("нет", None), ("no", None), ("-", None), ("", None), (False, None), (0.0, None), (None, None),
    ],
)  # fmt: skip
def test_why_a_client_must_not_be_called(value: Cell, reason: str | None) -> None:
    assert reason_not_to_call(value) == reason
