"""Outcomes in the settings: name, kind, next step, order, and removal with a replacement."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.domain.timeline import InteractionDraft, InteractionKind, Outcome
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.settings.outcomes import OutcomeRow, OutcomeSection, OutcomeTexts
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client
from tests.ui.settings.conftest import Said

Settle = Callable[[], None]


@pytest.fixture
def section(
    app_context: AppContext, open_section: Callable[[type[OutcomeSection]], OutcomeSection]
) -> OutcomeSection:
    client_id = make_client(app_context.services)
    for outcome in app_context.services.outcomes.list():
        app_context.services.outcomes.remove(outcome.id)
    draft = InteractionDraft(client_id, InteractionKind.CALL, outcome="Думает")
    app_context.services.timeline.add(draft)
    app_context.services.outcomes.create("Не дозвонились", InteractionKind.CALL, "Перезвонить", 1)
    return open_section(OutcomeSection)


def row(section: OutcomeSection, name: str) -> OutcomeRow:
    return next(row for row in section.column.rows if row.name() == name)


def stored(context: AppContext, name: str) -> Outcome:
    return next(outcome for outcome in context.services.outcomes.list() if outcome.name == name)


def test_a_row_shows_all_of_an_outcome(section: OutcomeSection) -> None:
    shown = row(section, "Не дозвонились")
    assert shown.kind.currentText() == "Calls"
    assert (shown.step.text(), shown.days.text()) == ("Перезвонить", "1")
    assert row(section, "Думает").kind.currentText() == "All entries"
    assert row(section, "Думает").note.text() == "1 entry"
    assert row(section, "Думает").step.text() == ""


def test_an_outcome_is_added_and_renamed(
    section: OutcomeSection, app_context: AppContext, said: Said, settle: Settle, qtbot: QtBot
) -> None:
    section.add("Заказал")
    settle()
    target = row(section, "Заказал")
    target.edit.setText("Купил")
    qtbot.keyClick(target.edit, Qt.Key.Key_Return)
    settle()
    assert stored(app_context, "Купил").kind is None
    assert said.undoable == ["Outcome added: Заказал", "Outcome renamed: Купил"]


def test_the_kind_is_chosen(
    section: OutcomeSection, app_context: AppContext, said: Said, settle: Settle
) -> None:
    target = row(section, "Думает")
    target.kind.setCurrentIndex(target.kind.findText("Meetings"))
    target.kind.activated.emit(target.kind.currentIndex())
    settle()
    assert stored(app_context, "Думает").kind is InteractionKind.MEETING
    target.kind.setCurrentIndex(0)
    target.kind.activated.emit(0)
    settle()
    assert stored(app_context, "Думает").kind is None
    assert said.undoable == ["Outcome is for other entries now: Думает"] * 2


def test_what_follows_is_typed_in_its_row(
    section: OutcomeSection, app_context: AppContext, said: Said, settle: Settle, qtbot: QtBot
) -> None:
    target = row(section, "Думает")
    target.step.setText(" Узнать   решение ")
    qtbot.keyClick(target.step, Qt.Key.Key_Return)
    settle()
    target.days.setText("3")
    qtbot.keyClick(target.days, Qt.Key.Key_Return)
    settle()
    found = stored(app_context, "Думает")
    assert (found.next_step, found.next_days) == ("Узнать решение", 3)
    assert said.undoable == ["Another next step follows: Думает"] * 2
    app_context.services.history.undo_last()
    settle()
    assert stored(app_context, "Думает").next_days is None
    assert row(section, "Думает").days.text() == ""


def test_leaving_without_a_change_stores_nothing(
    section: OutcomeSection, said: Said, settle: Settle, qtbot: QtBot
) -> None:
    qtbot.keyClick(row(section, "Не дозвонились").step, Qt.Key.Key_Return)
    settle()
    assert said.undoable == []


def test_an_outcome_in_use_goes_with_a_replacement(
    section: OutcomeSection, app_context: AppContext, settle: Settle
) -> None:
    used, other = row(section, "Думает"), row(section, "Не дозвонились")
    section.ask_removal(used)
    settle()
    assert len(app_context.services.outcomes.list()) == 2
    used.replacement_chosen.emit(other.row_id)
    settle()
    assert [outcome.name for outcome in app_context.services.outcomes.list()] == ["Не дозвонились"]
    assert app_context.services.outcomes.usage(other.row_id) == 1


def test_an_unused_outcome_goes_at_once(
    section: OutcomeSection, app_context: AppContext, settle: Settle
) -> None:
    row(section, "Не дозвонились").remove.click()
    settle()
    assert [outcome.name for outcome in app_context.services.outcomes.list()] == ["Думает"]


def test_alt_and_arrows_move_an_outcome(
    section: OutcomeSection, app_context: AppContext, said: Said, settle: Settle, qtbot: QtBot
) -> None:
    before = [outcome.name for outcome in app_context.services.outcomes.list()]
    qtbot.keyClick(row(section, before[0]).edit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settle()
    assert [outcome.name for outcome in app_context.services.outcomes.list()] == before[::-1]
    assert said.undoable == ["The order of outcomes was changed."]


def test_the_kinds_follow_the_language(section: OutcomeSection, languages: Languages, settle: Settle) -> None:
    languages.use("ru")
    settle()
    assert row(section, "Не дозвонились").kind.currentText() == "Звонки"


def test_every_field_has_a_name(section: OutcomeSection) -> None:
    shown = row(section, "Думает")
    assert all(field.accessibleName() for field in (shown.kind, shown.step, shown.days))
    assert OutcomeTexts().entries(0) == ""
