from __future__ import annotations

from crm_desktop.exchange.segment_table import ENGLISH, segment_table


def test_headings_are_of_the_language_and_english_when_missing() -> None:
    form = segment_table({"segment": "Сегмент", "sheet": "Сегменты"})
    assert form.sheet == "Сегменты"
    headings = [column.heading for column in form.columns]
    assert headings[:2] == ["Сегмент", ENGLISH["frozen"]]
    assert [column.key for column in form.columns] == [key for key in ENGLISH if key not in {"sheet", "yes"}]
