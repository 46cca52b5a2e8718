"""Settings of the reasons for loss."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.ui.settings.pipelines_reasons import LostReasonSection
from crm_desktop.ui.shell.context import AppContext


def test_reasons_are_added_renamed_ordered_and_removed(app_context: AppContext, qtbot: QtBot) -> None:
    section = LostReasonSection(app_context)
    qtbot.addWidget(section)

    def settle() -> None:
        qtbot.waitUntil(lambda: app_context.runner.busy_count == 0 and not section._timer.isActive())

    def names() -> list[str]:
        return [reason.name for reason in app_context.services.lost_reasons.list()]

    with qtbot.waitExposed(section):
        section.show()
    settle()
    section.add("Закрылись")
    settle()
    assert names()[-1] == "Закрылись"
    row = section.column.rows[-1]
    section.rename(row, "Закрылся магазин")
    settle()
    assert names()[-1] == "Закрылся магазин"
    section.column.move(row.row_id, -1)
    settle()
    assert names()[-2] == "Закрылся магазин"
    section.ask_removal(row)
    settle()
    assert "Закрылся магазин" not in names()
