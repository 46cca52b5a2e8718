"""Sales in words: states, ways of paying, what is owed."""

from __future__ import annotations

from crm_desktop.domain.sale import PaymentMethod, SaleRow, SaleState
from crm_desktop.ui.runtime.deal_texts import ChipLook
from crm_desktop.ui.runtime.i18n import Translated

METHOD_ICONS = {
    PaymentMethod.CASH: "banknote",
    PaymentMethod.CARD: "credit-card",
    PaymentMethod.TRANSFER: "send",
    PaymentMethod.ONLINE: "globe",
    PaymentMethod.OTHER: "wallet",
}
_PAIRS = {SaleState.ORDERED: "info", SaleState.DELIVERED: "success", SaleState.CANCELLED: "neutral"}


class SaleWords(Translated):
    """The words for sales, in the language in force."""

    def state(self, state: SaleState) -> str:
        """Return how far a sale is."""
        return {
            SaleState.ORDERED: self.tr("Ordered"),
            SaleState.DELIVERED: self.tr("Delivered"),
            SaleState.CANCELLED: self.tr("Cancelled"),
        }[state]

    def chip(self, row: SaleRow) -> ChipLook:
        """Return the chip of a sale in a list."""
        return self.state_chip(row.state)

    def state_chip(self, state: SaleState) -> ChipLook:
        """Return the chip of a state."""
        return ChipLook(self.state(state), _PAIRS[state], "")

    def method(self, method: PaymentMethod) -> str:
        """Return how money came."""
        return {
            PaymentMethod.CASH: self.tr("Cash"),
            PaymentMethod.CARD: self.tr("Card"),
            PaymentMethod.TRANSFER: self.tr("Transfer"),
            PaymentMethod.ONLINE: self.tr("Online"),
            PaymentMethod.OTHER: self.tr("Otherwise"),
        }[method]
