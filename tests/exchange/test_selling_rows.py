"""Rows before the base is asked."""

from __future__ import annotations

from crm_desktop.exchange.selling_rows import ClientMention, ImportedDeal


def test_what_no_field_takes_is_kept() -> None:
    deal = ImportedDeal(1)
    deal.keep("Этаж", "3")
    deal.keep("", "утро")
    assert deal.note == "Этаж: 3\nутро"


def test_a_mention_of_nobody() -> None:
    assert ClientMention().is_empty
    assert not ClientMention(inn="1").is_empty
