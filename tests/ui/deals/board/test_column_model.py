"""The cards of a column as a model: pages, and the least disturbance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from crm_desktop.domain.deal import DealRow
from crm_desktop.domain.errors import StorageError, StorageReason
from crm_desktop.ui.deals.board.card_painter import IDLE_ROLE, ROW_ROLE
from crm_desktop.ui.deals.board.column_model import PAGE, CardTexts, ColumnModel
from tests.ui.deals.rows import make_row

TEXTS = CardTexts(lambda _row: 7, lambda row: f"{row.title}!", lambda row: row.client_name)


def nothing(_rows: Sequence[DealRow], _limit: int) -> list[DealRow]:
    return []


def test_the_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester) -> None:
    model = ColumnModel(TEXTS, nothing)
    model.set_rows([make_row(n) for n in range(5)], has_more=False)
    qtmodeltester.check(model)


def test_a_card_says_what_it_is() -> None:
    model = ColumnModel(TEXTS, nothing)
    row = make_row(1)
    model.set_rows([row], has_more=False)
    index = model.index(0)
    assert index.data(ROW_ROLE) == row
    assert index.data(IDLE_ROLE) == 7
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == f"{row.title}!"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == row.client_name


def test_further_cards_are_asked_for_behind_the_last_one() -> None:
    every = [make_row(n) for n in range(PAGE + 10)]
    asked: list[tuple[int, int]] = []

    def more(rows: Sequence[DealRow], limit: int) -> list[DealRow]:
        asked.append((rows[-1].id, limit))
        return every[len(rows) : len(rows) + limit]

    model = ColumnModel(TEXTS, more)
    model.set_rows(every[:PAGE], has_more=True)
    assert model.canFetchMore(model.index(-1))
    model.fetchMore(model.index(-1))
    assert [row.id for row in model.rows] == [row.id for row in every]
    assert asked == [(every[PAGE - 1].id, PAGE)]
    assert not model.has_more


def test_a_page_that_cannot_be_read_is_told_once() -> None:
    def more(_rows: Sequence[DealRow], _limit: int) -> list[DealRow]:
        raise StorageError(StorageReason.LOCKED)

    model = ColumnModel(TEXTS, more)
    failures: list[object] = []
    model.failed.connect(failures.append)
    model.set_rows([make_row(1)], has_more=True)
    model.fetchMore(model.index(-1))
    assert len(failures) == 1
    assert not model.canFetchMore(model.index(-1))


def test_cards_are_taken_and_put_in_before_the_store_says_so() -> None:
    model = ColumnModel(TEXTS, nothing)
    model.set_rows([make_row(n) for n in range(4)], has_more=False)
    taken = model.take([2, 0])
    assert [row.id for row in taken] == [0, 2]
    model.insert(1, taken)
    assert [row.id for row in model.rows] == [1, 0, 2, 3]


@pytest.mark.parametrize("is_reset", [False, True])
def test_only_a_quite_different_list_begins_anew(is_reset: bool) -> None:
    model = ColumnModel(TEXTS, nothing)
    model.set_rows([make_row(n) for n in range(50)], has_more=False)
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    wanted = [make_row(n + 100) for n in range(50)] if is_reset else [make_row(n) for n in range(1, 50)]
    model.set_rows(wanted, has_more=False)
    assert bool(resets) is is_reset
    assert model.rows == wanted


@given(st.lists(st.integers(0, 20), unique=True), st.lists(st.integers(0, 20), unique=True))
def test_any_list_becomes_any_other_one(before: list[int], after: list[int]) -> None:
    model = ColumnModel(TEXTS, nothing)
    mirror: list[int] = []
    model.set_rows([make_row(n) for n in before], has_more=False)
    mirror[:] = before
    wanted = [replace(make_row(n), title=f"new {n}") for n in after]
    model.set_rows(wanted, has_more=False)
    assert list(model.rows) == wanted
    assert model.rowCount() == len(after)
