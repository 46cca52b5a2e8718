"""The road of a command from the shell to its exit status."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from crm_desktop.cli import take_option

ROOT = Path(__file__).resolve().parent.parent
ENTRY = [sys.executable, "-c", "from crm_desktop.cli import main; main()"]


@pytest.mark.parametrize(
    ("given", "value", "rest"),
    [
        (["--database", "a.db", "check"], "a.db", ["check"]),
        (["check", "--database=a.db", "--json"], "a.db", ["check", "--json"]),
        (["check", "--database"], None, ["check", "--database"]),
        (["import", "--", "--database"], None, ["import", "--", "--database"]),
        (["import", "a.csv", "--database", ""], "", ["import", "a.csv"]),
    ],
)
def test_an_option_is_taken_wherever_it_stands(given: list[str], value: str | None, rest: list[str]) -> None:
    assert take_option(given, "--database") == (value, rest)


def test_opening_the_window_does_not_load_the_command_line_library() -> None:
    script = (
        "import sys, crm_desktop.cli; print([n for n in ('typer', 'PySide6', 'peewee') if n in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"


def test_main_and_the_entry_point_are_the_same(data_folder: Path) -> None:
    first = subprocess.run(
        [sys.executable, "main.py", "--version"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    second = subprocess.run(
        [*ENTRY, "--version"], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    assert first.stdout == second.stdout
    assert first.stdout.startswith("CRM Desktop ")


def test_a_command_without_a_console_does_its_work(data_folder: Path, tmp_path: Path) -> None:
    silent = "import sys; sys.stdout = sys.stderr = None; from crm_desktop.cli import main; main()"
    base = tmp_path / "made.db"
    arguments = ["--database", str(base), "demo", "--clients", "1"]
    done = subprocess.run([sys.executable, "-c", silent, *arguments], cwd=ROOT, check=False, timeout=60)
    assert done.returncode == 0
    assert base.exists()


def test_a_reader_that_goes_away_is_no_error(data_folder: Path) -> None:
    process = subprocess.Popen(
        [*ENTRY, "--help"], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    complaints = process.stderr.read()
    process.stderr.close()
    process.wait(30)
    assert "Traceback" not in complaints


# Ctrl+C from inside, so that it comes on every system, also where a shell in the background ignores it.
INTERRUPTED = """
import _thread, pathlib, signal, sys, threading, time
from crm_desktop.cli import main

def interrupt():
    while not pathlib.Path(sys.argv[-1]).exists():
        time.sleep(0.01)
    _thread.interrupt_main()

signal.signal(signal.SIGINT, signal.default_int_handler)
threading.Thread(target=interrupt, daemon=True).start()
main()
"""


def test_ctrl_c_changes_nothing(data_folder: Path, tmp_path: Path) -> None:
    base = tmp_path / "base.db"
    process = subprocess.Popen(
        [sys.executable, "-c", INTERRUPTED, "demo", "--clients", "500000", "--database", str(base)],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "LANGUAGE": "en"},
    )
    _, complaints = process.communicate(timeout=30)
    assert (process.returncode, "Traceback" in complaints) == (130, False)
    listed = subprocess.run(
        [*ENTRY, "undo", "--list", "--json", "--database", str(base)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert listed.stdout.strip() in {"[]", ""}
