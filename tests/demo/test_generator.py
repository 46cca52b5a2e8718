"""Demonstration clients: the same for the same seed, and such as an office has."""

from __future__ import annotations

from datetime import date

import pytest

from crm_desktop.demo.generator import clients
from crm_desktop.domain.client import ClientDraft, ClientKind
from crm_desktop.domain.tax_ids import check_inn, check_kpp, check_ogrn

TODAY = date(2026, 11, 21)
COUNT = 3000


def _made(language: str, seed: int = 1, count: int = COUNT) -> list[ClientDraft]:
    return list(clients(count, seed, language, TODAY))


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_same_seed_makes_the_same_clients(language: str) -> None:
    assert _made(language) == _made(language)
    assert _made(language)[:50] != _made(language, seed=2)[:50]


@pytest.mark.parametrize("count", [1, 2, 17, 1000])
def test_any_size(count: int) -> None:
    assert len(_made("ru", count=count)) == count


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_client_can_be_stored(language: str) -> None:
    for draft in _made(language):
        draft.validate()


@pytest.mark.parametrize("language", ["ru", "en"])
def test_names_of_companies_are_not_repeated(language: str) -> None:
    names = [draft.company_name for draft in _made(language) if draft.kind is ClientKind.COMPANY]
    assert len(names) == len(set(names))


def test_numbers_of_the_state_are_right() -> None:
    drafts = _made("ru")
    assert sum(bool(draft.inn) for draft in drafts) > 300
    for draft in drafts:
        assert not draft.inn or check_inn(draft.inn) is None
        assert not draft.kpp or check_kpp(draft.kpp) is None
        assert not draft.ogrn or check_ogrn(draft.ogrn) is None


@pytest.mark.parametrize("language", ["ru", "en"])
def test_all_that_the_program_knows_of_a_client_occurs(language: str) -> None:
    drafts = _made(language)
    assert {draft.kind for draft in drafts} == set(ClientKind)
    for field in ("phones", "emails", "handles", "addresses", "employments", "birthday", "tags", "notes",
                  "must_know", "preferences", "status", "source", "owner"):  # fmt: skip
        filled = sum(bool(getattr(draft, field)) for draft in drafts)
        assert 0 < filled < COUNT, field


@pytest.mark.parametrize("language", ["ru", "en"])
def test_life_is_untidy(language: str) -> None:
    drafts = _made(language)
    phones = [phone for draft in drafts for phone in draft.phones]
    assert any(not phone.e164 for phone in phones), "a number cut short"
    assert any(len(draft.phones) > 1 for draft in drafts)
    assert any(draft.birthday and draft.birthday.year is None for draft in drafts)
    assert any(place.has_left for draft in drafts for place in draft.employments)
    assert any(len(draft.employments) > 1 for draft in drafts)


def test_people_work_in_companies_that_came_before() -> None:
    seen: set[str] = set()
    for draft in _made("ru"):
        if draft.kind is ClientKind.COMPANY:
            seen.add(draft.company_name)
        assert {place.company for place in draft.employments} <= seen


@pytest.mark.parametrize("language", ["ru", "en"])
def test_no_demonstration_reaches_a_stranger(language: str) -> None:
    mails = [email.normal for draft in _made(language) for email in draft.emails]
    assert mails
    assert [mail for mail in mails if not mail.endswith(".example")] == []
