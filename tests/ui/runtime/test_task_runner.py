import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from pytestqt.qtbot import QtBot

from crm_desktop.domain.errors import Cancelled, StorageError, StorageReason
from crm_desktop.domain.progress import Progress
from crm_desktop.ui.runtime.task_runner import Latest, TaskRunner


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[TaskRunner]:
    result = TaskRunner()
    yield result
    assert result.shut_down()


def idle(qtbot: QtBot, runner: TaskRunner) -> None:
    qtbot.waitUntil(lambda: runner.busy_count == 0)


def test_work_elsewhere_answer_here(qtbot: QtBot, runner: TaskRunner) -> None:
    seen: list[object] = []
    runner.run(
        lambda _progress: threading.get_ident(), lambda ident: seen.extend((ident, threading.get_ident()))
    )
    idle(qtbot, runner)
    assert seen[0] != seen[1] == threading.get_ident()


def test_lanes_are_single_file_and_apart(qtbot: QtBot, runner: TaskRunner) -> None:
    order: list[str] = []
    gate = threading.Event()
    runner.run(lambda _progress: gate.wait(3) and order.append("first write"), writes=True)
    runner.run(lambda _progress: order.append("second write"), writes=True)
    runner.run(lambda _progress: order.append("read"), lambda _result: gate.set())
    idle(qtbot, runner)
    assert order == ["read", "first write", "second write"]


def test_each_lane_has_its_context_on_its_own_thread(qtbot: QtBot) -> None:
    log: list[tuple[str, int]] = []

    def context(name: str):
        @contextmanager
        def enter() -> Iterator[None]:
            log.append((f"open {name}", threading.get_ident()))
            yield
            log.append((f"close {name}", threading.get_ident()))

        return enter

    runner = TaskRunner(context("reader"), context("writer"))
    runner.run(lambda _progress: log.append(("write", threading.get_ident())), writes=True)
    idle(qtbot, runner)
    runner.run(lambda _progress: log.append(("read", threading.get_ident())))
    idle(qtbot, runner)
    assert [name for name, _ in log] == [
        "open writer",
        "write",
        "close writer",
        "open reader",
        "read",
        "close reader",
    ]
    assert len({ident for _, ident in log}) == 2
    assert runner.shut_down()


def test_errors_of_ours_go_to_on_error(qtbot: QtBot, runner: TaskRunner) -> None:
    errors: list[Exception] = []

    def work(_progress: Progress) -> None:
        raise StorageError(StorageReason.NO_SPACE)

    runner.run(work, lambda _result: errors.append(ValueError()), errors.append)
    idle(qtbot, runner)
    assert [type(error) for error in errors] == [StorageError]


def test_errors_that_nobody_takes_are_announced(qtbot: QtBot, runner: TaskRunner) -> None:
    def work(_progress: Progress) -> None:
        raise StorageError(StorageReason.IO)

    with qtbot.waitSignal(runner.failed) as signal:
        runner.run(work)
    assert signal.args is not None
    assert isinstance(signal.args[0], StorageError)


