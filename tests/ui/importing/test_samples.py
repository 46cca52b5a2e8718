"""Samples show what will be stored, not what stands in the file."""

from __future__ import annotations

from pathlib import Path

from crm_desktop.exchange.import_file import open_file
from crm_desktop.system import paths
from crm_desktop.ui.importing.samples import Sample, all_samples
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from tests.exchange.workbooks import OPTIONS


def test_values_are_read_as_their_target_reads_them(languages: Languages, messy: Path) -> None:
    samples = all_samples(open_file(messy, OPTIONS), Formats())
    assert samples[1][0] == Sample("8 926 664-64-17", "+7 926 664-64-17")
    assert samples[3] == (
        Sample("12.03.1990", "March 12, 1990"),
        Sample("31.02.1980", "31.02.1980", is_problem=True),
    )


def test_another_target_reads_them_in_another_way(languages: Languages, messy: Path) -> None:
    file = open_file(messy, OPTIONS).with_mapping({1: "notes", 3: "ignore"})
    samples = all_samples(file, Formats())
    assert samples[1][0].stored == "8 926 664-64-17"
    assert samples[3][0].stored == "12.03.1990"


def test_what_rows_take_over_from_their_section_is_no_sample(languages: Languages) -> None:
    file = open_file(paths.resource("samples", "salon_ru.xlsx"), OPTIONS)
    assert file.table is not None
    assert file.table.carry
    texts = [sample.stored for found in all_samples(file, Formats()).values() for sample in found]
    assert not [text for text in texts if "Постоянные" in text]
    assert file.table.carry  # the file itself stays as it was


def test_at_most_three_different_values_are_shown(languages: Languages) -> None:
    file = open_file(paths.resource("samples", "salon_ru.xlsx"), OPTIONS)
    assert {len(found) for found in all_samples(file, Formats()).values()} <= {0, 1, 2, 3}
