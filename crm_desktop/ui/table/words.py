"""Several words in one cell: with commas between them, in quotation marks where a word holds one itself."""

from __future__ import annotations

import re
from collections.abc import Iterable

from crm_desktop.domain.text import tidy

_WORD = re.compile(r"""\s*"((?:[^"]|"")*)"\s*(?=[,;]|$)|([^,;]+)""")


def quoted(word: str) -> str:
    """Return a word as it stands in a cell."""
    if not any(mark in word for mark in ",;") and not word.startswith('"'):
        return word
    inner = word.replace('"', '""')
    return f'"{inner}"'


def join_words(words: Iterable[str]) -> str:
    """Return words as one text that `split_words` reads."""
    return ", ".join(map(quoted, words))


def split_words(text: str) -> tuple[str, ...]:
    """Return the words of a text, each once."""
    found = (
        tidy(match[2] if match[1] is None else match[1].replace('""', '"')) for match in _WORD.finditer(text)
    )
    return tuple({word.casefold(): word for word in found if word}.values())
