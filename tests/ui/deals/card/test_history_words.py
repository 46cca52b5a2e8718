"""Changes of a deal in words."""

from __future__ import annotations

from datetime import UTC, datetime

from crm_desktop.domain.catalogue import CustomField, CustomFieldKind
from crm_desktop.domain.history import ActionKind, FieldChange
from crm_desktop.ui.deals.card.history_words import DealHistoryWords
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages

AT = datetime(2026, 11, 22, 9, tzinfo=UTC)
OWN = CustomField(1, 1, "f_1", "Delivery", CustomFieldKind.YES_NO)


def lines(*changes: tuple[str, str, str]) -> list[str]:
    words = DealHistoryWords(Formats(), "RUB", [OWN])
    made = [FieldChange(AT, "Anna", ActionKind.DEAL_CHANGED, *change) for change in changes]
    [entry] = words.entries(made)
    assert (entry.user, entry.title) == ("Anna", "Deal changed")
    return list(entry.lines)


def test_values_are_said_as_the_card_says_them(languages: Languages) -> None:
    said = lines(
        ("title", "Tea", "Coffee"),
        ("amount", "0", "150000"),
        ("expected_close", "2026-11-30", ""),
        ("probability", "", "40"),
        ("payment_nature", "", "prepaid"),
        ("action_kind", "", "call"),
        ("tags", "", "VIP"),
    )
    assert said[0] == "Title: Tea → Coffee"
    assert said[1].startswith("Sum:")
    assert Formats().money(150000, "RUB") in said[1]
    assert said[2].startswith("Expected close: was ")
    assert said[3] == "Probability: 40 %"
    assert said[5] == "Next action: Call"
    assert said[6] == "Tags: VIP"


def test_own_fields_are_told_one_by_one_and_forgotten_ones_not(languages: Languages) -> None:
    assert lines(("extra", '{"f_1":true,"f_9":"x"}', '{"f_1":false}')) == ["Delivery: Yes → No"]


def test_a_new_deal_is_one_line(languages: Languages) -> None:
    words = DealHistoryWords(Formats(), "RUB", [])
    [entry] = words.entries([FieldChange(AT, "", ActionKind.DEAL_ADDED, "created", "", "")])
    assert (entry.title, entry.lines) == ("Deal added", ())
