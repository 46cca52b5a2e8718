"""Values of the fields that users add: from text or a cell to what is stored, and back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from crm_desktop.domain.catalogue import CustomField, CustomFieldKind
from crm_desktop.domain.client import MAX_NAME, type_of_custom
from crm_desktop.domain.dates import parse_date
from crm_desktop.domain.errors import Problem
from crm_desktop.domain.money import parse_money, parse_number
from crm_desktop.domain.text import fold, tidy

_MAX_TEXT = 20 * MAX_NAME
_YES = frozenset(
    {
        "да",
        "есть",
        "истина",
        "верно",
        "согласен",
        "согласна",
        "yes",
        "y",
        "true",
        "t",
        "1",
        "+",
        "v",
        "x",
        "х",
        "✓",
        "✔",
        "☑",
        "д",
    }
)
_NO = frozenset({"нет", "ложь", "неверно", "no", "n", "false", "f", "0", "-", "–", "—", "н", "☐", "✗", "✘"})


def parse_custom(
    field: CustomField, value: object, *, today: date, day_first: bool = True
) -> tuple[type_of_custom, Problem | None]:
    """Return the value to store and what is wrong with it; a wrong one comes back as None.

    Money is in minor units, a date is ISO text, a choice is the option as the field spells it.
    """
    if value is None or (isinstance(value, str) and not value.strip()):
        return None, Problem.REQUIRED if field.is_required else None
    if field.kind is CustomFieldKind.NUMBER:
        return _number(value)
    if field.kind is CustomFieldKind.MONEY:
        money = parse_money(value)
        return money, None if money is not None else Problem.NOT_A_NUMBER
    if field.kind is CustomFieldKind.DATE:
        day = parse_date(value, today=today, day_first=day_first)
        return (day.isoformat(), None) if day else (None, Problem.NOT_A_DATE)
    if field.kind is CustomFieldKind.YES_NO:
        answer = parse_yes_no(value)
        return answer, None if answer is not None else Problem.NOT_YES_NO
    text = _cell_text(value)
    if field.kind is CustomFieldKind.CHOICE:
        wanted = fold(tidy(text))
        option = next((option for option in field.options if fold(tidy(option)) == wanted), None)
        return option, None if option is not None else Problem.NOT_A_CHOICE
    return (text, None) if len(text) <= _MAX_TEXT else (None, Problem.TOO_LONG)


def parse_yes_no(value: object) -> bool | None:
    """Return what a word, a tick or a number says, in Russian or English; None when it says neither."""
    if isinstance(value, bool):
        return value
    if isinstance(value, (int, float)):
        return bool(value) if value in (0, 1) else None
    word = fold(str(value)).strip().rstrip(".!")
    if word in _YES:
        return True
    return False if word in _NO else None


def _number(value: object) -> tuple[type_of_custom, Problem | None]:
    number = parse_number(value)
    if number is None:
        return None, Problem.NOT_A_NUMBER
    if number == number.to_integral_value():
        return int(number), None
    return float(number), None


def _cell_text(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, Decimal):
        return format(value, "f")
    return str(value).strip()
