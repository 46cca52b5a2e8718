from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QListView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.shell.palette_model import (
    ROW_HEIGHT,
    SECTION_HEIGHT,
    PaletteDelegate,
    PaletteEntry,
    PaletteModel,
    in_sight,
    paint_marked,
)

ENTRIES = [
    PaletteEntry("Clients"),
    PaletteEntry("Anna", "Grain Café", "user", run=lambda: None),
    PaletteEntry("Actions"),
    PaletteEntry("Undo", "", "undo-2", "Ctrl+Z", run=lambda: None),
]


def make() -> PaletteModel:
    model = PaletteModel()
    model.set_entries(ENTRIES)
    return model


def test_it_is_a_model_as_qt_wants_it(qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(make())


def test_titles_cannot_be_chosen(qtbot: QtBot) -> None:
    model = make()
    assert model.next_choice(-1, 1) == 1
    assert model.next_choice(1, 1) == 3
    assert model.next_choice(3, 1) == 1
    assert model.next_choice(1, -1) == 3
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable
    model.set_entries(ENTRIES[:1])
    assert model.next_choice(-1, 1) == -1


def test_a_screen_reader_hears_all_of_a_row(qtbot: QtBot) -> None:
    model = make()
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(1).data(role) == "Anna, Grain Café"
    assert model.index(3).data(role) == "Undo, Ctrl+Z"


def test_rows_are_painted(theme: Theme, qtbot: QtBot) -> None:
    view = QListView()
    qtbot.addWidget(view)
    model = make()
    view.setModel(model)
    view.setItemDelegate(PaletteDelegate(view))
    view.resize(500, 200)
    view.setCurrentIndex(model.index(1))
    view.show()
    assert [view.sizeHintForRow(row) for row in range(2)] == [SECTION_HEIGHT, ROW_HEIGHT]
    image = view.grab().toImage()
    middle = view.visualRect(model.index(1)).center().y()
    assert image.pixelColor(480, middle - 12) == theme.color("sel")
    assert image.pixelColor(480, view.visualRect(model.index(3)).center().y() - 12) != theme.color("sel")


def test_what_matches_is_painted_in_another_colour_and_a_long_text_is_cut_off(
    theme: Theme, qtbot: QtBot
) -> None:
    picture = QImage(300, 30, QImage.Format.Format_RGB32)
    picture.fill(theme.color("surface"))
    painter = QPainter(picture)
    plain = paint_marked(painter, QRect(0, 0, 300, 30), "Anna Grain", (), "text")
    assert theme.color("accent_text").rgb() not in colours(picture)
    marked = paint_marked(painter, QRect(0, 0, 300, 30), "Anna Grain", ((0, 4),), "text")
    assert theme.color("accent_text").rgb() in colours(picture)
    assert marked > plain > 30  # the marked part is bolder
    assert paint_marked(painter, QRect(0, 0, 60, 30), "Anna Grain " * 9, ((5, 10),), "text") <= 61
    painter.end()


def test_the_part_that_matches_is_in_sight_however_long_the_text(theme: Theme, qtbot: QtBot) -> None:
    painter = QPainter(picture := QImage(10, 10, QImage.Format.Format_RGB32))
    text = "a very long beginning of a note, and then the price list"
    shown, marks = in_sight(painter, text, ((46, 51),), 200)
    assert shown == "… and then the price list"
    assert [shown[start:end] for start, end in marks] == ["price"]
    assert in_sight(painter, text, ((46, 51),), 2000) == (text, ((46, 51),))
    assert in_sight(painter, text, (), 20) == (text, ())
    painter.end()
    assert not picture.isNull()


def colours(picture: QImage) -> set[int]:
    return {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}
