"""A client in short lines."""

from __future__ import annotations

from crm_desktop.domain.client import Birthday, ClientDraft, Handle, HandleKind
from crm_desktop.ui.importing.facts import facts
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from tests.factories import make_draft


def test_only_filled_fields_are_told(languages: Languages) -> None:
    draft = make_draft("Орлова Анна", phones="8 916 123-45-67", emails="A@B.RU", company="Заря")
    assert facts(draft, Formats()) == [
        ("Name", "Орлова Анна"),
        ("Company", "Заря"),
        ("Phone", "+7 916 123-45-67"),
        ("E-mail", "a@b.ru"),
    ]
    assert facts(ClientDraft(), Formats()) == []


def test_days_handles_and_own_fields_are_told_as_people_read_them(languages: Languages) -> None:
    draft = ClientDraft(
        birthday=Birthday(3, 8),
        handles=(Handle(HandleKind.TELEGRAM, "@anna"), Handle(HandleKind.MAX, "anna")),
        custom={"c1": True, "new:Цвет": "синий", "c2": None},
    )
    assert facts(draft, Formats(), {"c1": "Постоянный"}) == [
        ("Telegram", "@anna"),
        ("Social media", "anna"),
        ("Birthday", "March 8"),
        ("Постоянный", "yes"),
        ("Цвет", "синий"),
    ]
