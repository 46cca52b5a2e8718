"""The words of names."""

import pytest

from crm_desktop.domain import name_words


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Иванов И.И.", ["Иванов", "И.", "И."]),
        ("Мамедов Рашад Мамед оглы", ["Мамедов", "Рашад", "Мамед оглы"]),
        ("Людвиг фон Бетховен", ["Людвиг", "фон Бетховен"]),
        ("Mr John Smith Jr.", ["John", "Smith Jr."]),
        ("Иванова (Петрова) Анна", ["Иванова (Петрова)", "Анна"]),
        ("Иванов и Ко", ["Иванов", "и", "Ко"]),
        ("иванов и и", ["иванов", "и.", "и."]),
        ("Дж.К. Роулинг", ["Дж.", "К.", "Роулинг"]),
    ],
)
def test_cutting(text: str, parts: list[str]) -> None:
    assert name_words.split(text) == parts


@pytest.mark.parametrize(
    "word", ["Иванович", "Юрьевна", "Ильич", "Никитична", "Мамед оглы", "Сериккызы", "Ахметұлы"]
)
def test_patronymics(word: str) -> None:
    assert name_words.is_patronymic(word)


@pytest.mark.parametrize("word", ["Иванов", "Анна", "Новак", "Марина", "Smith", "Бич"])
def test_not_patronymics(word: str) -> None:
    assert not name_words.is_patronymic(word)


def test_capitals() -> None:
    assert name_words.capitalise("РИМСКИЙ-КОРСАКОВ") == "Римский-Корсаков"
    assert name_words.capitalise("o'brien") == "O'Brien"
    assert name_words.capitalise("ФОН БЕТХОВЕН") == "фон Бетховен"
    assert name_words.is_one_case("ИВАНОВ И.И.")
    assert not name_words.is_one_case("Иванов")
