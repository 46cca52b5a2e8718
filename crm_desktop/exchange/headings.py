"""What a heading says: which fields it may name, and how surely."""

from __future__ import annotations

import re
from functools import lru_cache

from crm_desktop.domain.text import fold, tidy
from crm_desktop.exchange.grid import Cell, is_blank
from crm_desktop.exchange.synonyms import CITY, IGNORE, KIND, NAME, STEMS, SYNONYMS

_CYRILLIC_OF = str.maketrans("abcehkmoptxyABCEHKMOPTXY", "авсенкмортхуАВСЕНКМОРТХУ")
_LATIN_OF = str.maketrans("авсенкмортхуАВСЕНКМОРТХУ", "abcehkmoptxyABCEHKMOPTXY")
_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
_LATIN = re.compile(r"[a-z]", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_MARKS = re.compile(r"[^\w№#!]+")
# № is written `no` once it is folded.
_COUNT = re.compile(r"\s*(?:\bno|#)?\s*\d{1,2}$")
_BRACKETS = re.compile(r"\([^()]*\)")
LABELS_SCORE = 0.9
_LONGEST = 60
# Words that mean a field only while no other column means it better.
_WEAK = {"title": 0.8, "номер": 0.8, "контакты": 0.85, "роль": 0.8, "пост": 0.8, "role": 0.8}
# The columns of Google Contacts that say `Mobile` or `* Home` beside the value itself.
_LABEL_COLUMN = re.compile(r"(?:e mail|email|phone|address|website|event|relation|im) \d+ (?:label|type)")


def repair_alphabet(word: str) -> str:
    """Return a word with letters of the other alphabet that look the same put right, by majority."""
    cyrillic, latin = len(_CYRILLIC.findall(word)), len(_LATIN.findall(word))
    if not cyrillic or not latin:
        return word
    if cyrillic >= latin:
        fixed = word.translate(_CYRILLIC_OF)
        return fixed if not _LATIN.search(fixed) else word
    fixed = word.translate(_LATIN_OF)
    return fixed if not _CYRILLIC.search(fixed) else word


def normal_heading(text: str) -> str:
    """Return a heading as synonyms are written: folded, without punctuation, alphabets repaired."""
    text = _WORD.sub(lambda word: repair_alphabet(word[0]), tidy(text))
    return " ".join(_MARKS.sub(" ", fold(text).replace("_", " ")).split())


@lru_cache(maxsize=1)
def _exact() -> dict[str, str]:
    return {normal_heading(word): target for target, words in SYNONYMS.items() for word in words}


@lru_cache(maxsize=4096)
def heading_targets(text: str) -> tuple[tuple[str, float], ...]:
    """Return the fields that a heading may mean with a score from 0 to 1, the best first."""
    if not text.strip() or len(text) > _LONGEST * 2:
        return ()
    scores: dict[str, float] = {}
    parts = [part for part in re.split(r"\s*[/|\n]\s*", text) if part.strip()]
    bare = normal_heading(_BRACKETS.sub(" ", text))
    if bare in _exact():
        scores[_exact()[bare]] = 0.97
    for number, part in enumerate([text, *(parts if len(parts) > 1 else ())]):
        for target, score in _single(normal_heading(part)).items():
            # Of "A / B" the last word decides: it is the lower line of a two-row heading.
            weight = 1.0 if number == 0 else 0.95 if number == len(parts) else 0.8
            scores[target] = max(scores.get(target, 0.0), score * weight)
    return tuple(sorted(scores.items(), key=lambda item: -item[1]))


def heading_score(value: Cell) -> float:
    """Return how surely a cell is the heading of a known field."""
    if not isinstance(value, str) or is_blank(value) or len(value) > _LONGEST:
        return 0.0
    found = heading_targets(value)
    return found[0][1] if found else 0.0


def _single(heading: str) -> dict[str, float]:
    exact = _exact().get(heading)
    if exact:
        return {exact: _WEAK.get(heading, 1.0)}
    if _LABEL_COLUMN.fullmatch(heading):
        return {IGNORE: LABELS_SCORE}
    bare = _COUNT.sub("", heading).strip()
    if bare != heading and bare in _exact():
        return {_exact()[bare]: 0.97}
    scores: dict[str, float] = {}
    if len(bare) < 2:
        return scores
    padded = f" {bare} "
    for word, target in _exact().items():
        if len(word) > 2 and target not in (IGNORE, CITY, KIND) and f" {word} " in padded:
            share = len(word) / len(bare)
            scores[target] = max(scores.get(target, 0.0), 0.55 + 0.35 * share)
    for stem, target in STEMS:
        if padded.find(f" {stem}") >= 0:
            scores[target] = max(scores.get(target, 0.0), 0.5 if target == NAME else 0.68)
            break
    if not scores and len(bare) >= 4:
        scores.update(_fuzzy(bare))
    return scores


def _fuzzy(heading: str) -> dict[str, float]:
    """Forgive slips of the keyboard: `телефно`, `e-mial`."""
    from rapidfuzz import fuzz, process
    from rapidfuzz.distance import OSA

    words = [word for word in _exact() if len(word) >= 4]
    found = process.extractOne(heading, words, scorer=OSA.normalized_similarity, score_cutoff=0.8)
    if not found:
        found_ratio = process.extractOne(heading, words, scorer=fuzz.ratio, score_cutoff=84)
        return {_exact()[found_ratio[0]]: 0.85 * found_ratio[1] / 100} if found_ratio else {}
    return {_exact()[found[0]]: 0.85 * found[1]}
