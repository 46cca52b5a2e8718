"""The parts of a deal's card: its own timeline, its files, its history; and repeating a deal."""

from __future__ import annotations

from pathlib import Path

import pytest

from crm_desktop.domain.catalogue import CustomFieldKind
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind
from tests.ui.deals.desk import Desk


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CRM_DESKTOP_HOME", str(tmp_path / "home"))


def opened(desk: Desk, tab: str = "facts", **values: object) -> int:
    deal_id = desk.add("Кресло", **values)
    desk.show()
    desk.page.open_deal(deal_id)
    desk.settle()
    desk.page.panel.tabs.choose(tab)
    desk.settle()
    return deal_id


def test_what_is_written_on_the_card_belongs_to_the_deal(desk: Desk) -> None:
    other = desk.add("Стол")
    deal_id = opened(desk, "timeline")
    pane = desk.page.panel.tabs.timeline
    pane.log(InteractionKind.CALL)
    pane.composer.form.text.setPlainText("Просит скидку")
    pane.composer.form.outcome.setEditText("Думает")
    pane.composer.form.save.click()
    desk.settle()
    [entry] = [item for item in pane.model.items if item.kind.is_interaction]
    assert (entry.body, entry.outcome, entry.client_id) == ("Просит скидку", "Думает", desk.anna)
    assert entry.deal is not None
    assert entry.deal.id == deal_id
    desk.page.open_deal(other)
    desk.settle()
    assert not any(item.kind.is_interaction for item in pane.model.items)
    desk.undo()
    assert desk.services.timeline.list_ids(desk.anna).tolist() == []


def test_words_that_wait_stay_with_their_deal(desk: Desk) -> None:
    other = desk.add("Стол")
    deal_id = opened(desk, "timeline")
    composer = desk.page.panel.tabs.timeline.composer
    composer.open(InteractionKind.NOTE)
    composer.form.text.setPlainText("Про кресло")
    desk.page.open_deal(other)
    desk.settle()
    composer.open()
    assert composer.form.text.toPlainText() == ""
    composer.put_away()
    desk.page.open_deal(deal_id)
    desk.settle()
    composer.open()
    assert composer.form.text.toPlainText() == "Про кресло"


def test_files_of_a_deal_are_added_on_its_card(desk: Desk, tmp_path: Path) -> None:
    deal_id = opened(desk, "files")
    pane = desk.page.panel.tabs.files
    own = tmp_path / "Договор.pdf"
    own.write_bytes(b"%PDF-1.4")
    desk.services.files.add_bytes(desk.anna, "Паспорт.pdf", b"passport")
    pane.add_files([own])
    desk.settle()
    assert [row.attachment.name for row in pane.model.rows] == ["Договор.pdf"]
    assert [file.deal_id for file in desk.services.files.of_client(desk.anna)] == [deal_id, None]
    pane.list.choose(pane.model.rows[0].attachment.id)
    pane.do("remove")
    desk.settle()
    assert pane.model.rows == []


def test_the_history_tells_who_changed_what(desk: Desk) -> None:
    opened(desk)
    panel = desk.page.panel
    panel.title.setText("Два кресла")
    panel.title.commit()
    desk.settle()
    panel.tabs.choose("history")
    desk.settle()
    view = panel.tabs.page("history").view  # type: ignore[attr-defined]
    said = [str(view.entries.index(row).data()) for row in range(view.entries.rowCount())]
    assert "Title: Кресло → Два кресла" in said[0]
    assert "Deal added" in said[-1]


def test_own_fields_of_deals_are_on_the_card(desk: Desk) -> None:
    field = desk.services.custom_fields.create(
        "Доставка", CustomFieldKind.CHOICE, ["курьер", "сам"], entity=Entity.DEAL
    )
    key = desk.services.custom_fields.get(field).key
    deal_id = opened(desk)
    editor = desk.page.panel.fields.own.editors[key].editor
    editor.setCurrentText("курьер")  # type: ignore[union-attr]
    editor.commit()
    desk.settle()
    assert desk.services.deals.get(deal_id).draft.custom == {key: "курьер"}
    desk.undo()
    assert desk.services.deals.get(deal_id).draft.custom == {}


def test_a_deal_is_repeated_and_opened(desk: Desk) -> None:
    deal_id = opened(desk)
    desk.page.panel.repeat.click()
    desk.settle()
    again = desk.page.panel.deal_id
    assert again not in (deal_id, None)
    assert desk.services.deals.get(again or 0).draft.title == "Кресло"
    desk.undo()
    assert len(desk.services.deals.list_ids()) == 1


def test_the_client_can_be_opened_from_the_line(desk: Desk) -> None:
    deal_id = opened(desk, "timeline")
    draft = InteractionDraft(desk.pavel, InteractionKind.CALL, body="С Петром", deal_id=deal_id)
    desk.services.timeline.add(draft)
    desk.settle()
    pane = desk.page.panel.tabs.timeline
    [item] = [item for item in pane.model.items if item.kind.is_interaction]
    assert item.client_name == "Орлов Пётр"
    pane.open_requested.emit(EntityRef(Entity.CLIENT, desk.pavel))
    assert desk.refs == [EntityRef(Entity.CLIENT, desk.pavel)]
