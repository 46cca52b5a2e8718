"""The head of a report on paper: title, period, filters, and its big figures."""

from __future__ import annotations

from crm_desktop.domain.report import Report, Tile
from crm_desktop.reports.drawing import fonts
from crm_desktop.reports.drawing.sheet import BODY, SMALL, Box, Sheet
from crm_desktop.reports.heading import Heading
from crm_desktop.reports.words import ReportWords

_TITLE, _BIG = 17.0, 14.0
_LINE, _NOTE_LINE = 15.0, 13.0
_TILE_HEIGHT, _TILE_WIDTH, _GAP = 52.0, 134.0, 9.0


def head_height(report: Report, words: ReportWords, heading: Heading, width: float) -> float:
    """Return how much room the head of a report takes."""
    lines = len(_lines(heading, words, width))
    tiles = len(tile_rows(report.tiles, width)) * (_TILE_HEIGHT + _GAP)
    notes = len(_notes(report, words, width)) * _NOTE_LINE
    return 30 + lines * _LINE + (8 + tiles if tiles else 0) + (4 + notes if notes else 0) + 14


def draw_head(sheet: Sheet, report: Report, heading: Heading, box: Box) -> None:
    """Write the head of a report at the top of a place."""
    sheet.text(box.left, box.top + 10, heading.title, size=_TITLE, weight=fonts.BOLD, room=box.width)
    top = box.top + 30
    for line in _lines(heading, sheet.words, box.width):
        sheet.text(box.left, top + 4, line, size=BODY, color=sheet.palette.text2, room=box.width)
        top += _LINE
    top += 8
    for row in tile_rows(report.tiles, box.width):
        wide = (box.width - _GAP * (len(row) - 1)) / len(row)
        for place, tile in enumerate(row):
            _draw_tile(sheet, tile, Box(box.left + place * (wide + _GAP), top, wide, _TILE_HEIGHT))
        top += _TILE_HEIGHT + _GAP
    for line in _notes(report, sheet.words, box.width):
        sheet.text(box.left, top + 8, line, size=SMALL, color=sheet.palette.text3, room=box.width)
        top += _NOTE_LINE


def tile_rows(tiles: tuple[Tile, ...], width: float) -> list[tuple[Tile, ...]]:
    """Return big figures in rows of nearly the same length."""
    if not tiles:
        return []
    most = max(int((width + _GAP) // (_TILE_WIDTH + _GAP)), 1)
    rows = -(-len(tiles) // most)
    each = -(-len(tiles) // rows)
    return [tiles[start : start + each] for start in range(0, len(tiles), each)]


def _lines(heading: Heading, words: ReportWords, width: float) -> list[str]:
    filters = [f"{words.label(f'filter.{key}')}: {text}" for key, text in heading.filters]
    lines = [heading.period] if heading.period else []
    return lines + (fonts.wrapped(" · ".join(filters), width, BODY) if filters else [])


def _notes(report: Report, words: ReportWords, width: float) -> list[str]:
    notes = [words.note(note, report.currency) for note in report.notes]
    return [line for note in notes for line in fonts.wrapped(note, width, SMALL)]


def _draw_tile(sheet: Sheet, tile: Tile, box: Box) -> None:
    sheet.bar(box, sheet.palette.subtle, radius=6)
    label, value = sheet.words.label(tile.key), sheet.value(tile.value, tile.kind)
    room = box.width - 20
    if fonts.text_width(fonts.drawable(value), _BIG, fonts.BOLD) > room:
        value = sheet.short(tile.value, tile.kind)
    sheet.text(box.left + 10, box.top + 15, label, size=SMALL, color=sheet.palette.text2, room=room)
    sheet.text(box.left + 10, box.top + 36, value, size=_BIG, weight=fonts.BOLD, room=room)
