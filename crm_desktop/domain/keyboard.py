"""Text typed with the wrong keyboard layout on: `bdfyjd` for `иванов`, `Ьфкшф` for `Maria`."""

from __future__ import annotations

_LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,."
_RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю"
_LATIN_SHIFT = '~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>'
_TO_RUSSIAN = str.maketrans(_LATIN + _LATIN_SHIFT, _RUSSIAN + _RUSSIAN.upper())
_TO_LATIN = str.maketrans(_RUSSIAN + _RUSSIAN.upper(), _LATIN + _LATIN_SHIFT)
_VOWELS = frozenset("аеёиоуыэюяaeiouy")
_MOST_CONSONANTS = 4


def other_layout(text: str) -> str:
    """Return what the same keys give in the other layout; the letters of the text say which one was on."""
    latin = sum(character.isascii() and character.isalpha() for character in text)
    russian = sum(character in _RUSSIAN for character in text.lower())
    if russian > latin:
        return text.translate(_TO_LATIN)
    return text.translate(_TO_RUSSIAN) if latin else text


def looks_mistyped(text: str) -> bool:
    """Tell whether text reads like one typed in the wrong layout: no vowels, or marks inside words."""
    return not _is_readable(text) and _is_readable(other_layout(text))


def _is_readable(text: str) -> bool:
    words = [word for word in text.lower().split() if any(character.isalpha() for character in word)]
    return bool(words) and all(_is_readable_word(word) for word in words)


def _is_readable_word(word: str) -> bool:
    run = 0
    for character in word:
        run = 0 if character in _VOWELS or not character.isalpha() else run + 1
        if run > _MOST_CONSONANTS or character in "`[]{};~":
            return False
    return any(character in _VOWELS for character in word) and word[0].isalnum()
