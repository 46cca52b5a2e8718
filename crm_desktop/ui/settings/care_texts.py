"""Rules of escalation as sentences."""

from __future__ import annotations

from crm_desktop.domain.escalation import EscalationCause, EscalationDraft
from crm_desktop.ui.runtime.i18n import Translated

IN_MINUTES = (EscalationCause.TASK_OVERDUE, EscalationCause.INQUIRY_UNANSWERED)
MINUTES_OF_HOUR = 60


class RuleTexts(Translated):
    """The texts of rules, those with a number in them too."""

    def sentence(self, draft: EscalationDraft) -> str:
        """Return a rule as one sentence: what was forgotten, who is told, who gets it then."""
        cause = self.cause(draft)
        cause = cause[:1].lower() + cause[1:]
        parts = [self.tr("If {0} — {1}").format(cause, self._telling(draft.notify))]
        if draft.reassign_after is not None:
            parts.append(self._passing(draft))
        return "; ".join(parts)

    def cause(self, draft: EscalationDraft) -> str:
        """Return what was forgotten, and for how long."""
        text = {
            EscalationCause.TASK_OVERDUE: self._overdue,
            EscalationCause.INQUIRY_UNANSWERED: self._unanswered,
            EscalationCause.DEAL_WITHOUT_ACTION: self._without_action,
            EscalationCause.CLIENT_WITHOUT_CONTACT: self._without_contact,
        }[draft.cause](draft.after)
        of_class = draft.client_class.strip().upper()
        return self.tr("{0} (clients of class {1})").format(text, of_class) if of_class else text

    def cause_name(self, cause: EscalationCause) -> str:
        """Return what can be forgotten, for a list of choices."""
        return {
            EscalationCause.TASK_OVERDUE: self.tr("A task is overdue"),
            EscalationCause.INQUIRY_UNANSWERED: self.tr("An inquiry has no answer"),
            EscalationCause.DEAL_WITHOUT_ACTION: self.tr("A deal has no next action"),
            EscalationCause.CLIENT_WITHOUT_CONTACT: self.tr("Nobody has talked to a client"),
        }[cause]

    def _overdue(self, minutes: int) -> str:
        if minutes % MINUTES_OF_HOUR:
            return self.tr("A task is overdue by %n working minute(s)", "", minutes)
        return self.tr("A task is overdue by %n working hour(s)", "", minutes // MINUTES_OF_HOUR)

    def _unanswered(self, minutes: int) -> str:
        if minutes % MINUTES_OF_HOUR:
            return self.tr("An inquiry has waited for an answer for %n working minute(s)", "", minutes)
        hours = minutes // MINUTES_OF_HOUR
        return self.tr("An inquiry has waited for an answer for %n working hour(s)", "", hours)

    def _without_action(self, days: int) -> str:
        return self.tr("A deal has had no next action for %n day(s)", "", days)

    def _without_contact(self, days: int) -> str:
        return self.tr("Nobody has talked to a client for %n day(s)", "", days)

    def _telling(self, name: str) -> str:
        return self.tr("tell: {0}").format(name) if name else self.tr("tell everybody else")

    def _passing(self, draft: EscalationDraft) -> str:
        more = (draft.reassign_after or 0) - draft.after
        if not more:
            return self.tr("pass it on at once: {0}").format(draft.reassign_to)
        if draft.cause not in IN_MINUTES:
            text = self.tr("%n more day(s) later pass it on: {0}", "", more)
        elif more % MINUTES_OF_HOUR:
            text = self.tr("%n more minute(s) later pass it on: {0}", "", more)
        else:
            text = self.tr("%n more hour(s) later pass it on: {0}", "", more // MINUTES_OF_HOUR)
        return text.format(draft.reassign_to)
