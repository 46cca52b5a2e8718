"""The card's list of ways to reach a client, with the birthday among them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from crm_desktop.domain.client import Birthday
from crm_desktop.domain.consent import Channel
from crm_desktop.domain.dates import parse_birthday
from crm_desktop.domain.errors import Problem
from crm_desktop.ui.forms.binding import FieldSet
from crm_desktop.ui.forms.contact_rows import AddressRow, EmailRow, HandleRow, Opener, PhoneRow
from crm_desktop.ui.forms.field_row import ProblemLine
from crm_desktop.ui.forms.rows import RowsEditor
from crm_desktop.ui.forms.typed import TypedEditor
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.widgets.buttons import IconButton, name_control
from crm_desktop.ui.widgets.cards import SectionCard
from crm_desktop.ui.widgets.icon_view import IconView
from crm_desktop.ui.widgets.text import set_tip

R = TypeVar("R", PhoneRow, EmailRow, HandleRow)


class ContactsCard(SectionCard):
    """Phones, e-mails, messengers, addresses and the birthday, each changed in its place."""

    def __init__(
        self,
        fields: FieldSet,
        formats: Formats,
        region: str,
        today: Callable[[], dt.date],
        opener: Opener,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Contacts"), parent)
        self._formats, self._today, self._opener = formats, today, opener
        self._barred: Mapping[Channel, str] = {}
        self.body.setSpacing(0)
        self.phones: RowsEditor[Any] = RowsEditor(lambda: self._guarded(PhoneRow(region)))
        self.emails: RowsEditor[Any] = RowsEditor(lambda: self._guarded(EmailRow()))
        self.handles: RowsEditor[Any] = RowsEditor(lambda: self._guarded(HandleRow()))
        self.addresses: RowsEditor[Any] = RowsEditor(AddressRow)
        for key, rows in (
            ("phones", self.phones),
            ("emails", self.emails),
            ("handles", self.handles),
            ("addresses", self.addresses),
        ):
            fields.bind(key, rows)
            self.body.addWidget(rows)
        self.birthday = TypedEditor[Birthday](self.tr("Birthday"), self._read_birthday, formats.birthday)
        self.birthday.setPlaceholderText(self.tr("Birthday"))
        set_tip(self.birthday, self.tr("Birthday, the year may be left out"))
        fields.bind("birthday", self.birthday)
        self.birthday_row = self._birthday_row()
        self.body.addWidget(self.birthday_row)
        self._add_menu()

    def bar(self, barred: Mapping[Channel, str]) -> None:
        """Forbid channels, each for a reason; the others are free."""
        self._barred = barred
        for rows in (self.phones, self.emails, self.handles):
            for row in rows.rows:
                self._guard(row)

    def _guarded(self, row: R) -> R:
        row.opener = self._opener
        self._guard(row)
        return row

    def _guard(self, row: Any) -> None:
        row.bar(self._barred.get(row.channel, "") if row.channel is not None else "")

    def _birthday_row(self) -> QWidget:
        row = QWidget()
        outer = QVBoxLayout(row)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        layout = QHBoxLayout()
        layout.setSpacing(2)
        mark = IconView("cake", "text2", 16)
        mark.setFixedSize(28, 28)
        layout.addWidget(mark)
        layout.addWidget(self.birthday, 1)
        problem = ProblemLine(40)
        self.birthday.problem_changed.connect(problem.show_text)
        outer.addLayout(layout)
        outer.addWidget(problem)
        return row

    def _add_menu(self) -> None:
        adder = IconButton()
        adder.setIcon(icon("plus"))
        adder.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        adder.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        name_control(adder, self.tr("Add a contact"))
        menu = QMenu(adder)
        for word, icon_name, rows in (
            (self.tr("Phone"), "phone", self.phones),
            (self.tr("E-mail"), "mail", self.emails),
            (self.tr("Messenger or site"), "message-circle", self.handles),
            (self.tr("Address"), "map-pin", self.addresses),
        ):
            menu.addAction(icon(icon_name), word, lambda chosen=rows: chosen.add_row())
        adder.setMenu(menu)
        self.add_button(adder)

    def _read_birthday(self, text: str) -> tuple[Birthday | None, Problem | None]:
        if not text.strip():
            return None, None
        found = parse_birthday(text, today=self._today(), day_first=self._formats.is_day_first)
        return found, None if found else Problem.NOT_A_DATE
