"""Colours of charts differ for every eye."""

from __future__ import annotations

from itertools import combinations

import pytest

from crm_desktop.domain.report import Role, Series
from crm_desktop.reports.drawing.look import Look, contrast, mix
from crm_desktop.system.themes import load_palette

THEMES = pytest.mark.parametrize("theme", ["light", "dark"])


def series(*roles: Role) -> list[Series]:
    return [Series(str(number), (1,), role) for number, role in enumerate(roles)]


@THEMES
def test_ink_is_read_on_every_bar(theme: str) -> None:
    look = Look(load_palette(theme))
    colors = [look.slope(place / 10) for place in range(11)] + [look.heat(place / 10) for place in range(11)]
    colors.append(look.palette.chart_won)
    assert min(contrast(look.ink(color), color) for color in colors) >= 4.0


@THEMES
def test_equal_series_differ_in_more_than_colour(theme: str) -> None:
    styles = Look(load_palette(theme)).styles(series(*[Role.MAIN] * 8))
    looks = [(style.color, style.hatch) for style in styles]
    assert len(set(looks)) == 8
    for one, other in combinations(styles[:4], 2):
        assert contrast(one.color, other.color) > 1.1 or one.hatch != other.hatch
    assert len({style.marker for style in styles}) == 8


@THEMES
def test_lines_stand_out_from_the_background(theme: str) -> None:
    look = Look(load_palette(theme))
    roles = [Role.MAIN, Role.MAIN, Role.MAIN, Role.MAIN, Role.SECOND, Role.PLAN, Role.WON, Role.LOST]
    styles = look.styles(series(*roles), are_lines=True)
    assert min(contrast(style.color, look.palette.surface) for style in styles) >= 3


@THEMES
def test_won_and_lost_are_told_apart_without_colour(theme: str) -> None:
    won, lost = Look(load_palette(theme)).styles(series(Role.WON, Role.LOST))
    assert (won.hatch, bool(lost.hatch)) == ("", True)


@THEMES
def test_more_is_a_stronger_shade(theme: str) -> None:
    look = Look(load_palette(theme))
    steps = [contrast(look.heat(place / 5), look.palette.surface) for place in range(6)]
    assert steps == sorted(steps)


def test_mixing() -> None:
    palette = load_palette("light")
    assert mix(palette.text, palette.surface, 0).upper() == palette.text
    assert mix(palette.text, palette.surface, 1).upper() == palette.surface
