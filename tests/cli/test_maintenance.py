"""`check`, `backup`, `restore`."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def filled(run: Run, base: Path) -> Path:
    """A base with some clients."""
    run("demo", "--clients", 30, "--language", "ru", "--database", base)
    return base


def test_a_sound_base(run: Run, filled: Path) -> None:
    answer = run("check", "--database", filled)
    assert (answer.status, answer.out) == (0, "The base is sound.\n")
    document = run("check", "--json", "--database", filled).document
    assert (document["sound"], document["problems"]) == (True, [])
    assert document["rows"]["party"] == 30


def test_a_contradiction_is_found_and_named(run: Run, filled: Path) -> None:
    with sqlite3.connect(filled) as connection:
        connection.execute("UPDATE party SET main_phone = '+70000000000' WHERE id = 1")
    connection.close()
    answer = run("check", "--database", filled)
    assert (answer.status, answer.err) == (1, "")
    assert answer.out == "The list shows something else than the card: party (1: 1)\n"
    problem = run("check", "--json", "--database", filled).document["problems"][0]
    assert (problem["code"], problem["table"], problem["count"], problem["ids"]) == (
        "derived",
        "party",
        1,
        [1],
    )


def test_a_copy_is_written_and_brought_back(run: Run, filled: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    answer = run("backup", "--to", copy, "--database", filled)
    assert (answer.status, answer.out) == (0, f"The copy is written and checked: {copy}\n")
    run("undo", "--database", filled)
    answer = run("restore", copy, "--database", filled)
    assert answer.status == 0
    assert run("check", "--json", "--database", filled).document["rows"]["party"] == 30
    kept = Path(answer.out.splitlines()[1].partition(": ")[2])
    assert run("undo", "--list", "--json", "--database", kept).document[0]["undone"] is True


@pytest.mark.parametrize(
    ("target", "words"),
    [("base.db", "database itself"), ("letter.txt", "another file"), ("missing/copy.db", "folder")],
)
def test_a_copy_replaces_nothing_else(
    run: Run, filled: Path, tmp_path: Path, target: str, words: str
) -> None:
    (tmp_path / "letter.txt").write_text("Dear customers,")
    answer = run("backup", "--to", tmp_path / target, "--database", filled)
    assert (answer.status, answer.out, words in answer.err) == (1, "", True)
    assert (tmp_path / "letter.txt").read_text() == "Dear customers,"


@pytest.mark.parametrize("name", ["missing.db", "letter.txt"])
def test_what_is_no_copy_is_not_restored(run: Run, filled: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / "letter.txt").write_text("Dear customers,")
    before = filled.read_bytes()
    assert run("restore", tmp_path / name, "--database", filled).status == 1
    assert filled.read_bytes() == before
