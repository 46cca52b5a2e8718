"""How a name sounds, in one spelling: `Иванов`, `Ivanov` and `Ivanoff` are the same.

Passports, bank cards, e-mail addresses and people themselves write a Russian name in Latin letters by a dozen
rules. A skeleton takes away what they differ in. It is for finding, not for showing.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from crm_desktop.domain.text import fold_words

# One sign for what is one sound: Z as in Жанна, S as in Шура and Щукин, C as in Чехов. A hard and a soft sign
# are not written in Latin; ц is k, because "c" stands for both in names (Cvetkov, Victor).
_CYRILLIC = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґў",
        (
            *("a b v g d e Z z i i k l m n o p r s t u f h k C S S".split()),
            *("", "i", "", "e", "iu", "ia", "i", "i", "e", "g", "u"),
        ),
        strict=True,
    )
)
# Longer spellings first. "ts" and "tz" are ц, "x" is кс.
_LATIN = (
    ("shch", "S"),
    ("sch", "S"),
    ("tch", "C"),
    ("sh", "S"),
    ("zh", "Z"),
    ("ch", "C"),
    ("kh", "h"),
    ("ts", "k"),
    ("tz", "k"),
    ("ck", "k"),
    ("ph", "f"),
    ("th", "t"),
    ("qu", "kv"),
)
_LETTERS = str.maketrans({"c": "k", "q": "k", "w": "v", "x": "ks", "j": "i", "y": "i", "'": ""})
_LAST_FF = re.compile(r"ff$")
_STUTTER = re.compile(r"([^\d])\1\1")
_REPEATED = re.compile(r"(.)\1+")


def skeletons(text: str) -> tuple[str, ...]:
    """Return how the words of a text sound, one after the other; words without letters and digits are none."""
    return tuple(found for word in fold_words(text).split() if (found := skeleton(word)))


@lru_cache(maxsize=16_384)  # names come again and again
def skeleton(word: str) -> str:
    """Return how one folded word sounds: Latin letters and digits; nothing when it is no word of a language."""
    if word.isdigit():
        return word
    if _STUTTER.search(word):
        return ""
    latin = "".join(_CYRILLIC.get(letter, letter) for letter in word)
    if not latin.isascii():  # the accents of other Latin alphabets
        plain = unicodedata.normalize("NFD", latin)
        latin = "".join(letter for letter in plain if letter.isascii() and letter.isalnum())
    latin = _LAST_FF.sub("v", latin)
    for written, sound in _LATIN:
        latin = latin.replace(written, sound)
    latin = latin.translate(_LETTERS)
    # "ie" and "io" are е and ё, written as the ear hears them or as the letter is called.
    latin = _REPEATED.sub(r"\1", latin).replace("ie", "e").replace("io", "e")
    return _REPEATED.sub(r"\1", latin)
