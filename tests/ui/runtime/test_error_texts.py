from datetime import date

import pytest

from crm_desktop.domain import errors
from crm_desktop.domain.consent import ConsentState, DoNotCall
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import CrmError, FileReason, Problem, StorageReason
from crm_desktop.ui.runtime.error_texts import ErrorAction, describe, problem_text
from crm_desktop.ui.runtime.i18n import Languages

REF = EntityRef(Entity.CLIENT, 7)
GENERAL = "That did not work."
EXAMPLES: list[CrmError] = [
    errors.ValidationError({"name": Problem.NO_NAME}),
    errors.NotFoundError(REF),
    errors.StaleError(REF),
    errors.InUseError(EntityRef(Entity.STATUS, 1), Entity.CLIENT, 3),
    errors.DuplicateError("name", REF),
    errors.DuplicateError("name"),
    errors.Cancelled(),
    errors.NothingToUndoError(),
    errors.DoNotCallError(DoNotCall(date(2026, 11, 21), "просил")),
    errors.NoConsentError(ConsentState.REFUSED, date(2026, 11, 21)),
    errors.NoConsentError(ConsentState.WITHDRAWN, date(2026, 11, 21)),
    errors.TransitionError(EntityRef(Entity.DEAL, 7), "won", "lost"),
    *(errors.FileFormatError(reason, "/home/x/base.xlsx", "Лист1") for reason in FileReason),
    *(errors.StorageError(reason, "/home/x/shop.db") for reason in StorageReason),
]


def _leaves(kind: type[CrmError]) -> set[type[CrmError]]:
    children = kind.__subclasses__()
    return {kind} if not children else set().union(*(_leaves(child) for child in children))


def test_every_kind_of_error_has_an_example_here() -> None:
    ours = {kind for kind in _leaves(CrmError) if kind.__module__ == "crm_desktop.domain.errors"}
    assert {type(example) for example in EXAMPLES} == ours


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_reason_has_words_of_its_own(languages: Languages, language: str) -> None:
    languages.use(language)
    texts = [describe(error).text for error in EXAMPLES]
    general = describe(CrmError()).text
    assert general not in texts
    assert all(text.strip() and "{" not in text and "%n" not in text for text in texts)
    assert len(set(texts)) == len(texts) - 1  # the two duplicates differ by their action
    problems = [problem_text(problem) for problem in Problem]
    assert len(set(problems)) == len(problems)
    if language == "ru":
        assert all(any("а" <= letter <= "я" for letter in text.casefold()) for text in texts + problems)


def test_an_action_has_its_word() -> None:
    for error in EXAMPLES:
        text = describe(error)
        assert bool(text.action_text) == (text.action is not ErrorAction.NONE)


def test_files_are_named_without_their_folder(languages: Languages) -> None:
    text = describe(errors.FileFormatError(FileReason.NO_SUCH_SHEET, "/home/x/base.xlsx", "Май")).text
    assert text == "The file “base.xlsx” has no sheet “Май”."


def test_the_password_of_a_server_is_not_shown(languages: Languages) -> None:
    error = errors.StorageError(StorageReason.NOT_OURS, "postgresql://anna:secret@server/shop")
    assert "secret" not in describe(error).text
    assert "server/shop" in describe(error).text


def test_what_hinders_is_counted(languages: Languages) -> None:
    languages.use("ru")
    error = errors.InUseError(EntityRef(Entity.STATUS, 1), Entity.CLIENT, 21)
    assert describe(error).text == "Удалить нельзя: используется у 21 клиента."


def test_a_problem_is_said_once(languages: Languages) -> None:
    error = errors.ValidationError({"a": Problem.TOO_LONG, "b": Problem.TOO_LONG})
    assert describe(error).text == "Not saved: Too long."
