"""Missing parts of the system are installed, or the user is told the exact line."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from crm_desktop.bootstrap import libraries
from crm_desktop.bootstrap.speech import EXIT_SOMETHING_MISSING, SetupError

MISSING = {"libcrm-nowhere.so.7": "libcrm-nowhere7", "libc.so.6": "libc6"}


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder of programs, so that a test says which ones there are."""
    folder = tmp_path / "bin"
    folder.mkdir()
    _program(
        folder / "env", 'for word; do shift; case $word in *=*) ;; *) break ;; esac; done; exec "$word" "$@"'
    )
    monkeypatch.setenv("PATH", str(folder))
    return folder


def _program(path: Path, script: str) -> None:
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def test_only_what_is_missing_is_installed(
    programs: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _program(programs / "apt-get", f'echo "$@" >> {programs}/asked')
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    libraries.ensure(MISSING)
    update, install = (programs / "asked").read_text().splitlines()
    assert update.endswith(" update")
    assert install.endswith(" install -y --no-install-recommends libcrm-nowhere7")
    assert capsys.readouterr().err == "Installing parts of the system: libcrm-nowhere7\n"


def test_user_goes_through_sudo(programs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _program(programs / "apt-get", "exit 0")
    _program(programs / "sudo", f'echo "$@" >> {programs}/asked')
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    libraries.ensure(MISSING)
    assert "libcrm-nowhere7" in (programs / "asked").read_text()


@pytest.mark.parametrize("with_sudo", [False, True])
def test_refused_user_is_told_the_line(
    programs: Path, monkeypatch: pytest.MonkeyPatch, with_sudo: bool
) -> None:
    _program(programs / "apt-get", "exit 0")
    if with_sudo:
        _program(programs / "sudo", "echo a password is required; exit 1")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(SetupError) as caught:
        libraries.ensure(MISSING)
    assert caught.value.status == EXIT_SOMETHING_MISSING
    told = str(caught.value).splitlines()
    assert told[-1] == "    sudo apt-get install -y --no-install-recommends libcrm-nowhere7"
    assert ("a password is required" in told[0]) is with_sudo


@pytest.mark.usefixtures("programs")
def test_other_systems_are_told_the_names() -> None:
    with pytest.raises(SetupError, match="libcrm-nowhere7"):
        libraries.ensure(MISSING)


def test_nothing_missing_asks_nobody(programs: Path) -> None:
    _program(programs / "apt-get", f"touch {programs}/asked")
    libraries.ensure({"libc.so.6": "libc6"})
    assert not (programs / "asked").exists()
