"""`import --as deals|products`: counts, mapping, problems, one action, and files of other bases."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run
from tests.exchange.workbooks import xlsx

DEALS = [
    ("Сделка", "Клиент", "Телефон", "Сумма"),
    ("Шкаф", "Белов Пётр", "8 916 000-00-01", "много"),
    ("Стол", "", "", 5),
]


def test_deals_come_in_and_go_out_and_come_into_another_base(run: Run, tmp_path: Path) -> None:
    first, second = tmp_path / "first.db", tmp_path / "second.db"
    path = xlsx(tmp_path / "deals.xlsx", DEALS)
    done = run("import", path, "--as", "deals", "--json", "--database", first).document
    assert [done[key] for key in ("created", "updated", "skipped", "rejected", "clients")] == [1, 0, 0, 1, 1]
    assert (done["as"], done["new_clients"]) == ("deals", ["Белов Пётр"])
    assert [(each["row"], each["problem"]) for each in done["problems"]] == [(2, "not_a_number")]
    assert [(each["row"], each["reason"]) for each in done["left_out"]] == [(3, "no_client")]
    out, back = tmp_path / "out.json", tmp_path / "back.json"
    run("export", "deals", "--to", out, "--database", first)
    run("import", out, "--as", "deals", "--database", second)
    run("export", "deals", "--to", back, "--database", second)
    assert back.read_text(encoding="utf-8") == out.read_text(encoding="utf-8")
    undone = run("undo", "--set", done["action"], "--json", "--database", first)
    assert undone.document["reverted"] > 0


def test_a_dry_run_and_unknown_clients(run: Run, tmp_path: Path, base: Path) -> None:
    path = xlsx(tmp_path / "deals.xlsx", DEALS)
    arguments = ("--as", "deals", "--dry-run", "--unknown-clients", "skip", "--json", "--database", base)
    document = run("import", path, *arguments).document
    assert (document["created"], document["rejected"], document["action"]) == (0, 2, None)
    assert not base.exists()


def test_products_in_words(run: Run, tmp_path: Path, base: Path) -> None:
    path = xlsx(tmp_path / "price.xlsx", [("Товар", "Штрихкод", "Цена"), ("Чай", "4006381333932", "$12")])
    said = run("import", path, "--as", "products", "--database", base).out
    for words in ("1 product added", "Barcode", "The check digit of the barcode", "undo --set"):
        assert words in said


def test_a_list_of_something_else_is_told(run: Run, tmp_path: Path, base: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", [("ФИО", "Телефон"), ("Белов Пётр", "8 916 000-00-01")])
    refused = run("import", path, "--as", "deals", "--database", base)
    assert refused.status == 1
    assert "There are no deals" in refused.err
