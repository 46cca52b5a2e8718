import logging
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from crm_desktop.domain.errors import Cancelled, FileFormatError, FileReason
from crm_desktop.exchange import reading
from crm_desktop.exchange.reading import read_grids
from crm_desktop.exchange.sniff import FileKind
from tests.exchange import workbooks


class Stop:
    """A progress whose user gives up at once."""

    def report(self, done: int, total: int | None) -> None:
        """Take no note."""

    def raise_if_cancelled(self) -> None:
        raise Cancelled


def children(monkeypatch: pytest.MonkeyPatch, code: str) -> list[subprocess.Popen[bytes]]:
    """Let the first child run other code, the later ones be what they are; return all that were started."""
    started: list[subprocess.Popen[bytes]] = []
    real = reading._start

    def start(path: Path, kind: FileKind, skip: int) -> subprocess.Popen[bytes]:
        child = (
            real(path, kind, skip)
            if started
            else subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE)
        )
        started.append(child)
        return child

    monkeypatch.setattr(reading, "_start", start)
    return started


def test_sheets_with_their_rows(tmp_path: Path) -> None:
    path = workbooks.xlsx(tmp_path / "a", [("Клиенты",), (), *workbooks.SMALL], merges=["A1:B1"])
    [grid] = read_grids(path, FileKind.XLSX)
    assert grid.rows == [["Клиенты"], [], ["ФИО", "Телефон"], ["Иванов Иван Иванович", "8 916 123-45-67"]]
    assert grid.merges[0].last_column == 1


def test_cancel_ends_the_child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started = children(monkeypatch, "import time; time.sleep(60)")
    with pytest.raises(Cancelled):
        read_grids(workbooks.xlsx(tmp_path / "a", workbooks.SMALL), FileKind.XLSX, Stop())
    assert started[0].poll() is not None


@pytest.mark.parametrize("code", ["import os; os.abort()", "print('not a message')", ""])
def test_second_reader_is_tried_when_the_first_crashes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, code: str
) -> None:
    started = children(monkeypatch, code)
    with caplog.at_level(logging.WARNING):
        [grid] = read_grids(workbooks.xlsx(tmp_path / "a", workbooks.SMALL), FileKind.XLSX)
    assert len(grid.rows) == 2
    assert len(started) == 2
    assert "crashed" in caplog.text


def test_silent_child_is_not_waited_for_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started = children(monkeypatch, "import time; time.sleep(60)")
    substitute = reading._start

    def start(path: Path, kind: FileKind, skip: int) -> subprocess.Popen[bytes]:
        monkeypatch.setattr(reading, "_PATIENCE", 20.0)  # the second child may take its time
        return substitute(path, kind, skip)

    monkeypatch.setattr(reading, "_start", start)
    monkeypatch.setattr(reading, "_PATIENCE", 0.3)
    assert len(read_grids(workbooks.xlsx(tmp_path / "a", workbooks.SMALL), FileKind.XLSX)) == 1
    assert started[0].returncode is not None


def test_workbook_cut_in_the_middle_is_refused_not_half_read(tmp_path: Path) -> None:
    whole = workbooks.xlsx(tmp_path / "whole.xlsx", [("ФИО", "Телефон"), *[("Яна", "8 916")] * 500])
    data = whole.read_bytes()
    cut = tmp_path / "cut.xlsx"
    with zipfile.ZipFile(whole) as source, zipfile.ZipFile(cut, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            target.writestr(name, part[: len(part) // 2] if "sheet1" in name else part)
    assert cut.read_bytes() != data
    with pytest.raises(FileFormatError) as caught:
        read_grids(cut, FileKind.XLSX)
    assert caught.value.reason is FileReason.DAMAGED


def test_entity_bomb_does_not_fill_the_memory(tmp_path: Path) -> None:
    path = workbooks.ods(tmp_path / "bomb.ods", workbooks.SMALL)
    lines = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">{lines}]><x>&a11;</x>'
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("content.xml", bomb)
    with pytest.raises(FileFormatError) as caught:
        read_grids(path, FileKind.ODS)
    assert caught.value.reason in (FileReason.DAMAGED, FileReason.TOO_LARGE)
