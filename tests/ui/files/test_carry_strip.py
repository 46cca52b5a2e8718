"""The line that tells how far the storing is."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.ui.files.carry_strip import CarryStrip
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages


def test_bytes_beyond_32_bits_are_shown_and_stop_is_asked_once(languages: Languages, qtbot: QtBot) -> None:
    strip = CarryStrip(Formats())
    qtbot.addWidget(strip)
    strip.start("Storing files…")
    assert strip.text() == "Storing files…"
    strip.show_progress(0, None)
    strip.show_progress(5 * 1024**3, 10 * 1024**3)
    assert strip.text() == "5.0 GB of 10.0 GB"
    assert strip._bar.value() == 500
    with qtbot.waitSignal(strip.stop_requested):
        strip.stop.click()
    assert strip.text() == "Stopping…"
    with qtbot.assertNotEmitted(strip.stop_requested):
        strip.stop.click()
