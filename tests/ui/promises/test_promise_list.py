"""The list of promises: headings, place kept, rows of two lines."""

from __future__ import annotations

import datetime as dt

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.promise import PromiseDraft, PromiseKey
from crm_desktop.ui.promises.groups import headings
from crm_desktop.ui.promises.promise_list import PromiseList
from crm_desktop.ui.runtime.theme import Density
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.table.column import Column
from crm_desktop.ui.table.paged_model import PagedTableModel
from crm_desktop.ui.table.two_lines import HEADING
from tests.factories import make_client

TODAY = dt.date(2026, 11, 21)


@pytest.fixture
def keys(app_context: AppContext) -> list[PromiseKey]:
    client = make_client(app_context.services)
    days = [TODAY + dt.timedelta(at - 20) for at in range(60)]
    app_context.services.promises.add_many(
        [PromiseDraft(client, f"№ {at}", valid_until=day) for at, day in enumerate(days)]
    )
    return app_context.services.promises.list_keys()


@pytest.fixture
def view(app_context: AppContext, keys: list[PromiseKey], qtbot: QtBot) -> PromiseList:
    services = app_context.services
    column = Column("promise", lambda: "", lambda promise: promise.draft.what)
    model = PagedTableModel(services.promises.rows, (column,))
    result = PromiseList(model, app_context.formats, services.today)
    qtbot.addWidget(result)
    model.setParent(result)
    result.resize(600, 500)
    with qtbot.waitExposed(result):
        result.show()
    result.show_under((key.id for key in keys), headings(keys, TODAY))
    return result


def test_what_is_at_the_top_stays_there_when_the_list_changes(
    view: PromiseList, keys: list[PromiseKey]
) -> None:
    view.verticalScrollBar().setValue(view.verticalHeader().sectionPosition(30) + 7)
    before = view.rows.id_at(view.rowAt(0))
    at = view.rowViewportPosition(view.rowAt(0))
    view.show_under((key.id for key in keys[5:]), headings(keys[5:], TODAY))
    assert view.rows.id_at(view.rowAt(0)) == before
    assert view.rowViewportPosition(view.rowAt(0)) == at


def test_headings_keep_their_room_in_another_density(view: PromiseList, app_context: AppContext) -> None:
    app_context.theme.set_density(Density.COMPACT)
    usual = view.verticalHeader().defaultSectionSize()
    assert [view.rowHeight(row) for row in (0, 1)] == [usual + HEADING, usual]


def test_a_row_with_a_heading_is_painted_below_it(view: PromiseList) -> None:
    heading = view.visualRect(view.rows.index(0, 0))
    image = view.viewport().grab().toImage()
    surface = image.pixelColor(heading.right() - 2, heading.top() + 2)
    view.select_first()
    view.setFocus()
    selected = view.viewport().grab().toImage()
    assert selected.pixelColor(heading.right() - 2, heading.top() + 2) == surface
    assert selected.pixelColor(heading.center().x(), heading.bottom() - 6) != surface
