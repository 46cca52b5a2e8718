"""What the page of an import says below its steps and while it works."""

from __future__ import annotations

from crm_desktop.domain.selling_import import ImportSubject
from crm_desktop.services.imports import ImportPlan
from crm_desktop.services.imports_selling import SellingPlan
from crm_desktop.ui.runtime.i18n import Translated


class PageTexts(Translated):
    """The texts that depend on what is imported, most with a number in them."""

    def importing(self, subject: ImportSubject) -> str:
        """Return what is done while it is written."""
        return {
            ImportSubject.CLIENTS: self.tr("Importing the clients"),
            ImportSubject.DEALS: self.tr("Importing the deals"),
            ImportSubject.PRODUCTS: self.tr("Importing the products"),
        }[subject]

    def go_on(self, subject: ImportSubject, count: int) -> str:
        """Return the word on the button that begins."""
        if not count:
            return self.tr("Nothing to import")
        if subject is ImportSubject.DEALS:
            return self.tr("Import %n deal(s)", "", count)
        if subject is ImportSubject.PRODUCTS:
            return self.tr("Import %n product(s)", "", count)
        return self.tr("Import %n client(s)", "", count)

    def status(self, plan: ImportPlan | SellingPlan | None, *, is_planning: bool) -> str:
        """Return what the plan comes to."""
        if is_planning:
            return self.tr("Comparing with the database…")
        if plan is None:
            return ""
        parts = [self.tr("%n row(s)", "", len(plan.rows))]
        if isinstance(plan, SellingPlan):
            if plan.counts.clients:
                parts.append(self.tr("%n new card(s) of clients", "", plan.counts.clients))
        else:
            parts += self._of_clients(plan)
        return " · ".join((*parts, self.tr("The whole import can be undone.")))

    def _of_clients(self, plan: ImportPlan) -> list[str]:
        companies, contacts = plan.counts.companies, plan.counts.contacts
        parts = []
        if companies:
            parts.append(self.tr("%n company(ies) will be added because people work there", "", companies))
        if contacts:
            parts.append(self.tr("%n further contact person(s) will be added", "", contacts))
        return parts
