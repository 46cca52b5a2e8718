"""Automatic tasks as sentences, and an example of what their titles come to."""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.domain.auto_task import AutoTaskDraft, Occasion, fill_title
from crm_desktop.ui.runtime.i18n import Translated
from crm_desktop.ui.runtime.task_texts import task_kind_text


class AutoTaskTexts(Translated):
    """The texts of automatic tasks, those with a number in them too."""

    def sentence(self, draft: AutoTaskDraft, stages: Mapping[int, str]) -> str:
        """Return a rule as one sentence: when, what, and whose it is."""
        when = self.when(draft, stages.get(draft.stage_id or 0, "…"))
        kind = task_kind_text(draft.kind).lower()
        text = self.tr("{0} — {1} “{2}”").format(when, kind, draft.title or "…")
        return self.tr("{0}, for: {1}").format(text, draft.owner) if draft.owner else text

    def when(self, draft: AutoTaskDraft, stage: str) -> str:
        """Return on what a task is made, and for when."""
        if draft.occasion is Occasion.STAGE_ENTERED:
            return self._of_stage(draft).format(stage)
        return {
            Occasion.INQUIRY_NEW: self._of_inquiry,
            Occasion.SALE_MADE: self._of_sale,
            Occasion.PROMISE_ENDS: self._of_promise,
        }[draft.occasion](draft)

    def occasion(self, occasion: Occasion) -> str:
        """Return on what tasks can be made, for a list of choices."""
        return {
            Occasion.STAGE_ENTERED: self.tr("A deal enters a stage"),
            Occasion.INQUIRY_NEW: self.tr("A new inquiry"),
            Occasion.SALE_MADE: self.tr("A sale"),
            Occasion.PROMISE_ENDS: self.tr("A promise ends"),
        }[occasion]

    def owner_of_record(self, occasion: Occasion) -> str:
        """Return who gets a task that is nobody's in particular."""
        return {
            Occasion.STAGE_ENTERED: self.tr("Whose the deal is"),
            Occasion.INQUIRY_NEW: self.tr("Whose the inquiry is"),
            Occasion.SALE_MADE: self.tr("Whose the sale is"),
            Occasion.PROMISE_ENDS: self.tr("Who promised"),
        }[occasion]

    def mark(self, mark: str) -> str:
        """Return what a mark stands for."""
        return {
            "client": self.tr("Client"),
            "deal": self.tr("Deal"),
            "stage": self.tr("Stage"),
            "subject": self.tr("Subject"),
            "number": self.tr("Number of the sale"),
            "promise": self.tr("What was promised"),
        }[mark]

    def example(self, title: str) -> str:
        """Return what a title comes to for a client who might be one of theirs."""
        words = {
            "client": self.tr("Anna Lebedeva"),
            "deal": self.tr("Kitchen with delivery"),
            "stage": self.tr("Offer sent"),
            "subject": self.tr("Cake for Saturday"),
            "number": "128",
            "promise": self.tr("10 % off"),
        }
        return self.tr("For example: {0}").format(fill_title(title, words))

    def _of_stage(self, draft: AutoTaskDraft) -> str:
        if not draft.days:
            return self.tr("When a deal enters the stage “{0}”")
        if draft.in_working_days:
            return self.tr("%n working day(s) after a deal has entered the stage “{0}”", "", draft.days)
        return self.tr("%n day(s) after a deal has entered the stage “{0}”", "", draft.days)

    def _of_inquiry(self, draft: AutoTaskDraft) -> str:
        if not draft.days:
            return self.tr("On a new inquiry")
        if draft.in_working_days:
            return self.tr("%n working day(s) after a new inquiry", "", draft.days)
        return self.tr("%n day(s) after a new inquiry", "", draft.days)

    def _of_sale(self, draft: AutoTaskDraft) -> str:
        if not draft.days:
            return self.tr("On the day of a sale")
        if draft.in_working_days:
            return self.tr("%n working day(s) after a sale", "", draft.days)
        return self.tr("%n day(s) after a sale", "", draft.days)

    def _of_promise(self, draft: AutoTaskDraft) -> str:
        if not draft.days:
            return self.tr("On the last day of a promise")
        if draft.in_working_days:
            return self.tr("%n working day(s) before a promise ends", "", draft.days)
        return self.tr("%n day(s) before a promise ends", "", draft.days)
