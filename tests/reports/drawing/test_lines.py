"""Lines with bands."""

from __future__ import annotations

from matplotlib.lines import Line2D

from crm_desktop.domain.report import Chart, ChartKind, Series
from tests.reports.drawn import bars, drawn, polygons, texts
from tests.reports.examples import lines_report

FORECAST, ANSWERS = lines_report().charts


def lines(chart: Chart) -> list[int]:
    sheet = drawn(chart)
    found = [artist for artist in sheet.figure.get_children() if isinstance(artist, Line2D)]
    return [len(line.get_xdata()) for line in found if line.get_linewidth() in (1.6, 2.2)]


def test_a_gap_is_a_gap() -> None:
    chart = Chart("x", ChartKind.LINES, tuple("abcde"), (Series("sales", (1, 2, None, 4, 5)),))
    assert lines(chart) == [2, 2]


def test_the_band_goes_from_low_to_high() -> None:
    (band,) = polygons(drawn(FORECAST).figure)
    assert band.get_xy()[0][0] == band.get_xy()[-1][0]  # there along the highest, back along the lowest
    assert lines(FORECAST) == [3, 4]


def test_a_range_of_one_month_is_a_bar() -> None:
    chart = Chart("x", ChartKind.LINES, ("a",), (Series("sales", (5,), low=(3,), high=(9,)),))
    assert len(bars(drawn(chart).figure)) == 1


def test_the_last_value_is_written_where_there_is_room_for_it() -> None:
    assert "1.3M ₽" in texts(drawn(FORECAST).figure)
    written = texts(drawn(ANSWERS).figure)
    assert {"Сайт", "Рекомендация"} <= set(written)
    assert written.count("1 h 10 min") == 0


def test_four_lines_differ_in_their_marks() -> None:
    figure = drawn(ANSWERS).figure
    markers = {artist.get_marker() for artist in figure.get_children() if isinstance(artist, Line2D)}
    assert len(markers - {"None"}) == 4
