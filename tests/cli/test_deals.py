"""`deal` and the lists of what is sold, as scripts use them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from crm_desktop.domain.product import ProductDraft
from crm_desktop.services import build_services
from crm_desktop.services.base import open_base
from tests.cli.conftest import Run
from tests.factories import make_client


@pytest.fixture
def base(sqlite_address: str) -> str:
    store = open_base(sqlite_address).store
    services = build_services(store)
    make_client(services, phones="+79161234567")
    make_client(services, "Орлов Пётр", emails="petr@example.com")
    make_client(services, "Орлов Пётр")
    services.products.create(ProductDraft("Кофе", unit="кг", price=35_050, sku="K1"))
    store.close()
    return sqlite_address


def exported(run: Run, base: str, what: str, folder: Path) -> list[dict[str, Any]]:
    path = folder / f"{what}.json"
    assert run("export", what, "--to", path, "--database", base).status == 0
    found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return found


def test_a_deal_from_the_first_word_to_the_sale(run: Run, base: str, tmp_path: Path) -> None:
    added = run(
        "deal", "add", "--client", "8 916 123-45-67", "--title", "Кофе для офиса", "--line", "кофе;1,5;;10",
        "--line", "Доставка;1;300", "--owner", "Марина", "--source", "Сайт", "--expected-close", "2026-12-31",
        "--next-action", "Спросить", "--next-on", "2026-12-01", "--json", "--database", base,
    )  # fmt: skip
    assert added.status == 0
    assert (added.document["deal"], added.document["client"]) == (1, "Лебедева Анна")
    assert run("deal", "move", 1, "--stage", "ПОДБОР товара", "--database", base).status == 0
    refused = run("deal", "move", 1, "--stage", "Счёт выставлен", "--database", base)
    assert (refused.status, "--anyway" in refused.err) == (1, True)
    won = run("deal", "win", 1, "--paid", "500", "--method", "card", "--anyway", "--json", "--database", base)
    assert (won.document["state"], won.document["stage"], won.document["sale"]) == ("won", "Выдано", 1)
    (deal,) = exported(run, base, "deals", tmp_path)
    assert (deal["number"], deal["pipeline"], deal["state"], deal["amount"]) == (
        1,
        "Продажи магазина",
        "won",
        773.18,
    )
    assert (deal["owner"], deal["source"], deal["expected_close"]) == ("Марина", "Сайт", "2026-12-31")
    assert [
        (line["product"], line["quantity"], line["price"], line["discount"]) for line in deal["lines"]
    ] == [
        ("Кофе", 1.5, 350.5, 10),
        ("Доставка", 1, 300, 0),
    ]
    assert [(move["from"], move["to"]) for move in deal["stage_log"]] == [
        (None, "Новое обращение"),
        ("Новое обращение", "Подбор товара"),
        ("Подбор товара", "Выдано"),
    ]
    (sale,) = exported(run, base, "sales", tmp_path)
    assert (sale["deal"], sale["total"], sale["paid"], sale["payments"][0]["method"]) == (
        1,
        773.18,
        500,
        "card",
    )
    (product,) = exported(run, base, "products", tmp_path)
    assert (product["name"], product["price"], product["sku"]) == ("Кофе", 350.5, "K1")


def test_a_deal_is_lost_with_a_reason(run: Run, base: str, tmp_path: Path) -> None:
    run("deal", "add", "--client", "1", "--title", "Чай", "--amount", "1500.50", "--database", base)
    assert run("deal", "lose", 1, "--reason", " ", "--database", base).status == 1
    lost = run("deal", "lose", 1, "--reason", "Дорого", "--competitor", "Чайная", "--database", base)
    assert (lost.status, "Отказ" in lost.out) == (0, True)
    (deal,) = exported(run, base, "deals", tmp_path)
    assert (deal["state"], deal["lost_reason"], deal["competitor"], deal["amount"]) == (
        "lost",
        "Дорого",
        "Чайная",
        1500.5,
    )
    assert run("deal", "win", 1, "--database", base).status == 1  # it must be opened again first
    assert run("deal", "move", 1, "--stage", "Новое обращение", "--database", base).status == 0


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("add", "--client", "Орлов Пётр", "--title", "Чай"), 1),
        (("add", "--client", "Никто", "--title", "Чай"), 1),
        (("add", "--client", "1", "--title", " "), 1),
        (("add", "--client", "1", "--title", "Чай", "--amount", "много"), 2),
        (("add", "--client", "1", "--title", "Чай", "--expected-close", "завтра"), 2),
        (("add", "--client", "1", "--title", "Чай", "--line", "a;b;c;d;e"), 2),
        (("add", "--client", "1", "--title", "Чай", "--line", "Чай;мало"), 2),
        (("add", "--client", "1", "--title", "Чай", "--stage", "Нет такой"), 2),
        (("add", "--client", "1", "--title", "Чай", "--pipeline", "Нет такой"), 2),
        (("add", "--client", "1", "--title", "Чай", "--stage", "Счёт выставлен"), 1),
        (("move", "7", "--stage", "Отказ"), 1),
        (("win", "7"), 1),
        (("lose", "7", "--reason", "Дорого"), 1),
    ],
    ids=str,
)
def test_what_cannot_be_is_one_sentence(run: Run, base: str, words: tuple[str, ...], status: int) -> None:
    answer = run("deal", *words, "--database", base)
    assert (answer.status, answer.out) == (status, "")
    assert len(answer.err.splitlines()) == 1
