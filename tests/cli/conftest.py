"""Runs commands: in this process, which is quick, or as the user does."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication

from crm_desktop.cli import main

ROOT = Path(__file__).resolve().parents[2]
SMALL = (
    ("ФИО", "Телефон", "Почта", "Город", "Комментарий"),
    (
        "Лебедева Анна Сергеевна",
        "8 916 123-45-67, 8 495 111-22-33",
        "anna@post.example",
        "Тула",
        "любит кофе",
    ),
    ("Орлов Пётр", "12-34", "", "Омск", "оптом"),
    ("", "", "", "Казань", "зайдёт в среду"),
)


@dataclass(frozen=True)
class Answer:
    """What a command came to."""

    status: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """Standard output as JSON: fails when there is anything else on it."""
        return json.loads(self.out)


Run = Callable[..., Answer]


@pytest.fixture
def run(qapp: QApplication, capsys: pytest.CaptureFixture[str], no_leaks: None) -> Iterator[Run]:
    """Runs a command in this process."""
    locale, root = QLocale(), logging.getLogger()
    handlers, level, hook = list(root.handlers), root.level, sys.excepthook

    def do(*arguments: object) -> Answer:
        capsys.readouterr()
        with pytest.raises(SystemExit) as end:
            main([str(argument) for argument in arguments])
        output = capsys.readouterr()
        return Answer(int(end.value.code or 0), output.out, output.err)

    yield do
    for handler in [each for each in root.handlers if each not in handlers]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)
    sys.excepthook = hook  # the command line library puts its own there
    logging.raiseExceptions = True
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QLocale.setDefault(locale)


@pytest.fixture
def run_process(data_folder: Path) -> Run:
    """Runs a command as a process of its own."""

    def do(*arguments: object, **variables: str) -> Answer:
        done = subprocess.run(
            [sys.executable, "-c", "from crm_desktop.cli import main; main()", *map(str, arguments)],
            cwd=ROOT,
            env={**os.environ, **variables},
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=180,
        )
        return Answer(done.returncode, done.stdout, done.stderr)

    return do


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """A small workbook with a wrong phone and a row without a client."""
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Клиенты"
    for row in SMALL:
        sheet.append(row)
    path = tmp_path / "clients.xlsx"
    book.save(path)
    return path


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """Where a base may be made."""
    return tmp_path / "base.db"
