"""`export calendar` and `import FILE.ics`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from crm_desktop.cli.calendars import task_filter
from tests.cli.conftest import Run
from tests.exchange.calendar_files import calendar_bytes, event


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A calendar with a meeting and something that cannot be read."""
    path = tmp_path / "work.ics"
    path.write_bytes(
        calendar_bytes(*event("UID:1", "SUMMARY:Показ", "DTSTART:20261125T120000Z", "DTEND:вечером"))
    )
    return path


def test_in_once_and_out_again(run: Run, engine_address: str, file: Path, tmp_path: Path) -> None:
    base = ("--database", engine_address)
    tried = run("import", file, "--dry-run", "--json", *base).document
    assert (tried["created"], tried["action"], tried["dry_run"]) == (1, None, True)
    assert run("tasks", "--json", *base).document == {"tasks": []}
    done = run("import", file, "--json", *base).document
    assert (done["created"], done["problems"][0]["problem"]) == (1, "unreadable")
    again = run("import", file, *base)
    assert (again.status, "вечером" in again.out) == (0, True)
    for name in ("a.ics", "a.xlsx", "a.json", "a.csv"):
        assert run("export", "calendar", "--to", tmp_path / name, *base).status == 0
    assert "SUMMARY:Показ" in (tmp_path / "a.ics").read_text(encoding="utf-8")
    assert len(json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))) == 1
    assert run("undo", "--set", done["action"], *base).status == 0
    assert run("tasks", "--json", *base).document == {"tasks": []}


def test_only_some_of_it(run: Run, engine_address: str, file: Path, tmp_path: Path) -> None:
    base, to = ("--database", engine_address), tmp_path / "a.json"
    run("task", "add", "отчёт", "--owner", "Марина", *base)
    run("import", file, *base)
    for options, count in (
        (("--until", "2026-11-24"), 0),
        (("--since", "2026-11-25"), 1),
        (("--owner", "марина"), 1),
    ):
        assert run("export", "calendar", "--to", to, *options, *base).status == 0
        assert len(json.loads(to.read_text(encoding="utf-8"))) == count, options
    assert run("export", "calendar", "--to", to, "--owner", "Никто", *base).status == 1
    assert run("export", "calendar", "--to", to, "--since", "завтра", *base).status == 2
    assert run("export", "deals", "--to", to, "--owner", "Марина", *base).status == 2
    assert run("export", "calendar", "--to", tmp_path / "a.pdf", *base).status == 1


def test_a_damaged_file_is_refused_and_makes_no_base(run: Run, tmp_path: Path) -> None:
    path, base = tmp_path / "bad.ics", tmp_path / "new.db"
    path.write_text("совсем не календарь", encoding="utf-8")
    refused = run("import", path, "--database", base)
    assert (refused.status, "bad.ics" in refused.err, base.exists()) == (1, True, False)


def test_an_empty_filter_lets_everything_through() -> None:
    wanted = task_filter(" ", "", "")
    assert (wanted.owners, wanted.since, wanted.states) == (frozenset(), None, frozenset())
