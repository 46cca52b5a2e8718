"""`undo`: the list, the last action, one by its number."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run


def test_the_last_action_is_taken_back(run: Run, workbook: Path, base: Path) -> None:
    run("demo", "--clients", 5, "--database", base)
    run("import", workbook, "--database", base)
    answer = run("undo", "--database", base)
    assert (answer.status, answer.out) == (0, "Undone: Import of 2 clients: clients.xlsx\n")
    states = {
        each["kind"]: each["undone"] for each in run("undo", "--list", "--json", "--database", base).document
    }
    assert states == {"import": True, "demo": False}


def test_an_action_is_taken_back_by_its_number(run: Run, workbook: Path, base: Path) -> None:
    run("demo", "--clients", 5, "--database", base)
    run("import", workbook, "--database", base)
    document = run("undo", "--set", 1, "--json", "--database", base).document
    assert (document["action"]["kind"], document["kept"]) == ("demo", [])


def test_the_list_is_for_people_too(run: Run, base: Path) -> None:
    run("demo", "--clients", 5, "--database", base)
    line = run("undo", "--list", "--database", base).out
    assert line.startswith("1\t")
    assert "Demo data, 5 clients" in line


def test_nothing_to_undo(run: Run, base: Path) -> None:
    run("demo", "--clients", 5, "--database", base)
    run("undo", "--database", base)
    answer = run("undo", "--database", base)
    assert (answer.status, answer.out, answer.err) == (1, "", "There is nothing to undo.\n")


def test_an_action_that_does_not_exist(run: Run, base: Path) -> None:
    run("demo", "--clients", 5, "--database", base)
    answer = run("undo", "--set", 999, "--database", base)
    assert (answer.status, answer.err.count("\n")) == (1, 1)
