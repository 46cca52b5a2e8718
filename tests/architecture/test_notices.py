"""Whoever gets the program gets the notices that its parts ask for."""

from __future__ import annotations

import tomllib

from packaging.requirements import Requirement

from tests.architecture.source import ROOT


def test_every_dependency_is_in_the_notice() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8").lower()
    names = [Requirement(text).name for text in project["dependencies"]]
    assert [name for name in names if name.lower() not in notice] == []


def test_licences_that_must_travel_along_do() -> None:
    texts = {
        "LICENSE": "MIT License",
        "resources/fonts/OFL.txt": "SIL OPEN FONT LICENSE",
        "resources/icons/LICENSE": "ISC License",
        "resources/licences/LGPL-3.0.txt": "GNU LESSER GENERAL PUBLIC LICENSE",
        "resources/licences/GPL-3.0.txt": "GNU GENERAL PUBLIC LICENSE",
    }
    for path, title in texts.items():
        assert title in (ROOT / path).read_text(encoding="utf-8"), path
