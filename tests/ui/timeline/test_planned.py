"""The first open tasks as items of the timeline."""

from __future__ import annotations

import datetime as dt

from playhouse.test_utils import count_queries
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from crm_desktop.domain.deal import DealDraft
from crm_desktop.domain.task import TaskDraft, TaskKind
from crm_desktop.domain.timeline import TimelineFilter, TimelineKind
from crm_desktop.ui.timeline.planned import LATE, MOST, read_planned
from tests.ui.timeline.conftest import Story


def test_only_the_first_tasks_stand_on_the_line(story: Story) -> None:
    today = story.services.today()
    for at in range(MOST + 3):
        day = today + dt.timedelta(days=at - 1)
        story.services.tasks.create(TaskDraft(f"Дело {at}", client_id=story.client_id, day=day))
    with count_queries() as counter:
        items = read_planned(story.services, story.client_id, TimelineFilter())
    assert counter.count <= 3
    assert [item.subject for item in items] == [f"Дело {at}" for at in range(MOST)]
    assert [item.state for item in items] == [LATE, "", ""]
    assert {item.kind for item in items} == {TimelineKind.TASK}
    assert not items[0].kind.is_interaction


def test_a_task_of_a_deal_names_it(story: Story) -> None:
    deal = story.services.deals.create(DealDraft(story.client_id, "Витрина"))
    (item,) = read_planned(story.services, story.client_id, TimelineFilter())
    assert item.deal is not None
    assert (item.deal.id, item.deal.title) == (deal, "Витрина")
    assert read_planned(story.services, story.client_id, TimelineFilter(only_pinned=True)) == ()


def plan(story: Story, title: str, days: int, **values: object) -> int:
    day = story.services.today() + dt.timedelta(days=days)
    draft = TaskDraft(title, TaskKind.CALL, story.client_id, day=day, last_day=day)
    for key, value in values.items():
        setattr(draft, key, value)
    return story.services.tasks.create(draft)


def test_what_is_planned_stands_on_top_and_goes_when_it_is_done(story: Story) -> None:
    story.add(hours=1, body="Раньше")
    late, soon = plan(story, "Перезвонить", -1), plan(story, "Напомнить", 1)
    pane = story.open()
    model = pane.model
    assert [item.record_id for item in model.items[:2]] == [late, soon]
    assert [model.is_planned_row(row) for row in range(3)] == [True, True, False]
    assert model.heads_day(0)
    assert not model.heads_day(1)
    assert model.heads_day(2)
    assert (pane.words.title(model.item(0)), pane.words.time(model.item(1))) == (
        "Call: Перезвонить",
        "tomorrow",
    )
    assert pane.words.state(model.item(0).state) == "overdue"
    assert pane._delegate.layout_of(0, 500).heading == "Planned"
    story.services.tasks.complete(late)
    story.settle()
    assert [item.record_id for item in model.items[:1]] == [soon]
    assert pane._delegate.layout_of(0, 500).heading == "Planned"
    assert model.item(1).subject == "Перезвонить"  # done: it is an entry now
    story.services.tasks.cancel([soon])
    story.settle()
    assert not model.is_planned_row(0)
    assert pane._delegate.layout_of(0, 500).heading.startswith("Today")


def test_enter_opens_a_task_and_the_menu_says_that_it_is_done(story: Story) -> None:
    task = plan(story, "Перезвонить", 0)
    heard: list[tuple[str, int]] = []
    story.context.shell.task_opened.connect(lambda row_id: heard.append(("open", row_id)))
    story.context.shell.task_finished.connect(lambda row_id: heard.append(("done", row_id)))
    pane = story.open()
    pane.view.setCurrentIndex(pane.model.index(0))
    story.qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    pane.view.menu_requested.emit(0, QPoint(10, 10))
    menu = pane.findChild(QMenu)
    assert menu is not None
    done, opening = menu.actions()[:2]
    assert opening.text().startswith("Open the task")
    done.trigger()
    menu.close()
    assert heard == [("open", task), ("done", task)]


def test_a_filter_leaves_out_what_is_planned_but_that_of_a_deal_does_not(story: Story) -> None:
    deal = story.services.deals.create(DealDraft(story.client_id, "Витрина"))
    asked = story.services.tasks.open_of_deal(deal)  # by the stage
    story.services.tasks.remove([each.id for each in asked])
    plan(story, "О клиенте", 0)
    of_deal = plan(story, "О сделке", 1, deal_id=deal)
    pane = story.open()
    pane.filter_bar.set_filter(TimelineFilter(deal_ids=frozenset({deal})))
    story.settle()
    assert [item.record_id for item in pane.model.items if item.planned] == [of_deal]
    pane.filter_bar.set_filter(TimelineFilter(text="витрина"))
    story.settle()
    assert not pane.model.is_planned_row(0)
