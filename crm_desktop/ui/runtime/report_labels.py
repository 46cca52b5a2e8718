"""What the figures, charts, tables, filters and remarks of reports are called, in the language in force."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.escalation import EscalationCause
from crm_desktop.domain.inquiry import InquiryChannel
from crm_desktop.domain.task import TaskKind
from crm_desktop.ui.runtime.i18n import QT_TRANSLATE_NOOP
from crm_desktop.ui.runtime.inquiry_texts import channel_text
from crm_desktop.ui.runtime.task_texts import task_kind_text

_COMMON = {
    "empty": QT_TRANSLATE_NOOP("ReportLabels", "There is nothing to count here"),
    "none": QT_TRANSLATE_NOOP("ReportLabels", "not given"),
    "total": QT_TRANSLATE_NOOP("ReportLabels", "Total"),
    "rest": QT_TRANSLATE_NOOP("ReportLabels", "All others"),
    "more": QT_TRANSLATE_NOOP("ReportLabels", "and {0} more"),
    "compared": QT_TRANSLATE_NOOP("ReportLabels", "compared with"),
    "compared.period_before": QT_TRANSLATE_NOOP("ReportLabels", "Period before"),
    "compared.year_before": QT_TRANSLATE_NOOP("ReportLabels", "Year before"),
    "filter.pipeline": QT_TRANSLATE_NOOP("ReportLabels", "Pipeline"),
    "filter.pipeline_id": QT_TRANSLATE_NOOP("ReportLabels", "Pipeline"),
    "filter.owners": QT_TRANSLATE_NOOP("ReportLabels", "Responsible"),
    "filter.sources": QT_TRANSLATE_NOOP("ReportLabels", "Source"),
    "filter.tags": QT_TRANSLATE_NOOP("ReportLabels", "Tags"),
    "filter.product_group_ids": QT_TRANSLATE_NOOP("ReportLabels", "Group of goods"),
    "filter.product_ids": QT_TRANSLATE_NOOP("ReportLabels", "Product"),
    "filter.segment_id": QT_TRANSLATE_NOOP("ReportLabels", "Segment"),
}
# By what rows are made.
_GROUPS = {
    "period": QT_TRANSLATE_NOOP("ReportLabels", "Period"),
    "day": QT_TRANSLATE_NOOP("ReportLabels", "Day"),
    "week": QT_TRANSLATE_NOOP("ReportLabels", "Week"),
    "month": QT_TRANSLATE_NOOP("ReportLabels", "Month"),
    "quarter": QT_TRANSLATE_NOOP("ReportLabels", "Quarter"),
    "year": QT_TRANSLATE_NOOP("ReportLabels", "Year"),
    "product": QT_TRANSLATE_NOOP("ReportLabels", "Product"),
    "product_group": QT_TRANSLATE_NOOP("ReportLabels", "Group of goods"),
    "client": QT_TRANSLATE_NOOP("ReportLabels", "Client"),
    "segment": QT_TRANSLATE_NOOP("ReportLabels", "Segment"),
    "region": QT_TRANSLATE_NOOP("ReportLabels", "Region"),
    "owner": QT_TRANSLATE_NOOP("ReportLabels", "Responsible"),
    "source": QT_TRANSLATE_NOOP("ReportLabels", "Source"),
    "stage": QT_TRANSLATE_NOOP("ReportLabels", "Stage"),
    "reason": QT_TRANSLATE_NOOP("ReportLabels", "Reason"),
    "pipeline": QT_TRANSLATE_NOOP("ReportLabels", "Pipeline"),
    "channel": QT_TRANSLATE_NOOP("ReportLabels", "Channel"),
    "name": QT_TRANSLATE_NOOP("ReportLabels", "Name"),
    "kind": QT_TRANSLATE_NOOP("ReportLabels", "Kind"),
    "deal": QT_TRANSLATE_NOOP("ReportLabels", "Deal"),
    "number": QT_TRANSLATE_NOOP("ReportLabels", "No."),
    "title": QT_TRANSLATE_NOOP("ReportLabels", "Title"),
    "place": QT_TRANSLATE_NOOP("ReportLabels", "Place"),
}
_DEALS = {
    "funnel": QT_TRANSLATE_NOOP("ReportLabels", "Deals through the stages"),
    "stages": QT_TRANSLATE_NOOP("ReportLabels", "Stages"),
    "days_per_stage": QT_TRANSLATE_NOOP("ReportLabels", "Days in a stage"),
    "entered": QT_TRANSLATE_NOOP("ReportLabels", "Entered"),
    "amount": QT_TRANSLATE_NOOP("ReportLabels", "Amount"),
    "conversion": QT_TRANSLATE_NOOP("ReportLabels", "Conversion"),
    "conversion_from_previous": QT_TRANSLATE_NOOP("ReportLabels", "From the stage before"),
    "conversion_from_first": QT_TRANSLATE_NOOP("ReportLabels", "From the start"),
    "median_days": QT_TRANSLATE_NOOP("ReportLabels", "Days, median"),
    "average_days": QT_TRANSLATE_NOOP("ReportLabels", "Days, average"),
    "lost_here": QT_TRANSLATE_NOOP("ReportLabels", "Lost here"),
    "opened": QT_TRANSLATE_NOOP("ReportLabels", "Deals opened"),
    "open": QT_TRANSLATE_NOOP("ReportLabels", "Open"),
    "won": QT_TRANSLATE_NOOP("ReportLabels", "Won"),
    "lost": QT_TRANSLATE_NOOP("ReportLabels", "Lost"),
    "amount_won": QT_TRANSLATE_NOOP("ReportLabels", "Won, money"),
    "amount_lost": QT_TRANSLATE_NOOP("ReportLabels", "Lost, money"),
    "days_to_win": QT_TRANSLATE_NOOP("ReportLabels", "Days to a sale"),
    "deals": QT_TRANSLATE_NOOP("ReportLabels", "Deals"),
    "cohorts": QT_TRANSLATE_NOOP("ReportLabels", "What became of the deals of each month"),
}
_SALES = {
    "sales": QT_TRANSLATE_NOOP("ReportLabels", "Sales"),
    "revenue": QT_TRANSLATE_NOOP("ReportLabels", "Revenue"),
    "average": QT_TRANSLATE_NOOP("ReportLabels", "Average bill"),
    "paid": QT_TRANSLATE_NOOP("ReportLabels", "Paid"),
    "owed": QT_TRANSLATE_NOOP("ReportLabels", "Owed"),
    "quantity": QT_TRANSLATE_NOOP("ReportLabels", "Quantity"),
    "share": QT_TRANSLATE_NOOP("ReportLabels", "Share"),
    "cumulated": QT_TRANSLATE_NOOP("ReportLabels", "Share, added up"),
}
_ROADS = {
    "share_won": QT_TRANSLATE_NOOP("ReportLabels", "Won, share"),
    "still_open": QT_TRANSLATE_NOOP("ReportLabels", "Still open"),
    "won_in_30": QT_TRANSLATE_NOOP("ReportLabels", "Won in 30 days"),
    "won_in_60": QT_TRANSLATE_NOOP("ReportLabels", "Won in 60 days"),
    "won_in_90": QT_TRANSLATE_NOOP("ReportLabels", "Won in 90 days"),
    "won_in_180": QT_TRANSLATE_NOOP("ReportLabels", "Won in 180 days"),
    "won_since_opening": QT_TRANSLATE_NOOP("ReportLabels", "Won by months after the opening"),
    "became_of_deals": QT_TRANSLATE_NOOP("ReportLabels", "What became of the deals"),
    "lost_deals": QT_TRANSLATE_NOOP("ReportLabels", "Lost deals"),
    "lost_by_count": QT_TRANSLATE_NOOP("ReportLabels", "Lost deals by count"),
    "lost_by_amount": QT_TRANSLATE_NOOP("ReportLabels", "Lost deals by money"),
    "share_of_lost": QT_TRANSLATE_NOOP("ReportLabels", "Share of the lost"),
    "share_of_amount": QT_TRANSLATE_NOOP("ReportLabels", "Share of the money"),
    "share_together": QT_TRANSLATE_NOOP("ReportLabels", "Together"),
    "competitor": QT_TRANSLATE_NOOP("ReportLabels", "Competitor"),
    "competitors": QT_TRANSLATE_NOOP("ReportLabels", "Competitors"),
    "cancelled": QT_TRANSLATE_NOOP("ReportLabels", "Cancelled"),
    "cancelled_sales": QT_TRANSLATE_NOOP("ReportLabels", "Cancelled orders"),
    "cancel_reason": QT_TRANSLATE_NOOP("ReportLabels", "Reason for cancelling"),
    "won_by_month": QT_TRANSLATE_NOOP("ReportLabels", "Won orders by month, and a year before"),
    "won_year_before": QT_TRANSLATE_NOOP("ReportLabels", "Won a year before"),
    "amount_year_before": QT_TRANSLATE_NOOP("ReportLabels", "Won a year before, money"),
    "change_to_year_before": QT_TRANSLATE_NOOP("ReportLabels", "Against the year before"),
    "open_deals": QT_TRANSLATE_NOOP("ReportLabels", "Open deals"),
    "open_by_age": QT_TRANSLATE_NOOP("ReportLabels", "Open deals by age"),
    "amount_by_age": QT_TRANSLATE_NOOP("ReportLabels", "Money in open deals by age"),
    "amount_open": QT_TRANSLATE_NOOP("ReportLabels", "In open deals, money"),
    "amount_weighted": QT_TRANSLATE_NOOP("ReportLabels", "By probability, money"),
    "idle": QT_TRANSLATE_NOOP("ReportLabels", "Idle"),
    "no_action": QT_TRANSLATE_NOOP("ReportLabels", "Without a next action"),
    "overdue_action": QT_TRANSLATE_NOOP("ReportLabels", "Next action overdue"),
    "age_days": QT_TRANSLATE_NOOP("ReportLabels", "Age"),
    "idle_days": QT_TRANSLATE_NOOP("ReportLabels", "Nothing happened for"),
    "next_action_on": QT_TRANSLATE_NOOP("ReportLabels", "Next action on"),
    "expected_close": QT_TRANSLATE_NOOP("ReportLabels", "Expected to close"),
    "age_week": QT_TRANSLATE_NOOP("ReportLabels", "Up to a week"),
    "age_month": QT_TRANSLATE_NOOP("ReportLabels", "Up to a month"),
    "age_quarter": QT_TRANSLATE_NOOP("ReportLabels", "Up to three months"),
    "age_half_year": QT_TRANSLATE_NOOP("ReportLabels", "Up to half a year"),
    "age_older": QT_TRANSLATE_NOOP("ReportLabels", "Older"),
}
_AHEAD = {
    "forecast": QT_TRANSLATE_NOOP("ReportLabels", "Forecast by month"),
    "forecast_this_month": QT_TRANSLATE_NOOP("ReportLabels", "Forecast for this month"),
    "won_this_month": QT_TRANSLATE_NOOP("ReportLabels", "Won this month"),
    "weighted": QT_TRANSLATE_NOOP("ReportLabels", "By the probability of stages"),
    "likely": QT_TRANSLATE_NOOP("ReportLabels", "By what happened before"),
    "low": QT_TRANSLATE_NOOP("ReportLabels", "At the least"),
    "high": QT_TRANSLATE_NOOP("ReportLabels", "At the most"),
    "open_by_month": QT_TRANSLATE_NOOP("ReportLabels", "Won, and open by the month of closing"),
    "stage_history": QT_TRANSLATE_NOOP("ReportLabels", "What became of deals from each stage"),
    "probability": QT_TRANSLATE_NOOP("ReportLabels", "Probability as set"),
    "chance": QT_TRANSLATE_NOOP("ReportLabels", "Won of those closed"),
    "closed": QT_TRANSLATE_NOOP("ReportLabels", "Closed"),
    "later": QT_TRANSLATE_NOOP("ReportLabels", "Later"),
    "overdue": QT_TRANSLATE_NOOP("ReportLabels", "Overdue"),
    "no_date": QT_TRANSLATE_NOOP("ReportLabels", "Without a date"),
    "plan": QT_TRANSLATE_NOOP("ReportLabels", "Plan"),
    "fact": QT_TRANSLATE_NOOP("ReportLabels", "Fact"),
    "plan_sum": QT_TRANSLATE_NOOP("ReportLabels", "Revenue: plan and fact"),
    "plan_count": QT_TRANSLATE_NOOP("ReportLabels", "Sales: plan and fact"),
    "plan_calls": QT_TRANSLATE_NOOP("ReportLabels", "Calls: plan and fact"),
    "team": QT_TRANSLATE_NOOP("ReportLabels", "The whole team"),
    "done": QT_TRANSLATE_NOOP("ReportLabels", "Done"),
    "left": QT_TRANSLATE_NOOP("ReportLabels", "Left to do"),
    "working_days_left": QT_TRANSLATE_NOOP("ReportLabels", "Working days left"),
    "needed_per_day": QT_TRANSLATE_NOOP("ReportLabels", "Needed per day"),
    "pace": QT_TRANSLATE_NOOP("ReportLabels", "At this pace by the end"),
    "pace_share": QT_TRANSLATE_NOOP("ReportLabels", "At this pace, of the plan"),
    "median": QT_TRANSLATE_NOOP("ReportLabels", "Median of the team"),
    "to_median": QT_TRANSLATE_NOOP("ReportLabels", "Against the median"),
}
_INQUIRIES = {
    "inquiries": QT_TRANSLATE_NOOP("ReportLabels", "Inquiries and the deals from them"),
    "received": QT_TRANSLATE_NOOP("ReportLabels", "Received"),
    "taken": QT_TRANSLATE_NOOP("ReportLabels", "Taken"),
    "qualified": QT_TRANSLATE_NOOP("ReportLabels", "Qualified"),
    "converted": QT_TRANSLATE_NOOP("ReportLabels", "Became deals"),
    "spam": QT_TRANSLATE_NOOP("ReportLabels", "Spam"),
    "duplicate": QT_TRANSLATE_NOOP("ReportLabels", "Duplicates"),
    "late": QT_TRANSLATE_NOOP("ReportLabels", "Not answered in time"),
    "waiting": QT_TRANSLATE_NOOP("ReportLabels", "Waiting for an answer"),
    "won_share": QT_TRANSLATE_NOOP("ReportLabels", "Became sales"),
    "median_answer": QT_TRANSLATE_NOOP("ReportLabels", "First answer, median"),
    "average_answer": QT_TRANSLATE_NOOP("ReportLabels", "First answer, average"),
    "in_time": QT_TRANSLATE_NOOP("ReportLabels", "Answered in time"),
    "first_answer": QT_TRANSLATE_NOOP("ReportLabels", "First answer"),
    "call": QT_TRANSLATE_NOOP("ReportLabels", "Call"),
    "site": QT_TRANSLATE_NOOP("ReportLabels", "Site"),
    "email": QT_TRANSLATE_NOOP("ReportLabels", "E-mail"),
    "messenger": QT_TRANSLATE_NOOP("ReportLabels", "Messenger"),
    "social": QT_TRANSLATE_NOOP("ReportLabels", "Social network"),
    "visit": QT_TRANSLATE_NOOP("ReportLabels", "Visit"),
    "other": QT_TRANSLATE_NOOP("ReportLabels", "Other"),
}
_CLIENTS = {
    "abc": QT_TRANSLATE_NOOP("ReportLabels", "Revenue by clients"),
    "classes": QT_TRANSLATE_NOOP("ReportLabels", "Classes"),
    "class": QT_TRANSLATE_NOOP("ReportLabels", "Class"),
    "class_before": QT_TRANSLATE_NOOP("ReportLabels", "Class by the usual limits"),
    "class_a": QT_TRANSLATE_NOOP("ReportLabels", "Class A"),
    "class_b": QT_TRANSLATE_NOOP("ReportLabels", "Class B"),
    "class_c": QT_TRANSLATE_NOOP("ReportLabels", "Class C"),
    "moved": QT_TRANSLATE_NOOP("ReportLabels", "Who changes places with these limits"),
    "clients": QT_TRANSLATE_NOOP("ReportLabels", "Clients"),
    "share_of_clients": QT_TRANSLATE_NOOP("ReportLabels", "Share of clients"),
    "per_client": QT_TRANSLATE_NOOP("ReportLabels", "Per client"),
    "rfm": QT_TRANSLATE_NOOP("ReportLabels", "Clients by recency (rows) and frequency (columns)"),
    "rfm_groups": QT_TRANSLATE_NOOP("ReportLabels", "Groups of clients"),
    "groups": QT_TRANSLATE_NOOP("ReportLabels", "Groups of clients"),
    "group": QT_TRANSLATE_NOOP("ReportLabels", "Group"),
    "group_before": QT_TRANSLATE_NOOP("ReportLabels", "Group by the usual limits"),
    "cells": QT_TRANSLATE_NOOP("ReportLabels", "Scores"),
    "cuts": QT_TRANSLATE_NOOP("ReportLabels", "Limits of the scores"),
    "cut": QT_TRANSLATE_NOOP("ReportLabels", "Score"),
    "recency": QT_TRANSLATE_NOOP("ReportLabels", "Recency"),
    "frequency": QT_TRANSLATE_NOOP("ReportLabels", "Frequency"),
    "money": QT_TRANSLATE_NOOP("ReportLabels", "Money"),
    "recency_days": QT_TRANSLATE_NOOP("ReportLabels", "Days since the last purchase"),
    "purchases": QT_TRANSLATE_NOOP("ReportLabels", "Purchases"),
    "last_purchase": QT_TRANSLATE_NOOP("ReportLabels", "Last purchase"),
    "usual_interval": QT_TRANSLATE_NOOP("ReportLabels", "Usually buys every"),
    "days_silent": QT_TRANSLATE_NOOP("ReportLabels", "Quiet for"),
    "going_quiet": QT_TRANSLATE_NOOP("ReportLabels", "Valuable and going quiet"),
    "going_quiet_revenue": QT_TRANSLATE_NOOP("ReportLabels", "Their revenue"),
    "champions": QT_TRANSLATE_NOOP("ReportLabels", "Champions"),
    "loyal": QT_TRANSLATE_NOOP("ReportLabels", "Loyal"),
    "new": QT_TRANSLATE_NOOP("ReportLabels", "New"),
    "promising": QT_TRANSLATE_NOOP("ReportLabels", "Promising"),
    "fading": QT_TRANSLATE_NOOP("ReportLabels", "Fading"),
    "at_risk": QT_TRANSLATE_NOOP("ReportLabels", "At risk: bought much, but long ago"),
    "sleeping": QT_TRANSLATE_NOOP("ReportLabels", "Asleep"),
    "gone": QT_TRANSLATE_NOOP("ReportLabels", "Gone"),
}
_TASKS = {
    "tasks": QT_TRANSLATE_NOOP("ReportLabels", "Tasks, in figures"),
    "became_of_tasks": QT_TRANSLATE_NOOP("ReportLabels", "What became of the tasks"),
    "planned": QT_TRANSLATE_NOOP("ReportLabels", "Planned"),
    "done_in_time": QT_TRANSLATE_NOOP("ReportLabels", "Done in time"),
    "done_late": QT_TRANSLATE_NOOP("ReportLabels", "Done late"),
    "ahead": QT_TRANSLATE_NOOP("ReportLabels", "Still to come"),
    "put_off": QT_TRANSLATE_NOOP("ReportLabels", "Put off to another day"),
    "share_in_time": QT_TRANSLATE_NOOP("ReportLabels", "Share done in time"),
    "task_hours": QT_TRANSLATE_NOOP("ReportLabels", "Hours: plan and fact"),
    "planned_hours": QT_TRANSLATE_NOOP("ReportLabels", "Hours planned"),
    "done_hours": QT_TRANSLATE_NOOP("ReportLabels", "Hours in fact"),
}
_FORGOTTEN = {
    "escalations": QT_TRANSLATE_NOOP("ReportLabels", "Forgotten, in figures"),
    "causes": QT_TRANSLATE_NOOP("ReportLabels", "By cause"),
    "forgotten_list": QT_TRANSLATE_NOOP("ReportLabels", "Of what the head was told"),
    "came_of_forgotten": QT_TRANSLATE_NOOP("ReportLabels", "What came of it"),
    "cause": QT_TRANSLATE_NOOP("ReportLabels", "Cause"),
    "escalated": QT_TRANSLATE_NOOP("ReportLabels", "Escalated"),
    "settled": QT_TRANSLATE_NOOP("ReportLabels", "Seen to by the responsible"),
    "after_reminder": QT_TRANSLATE_NOOP("ReportLabels", "After a reminder"),
    "taken_over": QT_TRANSLATE_NOOP("ReportLabels", "Taken over"),
    "reassigned": QT_TRANSLATE_NOOP("ReportLabels", "Given to somebody else"),
    "not_settled": QT_TRANSLATE_NOOP("ReportLabels", "Not settled"),
    "own_share": QT_TRANSLATE_NOOP("ReportLabels", "Share seen to by the responsible"),
    "median_reaction": QT_TRANSLATE_NOOP("ReportLabels", "Until settled, median"),
    "average_reaction": QT_TRANSLATE_NOOP("ReportLabels", "Until settled, average"),
    "told_on": QT_TRANSLATE_NOOP("ReportLabels", "Told on"),
    "forgotten": QT_TRANSLATE_NOOP("ReportLabels", "What was forgotten"),
    "told": QT_TRANSLATE_NOOP("ReportLabels", "Told to"),
    "everybody": QT_TRANSLATE_NOOP("ReportLabels", "Everybody"),
    "outcome": QT_TRANSLATE_NOOP("ReportLabels", "Outcome"),
    "reaction": QT_TRANSLATE_NOOP("ReportLabels", "Until settled"),
    "cause_task_overdue": QT_TRANSLATE_NOOP("ReportLabels", "Overdue task"),
    "cause_inquiry_unanswered": QT_TRANSLATE_NOOP("ReportLabels", "Inquiry without an answer"),
    "cause_deal_without_action": QT_TRANSLATE_NOOP("ReportLabels", "Deal without a next action"),
    "cause_client_without_contact": QT_TRANSLATE_NOOP("ReportLabels", "Client without contact"),
}
_NOTES = {
    "tasks_without_time": QT_TRANSLATE_NOOP(
        "ReportLabels", "Open tasks without a time, not counted here: {0}."
    ),
    "working_time_rule": QT_TRANSLATE_NOOP(
        "ReportLabels", "The time until something is settled counts only working hours."
    ),
    "task_hours_rule": QT_TRANSLATE_NOOP(
        "ReportLabels", "Hours are those of tasks and meetings with a beginning and an end."
    ),
    "rest_not_drawn": QT_TRANSLATE_NOOP("ReportLabels", "All others together, not in the picture: {0}."),
    "won_days": QT_TRANSLATE_NOOP(
        "ReportLabels", "What was won is of {0} to {1}, set against the same days a year before."
    ),
    "other_currencies": QT_TRANSLATE_NOOP("ReportLabels", "In other currencies, and not in the sums: {0}."),
    "first_rows": QT_TRANSLATE_NOOP("ReportLabels", "The list shows the first {0}; the figures count all."),
    "last_twelve_months": QT_TRANSLATE_NOOP("ReportLabels", "The last twelve months: {0} – {1}."),
    "abc_formula": QT_TRANSLATE_NOOP(
        "ReportLabels",
        "Clients by falling revenue: A are those who together bring {0} of it, B those up to {1}, C the rest.",
    ),
    "rfm_formula": QT_TRANSLATE_NOOP(
        "ReportLabels",
        "Each client has a score from 1 to 5 for recency, frequency and money; a fifth of the clients in each.",
    ),
    "forecast_formula": QT_TRANSLATE_NOOP(
        "ReportLabels",
        "Each open deal counts with the share of deals that were won from its stage before; of a stage with few"
        " closed deals also with its probability.",
    ),
    "first_pipeline": QT_TRANSLATE_NOOP("ReportLabels", "Pipeline: {0}."),
    "skipped_counted": QT_TRANSLATE_NOOP(
        "ReportLabels", "Deals that skipped a stage, and count in it all the same: {0}."
    ),
    "skipped_not_counted": QT_TRANSLATE_NOOP(
        "ReportLabels", "Deals that skipped a stage, and do not count in it: {0}."
    ),
}
_ALL = (_COMMON, _GROUPS, _DEALS, _ROADS, _SALES, _AHEAD, _INQUIRIES, _CLIENTS, _TASKS, _FORGOTTEN, _NOTES)


def report_labels() -> dict[str, str]:
    """Return a word for every key of reports."""
    translate = QCoreApplication.translate
    own = {key: translate("ReportLabels", text) for labels in _ALL for key, text in labels.items()}
    channels = {f"channel_{channel.value}": channel_text(channel) for channel in InquiryChannel}
    return own | channels | {f"task_{kind.value}": task_kind_text(kind) for kind in TaskKind}


def escalation_labels() -> dict[str, str]:
    """Return the headings and words of the exported log of escalation."""
    said = report_labels()
    translate = QCoreApplication.translate
    return {
        "sheet": translate("ReportLabels", "Forgotten"),
        "at": said["told_on"],
        "rule": translate("ReportLabels", "Rule"),
        "cause": said["cause"],
        "what": said["forgotten"],
        "client": said["client"],
        "owner": said["owner"],
        "told": said["told"],
        "resolution": said["outcome"],
        "resolved": translate("ReportLabels", "Settled on"),
        "new_owner": translate("ReportLabels", "Went to"),
        **{f"cause.{cause.value}": said[f"cause_{cause.value}"] for cause in EscalationCause},
        "outcome.open": said["not_settled"],
        "outcome.waiting": translate("ReportLabels", "Reminded, not settled"),
        "outcome.done": said["settled"],
        "outcome.reminded": said["after_reminder"],
        "outcome.taken_over": said["taken_over"],
        "outcome.reassigned": said["reassigned"],
    }
