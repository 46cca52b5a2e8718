"""Names as they stand in a sentence: `Иванову`, `с Петровой`, `Petrov's`, and which name may be meant."""

from __future__ import annotations

from crm_desktop.domain.text import fold

SHORTEST = 3  # letters that a name keeps when its ending is cut
# What stands for the ending of a case in the nominative, the likeliest first.
_NOMINATIVES: dict[str, tuple[str, ...]] = {
    "ому": ("ий", "ой", "ый"),
    "ему": ("ий",),
    "ого": ("ий", "ой", "ый"),
    "его": ("ий",),
    "ыми": ("ые", ""),
    "ими": ("ие", ""),
    "ами": ("ы", "а", ""),
    "ями": ("и", "я", "ь"),
    "ой": ("а", "ая", "ой"),
    "ей": ("я", "ей", "а"),
    "ою": ("а", "ая"),
    "ею": ("ей", "я"),
    "ую": ("ая",),
    "юю": ("яя",),
    "ым": ("", "ый"),
    "им": ("ий", "", "им"),
    "ом": ("", "о"),
    "ем": ("й", "ь", ""),
    "ам": ("", "а", "ы"),
    "ых": ("", "ы", "ых"),
    "их": ("ие", "их"),
    "ью": ("ь",),
    "у": ("", "а", "о"),
    "ю": ("й", "ь", "я"),
    "а": ("", "а", "о"),
    "я": ("й", "ь", "я"),
    "е": ("а", "", "я", "е"),
    "и": ("я", "ь", "а", "и"),
    "ы": ("а", "ы"),
    "о": ("о",),
}
_LONGEST = max(map(len, _NOMINATIVES))
EXACT, NOMINATIVE, BEGINS, CONTAINS = 100, 90, 40, 10


def stem(word: str) -> str:
    """Return what all cases of a name have in common: what to look for; the word itself where nothing is cut."""
    return _cut(_bare(word))[0]


def fits(word: str, name: str) -> int:
    """Return how well a word of a sentence fits one word of a name: 0 for not at all."""
    bare, folded = _bare(word), fold(name)
    if bare == folded:
        return EXACT
    base, ending = _cut(bare)
    if not folded.startswith(base):
        return CONTAINS if base in folded else 0
    nominatives = _NOMINATIVES.get(ending, ())
    if folded[len(base) :] in nominatives:
        return NOMINATIVE - nominatives.index(folded[len(base) :])
    return max(CONTAINS + 1, BEGINS - (len(folded) - len(base)))


def _bare(word: str) -> str:
    return fold(word).replace("\u2019", "'").removesuffix("'s")


def _cut(word: str) -> tuple[str, str]:
    for length in range(_LONGEST, 0, -1):
        base, ending = word[:-length], word[-length:]
        if ending in _NOMINATIVES and len(base) >= SHORTEST:
            return base, ending
    return word, ""
