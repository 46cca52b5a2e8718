"""Settings of protected data: the password, and who looked at what."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.protected import ProtectedAction, ProtectedLook
from crm_desktop.ui.forms.password_form import Asked, PasswordForm
from crm_desktop.ui.settings.section import Section, group_card
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.text import label

_COLUMNS = 5
_HEIGHT, _FORM_WIDTH = 360, 420


class ProtectedSection(Section):
    """Setting and changing the password, locking at once, and the list of looks."""

    watched = frozenset({Entity.SETTING, Entity.PROTECTED_DATA})

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._protected = context.services.protected
        self._looks: list[ProtectedLook] = []
        self.choose, self.change = PasswordForm(Asked.FIRST), PasswordForm(Asked.ANOTHER)
        self.choose.given.connect(self._on_first)
        self.change.given.connect(self._on_another)
        self.lock = button("", "", "lock", self)
        self.lock.clicked.connect(self._on_lock)
        card, inside = group_card()
        for form in (self.choose, self.change):
            form.setFixedWidth(_FORM_WIDTH)
        for widget in (self.choose, self.change, self.lock):
            line = QHBoxLayout()
            line.addWidget(widget)
            line.addStretch(1)
            inside.addLayout(line)
        self.body.addWidget(card)
        self.heading = label("", "strong", self)
        self.table = QTableWidget(0, _COLUMNS, self)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setMinimumHeight(_HEIGHT)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        listed, box = group_card()
        self._nobody = label("", "secondary", self)
        box.addWidget(self.heading)
        box.addWidget(self._nobody)
        box.addWidget(self.table)
        self.body.addWidget(listed)
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Protected data"))
        self.hint.setText(
            self.tr(
                "Passports and the like lie in the database sealed with a password. Each look at them is noted"
                " here; the notes cannot be taken back."
            )
        )
        self.lock.setText(self.tr("Lock now"))
        self.heading.setText(self.tr("Who looked"))
        self._nobody.setText(self.tr("Nobody has looked yet"))
        self.table.setAccessibleName(self.tr("Who looked"))
        self.table.setHorizontalHeaderLabels(
            [self.tr("When"), self.tr("Who"), self.tr("Computer"), self.tr("What"), self.tr("Client")]
        )
        for form in (self.choose, self.change):
            form.retranslate()
        self._show(self._looks)

    def refresh(self) -> None:
        self.read(self._protected.looks, self._show)

    def first(self) -> QWidget | None:
        return (self.change if self._protected.is_set_up() else self.choose).first()

    def _show(self, looks: list[ProtectedLook]) -> None:
        self._looks = looks
        is_set_up = self._protected.is_set_up()
        self.choose.setVisible(not is_set_up)
        self.change.setVisible(is_set_up)
        self.lock.setVisible(self._protected.is_unlocked)
        formats, words = self.context.formats, self._words()
        self.table.setVisible(bool(looks))
        self._nobody.setVisible(not looks)
        self.table.setRowCount(len(looks))
        for row, look in enumerate(looks):
            name = look.client_name or (formats.number(look.client_id) if look.client_id else "")
            cells = (formats.date_time(look.at), look.user, look.machine, words[look.action], name)
            for column, text in enumerate(cells):
                self.table.setItem(row, column, QTableWidgetItem(text))

    def _words(self) -> dict[ProtectedAction, str]:
        return {
            ProtectedAction.PASSWORD_SET: self.tr("password set"),
            ProtectedAction.PASSWORD_CHANGED: self.tr("password changed"),
            ProtectedAction.UNLOCKED: self.tr("unlocked"),
            ProtectedAction.REFUSED: self.tr("wrong password"),
            ProtectedAction.SHOWN: self.tr("looked"),
            ProtectedAction.CHANGED: self.tr("changed"),
            ProtectedAction.REMOVED: self.tr("removed"),
        }

    def _on_first(self, _old: str, new: str) -> None:
        self.save(
            lambda: self._protected.set_password(new), on_done=self._on_done, on_error=self.choose.show_error
        )

    def _on_another(self, old: str, new: str) -> None:
        def on_error(error: Exception) -> None:
            self.change.show_error(error)
            self.refresh()

        self.save(lambda: self._protected.change_password(old, new), on_done=self._on_done, on_error=on_error)

    def _on_done(self) -> None:
        self.choose.clear()
        self.change.clear()
        self.context.shell.toast(self.tr("The password holds from now on"))
        self.refresh()

    def _on_lock(self) -> None:
        self._protected.lock()
        self.refresh()
