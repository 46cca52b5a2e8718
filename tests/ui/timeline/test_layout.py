"""Where the parts of an item stand: heights, long texts, decisions, chips, places to click."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint

from crm_desktop.domain.timeline import DealMark, Direction, TimelineItem, TimelineKey, TimelineKind
from crm_desktop.ui.runtime.fonts import TextSize
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.timeline.layout import LEFT, RIGHT, Asked, Layout, Target, Typesetter
from crm_desktop.ui.timeline.words import TimelineWords

AT = datetime(2026, 11, 24, 7, 42, tzinfo=UTC)
CALL = TimelineItem(
    TimelineKey("2026-11-24 07:42:00", 1, 1),
    TimelineKind.CALL,
    AT,
    1,
    1,
    "Лебедева Анна",
    direction=Direction.IN,
    length_seconds=360,
    author="Марина",
)
TEA = DealMark(3, 12, "Чай")
WIDE = Asked(560, "", is_expanded=False, is_own=True)


@pytest.fixture
def typesetter(theme: Theme, languages: Languages) -> Typesetter:
    return Typesetter(TimelineWords(Formats()))


def targets(layout: Layout) -> list[Target]:
    return [hot.target for hot in layout.hot]


def test_a_heading_adds_its_height_above(typesetter: Typesetter) -> None:
    plain = typesetter.lay(CALL, WIDE)
    headed = typesetter.lay(CALL, replace(WIDE, heading="Today"))
    assert headed.height == plain.height + headed.body_top
    assert headed.disc.top() == plain.disc.top() + headed.body_top


def test_parts_stand_one_below_the_other(typesetter: Typesetter) -> None:
    full = replace(
        CALL, body="слово " * 20, decision="Скидка", outcome="Думает", contact="+7 912", files=((5, "a.pdf"),)
    )
    layout = typesetter.lay(full, WIDE)
    assert layout.text is not None
    tops = [
        layout.title_area.top(),
        layout.meta_area.top(),
        layout.text_at.y(),
        layout.decision_area.top(),
        layout.chips[0].area.top(),
        layout.height,
    ]
    assert tops == sorted(set(tops))
    assert all(area.right() <= 560 - RIGHT for area in (layout.right_area, layout.decision_area))
    assert layout.disc.left() == LEFT


def test_a_long_text_is_closed_and_opens(typesetter: Typesetter) -> None:
    long = replace(CALL, body="слово " * 300)
    closed = typesetter.lay(long, WIDE)
    opened = typesetter.lay(long, replace(WIDE, is_expanded=True))
    assert Target.EXPAND in targets(closed)
    assert Target.EXPAND in targets(opened)
    assert opened.height > 2 * closed.height
    assert closed.text is not None
    assert closed.text.lineCount() == 5


def test_a_text_that_is_hardly_too_long_is_shown_whole(typesetter: Typesetter) -> None:
    layout = typesetter.lay(replace(CALL, body="\n".join("123456")), WIDE)
    assert layout.text is not None
    assert layout.text.lineCount() == 6
    assert Target.EXPAND not in targets(layout)


def test_a_very_long_text_costs_no_more_than_a_long_one(typesetter: Typesetter) -> None:
    layout = typesetter.lay(replace(CALL, body="слово " * 20_000), WIDE)
    assert layout.text is not None
    assert len(layout.text.text()) <= 2000
    assert Target.EXPAND in targets(layout)


def test_narrow_wraps_more_lines(typesetter: Typesetter) -> None:
    long = replace(CALL, body="слово " * 30)
    assert typesetter.lay(long, replace(WIDE, width=300)).height > typesetter.lay(long, WIDE).height


def test_without_room_the_author_stands_below(typesetter: Typesetter) -> None:
    titled = replace(CALL, subject="О поставке кофе, сахара и стаканчиков")
    assert "Марина" in typesetter.lay(titled, replace(WIDE, width=900)).right
    narrow = typesetter.lay(titled, replace(WIDE, width=320))
    assert "Марина" not in narrow.right
    assert narrow.meta == "Марина"
    assert narrow.title.endswith("…")


def test_the_entry_of_somebody_else_bears_the_name(typesetter: Typesetter) -> None:
    layout = typesetter.lay(CALL, replace(WIDE, is_own=False))
    assert layout.owner == "Лебедева Анна"
    [hot] = [hot for hot in layout.hot if hot.target is Target.CLIENT]
    assert hot.id == CALL.client_id
    assert typesetter.lay(CALL, WIDE).owner == ""


def test_files_can_be_clicked_and_wrap(typesetter: Typesetter) -> None:
    files = tuple((number, f"договор номер {number}.pdf") for number in range(1, 7))
    layout = typesetter.lay(replace(CALL, files=files), replace(WIDE, width=360))
    hots = [hot for hot in layout.hot if hot.target is Target.FILE]
    assert [hot.id for hot in hots] == [1, 2, 3, 4, 5, 6]
    assert len({hot.area.top() for hot in hots}) > 1
    assert all(hot.area.height() >= 24 for hot in layout.hot)
    assert layout.height > hots[-1].area.bottom()


def test_the_deal_of_an_entry_can_be_clicked_unless_the_line_is_its_own(typesetter: Typesetter) -> None:
    entry = replace(CALL, deal=TEA)
    layout = typesetter.lay(entry, WIDE)
    [hot] = [hot for hot in layout.hot if hot.target is Target.DEAL]
    assert (hot.id, hot.tip) == (TEA.id, "№ 12 · Чай")
    assert [chip.text for chip in layout.chips][-1:] == ["№ 12 · Чай"]
    assert typesetter.lay(entry, replace(WIDE, names_deal=False)).chips == typesetter.lay(CALL, WIDE).chips


def test_places_to_click_do_not_overlap(typesetter: Typesetter) -> None:
    full = replace(CALL, is_pinned=True, body="слово " * 300, files=((1, "a.pdf"), (2, "b.pdf")), deal=TEA)
    layout = typesetter.lay(full, replace(WIDE, is_own=False))
    centres: list[QPoint] = [hot.area.center() for hot in layout.hot]
    assert all(sum(hot.area.contains(centre) for hot in layout.hot) == 1 for centre in centres)
    assert set(targets(layout)) == set(Target)


def test_what_the_program_noted_takes_one_low_line(typesetter: Typesetter) -> None:
    noted = TimelineItem(
        CALL.key, TimelineKind.CHANGE, AT, 1, 1, "", change=("client_updated", "Лебедева Анна")
    )
    assert typesetter.lay(noted, WIDE).height < typesetter.lay(CALL, WIDE).height
    assert typesetter.lay(noted, WIDE).disc.width() < typesetter.lay(CALL, WIDE).disc.width()


def test_larger_texts_take_more_room(typesetter: Typesetter, theme: Theme) -> None:
    before = typesetter.lay(replace(CALL, body="слово " * 40), WIDE).height
    theme.set_text_size(TextSize.LARGE)
    typesetter.forget()
    assert typesetter.lay(replace(CALL, body="слово " * 40), WIDE).height > before


def test_a_promise_tells_how_it_ended_when_it_ended(typesetter: Typesetter) -> None:
    given = replace(CALL, kind=TimelineKind.PROMISE, subject="Скидка", state="open")
    assert typesetter.lay(given, WIDE).chips == []
    ended = typesetter.lay(replace(given, state="broken"), WIDE)
    assert [(chip.text, chip.pair) for chip in ended.chips] == [("broken", "danger")]
