"""Text typed with the wrong keyboard layout on: `bdfyjd` for `иванов`, `Ьфкшф` for `Maria`."""

from __future__ import annotations

_LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,."
_RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю"
_LATIN_SHIFT = '~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>'
_TO_RUSSIAN = str.maketrans(_LATIN + _LATIN_SHIFT, _RUSSIAN + _RUSSIAN.upper())
_TO_LATIN = str.maketrans(_RUSSIAN + _RUSSIAN.upper(), _LATIN + _LATIN_SHIFT)


def other_layout(text: str) -> str:
    """Return what the same keys give in the other layout; the letters of the text say which one was on."""
    latin = sum(character.isascii() and character.isalpha() for character in text)
    russian = sum(character in _RUSSIAN for character in text.lower())
    if russian > latin:
        return text.translate(_TO_LATIN)
    return text.translate(_TO_RUSSIAN) if latin else text
