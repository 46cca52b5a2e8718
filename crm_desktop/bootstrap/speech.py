"""What the program says before Qt, which translates everything else, is there.

All of it goes to standard error, because standard output belongs to the command.
"""

from __future__ import annotations

import os
import sys

EXIT_FAILED = 1
EXIT_SOMETHING_MISSING = 3
EXIT_INTERRUPTED = 130


class SetupError(Exception):
    """Something on this computer stands in the way; the text tells the user what to do."""

    def __init__(self, text: str, status: int = EXIT_FAILED) -> None:
        super().__init__(text)
        self.status = status


def choose(english: str, russian: str) -> str:
    """The sentence in the user's language."""
    if sys.platform == "win32":
        import ctypes

        primary_language = ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF
        return russian if primary_language == 0x19 else english
    language = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return russian if language.startswith("ru") else english


def say(english: str, russian: str) -> None:
    """Tell the user something."""
    print(choose(english, russian), file=sys.stderr, flush=True)


def show_progress(doing: str) -> None:
    """Show on a terminal what is being done, in one line that is written over; nothing clears it."""
    if sys.stderr is not None and sys.stderr.isatty():
        shown = f"  {doing[:76]}" if doing else ""
        print(f"\r\033[K{shown}", end="", file=sys.stderr, flush=True)
