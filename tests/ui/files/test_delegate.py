"""A row of the list: its parts stand beside each other at every width, its name is typed without the extension."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem

from tests.ui.files.conftest import Desk, picture


def test_picture_texts_and_button_do_not_overlap(desk: Desk) -> None:
    delegate = desk.pane.list._delegate
    for width in (240, 320, 900):
        row = QRect(0, 0, width, 56)
        left, right = delegate._texts(row)
        assert delegate.tile_at(row).right() < left < right < delegate.button_at(row).left()
        assert delegate.button_at(row).width() >= 24


def test_the_editor_covers_the_texts_and_is_empty_of_the_extension(desk: Desk) -> None:
    desk.stored("archive.tar.gz")
    view = desk.pane.list
    view.setFocus()
    view.edit(view.currentIndex())
    editor = view.findChild(QLineEdit)
    assert editor is not None
    desk.qtbot.waitUntil(lambda: editor.selectedText() == "archive.tar")
    assert editor.accessibleName() == "Name of the file"
    assert view._delegate._edited_row == 0
    view.setCurrentIndex(desk.pane.model.index(-1))
    view._delegate.destroyEditor(editor, desk.pane.model.index(0))
    assert view._delegate._edited_row == -1


def test_a_row_is_high_enough_for_two_lines(desk: Desk) -> None:
    desk.stored("a.txt")
    assert desk.pane.list._delegate.sizeHint(QStyleOptionViewItem(), desk.pane.model.index(0)).height() >= 56


def test_the_picture_of_a_chosen_row_stays_in_sight(desk: Desk) -> None:
    desk.stored("sample.png", picture())
    view = desk.pane.list
    row = view.visualRect(desk.pane.model.index(0))
    tile = view._delegate.tile_at(row)

    def colour() -> int:
        return view.viewport().grab(tile).toImage().pixel(tile.width() // 2, tile.height() // 2)

    view.clearSelection()
    desk.qtbot.waitUntil(lambda: view._delegate._pictures.thumbnail(desk.pane.model.file(0)) is not None)
    plain = colour()
    view.selectAll()
    assert colour() == plain
