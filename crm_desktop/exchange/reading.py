"""Reading a file in a child process, with progress, cancel, and one clear reason when it fails."""

from __future__ import annotations

import contextlib
import logging
import os
import pickle
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from crm_desktop.domain.errors import FileFormatError, FileReason
from crm_desktop.domain.progress import NoProgress, Progress
from crm_desktop.exchange.grid import Grid, SheetExtras
from crm_desktop.exchange.reader_process import FLAG
from crm_desktop.exchange.readers import SheetStart, readers_of
from crm_desktop.exchange.sniff import FileKind

_LOG = logging.getLogger(__name__)
_TICK = 0.1
_PATIENCE = 20.0
_BYTES_A_SECOND = 250_000
_PACKAGE_PARENT = Path(__file__).resolve().parents[2]


class _Crashed(Exception):
    """The child died or fell silent in the reader of this number."""

    def __init__(self, reader: int) -> None:
        super().__init__(reader)
        self.reader = reader


def read_grids(path: Path, kind: FileKind, progress: Progress | None = None) -> list[Grid]:
    """Return all sheets of a file; raise FileFormatError when it cannot be read as a whole."""
    progress = progress or NoProgress()
    skip = 0
    while skip < len(readers_of(kind)):
        try:
            return _grids(path, kind, skip, progress)
        except _Crashed as crash:
            _LOG.warning("reader %d of %s crashed or hung", crash.reader, kind)
            skip = crash.reader + 1
    raise FileFormatError(FileReason.DAMAGED, str(path))


def _grids(path: Path, kind: FileKind, skip: int, progress: Progress) -> list[Grid]:
    grids: list[Grid] = []
    rows = reader = 0
    # A slow disk and a big file earn patience; a small file that takes long is a bomb or hangs the reader.
    patience = _PATIENCE + path.stat().st_size / _BYTES_A_SECOND
    child = _start(path, kind, skip)
    try:
        for what, value in _messages(child, patience, progress):
            if what == "reader":
                reader, grids, rows = value, [], 0
            elif what == "sheet":
                grids.append(_grid(value))
            elif what == "rows":
                grids[-1].rows.extend(value)
                rows += len(value)
                progress.report(rows, None)
            elif what == "failed":
                raise FileFormatError(FileReason(value), str(path))
            elif what == "done":
                return grids
    finally:
        _stop(child)
    raise _Crashed(reader)


def _grid(start: SheetStart) -> Grid:
    return Grid(
        start.name, [], start.is_visible, start.merges, start.extras or SheetExtras(), start.epoch1904
    )


def _start(path: Path, kind: FileKind, skip: int) -> subprocess.Popen[bytes]:
    program = [sys.executable]
    if not getattr(sys, "frozen", False):
        program += ["-m", "crm_desktop.exchange.reader_process"]
    known = os.environ.get("PYTHONPATH")
    environment = dict(os.environ)
    environment["PYTHONPATH"] = os.pathsep.join([str(_PACKAGE_PARENT), *([known] if known else [])])
    return subprocess.Popen(
        [*program, FLAG, kind, str(skip), str(path)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _stop(child: subprocess.Popen[bytes]) -> None:
    if child.poll() is None:
        child.kill()
    child.wait()


def _messages(
    child: subprocess.Popen[bytes], patience: float, progress: Progress
) -> Iterator[tuple[str, Any]]:
    """Yield what the child says; stop when it ends or says nothing for too long."""
    assert child.stdout is not None
    received: queue.Queue[tuple[str, Any] | None] = queue.Queue(maxsize=64)
    stopped = threading.Event()
    listener = threading.Thread(target=_listen, args=(child.stdout, received, stopped), daemon=True)
    listener.start()
    heard = time.monotonic()
    try:
        while True:
            progress.raise_if_cancelled()
            try:
                message = received.get(timeout=_TICK)
            except queue.Empty:
                if time.monotonic() - heard > patience:
                    return
                continue
            if message is None:
                return
            heard = time.monotonic()
            yield message
    finally:
        stopped.set()
        child.kill()
        listener.join()
        child.stdout.close()


def _listen(
    stream: IO[bytes], received: queue.Queue[tuple[str, Any] | None], stopped: threading.Event
) -> None:
    # The child is our own program: what it pickles is as safe as the code that wrote it.
    with contextlib.suppress(EOFError, pickle.UnpicklingError, OSError, ValueError):
        while not stopped.is_set():
            _put(pickle.load(stream), received, stopped)  # noqa: S301
    _put(None, received, stopped)


def _put(
    message: tuple[str, Any] | None,
    received: queue.Queue[tuple[str, Any] | None],
    stopped: threading.Event,
) -> None:
    while not stopped.is_set():
        with contextlib.suppress(queue.Full):
            received.put(message, timeout=_TICK)
            return
