"""Deals in words: the next action as a chip, how long nothing happened, names of roles and fields."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.deal import DealRow, MemberRole, NextAction, NextActionKind, PaymentNature
from crm_desktop.domain.deal_list import ActionGroup, is_idle
from crm_desktop.domain.pipeline import RequiredField, StageKind
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Translated

ACTION_ICONS = {
    NextActionKind.CALL: "phone",
    NextActionKind.MEETING: "users",
    NextActionKind.LETTER: "mail",
    NextActionKind.INVOICE: "file-text",
    NextActionKind.OTHER: "clock",
}


ESCALATED_ICON = "flag"
_NEAR = 60  # days beyond which a date says more


def numbered(number: int | str) -> str:
    """Return the number of a deal or a sale as people write it."""
    return QCoreApplication.translate("DealWords", "No. {0}").format(number)


class ChipLook(NamedTuple):
    """A chip: its words, its pair of colours and its icon."""

    text: str
    pair: str
    icon: str


class DealWords(Translated):
    """The words for deals, in the language in force."""

    def __init__(self, formats: Formats) -> None:
        self._formats = formats

    def chip(self, row: DealRow, today: date) -> ChipLook:
        """Return the chip of a card: what is next, or how the deal ended."""
        if row.state is StageKind.WON:
            return ChipLook(self.tr("won"), "success", "check")
        if row.state is StageKind.LOST:
            return ChipLook(row.lost_reason or self.tr("lost"), "neutral", "x")
        return self.action_chip(row.next_action, today)

    def list_chip(self, row: DealRow, today: date) -> ChipLook:
        """Return the chip of a line of the list, where there is room to say that the head was told."""
        if row.is_escalated and row.state is StageKind.OPEN:
            return ChipLook(self.tr("needs attention"), "danger", ESCALATED_ICON)
        return self.chip(row, today)

    def action_chip(self, action: NextAction | None, today: date) -> ChipLook:
        """Return the chip of a next action: overdue, today, later, or none at all."""
        if action is None:
            return ChipLook(self.tr("no action"), "danger", "triangle-alert")
        if action.on < today:
            return ChipLook(self.tr("overdue"), "danger", "circle-alert")
        icon_name = ACTION_ICONS[action.kind]
        if action.on == today:
            return ChipLook(self.tr("today"), "success", icon_name)
        days = (action.on - today).days
        # Short: it stands beside a sum on a narrow card.
        text = (
            self.tr("in %n d", "", days)
            if 1 < days <= _NEAR
            else self._formats.relative_day(action.on, today)
        )
        return ChipLook(text, "neutral", icon_name)

    def action(self, action: NextAction | None, today: date) -> str:
        """Return a next action in one line: `Call, tomorrow: about the price`."""
        if action is None:
            return self.tr("no next action")
        day = self._formats.relative_day(action.on, today)
        if action.on < today:
            day = self.tr("overdue since {0}").format(self._formats.date(action.on))
        return f"{self.action_kind(action.kind)}, {day}" + (f": {action.text}" if action.text else "")

    def idle(self, row: DealRow, idle_days: int | None, today: date) -> str:
        """Return for how long nothing has happened with an idle deal; nothing for one that is not idle."""
        if not is_idle(row, idle_days, today):
            return ""
        return self.tr("%n d idle", "", (today - row.last_activity_at.astimezone().date()).days)

    def quiet(self, row: DealRow, today: date) -> str:
        """Return for how long nothing has happened with a deal, as short as can be: for cards."""
        return self.tr("%n d", "", max(0, (today - row.last_activity_at.astimezone().date()).days))

    def due(self, row: DealRow, today: date) -> str:
        """Return when the next action is due, in short: what the group of days does not say already."""
        action = row.next_action
        if action is None:
            return self.age(row, today)
        if action.on < today:
            return self.tr("%n d late", "", (today - action.on).days)
        return (
            self.action_kind(action.kind)
            if (action.on - today).days < 2
            else self.action_chip(action, today).text
        )

    def age(self, row: DealRow, today: date) -> str:
        """Return how old a deal is, in short."""
        return self.tr("%n d", "", max(0, (today - row.created_at.astimezone().date()).days))

    def spoken(self, row: DealRow, idle_days: int | None, today: date) -> str:
        """Return a card as a screen reader says it."""
        parts = (
            row.title,
            self.tr("needs attention") if row.is_escalated else "",
            row.client_name,
            self._formats.money(row.amount, row.currency),
            row.owner,
            self.action(row.next_action, today)
            if row.state is StageKind.OPEN
            else self.chip(row, today).text,
            self.idle(row, idle_days, today),
            self.tr("%n day(s) old", "", max(0, (today - row.created_at.astimezone().date()).days)),
        )
        return ", ".join(part for part in parts if part)

    def tip(self, row: DealRow, idle_days: int | None, today: date) -> str:
        """Return what a card has no room for, line by line."""
        lines = [
            f"{numbered(row.number)}  {row.title}",
            row.client_name + (f" · {row.company_name}" if row.company_name else ""),
            self._formats.money(row.amount, row.currency) + f" · {row.probability} %",
        ]
        if row.is_escalated:
            lines.append(self.tr("Needs attention: the head was told"))
        if row.owner:
            lines.append(self.tr("Responsible: {0}").format(row.owner))
        if row.state is StageKind.OPEN:
            lines.append(self.tr("Next: {0}").format(self.action(row.next_action, today)))
        if row.expected_close is not None and row.state is StageKind.OPEN:
            lines.append(self.tr("Expected: {0}").format(self._formats.date(row.expected_close)))
        entered = row.stage_entered_at.astimezone().date()
        lines.append(self.tr("In this stage since {0}").format(self._formats.date(entered)))
        idle = self.idle(row, idle_days, today)
        if idle:
            lines.append(idle)
        if row.tags:
            lines.append(", ".join(row.tags))
        return "\n".join(lines)

    def action_kind(self, kind: NextActionKind) -> str:
        """Return what kind of action it is."""
        return {
            NextActionKind.CALL: self.tr("Call"),
            NextActionKind.MEETING: self.tr("Meeting"),
            NextActionKind.LETTER: self.tr("Letter"),
            NextActionKind.INVOICE: self.tr("Invoice"),
            NextActionKind.OTHER: self.tr("Something else"),
        }[kind]

    def role(self, role: MemberRole) -> str:
        """Return what somebody is to a deal."""
        return {
            MemberRole.DECIDES: self.tr("Decides"),
            MemberRole.INFLUENCES: self.tr("Influences"),
            MemberRole.USES: self.tr("Uses"),
            MemberRole.BLOCKS: self.tr("Blocks"),
        }[role]

    def payment_nature(self, nature: PaymentNature) -> str:
        """Return how the buyer means to pay."""
        return {
            PaymentNature.UNKNOWN: "",
            PaymentNature.PREPAID: self.tr("Prepaid"),
            PaymentNature.ON_DELIVERY: self.tr("On delivery"),
            PaymentNature.DEFERRED: self.tr("Deferred"),
            PaymentNature.INSTALMENTS: self.tr("In instalments"),
            PaymentNature.SUBSCRIPTION: self.tr("Subscription"),
        }[nature]

    def required(self, field: RequiredField) -> str:
        """Return the name of a field that a stage may demand."""
        return {
            RequiredField.AMOUNT: self.tr("Sum"),
            RequiredField.LINES: self.tr("Products"),
            RequiredField.EXPECTED_CLOSE: self.tr("Expected close"),
            RequiredField.OWNER: self.tr("Responsible"),
            RequiredField.SOURCE: self.tr("Source"),
            RequiredField.PURPOSE: self.tr("Purpose"),
            RequiredField.COMPANY: self.tr("Company"),
            RequiredField.DECIDER: self.tr("Who decides"),
            RequiredField.NEXT_ACTION: self.tr("Next action"),
        }[field]

    def stage_kind(self, kind: StageKind) -> str:
        """Return what standing in a stage means."""
        return {
            StageKind.OPEN: self.tr("In work"),
            StageKind.WON: self.tr("Won"),
            StageKind.LOST: self.tr("Lost"),
        }[kind]

    def action_group(self, group: ActionGroup) -> str:
        """Return the name of a column of the board by next action."""
        return {
            ActionGroup.OVERDUE: self.tr("Overdue"),
            ActionGroup.TODAY: self.tr("Today"),
            ActionGroup.TOMORROW: self.tr("Tomorrow"),
            ActionGroup.THIS_WEEK: self.tr("This week"),
            ActionGroup.LATER: self.tr("Later"),
            ActionGroup.NONE: self.tr("No action"),
        }[group]
