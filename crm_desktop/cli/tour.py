"""`tour`: the real window on demonstration data, a picture of everything it can show."""

from __future__ import annotations

import json
import logging
import os
import shutil
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

from PySide6.QtCore import QCoreApplication, QLockFile

from crm_desktop.cli.session import complain, say
from crm_desktop.system.paths import HOME_VARIABLE

log = logging.getLogger(__name__)
_SCREEN = (2400, 1600)


def run_tour(
    to: Path, languages: Sequence[str], themes: Sequence[str], scale: float, client_count: int
) -> int:
    """Take the pictures and return the exit status: 1 when a screen failed, the others are still visited."""
    with _home() as home, _environment(home, scale):
        # What speaks on the terminal is an application without windows; there can be only one at a time.
        terminal = QCoreApplication.instance()
        if terminal is not None:
            terminal.shutdown()
        from crm_desktop.cli.tour_leader import Leader

        leader = Leader(home, client_count)
        for language in languages:
            for theme in themes:
                folder = to / f"{language}-{theme}"
                _make_room(folder)
                leader.lead(language, theme, folder)
                say(str(folder.resolve()))
        leader.end()
    for failure in leader.failures:
        complain(failure)
    return 1 if leader.failures else 0


def _make_room(folder: Path) -> None:
    """Make the folder; pictures of an earlier tour go, whatever else is there stays."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("[0-9][0-9][0-9]-*.png"):
        old.unlink()


@contextmanager
def _home() -> Iterator[Path]:
    """Make the folder of the program's data. Its name is on some pictures, so it is always the same one
    unless two tours run at a time."""
    usual = Path(gettempdir(), "crm-desktop-tour")
    lock = QLockFile(f"{usual}.lock")
    if not lock.tryLock(0):
        with TemporaryDirectory(prefix="crm-desktop-tour-") as name:
            yield Path(name)
        return
    try:
        shutil.rmtree(usual, ignore_errors=True)  # what a tour left that was killed
        usual.mkdir()
        yield usual
    finally:
        shutil.rmtree(usual, ignore_errors=True)
        lock.unlock()


@contextmanager
def _environment(home: Path, scale: float) -> Iterator[None]:
    """Keep the tour away from the user's data, screen and time zone; all is as before when it ends."""
    before = dict(os.environ)
    os.environ.update({HOME_VARIABLE: str(home), "QT_SCALE_FACTOR": str(scale), "TZ": "UTC"})
    if not os.environ.get("QT_QPA_PLATFORM"):
        os.environ["QT_QPA_PLATFORM"] = _offscreen(home, scale)
    _heed_time_zone()
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
        _heed_time_zone()


def _heed_time_zone() -> None:
    if sys.platform != "win32":
        time.tzset()


def _offscreen(home: Path, scale: float) -> str:
    """Describe a screen that is large enough; menus would be pushed into the small one that Qt imagines."""
    width, height = (round(side * scale) for side in _SCREEN)
    screen = {
        "name": "tour", "x": 0, "y": 0, "width": width, "height": height,
        "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1,
    }  # fmt: skip
    file = home / "screen.json"
    file.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    return f"offscreen:configfile={file}"
