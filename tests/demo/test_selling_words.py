"""The words of selling in the two languages."""

from __future__ import annotations

from dataclasses import fields
from string import Formatter

import pytest

from crm_desktop.demo.selling_words import GroupWords, SellingWords, selling_words
from crm_desktop.demo.words import words
from crm_desktop.domain.deal import NextActionKind
from crm_desktop.domain.inquiry import InquiryChannel
from crm_desktop.services.deals.templates import first_lost_reasons


@pytest.mark.parametrize("language", ["ru", "en"])
def test_nothing_is_missing(language: str) -> None:
    found = selling_words(language)
    assert [field.name for field in fields(SellingWords) if not getattr(found, field.name)] == []
    for group in found.groups:
        empty = [field.name for field in fields(GroupWords) if not getattr(group, field.name)]
        assert empty in ([], ["sizes"]), group.name
        assert len(group.trade) == 4
    assert set(found.action_texts) == {kind.value for kind in NextActionKind}


@pytest.mark.parametrize("language", ["ru", "en"])
def test_words_fit_what_a_new_base_has(language: str) -> None:
    found = selling_words(language)
    assert {loss.name for loss in found.losses} == set(first_lost_reasons(language))
    assert set(found.source_luck) == set(words(language).sources)
    assert set(found.inquiries.channels) <= set(words(language).sources)
    assert set(found.inquiries.channels.values()) <= {channel.value for channel in InquiryChannel}


@pytest.mark.parametrize("language", ["ru", "en"])
def test_each_request_has_a_place_for_the_thing(language: str) -> None:
    for body in selling_words(language).inquiries.bodies:
        assert [name for _, name, _, _ in Formatter().parse(body) if name] == ["what"], body
