"""`search`: the same answers as in the window, for people and for programs."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run


def test_a_client_is_found_by_any_part_in_any_layout(run: Run, workbook: Path, base: Path) -> None:
    run("import", workbook, "--database", base)
    for text in ("лебед", "kt,tl", "lebedeva", "916 123", "кофе"):
        lines = run("search", text, "--database", base).out.splitlines()
        assert [line.split("\t")[:3] for line in lines] == [["client", "1", "Лебедева Анна Сергеевна"]]


def test_a_program_reads_one_document(run: Run, workbook: Path, base: Path) -> None:
    run("import", workbook, "--database", base)
    document = run("search", "о", "--limit", 1, "--json", "--database", base).document
    assert document["text"] == "о"
    assert [(hit["kind"], hit["title"]) for hit in document["hits"]] == [("client", "Орлов Пётр")]


def test_nothing_is_said_too(run: Run, workbook: Path, base: Path) -> None:
    run("import", workbook, "--database", base)
    answer = run("search", "щщщщ", "--database", base)
    assert (answer.status, answer.out) == (0, "Nothing found.\n")
    assert run("search", "щщщщ", "--json", "--database", base).document["hits"] == []
