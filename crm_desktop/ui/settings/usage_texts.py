"""How often a record of a short list is used, in words."""

from __future__ import annotations

from crm_desktop.domain.catalogue import Workload
from crm_desktop.ui.runtime.i18n import Translated


class UsageTexts(Translated):
    """The texts with a number in them."""

    def clients(self, count: int) -> str:
        """Return how many clients use a record; nothing for none."""
        return self.tr("%n client(s)", "", count) if count else ""

    def replace(self, count: int) -> str:
        """Ask what the clients of a record that goes get instead."""
        return self.tr("What should its %n client(s) get instead?", "", count)

    def take_over(self, work: Workload) -> str:
        """Ask who answers from now on for what somebody who leaves has to do yet."""
        parts = {
            self.tr("%n client(s)", "", work.clients): work.clients,
            self.tr("%n open promise(s)", "", work.open_promises): work.open_promises,
            self.tr("%n open task(s)", "", work.open_tasks): work.open_tasks,
            self.tr("%n open deal(s)", "", work.open_deals): work.open_deals,
            self.tr("%n inquiry(s)", "", work.open_inquiries): work.open_inquiries,
            self.tr("%n sale(s)", "", work.open_sales): work.open_sales,
            self.tr("%n plan(s)", "", work.plans): work.plans,
        }
        named = ", ".join(text for text, count in parts.items() if count)
        return self.tr("Who takes over: {0}?").format(named)

    def tag_removed(self, count: int) -> str:
        """Tell from how many clients a tag was taken."""
        return self.tr("taken off %n client(s)", "", count)

    def values_removed(self, count: int) -> str:
        """Tell how many clients had a value in a field that went."""
        return self.tr("%n client(s) had something in it", "", count)

    def misfits(self, count: int) -> str:
        """Tell why the kind of a field cannot change."""
        return self.tr("The kind stays: what %n client(s) have in this field does not fit.", "", count)

    def deals(self, count: int) -> str:
        """Return how many deals use a word; nothing for none."""
        return self.tr("%n deal(s)", "", count) if count else ""

    def deal_values_removed(self, count: int) -> str:
        """Tell how many deals had a value in a field that went."""
        return self.tr("%n deal(s) had something in it", "", count)

    def deal_misfits(self, count: int) -> str:
        """Tell why the kind of a field of deals cannot change."""
        return self.tr("The kind stays: what %n deal(s) have in this field does not fit.", "", count)

    def standing(self, standing: int, ever: int) -> str:
        """Return how many deals stand in a stage now, and how many others once did; nothing for none."""
        if not ever:
            return ""
        now = self.tr("%n deal(s) now", "", standing)
        return now if ever == standing else self.tr("{0}, {1} ever").format(now, ever)

    def replace_deals(self, count: int) -> str:
        """Ask what the deals of a word that goes get instead."""
        return self.tr("What should its %n deal(s) get instead?", "", count)

    def products(self, count: int) -> str:
        """Return how many products stand in a group; nothing for none."""
        return self.tr("%n product(s)", "", count) if count else ""

    def replace_products(self, count: int) -> str:
        """Ask into which group the products of one that goes are put."""
        return self.tr("Into which group with its %n product(s)?", "", count)
