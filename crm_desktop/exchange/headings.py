"""What a heading says: which fields it may name, and how surely."""

from __future__ import annotations

import re
from functools import lru_cache

from crm_desktop.domain.name_match import transliterate
from crm_desktop.domain.text import fold, tidy
from crm_desktop.exchange.grid import Cell, is_blank
from crm_desktop.exchange.synonyms import CITY, IGNORE, KIND, NAME, PHONE, STEMS, SYNONYMS, WHATSAPP

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
# No more than this is the score of a word that may as well mean another thing.
WEAK_SCORE = 0.85
_LONGEST = 60
# Words that mean a field only while no other column means it better.
_WEAK = {"title": 0.8, "номер": 0.8, "контакты": 0.85, "роль": 0.8, "пост": 0.8, "role": 0.8}
# Words that mean a field alone or beside a word for the client, but not in `Номер договора`, `Название тура`.
_ALONE = frozenset(
    "номер связь контакты имя название наименование контакт канал позиция роль пост группа группы категория "
    "категории список дом офис этаж подъезд область район край регион страна улица страница профиль ссылка "
    "состояние этап информация история описание name contact person lead title role post job last first middle "
    "group groups category categories label labels list state country region place location house flat link "
    "channel origin stage other details info history description number handle manager мастер web".split()
)
# A name's part only by themselves: `Last contact`, `First visit`.
_ORDINALS = frozenset({"last", "first", "middle", "additional"})
_CLIENT_WORDS = frozenset(
    "клиент клиента клиентов контакт контакта контактный контактное контактная контактного лицо лица "
    "покупателя заказчика "
    "пациента гостя владельца абонента туриста ученика участника партнера контрагента организации компании "
    "основной основная полное полный наш наша рабочий рабочая личный личная мобильный мобильная домашний "
    "домашняя для связи телефона телефон тел моб ваш ваше и или в на по "
    "client clients customer customers contact contacts person people member guest patient buyer lead primary "
    "main work home business mobile personal full display your the of or and to".split()
)
# People beside the client that a list of clients may speak of.
_OTHERS = {
    "child": ("ребен", "детей", "сына", "дочер", "child", "kid", "son ", "daughter"),
    "parent": ("родител", "мамы", "папы", "матери", "отца", "parent", "mother", "father", "guardian"),
    "spouse": ("супруг", "мужа", "жены", "spouse", "husband", "wife", "partner s"),
    "emergency": ("emergency", "экстренн", "доверенн", "next of kin"),
}
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


@lru_cache(maxsize=1)
def _in_latin() -> dict[str, str]:
    """Return the Russian words as people write them in Latin letters: `gorod`, `pochta`."""
    words = {word: target for word, target in _exact().items() if len(word) > 2 and _CYRILLIC.search(word)}
    return {transliterate(word): target for word, target in words.items()}


def about_whom(heading: str) -> str:
    """Return which person beside the client a heading is about, `ребенок` or `emergency`; empty for the client."""
    words = f" {normal_heading(heading)}"
    return next((whom for whom, stems in _OTHERS.items() if any(f" {stem}" in words for stem in stems)), "")


@lru_cache(maxsize=4096)
def heading_targets(text: str) -> tuple[tuple[str, float], ...]:
    """Return the fields that a heading may mean with a score from 0 to 1, the best first."""
    if not text.strip() or len(text) > _LONGEST * 2:
        return ()
    scores: dict[str, float] = {}
    parts = [part for part in re.split(r"\s*[/|\n]\s*", text) if part.strip()]
    bare = normal_heading(_BRACKETS.sub(" ", text))
    if bare in _exact():
        scores[_exact()[bare]] = min(0.97, _WEAK.get(bare, 1.0))
    for number, part in enumerate([text, *(parts if len(parts) > 1 else ())]):
        for target, score in _single(normal_heading(part)).items():
            # Of "A / B" the last word decides: it is the lower line of a two-row heading.
            weight = 1.0 if number == 0 else 0.95 if number == len(parts) else 0.8
            scores[target] = max(scores.get(target, 0.0), score * weight)
    if WHATSAPP in scores and PHONE in scores and len(parts) > 1:
        scores[PHONE] = max(scores.values())  # `Телефон / WhatsApp` is a phone before anything else
        scores[WHATSAPP] *= 0.9
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
    if heading.isascii() and transliterate(heading) in _in_latin():
        return {_in_latin()[transliterate(heading)]: 0.9}
    bare = _COUNT.sub("", heading).strip()
    if bare != heading and bare in _exact():
        return {_exact()[bare]: 0.97}
    if len(bare) < 2:
        return {}
    return _inside(bare) or (_fuzzy(bare) if len(bare) >= 4 else {})


def _inside(heading: str) -> dict[str, float]:
    """Score the words for fields that stand in a longer heading."""
    scores: dict[str, float] = {}
    padded = f" {heading} "
    for word, target in _exact().items():
        if len(word) > 2 and target not in (IGNORE, CITY, KIND) and f" {word} " in padded:
            rest = set(heading.split()) - {word}
            if word in _ORDINALS or (word in _ALONE and not rest <= _CLIENT_WORDS):
                continue
            share = len(word) / len(heading)
            scores[target] = max(scores.get(target, 0.0), 0.55 + 0.35 * share)
    for stem, target in STEMS:
        if padded.find(f" {stem}") >= 0:
            scores[target] = max(scores.get(target, 0.0), 0.5 if target == NAME else 0.68)
            break
    return scores


def _fuzzy(heading: str) -> dict[str, float]:
    """Forgive slips of the keyboard: `телефно`, `e-mial`."""
    from rapidfuzz import fuzz, process
    from rapidfuzz.distance import OSA

    # Few slip at the first letter, and `department` is no `apartment`.
    words = [word for word in _exact() if len(word) >= 4 and word[0] in heading[:2]]
    found = process.extractOne(heading, words, scorer=OSA.normalized_similarity, score_cutoff=0.8)
    if not found:
        found_ratio = process.extractOne(heading, words, scorer=fuzz.ratio, score_cutoff=84)
        return {_exact()[found_ratio[0]]: 0.85 * found_ratio[1] / 100} if found_ratio else {}
    return {_exact()[found[0]]: 0.85 * found[1]}
