"""`report`, as scripts use it."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest

from crm_desktop.domain.deal import DealDraft, Loss
from crm_desktop.domain.escalation import EscalationCause, EscalationDraft
from crm_desktop.domain.report import ReportName
from crm_desktop.domain.task import TaskDraft
from crm_desktop.services import build_services
from crm_desktop.services.base import open_base
from tests.cli.conftest import Run
from tests.factories import make_client


@pytest.fixture
def base(sqlite_address: str) -> str:
    """Five deals: two won, one lost, two open."""
    store = open_base(sqlite_address).store
    services = build_services(store)
    client = make_client(services)
    stages = services.pipelines.list()[0].stages
    deals = [
        services.deals.create(
            DealDraft(
                client,
                f"Сделка {number}",
                amount=100_000,
                stage_id=stages[0].id,
                owner=("Анна", "Борис")[number % 2],
            )
        )
        for number in range(5)
    ]  # fmt: skip
    for deal in deals[:2]:
        services.deals.win(deal)
    services.deals.lose(deals[2:3], Loss("Дорого"))
    store.close()
    return sqlite_address


def test_the_funnel_agrees_with_the_fingers(run: Run, base: str, tmp_path: Path) -> None:
    path = tmp_path / "funnel.json"
    assert run("report", "funnel", "--to", path, "--database", base).status == 0
    document = json.loads(path.read_text(encoding="utf-8"))
    first = document["stages"][0]
    assert (first["entered"], first["amount"]) == (5, 5000)
    assert {
        "name",
        "entered",
        "amount",
        "conversion_from_previous",
        "conversion_from_first",
        "median_days",
    } <= set(first)
    won = next(stage for stage in document["stages"] if stage["kind"] == "won")
    assert (won["entered"], won["conversion_from_first"]) == (2, 0.4)
    assert run("report", "funnel", "--json", "--database", base).document == document


@pytest.mark.parametrize("name", ReportName)
def test_every_report_is_made(run: Run, base: str, name: ReportName) -> None:
    answer = run("report", name.value, "--json", "--database", base)
    assert (answer.status, answer.document["report"]) == (0, name.value)


@pytest.mark.parametrize("form", ["png", "svg", "pdf", "xlsx"])
def test_every_form_is_written(run: Run, base: str, tmp_path: Path, form: str) -> None:
    path = tmp_path / f"a.{form}"
    answer = run("report", "funnel", "--to", path, "--theme", "dark", "--database", base)
    assert (answer.status, str(path) in answer.out) == (0, True)
    assert path.stat().st_size > 1000


def test_filters_are_names(run: Run, base: str) -> None:
    one = run(
        "report", "funnel", "--owner", "анна", "--pipeline", "Продажи магазина", "--json", "--database", base
    )
    assert one.document["stages"][0]["entered"] == 3
    assert one.document["filters"] == {"pipeline": "Продажи магазина", "owners": "Анна"}
    both = run("report", "funnel", "--owner", "Анна", "--owner", "Борис", "--json", "--database", base)
    assert both.document["stages"][0]["entered"] == 5


def test_days_are_read_as_people_write_them(run: Run, base: str) -> None:
    for day in ("2026-01-31", "1/31/2026"):
        document = run("report", "sales", "--from", day, "--json", "--database", base).document
        assert document["since"] == "2026-01-31"


def test_two_managers_side_by_side(run: Run, base: str) -> None:
    answer = run(
        "report", "funnel", "--owner", "Анна", "--compare-owner", "Борис", "--json", "--database", base
    )
    other = answer.document["compared_with"]
    assert (answer.document["stages"][0]["entered"], other["stages"][0]["entered"]) == (3, 2)
    assert other["filters"] == {"owners": "Борис"}


def test_the_period_before(run: Run, base: str) -> None:
    document = run(
        "report", "sales", "--from", "2026-11-01", "--until", "2026-11-30", "--compare", "period", "--json",
        "--database", base,
    ).document  # fmt: skip
    assert (document["compared_with"]["since"], document["compared_with"]["until"]) == (
        "2026-10-01",
        "2026-10-31",
    )


def test_a_language_of_its_own(run: Run, base: str, tmp_path: Path) -> None:
    for language, title in (("ru", "Воронка"), ("en", "Funnel")):
        path = tmp_path / f"{language}.xlsx"
        assert run("report", "funnel", "--language", language, "--to", path, "--database", base).status == 0
        assert openpyxl.load_workbook(path).sheetnames[0] == title


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["nonsense", "--json"], "'funnel', 'cohorts'"),
        (["funnel"], "--to FILE or --json is missing"),
        (["funnel", "--json", "--pipeline", "Нет"], "'Нет' is none of Продажи магазина"),
        (["funnel", "--json", "--owner", "Вера"], "is none of Анна, Борис"),
        (["funnel", "--json", "--tag", "vip"], "the list is empty"),
        (["funnel", "--json", "--from", "вчера"], "is no day such as 2026-12-31"),
        (
            ["funnel", "--json", "--from", "2026-12-31", "--until", "2026-01-01"],
            "--from is later than --until",
        ),
        (["funnel", "--json", "--compare", "year"], "--compare needs --from and --until"),
        (["funnel", "--json", "--by", "month"], "--by does not go with 'funnel'"),
        (["sales", "--json", "--by", "stage"], "'stage' is none of"),
        (["sales", "--json", "--by", "nothing"], "'nothing' is not one of"),
        (["open-deals", "--json", "--from", "2026-01-01"], "--from does not go with 'open-deals'"),
    ],
)
def test_what_is_wrong_is_said(run: Run, base: str, arguments: list[str], sentence: str) -> None:
    answer = run("report", *arguments, "--database", base)
    assert (answer.status, answer.out) == (2, "")
    assert sentence in answer.err


def test_files_that_cannot_be(run: Run, base: str, tmp_path: Path) -> None:
    wrong = run("report", "funnel", "--to", tmp_path / "a.docx", "--database", base)
    assert (wrong.status, ".xlsx or .json" in wrong.err) == (1, True)
    nowhere = run("report", "funnel", "--to", tmp_path / "no" / "a.png", "--database", base)
    assert (nowhere.status, "no folder" in nowhere.err) == (1, True)


def test_what_was_forgotten_as_a_report_and_as_a_log(run: Run, sqlite_address: str, tmp_path: Path) -> None:
    base = ("--database", sqlite_address)
    services = build_services(open_base(sqlite_address).store)
    services.escalations.create_rule(EscalationDraft("Просрочено", EscalationCause.TASK_OVERDUE, 30))
    services.tasks.create(TaskDraft("Позвонить", starts_at=services.store.clock() - timedelta(days=1)))
    services.escalations.check(services.store.clock() + timedelta(days=5))
    services.store.close()
    said = run("report", "escalations", "--by", "cause", "--json", *base).document
    assert said["escalations"][0]["escalated"] == 1
    assert said["forgotten_list"][0]["forgotten"] == "Позвонить"
    tasks = run("report", "tasks", "--by", "kind", "--json", *base).document
    assert (tasks["tasks"][0]["kind"], tasks["tasks"][0]["overdue"]) == ("task_todo", 1)
    for name in ("a.png", "a.svg", "a.pdf", "a.xlsx"):
        assert run("report", "tasks", "--to", tmp_path / name, *base).status == 0
    assert run("report", "escalations", "--source", "Сайт", "--json", *base).status == 2
    to = tmp_path / "log.json"
    assert run("export", "escalations", "--to", to, *base).status == 0
    assert json.loads(to.read_text(encoding="utf-8"))[0]["what"] == "Позвонить"
    assert run("export", "escalations", "--to", to, "--since", "2100-01-01", *base).status == 0
    assert json.loads(to.read_text(encoding="utf-8")) == []
