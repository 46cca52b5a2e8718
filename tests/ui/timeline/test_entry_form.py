"""The form of an entry: which fields it has, and what it makes of them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.errors import Problem, ValidationError
from crm_desktop.domain.timeline import Direction, InteractionDraft, InteractionKind, Outcome
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.timeline.entry_form import EntryForm
from crm_desktop.ui.timeline.words import TimelineWords

AT = datetime(2026, 11, 20, 10, 42, 17, tzinfo=UTC)
CALL = InteractionDraft(
    7,
    InteractionKind.CALL,
    body="Просит скидку",
    decision="Скидка 5 %",
    direction=Direction.IN,
    started_at=AT,
    length_seconds=372,
    outcome="Думает",
    author="Марина",
    contact="+7 912",
)


@pytest.fixture
def form(app_context: AppContext, qtbot: QtBot) -> EntryForm:
    result = EntryForm(app_context, TimelineWords(app_context.formats))
    qtbot.addWidget(result)
    result.set_lists(
        [Outcome(1, 1, "Думает"), Outcome(2, 1, "Не дозвонились", InteractionKind.CALL, "Перезвонить", 1)],
        [(7, "ООО «Зерно»"), (8, "Лебедева Анна")],
    )
    with qtbot.waitExposed(result):
        result.show()
    return result


def test_what_is_not_touched_stays_as_it_was(form: EntryForm) -> None:
    form.show_draft(CALL, is_new=False)
    assert form.draft() == CALL
    assert not form.is_edited


def test_each_field_reaches_the_entry(form: EntryForm) -> None:
    form.show_draft(CALL, is_new=False)
    form.set_kind(InteractionKind.MEETING)
    form.subject.setText("В кофейне")
    form.text.setPlainText(" Текст ")
    form.decision.setText("Решили")
    form.length.setText("1:20")
    form.outcome.setEditText("Новый итог")
    form.whom.setCurrentIndex(1)
    form.time.setText("9:05")
    draft = form.draft()
    assert (draft.kind, draft.subject, draft.body) == (InteractionKind.MEETING, "В кофейне", "Текст")
    assert (draft.decision, draft.length_seconds, draft.outcome) == ("Решили", 4800, "Новый итог")
    assert draft.client_id == 8
    assert draft.direction is Direction.NONE  # a meeting has none
    assert draft.started_at is not None
    local = draft.started_at.astimezone()
    assert (local.hour, local.minute, local.date()) == (9, 5, AT.astimezone().date())
    assert (draft.author, draft.contact) == ("Марина", "+7 912")


def test_a_new_entry_happens_now_unless_said_otherwise(form: EntryForm, app_context: AppContext) -> None:
    form.show_draft(InteractionDraft(7, InteractionKind.NOTE), is_new=True)
    assert form.draft().started_at is None
    form.day.setText("вчера")
    form.day.commit()
    moment = form.draft().started_at
    assert moment is not None
    assert moment.astimezone().date() == app_context.services.today() - timedelta(days=1)


@pytest.mark.parametrize(
    ("kind", "way", "length", "subject"),
    [
        (InteractionKind.CALL, True, True, False),
        (InteractionKind.MEETING, False, True, True),
        (InteractionKind.VISIT, True, True, False),
        (InteractionKind.LETTER, True, False, True),
        (InteractionKind.MESSAGE, True, False, False),
        (InteractionKind.NOTE, False, False, False),
    ],
)
def test_a_kind_has_the_fields_it_needs(
    form: EntryForm, kind: InteractionKind, *, way: bool, length: bool, subject: bool
) -> None:
    form.show_draft(InteractionDraft(7, kind), is_new=True)
    shown = (form.direction.isVisible(), form.length.isVisible(), form.subject.isVisible())
    assert shown == (way, length, subject)


def test_outcomes_of_other_kinds_are_not_offered(form: EntryForm) -> None:
    form.show_draft(InteractionDraft(7, InteractionKind.CALL), is_new=True)
    assert [form.outcome.itemText(at) for at in range(form.outcome.count())] == [
        "",
        "Думает",
        "Не дозвонились",
    ]
    form.set_kind(InteractionKind.LETTER)
    assert form.outcome.findText("Не дозвонились") == -1


def choose(form: EntryForm, outcome: str) -> None:
    form.outcome.setCurrentIndex(form.outcome.findText(outcome))
    form.outcome.activated.emit(form.outcome.currentIndex())


def test_an_outcome_suggests_the_next_step_of_a_new_entry_only(form: EntryForm) -> None:
    form.show_draft(InteractionDraft(7, InteractionKind.CALL), is_new=True)
    assert form.next_step() is None
    choose(form, "Не дозвонились")
    step = form.next_step()
    assert step is not None
    assert step.text == "Перезвонить"
    choose(form, "Думает")
    assert form.next_step() is None
    form.show_draft(CALL, is_new=False)
    choose(form, "Не дозвонились")
    assert form.next_step() is None


def test_refused_fields_are_marked_until_the_next_try(form: EntryForm) -> None:
    form.show_draft(InteractionDraft(7, InteractionKind.NOTE), is_new=True)
    form.show_refusal(ValidationError({"body": Problem.REQUIRED}))
    assert form.text.property("invalid")
    assert form.problem.isVisible()
    form.show_draft(CALL, is_new=False)
    assert not form.text.property("invalid")
    assert not form.problem.isVisible()


def test_the_height_follows_what_is_typed(form: EntryForm) -> None:
    form.resize(360, form.sizeHint().height())
    heard: list[None] = []
    form.resized.connect(lambda: heard.append(None))
    low = form.sizeHint().height()
    form.text.setPlainText("\n".join("12345678"))
    assert heard
    assert form.sizeHint().height() > low


def test_every_field_has_a_name(form: EntryForm) -> None:
    fields = (form.day, form.time, form.length, form.subject, form.text, form.decision, form.outcome)
    assert all(field.accessibleName() for field in (*fields, form.whom, form.direction))
    assert all(form.kinds.button(kind).accessibleName() for kind in InteractionKind)


def test_it_fits_a_narrow_pane(form: EntryForm) -> None:
    form.show_draft(CALL, is_new=False)
    assert form.minimumSizeHint().width() <= 320
