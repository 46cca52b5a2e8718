"""Names in two alphabets and many spellings are the same when they sound the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.text import fold
from crm_desktop.domain.translit import skeleton, skeletons

ALIKE = (
    "Иванов Ivanov Ivanoff",
    "Юлия Yulia Julia Yuliya Iuliia",
    "Щербаков Shcherbakov Scherbakov",
    "Хабаров Khabarov Habarov",
    "Цветков Tsvetkov Cvetkov",
    "Александр Aleksandr Alexandr",
    "Алексей Alexey Aleksej Alexei Aleksei",
    "Елена Yelena Elena Jelena",
    "Соловьёв Solovyov Soloviev Solovyev",
    "Евгений Evgeny Yevgeniy Evgenii",
    "Виктор Victor Viktor",
    "Мария Maria Mariya Mariia",
    "Андреев Andreev Andreyev",
    "Жуков Zhukov",
    "Чехов Chekhov",
    "Юрий Yury Yuri Yuriy Iurii",
    "Фёдоров Fedorov Fyodorov",
    "Вячеслав Vyacheslav Viacheslav",
    "Ксения Ksenia Xenia Kseniya",
    "Вальтер Walter Valter",
    "Müller Muller",
    "Ольга Olga Ol'ga",
)


@pytest.mark.parametrize("names", ALIKE)
def test_spellings_of_one_name_are_one(names: str) -> None:
    assert len({skeleton(fold(name)) for name in names.split()}) == 1


@pytest.mark.parametrize("names", ["Иванов Иванова", "Жуков Шуков", "Петров Федоров", "Анна Инна"])
def test_other_names_are_others(names: str) -> None:
    assert len({skeleton(fold(name)) for name in names.split()}) == 2


def test_words_one_after_the_other() -> None:
    assert skeletons("АО «Зерно-2»") == ("ao", "zerno", "2")
    assert skeletons("«»") == ()


def test_a_key_that_was_held_down_sounds_like_nothing() -> None:
    assert (skeleton("щщщщ"), skeleton("ааа"), skeleton("анна"), skeleton("000")) == ("", "", "ana", "000")


@given(st.text(max_size=40))
def test_any_text_is_heard_as_latin_letters_and_digits(text: str) -> None:
    for sound in skeletons(text):
        assert sound.isdigit() or (sound.isascii() and sound.isalnum())
