"""From the text of one cell to the value in it: words for states, moments, currencies, percents."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from enum import Enum
from functools import lru_cache
from typing import TypeVar

from crm_desktop.domain.dates import parse_date
from crm_desktop.domain.deal import MemberRole, NextActionKind, PaymentNature
from crm_desktop.domain.money import parse_number
from crm_desktop.domain.pipeline import StageKind
from crm_desktop.domain.product import ProductKind
from crm_desktop.domain.text import fold_words
from crm_desktop.exchange.grid import Cell, cell_text

E = TypeVar("E", bound=Enum)
# The first that fits counts: `не реализовано` is asked for before `реализовано`.
_STATES: tuple[tuple[StageKind, tuple[str, ...]], ...] = (
    (
        StageKind.LOST,
        ("не реализ", "неуспеш", "не успеш", "проигр", "провал", "отказ", "потер", "отмен", "неудач", "сорвал",
         "closed lost", "lost", "lose", "cancel", "fail", "rejected", "abandon", "dead"),
    ),
    (
        StageKind.WON,
        ("выигр", "успеш", "реализован", "продан", "продаж состоял", "оплачен", "выполнен", "куплен", "заверш",
         "closed won", "won", "win", "success", "sold", "paid", "complete", "done"),
    ),
    (
        StageKind.OPEN,
        ("открыт", "в работе", "работа", "в процессе", "новая", "новый", "актив", "текущ", "open", "active", "new",
         "in progress", "in work", "pending", "ongoing"),
    ),
)  # fmt: skip
_ACTIONS: dict[NextActionKind, tuple[str, ...]] = {
    NextActionKind.CALL: ("звонок", "позвонить", "call"),
    NextActionKind.MEETING: ("встреча", "встретиться", "meeting", "meet"),
    NextActionKind.LETTER: ("письмо", "написать", "letter", "e mail", "email"),
    NextActionKind.INVOICE: ("счет", "выставить счет", "invoice", "bill"),
    NextActionKind.OTHER: ("другое", "прочее", "other"),
}
_PAYMENTS: dict[PaymentNature, tuple[str, ...]] = {
    PaymentNature.PREPAID: ("предоплата", "аванс", "prepaid", "prepayment", "in advance"),
    PaymentNature.ON_DELIVERY: ("по факту", "при получении", "on delivery", "при доставке", "on_delivery"),
    PaymentNature.DEFERRED: ("отсрочка", "постоплата", "deferred", "post payment"),
    PaymentNature.INSTALMENTS: ("рассрочка", "частями", "instalments", "installments", "кредит"),
    PaymentNature.SUBSCRIPTION: ("подписка", "абонент", "subscription"),
}
_CURRENCIES = (
    (re.compile(r"₽|\bруб|\bр\.?$|\b(?:rub|rur)\b", re.IGNORECASE), "RUB"),
    (re.compile(r"\$|\bдолл|\busd\b", re.IGNORECASE), "USD"),
    (re.compile(r"€|\bевро\b|\beur\b", re.IGNORECASE), "EUR"),
    (re.compile(r"£|\bgbp\b|\bфунт", re.IGNORECASE), "GBP"),
    (re.compile(r"₸|\bтенге\b|\bkzt\b|\bтг\b", re.IGNORECASE), "KZT"),
    (re.compile(r"\bbyn\b|\bбел\.? ?руб", re.IGNORECASE), "BYN"),
    (re.compile(r"₴|\bгрн\b|\buah\b", re.IGNORECASE), "UAH"),
    (re.compile(r"\bcny\b|\bюан", re.IGNORECASE), "CNY"),
)
_CODE = re.compile(r"[A-Za-z]{3}")
_TIME = re.compile(r"(?:^|[\sT,])(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(am|pm)?\s*$", re.IGNORECASE)
_PREFIX = re.compile(r"([^:]{2,20}):\s*(.*)", re.DOTALL)
_SERVICE = ("услуг", "работ", "service", "work")
_GOODS = ("товар", "goods", "product", "запас", "продук", "материал", "item")


@lru_cache(maxsize=1024)
def state_of(text: str) -> StageKind | None:
    """Return what a word says of a deal: it goes on, is won or is lost; None when it says neither."""
    words = f" {fold_words(text)}"
    for kind, stems in _STATES:
        if any(f" {stem}" in words for stem in stems):
            return kind
    return None


def action_of(text: str) -> tuple[NextActionKind, str]:
    """Return the kind of a next action and its text: `Звонок: спросить о смете`, `call`, or just words."""
    for kind, words in _ACTIONS.items():
        if fold_words(text) in words:
            return kind, ""
    match = _PREFIX.fullmatch(text)
    if match:
        for kind, words in _ACTIONS.items():
            if fold_words(match[1]) in words:
                return kind, match[2]
    return NextActionKind.OTHER, text


def payment_of(text: str) -> PaymentNature | None:
    """Return how a buyer means to pay, as a cell says it."""
    known = choice_of(PaymentNature, text)
    if known is not None:
        return known
    words = fold_words(text)
    return next((kind for kind, stems in _PAYMENTS.items() if words.startswith(stems)), None)


def role_of(value: object) -> MemberRole:
    """Return what somebody is to a deal; who is named without a role influences."""
    return choice_of(MemberRole, value) or MemberRole.INFLUENCES


def kind_of(text: str) -> ProductKind | None:
    """Return whether something is goods or a service, as a cell says it."""
    words = fold_words(text)
    if words.startswith(_SERVICE):
        return ProductKind.SERVICE
    return ProductKind.GOODS if words.startswith(_GOODS) else None


def currency_of(text: str) -> str:
    """Return the code of the currency that a text names, `1 200 руб.` or `usd`; empty when it names none."""
    shown = text.strip()
    found = next((code for sign, code in _CURRENCIES if sign.search(shown)), "")
    return found or (shown.upper() if _CODE.fullmatch(shown) else "")


def moment_of(value: Cell, today: date, *, day_first: bool, epoch1904: bool = False) -> datetime | None:
    """Return the moment that a cell means, here; a day without an hour is its beginning."""
    if isinstance(value, datetime):
        # What a workbook counts in parts of a day is some microseconds off.
        return (value + timedelta(milliseconds=500)).replace(microsecond=0).astimezone()
    text = cell_text(value).strip()
    if isinstance(value, str):
        exact = iso_moment(text)
        if exact is not None:
            return exact
    day = parse_date(value, today=today, day_first=day_first, epoch1904=epoch1904)
    if day is None and " " in text:
        day = parse_date(text.partition(" ")[0], today=today, day_first=day_first)
    if day is None:
        return None
    return datetime.combine(day, _time_in(text)).astimezone()


def iso_moment(text: object) -> datetime | None:
    """Return a moment as programs write it: only with its zone is it one."""
    if not isinstance(text, str) or "T" not in text:
        return None
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo is not None else found.astimezone()


def _time_in(text: str) -> time:
    match = _TIME.search(text)
    if match is None:
        return time()
    hour, half = int(match[1]), (match[4] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    try:
        return time(hour, int(match[2]), int(match[3] or 0))
    except ValueError:
        return time()


def percent_of(value: Cell, *, are_shares: bool) -> int | None:
    """Return a percentage from 0 to 100; `are_shares` says that the column writes 0.4 for 40 %."""
    text = cell_text(value).strip()
    number = parse_number(text.removesuffix("%").strip())
    if number is None:
        return None
    if are_shares and not text.endswith("%"):
        number *= 100
    return round(number) if 0 <= number <= 100 else None


def writes_shares(values: Sequence[Cell]) -> bool:
    """Tell whether a column writes percents as parts of one, as a spreadsheet stores them."""
    numbers = [value for value in values if isinstance(value, (int, float)) and not isinstance(value, bool)]
    return bool(numbers) and max(numbers) <= 1 and any(0 < number < 1 for number in numbers)


def choice_of(kind: type[E], value: object) -> E | None:
    """Return the value of a choice that a JSON record writes; None when it is none of them."""
    return next((each for each in kind if each.value == value), None)


def text_of(record: Mapping[str, object], key: str) -> str:
    """Return a text of a JSON record; what is missing is empty."""
    value = record.get(key)
    return "" if value is None or isinstance(value, (dict, list)) else str(value)
