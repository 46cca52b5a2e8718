"""Which start opens the window, and what too old a Python is told."""

from __future__ import annotations

import ast
import runpy
import sys

import pytest

from crm_desktop.bootstrap.start import may_open_window, wants_window
from tests.architecture.source import ROOT


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ("", True),
        ("--database shop.crm", True),
        ("--database=shop.crm --language ru", True),
        ("--database demo", True),
        ("--database shop.crm check", False),
        ("import clients.xlsx --json", False),
        ("--help", False),
        ("--version", False),
        ("tour --to pictures", False),
    ],
)
def test_window_opens_unless_a_command_is_given(arguments: str, expected: bool) -> None:
    assert wants_window(arguments.split()) is expected


def test_a_call_may_open_the_window_and_needs_its_libraries() -> None:
    assert may_open_window(["call", "+79161234567"])
    assert not wants_window(["call", "+79161234567"])
    assert not may_open_window(["check"])


def test_old_python_can_read_main() -> None:
    source = (ROOT / "main.py").read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 4))


def test_old_python_is_told_which_one_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 2))
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer, and this is Python 3\.10"):
        runpy.run_path(str(ROOT / "main.py"))
