"""Errors in words: what happened, and what the user can do about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.consent import ConsentState
from crm_desktop.domain.entity import Entity
from crm_desktop.domain.errors import (
    Cancelled,
    CrmError,
    DoNotCallError,
    DuplicateError,
    FileFormatError,
    FileReason,
    InUseError,
    NoConsentError,
    NotFoundError,
    NothingToUndoError,
    Problem,
    StaleError,
    StorageError,
    StorageReason,
    TransitionError,
    ValidationError,
)
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Translated
from crm_desktop.ui.runtime.wish_texts import wish_text


class ErrorAction(Enum):
    """What the user can do about an error with one click."""

    NONE = auto()
    RELOAD = auto()
    OPEN_OTHER = auto()
    CHOOSE_FILE = auto()
    CHOOSE_DATABASE = auto()
    RETRY = auto()


@dataclass(frozen=True, slots=True)
class ErrorText:
    """An error for the user: one sentence or two, and the action with its word for a button."""

    text: str
    action: ErrorAction = ErrorAction.NONE
    action_text: str = ""


def describe(error: CrmError) -> ErrorText:
    """Return the words for an error."""
    if isinstance(error, StorageError):
        return _storage(error)
    if isinstance(error, FileFormatError):
        choose = QCoreApplication.translate("ErrorTexts", "Choose another file")
        return ErrorText(_file(error), ErrorAction.CHOOSE_FILE, choose)
    if isinstance(error, DuplicateError | StaleError | InUseError | NotFoundError | TransitionError):
        return _record(error)
    if isinstance(error, ValidationError):
        return ErrorText(_validation(error))
    if isinstance(error, DoNotCallError | NoConsentError):
        return ErrorText(_wish(error))
    if isinstance(error, Cancelled):
        return ErrorText(QCoreApplication.translate("ErrorTexts", "Stopped. Nothing was changed."))
    if isinstance(error, NothingToUndoError):
        return ErrorText(QCoreApplication.translate("ErrorTexts", "There is nothing to undo."))
    return ErrorText(QCoreApplication.translate("ErrorTexts", "That did not work."))


def problem_text(problem: Problem) -> str:
    """Return what is wrong with a value, to stand at its field."""
    translate = QCoreApplication.translate
    return {
        Problem.REQUIRED: translate("ErrorTexts", "Fill this in"),
        Problem.TOO_LONG: translate("ErrorTexts", "Too long"),
        Problem.NOT_A_PHONE: translate("ErrorTexts", "Does not look like a phone number"),
        Problem.NOT_AN_EMAIL: translate("ErrorTexts", "Does not look like an e-mail address"),
        Problem.NOT_A_DATE: translate("ErrorTexts", "There is no such date"),
        Problem.NOT_A_NUMBER: translate("ErrorTexts", "This is not a number"),
        Problem.NOT_A_CHOICE: translate("ErrorTexts", "This is not on the list"),
        Problem.NOT_YES_NO: translate("ErrorTexts", "Only yes or no fits here"),
        Problem.BAD_INN: translate("ErrorTexts", "The check digits of the INN do not agree"),
        Problem.BAD_KPP: translate("ErrorTexts", "A KPP has nine characters"),
        Problem.BAD_OGRN: translate("ErrorTexts", "The check digit of the OGRN does not agree"),
        Problem.NOT_UNIQUE: translate("ErrorTexts", "This is taken already"),
        Problem.IN_FUTURE: translate("ErrorTexts", "This day has not come yet"),
        Problem.NO_NAME: translate("ErrorTexts", "Give at least a name or a phone number"),
        Problem.FORMULA_ERROR: translate("ErrorTexts", "The cell holds an error instead of a value"),
        Problem.NOT_CALCULATED: translate("ErrorTexts", "The formula has no saved result"),
        **_selling_problems(),
    }[problem]


def _selling_problems() -> dict[Problem, str]:
    """Return what may be wrong with a row of deals or products, and what becomes of it."""
    translate = QCoreApplication.translate
    return {
        Problem.BAD_BARCODE: translate(
            "ErrorTexts", "The check digit of the barcode does not agree; it is kept as it is"
        ),
        Problem.NO_CLIENT: translate("ErrorTexts", "The deal names no client"),
        Problem.SEVERAL_CLIENTS: translate(
            "ErrorTexts", "Several clients fit; which one is meant is not clear"
        ),
        Problem.OTHER_NAME: translate("ErrorTexts", "The client with this number is called otherwise"),
        Problem.UNKNOWN_PIPELINE: translate(
            "ErrorTexts", "There is no such pipeline; the first one is taken"
        ),
        Problem.UNKNOWN_STAGE: translate("ErrorTexts", "There is no such stage in the pipeline"),
        Problem.OTHER_STATE: translate(
            "ErrorTexts", "The state does not go with the stage; the stage counts"
        ),
        Problem.NO_REASON: translate("ErrorTexts", "The deal was lost, but the file does not say why"),
        Problem.NO_DAY: translate("ErrorTexts", "The next action has no date; it is kept in the note"),
        Problem.OTHER_SUM: translate(
            "ErrorTexts", "The lines do not add up to the amount; they are kept in the note"
        ),
        Problem.NOT_MOVED: translate("ErrorTexts", "A closed deal must be opened first; its stage stays"),
    }


def _record(
    error: DuplicateError | StaleError | InUseError | NotFoundError | TransitionError,
) -> ErrorText:
    translate = QCoreApplication.translate
    if isinstance(error, StaleError):
        text = translate("ErrorTexts", "This record was changed meanwhile.")
        return ErrorText(text, ErrorAction.RELOAD, translate("ErrorTexts", "Reload"))
    if isinstance(error, NotFoundError):
        return ErrorText(translate("ErrorTexts", "This record is not there any more."))
    if isinstance(error, InUseError):
        return ErrorText(ErrorTexts().in_use(error))
    if isinstance(error, TransitionError):
        return ErrorText(translate("ErrorTexts", "What is closed must be opened again first."))
    text = translate("ErrorTexts", "There is one like this already.")
    if error.other is None:
        return ErrorText(text)
    return ErrorText(text, ErrorAction.OPEN_OTHER, translate("ErrorTexts", "Open it"))


def _wish(error: DoNotCallError | NoConsentError) -> str:
    translate, formats = QCoreApplication.translate, Formats()
    if isinstance(error, DoNotCallError):
        text = translate(
            "ErrorTexts", "This client asked not to be contacted ({0}): nothing was sent or dialled."
        )
        return text.format(wish_text(error.wish, formats))
    if error.state is ConsentState.REFUSED:
        text = translate("ErrorTexts", "This client refused that on {0}: nothing was sent or dialled.")
    else:
        text = translate(
            "ErrorTexts", "This client withdrew the consent to that on {0}: nothing was sent or dialled."
        )
    return text.format(formats.date(error.on))


def _validation(error: ValidationError) -> str:
    texts = dict.fromkeys(problem_text(problem) for problem in error.problems.values())
    return QCoreApplication.translate("ErrorTexts", "Not saved: {0}.").format("; ".join(texts))


class ErrorTexts(Translated):
    """The texts with a number in them."""

    def in_use(self, error: InUseError) -> str:
        """Return why a record cannot go."""
        if error.by is Entity.CLIENT:
            return self.tr("It cannot go: %n client(s) use it.", "", error.count)
        return self.tr("It cannot go: %n record(s) use it.", "", error.count)


def _file(error: FileFormatError) -> str:
    translate = QCoreApplication.translate
    name = Path(error.path).name or error.path
    text = {
        FileReason.MISSING: translate("ErrorTexts", "There is no file “{0}”."),
        FileReason.FOLDER: translate("ErrorTexts", "“{0}” is a folder, not a file."),
        FileReason.NOT_READABLE: translate(
            "ErrorTexts", "The file “{0}” cannot be read. Is it open in another program?"
        ),
        FileReason.NOT_WRITABLE: translate(
            "ErrorTexts", "The file “{0}” cannot be written. Is it open in another program?"
        ),
        FileReason.EMPTY: translate("ErrorTexts", "The file “{0}” is empty."),
        FileReason.DAMAGED: translate("ErrorTexts", "The file “{0}” is damaged."),
        FileReason.PASSWORD: translate(
            "ErrorTexts", "The file “{0}” has a password. Save it without one and try again."
        ),
        FileReason.NOT_A_TABLE: translate("ErrorTexts", "The file “{0}” holds no table."),
        FileReason.NO_CLIENTS: translate("ErrorTexts", "There are no clients in the file “{0}”."),
        FileReason.NO_DEALS: translate(
            "ErrorTexts", "There are no deals in the file “{0}”. Is it a list of something else?"
        ),
        FileReason.NO_PRODUCTS: translate(
            "ErrorTexts", "There are no products in the file “{0}”. Is it a list of something else?"
        ),
        FileReason.TOO_LARGE: translate("ErrorTexts", "The file “{0}” is too large."),
        FileReason.UNKNOWN_FORMAT: translate("ErrorTexts", "The program cannot read files such as “{0}”."),
        FileReason.NO_SUCH_SHEET: translate("ErrorTexts", "The file “{0}” has no sheet “{1}”."),
        FileReason.NO_SPACE: translate("ErrorTexts", "There is no space left for the file “{0}”."),
        FileReason.PROGRAM: translate(
            "ErrorTexts", "“{0}” is a program. It is not opened from here; save it if you trust it."
        ),
        FileReason.NOT_A_LETTER: translate("ErrorTexts", "“{0}” is not a letter."),
    }[error.reason]
    return text.format(name, error.detail)


def _storage(error: StorageError) -> ErrorText:
    translate = QCoreApplication.translate
    text = {
        StorageReason.MISSING: translate("ErrorTexts", "There is no database “{0}”."),
        StorageReason.NOT_OURS: translate("ErrorTexts", "“{0}” is not a database of this program."),
        StorageReason.NEWER: translate(
            "ErrorTexts", "The database “{0}” was made by a newer version of the program. Update the program."
        ),
        StorageReason.LOCKED: translate("ErrorTexts", "The database is busy: another program is using it."),
        StorageReason.READ_ONLY: translate("ErrorTexts", "The database “{0}” can only be read, not changed."),
        StorageReason.NO_SPACE: translate("ErrorTexts", "The disk is full. Nothing was changed."),
        StorageReason.DAMAGED: translate(
            "ErrorTexts", "The database “{0}” is damaged. Restore it from a backup copy."
        ),
        StorageReason.NO_FOLDER: translate("ErrorTexts", "The folder of the database “{0}” is not there."),
        StorageReason.UNREACHABLE: translate("ErrorTexts", "The database cannot be reached."),
        StorageReason.UPGRADE_FAILED: translate(
            "ErrorTexts", "The database “{0}” could not be brought to the new version. It was left as it was."
        ),
        StorageReason.IO: translate("ErrorTexts", "The disk with the database does not answer."),
        StorageReason.SERVER_BACKUP: translate(
            "ErrorTexts", "A database on a server is backed up there: ask whoever looks after the server."
        ),
        StorageReason.SAME_FILE: translate("ErrorTexts", "This file is the open database itself."),
        StorageReason.NOT_A_BACKUP: translate(
            "ErrorTexts", "“{0}” is another file. Choose another name, so that nothing is lost."
        ),
    }[error.reason]
    action, word = ErrorAction.NONE, ""
    if error.reason in {StorageReason.LOCKED, StorageReason.UNREACHABLE, StorageReason.IO}:
        action, word = ErrorAction.RETRY, translate("ErrorTexts", "Try again")
    elif error.reason not in _WITHOUT_CHOICE:
        action, word = ErrorAction.CHOOSE_DATABASE, translate("ErrorTexts", "Choose another database")
    return ErrorText(text.format(_shown(error.address)), action, word)


# Another database would not help here.
_WITHOUT_CHOICE = frozenset(
    {
        StorageReason.NO_SPACE,
        StorageReason.READ_ONLY,
        StorageReason.SERVER_BACKUP,
        StorageReason.SAME_FILE,
        StorageReason.NOT_A_BACKUP,
    }
)


def _shown(address: str) -> str:
    """Return an address for the screen: a file's name, a server without its password."""
    if "://" in address:
        scheme, _, rest = address.partition("://")
        return f"{scheme}://{rest.rpartition('@')[2]}"
    return Path(address).name or address
