"""The blocks there are, in the order in which they stand at first. A new block is one entry here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crm_desktop.domain.entity import Entity
from crm_desktop.ui.runtime.i18n import QT_TRANSLATE_NOOP
from crm_desktop.ui.today.block import Block
from crm_desktop.ui.today.day_card import KEY as DAY
from crm_desktop.ui.today.day_card import DayCard, load_day
from crm_desktop.ui.today.forecast import ForecastCard, load_forecast
from crm_desktop.ui.today.forgotten import ForgottenCard, load_forgotten
from crm_desktop.ui.today.funnel import FunnelCard, load_funnel
from crm_desktop.ui.today.money import MoneyCard, load_money
from crm_desktop.ui.today.plan import PlanCard, load_plan
from crm_desktop.ui.today.team import TeamCard, load_team
from crm_desktop.ui.today.waiting import WaitingCard, load_waiting

_PEOPLE = frozenset({Entity.CLIENT, Entity.USER})
_DEALS = frozenset({Entity.DEAL, Entity.STAGE, Entity.PIPELINE}) | _PEOPLE
_SALES = frozenset({Entity.SALE, Entity.PAYMENT}) | _PEOPLE

BLOCKS: tuple[Block, ...] = (
    Block(
        DAY,
        QT_TRANSLATE_NOOP("TodayBlock", "My day"),
        load_day,
        DayCard,
        frozenset({Entity.TASK, Entity.PROMISE, Entity.INQUIRY, Entity.IMPORTANT_DATE}) | _PEOPLE,
        height=400,
        is_main=True,
    ),
    Block(
        "forgotten",
        QT_TRANSLATE_NOOP("TodayBlock", "Not to forget"),
        load_forgotten,
        ForgottenCard,
        _DEALS | _SALES | {Entity.INTERACTION},
        height=310,
    ),
    Block(
        "team",
        QT_TRANSLATE_NOOP("TodayBlock", "Team"),
        load_team,
        TeamCard,
        frozenset({Entity.TASK, Entity.INQUIRY}) | _PEOPLE,
        height=150,
        is_for_team=True,
    ),
    Block(
        "money", QT_TRANSLATE_NOOP("TodayBlock", "Money at work"), load_money, MoneyCard, _DEALS, height=116
    ),
    Block(
        "plan",
        QT_TRANSLATE_NOOP("TodayBlock", "Plan of the month"),
        load_plan,
        PlanCard,
        _SALES | {Entity.PLAN},
        height=132,
    ),
    Block(
        "forecast",
        QT_TRANSLATE_NOOP("TodayBlock", "Forecast"),
        load_forecast,
        ForecastCard,
        _DEALS,
        height=214,
    ),
    Block(
        "funnel",
        QT_TRANSLATE_NOOP("TodayBlock", "Funnel of the month"),
        load_funnel,
        FunnelCard,
        _DEALS,
        height=216,
    ),
    Block(
        "waiting",
        QT_TRANSLATE_NOOP("TodayBlock", "Inquiries waiting"),
        load_waiting,
        WaitingCard,
        frozenset({Entity.INQUIRY}) | _PEOPLE,
        height=200,
        is_shown_first=False,
    ),
)


def arranged(blocks: Sequence[Block], order: Iterable[str]) -> list[Block]:
    """Return the blocks in an order of keys; what it does not name comes after, as it stands at first."""
    by_key = {block.key: block for block in blocks}
    named = [by_key[key] for key in dict.fromkeys(order) if key in by_key]
    return named + [block for block in blocks if block not in named]
