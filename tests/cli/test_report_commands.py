"""The options of `report`."""

from __future__ import annotations

from tests.cli.conftest import Run


def test_help_names_the_options(run: Run) -> None:
    text = run("report", "--help").out
    for option in (
        "--to",
        "--from",
        "--until",
        "--pipeline",
        "--owner",
        "--source",
        "--tag",
        "--by",
        "--compare",
    ):
        assert option in text


def test_no_base_is_made_by_looking(run: Run, tmp_path: object) -> None:
    answer = run("report", "funnel", "--json", "--database", f"{tmp_path}/none.db")
    assert (answer.status, answer.out) == (1, "")
