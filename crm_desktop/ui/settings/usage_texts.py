"""How often a record of a short list is used, in words."""

from __future__ import annotations

from crm_desktop.ui.runtime.i18n import Translated


class UsageTexts(Translated):
    """The texts with a number in them."""

    def clients(self, count: int) -> str:
        """Return how many clients use a record; nothing for none."""
        return self.tr("%n client(s)", "", count) if count else ""

    def replace(self, count: int) -> str:
        """Ask what the clients of a record that goes get instead."""
        return self.tr("What should its %n client(s) get instead?", "", count)

    def take_over(self, clients: int, promises: int) -> str:
        """Ask who answers from now on for the clients and the open promises of somebody who leaves."""
        parts = [self.tr("%n client(s)", "", clients)] if clients else []
        if promises:
            parts.append(self.tr("%n open promise(s)", "", promises))
        return self.tr("Who takes over: {0}?").format(", ".join(parts))

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

    def replace_deals(self, count: int) -> str:
        """Ask what the deals of a word that goes get instead."""
        return self.tr("What should its %n deal(s) get instead?", "", count)

    def products(self, count: int) -> str:
        """Return how many products stand in a group; nothing for none."""
        return self.tr("%n product(s)", "", count) if count else ""

    def replace_products(self, count: int) -> str:
        """Ask into which group the products of one that goes are put."""
        return self.tr("Into which group with its %n product(s)?", "", count)
