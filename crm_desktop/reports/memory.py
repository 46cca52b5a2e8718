"""What was counted for a report, kept while nobody writes: moving a limit must not read the base anew."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, TypeVar, cast

T = TypeVar("T")


class Memory:
    """The last few things that were counted; a key names all that they depend on."""

    def __init__(self, size: int = 16) -> None:
        self._size = size
        self._kept: OrderedDict[Hashable, Any] = OrderedDict()
        self._seen = self._mattering = 0
        self._lock = threading.Lock()

    def recall(self, key: Hashable, count: Callable[[], T]) -> T:
        """Return what is kept under a key, else count it and keep it."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return cast("T", self._kept[key])
        made = count()
        with self._lock:
            self._kept[key] = made
            while len(self._kept) > self._size:
                self._kept.popitem(last=False)
        return made

    def last_write(self, newest: int, find: Callable[[int], int]) -> int:
        """Return the last write that changes figures; `find` looks for it among those after one, 0 is none. What was
        kept before it is let go."""
        with self._lock:
            if newest == self._seen:
                return self._mattering
            seen = self._seen if self._seen < newest else 0
        found = find(seen) if seen else newest
        with self._lock:
            self._seen = newest
            if found:
                self._mattering = found
                self._kept.clear()
            return self._mattering
