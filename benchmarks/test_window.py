"""The real window: from the start of the process to the painted list, memory, scrolling."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThread, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks import base
from benchmarks.conftest import Record
from crm_desktop import app
from crm_desktop.system import paths
from crm_desktop.system.settings import CURRENT_USERS, FIRST_START_DONE, Settings
from crm_desktop.ui.clients.page import TABLE_MODE, ClientsPage
from crm_desktop.ui.shell.tour_guide import Guide, TourClock
from crm_desktop.ui.shell.who import base_key
from crm_desktop.ui.timeline.pane import TimelinePane

STARTS = 7
JUMPS = 400


def _start_once(page: str = "clients") -> dict[str, Any]:
    program = Path(__file__).with_name("first_paint.py")
    variables = {**os.environ, "CRM_BENCH_START": str(time.time()), "CRM_BENCH_PAGE": page}
    done = subprocess.run(
        [sys.executable, str(program), str(base.base())],
        env=variables,
        capture_output=True,
        check=True,
        timeout=120,
    )
    return json.loads(done.stdout)


@pytest.mark.parametrize("page", ["clients", "today"])
def test_start(benchmark: Any, figures: Record, page: str) -> None:
    starts: list[dict[str, Any]] = []
    benchmark.pedantic(lambda: starts.append(_start_once(page)), rounds=STARTS, warmup_rounds=1)
    starts = sorted(starts[1:], key=lambda start: start["list_ms"])
    middle = starts[len(starts) // 2]
    assert middle["heavy"] == []
    figures(
        "From process start to the painted list" if page == "clients" else "From process start to my day",
        "1 s",
        seconds=middle["list_ms"] / 1000,
        window_ms=middle["window_ms"],
        resident_mb=middle["resident_mb"],
    )


@pytest.fixture
def page() -> Iterator[tuple[Guide, ClientsPage]]:
    """The screen of clients in the real window, on 100,000 clients."""
    application = QApplication.instance() or app.make_application(["crm-desktop"])
    assert isinstance(application, QApplication)
    settings = Settings(paths.settings_file())
    settings.set(FIRST_START_DONE, True)
    settings.set(CURRENT_USERS, {base_key(str(base.base())): 1})
    program = app.Program(application, settings)
    program.start(str(base.base()))
    session = program.session
    assert session is not None
    session.window.resize(1440, 900)
    guide = Guide(session.window, session.context, TourClock())
    page = guide.open("clients")
    assert isinstance(page, ClientsPage)
    yield guide, page
    program.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("how", ["from end to end by jumps", "by the wheel"])
def test_scroll(benchmark: Any, figures: Record, page: tuple[Guide, ClientsPage], how: str) -> None:
    guide, screen = page
    screen.set_mode(TABLE_MODE)
    guide.settle()
    table = screen.table_pane.rows
    bar = table.verticalScrollBar()
    step = bar.maximum() // JUMPS if how.startswith("from") else table.rowHeight(0) * 3
    frames: list[float] = []

    def scroll() -> None:
        bar.setValue(0)
        QApplication.processEvents()
        for at in range(1, JUMPS + 1):
            start = time.perf_counter()
            bar.setValue(at * step)
            table.viewport().repaint()
            QApplication.processEvents()
            frames.append(time.perf_counter() - start)

    benchmark.pedantic(scroll, rounds=1)
    frames.sort()
    figures(
        f"Scroll the table {how}: longest of {JUMPS} frames",
        "50 ms",
        seconds=frames[-1],
        p95_ms=frames[int(JUMPS * 0.95)] * 1000,
        median_ms=frames[JUMPS // 2] * 1000,
    )


def test_sort_to_painted(benchmark: Any, figures: Record, page: tuple[Guide, ClientsPage]) -> None:
    guide, screen = page
    screen.set_mode(TABLE_MODE)
    guide.settle()
    model = screen.clients.model
    orders = iter([("company", False), ("email", True), ("name", False)] * 3)

    def sort() -> None:
        key, descending = next(orders)
        model.sort_requested.emit(key, descending)
        guide.settle()

    benchmark.pedantic(sort, rounds=6)
    figures("Click on a column head to the sorted table on screen", "300 ms")


def test_card_to_painted(benchmark: Any, figures: Record, page: tuple[Guide, ClientsPage]) -> None:
    guide, screen = page
    ids = iter(guide.context.services.clients.list_ids()[::997])
    screen.open_client(next(ids))
    guide.settle()

    def show() -> None:
        screen.card.show_client(next(ids))
        screen.card.repaint()

    benchmark.pedantic(show, rounds=60, warmup_rounds=5)
    figures("Click on a client to the painted card", "")


def _longest(guide: Guide) -> list[int]:
    """Return the clients with the most entries."""
    rows = guide.context.services.store.engine.rows(
        "SELECT party_id FROM interaction GROUP BY party_id ORDER BY count(*) DESC, party_id LIMIT 12"
    )
    return [row[0] for row in rows]


def _open_timeline(guide: Guide, screen: ClientsPage, client_id: int) -> TimelinePane:
    """Open a client, and wait until its timeline is painted and nothing longer."""
    screen.open_client(client_id)
    screen.card.repaint()
    pane = guide.child(TimelinePane)
    assert pane is not None
    while not pane.model.rowCount():
        QApplication.processEvents()
        QThread.msleep(1)  # a loop that never rests would take the interpreter from the worker
    screen.card.repaint()
    return pane


def test_long_card_to_painted(benchmark: Any, figures: Record, page: tuple[Guide, ClientsPage]) -> None:
    guide, screen = page
    ids = _longest(guide)
    screen.open_client(ids[0])
    guide.settle()
    times: list[float] = []
    at = iter(range(10**9))

    def show() -> None:
        start = time.perf_counter()
        _open_timeline(guide, screen, ids[next(at) % len(ids)])
        times.append(time.perf_counter() - start)
        guide.settle()

    benchmark.pedantic(show, rounds=40, warmup_rounds=3)
    times = sorted(times[3:])
    figures(
        "Click on a client to the painted card and timeline of 5,000 entries",
        "100 ms",
        seconds=times[len(times) // 2],
        p95_ms=times[int(len(times) * 0.95)] * 1000,
        worst_ms=times[-1] * 1000,
    )


def test_scroll_of_a_long_timeline(benchmark: Any, figures: Record, page: tuple[Guide, ClientsPage]) -> None:
    guide, screen = page
    view = _open_timeline(guide, screen, _longest(guide)[0]).view
    bar = view.verticalScrollBar()
    frames: list[float] = []

    def scroll() -> None:
        for _ in range(JUMPS):
            start = time.perf_counter()
            bar.setValue(bar.value() + view.viewport().height() // 3)
            view.viewport().repaint()
            QApplication.processEvents()
            frames.append(time.perf_counter() - start)
            QThread.msleep(1)

    benchmark.pedantic(scroll, rounds=1)
    frames.sort()
    figures(
        f"Scroll a timeline of 5,000 entries: longest of {JUMPS} frames",
        "50 ms",
        seconds=frames[-1],
        p95_ms=frames[int(JUMPS * 0.95)] * 1000,
        median_ms=frames[JUMPS // 2] * 1000,
    )


def test_palette_to_painted(benchmark: Any, figures: Record, page: tuple[Guide, ClientsPage]) -> None:
    guide, _ = page
    palette = guide.window.palette_popup
    palette.open_with("")
    guide.settle()
    pause = palette.findChild(QTimer)
    assert pause is not None
    typed = ("вероника павлова", "bdfyjd", "ivanov", "9047", "скидка", "договор сороконожка", "ооо родник")
    times: list[float] = []

    def keys() -> None:
        for key in (text[:end] for text in typed for end in range(1, len(text) + 1)):
            start = time.perf_counter()
            palette.edit.setText(key)
            while pause.isActive() or guide.context.runner.busy_count:
                QApplication.processEvents()
                QThread.msleep(1)
            palette.repaint()
            times.append(time.perf_counter() - start)

    benchmark.pedantic(keys, rounds=1)
    palette.dismiss()
    times.sort()
    figures(
        "Key to the painted answer of the search, with its pause",
        "",
        seconds=times[len(times) // 2],
        p95_ms=times[int(len(times) * 0.95)] * 1000,
        worst_ms=times[-1] * 1000,
    )
