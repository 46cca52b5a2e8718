"""Every test has its own folders of the program."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program's folders, where a base on a server keeps its files."""
    monkeypatch.setenv("CRM_DESKTOP_HOME", str(tmp_path / "home"))
    return tmp_path / "home"
