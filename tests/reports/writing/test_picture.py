"""Pictures are real: they have a size, colours of the theme, and drawings are whole."""

from __future__ import annotations

import struct
from pathlib import Path
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from PIL import Image

from crm_desktop.reports.heading import Heading
from crm_desktop.reports.writing.picture import page_figure, write_picture
from crm_desktop.system.themes import load_palette
from tests.reports.drawn import has_color, texts, words
from tests.reports.examples import REPORTS, funnel_report, odd_report

HEADING = Heading("Воронка", "Ноябрь 2026", (("pipeline", "Магазин"),))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_picture_has_the_colours_of_its_theme(theme: str, tmp_path: Path) -> None:
    path, palette = tmp_path / "funnel.png", load_palette(theme)
    write_picture(path, "png", funnel_report(), palette, words(), HEADING)
    assert path.read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", path.read_bytes()[16:24])
    with Image.open(path) as image:
        picture = np.asarray(image.convert("RGB"))
        assert image.info["dpi"][0] == pytest.approx(150, abs=0.1)
        assert image.info["Title"] == "Воронка"
    assert picture.shape[:2] == (height, width)
    assert (width, height > 600) == (1625, True)
    for color in (palette.surface, palette.chart_won, palette.chart[0], palette.text):
        assert has_color(picture, color, least=100)


@pytest.mark.parametrize("name", REPORTS)
def test_a_drawing_is_whole(name: str, tmp_path: Path) -> None:
    path = tmp_path / "report.svg"
    write_picture(path, "svg", REPORTS[name](), load_palette("light"), words(), HEADING)
    root = ET.parse(path).getroot()
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert len(list(root.iter("{http://www.w3.org/2000/svg}path"))) > 5


def test_title_period_filters_and_figures_stand_above() -> None:
    written = texts(page_figure(funnel_report(), load_palette("light"), words(), HEADING))
    assert written[:3] == ["Воронка", "Ноябрь 2026", "Pipeline: Магазин"]
    assert "1 284 600 ₽" in [text.replace(",", " ") for text in written]


def test_names_are_written_as_they_are() -> None:
    written = texts(page_figure(odd_report(), load_palette("light"), words(), Heading("a & <b>$x$")))
    assert "$\\frac{1}{2}$ и $ещё$" in written
    assert written[0] == "a & <b>$x$"
