"""The base of the sections: reading when shown, saving with Undo."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.errors import NothingToUndoError
from crm_desktop.ui.settings.section import Section, group_card
from crm_desktop.ui.shell.context import AppContext
from tests.ui.settings.conftest import Said

Settle = Callable[[], None]
Open = Callable[[type["Counting"]], "Counting"]


class Counting(Section):
    watched = frozenset({Entity.TAG})
    reads = 0

    def refresh(self) -> None:
        self.reads += 1


def test_it_reads_when_shown_and_after_changes(
    open_section: Open, app_context: AppContext, settle: Settle
) -> None:
    section = open_section(Counting)
    assert section.reads == 1
    app_context.services.tags.create("опт")
    app_context.services.sources.create("Реклама")
    settle()
    assert section.reads == 2


def test_hidden_it_waits_until_it_is_shown(
    open_section: Open, app_context: AppContext, settle: Settle
) -> None:
    section = open_section(Counting)
    section.hide()
    app_context.services.tags.create("опт")
    settle()
    assert section.reads == 1
    section.show()
    assert section.reads == 2


def test_only_a_real_change_offers_undo(
    open_section: Open, app_context: AppContext, said: Said, settle: Settle
) -> None:
    section, tags = open_section(Counting), app_context.services.tags
    section.save(lambda: tags.create("опт"), "Added")
    settle()
    section.save(tags.list, "Nothing")
    settle()
    assert said.undoable == ["Added"]


def test_an_error_is_told_where_it_belongs(open_section: Open, said: Said, settle: Settle) -> None:
    def fail() -> None:
        raise NothingToUndoError

    section, here = open_section(Counting), list[Exception]()
    section.save(fail, "Done")
    settle()
    section.save(fail, "Done", on_error=here.append)
    settle()
    assert len(said.errors) == len(here) == 1
    assert said.undoable == []


def test_a_card_holds_settings_together(qtbot: QtBot) -> None:
    card, inside = group_card()
    qtbot.addWidget(card)
    inside.addWidget(QLabel("a"))
    assert card.property("kind") == "card"
