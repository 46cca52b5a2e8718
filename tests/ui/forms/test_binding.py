"""Fields tied to a draft: shown, collected, and left alone while they are typed into."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.client import ClientDraft, Phone
from crm_desktop.domain.errors import Problem
from crm_desktop.ui.forms.binding import FieldSet, read_field, write_field
from crm_desktop.ui.forms.editors import LineEditor
from crm_desktop.ui.forms.typed import TypedEditor
from tests.factories import make_draft
from tests.ui.keyboard import type_text


@pytest.fixture
def parts(qtbot: QtBot, theme: object) -> Iterator[tuple[FieldSet, LineEditor, LineEditor]]:
    host = QWidget()
    qtbot.addWidget(host)
    fields = FieldSet(host)
    last = LineEditor("Surname", parent=host)
    rank = TypedEditor[str]("Rank", lambda text: (text or None, None), str, parent=host)
    fields.bind("last_name", last)
    fields.bind("custom.rank", rank)
    host.show()
    yield fields, last, rank
    host.hide()


def test_fields_are_read_and_written_by_key() -> None:
    draft = make_draft("Лебедева Анна")
    assert read_field(draft, "first_name") == "Анна"
    write_field(draft, "first_name", "Яна")
    write_field(draft, "custom.rank", 5)
    write_field(draft, "phones", (Phone("1"),))
    assert draft.name.full() == "Лебедева Яна"
    assert read_field(draft, "custom.rank") == 5
    write_field(draft, "custom.rank", "")
    assert draft.custom == {}


def test_collecting_changes_only_what_fields_say(parts: tuple[FieldSet, LineEditor, LineEditor]) -> None:
    fields, last, _ = parts
    base = make_draft("Лебедева Анна", notes="как было")
    fields.show(base)
    assert fields.collect(base) == base
    last.setText("Орлова")
    changed = fields.collect(base)
    assert changed.name.full() == "Орлова Анна"
    assert changed.notes == "как было"
    assert base.name.full() == "Лебедева Анна"


def test_a_field_being_typed_into_is_not_overwritten(parts: tuple[FieldSet, LineEditor, LineEditor]) -> None:
    fields, last, rank = parts
    fields.show(make_draft("Лебедева Анна"))
    type_text(last, "x")
    fields.show(make_draft("Ким Анна", custom={"rank": "1"}))
    assert last.text() == "xЛебедева"
    assert rank.text() == "1"
    assert fields.is_edited


def test_commits_name_their_field(parts: tuple[FieldSet, LineEditor, LineEditor], qtbot: QtBot) -> None:
    fields, last, _ = parts
    last.setText("Орлова")
    with qtbot.waitSignal(fields.committed) as told:
        fields.commit_all()
    assert told.args == ["last_name"]


def test_problems_go_to_their_fields(parts: tuple[FieldSet, LineEditor, LineEditor]) -> None:
    fields, last, _ = parts
    fields.show_problems({"last_name": Problem.NO_NAME, "unknown": Problem.TOO_LONG})
    assert last.problem == "Give at least a name or a phone number"


def test_own_fields_can_be_forgotten(parts: tuple[FieldSet, LineEditor, LineEditor]) -> None:
    fields, *_ = parts
    fields.unbind("custom.")
    assert fields.keys == ("last_name",)
    base = ClientDraft(custom={"rank": 7})
    assert fields.collect(base).custom == {"rank": 7}


def test_typed_fields_give_values(qtbot: QtBot, theme: object) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    fields = FieldSet(host)
    number = TypedEditor[int]("Number", lambda text: (int(text), None), str, parent=host)
    fields.bind("custom.rank", number)
    fields.show(ClientDraft(custom={"rank": 7}))
    assert number.text() == "7"
    number.setText("9")
    assert fields.collect(ClientDraft()).custom == {"rank": 9}
