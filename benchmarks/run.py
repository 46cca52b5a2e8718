"""Measures everything and writes the table of figures: .venv/bin/python benchmarks/run.py [what pytest runs]."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent
TABLE = FOLDER / "README.md"
HEAD = """# How fast it is

Measured on a base of 100,000 clients with 1,000,000 entries of the timeline in one SQLite file, by
`.venv/bin/python benchmarks/run.py`, which writes this page. {machine}.
The times are medians; “limit” is what we promise, “× raw” how much slower than the bare SQL statement next to it. The
window was drawn without a screen.

| What | Time | Limit | More |
|---|---:|---:|---|
"""
_UNITS = {"_ms": "ms", "_mb": "MB"}


def main() -> int:
    """Run the measurements; the table is written only if all of them ran."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        command = [sys.executable, "-m", "pytest", *(sys.argv[1:] or [str(FOLDER)])]
        done = subprocess.run(
            [*command, f"--benchmark-json={report}", "--benchmark-columns=median,max"],
            cwd=FOLDER.parent,
            check=False,
        )
        if done.returncode or sys.argv[1:]:
            return done.returncode
        figures = json.loads(report.read_text(encoding="utf-8"))["benchmarks"]
    TABLE.write_text(table(figures), encoding="utf-8")
    print(f"written: {TABLE}")
    return 0


def table(figures: list[dict[str, Any]]) -> str:
    """Return the page with all figures."""
    machine = f"{os.cpu_count()} processors ({platform.machine()}), Python {platform.python_version()}"
    return HEAD.format(machine=machine) + "".join(_row(figure) for figure in figures)


def _row(figure: dict[str, Any]) -> str:
    info = dict(figure["extra_info"])
    name, limit = info.pop("name"), info.pop("limit")
    seconds = info.pop("seconds", figure["stats"]["median"])
    return f"| {name} | {_time(seconds)} | {limit} | {_more(info)} |\n"


def _more(info: dict[str, Any]) -> str:
    """Return the other numbers of a figure in words."""
    parts = []
    for key, value in info.items():
        unit = _UNITS.get(key[-3:], "")
        if key == "ratio":
            parts.append(f"{value:.1f} × raw")
        elif unit:
            parts.append(f"{key[:-3].replace('_', ' ')} {value:.0f} {unit}")
        else:
            number = (
                f"{value:.1f}"
                if isinstance(value, float)
                else f"{value:,}"
                if isinstance(value, int)
                else value
            )
            parts.append(f"{key.replace('_', ' ')} {number}")
    return ", ".join(parts)


def _time(seconds: float) -> str:
    if seconds >= 1:
        return f"{seconds:.1f} s"
    milliseconds = seconds * 1000
    return f"{milliseconds:.0f} ms" if milliseconds >= 10 else f"{milliseconds:.2g} ms"


if __name__ == "__main__":
    sys.exit(main())
