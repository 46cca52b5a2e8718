"""Rules of escalation are said as sentences, with the right forms of words."""

from __future__ import annotations

import pytest

from crm_desktop.domain.escalation import EscalationCause, EscalationDraft
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.settings.care_texts import RuleTexts

TASK, INQUIRY = EscalationCause.TASK_OVERDUE, EscalationCause.INQUIRY_UNANSWERED
DEAL, CLIENT = EscalationCause.DEAL_WITHOUT_ACTION, EscalationCause.CLIENT_WITHOUT_CONTACT


@pytest.mark.parametrize(
    ("draft", "said"),
    [
        (
            EscalationDraft("", TASK, 240, notify="Марина", reassign_after=720, reassign_to="Ольга"),
            "Если задача просрочена на 4 рабочих часа — сообщить: Марина; ещё через 8 часов — передать: Ольга",
        ),
        (
            EscalationDraft("", TASK, 21),
            "Если задача просрочена на 21 рабочую минуту — сообщить всем остальным сотрудникам",
        ),
        (
            EscalationDraft("", INQUIRY, 30, reassign_after=60, reassign_to="Ольга"),
            (
                "Если обращение ждёт ответа 30 рабочих минут — сообщить всем остальным сотрудникам;"
                " ещё через 30 минут — передать: Ольга"
            ),
        ),
        (
            EscalationDraft("", DEAL, 3, reassign_after=4, reassign_to="Ольга"),
            (
                "Если у сделки 3 дня нет следующего действия — сообщить всем остальным сотрудникам;"
                " ещё через 1 день — передать: Ольга"
            ),
        ),
        (
            EscalationDraft("", CLIENT, 60, "a", reassign_after=60, reassign_to="Ольга"),
            (
                "Если с клиентом 60 дней никто не говорил (клиенты класса A) — сообщить всем остальным сотрудникам;"
                " сразу передать: Ольга"
            ),
        ),
    ],
)
def test_a_rule_is_a_sentence(languages: Languages, draft: EscalationDraft, said: str) -> None:
    languages.use("ru")
    assert RuleTexts().sentence(draft) == said


def test_a_rule_is_a_sentence_in_english_too(languages: Languages) -> None:
    languages.use("en")
    draft = EscalationDraft("", TASK, 60, notify="Olga")
    assert RuleTexts().sentence(draft) == "If a task is overdue by 1 working hour — tell: Olga"
