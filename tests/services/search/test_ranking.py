"""The best match comes first."""

from __future__ import annotations

import pytest

from crm_desktop.domain.search import SearchKind
from crm_desktop.services import Services
from crm_desktop.services.search import ranking
from tests.factories import make_client, make_draft


def names(services: Services, text: str, limit: int = 20) -> list[str]:
    return [hit.title for hit in services.search.find(text, limit, [SearchKind.CLIENT]).hits]


@pytest.fixture
def people(services: Services) -> Services:
    make_client(services, "Сергеева Инна", notes="сестра Ленского")
    make_client(services, "Орлова Вера", emails="lens@example.com")
    make_client(services, "Арбузова Анна", company="Оптика Ленс")
    make_client(services, "Аленский Пётр")
    make_client(services, "Смирнов Ленс")
    make_client(services, "Lensky John")
    make_client(services, "Ленский Борис")
    make_client(services, "Ленская Анна")
    return services


ORDER = [
    "Ленская Анна",  # the name begins so
    "Ленский Борис",
    "Смирнов Ленс",  # a word of the name begins so
    "Lensky John",  # a word of the name sounds so
    "Аленский Пётр",  # inside the name
    "Арбузова Анна",  # the company
    "Сергеева Инна",  # any other text
]


def test_names_come_before_everything_else_and_equal_ones_by_name(people: Services) -> None:
    found = [name for name in names(people, "ленс") if name in ORDER]
    assert found == ORDER


def test_what_is_written_so_comes_before_what_sounds_so(people: Services) -> None:
    found = names(people, "lens")
    assert found[0] == "Lensky John"
    assert set(found[1:5]) == {"Ленская Анна", "Ленский Борис", "Оптика Ленс", "Смирнов Ленс"}
    assert found.index("Орлова Вера") > found.index("Аленский Пётр")


def test_common_words_come_in_the_same_order(people: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    exact = names(people, "ленс")
    monkeypatch.setattr(ranking, "MANY", 1)
    many = names(people, "ленс")
    assert many[:3] == exact[:3]
    assert set(many) == set(exact)


def test_words_in_any_order_and_all_of_them(people: Services) -> None:
    assert names(people, "анна ленск") == ["Ленская Анна"]
    assert names(people, "ленск анна") == ["Ленская Анна"]
    assert names(people, "анна ленский") == []


@pytest.mark.parametrize("text", ["l", "л", "ле", "ан", "i"])
def test_one_or_two_letters_find_names_that_begin_so_first(people: Services, text: str) -> None:
    found = names(people, text, 50)
    assert found
    begins = [name.casefold().startswith(text) for name in found]
    assert begins == sorted(begins, reverse=True)


def test_a_limit_takes_the_best(people: Services) -> None:
    for limit in (1, 2, 3):
        assert names(people, "ленс", limit) == names(people, "ленс")[:limit]


def test_the_recycle_bin_is_left_out(people: Services) -> None:
    people.clients.archive([row.id for row in people.clients.search("ленский")])
    assert "Ленский Борис" not in names(people, "ленс")


def test_short_and_common_names(services: Services) -> None:
    services.clients.create_many([make_draft(f"Ли Анна{at}") for at in range(5)] + [make_draft("Цой Ан")])
    assert len(names(services, "ли")) == 5
    assert names(services, "цой") == ["Цой Ан"]
    assert names(services, "ан", 1) == ["Ли Анна0"]
