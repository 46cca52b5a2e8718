"""What every command stands on."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from crm_desktop.cli.session import Session, TerminalProgress, print_json
from crm_desktop.domain.errors import StorageError
from crm_desktop.system.paths import default_database


def test_the_users_own_base_is_the_default() -> None:
    assert Session().address == str(default_database())
    assert Session("a.db").address == "a.db"


def test_only_a_command_that_brings_data_makes_a_base(tmp_path: Path) -> None:
    session = Session(str(tmp_path / "base.db"))
    with pytest.raises(StorageError), session.services():
        pass
    with session.services(create=True) as services:
        assert services.clients.count() == 0
    assert (tmp_path / "base.db").exists()


def test_a_trial_stands_in_for_a_base_that_is_missing(tmp_path: Path) -> None:
    session = Session(str(tmp_path / "base.db"))
    with session.trial_services() as services:
        assert services.clients.count() == 0
    assert list(tmp_path.glob("base*")) == []


def test_progress_is_silent_when_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    progress = TerminalProgress()
    progress.report(1, 2)
    progress.finish()
    assert capsys.readouterr().err == ""


def test_progress_is_one_line(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    progress = TerminalProgress()
    for done in (1, 1, 2):
        progress.report(done, 4)
    progress.finish()
    assert capsys.readouterr().err == "\r25 %   \r50 %   \n"


def test_json_keeps_letters(capsys: pytest.CaptureFixture[str]) -> None:
    print_json({"name": "Ёлкина"})
    assert capsys.readouterr().out == '{\n  "name": "Ёлкина"\n}\n'


def test_json_keeps_letters_in_an_old_code_page(monkeypatch: pytest.MonkeyPatch) -> None:
    output = io.TextIOWrapper(io.BytesIO(), encoding="cp866", errors="replace")
    monkeypatch.setattr("sys.stdout", output)
    print_json({"name": "Ёлкина 🎄"})
    output.flush()
    written = output.buffer
    assert isinstance(written, io.BytesIO)
    assert json.loads(written.getvalue()) == {"name": "Ёлкина 🎄"}
