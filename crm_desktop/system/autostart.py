"""Starting with the system: an entry of the registry on Windows, a .desktop file elsewhere."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from crm_desktop.system.paths import APP_NAME, FOLDER_NAME

_RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
MINIMISED = "--minimised"


def command(*, minimised: bool) -> list[str]:
    """Return what starts the program: this interpreter with what it was started with."""
    main = Path(sys.argv[0]).resolve()
    start = [sys.executable] if getattr(sys, "frozen", False) else [_windowed(sys.executable), str(main)]
    return [*start, MINIMISED] if minimised else start


def is_possible() -> bool:
    """Return whether this system has a place for programs that start with it which we know."""
    return sys.platform.startswith(("win", "linux"))


def is_on() -> bool:
    """Return whether the program starts with the system."""
    if sys.platform == "win32":
        return _registered()
    return desktop_file().is_file()


def turn_on(*, minimised: bool) -> None:
    """Let the program start with the system. Raises OSError."""
    if sys.platform == "win32":
        _register(_windows_line(command(minimised=minimised)))
        return
    file = desktop_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(desktop_entry(command(minimised=minimised)), encoding="utf-8")


def turn_off() -> None:
    """Let the program not start with the system any more. Raises OSError."""
    if sys.platform == "win32":
        _register(None)
    else:
        desktop_file().unlink(missing_ok=True)


def desktop_file() -> Path:
    """Return where the desktops of Linux look for what is to be started."""
    root = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(root, "autostart", f"{FOLDER_NAME}.desktop")


def desktop_entry(words: Sequence[str]) -> str:
    """Return the text of a desktop entry that runs a command."""
    return "\n".join(
        (
            "[Desktop Entry]",
            "Type=Application",
            f"Name={APP_NAME}",
            f"Exec={' '.join(map(_quoted, words))}",
            f"Icon={FOLDER_NAME}",
            "Terminal=false",
            "X-GNOME-Autostart-enabled=true",
            "",
        )
    )


def _quoted(word: str) -> str:
    """Quote a word as the Desktop Entry Specification wants it: twice, for the string and for the argument."""
    escaped = "".join(f"\\{letter}" if letter in '"`$\\' else letter for letter in word)
    return '"' + escaped.replace("\\", "\\\\").replace("%", "%%") + '"'


def _windows_line(words: Sequence[str]) -> str:
    import subprocess

    return subprocess.list2cmdline(words)


def _windowed(executable: str) -> str:
    """Return the interpreter that opens no console beside the window."""
    path = Path(executable)
    windowed = path.with_name("pythonw.exe")
    return str(windowed) if sys.platform == "win32" and windowed.is_file() else executable


if sys.platform == "win32":
    import winreg

    def _registered() -> bool:
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN) as key:
                winreg.QueryValueEx(key, APP_NAME)
        except FileNotFoundError:
            return False
        return True

    def _register(line: str | None) -> None:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN, 0, winreg.KEY_SET_VALUE) as key:
            if line is not None:
                winreg.SetValueEx(key, APP_NAME, 0, winreg.REG_SZ, line)
                return
            try:
                winreg.DeleteValue(key, APP_NAME)
            except FileNotFoundError:
                return

else:

    def _registered() -> bool:
        return False

    def _register(line: str | None) -> None:
        raise OSError(line or "no registry")
