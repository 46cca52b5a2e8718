"""Text typed with the wrong keyboard layout on: `bdfyjd` for `иванов`, `Ьфкшф` for `Maria`, `фтт"ф.ru`."""

from __future__ import annotations

# What the same keys give, the signs above the digits included where they differ.
_LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./"
_RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю."
_LATIN_SHIFT = '~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?@#$^&|'
_RUSSIAN_SHIFT = 'ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,"№;:?/'
_TO_RUSSIAN = str.maketrans(_LATIN + _LATIN_SHIFT, _RUSSIAN + _RUSSIAN_SHIFT)
_TO_LATIN = str.maketrans(_RUSSIAN + _RUSSIAN_SHIFT, _LATIN + _LATIN_SHIFT)


def other_layout(text: str) -> str:
    """Return what the same keys give in the other layout; the letters of the text say which one was on."""
    latin = sum(character.isascii() and character.isalpha() for character in text)
    russian = sum(character in _RUSSIAN_LETTERS for character in text.lower())
    if russian > latin:
        return text.translate(_TO_LATIN)
    return text.translate(_TO_RUSSIAN) if latin else text


def other_layouts(text: str) -> tuple[str, ...]:
    """Return what the same keys give in the other layout, whichever of the two was on, without the text itself.

    A text of marks alone does not say what was on, and a few letters among many marks say little.
    """
    both = (other_layout(text), text.translate(_TO_RUSSIAN), text.translate(_TO_LATIN))
    return tuple(other for other in dict.fromkeys(both) if other != text)


_RUSSIAN_LETTERS = frozenset(_RUSSIAN) - {"."}
