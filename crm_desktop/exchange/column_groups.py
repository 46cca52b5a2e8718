"""Columns that belong together: the label beside a value, and the further contact persons of a company."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from crm_desktop.exchange import synonyms as to
from crm_desktop.exchange.headings import heading_targets, normal_heading

_LABEL = re.compile(r"(.+ \d+) (?:label|type)")
_COUNT = re.compile(r"\d+$")
_OF_PERSON = frozenset(
    {to.PHONE, to.EMAIL, to.POSITION, to.TELEGRAM, to.WHATSAPP, to.VK, to.INSTAGRAM, to.HANDLE}
)


Targets = Sequence[tuple[int, str, str]]


def label_columns(targets: Targets) -> dict[int, int]:
    """Return, by column of a value, the column that says `Mobile` or `* Home` of it.

    `targets` are column, heading and target of each column in their order.
    """
    labels = {
        match[1]: column
        for column, heading, target in targets
        if target == to.IGNORE and (match := _LABEL.fullmatch(normal_heading(heading)))
    }
    found: dict[int, int] = {}
    for column, heading, target in targets if labels else ():
        start = normal_heading(heading).rpartition(" ")[0]
        if target in (to.PHONE, to.EMAIL, to.ADDRESS, to.SITE) and start in labels:
            found[column] = labels[start]
    return found


def contact_groups(targets: Targets) -> dict[int, int]:
    """Return which columns speak of a further contact person, as a number for each person, from 1.

    Beside a column of companies the first column of names is the main contact, and each later one begins
    another person: the phones, e-mails and positions that follow it, or that have the number of its heading,
    are that person's.
    """
    names = [(column, heading) for column, heading, target in targets if target == to.NAME]
    if len(names) < 2 or not any(target == to.COMPANY for _, _, target in targets):
        return {}
    person_of = {column: number for number, (column, _) in enumerate(names)}
    by_count: Mapping[str, int] = {
        count: person_of[column] for column, heading in names if (count := _count(heading))
    }
    groups: dict[int, int] = {}
    current = 0
    for column, heading, target in targets:
        if column in person_of:
            current = groups[column] = person_of[column]
        elif target in _OF_PERSON:
            groups[column] = by_count.get(_count(heading), current)
        else:
            current = 0
    return {column: number for column, number in groups.items() if number}


def _count(heading: str) -> str:
    match = _COUNT.search(normal_heading(heading))
    return match[0] if match else ""


def role_in(heading: str) -> str:
    """Return the position that a heading over names tells: `Бухгалтер`, or the upper line of `Бухгалтерия / ФИО`."""
    upper, _, lower = heading.rpartition(" / ")
    role = upper or lower
    return "" if heading_targets(role) else role.strip()
