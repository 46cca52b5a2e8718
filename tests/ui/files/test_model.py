"""Files as rows: what stands below the name, and what a typed name does."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from crm_desktop.domain.attachment import Attachment
from crm_desktop.ui.files.model import FileModel, FileRow, urls_of
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages


def file(file_id: int, name: str = "a.txt") -> Attachment:
    moment = dt.datetime(2026, 11, 20, 12, tzinfo=dt.UTC)
    return Attachment(file_id, 1, 1, name, "0" * 64, 2048, "", None, moment, "Марина")


def test_rows_and_their_facts(languages: Languages, qtmodeltester: ModelTester) -> None:
    model = FileModel(Formats(), lambda _files: [])
    model.show_rows([FileRow(file(1), entry="Смета"), FileRow(file(2), is_missing=True)])
    qtmodeltester.check(model)
    assert model.facts(0).split(" · ")[2:] == ["Марина", "Смета"]
    assert model.facts(1) == "The file is not in its place"


def test_a_typed_name_is_asked_for_only_when_it_is_another(languages: Languages, qtbot: QtBot) -> None:
    model = FileModel(Formats(), lambda _files: [])
    model.show_rows([FileRow(file(1))])
    assert not model.setData(model.index(0), " a.txt ")
    assert not model.setData(model.index(0), "  ")
    with qtbot.waitSignal(model.rename_requested) as heard:
        assert model.setData(model.index(0), "b.txt")
    assert heard.args == [file(1), "b.txt"]


def test_nothing_moves_when_the_rows_are_the_same(languages: Languages, qtbot: QtBot) -> None:
    model = FileModel(Formats(), lambda _files: [])
    model.show_rows([FileRow(file(1))])
    with qtbot.assertNotEmitted(model.modelReset):
        model.show_rows([FileRow(file(1))])


def test_urls_name_the_files() -> None:
    assert [url.toLocalFile() for url in urls_of([Path("/x/Смета.txt")]).urls()] == ["/x/Смета.txt"]
