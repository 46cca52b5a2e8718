"""Working hours are read as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.work_text import HoursError, HoursProblem, read_hours_text
from crm_desktop.domain.work_time import MINUTES_OF_DAY, tidy_spans


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("9-18", ((540, 1080),)),
        ("9:00–13:00, 14:00–18:30", ((540, 780), (840, 1110))),
        ("с 9 до 13 и с 14 до 18", ((540, 780), (840, 1080))),
        ("14-18; 9-13", ((540, 780), (840, 1080))),
        ("с 9 до 18, обед 13-14", ((540, 780), (840, 1080))),
        ("9-18 (перерыв с 13 до 14)", ((540, 780), (840, 1080))),
        ("9-18 с перерывом на обед 13-14", ((540, 780), (840, 1080))),
        ("9-18, lunch: 1 pm-2 pm", ((540, 780), (840, 1080))),
        ("9:00\u202fAM–5:30\u202fPM", ((540, 1050),)),
        ("12 am - 12 pm", ((0, 720),)),
        ("22:00-24:00", ((1320, 1440),)),
        ("22-0", ((1320, 1440),)),
        ("", ()),
        (" Выходной ", ()),
        ("off", ()),
        ("—", ()),
    ],
)
def test_hours_are_understood(text: str, spans: tuple[tuple[int, int], ...]) -> None:
    assert read_hours_text(text) == spans


@pytest.mark.parametrize(
    ("text", "problem", "piece"),
    [
        ("когда как", HoursProblem.NOT_HOURS, "когда как"),
        ("9", HoursProblem.NOT_HOURS, "9"),
        ("9-25", HoursProblem.NOT_HOURS, "9-25"),
        ("9:70-10", HoursProblem.NOT_HOURS, "9:70-10"),
        ("13 pm - 14 pm", HoursProblem.NOT_HOURS, "13 pm - 14 pm"),
        ("9-13, 18-14", HoursProblem.ENDS_FIRST, "18-14"),
        ("9-9", HoursProblem.ENDS_FIRST, "9-9"),
        ("9-13, 12-18", HoursProblem.OVERLAP, "12-18"),
        ("обед 13-14", HoursProblem.NOT_HOURS, "обед 13-14"),
        ("9-18, обед", HoursProblem.NOT_HOURS, "обед"),
        ("9-18, обед 17-19", HoursProblem.NOT_HOURS, "обед 17-19"),
        ("9-18, break 14-13", HoursProblem.ENDS_FIRST, "break 14-13"),
    ],
)
def test_what_is_wrong_is_told_with_its_piece(text: str, problem: HoursProblem, piece: str) -> None:
    with pytest.raises(HoursError) as caught:
        read_hours_text(text)
    assert (caught.value.problem, caught.value.piece) == (problem, piece)


@given(st.lists(st.tuples(st.integers(0, MINUTES_OF_DAY - 1), st.integers(1, MINUTES_OF_DAY)), max_size=4))
def test_hours_are_read_back_as_they_were_written(pairs: list[tuple[int, int]]) -> None:
    spans = tidy_spans(tuple(pairs))
    text = ", ".join(f"{a // 60}:{a % 60:02d}–{b // 60}:{b % 60:02d}" for a, b in spans)
    assert read_hours_text(text) == spans


@given(st.text(max_size=30))
def test_nonsense_is_refused_or_gives_spans_in_order(text: str) -> None:
    try:
        spans = read_hours_text(text)
    except HoursError:
        return
    assert spans == tidy_spans(spans)
