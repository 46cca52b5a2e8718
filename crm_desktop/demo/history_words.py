"""The words that the past of demonstration clients is made of, one file for each language."""

from __future__ import annotations

import random
import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from crm_desktop.domain.timeline import InteractionKind
from crm_desktop.system.paths import resource


@dataclass(frozen=True, slots=True)
class EntryWords:
    """What is said in entries of one kind: a subject, and parts that are put together."""

    subjects: list[str]
    body: list[list[str]]


@dataclass(frozen=True, slots=True)
class HistoryWords:
    """What one language offers."""

    language: str
    entries: dict[InteractionKind, EntryWords]
    slots: dict[str, list[str]]
    decisions: list[str]
    next_steps: list[str]
    do_not_call: list[str]
    consent_sources: list[str]
    pinned: list[str]
    promises: dict[str, list[Any]]
    files: dict[str, list[str]]


@cache
def history_words(language: str) -> HistoryWords:
    """Return the words of `ru` or `en`."""
    read = tomllib.loads(resource("demo", f"{language}_history.toml").read_text(encoding="utf-8"))
    entries = {kind: EntryWords(**read.pop(kind.value)) for kind in InteractionKind}
    return HistoryWords(language=language, entries=entries, **read)


class Filler:
    """Fills the places in a text: what is in braces is drawn anew each time."""

    def __init__(self, chance: random.Random, words: HistoryWords, today: date) -> None:
        self._draw = chance.random
        self._slots = words.slots
        self._is_russian = words.language == "ru"
        self._today = today

    def fill(self, text: str) -> str:
        """Return a text with all its places filled."""
        # A unit brings its own full stop, which then ends the sentence too.
        return text.format_map(self).replace("..", ".") if "{" in text else text

    def __getitem__(self, name: str) -> str:
        """Return something for one place."""
        draw = self._draw()
        words = self._slots.get(name)
        if words is not None:
            return words[int(draw * len(words))]
        if name == "number":
            return str(100 + int(draw * 9900))
        if name == "percent":
            return ("3", "5", "7", "10", "12", "15")[int(draw * 6)]
        if name == "hour":
            return f"{9 + int(draw * 9)}:{('00', '30')[int(draw * 100) % 2]}"
        if name == "sum":
            return self._sum(draw)
        if name == "quantity":
            return self._quantity(draw)
        day = self._today + timedelta(days=int(draw * 120))
        return day.strftime("%d.%m" if self._is_russian else "%d/%m")

    def _sum(self, draw: float) -> str:
        if self._is_russian:
            return f"{100 * (20 + int(draw * draw * 9000)):,}\u00a0₽".replace(",", "\u00a0")
        return f"£{20 + int(draw * draw * 9000):,}"

    def _quantity(self, draw: float) -> str:
        count = 2 + int(draw * draw * 400)
        units = ("шт.", "кор.", "кг", "уп.") if self._is_russian else ("pcs", "boxes", "kg", "packs")
        return f"{count} {units[int(draw * 1000) % 4]}"
