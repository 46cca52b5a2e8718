"""Folding of text, so that what a person types finds what another person wrote."""

import re
import unicodedata
from functools import lru_cache

_NOT_WORD = re.compile(r"[\W_]+")
_UNSTORABLE = dict.fromkeys([0, *range(0xD800, 0xE000)])
_INVISIBLE = _UNSTORABLE | dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))


def fold(text: str) -> str:
    """Make text comparable: case, ё and е, look and width of characters do not matter.

    Not through NFD with the accents removed: that would turn й into и.
    """
    if text.isascii():
        return text.casefold()
    folded = unicodedata.normalize("NFKC", text).casefold()
    # Folding the case of a few letters leaves what the normal form writes otherwise.
    return unicodedata.normalize("NFKC", folded).replace("ё", "е")


def storable(text: str) -> str:
    """Return text without what no file and no database can hold: NUL, and halves of characters.

    They come with damaged files, with names of files in another encoding, and from the clipboard.
    """
    return text if text.isprintable() else text.translate(_UNSTORABLE)


def drop_invisible(text: str) -> str:
    """Return text without the characters that nobody sees and that come along when text is copied."""
    return text.translate(_INVISIBLE)


def tidy(text: str) -> str:
    """Return text with its invisible characters dropped and runs of white space made one blank."""
    if not text.isprintable():
        text = text.translate(_INVISIBLE)
    return " ".join(text.split())


@lru_cache(maxsize=16_384)  # names, cities and statuses come again and again in a list
def fold_words(text: str) -> str:
    """Fold and keep only letters and digits, one blank between words: the key for "the same name"."""
    return _NOT_WORD.sub(" ", fold(text)).strip()


def sort_key(text: str) -> str:
    """Return the key by which names are listed: folded, without quotes and marks in front."""
    return fold_words(text)


def digits(text: str) -> str:
    """Return only the ASCII digits of text."""
    return "".join(character for character in text if character in "0123456789")
