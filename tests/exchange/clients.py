"""Clients for tests of export: one with everything, and a strategy for any."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from crm_desktop.domain.catalogue import CustomField, CustomFieldKind
from crm_desktop.domain.client import (
    Address,
    Birthday,
    ClientDraft,
    ClientKind,
    Email,
    Employment,
    Handle,
    HandleKind,
    PersonName,
    Phone,
)
from crm_desktop.exchange.cell_values import is_nothing
from crm_desktop.exchange.export_table import ExportOptions
from crm_desktop.exchange.headings import normal_heading
from crm_desktop.exchange.synonyms import DO_NOT_CALL, SYNONYMS

OWN_FIELDS = (
    CustomField(1, 1, "size", "Размер обуви", CustomFieldKind.NUMBER),
    CustomField(2, 1, "paid", "Оплачено", CustomFieldKind.MONEY),
    CustomField(3, 1, "visit", "Последний визит", CustomFieldKind.DATE),
    CustomField(4, 1, "colour", "Любимый цвет", CustomFieldKind.TEXT),
    CustomField(5, 1, "card", "Есть карта", CustomFieldKind.YES_NO),
)
RUSSIAN = {
    "kind": "Тип клиента", "name": "Имя или название", "last_name": "Фамилия", "first_name": "Имя",
    "patronymic": "Отчество", "company": "Компания", "position": "Должность", "phone": "Телефон",
    "phone_2": "Телефон 2", "phone_3": "Телефон 3", "email": "E-mail", "email_2": "E-mail 2",
    "telegram": "Telegram", "whatsapp": "WhatsApp", "vk": "VK", "instagram": "Instagram", "site": "Сайт",
    "handle": "Соцсети", "city": "Город", "address": "Адрес", "birthday": "Дата рождения", "inn": "ИНН",
    "kpp": "КПП", "ogrn": "ОГРН", "tags": "Теги", "status": "Статус", "source": "Источник",
    "owner": "Ответственный", "must_know": "Важно знать", "preferences": "Предпочтения", "notes": "Заметки",
    "kind.person": "Человек", "kind.company": "Компания", "kind.sole_trader": "ИП", "yes": "да", "no": "нет",
    "sheet": "Клиенты",
}  # fmt: skip
ENGLISH_OPTIONS = ExportOptions(own_fields=OWN_FIELDS)
RUSSIAN_OPTIONS = ExportOptions(labels=RUSSIAN, own_fields=OWN_FIELDS, language="ru")


def anna() -> ClientDraft:
    """A person with something in every field."""
    return ClientDraft(
        kind=ClientKind.PERSON,
        name=PersonName("Лебедева", "Анна", "Сергеевна"),
        employments=(Employment('ООО «Север; "Юг"»', position="закупки, склад"),),
        phones=(
            Phone("8 (916) 123-45-67", "+79161234567", "", ""),
            Phone("8 495 111-22-33 доб. 5", "+74951112233", "5", "рабочий"),
            Phone("8 916 123", None),
            Phone("+7 921 000-11-22", "+79210001122", "", "мама"),
        ),
        emails=(Email("Anna@Mail.ru", "anna@mail.ru"), Email("a@work.ru", "a@work.ru"), Email("b@c.ru", "b@c.ru")),
        handles=(
            Handle(HandleKind.TELEGRAM, "anna_k"),
            Handle(HandleKind.VK, "anna.k"),
            Handle(HandleKind.SITE, "https://anna.example.ru"),
        ),
        addresses=(Address("101000, Москва, ул. Мира, 5", postcode="101000", city="Москва"),),
        birthday=Birthday(3, 8, 1987),
        inn="500100732259",
        status="в работе",
        source="подруга",
        owner="Инга",
        tags=("VIP", "опт"),
        must_know='=HYPERLINK("http://x")',
        preferences="+чай\nбез сахара",
        notes='первая строка\nвторая; "в кавычках", и запятая',
        custom={"size": 38.5, "paid": 150050, "visit": "2026-03-08", "colour": "синий", "card": True},
    )  # fmt: skip


def firm() -> ClientDraft:
    """A company."""
    return ClientDraft(
        kind=ClientKind.COMPANY,
        company_name="ООО «Ромашка»",
        phones=(Phone("+7 495 111-22-33", "+74951112233"),),
        inn="7707083893",
        kpp="773601001",
        ogrn="1027700132195",
    )


def trader() -> ClientDraft:
    """A sole trader with a trade name."""
    return ClientDraft(
        kind=ClientKind.SOLE_TRADER,
        name=PersonName("Самойлов", "Артём", "Викторович"),
        company_name="ИП Самойлов",
        birthday=Birthday(2, 29),
    )


letters = st.characters(whitelist_categories=("Lu", "Ll"), max_codepoint=0x44F)
words = st.text(letters, min_size=1, max_size=12).filter(lambda text: not is_nothing(text))
lines = st.text(
    st.characters(blacklist_categories=("Cs", "Cc", "Cf", "Zl", "Zp", "Zs")) | st.just(" "), max_size=40
).map(str.strip)
notes = st.lists(lines.filter(bool), max_size=3).map("\n".join)
phones = st.integers(9_000_000_000, 9_999_999_999).map(lambda number: Phone(f"+7{number}", f"+7{number}"))
emails = st.from_regex(r"[a-z]{1,8}@[a-z]{2,8}\.(ru|com)", fullmatch=True).map(lambda text: Email(text, text))
birthdays = st.builds(
    lambda day, has_year: Birthday(day.month, day.day, day.year if has_year else None),
    st.dates(date(1920, 1, 1), date(2020, 1, 1)),
    st.booleans(),
)
# A group of contacts named so is how a vCard says the wish itself: see `record_files`.
tags = words.filter(lambda text: normal_heading(text) not in SYNONYMS[DO_NOT_CALL])
drafts = st.builds(
    ClientDraft,
    name=st.builds(
        PersonName, words.map(str.title), words.map(str.title), st.just("") | words.map(str.title)
    ),
    phones=st.lists(phones, max_size=5, unique=True).map(tuple),
    emails=st.lists(emails, max_size=3, unique=True).map(tuple),
    birthday=st.none() | birthdays,
    notes=notes,
    must_know=notes,
    preferences=notes,
    tags=st.lists(tags, max_size=3, unique=True).map(tuple),
    status=words | st.just(""),
)
