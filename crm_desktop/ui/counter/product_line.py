"""What is sold: a product found by typing, or by the barcode that a scanner types."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.counter import Entry, is_barcode, line_of, read_entry
from crm_desktop.domain.lines import QUANTITY_ONE, Line
from crm_desktop.domain.product import Product, ProductDraft
from crm_desktop.ui.counter.find_line import FindLine, Offer
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.shell.context import AppContext

_MOST = 12


@dataclass(frozen=True)
class _New:
    """What was typed and is no product: it becomes one, or only a line of this sale."""

    entry: Entry
    only_here: bool = False


class ProductLine(FindLine):
    """`line_wanted` carries a line of the sale, `changed_wanted` a quantity or discount for the line before,
    `new_wanted` the draft of a product that is not known yet, `done` that nothing more is bought."""

    line_wanted = Signal(object)
    change_wanted = Signal(object)
    new_wanted = Signal(object, int)
    done = Signal()

    def __init__(self, host: QWidget, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(host, "scan-barcode", parent)
        self._products = context.services.products
        self._formats: Formats = context.formats
        self.asked.connect(lambda text: self.show_offers(self.offers_for(text)))
        self.chosen.connect(self._on_chosen)
        self.entered.connect(self.enter)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.set_names(
            self.tr("Product: name, article, barcode; 3*coffee, coffee 3, *3"),
            self.tr("Product"),
            self.tr("Products found"),
        )

    def offers_for(self, text: str) -> list[Offer]:
        """Return what a text may mean, the likeliest first."""
        entries = [entry for entry in read_entry(text) if entry.text]
        found: dict[int, Offer] = {}
        for entry in entries:
            for product in self._products.find(entry.text, _MOST):
                found.setdefault(product.id, self._offer(product, entry))
        if found or not entries:
            return list(found.values())[:_MOST]
        entry = entries[-1] if len(entries) > 1 else entries[0]
        name = entry.text
        offers = [Offer(_New(entry), self.tr("New product: {0}").format(name), icon="package-plus")]
        if not is_barcode(name):
            only = self.tr("Only in this sale: {0}").format(name)
            offers.append(Offer(_New(entry, only_here=True), only, icon="plus"))
        return offers

    def enter(self, text: str) -> None:
        """Take a text as it stands: what a scanner typed, a quantity for the line before, or nothing more."""
        entries = read_entry(text)
        if not text:
            self.done.emit()
        elif entries and not entries[0].text:
            self.clear()
            self.change_wanted.emit(entries[0])
        elif offers := self.offers_for(text):
            self._on_chosen(offers[0])

    def _offer(self, product: Product, entry: Entry) -> Offer:
        draft = product.draft
        price = self._formats.money(draft.price, draft.currency)
        per = f"{price} / {draft.unit}" if draft.unit else price
        parts = [draft.sku, per]
        if entry.quantity is not None:
            parts.append(f"× {self._formats.number(entry.quantity / QUANTITY_ONE)}")
        return Offer(
            line_of(product, entry.quantity or QUANTITY_ONE), draft.name, "  ".join(filter(None, parts))
        )

    def _on_chosen(self, offer: Offer) -> None:
        what = offer.what
        self.clear()
        if isinstance(what, Line):
            self.line_wanted.emit(what)
        elif isinstance(what, _New) and what.only_here:
            self.line_wanted.emit(Line(what.entry.text, what.entry.quantity or QUANTITY_ONE))
        elif isinstance(what, _New):
            name = what.entry.text
            draft = ProductDraft("", barcode=name) if is_barcode(name) else ProductDraft(name)
            self.new_wanted.emit(draft, what.entry.quantity or QUANTITY_ONE)
