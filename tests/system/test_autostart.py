"""Starting with the system is an entry that desktops read, turned on and off."""

from __future__ import annotations

import configparser
import sys
from pathlib import Path

import pytest

from crm_desktop.system import autostart


@pytest.fixture(autouse=True)
def linux(monkeypatch: pytest.MonkeyPatch) -> None:
    """The registry of a user of Windows is left alone."""
    monkeypatch.setattr(sys, "platform", "linux")


def test_it_is_turned_on_and_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert not autostart.is_on()
    autostart.turn_off()
    autostart.turn_on(minimised=True)
    assert autostart.is_on()
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(tmp_path / "autostart" / "crm-desktop.desktop", encoding="utf-8")
    assert entry["Desktop Entry"]["Type"] == "Application"
    assert entry["Desktop Entry"]["Exec"].endswith('"--minimised"')
    autostart.turn_on(minimised=False)
    assert autostart.MINIMISED not in autostart.desktop_file().read_text(encoding="utf-8")
    autostart.turn_off()
    assert not autostart.is_on()


def test_a_path_with_blanks_and_signs_stays_one_word() -> None:
    line = autostart.desktop_entry(['/home/Анна "А" $1/100%/main.py', "--minimised"]).splitlines()[3]
    assert line == 'Exec="/home/Анна \\\\"А\\\\" \\\\$1/100%%/main.py" "--minimised"'
