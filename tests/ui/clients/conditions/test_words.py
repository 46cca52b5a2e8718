from __future__ import annotations

import pytest

from crm_desktop.domain.catalogue import CustomFieldKind
from crm_desktop.domain.conditions import FIELDS, OPS, Condition, FieldType, Op, Operand, operand
from crm_desktop.ui.clients.conditions.words import ConditionWords
from crm_desktop.ui.clients.lists import ClientLists
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.shell.context import AppContext


@pytest.fixture
def words(app_context: AppContext, lists: ClientLists) -> ConditionWords:
    return ConditionWords(lists, app_context.formats)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_field_and_operator_has_words(
    words: ConditionWords, languages: Languages, language: str
) -> None:
    languages.use(language)
    shown = dict(words.fields())
    assert set(FIELDS) < set(shown)
    assert {key for key, title in shown.items() if not title or title == key} == set()
    for kind, ops in OPS.items():
        said = [words.op(kind, op) for op in ops]
        assert len(set(said)) == len(ops), said


@pytest.mark.parametrize(
    ("condition", "said"),
    [
        (Condition("last_contact", Op.OLDER, (60,)), "Last contact: none for 60 days"),
        (Condition("last_contact", Op.WITHIN, (1,)), "Last contact: in the last 1 day"),
        (Condition("next_step", Op.EMPTY), "Next step: none"),
        (Condition("birthday", Op.IN_MONTH, (0,)), "Birthday: in the month this month"),
        (Condition("status", Op.ANY_OF, ("Новый", "")), "Status: Новый, not set"),
        (Condition("tags", Op.NONE_OF, ("VIP",)), "Tags: none of VIP"),
        (Condition("city", Op.CONTAINS, ("Пермь",)), "City: contains “Пермь”"),
        (Condition("consent.calls", Op.ANY_OF, ("none",)), "Consent: calls: nothing said"),
        (Condition("custom.gone", Op.FILLED), "removed field: filled in"),
        (Condition("", Op.UNKNOWN), ": cannot be read"),
    ],
)
def test_a_condition_is_told_in_words(words: ConditionWords, condition: Condition, said: str) -> None:
    assert words.words(condition) == said


def test_own_fields_are_asked_by_their_kind(words: ConditionWords, lists: ClientLists) -> None:
    key = next(field.key for field in lists.own_fields if field.kind is CustomFieldKind.NUMBER)
    kind = words.type_of(f"custom.{key}")
    assert kind is FieldType.NUMBER
    assert operand(kind, Op.AT_LEAST) is Operand.NUMBER
    assert words.words(Condition(f"custom.{key}", Op.AT_LEAST, (5,))) == "Скидка: at least 5"
    assert words.type_of("custom.gone") is None


def test_names_to_choose_from_are_those_of_the_base(words: ConditionWords) -> None:
    assert ("VIP", "VIP") in words.names("tags")
    assert ("", "not set") in words.names("status")
    assert ("telegram", "Telegram") in words.names("handles")
    assert ("withdrawn", "withdrawn") in words.names("consent.mailings")
    assert ("person", "Person") in words.names("kind")
