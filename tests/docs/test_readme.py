"""The README quotes what the benchmarks measured, and begins with the two commands."""

from __future__ import annotations

import re

from tests.architecture.source import ROOT
from tests.docs.guides import measured, speed_table

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_figures_are_those_of_the_benchmarks() -> None:
    assert [row for row in speed_table(README) if measured().get(row[0]) != row] == []


def test_the_first_commands_are_start_and_test() -> None:
    assert re.findall(r"(?m)^    (\S.*)$", README)[:2] == ["python3 main.py", "python3 tests/run.py"]
