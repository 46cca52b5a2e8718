"""What can be done to entries, each as one action that can be taken back."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from crm_desktop.domain.errors import StaleError
from crm_desktop.domain.timeline import Interaction, InteractionDraft, InteractionKind
from crm_desktop.ui.timeline.entry_actions import within
from tests.ui.timeline.conftest import Story


def test_writing_and_undoing(story: Story) -> None:
    done: list[int] = []
    draft = InteractionDraft(story.client_id, InteractionKind.NOTE, body="Текст")
    story.pane.entry_actions.add(draft, None, done.append, story.errors.append)
    story.settle()
    assert story.services.timeline.get(done[0]).draft.body == "Текст"
    assert story.undoable == ["Written down: note"]


def test_an_old_version_is_refused(story: Story) -> None:
    entry = story.add(body="Было")
    draft = InteractionDraft(story.client_id, InteractionKind.CALL, body="Стало")
    story.services.timeline.update(entry, 1, draft)
    errors: list[Exception] = []
    story.pane.entry_actions.update(entry, 1, draft, lambda: None, errors.append)
    story.settle()
    assert [type(error) for error in errors] == [StaleError]
    assert story.undoable == []


def test_pin_and_unpin(story: Story) -> None:
    entry = story.add(body="Важно")
    story.open()
    item = story.pane.model.item(story.row(entry))
    story.pane.entry_actions.set_pinned(item, is_pinned=True)
    story.settle()
    assert story.services.timeline.get(entry).draft.is_pinned
    story.services.history.undo_last()
    assert not story.services.timeline.get(entry).draft.is_pinned


def test_only_entries_are_removed(story: Story) -> None:
    story.add(body="Раз")
    pane = story.open()
    pane.entry_actions.remove(list(pane.model.items))  # that the client was added stays
    story.settle()
    assert [item.kind.is_interaction for item in pane.model.items] == [False]
    pane.entry_actions.remove(list(pane.model.items))
    story.settle()
    assert story.undoable == ["Removed: call"]


def test_reading_an_entry_that_is_gone_is_told(story: Story) -> None:
    found: list[Interaction] = []
    story.pane.entry_actions.read(999, found.append)
    story.settle()
    assert found == []
    assert len(story.errors) == 1


def test_copying_says_so(story: Story) -> None:
    story.add(body="Текст звонка")
    pane = story.open()
    pane.entry_actions.copy([pane.model.item(0)])
    assert "Текст звонка" in QGuiApplication.clipboard().text()
    assert story.toasts == ["Text copied"]
    pane.entry_actions.copy([])
    assert len(story.toasts) == 1


def test_words_within_a_sentence() -> None:
    assert [within(word) for word in ("Note", "SMS", "Incoming SMS", "")] == [
        "note",
        "SMS",
        "incoming SMS",
        "",
    ]
