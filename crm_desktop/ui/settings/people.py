"""The people who work with the base."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.catalogue import User, Workload
from crm_desktop.domain.entity import Entity
from crm_desktop.domain.text import tidy
from crm_desktop.system.themes import SWATCHES
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.settings.named_list import Listed, NamedListSection
from crm_desktop.ui.settings.named_row import NamedRow
from crm_desktop.ui.settings.usage_texts import UsageTexts
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.who import work_as
from crm_desktop.ui.widgets.buttons import icon_button, keep_place, name_control
from crm_desktop.ui.widgets.chip import Chip


class PersonRow(NamedRow):
    """A row that tells who is at the keyboard and who has left."""

    active_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.state = Chip()
        self.active = icon_button("user-x", size=16)
        self._is_active = True
        super().__init__(parent=parent)
        for part in (self.active, self.remove):
            keep_place(part)
        self.extra.addWidget(self.state)
        self.extra.addWidget(self.active)
        self.active.clicked.connect(lambda: self.active_chosen.emit(not self._is_active))

    def show_person(self, *, is_active: bool, is_me: bool, can_go: bool) -> None:
        """Show the state; the person at the keyboard cannot go."""
        self._is_active, self._is_me = is_active, is_me
        self.active.setVisible(not is_me)
        self.remove.setVisible(can_go and not is_me)
        self.state.setVisible(is_me or not is_active)
        self.retranslate()

    _is_me = False

    def retranslate(self) -> None:
        super().retranslate()
        self.active.setIcon(icon("user-x" if self._is_active else "user-check"))
        word = self.tr("Does not work here any more") if self._is_active else self.tr("Works here again")
        name_control(self.active, word)
        if self._is_me:
            self.state.set_chip(self.tr("You"), "accent")
        else:
            self.state.set_chip(self.tr("Does not work here any more"), "neutral")


class PeopleSection(NamedListSection[User, PersonRow]):
    """Who can be responsible for clients; each change of a record names one of them."""

    watched = frozenset(
        {
            Entity.USER,
            Entity.CLIENT,
            Entity.PROMISE,
            Entity.TASK,
            Entity.DEAL,
            Entity.INQUIRY,
            Entity.SALE,
            Entity.PLAN,
        }
    )

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._work: dict[int, Workload] = {}
        context.shell.user_changed.connect(lambda *_: self.column.show_items(self.listed.items))
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("People who work here"))
        self.hint.setText(
            self.tr(
                "Everybody who works with this database. Who left stays in the history, but is not offered as"
                " the responsible person any more. The picture at the top right switches between people."
            )
        )
        self.add_line.set_texts(self.tr("Anna Lebedeva"), self.tr("New person"))
        self.column.show_items(self.listed.items)

    def make_row(self) -> PersonRow:
        row = PersonRow()
        row.active_chosen.connect(lambda is_active: self._set_active(row, is_active=is_active))
        return row

    def fill_row(self, row: PersonRow, item: User) -> None:
        work = self._workload(item.id)
        row.show_row(item.id, item.name, item.color, UsageTexts().clients(work.clients))
        # Whom the past names as its author stays; when he has left, nothing more can be done.
        can_go = item.is_active or not work.has_past or not work.is_empty
        row.show_person(
            is_active=item.is_active, is_me=item.id == self.context.services.store.actor_id, can_go=can_go
        )

    def refresh(self) -> None:
        users = self.context.services.users
        self.read(lambda: (users.list(), users.workloads()), self._show_people)

    def add(self, name: str) -> None:
        color = SWATCHES[len(self.listed.items) % len(SWATCHES)]
        said = self.tr("Person added: {0}").format(tidy(name))
        self.save(
            lambda: self.context.services.users.create(name, color),
            said,
            on_done=self._on_added,
            on_error=self._on_add_error,
        )

    def _on_added(self) -> None:
        """Whoever adds the only person is that person, and need not be asked who works here."""
        self.add_line.done()
        people = self.context.services.users.list(only_active=True)
        if self.context.services.store.actor_id is None and len(people) == 1:
            work_as(self.context, people[0].id)

    def rename(self, row: PersonRow, name: str) -> None:
        users, item = self.context.services.users, self.item(row.row_id)
        said = self.tr("Person renamed: {0}").format(tidy(name))
        self.save_name(row, lambda: users.update(item.id, item.version, name=name), said)

    def recolor(self, row: PersonRow, color: str) -> None:
        users, item = self.context.services.users, self.item(row.row_id)
        said = self.tr("Another colour: {0}").format(item.name)
        self.save(lambda: users.update(item.id, item.version, color=color), said)

    def ask_removal(self, row: PersonRow) -> None:
        work = self._workload(row.row_id)
        if work.is_empty:
            self.remove(row)
            return
        choices = [(user.id, user.name) for user in self.others(row.row_id) if user.is_active]
        row.ask_replacement(UsageTexts().take_over(work), choices)

    def remove(self, row: PersonRow, replacement: int | None = None) -> None:
        users, item = self.context.services.users, self.item(row.row_id)
        if self._workload(item.id).has_past:
            said = self.tr("Has left: {0}. What is past keeps the name.").format(item.name)
        else:
            said = self.tr("Person removed: {0}").format(item.name)
        self.save(lambda: users.delete(item.id, move_to=replacement), said)

    def _set_active(self, row: PersonRow, *, is_active: bool) -> None:
        users, item = self.context.services.users, self.item(row.row_id)
        word = self.tr("Is back: {0}") if is_active else self.tr("Has left: {0}")
        self.save(lambda: users.update(item.id, item.version, is_active=is_active), word.format(item.name))

    def _workload(self, user_id: int) -> Workload:
        return self._work.get(user_id, Workload())

    def _show_people(self, found: tuple[list[User], dict[int, Workload]]) -> None:
        people, self._work = found
        self._show(Listed(people))
