from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.domain.report import Report, Tile, ValueKind
from crm_desktop.ui.reports.tiles import Change, ChangeWords, TileRow
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.report_texts import report_words
from crm_desktop.ui.runtime.theme import Theme
from tests.ui.reports.desk import FIRST, made_report


@pytest.mark.parametrize(
    ("kind", "now", "was", "is_good_up", "expected"),
    [
        (ValueKind.COUNT, 18, 15, True, Change("▲ 3 more", True)),
        (ValueKind.COUNT, 15, 18, True, Change("▼ 3 less", False)),
        (ValueKind.MONEY, 112_00, 100_00, True, Change("▲ 12% more", True)),
        (ValueKind.MONEY, 100_00, 0, True, Change("▲ 100\u00a0₽ more", True)),
        (ValueKind.SHARE, 0.237, 0.251, True, Change("▼ 1.4 pp less", False)),
        (ValueKind.DAYS, 4, 6, False, Change("▼ 2 d less", True)),
        (ValueKind.COUNT, 4, 4, True, Change("= unchanged", None)),
        (ValueKind.COUNT, 5, 4, None, Change("▲ 1 more", None)),
        (ValueKind.COUNT, 5, None, True, None),
        (ValueKind.TEXT, "a", "b", True, None),
    ],
)
def test_a_change_is_told_by_arrow_and_words(
    languages: Languages,
    kind: ValueKind,
    now: object,
    was: object,
    is_good_up: bool | None,
    expected: Change | None,
) -> None:
    tile = Tile("a", kind, now, is_good_up)  # type: ignore[arg-type]
    assert ChangeWords(Formats()).change(tile, replace(tile, value=was)) == expected  # type: ignore[arg-type]


def test_big_figures_open_what_stands_behind_them(
    theme: Theme, languages: Languages, qtbot: QtBot, report: Report
) -> None:
    row = TileRow(Formats())
    qtbot.addWidget(row)
    row.resize(800, 100)
    row.show()
    formats = Formats()
    row.show_report(replace(report, other=made_report(2)), report_words(formats), "October")
    assert [change[:1] for _, _, change in row.texts()] == ["▼", "▼", "▼"]
    assert row.cards[1].change.property("ink") == "bad"
    assert row.cards[2].change.property("ink") == "good"
    with qtbot.waitSignal(row.opened) as opened:
        qtbot.keyClick(row.cards[0], Qt.Key.Key_Return)
    assert opened.args == [FIRST]
    with qtbot.assertNotEmitted(row.opened):
        qtbot.mouseClick(row.cards[1], Qt.MouseButton.LeftButton)


def test_cards_stand_in_even_lines(theme: Theme, qtbot: QtBot, report: Report) -> None:
    row = TileRow(Formats())
    qtbot.addWidget(row)
    row.show_report(replace(report, tiles=report.tiles * 2), report_words(Formats()), "")
    row.resize(560, 200)
    row.show()
    qtbot.waitUntil(lambda: row.cards[3].y() > row.cards[0].y())
    assert row.cards[0].y() == row.cards[2].y()
    row.show_report(replace(report, tiles=report.tiles[:1]), report_words(Formats()), "")
    assert len(row.texts()) == 1
    assert not row.cards[1].isVisible()


@pytest.mark.parametrize(
    ("sum_of_money", "shown"),
    [(1_027_416_92, "1,027,417\u00a0₽"), (9_999_99, "9,999.99\u00a0₽"), (-2_000_000_49, "−2,000,000\u00a0₽")],
)
def test_large_sums_are_shown_without_cents(
    theme: Theme, languages: Languages, qtbot: QtBot, report: Report, sum_of_money: int, shown: str
) -> None:
    row = TileRow(Formats())
    qtbot.addWidget(row)
    row.show_report(
        replace(report, tiles=(Tile("amount", ValueKind.MONEY, sum_of_money),), other=None),
        report_words(Formats()),
        "",
    )
    assert row.texts()[0][1].replace("-", "−") == shown
