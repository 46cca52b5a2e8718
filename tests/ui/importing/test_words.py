"""Everything that an import can do or find has words, in both languages."""

from __future__ import annotations

import pytest

from crm_desktop.domain.client import ClientDraft
from crm_desktop.domain.errors import Problem
from crm_desktop.domain.import_plan import ImportPolicy, RowAction, RowReason
from crm_desktop.exchange.columns import ColumnGuess, Why
from crm_desktop.exchange.drafts import CellProblem
from crm_desktop.exchange.synonyms import TARGETS
from crm_desktop.exchange.tables import SkipReason
from crm_desktop.services.imports import PlannedRow
from crm_desktop.ui.importing import words
from crm_desktop.ui.runtime.i18n import Languages


def _guess(why: Why, confidence: float = 1.0, target: str = "name") -> ColumnGuess:
    return ColumnGuess(0, "ФИО", target, confidence, why)


def test_every_value_has_words_of_its_own(languages: Languages) -> None:
    actions = [words.action_chip(action).text for action in RowAction]
    skips = [words.skip_text(reason) for reason in SkipReason]
    policies = [text for policy in ImportPolicy for text in words.policy_texts(policy)]
    whys = [words.why_text(_guess(why)) for why in Why]
    for texts in (actions, skips, policies, whys):
        assert all(texts)
        assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("reason", RowReason)
def test_reasons_name_the_client_or_the_row(languages: Languages, reason: RowReason) -> None:
    row = PlannedRow(7, ClientDraft(), RowAction.CREATE, reason, same_as_row=5)
    text = words.reason_text(row, "Анна")
    assert "{" not in text
    if reason in (RowReason.SIMILAR_NAME, RowReason.EXISTS, RowReason.NOTHING_NEW):
        assert "Анна" in text
    if reason is RowReason.SAME_AS_ROW:
        assert "5" in text


def test_an_update_tells_whom_it_completes(languages: Languages) -> None:
    row = PlannedRow(7, ClientDraft(), RowAction.UPDATE, RowReason.EXISTS)
    assert words.reason_text(row, "Анна") == "Adds to “Анна”"


def test_a_problem_names_its_cell_and_shortens_what_stands_there(languages: Languages) -> None:
    problem = CellProblem("Лист1", 12, "C", "Тел.", Problem.NOT_A_PHONE, "1" * 100)
    text = words.problem_line(problem)
    assert text.startswith("C12 (Тел.): Does not look like a phone number — “111")
    assert text.endswith("1…”")
    assert len(text) < 130


def test_only_doubtful_guesses_want_a_look(languages: Languages) -> None:
    assert words.needs_look(_guess(Why.HEADING, 0.6))
    assert words.needs_look(_guess(Why.NO_HEADING, 0.4))
    assert not words.needs_look(_guess(Why.HEADING, 0.9))
    assert not words.needs_look(_guess(Why.NEW_FIELD, 0.5))


@pytest.mark.parametrize(
    ("guess", "pair"),
    [
        (_guess(Why.USER), "success"),
        (_guess(Why.EMPTY, 0.9, "ignore"), "neutral"),
        (_guess(Why.NEW_FIELD, 0.5, "custom:Цвет"), "info"),
        (_guess(Why.HEADING, 0.95), "success"),
        (_guess(Why.VALUES, 0.55), "warning"),
    ],
)
def test_colours_tell_how_sure_a_guess_is(languages: Languages, guess: ColumnGuess, pair: str) -> None:
    chip = words.confidence_chip(guess)
    assert (chip.pair, bool(chip.icon)) == (pair, True)


def test_each_target_stands_in_one_group(languages: Languages) -> None:
    listed = [target for _, targets in words.target_groups() for target, _ in targets]
    assert sorted(listed) == sorted(TARGETS)
