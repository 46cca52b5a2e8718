from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.timeline import InteractionDraft, InteractionKind
from crm_desktop.ui.clients.segments.log_panel import LogPanel
from crm_desktop.ui.shell.context import AppContext
from tests.ui.clients.list_helpers import Shop


@pytest.fixture
def panel(app_context: AppContext, shop: Shop, qtbot: QtBot) -> LogPanel:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(900, 600)
    host.show()
    result = LogPanel(app_context, host)
    result.host = host  # type: ignore[attr-defined]
    result.open([shop.anna, shop.igor])
    return result


def test_the_title_says_for_how_many(panel: LogPanel) -> None:
    assert "2" in panel.accessibleName()
    assert panel.form.step.isHidden()


def test_a_note_without_a_word_is_refused(panel: LogPanel) -> None:
    heard: list[InteractionDraft] = []
    panel.save_requested.connect(lambda draft, _ids: heard.append(draft))
    panel.form.set_kind(InteractionKind.NOTE)
    panel.form.save.click()
    assert heard == []
    assert panel.isVisible()
    assert panel.form.problem.isVisible()


def test_what_is_typed_is_handed_on_once(panel: LogPanel, shop: Shop) -> None:
    heard: list[tuple[InteractionDraft, list[int]]] = []
    panel.save_requested.connect(lambda draft, ids: heard.append((draft, ids)))
    panel.form.text.setPlainText("С праздником")
    panel.form.save.click()
    assert panel.isHidden()
    assert [(draft.kind, draft.body, ids) for draft, ids in heard] == [
        (InteractionKind.CALL, "С праздником", [shop.anna, shop.igor])
    ]


def test_escape_writes_nothing(panel: LogPanel) -> None:
    panel.close_requested.emit()
    assert panel.isHidden()
