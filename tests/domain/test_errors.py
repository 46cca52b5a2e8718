from __future__ import annotations

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import (
    DuplicateError,
    FileFormatError,
    FileReason,
    InUseError,
    Problem,
    StorageError,
    StorageReason,
    ValidationError,
)

REF = EntityRef(Entity.TAG, 7)


def test_errors_carry_values_for_the_words_of_the_window() -> None:
    assert ValidationError({"inn": Problem.BAD_INN}).problems == {"inn": Problem.BAD_INN}
    used = InUseError(REF, Entity.CLIENT, 3)
    assert (used.ref, used.by, used.count) == (REF, Entity.CLIENT, 3)
    assert DuplicateError("name", REF).other == REF
    file = FileFormatError(FileReason.NO_SUCH_SHEET, "list.xlsx", "2024")
    assert (file.reason, file.path, file.detail) == (FileReason.NO_SUCH_SHEET, "list.xlsx", "2024")
    assert StorageError(StorageReason.LOCKED, "clients.db").reason is StorageReason.LOCKED


def test_the_log_reads_codes_not_sentences() -> None:
    assert str(ValidationError({"name": Problem.NO_NAME})) == "name: no_name"
    assert str(StorageError(StorageReason.NEWER, "clients.db")) == "newer: clients.db"
    assert str(InUseError(REF, Entity.CLIENT, 3)) == "tag 7 used by 3 client"
