"""The entries of the change log of a write that is under way: few are kept as they are, many packed."""

from __future__ import annotations

import marshal
import zlib
from collections.abc import Callable, Iterator
from typing import NamedTuple

# An undo of a large import removes a million rows and keeps each of them whole until the end of the write.
BLOCK = 1000


class Item(NamedTuple):
    """One entry of the change log, before it has an id."""

    table: str
    row_id: int
    last_id: int
    root_id: int | None
    op: str
    before: str | None
    after: str | None


class ItemLog:
    """Entries in the order in which they were made."""

    def __init__(self) -> None:
        self._packed: list[bytes] = []
        self._open: list[Item] = []

    def __len__(self) -> int:
        return len(self._packed) * BLOCK + len(self._open)

    def __iter__(self) -> Iterator[Item]:
        for block in self._packed:
            yield from _unpacked(block)
        yield from self._open

    def append(self, item: Item) -> None:
        """Add an entry."""
        self._open.append(item)
        if len(self._open) == BLOCK:
            self._packed.append(_packed(self._open))
            self._open = []

    def cut(self, count: int) -> None:
        """Forget all but the first entries: the part of the write that made the others has failed."""
        blocks, rest = divmod(count, BLOCK)
        if blocks < len(self._packed):
            self._open = _unpacked(self._packed[blocks])
            del self._packed[blocks:]
        del self._open[rest:]

    def forget_images(self, of: Callable[[Item], bool]) -> None:
        """Take out of some entries what the rows said."""
        self._packed = [_packed(_without_images(_unpacked(block), of)) for block in self._packed]
        self._open = _without_images(self._open, of)


def _without_images(items: list[Item], of: Callable[[Item], bool]) -> list[Item]:
    return [item._replace(before=None, after=None) if of(item) else item for item in items]


def _packed(items: list[Item]) -> bytes:
    return zlib.compress(marshal.dumps([tuple(item) for item in items]), 1)


def _unpacked(block: bytes) -> list[Item]:
    return [Item(*values) for values in marshal.loads(zlib.decompress(block))]  # noqa: S302 - packed above
