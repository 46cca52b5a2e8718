"""Protected facts of a client: passport and the like, hidden until they are asked for, each look noted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from crm_desktop.domain.errors import CrmError, Problem, ValidationError
from crm_desktop.domain.text import storable

MIN_PASSWORD = 8
MAX_TEXT = 5000


class WrongPasswordError(CrmError):
    """The password is not the one with which the protected facts were sealed."""


class ProtectedLockedError(CrmError):
    """The protected facts are locked: the password has to be given first."""


class ProtectedAction(StrEnum):
    """What was done with protected facts, for the list of looks."""

    PASSWORD_SET = "password_set"  # noqa: S105 - an action, not a secret
    PASSWORD_CHANGED = "password_changed"  # noqa: S105 - an action, not a secret
    UNLOCKED = "unlocked"
    REFUSED = "refused"
    SHOWN = "shown"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class ProtectedFacts:
    """What is kept under lock about a client; `rows` are own facts as (name, value)."""

    document: str = ""
    number: str = ""
    issued_by: str = ""
    issued_on: date | None = None
    registration: str = ""
    note: str = ""
    rows: tuple[tuple[str, str], ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to keep."""
        return self == ProtectedFacts()

    def validate(self) -> None:
        """Raise ValidationError for a text that is too long."""
        texts = {
            "document": self.document,
            "number": self.number,
            "issued_by": self.issued_by,
            "registration": self.registration,
            "note": self.note,
            **{f"rows.{at}": "".join(row) for at, row in enumerate(self.rows)},
        }
        problems = {key: Problem.TOO_LONG for key, text in texts.items() if len(text) > MAX_TEXT}
        if problems:
            raise ValidationError(problems)

    def tidied(self) -> ProtectedFacts:
        """Return the facts without blanks around them and without empty rows."""
        rows = tuple((_tidy(name), _tidy(value)) for name, value in self.rows)
        return ProtectedFacts(
            _tidy(self.document),
            _tidy(self.number),
            _tidy(self.issued_by),
            self.issued_on,
            _tidy(self.registration),
            _tidy(self.note),
            tuple(row for row in rows if any(row)),
        )

    def as_document(self) -> dict[str, Any]:
        """Return the facts as JSON values, to be sealed."""
        return {
            "document": self.document,
            "number": self.number,
            "issued_by": self.issued_by,
            "issued_on": self.issued_on.isoformat() if self.issued_on else "",
            "registration": self.registration,
            "note": self.note,
            "rows": [list(row) for row in self.rows],
        }

    @classmethod
    def from_document(cls, stored: dict[str, Any]) -> ProtectedFacts:
        """Return the facts of what `as_document` gave."""
        issued_on = stored.get("issued_on", "")
        return cls(
            stored.get("document", ""),
            stored.get("number", ""),
            stored.get("issued_by", ""),
            date.fromisoformat(issued_on) if issued_on else None,
            stored.get("registration", ""),
            stored.get("note", ""),
            tuple((name, value) for name, value in stored.get("rows", ())),
        )


@dataclass(frozen=True, slots=True)
class ProtectedLook:
    """One line of the list of looks. A client that was erased has a number and no name."""

    at: datetime
    user: str
    machine: str
    client_id: int
    client_name: str
    action: ProtectedAction


def _tidy(text: str) -> str:
    return storable(text).strip()
