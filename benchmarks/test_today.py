"""The first screen on 100,000 clients with their deals: each block as the worker reads it the second time."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThread
from PySide6.QtWidgets import QApplication

from benchmarks import base
from benchmarks.conftest import Record
from crm_desktop import app
from crm_desktop.services import Services
from crm_desktop.system import paths
from crm_desktop.system.settings import CURRENT_USERS, FIRST_START_DONE, Settings
from crm_desktop.ui.runtime.reporting import report_maker
from crm_desktop.ui.shell.tour_guide import Guide, TourClock
from crm_desktop.ui.shell.who import base_key
from crm_desktop.ui.today.block import Block, Figures, Wanted
from crm_desktop.ui.today.blocks import BLOCKS
from crm_desktop.ui.today.habits import ALL, MINE
from crm_desktop.ui.today.page import TodayPage


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.key)
def test_a_block_is_read(benchmark: Any, figures: Record, services: Services, block: Block) -> None:
    def read() -> object:
        wanted = Wanted(services, Figures(report_maker(services)), services.today())
        with services.store.engine.reader():
            return block.load(wanted)

    benchmark.pedantic(read, rounds=5, warmup_rounds=1)
    figures(f"Today: {block.title}", "300 ms")


@pytest.fixture
def page() -> Iterator[tuple[Guide, TodayPage]]:
    """The screen in the real window."""
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
    page = guide.open("today")
    assert isinstance(page, TodayPage)
    guide.settle()
    yield guide, page
    program.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("whose", [MINE, ALL])
def test_day_to_painted(benchmark: Any, figures: Record, page: tuple[Guide, TodayPage], whose: str) -> None:
    """The day comes first; what is left of the screen is painted as it arrives."""
    guide, screen = page
    screen.habits.set_scope(screen._who(), whose)
    times: list[float] = []
    whole: list[float] = []
    processor: list[float] = []

    def show() -> None:
        guide.open("clients")
        guide.settle()
        start, begin = time.perf_counter(), time.process_time()
        screen._is_stale = True  # as after a write elsewhere
        guide.window.pages.open("today")
        _wait(lambda: "day" in screen._asked)
        times.append(time.perf_counter() - start)
        processor.append(time.process_time() - begin)
        _wait(lambda: bool(screen._asked))
        whole.append(time.perf_counter() - start)

    benchmark.pedantic(show, rounds=15, warmup_rounds=2)
    times, whole = sorted(times[2:]), sorted(whole[2:])
    figures(
        f"Today, {'mine' if whose == MINE else 'of all'}: from the click to the painted day",
        "100 ms",
        seconds=times[len(times) // 2],
        worst_ms=times[-1] * 1000,
        of_the_processor_ms=sorted(processor[2:])[len(times) // 2] * 1000,
        all_cards_ms=whole[len(whole) // 2] * 1000,
    )


def _wait(goes_on: Callable[[], bool]) -> None:
    while goes_on():
        QApplication.processEvents()
        QThread.msleep(1)  # a loop that never rests would take the interpreter from the worker
    QApplication.processEvents()  # what has changed is painted
