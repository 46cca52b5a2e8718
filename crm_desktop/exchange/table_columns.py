"""What every list that is written to a file consists of: columns as data, and a document for programs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Generic, TypeVar

R = TypeVar("R")
ExportValue = str | int | float | date | datetime | None


class ColumnKind(StrEnum):
    """How a column is written. A moment is given in local time and without a zone."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    CODE = "code"
    DATE = "date"
    MOMENT = "moment"
    NUMBER = "number"
    MONEY = "money"


@dataclass(frozen=True, slots=True)
class TableColumn(Generic[R]):
    """One column of an exported table."""

    key: str
    heading: str
    kind: ColumnKind
    value: Callable[[R], ExportValue]


@dataclass(frozen=True, slots=True)
class TableForm(Generic[R]):
    """How the records of one list are written: the sheet and its columns for people, and for programs a
    document under plain English names."""

    sheet: str
    columns: tuple[TableColumn[R], ...]
    document: Callable[[R], dict[str, Any]]


def local(moment: datetime | None) -> datetime | None:
    """Return a moment as a table shows it: the time here."""
    return moment.astimezone().replace(tzinfo=None, microsecond=0) if moment else None
