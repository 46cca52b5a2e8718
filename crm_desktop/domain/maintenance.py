"""What a check of a base found, and the backups there are of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

DAYS, WEEKS, MONTHS = 7, 5, 12


class CheckCode(StrEnum):
    """A kind of fault in a base."""

    FILE = "file"  # the engine finds its own structure damaged
    REFERENCE = "reference"  # a row refers to one that is not there
    JSON = "json"  # a document cannot be read
    DERIVED = "derived"  # what lists show is not what the card says
    UNKNOWN_FIELD = "unknown_field"  # a value of an own field that does not exist
    FIELD_VALUE = "field_value"  # a value that its own field cannot hold
    SEARCH = "search"  # the search would miss a record, or find what is not there
    CONTENT = "content"  # the bytes of a file of a client are missing or not what they were
    HISTORY = "history"  # the history of actions contradicts itself
    IDS = "ids"  # an id could be given out a second time


@dataclass(frozen=True, slots=True)
class CheckProblem:
    """One kind of fault: how often, and where first. `table` is empty when it is the file as a whole."""

    code: CheckCode
    table: str
    count: int
    ids: tuple[int, ...] = ()
    detail: str = ""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check found; `rows` says how many rows each table has."""

    problems: tuple[CheckProblem, ...]
    rows: dict[str, int]

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


@dataclass(frozen=True, slots=True)
class BackupInfo:
    """One backup: where it is, when it was made, how many bytes it has."""

    path: Path
    made_at: datetime
    size: int


def backups_to_keep(made: Iterable[datetime]) -> set[datetime]:
    """Return which backups stay: the newest of each of the last 7 days, 5 weeks and 12 months that have one."""
    newest_first = sorted(made, reverse=True)
    kept: set[datetime] = set()
    for period, count in ((datetime.date, DAYS), (_week, WEEKS), (_month, MONTHS)):
        seen: dict[object, datetime] = {}
        for moment in newest_first:
            seen.setdefault(period(moment), moment)
        kept.update(list(seen.values())[:count])
    return kept


def _week(moment: datetime) -> tuple[int, int]:
    year, week, _ = moment.date().isocalendar()
    return year, week


def _month(moment: datetime) -> date:
    return moment.date().replace(day=1)
