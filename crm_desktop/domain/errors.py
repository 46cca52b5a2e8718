"""Failures that a user can understand and act on.

They carry codes and values, never sentences: `ui/runtime/error_texts.py` and `cli` turn them into words.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from crm_desktop.domain.consent import ConsentState, DoNotCall
    from crm_desktop.domain.entity import Entity, EntityRef


class CrmError(Exception):
    """Anything that went wrong for a reason the user can be told; all else is a bug."""


class Problem(StrEnum):
    """Why a value in a form, a cell or a command was not accepted as it is."""

    REQUIRED = "required"
    TOO_LONG = "too_long"
    NOT_A_PHONE = "not_a_phone"
    NOT_AN_EMAIL = "not_an_email"
    NOT_A_DATE = "not_a_date"
    NOT_A_NUMBER = "not_a_number"
    NOT_A_CHOICE = "not_a_choice"
    NOT_YES_NO = "not_yes_no"
    BAD_INN = "bad_inn"
    BAD_KPP = "bad_kpp"
    BAD_OGRN = "bad_ogrn"
    NOT_UNIQUE = "not_unique"
    IN_FUTURE = "in_future"
    NO_NAME = "no_name"
    FORMULA_ERROR = "formula_error"
    NOT_CALCULATED = "not_calculated"
    BAD_BARCODE = "bad_barcode"
    NO_CLIENT = "no_client"
    SEVERAL_CLIENTS = "several_clients"
    OTHER_NAME = "other_name"
    UNKNOWN_PIPELINE = "unknown_pipeline"
    UNKNOWN_STAGE = "unknown_stage"
    OTHER_STATE = "other_state"
    NO_REASON = "no_reason"
    NO_DAY = "no_day"
    OTHER_SUM = "other_sum"
    NOT_MOVED = "not_moved"


class ValidationError(CrmError):
    """A draft was refused; `problems` maps a field key (`phones.0` for the first phone) to the reason."""

    def __init__(self, problems: Mapping[str, Problem]) -> None:
        super().__init__(", ".join(f"{key}: {problem}" for key, problem in problems.items()))
        self.problems = dict(problems)


class NotFoundError(CrmError):
    """The record is not there (any more)."""

    def __init__(self, ref: EntityRef) -> None:
        super().__init__(f"{ref.entity} {ref.id}")
        self.ref = ref


class StaleError(CrmError):
    """The record was changed by somebody since it was read."""

    def __init__(self, ref: EntityRef) -> None:
        super().__init__(f"{ref.entity} {ref.id}")
        self.ref = ref


class InUseError(CrmError):
    """The record cannot go because others refer to it; `count` records of entity `by`."""

    def __init__(self, ref: EntityRef, by: Entity, count: int) -> None:
        super().__init__(f"{ref.entity} {ref.id} used by {count} {by}")
        self.ref = ref
        self.by = by
        self.count = count


class DuplicateError(CrmError):
    """A value that must be unique exists already, in record `other` when it is known."""

    def __init__(self, field_key: str, other: EntityRef | None = None) -> None:
        super().__init__(field_key)
        self.field_key = field_key
        self.other = other


class FileReason(StrEnum):
    """Why a file that the user chose cannot be used."""

    MISSING = "missing"
    FOLDER = "folder"
    NOT_READABLE = "not_readable"
    NOT_WRITABLE = "not_writable"
    EMPTY = "empty"
    DAMAGED = "damaged"
    PASSWORD = "password"  # noqa: S105 - a reason code, not a secret
    NOT_A_TABLE = "not_a_table"
    NO_CLIENTS = "no_clients"
    NO_DEALS = "no_deals"
    NO_PRODUCTS = "no_products"
    TOO_LARGE = "too_large"
    UNKNOWN_FORMAT = "unknown_format"
    NO_SUCH_SHEET = "no_such_sheet"
    NO_SPACE = "no_space"
    PROGRAM = "program"  # opening it would run it
    NOT_A_LETTER = "not_a_letter"


class FileFormatError(CrmError):
    """A file cannot be read or written; `detail` is a value such as a sheet name, never a sentence."""

    def __init__(self, reason: FileReason, path: str, detail: str = "") -> None:
        super().__init__(f"{reason}: {path} {detail}".rstrip())
        self.reason = reason
        self.path = path
        self.detail = detail


class StorageReason(StrEnum):
    """Why the database cannot be used now."""

    MISSING = "missing"
    NOT_OURS = "not_ours"
    NEWER = "newer"
    LOCKED = "locked"
    READ_ONLY = "read_only"
    NO_SPACE = "no_space"
    DAMAGED = "damaged"
    NO_FOLDER = "no_folder"
    UNREACHABLE = "unreachable"
    UPGRADE_FAILED = "upgrade_failed"
    IO = "io"
    SERVER_BACKUP = "server_backup"  # a server is backed up and restored by its own tools (pg_dump)
    SAME_FILE = "same_file"  # a backup onto the base itself, or a restore from it
    NOT_A_BACKUP = "not_a_backup"  # the target exists and is not an earlier backup, so it is not replaced


class StorageError(CrmError):
    """The database is missing, damaged, locked, newer, full or out of reach."""

    def __init__(self, reason: StorageReason, address: str = "", detail: str = "") -> None:
        super().__init__(f"{reason}: {address} {detail}".rstrip())
        self.reason = reason
        self.address = address
        self.detail = detail


class TransitionError(CrmError):
    """A record cannot go from the state it is in to the wanted one in one step: a closed deal must be
    opened again first."""

    def __init__(self, ref: EntityRef, before: str, after: str) -> None:
        super().__init__(f"{ref.entity} {ref.id}: {before} to {after}")
        self.ref = ref
        self.before = before
        self.after = after


class Cancelled(CrmError):
    """The user stopped a long job; everything it had done is rolled back."""


class NothingToUndoError(CrmError):
    """There is no action that could be undone (or redone)."""


class DoNotCallError(CrmError):
    """The client asked not to be contacted: nothing was dialled, written or sent."""

    def __init__(self, wish: DoNotCall) -> None:
        super().__init__(f"{wish.since} {wish.reason}".rstrip())
        self.wish = wish


class NoConsentError(CrmError):
    """The client refused this use of his data, or took his consent back."""

    def __init__(self, state: ConsentState, on: date) -> None:
        super().__init__(f"{state} {on}")
        self.state = state
        self.on = on
