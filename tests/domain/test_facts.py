"""What is worth checking on a card."""

from __future__ import annotations

from datetime import date

from crm_desktop.domain.client import Birthday, ClientKind, Email
from crm_desktop.domain.facts import FactToCheck, facts_to_check
from tests.factories import make_draft

TODAY, MADE = date(2026, 11, 21), date(2023, 1, 1)


def test_the_oldest_come_first_then_what_is_missing() -> None:
    draft = make_draft(phones="+79161234567", emails="a@b.ru")
    touched = {"phones": date(2024, 5, 1)}
    assert facts_to_check(draft, touched, MADE, TODAY) == (
        FactToCheck("emails", MADE),
        FactToCheck("phones", date(2024, 5, 1)),
        FactToCheck("birthday", None),
    )


def test_what_is_fresh_or_confirmed_is_left_alone() -> None:
    draft = make_draft(phones="+79161234567", emails="a@b.ru", birthday=Birthday(1, 2))
    assert facts_to_check(draft, {}, date(2026, 1, 1), TODAY) == ()
    touched = {"phones": date(2026, 1, 1), "emails": date(2025, 11, 22)}
    assert facts_to_check(draft, touched, MADE, TODAY) == ()
    touched["emails"] = date(2025, 11, 21)
    assert [fact.key for fact in facts_to_check(draft, touched, MADE, TODAY)] == ["emails"]


def test_an_empty_field_that_was_confirmed_waits_a_year() -> None:
    draft = make_draft(phones="+79161234567", birthday=Birthday(1, 2))
    assert [f.key for f in facts_to_check(draft, {}, TODAY, TODAY)] == ["emails"]
    assert facts_to_check(draft, {"emails": date(2026, 5, 1)}, TODAY, TODAY) == ()
    assert facts_to_check(draft, {"emails": date(2025, 5, 1)}, TODAY, TODAY) != ()


def test_companies_are_asked_for_other_things_and_never_too_much() -> None:
    company = make_draft("Зерно", kind=ClientKind.COMPANY)
    assert [f.key for f in facts_to_check(company, {}, TODAY, TODAY)] == ["phones", "emails", "addresses"]
    company.emails = (Email("a@b.ru"),)
    assert [f.key for f in facts_to_check(company, {}, TODAY, TODAY, limit=9)] == [
        "phones",
        "addresses",
        "inn",
    ]
