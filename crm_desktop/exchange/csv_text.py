"""Separated text: which code page, which separator, and the cells."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_CODE_PAGES = ("cp1251", "cp866", "koi8_r", "mac_cyrillic", "cp1252")
_SEPARATORS = ";\t,|"
_GUARD = "'"
_DANGEROUS = re.compile(r"\s*[=+\-@]|[\t\r\n]")
_SIGNED_NUMBER = r"[+-]?\d+(?:[.,]\d+)?"
# A blank after the country code keeps a spreadsheet from reckoning `+7-916` out.
_SHOWN_PHONE = r"\+?\d{1,3} [\d\s()\-]{4,20}(?: #\d{1,7})?(?: \([^\W_][\w .]*\))?"
_HARMLESS = re.compile(rf"{_SIGNED_NUMBER}|-|{_SHOWN_PHONE}(?:; {_SHOWN_PHONE})*")
_SEP_LINE = re.compile(r'^"?sep=(.)"?\r?\n', re.IGNORECASE)
_RUSSIAN_WORD = re.compile(r"\b[А-ЯЁ]?[а-яё]+\b|\b[А-ЯЁ]{2,}\b")
_LATIN_WORD = re.compile(r"\b[A-ZÀ-ÖØ-Þ]?[a-zß-öø-ÿ]+\b")
_COMMON = frozenset("оеаинтсрвл")


def decode(data: bytes) -> str:
    """Return the text of a file whose code page nobody wrote down."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    half = _utf16_by_zeros(data[:65_536])
    if half:
        return data.decode(half, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start > len(data) - 4 and error.start > 100:  # cut off in the middle of a letter
            return data.decode("utf-8", "ignore")
    sample = data[:200_000]
    best = max(_CODE_PAGES, key=lambda page: _plausibility(sample, page))
    return data.decode(best, "replace")


def _utf16_by_zeros(sample: bytes) -> str:
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > len(sample) // 20 and odd > 20 * even:
        return "utf-16-le"
    if even > len(sample) // 20 and even > 20 * odd:
        return "utf-16-be"
    return ""


def _plausibility(sample: bytes, page: str) -> float:
    """Score how much a decoding looks like language.

    A wrong Cyrillic page gives letters too, but in the wrong case inside words (KOI8-R against
    cp1251) or mixed with frames and signs (cp866), and seldom the common letters.
    """
    text = sample.decode(page, "replace")
    foreign = [character for character in text if ord(character) > 127]
    if not foreign:
        return 0.0
    words = _LATIN_WORD if page == "cp1252" else _RUSSIAN_WORD
    inside = [character for word in words.findall(text) for character in word if ord(character) > 127]
    score = len(inside) / len(foreign)
    score -= (
        2
        * sum(1 for character in foreign if character == "\ufffd" or "\u2500" <= character <= "\u259f")
        / len(foreign)
    )
    if page == "cp1252":
        # Latin text has few letters with accents among many without; all accented is Russian misread.
        latin = sum(1 for character in text if character.isascii() and character.isalpha())
        return score if latin > 3 * len(foreign) else score - 1
    # Only in words: the `í` of García is a common `н` in cp1251, but no word has it among Latin letters.
    common = sum(1 for character in inside if character.lower() in _COMMON)
    return score + common / len(foreign)


def separator(text: str) -> str:
    """Return the character that parts the cells: the one that cuts most lines into equally many."""
    lines = _logical_lines(text[:100_000])[:200]
    best, best_score = ",", 0.0
    for candidate in _SEPARATORS:
        counts = [count for count in (_count_outside_quotes(line, candidate) for line in lines) if count]
        if not counts:
            continue
        usual, times = Counter(counts).most_common(1)[0]
        score = times / len(lines) * (1 + min(usual, 20) / 10)
        if score > best_score * 1.05:
            best, best_score = candidate, score
    return best


def _logical_lines(text: str) -> list[str]:
    """Split into lines, keeping together a line whose quotes stay open."""
    lines: list[str] = []
    held = ""
    for line in text.splitlines():
        held = f"{held}\n{line}" if held else line
        if held.count('"') % 2 == 0:
            if held.strip():
                lines.append(held)
            held = ""
        elif len(held) > 20_000:  # a stray quote: lines must not grow into one
            lines.extend(part for part in held.split("\n") if part.strip())
            held = ""
    if held:
        lines.extend(part for part in held.split("\n") if part.strip())
    return lines


def _count_outside_quotes(line: str, candidate: str) -> int:
    if '"' not in line:
        return line.count(candidate)
    return sum(part.count(candidate) for part in line.split('"')[::2])


def parse(data: bytes) -> list[list[str]]:
    """Return the cells of separated text, row by row."""
    text = decode(data)
    named = _SEP_LINE.match(text)
    if named:
        text, delimiter = text[named.end() :], named.group(1)
    else:
        delimiter = separator(text)
    return parse_text(text, delimiter)


def parse_text(text: str, delimiter: str) -> list[list[str]]:
    """Return the cells of text whose separator is known."""
    csv.field_size_limit(10_000_000)
    text = text.replace("\0", "")
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    if _is_swallowed(rows, text):
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, quoting=csv.QUOTE_NONE))
    return rows


def _is_swallowed(rows: list[list[str]], text: str) -> bool:
    """Tell whether a stray quote has eaten lines: one cell then holds many separators' worth of lines."""
    lines = text.count("\n") + 1
    return (
        lines > 20 and len(rows) * 2 < lines and any(cell.count("\n") > 100 for row in rows for cell in row)
    )


def guarded(text: str) -> str:
    """Return text that no spreadsheet takes for a formula; numbers and phones are left as they are."""
    if not _DANGEROUS.match(text) and not text.startswith(_GUARD):
        return text
    return text if _HARMLESS.fullmatch(text) else _GUARD + text


def unguarded(text: str) -> str:
    """Return the text behind the guard of `guarded`."""
    if text.startswith(_GUARD) and guarded(text[1:]) == text:
        return text[1:]
    return text
