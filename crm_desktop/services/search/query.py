"""Reads what was typed into the search: its words, and what else it may have been meant to be."""

from __future__ import annotations

from dataclasses import dataclass

from crm_desktop.domain.keyboard import other_layouts
from crm_desktop.domain.phones import phone_key
from crm_desktop.domain.text import digits, drop_invisible, fold, storable
from crm_desktop.domain.translit import skeleton
from crm_desktop.services.search.documents import plain, sounds

LONGEST_SEARCH, MOST_WORDS = 1000, 30
_PHONE_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand what was typed: folded words, all of which must be found, in any order."""

    words: tuple[str, ...]

    @property
    def phrase(self) -> str:
        """Return the words as one text."""
        return " ".join(self.words)

    def sounds(self) -> tuple[str, ...]:
        """Return how the words sound, in the letters of the documents; nothing when one of them is no word."""
        heard = tuple(sounds(skeleton(word)) for word in self.words if word.isalnum())
        return heard if len(heard) == len(self.words) and all(heard) else ()


def search_words(text: str) -> list[str]:
    """Cut what was typed into folded words; a phone in any form becomes one word of digits.

    Somebody may paste a whole letter: a database has limits, and the first words say enough.
    """
    text = storable(text)[:LONGEST_SEARCH]
    key = _as_phone(text)
    return [key] if key else fold(text).split()[:MOST_WORDS]


def readings(text: str) -> tuple[list[Reading], list[Reading]]:
    """Return how a text may be understood: as it is written or as a phone, and as typed in another layout."""
    text = storable(text)[:LONGEST_SEARCH]
    likely = dict.fromkeys(filter(None, (_words(text), _phone(text))))
    others = {words: None for other in other_layouts(text) for words in (_words(other),) if words}
    unlikely = (words for words in others if words not in likely)
    return [Reading(words) for words in likely], [Reading(words) for words in unlikely]


def _words(text: str) -> tuple[str, ...]:
    return tuple(plain(text).split()[:MOST_WORDS])


def _phone(text: str) -> tuple[str, ...]:
    key = _as_phone(drop_invisible(text))
    return (key,) if key else ()


def _as_phone(text: str) -> str:
    """Return the digits of a text that may be a phone or a part of one; empty when it has too few, or letters."""
    if len(digits(text)) < _PHONE_DIGITS or any(character.isalpha() for character in text):
        return ""
    return phone_key(text)
