"""The card "Not to forget": deals that stand still or have no next action, clients who go quiet, and new ones."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from crm_desktop.domain.deal import DealFilter
from crm_desktop.domain.deal_list import DealOrder, DealSort
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.moments import day_of
from crm_desktop.domain.report import ReportName
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Translated
from crm_desktop.ui.runtime.reporting import report_source
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.today.block import BlockCard, Wanted, small
from crm_desktop.ui.today.day_doing import DayDoing
from crm_desktop.ui.today.money import rounded
from crm_desktop.ui.today.opening import open_report
from crm_desktop.ui.today.row_button import RowButton
from crm_desktop.ui.widgets.buttons import button, icon_button, name_control

MOST = 6
_WIDE = 500  # from which the buttons have a word
_OF_EACH = 2


class Why(StrEnum):
    """Why somebody must not be forgotten, the most pressing first."""

    IDLE = "idle"
    NO_ACTION = "no_action"
    QUIET = "quiet"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Forgotten:
    """A client, or a deal with its client; `days` without a contact, `amount` of the deal or bought so far."""

    why: Why
    client_id: int
    name: str
    deal_id: int | None = None
    title: str = ""
    days: int = 0
    amount: int = 0
    currency: str = ""
    purchases: int = 0
    phone: str = ""


@dataclass(frozen=True, slots=True)
class ForgottenData:
    """The first few, and how many there are of each kind that is counted."""

    rows: tuple[Forgotten, ...] = ()
    idle: int = 0
    no_action: int = 0


def load_forgotten(wanted: Wanted) -> ForgottenData:
    """Read what is easily forgotten, on another thread: two of each kind, more where others have none."""
    services, owner = wanted.services, wanted.owner
    idle = list(services.agenda.idle_deals(owner))
    by_amount = DealSort(DealOrder.AMOUNT)
    owners = frozenset({owner}) if owner else frozenset[str]()
    bare = list(services.deals.list_ids(DealFilter(only_without_action=True, owners=owners), by_amount))
    known = set(idle[:MOST])
    of_each = (
        _deals(wanted, Why.IDLE, idle[:MOST]),
        _deals(
            wanted, Why.NO_ACTION, [deal_id for deal_id in bare[: 2 * MOST] if deal_id not in known][:MOST]
        ),
        _quiet(wanted),
        [
            Forgotten(Why.NEW, one.id, one.name, days=_days(day_of(one.created_at), wanted.today))
            for one in services.agenda.new_clients(owner, MOST)
        ],
    )
    chosen = _some(of_each)
    phones = {row.id: row.phone for row in services.clients.rows([one.client_id for one in chosen]).values()}
    rows = tuple(replace(one, phone=phones.get(one.client_id, "")) for one in chosen)
    return ForgottenData(rows, len(idle), len(bare))


def _some(of_each: Sequence[Sequence[Forgotten]]) -> list[Forgotten]:
    """Return at most so many rows that all kinds have a share; each client once."""
    chosen: list[Forgotten] = []
    clients: set[int] = set()
    for limit in range(_OF_EACH, MOST + 1):
        for rows in of_each:
            of_kind = sum(one.why is rows[0].why for one in chosen) if rows else 0
            for one in rows:
                if of_kind < limit and len(chosen) < MOST and one.client_id not in clients:
                    chosen.append(one)
                    clients.add(one.client_id)
                    of_kind += 1
    order = list(Why)
    return sorted(chosen, key=lambda one: order.index(one.why))


def _deals(wanted: Wanted, why: Why, ids: Sequence[int]) -> list[Forgotten]:
    rows = wanted.services.deals.rows(ids)
    return [
        Forgotten(
            why,
            row.client_id,
            row.client_name,
            row.id,
            row.title,
            _days(row.last_activity_at.astimezone().date(), wanted.today),
            row.amount,
            row.currency,
        )
        for deal_id in ids
        if (row := rows.get(deal_id)) is not None
    ]


def _quiet(wanted: Wanted) -> list[Forgotten]:
    from crm_desktop.reports.rfm import going_quiet

    source = report_source(wanted.services)
    found = going_quiet(source, MOST, wanted.query(ReportName.RFM))
    return [
        Forgotten(
            Why.QUIET,
            one.id,
            one.name,
            days=one.days_silent,
            amount=one.revenue,
            currency=source.currency(),
            purchases=one.purchases,
        )
        for one in found
    ]


def _days(day: dt.date, today: dt.date) -> int:
    return max(0, (today - day).days)


class ForgottenWords(Translated):
    """Says why somebody must not be forgotten."""

    def __init__(self, formats: Formats) -> None:
        self._formats = formats

    def why(self, one: Forgotten) -> tuple[str, str]:
        """Return the reason, and the colour of its ink."""
        amount = self._formats.money(rounded(one.amount), one.currency)
        if one.why is Why.IDLE:
            days = self.tr("%n day(s) without a move", "", one.days)
            return self.tr("{0} · deal of {1}").format(days, amount), "danger.ink"
        if one.why is Why.NO_ACTION:
            return self.tr("no next action · deal of {0}").format(amount), "warning.ink"
        if one.why is Why.QUIET:
            days = self.tr("%n day(s) of silence", "", one.days)
            bought = self.tr("%n purchase(s) before", "", one.purchases)
            return f"{days} · {bought}", "text2"
        return self.tr("new, nobody has been in touch yet"), "text2"


class ForgottenCard(BlockCard):
    """Rows with a button that plans what is missing."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.doing = DayDoing(context, parent or self)
        self._words = ForgottenWords(context.formats)
        self._data = ForgottenData()
        self._plans: list[QPushButton] = []
        self._box = QWidget(self.frame)
        self._lines = QVBoxLayout(self._box)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self.inside.setContentsMargins(12, 10, 12, 10)
        self.head.setContentsMargins(4, 0, 4, 0)
        self.nothing = small(self.frame)
        self.nothing.setContentsMargins(4, 0, 4, 4)
        self.nothing.hide()
        self.body.addWidget(self._box)
        self.body.addWidget(self.nothing)
        self.body.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        self.doing.retranslate()
        self.nothing.setText(
            self.tr("Nobody is forgotten: all deals move, and valuable clients keep buying.")
        )
        self._fill()

    def behind(self) -> str:
        return self.tr("Report on open deals")

    def open_behind(self) -> None:
        open_report(self.context, ReportName.OPEN_DEALS, self.owner)

    def show_data(self, data: Any) -> None:
        if data != self._data:
            self._data = data
            self._fill()
        self.nothing.setVisible(not self._data.rows)

    @property
    def rows(self) -> list[RowButton]:
        """The rows shown."""
        return [row for row in self._box.findChildren(RowButton) if not row.isHidden()]

    def _fill(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._plans = []
        for one in self._data.rows:
            self._lines.addWidget(self._line(one))
        self._name_plans()

    def _name_plans(self) -> None:
        """Where there is little room the reason is worth more than the word on the button."""
        for plan in self._plans:
            plan.setText(self.tr("Action") if self.width() >= _WIDE else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_plans()

    def _line(self, one: Forgotten) -> QWidget:
        line = QWidget(self._box)
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        row = RowButton(line)
        reason, ink = self._words.why(one)
        row.set_row(one.name, reason, ink=ink, key=one.client_id)
        row.clicked.connect(lambda: self._open(one))
        plan = button("", "quiet", "plus", line)
        name_control(plan, self.tr("Plan an action: {0}").format(one.name))
        plan.clicked.connect(lambda: self._plan(one))
        self._plans.append(plan)
        layout.addWidget(row, 1)
        if one.phone:
            call = icon_button("phone", line)
            name_control(call, self.tr("Call {0}").format(one.name))
            call.clicked.connect(lambda: self.doing.dial(one.client_id, one.phone))
            layout.addWidget(call)
        layout.addWidget(plan)
        return line

    def _open(self, one: Forgotten) -> None:
        if one.deal_id is not None:
            self.context.navigate(EntityRef(Entity.DEAL, one.deal_id))
        else:
            self.context.navigate(EntityRef(Entity.CLIENT, one.client_id))

    def _plan(self, one: Forgotten) -> None:
        self.doing.plan(one.client_id, one.deal_id)
