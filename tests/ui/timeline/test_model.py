"""Rows of the timeline: pages, what is pinned, days, and a new reading laid over the old one."""

from __future__ import annotations

import pytest
from playhouse.test_utils import count_queries
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester

from crm_desktop.domain.timeline import (
    InteractionKind,
    TimelineFilter,
    TimelineItem,
    TimelineKey,
    TimelineKind,
)
from crm_desktop.ui.timeline.model import PAGE_SIZE, Head, TimelineModel, is_narrowed, read_head
from tests.ui.timeline.conftest import Story


def test_the_model_keeps_the_rules_of_qt(story: Story, qtmodeltester: ModelTester) -> None:
    story.add_many(PAGE_SIZE + 20)
    pane = story.open()
    qtmodeltester.check(pane.model)
    story.settle()
    assert pane.model.rowCount() == PAGE_SIZE + 21  # and that the client was added
    qtmodeltester.check(pane.model)


def test_a_page_is_read_by_one_question(story: Story) -> None:
    story.add_many(2 * PAGE_SIZE + 10)
    pane = TimelineModel(story.context.runner, story.pane.words)
    wanted = TimelineFilter()
    head = read_head(story.services, story.client_id, wanted, PAGE_SIZE)
    pane.show(story.services, story.client_id, wanted, head)
    assert pane.rowCount() == PAGE_SIZE
    with count_queries() as counter:
        story.services.timeline.page(story.client_id, wanted, None, PAGE_SIZE)
    one_page = counter.count
    before = story.context.runner.busy_count
    pane.fetchMore()
    pane.fetchMore()  # asked twice by a view that scrolls fast, read once
    assert story.context.runner.busy_count == before + 1
    story.settle()
    assert pane.rowCount() == 2 * PAGE_SIZE
    assert one_page <= 5
    assert [item.body for item in pane.items] == [f"Запись {at}" for at in range(2 * PAGE_SIZE)]


def test_pinned_entries_stand_on_top_and_not_again_below(story: Story) -> None:
    story.add_many(3)
    pinned = story.add(InteractionKind.NOTE, hours=90, body="Важно", is_pinned=True)
    pane = story.open()
    assert story.row(pinned) == 0
    assert story.bodies() == ["Важно", "Запись 0", "Запись 1", "Запись 2"]
    assert pane.model.is_pinned_row(0)
    assert not pane.model.is_pinned_row(1)
    assert pane.model.heads_day(0)
    assert pane.model.heads_day(1)


def test_a_narrowed_line_has_nothing_on_top(story: Story) -> None:
    story.add_many(2)
    story.add(InteractionKind.NOTE, hours=90, body="Важно", is_pinned=True)
    pane = story.open()
    pane.filter_bar.set_filter(TimelineFilter(kinds=frozenset({TimelineKind.NOTE})))
    story.settle()
    assert story.bodies() == ["Запись 0", "Запись 1", "Важно"]


def test_each_day_has_its_heading_and_ends_its_line(story: Story) -> None:
    for hours in (0, 0.1, 30, 30.1, 60):
        story.add(hours=hours)
    model = story.open().model
    assert [row for row in range(model.rowCount()) if model.heads_day(row)] == [0, 2, 4, 5]
    assert [row for row in range(model.rowCount()) if model.ends_run(row)] == [1, 3, 4, 5]


def test_a_new_entry_leaves_the_other_rows_in_place(story: Story) -> None:
    ids = story.add_many(5)
    model = story.open().model
    kept = QPersistentModelIndex(model.index(story.row(ids[3])))
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    story.add(body="Новое")
    story.settle()
    assert model.item(kept.row()).record_id == ids[3]
    assert story.bodies()[0] == "Новое"
    assert resets == []


def test_a_changed_entry_is_shown_in_its_row(story: Story) -> None:
    ids = story.add_many(3)
    model = story.open().model
    changed: list[int] = []
    model.dataChanged.connect(lambda top, _bottom: changed.append(top.row()))
    entry = story.services.timeline.get(ids[1])
    entry.draft.body = "Иначе"
    story.services.timeline.update(ids[1], entry.version, entry.draft)
    story.settle()
    assert story.row(ids[1]) in changed
    assert "Иначе" in story.bodies()


def test_a_removed_entry_goes_alone(story: Story) -> None:
    ids = story.add_many(4)
    model = story.open().model
    gone: list[tuple[int, int]] = []
    model.rowsRemoved.connect(lambda _parent, first, last: gone.append((first, last)))
    row = story.row(ids[2])
    story.services.timeline.remove([ids[2]])
    story.settle()
    assert (row, row) in gone
    assert story.bodies() == ["Запись 0", "Запись 1", "Запись 3"]


def test_rows_speak_to_screen_readers(story: Story) -> None:
    entry = story.add(body="Просит скидку", decision="Скидка 5 %", outcome="Думает")
    model = story.open().model
    said = model.index(story.row(entry)).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Call" in said
    for part in ("Лебедева Анна", "Просит скидку", "Скидка 5 %", "Думает"):
        assert part in said
    assert model.data(QModelIndex()) is None


def test_clear_forgets_what_is_on_its_way(story: Story) -> None:
    story.add_many(PAGE_SIZE + 1)
    model = story.open().model
    story.pane.clear()
    assert model.rowCount() == 0
    assert not model.canFetchMore()
    story.settle()
    assert model.rowCount() == 0


def test_all_the_rest_is_read_for_a_jump_to_the_end(story: Story) -> None:
    story.add_many(3 * PAGE_SIZE)
    model = story.open().model
    model.read_all()
    story.settle()
    assert model.rowCount() == 3 * PAGE_SIZE + 1
    assert not model.canFetchMore()


@pytest.mark.parametrize(
    ("wanted", "is_so"),
    [
        (TimelineFilter(), False),
        (TimelineFilter(with_people=False), False),
        (TimelineFilter(text="а"), True),
        (TimelineFilter(only_decisions=True, with_people=False), True),
    ],
)
def test_the_switch_of_people_does_not_narrow(wanted: TimelineFilter, is_so: bool) -> None:
    assert is_narrowed(wanted) is is_so


def test_any_new_reading_can_be_laid_over_any_old_one(story: Story) -> None:
    """Rows come, go, move and change; the persistent places follow what they stand for."""
    model = TimelineModel(story.context.runner, story.pane.words)
    story.add_many(6)
    page = story.services.timeline.page(story.client_id, TimelineFilter(), None, 10)
    items = list(page.items)

    def show(chosen: list[TimelineItem]) -> None:
        head = Head((), type(page)(tuple(chosen), has_more=False))
        model.show(story.services, story.client_id, TimelineFilter(), head)
        assert list(model.items) == chosen

    show(items)
    places: dict[TimelineKey, QPersistentModelIndex] = {
        item.key: QPersistentModelIndex(model.index(row)) for row, item in enumerate(items)
    }
    for chosen in ([items[0], *items[3:]], items[1:], items, items[::2], [], items[2:4], items):
        show(chosen)
    assert places[items[3].key].isValid() is False  # it had gone in between
