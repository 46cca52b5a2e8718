"""Which facts of a card are worth checking while the client is on the line: the oldest and the missing ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from crm_desktop.domain.client import ClientDraft, ClientKind

FRESH_FOR = timedelta(days=365)
# What is asked about even when nothing is known of it, the most useful first.
_WANTED = {
    ClientKind.PERSON: ("phones", "emails", "birthday"),
    ClientKind.SOLE_TRADER: ("phones", "emails", "inn", "birthday"),
    ClientKind.COMPANY: ("phones", "emails", "addresses", "inn"),
}
# What grows old when it is known.
_AGEING = ("phones", "emails", "handles", "addresses", "employments", "preferences")


@dataclass(frozen=True, slots=True)
class FactToCheck:
    """A field of a card: unchanged and unconfirmed since a day, or empty (`since` is None)."""

    key: str
    since: date | None


def facts_to_check(
    draft: ClientDraft, touched: Mapping[str, date], made_on: date, today: date, limit: int = 3
) -> tuple[FactToCheck, ...]:
    """Return what is worth asking: what nobody touched for a year, the oldest first, then what is missing.

    `touched` says when a field was last changed or confirmed; all others are as old as the card. An empty
    field that was confirmed to be empty is left alone as long as a filled one.
    """
    old = []
    for key in _AGEING:
        since = touched.get(key, made_on)
        if _is_known(draft, key) and today - since >= FRESH_FOR:
            old.append(FactToCheck(key, since))
    old.sort(key=lambda fact: (fact.since, _AGEING.index(fact.key)))
    missing = [
        FactToCheck(key, None)
        for key in _WANTED[draft.kind]
        if not _is_known(draft, key) and (key not in touched or today - touched[key] >= FRESH_FOR)
    ]
    return tuple([*old, *missing][:limit])


def _is_known(draft: ClientDraft, key: str) -> bool:
    value: Any = getattr(draft, key)
    return bool(value)
