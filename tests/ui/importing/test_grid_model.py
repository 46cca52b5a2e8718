"""The sheet as it was read, with what each row is taken for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from crm_desktop.exchange.import_file import open_file
from crm_desktop.ui.importing.grid_model import MAX_COLUMNS, GridModel
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme, ThemeMode, active
from tests.exchange.workbooks import OPTIONS, grid


def _model(path: Path) -> GridModel:
    file = open_file(path, OPTIONS)
    model = GridModel()
    model.show_sheet(file.grid, file.table)
    return model


def test_each_row_says_what_it_is_taken_for(languages: Languages, theme: Theme, messy: Path) -> None:
    model = _model(messy)
    roles = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert roles[:4] == ["Above the table", "", "Header", "Client"]
    assert roles[-1] == "Total"
    assert model.is_header(2)
    assert model.index(3, 1).data() == "Орлова Дарья Максимовна"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "A"
    assert model.headerData(0, Qt.Orientation.Vertical) == "1"


def test_the_header_is_tinted_and_skipped_rows_are_grey_in_both_themes(
    languages: Languages, theme: Theme, messy: Path
) -> None:
    model = _model(messy)
    for mode in (ThemeMode.LIGHT, ThemeMode.DARK):
        theme.set_mode(mode)
        ground = model.index(2, 1).data(Qt.ItemDataRole.BackgroundRole)
        assert ground.color() == active().color("accent.soft")
        assert model.index(3, 1).data(Qt.ItemDataRole.BackgroundRole) is None
        assert model.index(8, 1).data(Qt.ItemDataRole.ForegroundRole).color() == active().color("text3")
        assert model.index(3, 1).data(Qt.ItemDataRole.ForegroundRole).color() == active().color("text")


def test_qt_finds_the_model_well_formed(languages: Languages, theme: Theme, messy: Path) -> None:
    model = _model(messy)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show_sheet(None, None)
    assert model.rowCount() == 0


def test_a_monstrous_sheet_shows_its_first_columns(languages: Languages, theme: Theme) -> None:
    model = GridModel()
    model.show_sheet(grid(["x"] * 3000), None)
    assert model.columnCount() == MAX_COLUMNS + 1
