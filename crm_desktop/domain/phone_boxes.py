"""Cutting a box with phones into its numbers, each with the label and extension that belong to it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise

from crm_desktop.domain.text import digits

# A letter typed for a zero counts only beside a digit, a bracket or another such letter.
_ZERO_LETTER = re.compile(r"(?<=[\d(+])[OoОо](?![^\W\d_OoОо])|(?<![^\W\d_])[OoОо](?=\d)")
_OTHER_DIGIT = re.compile(r"(?![0-9])\d")
_SEPARATOR = re.compile(
    r"(?<!\s)\s*(?:[;\n\r|]|:::|,(?!\s*(?:доб|вн|ext|x\d|#))|/|\\|\s(?:и|или|and|or)\s)\s*", re.IGNORECASE
)
_REMARK = re.compile(r"\([^()]*[^\W\d_][^()]*\)")
_EXTENSION = re.compile(
    r"[\s,;(]*(?:(?<![^\W\d_])(?:добавочный|доб|внутренний|внутр|вн|extension|extn|ext|тоновый|тон)\s*[.:№]*|[#*]|(?<=[\d\s])[xх])"
    r"\s*\(?\s*(\d{1,7})\)?(?!\d)",
    re.IGNORECASE,
)
_REMARK_HERE = re.compile(r"(?:[ \t]*(?:\([^()]*\)|\x00+))*")
_RUN = re.compile(r"(?:\+\s*)?\(?\d[\d\s().\-\u2010-\u2015\u2212\u00a0]*")
_PREFIXED = re.compile(r"[78](?:[\s\-().\u2010-\u2015]*\d){10}(?!\d)")
_BARE = re.compile(r"9(?:[\s\-().\u2010-\u2015]*\d){9}(?!\d)")
_FULL = 10
_LONGEST = 15
_LABEL_EDGE = " \t\u00a0:,;/\\-\u2013\u2014()[]=\"'«»*"
_NO_LABEL = frozenset(
    {"т", "тел", "телефон", "телефоны", "tel", "phone", "ph", "номер", "№", "p", "t", "number"}
)


@dataclass(frozen=True, slots=True)
class BoxPart:
    """One number of a box: what was typed for it, and the pieces of that."""

    raw: str
    number: str
    extension: str
    label: str


def split_box(text: str) -> list[BoxPart]:
    """Return the parts of a box in their order; their raw texts hold every letter and digit typed."""
    parts: list[BoxPart] = []
    for piece in _pieces(text):
        if any(character.isalnum() for character in piece):
            parts.extend(_numbers(piece))
    return parts


def _pieces(text: str) -> list[str]:
    """Cut at the marks between numbers, then glue remarks and short tails back to their number."""
    hidden = _REMARK.sub(lambda match: "\x00" * len(match[0]), text)
    cut: list[tuple[str, str]] = []
    start, mark = 0, ""
    for match in _SEPARATOR.finditer(hidden):
        cut.append((mark, text[start : match.start()]))
        start, mark = match.end(), match[0]
    cut.append((mark, text[start:]))
    pieces: list[str] = []
    waiting = ""
    for mark, piece in cut:
        count = len(digits(repair_digits(piece)))
        if pieces and count < 5 and not waiting:
            pieces[-1] += mark + piece
        elif count < 5:
            waiting += mark + piece
        else:
            pieces.append((waiting + mark + piece if waiting else piece).strip())
            waiting = ""
    if waiting:
        pieces.append(waiting)
    return [piece.strip() for piece in pieces]


def repair_digits(text: str) -> str:
    """Return text with a letter О among digits made a zero and all digits ASCII; the length stays."""
    if not text.isascii():
        text = _OTHER_DIGIT.sub(lambda match: str(unicodedata.decimal(match[0])), text)
    return _ZERO_LETTER.sub("0", text)


def _numbers(piece: str) -> list[BoxPart]:
    """Cut a piece before its second full number: `8 916 123-45-67 8 917 765-43-21`."""
    fixed = repair_digits(piece)
    masked = _EXTENSION.sub(lambda match: "\x00" * len(match[0]), fixed)
    spans = [
        (begin, end)
        for match in _RUN.finditer(masked)
        for begin, end in _full_spans(masked, match.start(), match.end())
        if len(digits(masked[begin:end])) >= _FULL
    ]
    # In `моб. 8916... дом. 8495...` the words stand before their numbers, else behind them.
    is_label_first = bool(spans) and bool(_label(fixed[: spans[0][0]], ""))
    starts = [0]
    for (_, end), (begin, _) in pairwise(spans):
        starts.append(_after_remarks(masked, end) if is_label_first else begin)
    starts.append(len(piece))
    bounds = list(pairwise(starts))
    return [_part(piece[begin:end].strip(" \t,;"), fixed[begin:end]) for begin, end in bounds]


def _after_remarks(text: str, end: int) -> int:
    """Return where what belongs to a number ends: its extension (masked) and remarks in brackets."""
    end = len(text[:end].rstrip(" (.-"))
    match = _REMARK_HERE.match(text, end)
    return match.end() if match else end


def _full_spans(text: str, begin: int, end: int) -> list[tuple[int, int]]:
    """Return where the numbers of one run of digits are; a run may hold several full ones."""
    spans: list[tuple[int, int]] = []
    while begin < end:
        stop = text.find("+", begin + 1, end)
        stop = end if stop < 0 else stop
        chunk_digits = len(digits(text[begin:stop]))
        match = None
        if chunk_digits > _LONGEST and "+" not in text[begin : begin + 2]:
            match = _PREFIXED.match(text, begin, stop) or _BARE.match(text, begin, stop)
            if match is None and chunk_digits in (20, 22):
                half = _nth_digit(text, begin, chunk_digits // 2)
                spans.append((begin, half))
                begin = half
                continue
        if match is not None:
            stop = match.end()
        spans.append((begin, stop))
        begin = stop
        while begin < end and not (text[begin].isdigit() or text[begin] in "+("):
            begin += 1
    return spans


def _nth_digit(text: str, begin: int, count: int) -> int:
    """Return the position just after the given number of digits."""
    position = begin
    while count:
        count -= text[position] in "0123456789"
        position += 1
    return position


def _part(raw: str, fixed: str) -> BoxPart:
    extension = ""
    match = _EXTENSION.search(fixed)
    if match and len(digits(fixed[: match.start()])) >= 5:
        extension = match[1]
        fixed = fixed[: match.start()] + "\n" + fixed[match.end() :]
    runs = [run for run in _RUN.finditer(fixed) if len(digits(run[0])) >= 5]
    if not runs:
        return BoxPart(raw, "", "", "")
    run = runs[0]
    end = _end_of_number(run)
    number = fixed[run.start() : end].strip()
    label = _label(fixed[: run.start()], fixed[end:])
    return BoxPart(raw, number, extension, label)


def _end_of_number(run: re.Match[str]) -> int:
    """Return where a number ends: a bracket behind ten digits opens something else, `(-68, -69)`."""
    bracket = run[0].rfind("(")
    if bracket > 0 and len(digits(run[0][:bracket])) >= _FULL:
        return run.start() + bracket
    return run.end()


def _label(before: str, after: str) -> str:
    """Return the words round a number; those that only say "telephone" say nothing."""
    words = []
    for side in (before, after):
        shown = " ".join(side.split()).strip(_LABEL_EDGE).lstrip(".")
        if shown.rstrip(".").casefold() not in _NO_LABEL and any(mark.isalnum() for mark in shown):
            words.append(shown)
    return " ".join(words)
