"""How often a record is used, in both languages."""

import pytest

from crm_desktop.domain.catalogue import Workload
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.settings.usage_texts import UsageTexts


@pytest.mark.parametrize(
    ("language", "count", "text"),
    [
        ("en", 0, ""),
        ("en", 1, "1 client"),
        ("en", 2, "2 clients"),
        ("ru", 1, "1 клиент"),
        ("ru", 3, "3 клиента"),
        ("ru", 11, "11 клиентов"),
    ],
)
def test_clients_are_counted(languages: Languages, language: str, count: int, text: str) -> None:
    languages.use(language)
    assert UsageTexts().clients(count) == text


def test_what_happens_to_them_is_said(languages: Languages) -> None:
    texts = UsageTexts()
    assert texts.replace(2) == "What should its 2 clients get instead?"
    assert texts.tag_removed(1) == "taken off 1 client"
    assert texts.values_removed(2) == "2 clients had something in it"
    assert "2 clients" in texts.misfits(2)


@pytest.mark.parametrize(
    ("language", "work", "text"),
    [
        ("en", Workload(1, 2), "Who takes over: 1 client, 2 open promises?"),
        ("en", Workload(0, 1), "Who takes over: 1 open promise?"),
        ("ru", Workload(2, 5), "Кто примет: 2 клиента, 5 открытых обещаний?"),
        (
            "ru",
            Workload(has_past=True, open_tasks=2, open_deals=1, open_inquiries=2, open_sales=5, plans=3),
            "Кто примет: 2 открытые задачи, 1 открытая сделка, 2 обращения, 5 продаж, 3 плана?",
        ),
    ],
)
def test_somebody_is_asked_for_who_takes_over(
    languages: Languages, language: str, work: Workload, text: str
) -> None:
    languages.use(language)
    assert UsageTexts().take_over(work) == text


def test_a_stage_tells_the_deals_of_now_from_those_of_once(languages: Languages) -> None:
    texts = UsageTexts()
    assert texts.standing(0, 0) == ""
    assert texts.standing(2, 2) == "2 deals now"
    assert texts.standing(0, 7) == "0 deals now, 7 ever"
