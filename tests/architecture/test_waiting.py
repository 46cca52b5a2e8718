"""No test waits for another program without an end: one that hangs fails, and does not stop the run."""

from __future__ import annotations

import ast

from tests.architecture.source import ROOT, calls

# These show a whole run to the person who started it, and are stopped by hand.
BY_HAND = {ROOT / "tests" / "run.py", ROOT / "benchmarks" / "run.py"}


def test_every_wait_for_another_program_has_an_end() -> None:
    endless = []
    for path in sorted([*(ROOT / "tests").rglob("*.py"), *(ROOT / "benchmarks").rglob("*.py")]):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for name, call in () if path in BY_HAND else calls(tree):
            is_run = name == "run" and ast.unparse(call.func) == "subprocess.run"
            is_wait = name == "wait" and "process" in ast.unparse(call.func) and not call.args
            if (is_run or is_wait or name == "communicate") and not any(
                word.arg == "timeout" for word in call.keywords
            ):
                endless.append(f"{path.relative_to(ROOT)}:{call.lineno}")
    assert endless == []
