"""Who buys, in one line: a client found by name or phone, a new one, or somebody without a card."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.client import ClientDraft, ClientRow
from crm_desktop.domain.counter import is_barcode, read_buyer
from crm_desktop.domain.sale import ClientMoney
from crm_desktop.ui.counter.find_line import FindLine, Offer
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.buttons import icon_button, name_control
from crm_desktop.ui.widgets.text import label

_MOST = 8
_PAUSE_MS = 80


class BuyerLine(QWidget):
    """`changed` when it is somebody else, `settled` when it is clear who buys and the keyboard may go on;
    `scanned` carries a barcode that came while the keyboard was here."""

    changed = Signal()
    settled = Signal()
    scanned = Signal(str)

    def __init__(self, host: QWidget, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._latest = Latest(context.runner, self)
        self._money = Latest(context.runner, self)
        self._client: ClientRow | None = None
        self._new: ClientDraft | None = None
        self._entered = ""
        self.line = FindLine(host, "user", self)
        self.line.asked.connect(self._on_typed)
        self.line.chosen.connect(self._on_chosen)
        self.line.entered.connect(self._on_entered)
        self.cross = icon_button("x", self)
        self.cross.clicked.connect(self._on_cross)
        self.note = label("", "small", self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._ask)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.line, 1)
        row.addWidget(self.cross)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addLayout(row)
        layout.addWidget(self.note)
        self.retranslate()
        self._show()

    # Who it is

    @property
    def client_id(self) -> int | None:
        """The client who buys, None for a new one and for somebody without a card."""
        return self._client.id if self._client is not None else None

    @property
    def new_client(self) -> ClientDraft | None:
        """The client who is made by this sale."""
        return self._new

    @property
    def is_named(self) -> bool:
        """Whether it is somebody who can be found again."""
        return self._client is not None or self._new is not None

    def choose(self, row: ClientRow) -> None:
        """Sell to this client."""
        self._take(row, None)
        self.changed.emit()
        self.settled.emit()

    def start_anew(self) -> None:
        """Wait for the next buyer."""
        self._latest.forget()
        self._take(None, None)
        self.line.clear()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.line.set_names(
            self.tr("Client: name, phone. Empty: a buyer without a card"),
            self.tr("Client"),
            self.tr("Clients found"),
        )
        name_control(self.cross, self.tr("Another buyer"))
        self._show()

    # Inner

    def _on_typed(self, text: str) -> None:
        self._entered = ""
        if self.is_named:
            self._take(None, None)
            self.changed.emit()
        if text.strip():
            self._timer.start()
        else:
            self._timer.stop()
            self._latest.forget()
            self.line.show_offers(())

    def _ask(self) -> None:
        text = self.line.text().strip()
        if not text:
            return
        search = self._context.services.clients.search

        def on_done(rows: list[ClientRow]) -> None:
            offers = self._offers(text, rows)
            if self._entered == text:  # Enter was faster than the search
                self._entered = ""
                self._on_chosen(offers[0])
            else:
                self.line.show_offers(offers)

        self._latest.ask(lambda _progress: search(text, _MOST), on_done, self._context.shell.show_error)

    def _offers(self, text: str, rows: Sequence[ClientRow]) -> list[Offer]:
        found = []
        for row in rows:
            more = " · ".join(part for part in (row.company, row.phone or row.email, row.city) if part)
            found.append(Offer(row, row.name, more))
        return [*found, Offer(text, self.tr("New client: {0}").format(text), icon="user-plus")]

    def _on_entered(self, text: str) -> None:
        self._timer.stop()
        if not text or self.is_named:
            self.settled.emit()
        elif is_barcode(text) and self._context.services.products.by_code(text):
            self.line.clear()
            self.scanned.emit(text)
        else:
            self._entered = text
            self._ask()

    def _on_chosen(self, offer: Offer) -> None:
        if isinstance(offer.what, ClientRow):
            self.choose(offer.what)
            return
        region = self._context.services.preferences.get().phone_region
        self._take(None, read_buyer(offer.what, region))
        self.changed.emit()
        self.settled.emit()

    def _on_cross(self) -> None:
        self.start_anew()
        self.line.take_keyboard()
        self.changed.emit()

    def _take(self, row: ClientRow | None, new: ClientDraft | None) -> None:
        self._client, self._new = row, new
        if row is not None:
            self.line.setText(row.name)
            self.line.setCursorPosition(0)
        self._show()
        if row is None:
            self._money.forget()
            return
        client_id, sales = row.id, self._context.services.sales
        self._money.ask(lambda _progress: sales.money(client_id), self._show_money)

    def _show(self) -> None:
        if self._new is not None:
            name = self._new.display_name() or self._new.fallback_name()
            self.note.setText(self.tr("New client, made with the sale: {0}").format(name))
        elif self._client is None:
            self.note.setText(self.tr("Without a card"))
        else:
            self.note.setText(self._client.phone)
        self.cross.setVisible(self.is_named)

    def _show_money(self, found: Sequence[ClientMoney]) -> None:
        if self._client is None:
            return
        parts = [self._client.phone] if self._client.phone else []
        for money in found:
            bought = self._context.formats.money(money.revenue, money.currency)
            parts.append(self.tr("%n purchase(s)", "", money.count) + f": {bought}")
            if money.owed:
                owed = self._context.formats.money(money.owed, money.currency)
                parts.append(self.tr("owes {0}").format(owed))
        self.note.setText(" · ".join(parts) or self.tr("First purchase"))
