"""What was recognised, with a tick at each fact that the card is to get."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QWidget

from crm_desktop.domain.capture import Fact, FactKind, is_new
from crm_desktop.domain.client import Birthday, ClientDraft, PersonName, Phone
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.text import literal


class FactTicks(QWidget):
    """One tick for each fact; one that the card has already cannot be ticked."""

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._flow = FlowLayout(self, spacing=12)
        self.ticks: list[tuple[Fact, QCheckBox]] = []

    def show_facts(self, facts: Sequence[Fact], draft: ClientDraft | None) -> None:
        """Offer facts for a card, or for a new client (None); a tick that was taken away stays away."""
        unwanted = {
            (fact.kind, fact.text) for fact, box in self.ticks if box.isEnabled() and not box.isChecked()
        }
        for _, box in self.ticks:
            self._flow.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.ticks = []
        for fact in facts:
            adds = draft is None or is_new(draft, fact)
            box = QCheckBox(literal(self._words(fact, draft, adds=adds)), self)
            box.setChecked(adds and (fact.kind, fact.text) not in unwanted)
            box.setEnabled(adds)
            box.ensurePolished()  # its size counts before it shows
            self._flow.addWidget(box)
            self.ticks.append((fact, box))
        self.setVisible(bool(facts))

    def chosen(self) -> tuple[Fact, ...]:
        """Return the facts that are ticked."""
        return tuple(fact for fact, box in self.ticks if box.isChecked())

    def _words(self, fact: Fact, draft: ClientDraft | None, *, adds: bool) -> str:
        names = {
            FactKind.PHONE: self.tr("Phone"),
            FactKind.EMAIL: self.tr("E-mail"),
            FactKind.HANDLE: self.tr("Account or site"),
            FactKind.INN: self.tr("INN"),
            FactKind.COMPANY: self.tr("Company"),
            FactKind.PERSON: self.tr("Name"),
            FactKind.BIRTHDAY: self.tr("Birthday"),
        }
        words = f"{names[fact.kind]}: {self._shown(fact)}"
        if draft is None or adds:
            return words
        if _contradicts(draft, fact):
            return self.tr("{0} (the card says otherwise)").format(words)
        return self.tr("{0} (on the card)").format(words)

    def _shown(self, fact: Fact) -> str:
        value = fact.value
        if isinstance(value, Phone):
            return self._formats.phone(value.raw, value.e164, value.extension)
        if isinstance(value, Birthday):
            return self._formats.birthday(value)
        return value.full() if isinstance(value, PersonName) else fact.text


def _contradicts(draft: ClientDraft, fact: Fact) -> bool:
    """Whether the card holds another value, which stays."""
    value = fact.value
    if isinstance(value, Birthday):
        return draft.birthday != value
    if isinstance(value, PersonName):
        have = draft.name
        pairs = (
            (have.last_name, value.last_name),
            (have.first_name, value.first_name),
            (have.patronymic, value.patronymic),
        )
        return any(mine and theirs and mine.casefold() != theirs.casefold() for mine, theirs in pairs)
    return fact.kind is FactKind.INN and draft.inn != value
