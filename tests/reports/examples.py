"""Reports with invented figures, one for each way of drawing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from crm_desktop.domain.report import (
    Chart,
    ChartKind,
    Column,
    Comparison,
    Drill,
    Listed,
    Report,
    ReportName,
    ReportQuery,
    Role,
    Row,
    Series,
    Table,
    Tile,
    ValueKind,
)

STAGES = ("Обращения", "Переговоры", "Счёт", "Ждём оплату", "Успешно")
COUNTS = (76, 48, 31, 24, 18)
SUMS = (412_000_000, 293_000_000, 210_500_000, 169_000_000, 128_460_000)
MONTHS = tuple(date(2026, month, 1) for month in range(6, 12))
ODD = (
    "$\\frac{1}{2}$ и $ещё$",
    '=HYPERLINK("http://x")',
    "<b>жирно</b> & прочее",
    "北京 有限公司 😀👍🏽",
    "две\nстроки\tи\x00нуль",
    "עברית العربية",
    "_под_ ^чертой^ %s {0}",
)


def funnel_report() -> Report:
    """Return a funnel of five stages."""
    columns = (
        Column("name", ValueKind.TEXT),
        Column("entered", ValueKind.COUNT),
        Column("amount", ValueKind.MONEY),
        Column("conversion_from_previous", ValueKind.SHARE),
        Column("conversion_from_first", ValueKind.SHARE),
        Column("median_days", ValueKind.DAYS),
    )
    rows = tuple(
        Row((name, count, money, count / COUNTS[max(place - 1, 0)], count / COUNTS[0], 2.5 + place))
        for place, (name, count, money) in enumerate(zip(STAGES, COUNTS, SUMS, strict=True))
    )
    chart = Chart(
        "funnel",
        ChartKind.FUNNEL,
        STAGES,
        (Series("entered", COUNTS), Series("amount", SUMS, kind=ValueKind.MONEY)),
        drills=tuple(Drill(Listed.DEALS, f"stage:{place}") for place in range(5)),
        won_at=4,
    )
    tiles = (
        Tile("entered", ValueKind.COUNT, 76),
        Tile("won", ValueKind.COUNT, 18),
        Tile("amount", ValueKind.MONEY, 128_460_000),
        Tile("conversion_from_first", ValueKind.SHARE, 18 / 76),
    )
    return Report(ReportQuery(ReportName.FUNNEL), "RUB", tiles, (chart,), (Table("stages", columns, rows),))


def compared_report() -> Report:
    """Return a funnel set against the month before."""
    query = ReportQuery(
        ReportName.FUNNEL, date(2026, 11, 1), date(2026, 11, 30), comparison=Comparison.PERIOD_BEFORE
    )
    now = replace(funnel_report(), query=query)
    chart = now.charts[0]
    fewer = tuple(
        replace(one, values=tuple((value or 0) * 0.7 for value in one.values)) for one in chart.series
    )
    fewer = (replace(fewer[0], values=(50, 41, 20, 18, 3)), *fewer[1:])
    before = replace(now, query=query.other() or query, charts=(replace(chart, series=fewer),))
    return replace(now, other=before)


def _of(name: ReportName, *charts: Chart, currency: str = "RUB") -> Report:
    columns = (Column("name", ValueKind.TEXT), Column("sales", ValueKind.COUNT))
    return Report(
        ReportQuery(name), currency, charts=charts, tables=(Table("sales", columns, (Row(("all", 1)),)),)
    )


def bars_report() -> Report:
    """Return bars by week with a plan, and stacks by month."""
    weeks = tuple(date(2026, 11, 2) + timedelta(days=7 * week) for week in range(4))
    money = Series("revenue", (26_200_000, 31_800_000, 30_100_000, 40_400_000), kind=ValueKind.MONEY)
    plan = Series("plan", (28_000_000, 30_000_000, 32_000_000, 34_000_000), Role.PLAN, ValueKind.MONEY)
    bars = Chart("revenue", ChartKind.BARS, weeks, (money, plan), ValueKind.WEEK)
    stacks = Chart(
        "cohorts",
        ChartKind.STACKED,
        MONTHS,
        (
            Series("won", (12, 9, 14, 8, 5, 1), Role.WON),
            Series("open", (0, 1, 3, 8, 14, 21), Role.OPEN),
            Series("lost", (20, 22, 17, 15, 6, 2), Role.LOST),
        ),
        ValueKind.MONTH,
    )
    return _of(ReportName.SALES, bars, stacks)


def ranked_report() -> Report:
    """Return reasons for loss and figures of people against their plans."""
    reasons = Chart(
        "loss-reasons",
        ChartKind.RANKED,
        (
            "Дорого",
            "Купили у конкурента",
            "Передумали, перенесли на следующий год и больше не отвечают",
            None,
        ),
        (Series("lost", (41, 28, 12, 3)),),
        drills=tuple(Drill(Listed.DEALS, f"reason:{place}") for place in range(4)),
    )
    people = Chart(
        "plan",
        ChartKind.RANKED,
        ("Мария Ким", "Олег Соколов", "Анна"),
        (
            Series("fact", (128_460_000, 71_000_000, 9_900_000), kind=ValueKind.MONEY),
            Series("plan", (120_000_000, 100_000_000, 50_000_000), Role.PLAN, ValueKind.MONEY),
        ),
    )
    return _of(ReportName.LOSS_REASONS, reasons, people)


def lines_report() -> Report:
    """Return a forecast with a range, and four shades of lines."""
    values = (90_000_000, 112_000_000, 98_000_000, 130_500_000, None, None)
    ahead = (None, None, None, 130_500_000, 141_000_000, 150_000_000)
    forecast = Chart(
        "forecast",
        ChartKind.LINES,
        MONTHS,
        (
            Series("fact", values, kind=ValueKind.MONEY),
            Series(
                "weighted",
                ahead,
                Role.SECOND,
                ValueKind.MONEY,
                low=(None, None, None, 130_500_000, 120_000_000, 110_000_000),
                high=(None, None, None, 130_500_000, 166_000_000, 199_000_000),
            ),
        ),
        ValueKind.MONTH,
    )
    answers = Chart(
        "first_answer",
        ChartKind.LINES,
        MONTHS,
        tuple(
            Series(name, tuple(600 * (place + 2 + number) for number in range(6)), kind=ValueKind.SECONDS,
                   name_kind=ValueKind.TEXT)
            for place, name in enumerate(("Сайт", "Авито", "Телефон", "Рекомендация"))
        ),
        ValueKind.MONTH,
    )  # fmt: skip
    return _of(ReportName.FORECAST, forecast, answers)


def pareto_report() -> Report:
    """Return clients in the order of what they bring, a few and very many."""
    return _of(ReportName.ABC, *(_pareto(key, count) for key, count in (("abc", 12), ("clients", 900))))


def _pareto(key: str, count: int) -> Chart:
    sums = [50_000_000 // (place + 1) for place in range(count)]
    running, shares = 0, []
    for each in sums:
        running += each
        shares.append(running / sum(sums))
    return Chart(
        key,
        ChartKind.PARETO,
        tuple(f"ООО «Ромашка {place + 1}»" for place in range(count)),
        (
            Series("revenue", tuple(sums), kind=ValueKind.MONEY),
            Series("cumulated", tuple(shares), Role.SECOND, ValueKind.SHARE),
        ),
    )


def heatmap_report() -> Report:
    """Return shares by month and by the months that have passed, and counts by score."""
    cohorts = Chart(
        "cohorts",
        ChartKind.HEATMAP,
        MONTHS,
        tuple(
            Series(
                place,
                tuple(0.08 * (place + 1) + 0.01 * row if row + place < 6 else None for row in range(6)),
                kind=ValueKind.SHARE,
                name_kind=ValueKind.COUNT,
            )
            for place in range(6)
        ),
        ValueKind.MONTH,
    )
    scores = Chart(
        "rfm",
        ChartKind.HEATMAP,
        (5, 4, 3, 2, 1),
        tuple(
            Series(place, tuple(7 * place * (5 - row) for row in range(5)), name_kind=ValueKind.COUNT)
            for place in range(1, 6)
        ),
        ValueKind.COUNT,
    )
    return _of(ReportName.COHORTS, cohorts, scores)


def one_report() -> Report:
    """Return charts of one category each."""
    kinds = (ChartKind.BARS, ChartKind.RANKED, ChartKind.LINES, ChartKind.HEATMAP, ChartKind.STACKED)
    return _of(
        ReportName.OPEN_DEALS,
        Chart("funnel", ChartKind.FUNNEL, ("Заявка",), (Series("entered", (1,)),)),
        *(Chart(kind.value, kind, ("Всё",), (Series("sales", (3,)),)) for kind in kinds),
    )


def odd_report() -> Report:
    """Return names that look like formulas, markup and pictures."""
    chart = Chart("deals", ChartKind.RANKED, ODD, (Series("sales", tuple(range(len(ODD), 0, -1))),))
    columns = (Column("name", ValueKind.TEXT), Column("sales", ValueKind.COUNT))
    rows = tuple(Row((name, place)) for place, name in enumerate(ODD))
    return Report(
        ReportQuery(ReportName.SALES), "RUB", charts=(chart,), tables=(Table("sales", columns, rows),)
    )


def empty_report() -> Report:
    """Return a report in which nothing was counted."""
    chart = Chart("funnel", ChartKind.FUNNEL, STAGES, (Series("entered", (0,) * 5),))
    return Report(ReportQuery(ReportName.FUNNEL), "RUB", charts=(chart,))


REPORTS: dict[str, Callable[[], Report]] = {
    "funnel": funnel_report,
    "compared": compared_report,
    "bars": bars_report,
    "ranked": ranked_report,
    "lines": lines_report,
    "pareto": pareto_report,
    "heatmap": heatmap_report,
    "one": one_report,
    "odd": odd_report,
    "empty": empty_report,
}
