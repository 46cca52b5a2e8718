"""`inquiry add` registers what a site or a telephone brings, and `export inquiries` writes it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_a_request_is_registered_and_exported(run: Run, engine_address: str, tmp_path: Path) -> None:
    answer = run(
        "inquiry", "add", "--channel", "site", "--name", "Анна", "--phone", "8 916 123-45-67", "--text", "Букет",
        "--at", "2026-11-20T15:30+03:00", "--owner", "Марина", "--json", "--database", engine_address,
    )  # fmt: skip
    assert answer.status == 0
    told = json.loads(answer.out)
    assert (told["number"], told["state"], told["received"]) == (1, "new", "2026-11-20T12:30:00+00:00")
    answer = run(
        "inquiry", "add", "--channel", "call", "--subject", "Торт", "--answered", "--database", engine_address
    )
    assert (answer.status, "2" in answer.out) == (0, True)
    for name in ("list.json", "list.csv", "list.xlsx"):
        assert run("export", "inquiries", "--to", tmp_path / name, "--database", engine_address).status == 0
    records = json.loads((tmp_path / "list.json").read_text(encoding="utf-8"))
    assert [(record["number"], record["text"], record["owner"]) for record in records] == [
        (1, "Букет", "Марина"),
        (2, "", ""),
    ]
    assert [record["answered"] is not None for record in records] == [False, True]


@pytest.mark.parametrize("more", [[], ["--name", " "]])
def test_what_says_nothing_is_refused(run: Run, engine_address: str, more: list[str]) -> None:
    answer = run("inquiry", "add", "--channel", "site", *more, "--database", engine_address)
    assert answer.status == 1
    assert answer.err.strip()


def test_a_moment_is_a_moment(run: Run, engine_address: str) -> None:
    answer = run(
        "inquiry", "add", "--channel", "site", "--name", "А", "--at", "вчера", "--database", engine_address
    )
    assert answer.status == 2
