import pytest

from crm_desktop.exchange.headings import heading_score, heading_targets, normal_heading, repair_alphabet


@pytest.mark.parametrize(
    ("heading", "target"),
    [
        ("ФИО", "name"),
        ("Ф.И.О. клиента", "name"),
        ("Фамилия, имя, отчество", "name"),
        ("Контактное лицо", "name"),
        ("Фамилия", "last_name"),
        ("First Name", "first_name"),
        ("Отчество:", "patronymic"),
        ("Моб. тел.", "phone"),
        ("Телефон 2", "phone"),
        ("ТЕЛЕФОН ДЛЯ СВЯЗИ", "phone"),
        ("Телефон (WhatsApp)", "phone"),
        ("Номер телефона клиента", "phone"),
        ("Bухгалтерия / Teлефон", "phone"),
        ("Телефно", "phone"),
        ("e-mail", "email"),
        ("E-mail 1 - Value", "email"),
        ("Адрес эл. почты", "email"),
        ("Эл. почта (личная)", "email"),
        ("Почтовый адрес", "address"),
        ("Адрес доставки", "address"),
        ("Организация", "company"),
        ("Наименование организации", "company"),
        ("Job Title", "position"),
        ("Дата рожд.", "birthday"),
        ("ДР", "birthday"),
        ("ИНН/КПП", "inn"),
        ("Ответственный менеджер", "owner"),
        ("Откуда узнали о нас", "source"),
        ("Примечание", "notes"),
        ("Комментарий менеджера", "notes"),
        ("Телеграм", "telegram"),
        ("Ник в Telegram", "telegram"),
        ("Город", "city"),
        ("ZIP", "postcode"),
        ("Статус клиента", "status"),
        ("№ п/п", "ignore"),
    ],
)
def test_heading_names_its_field(heading: str, target: str) -> None:
    found = heading_targets(heading)
    assert found
    assert found[0][0] == target


@pytest.mark.parametrize(
    "text", ["Размер обуви", "Скидка", "Сумма покупок", "Loyalty points", "Последний визит", ""]
)
def test_other_words_name_no_field(text: str) -> None:
    assert heading_score(text) < 0.5


def test_long_text_and_numbers_are_no_headings() -> None:
    assert heading_score("Телефон " * 20) == 0
    assert heading_score(5.0) == 0


def test_letters_of_the_other_alphabet_are_repaired_by_majority() -> None:
    assert repair_alphabet("Teлефон") == "Телефон"
    assert repair_alphabet("phоne") == "phone"
    assert repair_alphabet("ABC") == "ABC"


def test_invisible_characters_and_marks_do_not_matter() -> None:
    assert normal_heading(" Теле\u00adфон:\n") == "телефон"
