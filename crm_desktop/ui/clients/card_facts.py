"""After a call: the oldest and the missing facts of a card, each confirmed or mended with one click."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.client import Client
from crm_desktop.domain.facts import FactToCheck
from crm_desktop.domain.timeline import InteractionKind
from crm_desktop.ui.clients.card_words import field_words, value_text
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.buttons import button, icon_button, name_control
from crm_desktop.ui.widgets.icon_view import IconView
from crm_desktop.ui.widgets.text import ElidingLabel, label

_YEAR, _MONTH = 365, 30


class FactsPanel(QFrame):
    """Takes no room until a call was noted; `edit_requested` names the field that is to be mended."""

    edit_requested = Signal(str)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "note-info")
        self._context = context
        self._client: Client | None = None
        self._latest = Latest(context.runner, self)
        self.rows: dict[str, QWidget] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.cross = icon_button("x", self, size=14)
        self.cross.setFixedSize(24, 24)
        name_control(self.cross, self.tr("Not now"))
        self.cross.clicked.connect(self.clear)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconView("list-checks", "info.ink", 16))
        head.addWidget(label(self.tr("Worth checking with the client"), "strong"), 1)
        head.addWidget(self.cross)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addLayout(self._rows)
        self.hide()

    def offer(self, client: Client, entry_id: int) -> None:
        """Offer facts of a client when the entry is a call."""
        self._client = client
        services = self._context.services

        def read(_: object) -> tuple[FactToCheck, ...]:
            if services.timeline.get(entry_id).draft.kind is not InteractionKind.CALL:
                return ()
            return services.facts.to_check(client.id)

        self._latest.ask(read, self._show, self._context.shell.show_error)

    def clear(self) -> None:
        """Offer nothing."""
        self._latest.forget()
        self._client = None
        self._show(())

    def confirm(self, key: str) -> None:
        """Remember that a fact is still right."""
        client = self._client
        if client is None:
            return
        facts = self._context.services.facts
        self._context.runner.run(
            lambda _: facts.confirm(client.id, [key]),
            None,
            self._context.shell.show_error,
            writes=True,
            owner=self,
        )
        self._drop(key)

    def _show(self, facts: tuple[FactToCheck, ...]) -> None:
        for key in list(self.rows):
            self._drop(key)
        for fact in facts:
            self.rows[fact.key] = self._row(fact)
            self._rows.addWidget(self.rows[fact.key])
        self.setVisible(bool(facts))

    def _row(self, fact: FactToCheck) -> QWidget:
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(24, 0, 0, 0)
        layout.setSpacing(6)
        word = field_words()[fact.key]
        text = f"{word}: {self._state(fact)}"
        layout.addWidget(ElidingLabel(text), 1)
        right = button(self.tr("Still right") if fact.since else self.tr("Has none"), "quiet")
        right.setAccessibleName(f"{right.text()}: {word}")
        right.clicked.connect(lambda: self.confirm(fact.key))
        mend = button(self.tr("Change") if fact.since else self.tr("Fill in"), "quiet", "pencil")
        mend.setAccessibleName(f"{mend.text()}: {word}")
        mend.clicked.connect(lambda: self._mend(fact.key))
        layout.addWidget(right, 0, Qt.AlignmentFlag.AlignRight)
        layout.addWidget(mend)
        return row

    def _state(self, fact: FactToCheck) -> str:
        if fact.since is None or self._client is None:
            return self.tr("not known")
        value = value_text(getattr(self._client.draft, fact.key), self._context.formats)
        return f"{value.replace(chr(10), ', ')} · {self._age(fact.since)}"

    def _age(self, since: dt.date) -> str:
        days = (self._context.services.today() - since).days
        if days >= _YEAR:
            return self.tr("written %n year(s) ago", "", days // _YEAR)
        return self.tr("written %n month(s) ago", "", max(days // _MONTH, 1))

    def _mend(self, key: str) -> None:
        self._drop(key)
        self.edit_requested.emit(key)

    def _drop(self, key: str) -> None:
        row = self.rows.pop(key)
        self._rows.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.setVisible(bool(self.rows))
