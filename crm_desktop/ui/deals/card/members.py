"""Who takes part in a deal: his role, and how much depends on him."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.deal import DealMember, MemberRole
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.ui.forms.pick_line import PickLine, client_finder
from crm_desktop.ui.runtime.deal_texts import DealWords
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.buttons import button, icon_button, name_control
from crm_desktop.ui.widgets.combo import dress_popup
from crm_desktop.ui.widgets.text import literal, set_property, set_tip

_INFLUENCES = (0, 25, 50, 75, 100)


class MembersEditor(QWidget):
    """`changed` after each change."""

    changed = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._words = DealWords(context.formats)
        self._members: tuple[DealMember, ...] = ()
        self._rows: list[QWidget] = []
        self._box = QVBoxLayout()
        self._box.setSpacing(2)
        find = client_finder(context.services.clients.search)
        self.pick = PickLine(self.tr("Add somebody who takes part"), context.runner, find, self)
        set_property(self.pick, "kind", "")
        self.pick.setPlaceholderText(self.tr("Add: name or phone"))
        self.pick.picked.connect(self._on_picked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(self._box)
        layout.addWidget(self.pick)

    def members(self) -> tuple[DealMember, ...]:
        """Return who takes part."""
        return self._members

    def set_members(self, members: Sequence[DealMember]) -> None:
        """Show who takes part."""
        if tuple(members) != self._members or not self._rows:
            self._members = tuple(members)
            self._rebuild()

    def _on_picked(self) -> None:
        client_id, name = self.pick.picked_id(), self.pick.value()
        self.pick.set_pick(None)
        if client_id is None or any(member.client_id == client_id for member in self._members):
            return
        has_decider = any(member.role is MemberRole.DECIDES for member in self._members)
        role = MemberRole.INFLUENCES if has_decider else MemberRole.DECIDES
        self._change((*self._members, DealMember(client_id, role, 50, name)))
        self.pick.setFocus()

    def _change(self, members: Sequence[DealMember]) -> None:
        self._members = tuple(members)
        self._rebuild()
        self.changed.emit()

    def _rebuild(self) -> None:
        for row in self._rows:
            self._box.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(at, member) for at, member in enumerate(self._members)]
        for row in self._rows:
            self._box.addWidget(row)

    def _row(self, at: int, member: DealMember) -> QWidget:
        row = QWidget(self)
        name = button(literal(member.name), "link", parent=row)
        set_tip(name, member.name)
        name.clicked.connect(lambda: self._context.navigate(EntityRef(Entity.CLIENT, member.client_id)))
        role, influence = QComboBox(row), QComboBox(row)
        for box, text in ((role, self.tr("Role of {0}")), (influence, self.tr("Influence of {0}"))):
            dress_popup(box)
            box.setAccessibleName(text.format(member.name))
        for each in MemberRole:
            role.addItem(self._words.role(each), each.value)
        role.setCurrentIndex(role.findData(member.role.value))
        for share in sorted({*_INFLUENCES, member.influence}):
            influence.addItem(self._context.formats.percent(share / 100), share)
        influence.setCurrentIndex(influence.findData(member.influence))
        set_tip(influence, self.tr("How much depends on this person"))
        role.activated.connect(
            lambda _at: self._put(at, replace(member, role=MemberRole(role.currentData())))
        )
        influence.activated.connect(
            lambda _at: self._put(at, replace(member, influence=influence.currentData()))
        )
        cross = icon_button("x", row, size=14)
        cross.setFixedSize(24, 24)
        name_control(cross, self.tr("Take {0} off").format(member.name))
        cross.clicked.connect(lambda: self._change([each for each in self._members if each is not member]))
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(name)
        layout.addStretch(1)
        for widget in (role, influence, cross):
            layout.addWidget(widget)
        return row

    def _put(self, at: int, member: DealMember) -> None:
        members = list(self._members)
        members[at] = member
        self._change(members)
