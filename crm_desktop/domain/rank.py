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


def places(before: str, after: str, count: int) -> list[str]:
    """Return `count` places in order between two others; "" is the beginning, or the end, of the order.

    At an open end each place is a step further, so that cards which are always put on top, or at the
    bottom, do not get longer and longer places.
    """
    if count <= 0:
        return []
    if not after:
        found = [_step(before, 1)]
        while len(found) < count:
            found.append(_step(found[-1], 1))
        return found
    if not before:
        found = [_step(after, -1)]
        while len(found) < count:
            found.append(_step(found[-1], -1))
        return found[::-1]
    middle = between(before, after)
    half = count // 2
    return [*places(before, middle, half), middle, *places(middle, after, count - half - 1)]


_WIDTH = 8  # digits of a step: more than two billions of them on each side of the first place


def _step(place: str, direction: int) -> str:
    """Return the place a step away from another; in the middle when there is none yet."""
    if not place:
        return DIGITS[_BASE // 2]
    number = int(place[:_WIDTH].ljust(_WIDTH, DIGITS[0]), _BASE) + direction
    if not 0 < number < _BASE**_WIDTH:
        return between(place, "") if direction > 0 else between("", place)
    text = ""
    for _ in range(_WIDTH):
        number, digit = divmod(number, _BASE)
        text = DIGITS[digit] + text
    return text.rstrip(DIGITS[0])
