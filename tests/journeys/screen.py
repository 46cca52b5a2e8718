"""A virtual screen with a window manager, and somebody in front of it: Xvfb, openbox and xdotool."""

from __future__ import annotations

import hashlib
import mmap
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 30.0
_TRIES = 3
_STILL = 0.35  # shorter than the blinking of a cursor
_PAUSE = 0.05


class Screen:
    """Starts the real program as a user does, types, and looks at files and windows."""

    def __init__(self, home: Path, size: str = "1280x800") -> None:
        self.home = home
        self._size = size
        self._pixels = home.parent / "screen"
        self._running: list[subprocess.Popen[bytes]] = []
        self._environment = {**os.environ, "QT_QPA_PLATFORM": "xcb", "CRM_DESKTOP_HOME": str(home)}
        self._environment.pop("WAYLAND_DISPLAY", None)

    def start(self) -> None:
        """Open the screen with its window manager; on a machine that is short of breath, once more."""
        for _ in range(_TRIES):
            self._open()
            end = time.monotonic() + PATIENCE / 2
            while time.monotonic() < end and self._running[-1].poll() is None:
                if self._tool("get_desktop").returncode == 0:
                    return
                time.sleep(_PAUSE)
            self.stop()
            self._running.clear()
        raise AssertionError("no window manager came up")

    def _open(self) -> None:
        """Start the server, which chooses a number that is free, and the window manager on it."""
        self._pixels.mkdir(exist_ok=True)
        reader, writer = os.pipe()
        command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{self._size}x24"]
        self._run([*command, "-fbdir", str(self._pixels), "-nolisten", "tcp"], pass_fds=(writer,))
        os.close(writer)
        with os.fdopen(reader) as answer:
            self._environment["DISPLAY"] = f":{answer.readline().strip()}"
        self._run(["openbox"])

    def stop(self) -> None:
        """End everything that runs on the screen, the screen last."""
        for process in reversed(self._running):
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
                try:
                    process.wait(10)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait(10)

    def program(self, *arguments: object) -> subprocess.Popen[bytes]:
        """Start the program."""
        return self._run([sys.executable, str(ROOT / "main.py"), *map(str, arguments)])

    def command(self, *arguments: object) -> subprocess.CompletedProcess[str]:
        """Run a command of the program to its end."""
        return subprocess.run(
            [sys.executable, str(ROOT / "main.py"), *map(str, arguments)],
            cwd=ROOT,
            env=self._environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=PATIENCE,
        )

    # The person

    def press(self, *keys: str) -> None:
        """Press keys or combinations, each when the screen has answered to the one before."""
        for key in keys:
            assert self._tool("key", "--clearmodifiers", key).returncode == 0
            self.settles()

    def type(self, text: str) -> None:
        """Type a text."""
        assert self._tool("type", "--delay", "15", text).returncode == 0
        self.settles()

    def layout(self, name: str) -> None:
        """Give the keyboard one layout only."""
        subprocess.run(["setxkbmap", name], env=self._environment, check=True, timeout=PATIENCE)

    def windows(self, title: str) -> list[str]:
        """Return the numbers of the visible windows with a title."""
        return self._tool("search", "--onlyvisible", "--name", title).stdout.split()

    def active(self) -> str:
        """Return the title of the window that has the keyboard."""
        return self._tool("getactivewindow", "getwindowname").stdout.strip()

    def minimise(self, window: str) -> None:
        """Put a window away."""
        assert self._tool("windowminimize", window).returncode == 0

    def sees(self, title: str) -> str:
        """Wait for a window that has the keyboard, and until it is painted; return its number."""
        self.waits(lambda: title in self.active(), f"the window {title!r}")
        self.settles()
        return self.windows(title)[-1]

    def waits(self, condition: Callable[[], object], what: str) -> None:
        """Wait until something has happened."""
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, f"waited in vain for {what}"
            time.sleep(_PAUSE)

    def settles(self) -> None:
        """Wait until the picture stands still, as a person does before the next key."""
        end = time.monotonic() + PATIENCE
        before, since = b"", time.monotonic()
        while time.monotonic() - since < _STILL and time.monotonic() < end:
            now = self._picture()
            if now != before:
                before, since = now, time.monotonic()
            time.sleep(_PAUSE)

    # Inner

    def _picture(self) -> bytes:
        with (
            (self._pixels / "Xvfb_screen0").open("rb") as file,
            mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as memory,
        ):
            return hashlib.blake2b(memory).digest()

    def _tool(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["xdotool", *arguments],
            env=self._environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=PATIENCE,
        )

    def _run(self, command: list[str], pass_fds: tuple[int, ...] = ()) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=self._environment,
            pass_fds=pass_fds,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._running.append(process)
        return process
