"""Every command: what it answers, and one clear sentence for whatever is wrong."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from crm_desktop import __version__
from tests.cli.conftest import Run
from tests.exchange.workbooks import SMALL as ROWS
from tests.exchange.workbooks import xlsx

COMMANDS = ("call", "demo", "import", "export", "undo", "check", "backup", "restore", "tour")


def test_help_names_every_command(run: Run) -> None:
    answer = run("--help")
    assert answer.status == 0
    assert [name for name in COMMANDS if f"  {name} " not in answer.out] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_explains_itself(run: Run, command: str) -> None:
    answer = run(command, "--help")
    assert answer.status == 0
    assert "Usage" in answer.out


def test_version(run: Run) -> None:
    assert run("--version").out == f"CRM Desktop {__version__}\n"


def test_demo_fills_a_new_base(run: Run, base: Path) -> None:
    answer = run("demo", "--clients", 21, "--language", "en", "--database", base)
    assert (answer.status, answer.out) == (0, "21 demonstration clients added.\n")
    assert len(run("undo", "--list", "--json", "--database", base).document) == 1


def test_demo_speaks_russian_by_the_system(run_process: Run, base: Path) -> None:
    answer = run_process("demo", "--clients", 21, "--database", base, LANGUAGE="ru")
    assert answer.out == "Добавлен 21 вымышленный клиент.\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ("frob",),
        ("import",),
        ("demo",),
        ("demo", "--clients", "many"),
        ("demo", "--clients", "0"),
        ("import", "a.csv", "--duplicates", "perhaps"),
        ("export", "everything", "--to", "a.csv"),
        ("export", "clients"),
        ("undo", "--last", "--set", "3"),
        ("check", "--database"),
        ("check", "--database", ""),
        ("check", "--frob"),
    ],
)
def test_wrong_usage_is_status_2_and_one_line(run: Run, arguments: tuple[str, ...]) -> None:
    answer = run(*arguments)
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.count("\n") == 1


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("missing.db", "no database"),
        ("letter.txt", "not a database of this program"),
        ("other.db", "not a database of this program"),
        ("folder", "not a database of this program"),
        ("empty.db", "damaged"),
        ("newer.db", "newer version"),
        ("no/such/folder/base.db", "no database"),
        ("postgresql://nobody@127.0.0.1:1/base", "cannot be reached"),
        ("postgresql://[", "cannot be reached"),
        ("mysql://server/base", "not a database of this program"),
    ],
)
def test_a_base_that_cannot_be_used(run: Run, tmp_path: Path, address: str, words: str) -> None:
    (tmp_path / "letter.txt").write_text("Dear customers,\n" * 50)
    (tmp_path / "folder").mkdir()
    (tmp_path / "empty.db").touch()
    with sqlite3.connect(tmp_path / "other.db") as other:
        other.execute("CREATE TABLE thing (id INTEGER)")
    other.close()
    run("demo", "--clients", 1, "--database", tmp_path / "newer.db")
    with sqlite3.connect(tmp_path / "newer.db") as newer:
        newer.execute("PRAGMA user_version = 9999")
    newer.close()
    answer = run("check", "--database", address if "://" in address else tmp_path / address)
    assert (answer.status, answer.out) == (1, "")
    assert words in answer.err
    assert answer.err.count("\n") == 1


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("missing.xlsx", "no file"),
        ("folder", "is a folder"),
        ("empty.xlsx", "is empty"),
        ("damaged.xlsx", "damaged"),
        ("picture.xlsx", "holds no table"),
        ("letter.pdf", "holds no table"),
        ("words.txt", "no clients"),
    ],
)
def test_a_file_that_cannot_be_imported(run: Run, tmp_path: Path, base: Path, name: str, words: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "empty.xlsx").touch()
    whole = xlsx(tmp_path / "whole.xlsx", ROWS).read_bytes()
    (tmp_path / "damaged.xlsx").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "picture.xlsx").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9)
    (tmp_path / "letter.pdf").write_bytes(b"%PDF-1.4\n" + bytes(range(256)) * 9)
    (tmp_path / "words.txt").write_text("one two three\nfour five six\n")
    answer = run("import", tmp_path / name, "--database", base)
    assert (answer.status, answer.out) == (1, "")
    assert words in answer.err
    assert answer.err.count("\n") == 1


def test_a_file_with_a_password(run: Run, tmp_path: Path, base: Path) -> None:
    from msoffcrypto.format.ooxml import OOXMLFile

    plain, locked = xlsx(tmp_path / "plain.xlsx", ROWS), tmp_path / "locked.xlsx"
    with plain.open("rb") as source, locked.open("wb") as target:
        OOXMLFile(source).encrypt("secret", target)
    answer = run("import", locked, "--database", base)
    assert (answer.status, "has a password" in answer.err) == (1, True)


def test_a_damaged_base_is_not_touched(run: Run, tmp_path: Path) -> None:
    base = tmp_path / "base.db"
    run("demo", "--clients", 200, "--database", base)
    with base.open("r+b") as file:
        file.seek(8192)
        file.write(b"\xff" * 40_000)
    before = base.read_bytes()
    answer = run("demo", "--clients", 1, "--database", base)
    assert (answer.status, "damaged" in answer.err) == (1, True)
    assert base.read_bytes() == before


def test_a_read_only_base(run: Run, tmp_path: Path) -> None:
    base = tmp_path / "base.db"
    run("demo", "--clients", 1, "--database", base)
    base.chmod(0o444)
    answer = run("demo", "--clients", 1, "--database", base)
    assert (answer.status, "only be read" in answer.err) == (1, True)


def test_no_folder_of_our_own(run_process: Run, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    answer = run_process("check", CRM_DESKTOP_HOME=str(blocked / "home"), LANGUAGE="en")
    assert answer.status == 1
    assert answer.err.startswith("The system refused: ")
    assert answer.err.count("\n") == 1


def test_a_log_that_cannot_be_written_is_silent(run_process: Run, data_folder: Path, base: Path) -> None:
    shutil.rmtree(data_folder / "logs", ignore_errors=True)
    (data_folder / "logs").touch()
    answer = run_process("demo", "--clients", 2, "--database", base, LANGUAGE="en")
    assert (answer.status, answer.err) == (0, "")
