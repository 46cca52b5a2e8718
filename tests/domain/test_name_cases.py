"""Names in sentences: whom a word may mean, and how well it fits."""

from __future__ import annotations

import pytest

from crm_desktop.domain.name_cases import CONTAINS, EXACT, NOMINATIVE, fits, stem


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("Иванову", "Иванов"),
        ("Ивановой", "Иванова"),
        ("Ивановым", "Иванов"),
        ("Достоевскому", "Достоевский"),
        ("Толстому", "Толстой"),
        ("Анне", "Анна"),
        ("Марией", "Мария"),
        ("Андрею", "Андрей"),
        ("Игорю", "Игорь"),
        ("Илье", "Илья"),
        ("Петру", "Пётр"),
        ("Киму", "Ким"),
        ("Petrov's", "Petrov"),
    ],
)
def test_a_case_is_known(word: str, name: str) -> None:
    assert fits(word, name) > NOMINATIVE - 5
    assert stem(word) in name.casefold().replace("ё", "е")


@pytest.mark.parametrize("name", ["Коваленко", "Ли", "Smith", "Зерно"])
def test_what_is_written_as_it_is_fits_best(name: str) -> None:
    assert fits(name, name) == EXACT


def test_the_likelier_name_comes_first() -> None:
    assert fits("Иванову", "Иванов") > fits("Иванову", "Иванова") > fits("Иванову", "Ивановский") > CONTAINS
    assert fits("Ивановой", "Иванова") > fits("Ивановой", "Иванов")
    assert fits("Иванову", "Петров") == 0
    assert fits("Иванову", "Древоиванов") == CONTAINS


def test_short_names_are_not_cut_to_nothing() -> None:
    assert stem("Оле") == "оле"
    assert stem("Ы") == "ы"
