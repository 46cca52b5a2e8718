"""Places in a hand-made order: a text between any two others, so that a move writes one row.

After "fractional indexing": digits in base 36 after an invisible point, never ending in the lowest digit.
"""

from __future__ import annotations

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_BASE = len(DIGITS)


def between(before: str, after: str) -> str:
    """Return a place after `before` and before `after`; "" is the beginning, or the end, of the order.

    Raises ValueError when they are not in order.
    """
    if after and before >= after:
        raise ValueError((before, after))
    place, at = "", 0
    while True:
        low = DIGITS.index(before[at]) if at < len(before) else 0
        high = DIGITS.index(after[at]) if after and at < len(after) else _BASE
        if high - low > 1:
            return place + DIGITS[(low + high) // 2]
        place += DIGITS[low]
        if high > low:
            after = ""  # from here on everything is smaller
        at += 1


def spread(count: int) -> list[str]:
    """Return `count` places in order, as far from each other as they can be with few digits."""
    width, room = 1, _BASE
    while room <= count + 1:
        width += 1
        room *= _BASE
    places = []
    for at in range(1, count + 1):
        number, text = at * room // (count + 1), ""
        for _ in range(width):
            number, digit = divmod(number, _BASE)
            text = DIGITS[digit] + text
        places.append(text.rstrip("0"))
    return places
