"""The calendar in the real window, with 2,000 entries in one month: opening its views, dragging an entry."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt, QThread
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks import base
from benchmarks.conftest import Record
from crm_desktop import app
from crm_desktop.domain.task import TaskDraft, TaskKind
from crm_desktop.services import Services, build_services
from crm_desktop.services.base import open_base
from crm_desktop.system import paths
from crm_desktop.system.settings import CURRENT_USERS, FIRST_START_DONE, Settings
from crm_desktop.ui.shell.tour_guide import Guide, TourClock
from crm_desktop.ui.shell.who import base_key
from crm_desktop.ui.tasks.page import CalendarPage
from crm_desktop.ui.tasks.periods import Shown

ENTRIES = 2_000
MIDDLE = date(2031, 3, 12)  # so far ahead nothing else stands
AWAY = date(2035, 1, 1)
FRAMES = 400


def fill(services: Services) -> None:
    """Write the entries of a month: four of five at an hour, the others of whole days."""
    dice = Random(1)
    first = datetime(MIDDLE.year, MIDDLE.month, 1, tzinfo=UTC)
    owners = [user.name for user in services.users.list()]
    clients = list(services.clients.list_ids()[:ENTRIES])
    drafts = []
    for at, client_id in enumerate(clients):
        draft = TaskDraft(f"Обсудить поставку № {at}", dice.choice(list(TaskKind)), client_id)
        draft.owner = owners[at % len(owners)]
        begin = first + timedelta(days=dice.randrange(31), minutes=15 * dice.randrange(24, 72))
        if at % 5:
            draft.starts_at, draft.ends_at = begin, begin + timedelta(minutes=dice.choice((15, 30, 60)))
        else:
            draft.day = begin.date()
            draft.last_day = draft.day + timedelta(days=at % 3 if draft.day.day < 28 else 0)
        drafts.append(draft)
    services.tasks.create_many(drafts)


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A base of its own with the month."""
    path = base.copy(tmp_path_factory.mktemp("calendar"))
    opened = open_base(path, create=False)
    fill(build_services(opened.store))
    opened.store.close()
    return path


@pytest.fixture
def page(crowded: Path) -> Iterator[tuple[Guide, CalendarPage]]:
    """The calendar in the real window."""
    application = QApplication.instance() or app.make_application(["crm-desktop"])
    assert isinstance(application, QApplication)
    settings = Settings(paths.settings_file())
    settings.set(FIRST_START_DONE, True)
    settings.set(CURRENT_USERS, {base_key(str(crowded)): 1})
    program = app.Program(application, settings)
    program.start(str(crowded))
    session = program.session
    assert session is not None
    session.window.resize(1440, 900)
    guide = Guide(session.window, session.context, TourClock())
    page = guide.open("tasks")
    assert isinstance(page, CalendarPage)
    guide.settle()
    yield guide, page
    program.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _show(guide: Guide, screen: CalendarPage, shown: Shown, day: date) -> None:
    """Look at a period, and wait until it is painted."""
    screen.day = day
    screen.show_view(shown)
    while guide.context.runner.busy_count:
        QApplication.processEvents()
        QThread.msleep(1)  # a loop that never rests would take the interpreter from the worker
    QApplication.processEvents()  # what has changed is painted


@pytest.mark.parametrize("shown", [Shown.MONTH, Shown.WEEK, Shown.DAY, Shown.AGENDA])
def test_view_to_painted(
    benchmark: Any, figures: Record, page: tuple[Guide, CalendarPage], shown: Shown
) -> None:
    guide, screen = page
    times: list[float] = []
    processor: list[float] = []

    def show() -> None:
        _show(guide, screen, Shown.DAY if shown is not Shown.DAY else Shown.WEEK, AWAY)
        guide.settle()
        start, begin = time.perf_counter(), time.process_time()
        _show(guide, screen, shown, MIDDLE)
        times.append(time.perf_counter() - start)
        processor.append(time.process_time() - begin)

    benchmark.pedantic(show, rounds=15, warmup_rounds=2)
    times, processor = sorted(times[2:]), sorted(processor[2:])
    figures(
        f"Calendar, 2,000 entries in a month: from the click to the painted {shown.value}",
        "100 ms",
        seconds=times[len(times) // 2],
        worst_ms=times[-1] * 1000,
        of_the_processor_ms=processor[len(processor) // 2] * 1000,
    )


@pytest.mark.parametrize("shown", [Shown.MONTH, Shown.WEEK])
def test_drag(benchmark: Any, figures: Record, page: tuple[Guide, CalendarPage], shown: Shown) -> None:
    guide, screen = page
    _show(guide, screen, shown, MIDDLE)
    picture: QWidget = screen.month if shown is Shown.MONTH else screen.grid.viewport()
    view = screen.month if shown is Shown.MONTH else screen.grid
    seen = next(entry for entry in view.entries[ENTRIES // 8 :] if view.area_of(entry.id) is not None)
    area = view.area_of(seen.id)
    assert area is not None
    start = area.center()
    frames: list[float] = []

    def drag() -> None:
        _mouse(picture, QEvent.Type.MouseButtonPress, start)
        for at in range(FRAMES):
            begin = time.perf_counter()
            place = QPoint(
                60 + at * (picture.width() - 120) // FRAMES, 120 + (at * 37) % (picture.height() - 160)
            )
            _mouse(picture, QEvent.Type.MouseMove, place)
            picture.repaint()
            QApplication.processEvents()
            frames.append(time.perf_counter() - begin)
        assert screen.month.scene.dragged == seen.id or screen.grid.scene.dragged == seen.id
        QApplication.sendEvent(picture, QEvent(QEvent.Type.Leave))

    benchmark.pedantic(drag, rounds=1)
    screen.grid.drag.cancel()
    frames.sort()
    figures(
        f"Calendar: drag over the {shown.value}, longest of {FRAMES} frames",
        "33 ms",
        seconds=frames[-1],
        p95_ms=frames[int(FRAMES * 0.95)] * 1000,
        median_ms=frames[FRAMES // 2] * 1000,
    )


def _mouse(widget: QWidget, kind: QEvent.Type, place: QPoint) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else left
    QApplication.sendEvent(
        widget, QMouseEvent(kind, QPointF(place), widget.mapToGlobal(QPointF(place)), button, left, none)
    )
