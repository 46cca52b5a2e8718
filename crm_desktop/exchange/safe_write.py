"""Writing a file so that the old one stays whole until the new one is complete."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from crm_desktop.domain.errors import FileFormatError, FileReason
from crm_desktop.domain.progress import NoProgress, Progress

_T = TypeVar("_T")
_EVERY = 200
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@contextlib.contextmanager
def replaced_file(path: Path) -> Iterator[Path]:
    """Give a path beside the target to write to; it takes the target's place when the block ends well.

    A full disk, a cancel or a crash leaves the target as it was. Failures of the disk become FileFormatError.
    """
    target = path.resolve()
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(4)}.tmp")
    try:
        if target.is_dir():
            raise FileFormatError(FileReason.FOLDER, str(path))
        temporary.touch(exist_ok=False)
        yield temporary
        _flush(temporary)
        if target.exists():
            shutil.copymode(target, temporary)  # a file that only its owner may read stays so
        temporary.replace(target)
    except OSError as error:
        raise as_file_error(error, path) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def as_file_error(error: OSError, path: Path) -> FileFormatError:
    """Return what a failure of the disk means to the user."""
    reason = FileReason.NO_SPACE if error.errno in _FULL else FileReason.NOT_WRITABLE
    return FileFormatError(reason, str(path), os.strerror(error.errno) if error.errno else "")


def _flush(temporary: Path) -> None:
    """Bring the bytes to the disk before the name moves, or a power cut could leave an empty file."""
    with temporary.open("rb+") as file:
        os.fsync(file.fileno())


def watched(items: Iterable[_T], progress: Progress | None, total: int | None) -> Iterator[_T]:
    """Yield the items, telling progress and asking it, now and then, whether to go on."""
    progress = progress or NoProgress()
    count = 0
    for count, item in enumerate(items, 1):
        if count % _EVERY == 1:
            progress.raise_if_cancelled()
            progress.report(count - 1, total)
        yield item
    progress.report(count, total if total is not None else count)
