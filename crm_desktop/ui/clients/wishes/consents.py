"""The consents of a client: for each purpose what was said last, and a line to write down what is said now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from crm_desktop.domain.client import Client
from crm_desktop.domain.consent import Consent, ConsentPurpose, ConsentState
from crm_desktop.domain.dates import parse_date
from crm_desktop.domain.entity import Entity
from crm_desktop.domain.errors import Problem
from crm_desktop.domain.events import DataChanged
from crm_desktop.ui.forms.choice import ChoiceEditor
from crm_desktop.ui.forms.editors import LineEditor
from crm_desktop.ui.forms.typed import TypedEditor
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.runtime.wish_texts import purpose_words, state_words
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.buttons import MenuButton, button
from crm_desktop.ui.widgets.cards import SectionCard
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.text import ElidingLabel, label, set_tip

_LOOKS = {
    ConsentState.GIVEN: ("success", "circle-check"),
    ConsentState.REFUSED: ("danger", "ban"),
    ConsentState.WITHDRAWN: ("danger", "ban"),
}
Files = tuple[tuple[int, str], ...]


class ConsentsCard(SectionCard):
    """Four purposes in four rows; what was said before stands in the tool tip."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Consents"))
        self._context = context
        self._client_id: int | None = None
        self._latest = Latest(context.runner, self)
        self._chips: dict[ConsentPurpose, Chip] = {}
        self._details: dict[ConsentPurpose, ElidingLabel] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(2, 1)
        self.buttons: dict[ConsentPurpose, MenuButton] = {}
        for row, (purpose, word) in enumerate(purpose_words().items()):
            grid.addWidget(label(word), row, 0)
            self._chips[purpose] = Chip()
            grid.addWidget(self._chips[purpose], row, 1)
            self._details[purpose] = ElidingLabel("", "small")
            grid.addWidget(self._details[purpose], row, 2)
            self.buttons[purpose] = self._button(purpose, word)
            grid.addWidget(self.buttons[purpose], row, 3)
        self.body.addLayout(grid)
        self.body.addWidget(self._build_form())
        context.events.changed.connect(self._on_event)

    def show_client(self, client: Client) -> None:
        """Show the consents of a client."""
        if client.id != self._client_id:
            self._form.hide()
            self._client_id = client.id
            self._show([], ())
        self.refresh()

    def clear(self) -> None:
        """Show no client."""
        self._latest.forget()
        self._client_id = None
        self._form.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._form.isHidden():
            self._form.hide()
        else:
            super().keyPressEvent(event)

    def refresh(self) -> None:
        """Read the consents again."""
        client_id = self._client_id
        if client_id is None:
            return
        services = self._context.services

        def read(_: object) -> tuple[list[Consent], Files]:
            files = tuple((file.id, file.name) for file in services.files.of_client(client_id))
            return services.wishes.consents(client_id), files

        self._latest.ask(read, lambda found: self._show(*found))

    def ask(self, purpose: ConsentPurpose, state: ConsentState) -> None:
        """Open the line for what the client says now."""
        self._purpose, self._state = purpose, state
        self._what.setText(f"{purpose_words()[purpose]}: {state_words()[state]}")
        self.on.set_typed(self._context.services.today())
        self.source.set_value("")
        self._form.show()
        self.source.setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self, purpose: ConsentPurpose, word: str) -> MenuButton:
        result = MenuButton(self.tr("Change"), "quiet")
        result.setAccessibleName(self.tr("Change the consent: {0}").format(word))
        menu = QMenu(result)
        for state, text in (
            (ConsentState.GIVEN, self.tr("The client agrees…")),
            (ConsentState.REFUSED, self.tr("The client refuses…")),
            (ConsentState.WITHDRAWN, self.tr("The client withdraws the consent…")),
        ):
            menu.addAction(text).triggered.connect(partial(self._on_chosen, purpose, state))
        result.set_menu(menu)
        return result

    def _on_chosen(self, purpose: ConsentPurpose, state: ConsentState, _is_on: bool = False) -> None:
        self.ask(purpose, state)

    def _build_form(self) -> QWidget:
        self._form = QWidget()
        self._purpose, self._state = ConsentPurpose.SERVICE, ConsentState.GIVEN
        self._what = label("", "strong")
        self.on = TypedEditor[dt.date](
            self.tr("Day of the consent"), self._read_day, self._context.formats.date
        )
        self.on.setFixedWidth(112)
        self.source = LineEditor(self.tr("How it was said"))
        self.source.setPlaceholderText(self.tr("By phone, a form on paper, the site…"))
        self.proof = ChoiceEditor(self.tr("Proof"))
        for line in (self.on, self.source):
            line.setProperty("kind", "")
        self.source.returnPressed.connect(self._store)
        self.store = button(self.tr("Write down"), "primary")
        self.store.clicked.connect(self._store)
        cancel = button(self.tr("Cancel"), "quiet")
        cancel.clicked.connect(self._form.hide)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.on)
        first.addWidget(self.source, 1)
        second = QHBoxLayout()
        second.setSpacing(8)
        self._proof_word = label(self.tr("Proof"), "small")
        second.addWidget(self._proof_word)
        second.addWidget(self.proof, 1)
        second.addStretch(1)
        second.addWidget(self.store)
        second.addWidget(cancel)
        box = QVBoxLayout(self._form)
        box.setContentsMargins(0, 8, 0, 0)
        box.setSpacing(6)
        box.addWidget(self._what)
        box.addLayout(first)
        box.addLayout(second)
        self._form.hide()
        return self._form

    def _show(self, statements: Sequence[Consent], files: Files) -> None:
        words, names = state_words(), dict(files)
        self._files = {name: file_id for file_id, name in files}
        for purpose, chip in self._chips.items():
            said = [each for each in statements if each.purpose is purpose]
            told = [self._told(each, names) for each in said]
            if said:
                chip.set_chip(words[said[0].state], *_LOOKS[said[0].state])
            else:
                chip.set_chip(self.tr("not asked"), "neutral")
            self._details[purpose].setText(told[0] if told else "")
            lines = (f"{words[each.state]}: {text}" for each, text in zip(said, told, strict=True))
            set_tip(chip, "\n".join(lines))
        self.proof.set_choices(list(self._files))
        self.proof.setVisible(bool(files))
        self._proof_word.setVisible(bool(files))

    def _told(self, consent: Consent, files: Mapping[int, str]) -> str:
        proof = files.get(consent.attachment_id, "") if consent.attachment_id else ""
        parts = (self._context.formats.date(consent.on), consent.source, consent.note, proof)
        return " · ".join(part for part in parts if part)

    def _read_day(self, text: str) -> tuple[dt.date | None, Problem | None]:
        today = self._context.services.today()
        found = parse_date(text, today=today, day_first=self._context.formats.is_day_first)
        if found is None:
            return None, Problem.NOT_A_DATE
        return (None, Problem.IN_FUTURE) if found > today else (found, None)

    def _store(self) -> None:
        self.on.commit()
        client_id, on = self._client_id, self.on.typed_value()
        if client_id is None or on is None or self.on.problem or self._form.isHidden():
            return
        purpose, state, source = self._purpose, self._state, self.source.value()
        proof = self._files.get(self.proof.value())
        wishes = self._context.services.wishes
        self._form.hide()
        self._context.runner.run(
            lambda _: wishes.record(client_id, purpose, state, on, source, attachment_id=proof),
            lambda _: self._context.shell.toast_undo(self.tr("The consent is written down")),
            self._context.shell.show_error,
            writes=True,
            owner=self,
        )

    def _on_event(self, event: DataChanged) -> None:
        if event.entity in (Entity.CONSENT, Entity.ATTACHMENT) and self.isVisible():
            self.refresh()
