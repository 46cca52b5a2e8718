"""What becomes of messy rows of deals: new, changed, left out, and every odd cell told and kept."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from crm_desktop.domain.deal import Deal
from crm_desktop.domain.errors import FileFormatError, FileReason, Problem
from crm_desktop.domain.lines import Line
from crm_desktop.domain.pipeline import StageKind
from crm_desktop.domain.product import ProductDraft
from crm_desktop.domain.selling_import import ClientChoice, ImportSubject, SellingAction, SellingReason
from crm_desktop.services import Services
from tests.factories import make_client
from tests.services.deals.board import make_deal, plain_pipeline
from tests.services.imports_selling.files import bring, plan_of, workbook

DEALS = ImportSubject.DEALS


def _one(services: Services, path: Path, **cells: Any) -> Deal:
    """Import one row and return its deal."""
    bring(services, workbook(path, list(cells), list(cells.values())), DEALS)
    [deal] = services.deals.get_many(services.deals.list_ids())
    return deal


def _problems(services: Services, path: Path, **cells: Any) -> list[Problem]:
    plan = plan_of(services, workbook(path, list(cells), list(cells.values())), DEALS)
    return [problem.kind for problem in plan.rows[0].problems]


def test_a_deal_with_all_that_a_table_says(services: Services, tmp_path: Path) -> None:
    pipeline = plain_pipeline(services)
    client = make_client(services, phones="+79161234567")
    deal = _one(
        services,
        tmp_path / "a.xlsx",
        **{
            "№": 77, "Название сделки": "Кухня", "Телефон": "8 (916) 123-45-67", "Воронка": "доска", "Этап": "ШАГ 2",
            "Бюджет": "1 200,50 руб.", "Вероятность": 0.4, "Ответственный": "Анна", "Источник": "Сайт",
            "Дата создания": "01.11.2026 10:30", "Ожидаемая дата закрытия": "5 декабря 2026",
            "Следующее действие": "Звонок: смета", "Когда действие": "25.11.26", "Теги": "опт; VIP",
            "Этаж": 3, "Комментарий": "важный",
        },
    )  # fmt: skip
    draft = deal.draft
    assert (deal.number, draft.client_id, draft.stage_id) == (77, client, pipeline.stages[1].id)
    assert (draft.amount, draft.currency, draft.probability) == (120050, "RUB", 40)
    assert (draft.owner, draft.source, draft.tags) == ("Анна", "Сайт", ("опт", "VIP"))
    assert draft.expected_close == date(2026, 12, 5)
    assert draft.next_action is not None
    assert (draft.next_action.kind, draft.next_action.text) == ("call", "смета")
    assert (deal.created_at.astimezone().day, deal.created_at.astimezone().hour) == (1, 10)
    assert draft.note == "Этаж: 3\nКомментарий: важный"


@pytest.mark.parametrize(
    ("cell", "text", "problem"),
    [
        ("Сумма", "сто рублей", Problem.NOT_A_NUMBER),
        ("Сумма", "-5", Problem.NOT_A_NUMBER),
        ("Телефон", "12-34", Problem.NOT_A_PHONE),
        ("Дата создания", "32.10.2026", Problem.NOT_A_DATE),
        ("Этап", "Такого нет", Problem.UNKNOWN_STAGE),
        ("Воронка", "Такой нет", Problem.UNKNOWN_PIPELINE),
        ("Следующее действие", "Написать", Problem.NO_DAY),
        ("Валюта", "тугрики", Problem.NOT_A_CHOICE),
        ("Вероятность", "150", Problem.NOT_A_NUMBER),
        ("ИНН", "123", Problem.BAD_INN),
        ("№", "Д-15", Problem.NOT_A_NUMBER),
    ],
)
def test_what_is_not_understood_is_told_and_kept(
    services: Services, tmp_path: Path, cell: str, text: str, problem: Problem
) -> None:
    cells = {"Сделка": "Шкаф", "Клиент": "Белов Пётр", cell: text}
    path = tmp_path / "a.xlsx"
    assert _problems(services, path, **cells) == [problem]
    assert f"{cell}: {text}" in _one(services, path, **cells).draft.note


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Успешно реализовано", "won"),
        ("closed won", "won"),
        ("Закрыто и не реализовано", "lost"),
        ("в работе", "open"),
    ],
)
def test_states_in_words(services: Services, tmp_path: Path, word: str, kind: str) -> None:
    deal = _one(services, tmp_path / "a.xlsx", Сделка="Шкаф", Клиент="Белов", Статус=word, Дата="01.10.2026")
    assert deal.state is StageKind(kind)
    if kind == "lost":
        assert deal.loss is not None
        assert deal.loss.reason == "Не указана"
    if kind != "open":
        assert deal.closed_at is not None
        assert len(deal.moves) == 2


def test_a_stage_and_a_state_are_the_stage_before_the_end(services: Services, tmp_path: Path) -> None:
    pipeline = plain_pipeline(services)
    deal = _one(
        services, tmp_path / "a.xlsx", Сделка="Шкаф", Клиент="Белов", Воронка="Доска", Этап="Шаг 2",
        Состояние="проиграна", Создана="01.10.2026", Закрыта="05.10.2026", **{"Причина отказа": "Дорого"},
    )  # fmt: skip
    assert [move.to_stage for move in deal.moves] == [pipeline.stages[1].id, pipeline.stages[4].id]
    assert deal.moves[1].seconds == 4 * 24 * 3600


def test_clients_are_found_by_phone_mail_number_and_name(services: Services, tmp_path: Path) -> None:
    ids = [
        make_client(services, "Белов Пётр", phones="+79160000001"),
        make_client(services, "Белов Пётр", emails="b@example.com"),
        make_client(services, "ООО «Ромашка»", kind="company", inn="7707083893"),
        make_client(services, "Лебедева Анна"),
    ]
    rows = [
        ["Сделка", "Клиент", "Телефон", "Email", "ИНН"],
        ["а", "", "89160000001", "", ""],
        ["б", "Белов Пётр", "", "B@example.com", ""],
        ["в", "", "", "", 7707083893],
        ["г", "Анна Лебедева", "", "", ""],
        ["д", "Ромашка, ООО", "", "", ""],
        ["е", "Белов Пётр", "", "", ""],
        ["ж", "Кто-то Другой", "89160000009", "", ""],
        ["з", "", "", "", ""],
    ]
    path = workbook(tmp_path / "a.xlsx", *rows)
    plan = plan_of(services, path, DEALS, ClientChoice.SKIP)
    found = [row.draft.client_id for row in plan.rows]  # type: ignore[union-attr] # deals
    assert found[:5] == [*ids, ids[2]]
    assert [row.reason for row in plan.rows[5:]] == [
        SellingReason.AMBIGUOUS_CLIENT, SellingReason.UNKNOWN_CLIENT, SellingReason.NO_CLIENT,
    ]  # fmt: skip
    assert plan.counts.created == 5
    other = plan_of(services, path, DEALS)
    assert [row.action for row in other.rows].count(SellingAction.REJECT) == 1
    assert other.counts.clients == 2


def test_a_known_number_changes_the_deal_when_the_title_agrees(services: Services, tmp_path: Path) -> None:
    pipeline = plain_pipeline(services)
    client = make_client(services, "Белов Пётр")
    first = make_deal(services, "Шкаф", client_id=client, pipeline_id=pipeline.id, amount=100, note="старое")
    head = ["№", "Сделка", "Клиент", "Воронка", "Этап", "Сумма", "Примечание"]
    rows = [[1, "шкаф", "Белов Пётр", "Доска", "Да", 500, "новое"], [1, "Стол", "Белов Пётр", "", "", 1, ""]]
    path = workbook(tmp_path / "a.xlsx", head, *rows)
    counts = bring(services, path, DEALS).counts
    assert (counts.updated, counts.created) == (1, 1)
    deal = services.deals.get(first)
    assert (deal.draft.amount, deal.state, deal.draft.note) == (50000, StageKind.WON, "старое\nновое")
    assert services.deals.get_many(services.deals.list_ids())[0].number in (1, 2)
    assert plan_of(services, path, DEALS).counts.skipped >= 1
    assert not services.maintenance.check().problems


def test_lines_of_a_cell(services: Services, tmp_path: Path) -> None:
    services.products.create(ProductDraft("Чай", price=5000, unit="шт"))
    deal = _one(services, tmp_path / "a.xlsx", Сделка="Заказ", Клиент="Белов", Товары="Чай x 2", Сумма=100)
    assert [(line.text, line.quantity, line.price) for line in deal.draft.lines] == [("Чай", 2000, 5000)]
    assert deal.draft.lines[0].product_id is not None


def test_lines_that_do_not_add_up_go_to_the_note(services: Services, tmp_path: Path) -> None:
    cells = {"Сделка": "Заказ", "Клиент": "Белов", "Товары": "Чай × 2 × 10", "Сумма": 100}
    assert _problems(services, tmp_path / "a.xlsx", **cells) == [Problem.OTHER_SUM]
    deal = _one(services, tmp_path / "a.xlsx", **cells)
    assert (deal.draft.amount, deal.draft.lines, deal.draft.note) == (10000, (), "Товары: Чай × 2 × 10")
    assert Line("Чай", 2000, 1000).total == 2000


def test_english_headings_of_another_program(services: Services, tmp_path: Path) -> None:
    deal = _one(
        services, tmp_path / "a.xlsx", **{
            "Deal - Title": "Sofa", "Person - Name": "Peter White", "Deal - Value": "$1,200.50", "Deal - Status": "won",
            "Deal - Deal created": "2026-10-01 09:15:00", "Won time": "2026-10-05",
        }
    )  # fmt: skip
    assert (deal.draft.title, deal.draft.amount, deal.draft.currency, deal.state) == (
        "Sofa",
        120050,
        "USD",
        "won",
    )


def test_clients_are_no_deals(services: Services, tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx", ["ФИО", "Телефон", "Город"], ["Белов Пётр", "8 916 000-00-01", "Тула"]
    )
    for subject, reason in ((DEALS, FileReason.NO_DEALS), (ImportSubject.PRODUCTS, FileReason.NO_PRODUCTS)):
        with pytest.raises(FileFormatError) as caught:
            services.selling_imports.open(path, subject)
        assert caught.value.reason is reason
    assert services.selling_imports.read(path).subject is ImportSubject.CLIENTS
