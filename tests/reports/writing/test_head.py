"""The head of a report on paper."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crm_desktop.domain.report import Note, Tile, ValueKind
from crm_desktop.reports.drawing.sheet import Box
from crm_desktop.reports.heading import Heading
from crm_desktop.reports.writing.head import draw_head, head_height, tile_rows
from tests.reports.drawn import new_sheet, texts, words
from tests.reports.examples import funnel_report


@pytest.mark.parametrize(("count", "rows"), [(0, []), (1, [1]), (5, [5]), (6, [3, 3]), (7, [4, 3])])
def test_big_figures_stand_in_even_rows(count: int, rows: list[int]) -> None:
    tiles = tuple(Tile(f"t{number}", ValueKind.COUNT, number) for number in range(count))
    assert [len(row) for row in tile_rows(tiles, 732)] == rows


def test_all_that_is_above_fits_into_its_height() -> None:
    filters = tuple(("owners", f"Очень Длинное Имя {number}") for number in range(12))
    heading = Heading("Воронка", "Ноябрь 2026", filters)
    report = replace(funnel_report(), notes=(Note("first_pipeline", (("Магазин", ValueKind.TEXT),)),))
    height = head_height(report, words(), heading, 500)
    assert height > head_height(funnel_report(), words(), Heading("Воронка"), 500)
    sheet = new_sheet(500, 800)
    draw_head(sheet, report, heading, Box(0, 0, 500, height))
    tops = [
        artist.get_position()[1]
        for artist in sheet.figure.texts or sheet.figure.get_children()
        if hasattr(artist, "get_text")
    ]
    assert max(tops) < height
    assert "Pipeline: Магазин." in texts(sheet.figure)


def test_a_sum_without_room_is_told_in_short() -> None:
    report = replace(funnel_report(), tiles=(Tile("revenue", ValueKind.MONEY, 123_456_789_012_345),) * 5)
    sheet = new_sheet(500, 300)
    draw_head(sheet, report, Heading("x"), Box(0, 0, 500, 200))
    assert "1,235B ₽" in texts(sheet.figure)
