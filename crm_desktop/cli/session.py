"""What every command needs: the language of its sentences, an opened base, progress, errors in words."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.services import Services, build_services
from crm_desktop.services.base import open_base
from crm_desktop.system.paths import default_database
from crm_desktop.ui.runtime.i18n import Languages, Translated, system_language, system_locale


@dataclass(slots=True)
class Session:
    """One run of one command."""

    database: str | None = None

    @property
    def address(self) -> str:
        """Return the base to work on: the one named, else the user's own."""
        return self.database or str(default_database())

    @contextmanager
    def services(self, *, create: bool = False, language: str | None = None) -> Iterator[Services]:
        """Open the base for a command; only commands that bring data make one that is missing."""
        with _opened(self.address, create=create, language=language) as services:
            yield services

    @contextmanager
    def trial_services(self) -> Iterator[Services]:
        """Open the base to try something out: one that is missing is not made but stood in for."""
        if "://" in self.address or Path(self.address).expanduser().exists():
            with _opened(self.address) as services:
                yield services
        else:
            with (
                TemporaryDirectory(prefix="crm-desktop-") as folder,
                _opened(str(Path(folder, "trial.db")), create=True) as services,
            ):
                yield services


@contextmanager
def _opened(address: str, *, create: bool = False, language: str | None = None) -> Iterator[Services]:
    opened = open_base(
        address, language=language or system_language(), system_locale=system_locale(), create=create
    )
    try:
        yield build_services(opened.store)
    finally:
        opened.store.close()


class Cli(Translated):
    """The sentences of all commands that have a number in them."""

    def demo_clients(self, count: int) -> str:
        """Return what `demo` did."""
        return self.tr("%n demonstration client(s) added.", "", count)


def speak(language: str | None = None) -> Languages:
    """Choose the language of the sentences; the machine's unless it is named."""
    application = QCoreApplication.instance() or QCoreApplication(["crm-desktop"])
    languages = Languages(application)
    languages.use(language or "")
    return languages


def say(text: str) -> None:
    """Write one line of the answer to standard output."""
    sys.stdout.write(f"{text}\n")


def print_json(document: Any) -> None:
    """Write one JSON document to standard output, and nothing else.

    Where the output is not in UTF-8, as a pipe on Windows, letters are escaped: a program gets them all.
    """
    is_unicode = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    say(json.dumps(document, ensure_ascii=not is_unicode, indent=2))


def complain(sentence: str) -> None:
    """Tell what went wrong, on standard error."""
    sys.stderr.write(f"{sentence}\n")


class TerminalProgress:
    """Progress on standard error, one line that is written over; silent when nobody watches."""

    def __init__(self) -> None:
        self._watched = sys.stderr.isatty()
        self._last = ""

    def report(self, done: int, total: int | None) -> None:
        """Show how far the job is."""
        if not self._watched:
            return
        text = f"{done * 100 // total} %" if total else f"{done}"
        if text != self._last:
            self._last = text
            sys.stderr.write(f"\r{text}   ")
            sys.stderr.flush()

    def raise_if_cancelled(self) -> None:
        """Go on: a command is stopped by Ctrl+C, which rolls its write back."""

    def finish(self) -> None:
        """End the line."""
        if self._last:
            sys.stderr.write("\n")
