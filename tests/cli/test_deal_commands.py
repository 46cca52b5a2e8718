"""The commands on deals say what they take."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize("command", ["add", "move", "win", "lose"])
def test_each_command_explains_itself(run: Run, command: str) -> None:
    answer = run("deal", command, "--help")
    assert answer.status == 0
    assert "--json" in answer.out
