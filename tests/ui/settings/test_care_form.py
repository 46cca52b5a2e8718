"""The form of a rule of escalation says what it was given."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.escalation import EscalationCause, EscalationDraft
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.settings.care_form import EscalationForm


@pytest.mark.parametrize(
    "draft",
    [
        EscalationDraft("Моё", EscalationCause.TASK_OVERDUE, 240, "B", "Ольга", 300, "Пётр", False),
        EscalationDraft("Ждут", EscalationCause.INQUIRY_UNANSWERED, 25),
        EscalationDraft(
            "Тихо", EscalationCause.CLIENT_WITHOUT_CONTACT, 60, "A", reassign_after=90, reassign_to="Ольга"
        ),
    ],
)
def test_what_is_shown_is_what_is_said(qtbot: QtBot, draft: EscalationDraft) -> None:
    form = EscalationForm(draft, ["Ольга"])  # Пётр has left
    qtbot.addWidget(form)
    assert form.draft() == draft


def test_another_language_changes_words_only(qtbot: QtBot, languages: Languages) -> None:
    languages.use("en")
    draft = EscalationDraft("", EscalationCause.TASK_OVERDUE, 240, notify="Ольга")
    form = EscalationForm(draft, ["Ольга"])
    qtbot.addWidget(form)
    form.show()
    before = form.draft()
    languages.use("ru")
    form.retranslate()
    assert form.sentence() == "Если задача просрочена на 4 рабочих часа — сообщить: Ольга"
    after = form.draft()
    assert (after.cause, after.after, after.notify) == (before.cause, before.after, before.notify)
