"""Questions to reports as plain JSON values: presets keep them, and so does the next start of the window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from crm_desktop.domain.periods import PeriodKind, period_at
from crm_desktop.domain.report import (
    AbcLimits,
    Comparison,
    Grouping,
    ReportName,
    ReportQuery,
    RfmLimits,
)

_NAMES = ("owners", "sources", "tags")
_IDS = ("product_ids", "product_group_ids")
_ID = ("pipeline_id", "segment_id")
_TEXTS = ("currency", "compare_owner")
_CUTS = ("recency_days", "frequency", "money")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, and how its period was chosen: "this month" is another month tomorrow."""

    query: ReportQuery
    period: PeriodKind = PeriodKind.MONTH

    def on(self, today: date) -> Asked:
        """Return the question as it is asked on a day: a week, month, quarter or year is that of the day."""
        if self.period is PeriodKind.OWN:
            return self
        now = period_at(self.period, today)
        return replace(self, query=replace(self.query, since=now.since, until=now.until))


@dataclass(frozen=True, slots=True)
class ReportPreset:
    """A question that was saved under a name."""

    id: int
    name: str
    asked: Asked


def asked_record(asked: Asked) -> dict[str, Any]:
    """Return a question as plain JSON values; what asks for nothing is left out."""
    query = asked.query
    record: dict[str, Any] = {
        "since": query.since.isoformat() if query.since else "",
        "until": query.until.isoformat() if query.until else "",
        **{key: sorted(getattr(query, key)) for key in (*_NAMES, *_IDS)},
        **{key: getattr(query, key) for key in (*_ID, *_TEXTS)},
        "grouping": query.grouping.value if query.grouping else "",
        "comparison": query.comparison.value,
        "counts_skipped": query.counts_skipped,
        "abc": [query.abc.a, query.abc.b] if query.abc != AbcLimits() else [],
        "rfm": {key: list(getattr(query.rfm, key)) for key in _CUTS if getattr(query.rfm, key)},
    }
    kept = {key: value for key, value in record.items() if value}
    return {"name": query.name.value, "period": asked.period.value, **kept}


def asked_of(record: object) -> Asked | None:
    """Read what `asked_record` made; what is missing or strange asks for nothing. None when it names no
    report that there is."""
    given = record if isinstance(record, Mapping) else {}
    if given.get("name") not in list(ReportName):
        return None
    period, grouping, comparison = given.get("period"), given.get("grouping"), given.get("comparison")
    query = ReportQuery(
        ReportName(str(given["name"])),
        since=_day(given.get("since")),
        until=_day(given.get("until")),
        pipeline_id=_number(given.get("pipeline_id")),
        owners=frozenset(_texts(given.get("owners"))),
        sources=frozenset(_texts(given.get("sources"))),
        tags=frozenset(_texts(given.get("tags"))),
        product_ids=frozenset(_numbers(given.get("product_ids"))),
        product_group_ids=frozenset(_numbers(given.get("product_group_ids"))),
        segment_id=_number(given.get("segment_id")),
        currency=str(given.get("currency") or ""),
        grouping=Grouping(str(grouping)) if grouping in list(Grouping) else None,
        comparison=Comparison(str(comparison)) if comparison in list(Comparison) else Comparison.NONE,
        compare_owner=str(given.get("compare_owner") or ""),
        counts_skipped=given.get("counts_skipped") is True,
        abc=_abc(given.get("abc")),
        rfm=_rfm(given.get("rfm")),
    )
    return Asked(query, PeriodKind(str(period)) if period in list(PeriodKind) else PeriodKind.MONTH)


def _day(text: object) -> date | None:
    try:
        return date.fromisoformat(text) if isinstance(text, str) and text else None
    except ValueError:
        return None


def _texts(values: object) -> list[str]:
    return [value for value in values if isinstance(value, str)] if isinstance(values, list) else []


def _numbers(values: object) -> list[int]:
    if not isinstance(values, list):
        return []
    return [value for value in values if _number(value) is not None]


def _number(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _abc(values: object) -> AbcLimits:
    if not isinstance(values, list) or len(values) != 2:
        return AbcLimits()
    a, b = values
    if not (isinstance(a, int | float) and isinstance(b, int | float) and 0 < a <= b <= 1):
        return AbcLimits()
    return AbcLimits(float(a), float(b))


def _rfm(values: object) -> RfmLimits:
    given = values if isinstance(values, Mapping) else {}
    cuts = {key: tuple(_numbers(given.get(key))) for key in _CUTS}
    fits = {key: cut if len(cut) == 4 and list(cut) == sorted(cut) else () for key, cut in cuts.items()}
    return RfmLimits(**fits)
