"""Tasks in one line, as people type them."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.quick_task import parse_task
from crm_desktop.domain.task import Priority, TaskKind

NOW = datetime(2026, 11, 21, 10, 0)  # noqa: DTZ001 - the clock of the wall; a Saturday
H = timedelta(hours=1)
CALL, MEETING, DEED = TaskKind.CALL, TaskKind.MEETING, TaskKind.TO_DO


@pytest.mark.parametrize(
    ("line", "title", "kind", "day", "minute"),
    [
        ("завтра в 15 позвонить Иванову", "позвонить Иванову", CALL, date(2026, 11, 22), 900),
        ("call Petrov on Friday at 3 pm", "call Petrov", CALL, date(2026, 11, 27), 900),
        ("через 2 недели счёт", "счёт", TaskKind.INVOICE, date(2026, 12, 5), None),
        ("через 15 минут перезвонить Петру", "перезвонить Петру", CALL, date(2026, 11, 21), 615),
        ("in an hour ring Bob", "ring Bob", CALL, date(2026, 11, 21), 660),
        ("Поздравить Марину 25.12", "Поздравить Марину", TaskKind.GREETING, date(2026, 12, 25), None),
        ("заказать 20 коробок", "заказать 20 коробок", DEED, None, None),
        ("send 2 weeks report", "send 2 weeks report", DEED, None, None),
        ("оплатить счёт 5 декабря", "оплатить счёт", TaskKind.INVOICE, date(2026, 12, 5), None),
        ("next Friday demo for Acme at noon", "demo for Acme", DEED, date(2026, 11, 27), 720),
        (
            "в 3 дня показ квартиры на Ленина 15",
            "показ квартиры на Ленина 15",
            MEETING,
            date(2026, 11, 21),
            900,
        ),
        ("перезвонить в 9 утра", "перезвонить", CALL, date(2026, 11, 22), 540),
        ("2026-12-24 16:00 доставка", "доставка", DEED, date(2026, 12, 24), 960),
        ("до конца недели сдать отчёт", "сдать отчёт", DEED, date(2026, 11, 22), None),
        ("", "", DEED, None, None),
    ],
)
def test_what_and_when(line: str, title: str, kind: TaskKind, day: date | None, minute: int | None) -> None:
    found = parse_task(line, now=NOW)
    assert (found.title, found.kind, found.day, found.minute) == (title, kind, day, minute)


@pytest.mark.parametrize(
    ("line", "title", "day", "minute"),
    [
        ("до пятницы позвонить Иванову", "позвонить Иванову", date(2026, 11, 27), None),
        ("call Petrov by Friday", "call Petrov", date(2026, 11, 27), None),
        ("к понедельнику отчёт", "отчёт", date(2026, 11, 23), None),
        ("не позже среды счёт", "счёт", date(2026, 11, 25), None),
        ("no later than Friday report", "report", date(2026, 11, 27), None),
        ("до завтра 15:00 счёт", "счёт", date(2026, 11, 22), 900),
        ("завтра до 18:00 счёт", "счёт", date(2026, 11, 22), 1080),
        ("send the offer by 5 pm", "send the offer", date(2026, 11, 21), 1020),
        ("by the end of the month report", "report", date(2026, 11, 30), None),
    ],
)
def test_by_when(line: str, title: str, day: date, minute: int | None) -> None:
    found = parse_task(line, now=NOW)
    assert (found.title, found.day, found.minute, found.is_deadline) == (title, day, minute, True)


@pytest.mark.parametrize(
    "line",
    [
        "в пятницу позвонить Иванову",
        "call Petrov on Friday",
        "к 15:00 приехать",
        "с понедельника до пятницы выставка",
        "показ с 15 до 16:30 до пятницы",
        "каждую пятницу до 15:00 отчёт",
        "скидка до 20 процентов",
        "дозвониться до Иванова",
    ],
)
def test_then_and_not_by_then(line: str) -> None:
    assert not parse_task(line, now=NOW).is_deadline


def test_how_long_and_with_whom() -> None:
    found = parse_task("встреча с Анной в пятницу с 15 до 16:30", now=NOW)
    assert (found.minute, found.length, found.who) == (900, 1.5 * H, ("Анной",))
    assert parse_task("meeting with Anna tomorrow 10:00-11:30", now=NOW).length == 1.5 * H
    assert parse_task("завтра утром на полчаса созвон с Игорем", now=NOW).length == 0.5 * H
    assert parse_task("позвонить иванову", now=NOW).who == ("иванову",)


@pytest.mark.parametrize(
    ("line", "rule", "day"),
    [
        ("каждый понедельник планёрка в 9", "FREQ=WEEKLY;BYDAY=MO", date(2026, 11, 23)),
        ("раз в 2 недели обзвон", "FREQ=WEEKLY;INTERVAL=2", date(2026, 11, 21)),
        ("по будням в 10 касса", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", date(2026, 11, 23)),
        ("every other month invoice", "FREQ=MONTHLY;INTERVAL=2", date(2026, 11, 21)),
        ("on Mondays call the bank", "FREQ=WEEKLY;BYDAY=MO", date(2026, 11, 23)),
        ("ежедневно в 9 касса", "FREQ=DAILY", date(2026, 11, 22)),
    ],
)
def test_how_often(line: str, rule: str, day: date) -> None:
    found = parse_task(line, now=NOW)
    assert found.repeat is not None
    assert (found.repeat.rule(), found.day) == (rule, day)


def test_a_day_is_no_repetition() -> None:
    assert parse_task("on Monday call John", now=NOW).repeat is None
    assert parse_task("on Monday call John", now=NOW).day == date(2026, 11, 23)


def test_what_is_urgent() -> None:
    assert parse_task("срочно отправить КП", now=NOW).priority is Priority.HIGH
    assert parse_task("отправить КП", now=NOW).priority is Priority.NORMAL


def test_the_parts_that_were_understood_are_shown() -> None:
    line = "завтра в 15 позвонить Иванову срочно"
    assert [line[a:b] for a, b in parse_task(line, now=NOW).spans] == ["завтра в 15", "срочно"]


@given(
    st.lists(
        st.sampled_from(
            "завтра в 15 на час через 2 недели позвонить Иванову срочно ! с до 16:30 каждый день at pm 3 99 25.12 -"
            " <b> =1+1 по for every other 0 месяц".split()
        )
        | st.text(max_size=8),
        max_size=12,
    ),
    st.datetimes(datetime(2020, 1, 1), datetime(2090, 1, 1)),  # noqa: DTZ001
)
def test_any_line_is_read_and_nothing_is_lost(words: list[str], now: datetime) -> None:
    line = " ".join(words)
    found = parse_task(line, now=now)
    kept = "".join(found.title.split())
    said = "".join("".join(line[a:b].split()) for a, b in found.spans)
    assert sorted((kept + said).replace(",", "").replace(";", "")) == sorted(
        "".join(line.split()).replace(",", "").replace(";", "")
    )
    assert found.minute is None or 0 <= found.minute < 24 * 60
    assert found.length is None or found.length > timedelta(0)
