"""The search as people type: every key of many words is a question of its own."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterable
from random import Random
from typing import Any

import pytest

from benchmarks.conftest import Record
from crm_desktop.domain.keyboard import other_layout
from crm_desktop.domain.search import SearchAnswer
from crm_desktop.domain.text import digits
from crm_desktop.services import Services

SHOWN = 12
SAMPLE = 40
COMMON = (
    "ов",
    "на",
    "ова",
    "вич",
    "дом",
    "ооо",
    "ру",
    "inbox",
    "ex",
    "+7",
    "скидка",
    "договор",
    "перезвонить",
    "цена",
)
RARE = ("щщщщ", "ъы", "qzx", "сороконожка", "зщшнъ", "договор сороконожка", "скидка щука")
_LATIN = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya".split(" "),
        strict=True,
    )
)
KINDS = (
    *("one letter", "two letters", "beginnings", "middles", "names", "two words", "other layout"),
    *("transliteration", "initials", "phones", "four digits", "e-mails", "parts of e-mails", "companies"),
    *("words of entries", "common words", "rare words", "every key"),
)


def questions(services: Services) -> dict[str, list[str]]:
    """Return what is typed, of each kind, made of what the base really holds."""
    rows = services.store.engine.rows(
        "SELECT last_name, first_name, company_name, main_phone, main_email FROM party WHERE deleted_at IS NULL"
    )
    dice = Random(1)

    def some(column: int) -> list[str]:
        found = [row[column] for row in dice.sample(rows, 4000) if len(row[column]) > 5]
        return found[:SAMPLE]

    names, phones, emails = some(0), some(3), some(4)
    pairs = [f"{row[1]} {row[0]}" for row in dice.sample(rows, 2000) if row[0] and row[1]][:SAMPLE]
    return {
        "one letter": list("абвгдежзиклмнопрстуфхцчшщэюяasdf79"),
        "two letters": [name[:2] for name in names],
        "beginnings": [name[:length] for name in names for length in (3, 5)],
        "middles": [name[1 : 1 + length] for name in names for length in (3, 4)],
        "names": names,
        "two words": pairs,
        "other layout": [other_layout(name.lower()) for name in names],
        "transliteration": [_in_latin(name) for name in names],
        "initials": [
            f"{last[:2]} {first[:length]}" for first, last in map(str.split, pairs) for length in (1, 2)
        ],
        "phones": [phone[:length] for phone in phones for length in (6, 16)],
        "four digits": [digits(phone)[-4:] for phone in phones],
        "e-mails": [email[:length] for email in emails for length in (7, 30)],
        "parts of e-mails": [email[2 : 2 + length] for email in emails for length in (4, 8)],
        "companies": some(2),
        "words of entries": _pairs_of_entries(services, dice),
        "common words": list(COMMON),
        "rare words": list(RARE),
        "every key": [text[:end] for text in (*pairs[:9], *COMMON) for end in range(1, len(text) + 1)],
    }


def _in_latin(name: str) -> str:
    return "".join(_LATIN.get(letter, letter) for letter in name.lower())


def _pairs_of_entries(services: Services, dice: Random) -> list[str]:
    """Return words of entries, two at a time: most stand in many entries and few of them together."""
    rows = services.store.engine.rows("SELECT body FROM interaction WHERE id % 9973 = 0")
    words = sorted({word for (body,) in rows for word in body.split() if len(word) > 3 and word.isalpha()})
    return [" ".join(dice.sample(words, 2)) for _ in range(2 * SAMPLE)]


def _measured(services: Services, texts: Iterable[str]) -> tuple[list[float], int]:
    """Return how long each question took, in seconds, and how much was found."""
    times, found = [], 0
    for text in texts:
        start = time.perf_counter()
        answer: SearchAnswer = services.search.find(text, SHOWN)
        times.append(time.perf_counter() - start)
        found += len(answer.hits)
    return sorted(times), found


@pytest.mark.parametrize("kind", KINDS)
def test_search(benchmark: Any, figures: Record, services: Services, kind: str) -> None:
    texts = questions(services)[kind]
    benchmark.pedantic(lambda: services.search.find(texts[0], SHOWN), rounds=3)
    times, found = _measured(services, texts)
    figures(
        f"Search in everything: {kind}",
        "p95 30 ms, worst 100 ms",
        seconds=statistics.median(times),
        p95_ms=times[int(len(times) * 0.95) - 1] * 1000,
        worst_ms=times[-1] * 1000,
        found=found,
    )
