"""When Python searches for reference cycles: not while very many records are built, and in a window not on any thread
that happens to allocate, for a widget that is deleted away from the thread of the window takes the program with it."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_lock = threading.Lock()
_users = 0
_by_hand = False


def collect_by_hand(*, is_on: bool = True) -> None:
    """Let nobody search but who calls `collect_due`; with `is_on` False Python searches by itself again."""
    global _by_hand  # noqa: PLW0603 - the collector is one per process, and so is who runs it
    with _lock:
        _by_hand = is_on
        _enable_if_nobody_minds()


def collect_due() -> None:
    """Search here and now what Python would have searched by itself, unless somebody has paused it."""
    if _users:
        return
    counts, limits = gc.get_count(), gc.get_threshold()
    due = [
        generation
        for generation in range(3)
        if limits[generation] and counts[generation] > limits[generation]
    ]
    if due:
        gc.collect(due[-1])


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
            _enable_if_nobody_minds()


def _enable_if_nobody_minds() -> None:
    if _users or _by_hand:
        gc.disable()
    else:
        gc.enable()