def test_bugs_reach_the_hook_for_uncaught_errors(
    qtbot: QtBot, runner: TaskRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    caught: list[tuple[type[BaseException], int]] = []

    def hook(kind: type[BaseException], _error: BaseException, _trace: TracebackType | None) -> None:
        caught.append((kind, threading.get_ident()))

    tidied: list[Exception] = []
    with monkeypatch.context() as patch:
        patch.setattr(sys, "excepthook", hook)
        runner.run(lambda _progress: 1 / 0, on_error=tidied.append)
        idle(qtbot, runner)
    assert caught == [(ZeroDivisionError, threading.get_ident())]
    assert len(tidied) == 1


def test_cancel_stops_at_the_next_report(qtbot: QtBot, runner: TaskRunner) -> None:
    started, errors, results = threading.Event(), list[Exception](), list[object]()

    def work(progress: Progress) -> None:
        started.set()
        while True:
            progress.report(1, 2)

    task = runner.run(work, results.append, errors.append)
    assert started.wait(3)
    task.cancel()
    idle(qtbot, runner)
    assert [type(error) for error in errors] == [Cancelled]
    assert results == []
    assert task.is_finished


def test_work_cancelled_before_it_began_never_begins(qtbot: QtBot, runner: TaskRunner) -> None:
    gate, ran = threading.Event(), list[int]()
    runner.run(lambda _progress: gate.wait(3))
    runner.run(lambda _progress: ran.append(1)).cancel()
    gate.set()
    idle(qtbot, runner)
    assert ran == []


def test_progress_arrives_here_and_not_too_often(qtbot: QtBot, runner: TaskRunner) -> None:
    reports: list[tuple[int, int | None, int]] = []

    def work(progress: Progress) -> None:
        for done in range(1, 5001):
            progress.report(done, 5000)

    runner.run(work, on_progress=lambda done, total: reports.append((done, total, threading.get_ident())))
    idle(qtbot, runner)
    assert reports[-1] == (5000, 5000, threading.get_ident())
    assert len(reports) < 100


def test_no_answer_for_a_widget_that_is_gone(qtbot: QtBot, runner: TaskRunner) -> None:
    owner, gate, answers = QObject(), threading.Event(), list[object]()
    runner.run(lambda _progress: gate.wait(3), answers.append, owner=owner)
    owner.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gate.set()
    idle(qtbot, runner)
    assert answers == []


def test_only_the_last_question_is_answered(qtbot: QtBot, runner: TaskRunner) -> None:
    owner, gate, answers = QObject(), threading.Event(), list[str]()
    latest = Latest(runner, owner)

    def slow(_progress: Progress) -> str:
        gate.wait(3)
        return "old"

    latest.ask(slow, answers.append)
    latest.ask(lambda _progress: "new", answers.append)
    gate.set()
    idle(qtbot, runner)
    assert answers == ["new"]
    latest.ask(lambda _progress: "forgotten", answers.append)
    latest.forget()
    idle(qtbot, runner)
    assert answers == ["new"]


def test_leaving_stops_all_work(qtbot: QtBot) -> None:
    runner, started, answers = TaskRunner(), threading.Event(), list[object]()

    def work(progress: Progress) -> None:
        started.set()
        while True:
            progress.raise_if_cancelled()

    runner.run(work, answers.append, answers.append)
    assert started.wait(3)
    assert runner.shut_down(3000)
    QCoreApplication.sendPostedEvents()
    assert answers == []
    assert runner.busy_count == 0


def test_what_does_not_stop_is_reported(qtbot: QtBot) -> None:
    runner, started, gate = TaskRunner(), threading.Event(), threading.Event()

    def work(_progress: Progress) -> None:
        started.set()
        gate.wait(5)

    runner.run(work)
    assert started.wait(3)
    assert not runner.shut_down(50)
    gate.set()
    assert runner.shut_down(3000)


def test_leaving_still_does_the_writes_that_wait(qtbot: QtBot) -> None:
    runner, started, gate, written = TaskRunner(), threading.Event(), threading.Event(), list[int]()

    def first(_progress: Progress) -> None:
        started.set()
        gate.wait(5)
        written.append(1)

    runner.run(first, writes=True)
    runner.run(lambda _progress: written.append(2), writes=True)
    assert started.wait(3)
    threading.Timer(0.05, gate.set).start()
    assert runner.shut_down(3000)
    assert written == [1, 2]


def test_leaving_rolls_a_long_write_back(qtbot: QtBot) -> None:
    runner, started, ends = TaskRunner(), threading.Event(), list[str]()

    def work(progress: Progress) -> None:
        started.set()
        try:
            while True:
                progress.raise_if_cancelled()
        except Cancelled:
            ends.append("rolled back")
            raise

    runner.run(work, writes=True)
    assert started.wait(3)
    assert runner.shut_down(3000)
    assert ends == ["rolled back"]
