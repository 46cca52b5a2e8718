"""Work that makes very many objects does so without Python looking them through again and again.

A full collection of a hundred thousand planned rows holds every thread for a quarter of a second and more, the
window's too. What such work makes is data without cycles: reference counting alone frees it.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_lock = threading.Lock()
_users = 0


@contextmanager
def without_collection() -> Iterator[None]:
    """Hold off the collector; what was made meanwhile is not looked at by later collections either."""
    global _users  # noqa: PLW0603 - the collector is one per process, and so is the count of those who hold it off
    with _lock:
        _users += 1
        gc.disable()
    try:
        yield
    finally:
        with _lock:
            _users -= 1
            if not _users:
                gc.freeze()
                gc.enable()
