"""Write anew what the command lines of the guides print, and the figures that the README quotes.

Run it by .venv/bin/python -m tests.docs.renew_examples
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.architecture.source import ROOT
from tests.docs.guides import LANGUAGES, matches, measured, speed_table

BLOCK = re.compile(r"(?<=```console\n)(.*?)(?=```)", re.DOTALL)
PROGRAM = "python3 main.py "
LONGEST, HEAD, TAIL = 30, 24, 4


def main() -> None:
    """Run all examples of both guides, and quote the figures."""
    for language in LANGUAGES:
        path = ROOT / "docs" / "guide" / f"{language}.md"
        path.write_text(_with_new_output(path.read_text(encoding="utf-8"), language), encoding="utf-8")

    readme = ROOT / "README.md"
    readme.write_text(_with_new_figures(readme.read_text(encoding="utf-8")), encoding="utf-8")


def _with_new_figures(text: str) -> str:
    """Quote the rows that are quoted now as they stand in benchmarks/README.md."""
    for name, _, _ in speed_table(text):
        text = re.sub(rf"(?m)^\| {re.escape(name)} \|.*$", "| " + " | ".join(measured()[name]) + " |", text)
    return text


def _with_new_output(text: str, language: str) -> str:
    """Run the examples in a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="crm-examples-") as name:
        folder = Path(name)
        shutil.copytree(ROOT / "resources" / "samples", folder / "resources" / "samples")
        return BLOCK.sub(lambda found: _renewed(found[1], folder, language), text)


def _renewed(block: str, folder: Path, language: str) -> str:
    """Run the lines of a block; what still fits, lines of "…" included, stays as somebody wrote it."""
    new = ""
    for example in block.split("$ ")[1:]:
        line, _, written = example.partition("\n")
        printed = _output(line, folder, language)
        new += f"$ {line}\n{written if matches(printed.splitlines(), written.splitlines()) else printed}"
    return new


def _output(line: str, folder: Path, language: str) -> str:
    variables = {
        **os.environ,
        "LANGUAGE": language,
        "LANG": "C.UTF-8",
        "CRM_DESKTOP_HOME": str(folder / "home"),
    }
    command = [sys.executable, str(ROOT / "main.py"), *shlex.split(line.removeprefix(PROGRAM))]
    done = subprocess.run(
        command, cwd=folder, env=variables, capture_output=True, text=True, check=True, timeout=300
    )
    printed = done.stdout.replace(str(folder), "/home/anna/crm").replace(socket.gethostname(), "OFFICE")
    lines = printed.replace("\t", "    ").splitlines()
    if len(lines) > LONGEST:
        lines = [*lines[:HEAD], "…", *lines[-TAIL:]]
    return "".join(f"{each}\n" for each in lines)


if __name__ == "__main__":
    main()
