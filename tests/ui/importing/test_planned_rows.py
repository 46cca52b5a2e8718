"""Rows of a plan: sorted into kinds, and only what is painted is put into words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from crm_desktop.domain.client import ClientRow
from crm_desktop.domain.import_plan import ImportPolicy
from crm_desktop.services import Services
from crm_desktop.services.imports import ImportPlan
from crm_desktop.ui.importing.plan_index import Kind, index_plan
from crm_desktop.ui.importing.planned_rows import (
    PlanModel,
    PlanTable,
    contacts_text,
    met_client,
)
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from tests.factories import make_client, make_draft

_BLOCK = "Имя\tТелефон\nОрлова Анна\t8 916 000-00-01\nОрлова Анна\t8 916 000-00-01\nПётр Иванов\tжене\n\t2\n"


def _plan(services: Services, policy: ImportPolicy = ImportPolicy.FILL, text: str = _BLOCK) -> ImportPlan:
    return services.imports.plan_text(text, policy)


@pytest.fixture
def many() -> str:
    rows = "".join(f"Клиент{at} Иван\t8916{at:07}\n" for at in range(3000))
    return f"Имя\tТелефон\n{rows}"


def test_the_client_met_is_the_same_one_or_a_namesake(sqlite_services: Services) -> None:
    anna = make_client(sqlite_services, "Орлова Анна", phones="8 916 000-00-01")
    peter = make_client(sqlite_services, "Иванов Пётр", phones="8 916 000-00-09")
    rows = _plan(sqlite_services).rows
    assert [met_client(row) for row in rows[:3]] == [anna, anna, peter]


def test_only_what_is_painted_is_asked_of_the_base(
    sqlite_services: Services, languages: Languages, theme: Theme, qtbot: QtBot, many: str
) -> None:
    for at in range(0, 3000, 10):
        make_client(sqlite_services, f"Клиент{at} Иван", phones=f"+7916{at:07}")
    asked: list[int] = []

    def read(ids: Sequence[int]) -> Mapping[int, ClientRow]:
        asked.extend(ids)
        return sqlite_services.clients.rows(list(ids))

    model = PlanModel(read, Formats())
    table = PlanTable(model)
    qtbot.addWidget(table)
    model.show_plan(index_plan(_plan(sqlite_services, text=many)))
    table.resize(900, 400)
    table.show()
    table.grab()
    assert model.rowCount() == 3000
    assert 0 < len(asked) <= 20
    assert "Клиент0 Иван" in str(model.index(0, 3).data())


def test_a_kind_is_shown_alone_and_the_choice_survives_another_plan(
    sqlite_services: Services, languages: Languages, theme: Theme
) -> None:
    model = PlanModel(sqlite_services.clients.rows, Formats())
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show_plan(index_plan(_plan(sqlite_services)))
    model.show_kind(Kind.UPDATED)
    assert model.rowCount() == 1
    model.show_plan(index_plan(_plan(sqlite_services)))
    assert (model.kind, model.rowCount()) == (Kind.UPDATED, 1)
    model.show_plan(index_plan(_plan(sqlite_services, ImportPolicy.CREATE)))
    assert (model.kind, model.rowCount()) == (Kind.ALL, 4)  # there is no such row any more


def test_the_line_in_question_is_told(
    sqlite_services: Services, languages: Languages, theme: Theme, qtbot: QtBot
) -> None:
    model = PlanModel(sqlite_services.clients.rows, Formats())
    table = PlanTable(model)
    qtbot.addWidget(table)
    model.show_plan(index_plan(_plan(sqlite_services)))
    with qtbot.waitSignal(table.current_changed) as heard:
        table.select_row(4)
    assert heard.args is not None
    assert heard.args[0].id == 4
    model.show_kind(Kind.UPDATED)
    table.select_row(4)
    line = table.current_line()
    assert line is not None
    assert line.id == 3


def test_contacts_stand_in_one_line(languages: Languages) -> None:
    draft = make_draft(phones="8 916 000-00-01", emails="A@b.ru")
    assert contacts_text(draft, Formats()) == "+7 916 000-00-01, a@b.ru"


@pytest.mark.parametrize("width", [820, 1100, 1600])
def test_columns_share_the_room_and_need_no_scrolling(
    sqlite_services: Services, languages: Languages, theme: Theme, qtbot: QtBot, width: int
) -> None:
    table = PlanTable(PlanModel(lambda ids: sqlite_services.clients.rows(list(ids)), Formats()))
    qtbot.addWidget(table)
    table.resize(width, 300)
    table.show()
    assert table.horizontalScrollBar().maximum() == 0
    name = table.columnWidth(2)
    table.setColumnWidth(2, name + 30)
    table.resize(width + 40, 300)
    assert table.columnWidth(2) == name + 30  # what the user has set stays
