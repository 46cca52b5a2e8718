"""Where a person works, and who works at a company."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QCompleter, QMenu, QToolButton, QVBoxLayout, QWidget

from crm_desktop.domain.client import Employment, LinkRole
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.text import fold_words
from crm_desktop.ui.clients.card_words import role_words
from crm_desktop.ui.forms.editors import LineEditor
from crm_desktop.ui.forms.rows import PartRow
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.buttons import IconButton, icon_button, name_control
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.flow_layout import FlowLayout

_DEBOUNCE_MS = 150


class CompanyLine(LineEditor):
    """A company's name, completed from those in the base; another name will become a new company."""

    def __init__(self, context: AppContext, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        self._context = context
        self._ids: dict[str, int] = {}
        self._words = QStringListModel(self)
        self._latest = Latest(context.runner, self)
        completer = QCompleter(self._words, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        popup = completer.popup()
        assert popup is not None
        popup.setProperty("kind", "boxed")
        completer.activated.connect(self.commit, Qt.ConnectionType.QueuedConnection)
        self.setCompleter(completer)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DEBOUNCE_MS)
        self._timer.timeout.connect(self._ask)
        self.textEdited.connect(lambda _text: self._timer.start())
        self.committed.connect(self._timer.stop)

    def company_id(self) -> int | None:
        """Return the id of the company named, when it was offered."""
        return self._ids.get(fold_words(self.value()))

    def _ask(self) -> None:
        text = self.value()
        if len(text) >= 2:
            companies = self._context.services.clients.companies
            self._latest.ask(lambda _: companies(text), self._on_found)

    def _on_found(self, found: Sequence[tuple[int, str]]) -> None:
        self._ids.update({fold_words(name): row_id for row_id, name in found})
        names = [name for _, name in found]
        if names != self._words.stringList():
            self._words.setStringList(names)
        completer = self.completer()
        if names and self.hasFocus() and self.is_edited and completer is not None:
            completer.complete()


class PlaceRow(PartRow[Employment]):
    """A person's place in a company: the company, the position, and a menu for the rest."""

    open_requested = Signal(EntityRef)
    main_chosen = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = Employment("")
        self.lead = icon_button("building-2", self, size=16)
        self.lead.setFixedSize(28, 28)
        self.lead.clicked.connect(self._open)
        self.line_box.insertWidget(0, self.lead)
        self.company = CompanyLine(context, self.tr("Company"))
        self.company.setPlaceholderText(self.tr("Company"))
        self.add_editor(self.company, 1)
        self.more = IconButton(self)
        self.more.setIcon(icon("ellipsis-vertical"))
        self.more.setFixedSize(26, 26)
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        name_control(self.more, self.tr("Role in the company"))
        self.line_box.insertWidget(self.line_box.count() - 1, self.more)
        self._second = QWidget(self)
        second = QVBoxLayout(self._second)
        second.setContentsMargins(30, 0, 0, 4)
        second.setSpacing(2)
        self.position = LineEditor(self.tr("Position"))
        self.position.setPlaceholderText(self.tr("Position"))
        self.position.committed.connect(self.committed)
        self.position.edited.connect(self.edited)
        second.addWidget(self.position)
        self._chip_box = QWidget()
        self._chips = FlowLayout(self._chip_box)
        self._chips.setContentsMargins(10, 0, 0, 4)
        second.addWidget(self._chip_box)
        self.body.addWidget(self._second)
        self._build_menu()
        self.set_remove_text(self.tr("Remove the place of work"))

    def editors(self) -> Sequence[LineEditor]:
        return (self.company, self.position)

    def parts(self) -> tuple[Employment, ...]:
        name = self.company.value()
        if not name:
            return ()
        same = name == self._shown.company
        company_id = self._shown.company_id if same else self.company.company_id()
        return (replace(self._shown, company=name, company_id=company_id, position=self.position.value()),)

    def show_part(self, part: Employment | None) -> None:
        self._shown = part or Employment("")
        self.company.set_value(self._shown.company)
        self.position.set_value(self._shown.position)
        self._second.setVisible(part is not None)
        self.more.setVisible(part is not None)
        can_open = self._shown.company_id is not None
        self.lead.setEnabled(can_open)
        self.lead.setFocusPolicy(Qt.FocusPolicy.TabFocus if can_open else Qt.FocusPolicy.NoFocus)
        name_control(
            self.lead, self.tr("Open {0}").format(self._shown.company) if can_open else self.tr("Company")
        )
        self._show_chips()
        self._show_extras()

    def _build_menu(self) -> None:
        menu = QMenu(self)
        group = QActionGroup(menu)
        self._roles: dict[LinkRole, QAction] = {}
        for role, word in role_words().items():
            action = QAction(word, menu, checkable=True)
            action.triggered.connect(lambda _=False, chosen=role: self._change(role=chosen))
            group.addAction(action)
            menu.addAction(action)
            self._roles[role] = action
        menu.addSeparator()
        self._main = QAction(self.tr("Main place of work"), menu, checkable=True)
        self._main.triggered.connect(self._on_main)
        self._left = QAction(self.tr("Does not work there any more"), menu, checkable=True)
        self._left.triggered.connect(lambda is_on: self._change(has_left=is_on))
        menu.addActions([self._main, self._left])
        menu.addSeparator()
        menu.addAction(icon("x"), self.tr("Remove"), self.remove_requested.emit)
        menu.aboutToShow.connect(self._tick)
        self.more.setMenu(menu)

    def yield_main(self) -> None:
        """Be the main place no longer: another one is."""
        self._shown = replace(self._shown, is_main=False)

    def _on_main(self, is_on: bool) -> None:
        if is_on:
            self.main_chosen.emit()
        self._change(is_main=is_on)

    def _tick(self) -> None:
        self._roles[self._shown.role].setChecked(True)
        self._main.setChecked(self._shown.is_main)
        self._left.setChecked(self._shown.has_left)

    def _change(
        self, *, role: LinkRole | None = None, is_main: bool | None = None, has_left: bool | None = None
    ) -> None:
        self._shown = replace(
            self._shown,
            role=self._shown.role if role is None else role,
            is_main=self._shown.is_main if is_main is None else is_main,
            has_left=self._shown.has_left if has_left is None else has_left,
        )
        self._show_chips()
        self.committed.emit()

    def _show_chips(self) -> None:
        while (item := self._chips.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if self._shown.role not in {LinkRole.EMPLOYEE, LinkRole.OTHER}:
            self._chips.addWidget(Chip(role_words()[self._shown.role], "info"))
        if self._shown.has_left:
            self._chips.addWidget(Chip(self.tr("left"), "neutral", "log-out"))
        self._chip_box.setVisible(self._chips.count() > 0)

    def _open(self) -> None:
        if self._shown.company_id is not None:
            self.open_requested.emit(EntityRef(Entity.CLIENT, self._shown.company_id))
