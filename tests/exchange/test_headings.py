import pytest

from crm_desktop.exchange.headings import (
    about_whom,
    heading_score,
    heading_targets,
    normal_heading,
    repair_alphabet,
)


@pytest.mark.parametrize(
    ("heading", "target"),
    [
        ("ФИО", "name"),
        ("Ф.И.О. клиента", "name"),
        ("Фамилия, имя, отчество", "name"),
        ("Контактное лицо", "name"),
        ("ФИО / фирма", "name"),
        ("Клиент (компания)", "name"),
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


@pytest.mark.parametrize(
    "heading",
    ["Номер договора", "Гос. номер", "Название тура", "Наименование товара", "Группа крови", "Last contact"],
)
def test_a_word_that_means_a_field_alone_means_nothing_in_a_heading_about_another_thing(heading: str) -> None:
    assert heading_targets(heading) == ()


@pytest.mark.parametrize(
    ("heading", "target"),
    [
        ("Номер клиента моб", "phone"),
        ("Person - Name", "name"),
        ("Telefon klienta", "phone"),
        ("gorod", "city"),
    ],
)
def test_the_same_words_beside_a_word_for_the_client_and_in_latin_letters(heading: str, target: str) -> None:
    assert heading_targets(heading)[0][0] == target


def test_a_phone_that_is_also_whatsapp_is_a_phone() -> None:
    assert heading_targets("Телефон/WhatsApp")[0][0] == "phone"
    assert heading_targets("WhatsApp")[0][0] == "whatsapp"


@pytest.mark.parametrize(
    ("heading", "whom"),
    [
        ("Дата рождения ребёнка", "child"),
        ("Emergency Contact", "emergency"),
        ("Телефон мамы", "parent"),
        ("ФИО", ""),
    ],
)
def test_whom_a_heading_is_about(heading: str, whom: str) -> None:
    assert about_whom(heading) == whom


def test_a_slip_at_the_first_letter_is_another_word() -> None:
    assert heading_targets("Department") == ()


def test_brackets_make_a_doubtful_word_no_surer() -> None:
    assert dict(heading_targets("Номер"))["phone"] < 0.85
