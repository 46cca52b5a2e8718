"""Entries of deals on the timeline of a client."""

from __future__ import annotations

from crm_desktop.domain.deal import DealDraft
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.timeline import InteractionKind
from crm_desktop.ui.timeline.layout import Target
from tests.ui.timeline.conftest import Story


def test_the_deal_of_an_entry_opens_filters_and_can_be_chosen(story: Story) -> None:
    deal = story.services.deals.create(DealDraft(story.client_id, "Чай"))
    story.add(InteractionKind.CALL, body="О чае", deal_id=deal)
    story.add(InteractionKind.NOTE, body="О погоде")
    pane = story.open()
    row = next(row for row, item in enumerate(pane.model.items) if item.body == "О чае")
    layout = pane._delegate.layout_of(row, 500)
    [hot] = [hot for hot in layout.hot if hot.target is Target.DEAL]
    pane._on_hot(row, hot)
    assert story.opened == [EntityRef(Entity.DEAL, deal)]
    bar = pane.filter_bar
    assert [bar.deal.itemText(at) for at in range(bar.deal.count())] == ["All deals", "№ 1 · Чай"]
    bar.deal.setCurrentIndex(1)
    bar.deal.activated.emit(1)
    story.settle()
    assert story.bodies() == ["О чае"]
    bar.reset()
    pane.log(InteractionKind.NOTE)
    form = pane.composer.form
    assert form.draft().deal_id is None
    form.text.setPlainText("И ещё о чае")
    form.deal.setCurrentIndex(form.deal.findData(deal))
    form.save.click()
    story.settle()
    marks = {item.body: item.deal.title if item.deal else "" for item in pane.model.items if item.body}
    assert marks == {"О чае": "Чай", "О погоде": "", "И ещё о чае": "Чай"}


def test_a_changed_entry_keeps_its_deal(story: Story) -> None:
    deal = story.services.deals.create(DealDraft(story.client_id, "Чай"))
    entry = story.add(InteractionKind.CALL, body="О чае", deal_id=deal)
    pane = story.open()
    pane.editing.edit(story.row(entry))
    story.settle()
    form = pane.editing.form
    assert form is not None
    form.text.setPlainText("О чае и сахаре")
    form.save.click()
    story.settle()
    assert story.services.timeline.get(entry).draft.deal_id == deal
