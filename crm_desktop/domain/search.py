"""What is found when somebody searches: records of several kinds, and what to highlight in them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from crm_desktop.domain.text import digits, fold
from crm_desktop.domain.translit import skeleton

Marks = tuple[tuple[int, int], ...]
SNIPPET = 120
_BEFORE = 30


class SearchKind(StrEnum):
    """The kinds of record that are searched, in the order in which they are shown."""

    CLIENT = "client"
    DEAL = "deal"
    INQUIRY = "inquiry"
    TASK = "task"
    ENTRY = "entry"
    PROMISE = "promise"
    FILE = "file"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One record that was found: two lines to show, and where in them stands what was looked for.

    `icon_kind` says which of the kind it is (a person or a company, a call or a letter). The higher
    `score`, the better it fits.
    """

    kind: SearchKind
    record_id: int
    client_id: int | None
    title: str
    detail: str = ""
    title_marks: Marks = ()
    detail_marks: Marks = ()
    score: int = 0
    icon_kind: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """Everything that was found for a text, kind by kind, the best first."""

    text: str
    hits: tuple[SearchHit, ...] = ()

    def of(self, kind: SearchKind) -> tuple[SearchHit, ...]:
        """Return what was found of one kind."""
        return tuple(hit for hit in self.hits if hit.kind is kind)


def marks(text: str, words: Iterable[str]) -> Marks:
    """Return the parts of a text to highlight: each place of each folded word, overlaps joined.

    Digits are found through the marks that stand between them, as in a phone number, and a word that is not
    there as it is written is found as it sounds.
    """
    folded, places = _folded(text)
    found: list[tuple[int, int]] = []
    for word in words:
        spans = _spans(folded, places, word)
        if not spans and word.isdigit() and len(word) > 2:
            spans = _digit_spans(text, word)
        found += spans or _sounding_spans(text, word)
    return _joined(found)


def snippet(text: str, words: Iterable[str]) -> str:
    """Return one line of a long text, cut so that the first place of a word is in sight."""
    line = " ".join(text.split())
    if len(line) <= SNIPPET:
        return line
    places = marks(line, words)
    start = max(0, places[0][0] - _BEFORE) if places else 0
    if start:
        start = line.find(" ", start, start + _BEFORE) + 1 or start
    cut = line[start : start + SNIPPET].strip()
    return f"{'… ' if start else ''}{cut}{' …' if start + SNIPPET < len(line) else ''}"


def _folded(text: str) -> tuple[str, list[int]]:
    """Fold letter by letter, and return where each folded letter stands in the text."""
    letters: list[str] = []
    places: list[int] = []
    for at, letter in enumerate(text):
        folded = fold(letter)
        letters.append(folded)
        places += [at] * len(folded)
    return "".join(letters), places


def _spans(folded: str, places: list[int], word: str) -> list[tuple[int, int]]:
    found = []
    at = folded.find(word) if word else -1
    while at >= 0:
        found.append((places[at], places[at + len(word) - 1] + 1))
        at = folded.find(word, at + len(word))
    return found


def _digit_spans(text: str, word: str) -> list[tuple[int, int]]:
    places = [at for at, letter in enumerate(text) if letter in "0123456789"]
    at = digits(text).find(word)
    return [(places[at], places[at + len(word) - 1] + 1)] if at >= 0 else []


def _sounding_spans(text: str, word: str) -> list[tuple[int, int]]:
    sound = skeleton(word)
    found, at = [], 0
    if len(sound) < 2:  # one letter sounds like too many
        return []
    for part in text.split():
        start = text.index(part, at)
        at = start + len(part)
        if sound in skeleton("".join(filter(str.isalnum, fold(part)))):
            found.append((start, at))
    return found


def _joined(spans: list[tuple[int, int]]) -> Marks:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)
