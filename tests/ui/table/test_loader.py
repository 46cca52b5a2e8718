from __future__ import annotations

import threading
from array import array
from collections.abc import Iterator

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from crm_desktop.domain.errors import StorageError, StorageReason
from crm_desktop.ui.runtime.task_runner import TaskRunner
from crm_desktop.ui.table.loader import ListLoader
from crm_desktop.ui.table.paged_model import PagedTableModel
from tests.ui.table.conftest import Source


@pytest.fixture
def loader(qtbot: QtBot, model: PagedTableModel) -> Iterator[ListLoader]:
    runner = TaskRunner()
    yield ListLoader(model, runner)
    assert runner.shut_down()


def load(qtbot: QtBot, loader: ListLoader, ids: list[int]) -> None:
    with qtbot.waitSignal(loader.loaded):
        loader.load(lambda: array("q", ids))


def test_first_rows_are_there_before_the_ids(
    qtbot: QtBot, loader: ListLoader, model: PagedTableModel, source: Source
) -> None:
    source.asked.clear()
    with qtbot.waitSignal(loader.loaded):
        loader.load(lambda: array("q", [3, 2, 1, 4]), lambda: [source.rows[3], source.rows[2]])
        assert list(model.ids) == [3, 2]
        assert model.data(model.index(0, 0)) == "Client 3"
        assert source.asked == []
        assert not loader.is_complete
    assert list(model.ids) == [3, 2, 1, 4]
    assert loader.is_complete


def test_ids_are_read_on_another_thread(qtbot: QtBot, loader: ListLoader) -> None:
    seen = []

    def list_ids() -> array[int]:
        seen.append(threading.get_ident())
        return array("q", [1])

    with qtbot.waitSignal(loader.loaded):
        loader.load(list_ids)
    assert seen != [threading.get_ident()]


def test_only_the_last_question_is_answered(qtbot: QtBot, loader: ListLoader, model: PagedTableModel) -> None:
    gate = threading.Event()

    def slow() -> array[int]:
        gate.wait(5)
        return array("q", [1])

    resets = QSignalSpy(model.modelReset)
    loader.load(slow)
    with qtbot.waitSignal(loader.loaded):
        loader.load(lambda: array("q", [2]))
        gate.set()
    assert list(model.ids) == [2]
    assert resets.count() == 1


def test_a_mere_change_of_order_does_not_move_rows(
    qtbot: QtBot, loader: ListLoader, model: PagedTableModel
) -> None:
    load(qtbot, loader, [1, 2, 3])
    with qtbot.waitSignal(loader.loaded):
        loader.check(lambda: array("q", [3, 2, 1]))
    assert list(model.ids) == [1, 2, 3]
    with qtbot.waitSignal(loader.loaded):
        loader.check(lambda: array("q", [3, 1]))
    assert list(model.ids) == [3, 1]


def test_a_failure_is_told_and_the_old_rows_stay(
    qtbot: QtBot, loader: ListLoader, model: PagedTableModel
) -> None:
    load(qtbot, loader, [1, 2])

    def fail() -> array[int]:
        raise StorageError(StorageReason.LOCKED)

    with qtbot.waitSignal(loader.failed):
        loader.load(fail)
    assert list(model.ids) == [1, 2]
    assert not loader.is_loading
