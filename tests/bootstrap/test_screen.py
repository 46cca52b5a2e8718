"""A window is tried only where one can be opened: Qt would end the process."""

from __future__ import annotations

import subprocess

import pytest

from crm_desktop.bootstrap import screen


@pytest.fixture(autouse=True)
def nothing_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """No hint at a screen in the environment."""
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)


def test_no_screen_is_seen() -> None:
    assert not screen.is_there()


def test_chosen_platform_needs_no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert screen.is_there()


def test_named_screen_that_does_not_answer_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":7654")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7654")
    assert not screen.is_there()


def test_real_screen_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "640x480x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as server:
        assert server.stdout is not None
        number = server.stdout.readline().decode().strip()
        monkeypatch.setenv("DISPLAY", f":{number}")
        found = screen.is_there()
        server.terminate()
    assert found
