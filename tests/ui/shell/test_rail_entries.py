import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.shell.feature import Feature, FeaturePage
from crm_desktop.ui.shell.rail_button import NavButton
from crm_desktop.ui.shell.rail_entries import RailEntries

KEYS = "abcdefgh"


@pytest.fixture
def entries(theme: Theme, languages: Languages, qtbot: QtBot) -> RailEntries:
    return shown(qtbot, can_fold=True)


def shown(qtbot: QtBot, *, can_fold: bool) -> RailEntries:
    features = [Feature(key, key, "users", FeaturePage) for key in KEYS]
    result = RailEntries(features, {}, None, can_fold=can_fold)  # type: ignore[arg-type]
    qtbot.addWidget(result)
    result.set_collapsed(is_collapsed=False)
    result.resize(180, 600)
    result.show()
    return result


def seen(entries: RailEntries) -> str:
    return "".join(row.feature.key if isinstance(row, NavButton) else "…" for row in entries.rows)


@pytest.mark.parametrize("is_low", [False, True])
def test_it_shows_what_fits_and_never_less_than_it_could(entries: RailEntries, is_low: bool) -> None:
    entries.set_low(is_low=is_low)
    whole = entries.height_of(is_low=is_low)
    entries.resize(180, whole)
    assert seen(entries) == KEYS
    entries.resize(180, whole - 1)
    assert seen(entries) == "abcdef…"
    for height in range(60, whole):
        entries.resize(180, height)
        assert all(row.geometry().bottom() < height for row in entries.rows)


def test_lower_rows_hold_more(entries: RailEntries) -> None:
    entries.resize(180, entries.height_of(is_low=True))
    assert seen(entries) != KEYS
    entries.set_low(is_low=True)
    assert seen(entries) == KEYS


def test_the_open_screen_is_marked_wherever_it_is(entries: RailEntries) -> None:
    entries.select("h")
    assert [seen(entries)[number] for number, row in enumerate(entries.rows) if row.isChecked()] == ["h"]
    entries.resize(180, 150)
    assert [row.isChecked() for row in entries.rows] == [False, False, False, True]
    entries.select("a")
    assert [row.isChecked() for row in entries.rows] == [True, False, False, False]


def test_a_hidden_entry_is_not_under_more(entries: RailEntries) -> None:
    entries.show_keys("hgf")
    assert seen(entries) == "hgf"
    assert entries.entry_at(entries.rows[0].pos() + QPoint(5, 5)) is entries.rows[0]
    assert entries.entry_at(QPoint(5, 500)) is None


def test_entries_that_do_not_fold_ask_for_their_height(
    theme: Theme, languages: Languages, qtbot: QtBot
) -> None:
    entries = shown(qtbot, can_fold=False)
    assert entries.minimumSizeHint().height() == entries.height_of(is_low=False)
    entries.resize(180, 60)
    assert seen(entries) == KEYS
