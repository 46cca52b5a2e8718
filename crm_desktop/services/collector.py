"""Holding back Python's search for garbage while very many records are built."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_lock = threading.Lock()
_users = 0


@contextmanager
def collector_paused(*, freezes: bool = False) -> Iterator[None]:
    """Pause the search for reference cycles, on all threads, until the last work that asked for it is done.

    Drafts and rows have no cycles, and looking through a hundred thousand of them over and over takes a
    third of the time of an import and holds the window for a quarter of a second each time. With
    `freezes`, what was made meanwhile is not looked at by later searches either: for what stays long.
    """
    global _users  # noqa: PLW0603 - the collector is one per process, and so is the count of those who pause it
    with _lock:
        _users += 1
        gc.disable()
    try:
        yield
    finally:
        with _lock:
            _users -= 1
            if freezes:
                gc.freeze()
            if not _users:
                gc.enable()
