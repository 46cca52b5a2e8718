"""The child process that reads a file: a damaged workbook can crash it, fill its memory or hang it, and the
program lives on. It writes pickled messages to its standard output."""

from __future__ import annotations

import os
import pickle
import sys
from pathlib import Path
from typing import IO, Any

from crm_desktop.exchange.readers import TooLarge, readers_of
from crm_desktop.exchange.sniff import FileKind

FLAG = "--read-table"
_MEMORY = 3_000_000_000


def run_if_asked(arguments: list[str]) -> bool:
    """Do the work of the child when the program was started for it; a frozen program calls this first."""
    if len(arguments) != 4 or arguments[0] != FLAG:
        return False
    _limit_memory()
    output = _own_output()
    read(Path(arguments[3]), FileKind(arguments[1]), int(arguments[2]), output)
    output.flush()
    return True


def read(path: Path, kind: FileKind, skip: int, output: IO[bytes]) -> None:
    """Send the parts of the file, after the first `skip` readers, as messages `(what, value)`."""
    last = "damaged"
    for number, reader in enumerate(readers_of(kind)[skip:], skip):
        try:
            _send(output, "reader", number)
            for part in reader(path):
                _send(output, "rows" if isinstance(part, list) else "sheet", part)
        except (TooLarge, MemoryError):
            last = "too_large"
            break
        except BrokenPipeError:
            raise
        except BaseException as error:  # a panic of calamine is no Exception
            if isinstance(error, KeyboardInterrupt | SystemExit):
                raise
            last = "password" if "assword" in f"{type(error).__name__} {error}" else "damaged"
            if last == "password":
                break
        else:
            _send(output, "done", None)
            return
    _send(output, "failed", last)


def _send(output: IO[bytes], what: str, value: Any) -> None:
    pickle.dump((what, value), output, pickle.HIGHEST_PROTOCOL)
    output.flush()


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _own_output() -> IO[bytes]:
    """Keep standard output for messages alone: what a library prints goes to standard error."""
    output = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return output


if __name__ == "__main__":
    run_if_asked(sys.argv[1:])
