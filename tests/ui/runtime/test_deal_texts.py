"""Deals in words."""

from __future__ import annotations

import datetime as dt

import pytest

from crm_desktop.domain.deal import MemberRole, NextAction, NextActionKind
from crm_desktop.domain.deal_list import ActionGroup
from crm_desktop.domain.pipeline import RequiredField, StageKind
from crm_desktop.ui.runtime.deal_texts import DealWords
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from tests.ui.deals.rows import NOW, make_row

TODAY = dt.date(2026, 11, 21)


@pytest.mark.parametrize(
    ("days", "pair", "icon"),
    [
        (-1, "danger", "circle-alert"),
        (0, "success", "phone"),
        (3, "neutral", "phone"),
        (90, "neutral", "phone"),
    ],
)
def test_the_chip_tells_the_day_by_word_icon_and_colour(
    languages: Languages, days: int, pair: str, icon: str
) -> None:
    look = DealWords(Formats()).action_chip(
        NextAction(NextActionKind.CALL, TODAY + dt.timedelta(days)), TODAY
    )
    assert (look.pair, look.icon) == (pair, icon)
    assert look.text


def test_no_action_is_red(languages: Languages) -> None:
    assert DealWords(Formats()).action_chip(None, TODAY).pair == "danger"


@pytest.mark.parametrize(
    ("days", "said"), [(-2, "2 d late"), (0, "Call"), (1, "Call"), (9, "in 9 d"), (None, "0 d")]
)
def test_a_card_says_when_its_action_is_due(languages: Languages, days: int | None, said: str) -> None:
    on = None if days is None else TODAY + dt.timedelta(days)
    action = NextAction(NextActionKind.CALL, on) if on is not None else None
    assert DealWords(Formats()).due(make_row(1, next_action=action), TODAY) == said


def test_closed_deals_say_how_they_ended(languages: Languages) -> None:
    words = DealWords(Formats())
    assert words.chip(make_row(1, state=StageKind.WON), TODAY).pair == "success"
    assert words.chip(make_row(1, state=StageKind.LOST, lost_reason="Дорого"), TODAY).text == "Дорого"


def test_idle_deals_say_for_how_long(languages: Languages) -> None:
    words = DealWords(Formats())
    row = make_row(1, last_activity_at=NOW - dt.timedelta(days=10))
    assert "10" in words.idle(row, 7, TODAY)
    assert words.idle(row, 10, TODAY) == ""
    assert words.idle(row, None, TODAY) == ""


def test_a_card_is_spoken_whole(languages: Languages) -> None:
    row = make_row(1, owner="Ольга")
    spoken = DealWords(Formats()).spoken(row, 7, TODAY)
    for part in (row.title, row.client_name, "Ольга"):
        assert part in spoken


def test_everything_has_a_name(languages: Languages) -> None:
    words = DealWords(Formats())
    every = [
        *map(words.role, MemberRole),
        *map(words.required, RequiredField),
        *map(words.stage_kind, StageKind),
        *map(words.action_group, ActionGroup),
        *map(words.action_kind, NextActionKind),
    ]
    assert all(every)
