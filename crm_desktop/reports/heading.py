"""What stands above a report: its title, its period and its filters in words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a report on paper and in files. `filters` are pairs of a key of the words of reports, without
    its `filter.`, and of what it is filtered by."""

    title: str
    period: str = ""
    filters: tuple[tuple[str, str], ...] = ()
