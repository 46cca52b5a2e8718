"""The first screen: the day of a person and what it stands for, in blocks that everybody chooses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.domain.agenda import Agenda
from crm_desktop.domain.entity import Entity
from crm_desktop.domain.events import DataChanged
from crm_desktop.domain.progress import Progress
from crm_desktop.ui.runtime.reporting import report_maker
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.feature import FeaturePage
from crm_desktop.ui.shell.who import base_key
from crm_desktop.ui.today.block import Block, BlockCard, Figures, Wanted
from crm_desktop.ui.today.blocks import BLOCKS
from crm_desktop.ui.today.board import Board
from crm_desktop.ui.today.day_card import DayCard, has_passed
from crm_desktop.ui.today.day_words import DayWords, given_name
from crm_desktop.ui.today.habits import ALL, MINE, PERSON, Habits
from crm_desktop.ui.today.team import TeamCard
from crm_desktop.ui.widgets.buttons import icon_button, name_control
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.first_paint import FirstPaint
from crm_desktop.ui.widgets.segmented import SegmentedControl
from crm_desktop.ui.widgets.text import ElidingLabel, literal

_PAUSE_MS = 300  # an import writes again and again; the figures can wait
_MINUTE_MS = 60_000


class TodayPage(FeaturePage):
    """Frame and cards are there at once; each block is read on another thread and shown when it is there."""

    watched = frozenset(entity for block in BLOCKS for entity in block.watched)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.words = DayWords(context.formats)
        self.habits = Habits(BLOCKS)
        self.cards: dict[str, BlockCard] = {}
        self._loads: dict[str, Latest] = {}
        self._stale: set[str] = set()
        self._asked: set[str] = set()
        self._agenda: Agenda | None = None
        self._person = ""  # whose day somebody looks at just now; it is not remembered
        self._first_paint = FirstPaint(self)
        self.greeting = ElidingLabel("", "display", self)
        self.subtitle = ElidingLabel("", "secondary", self)
        self.scope = SegmentedControl(self)
        self.choose = icon_button("sliders-horizontal", self)
        self.board = Board(self)
        self.nothing = EmptyState("house", self)
        self._emptiness = Latest(context.runner, self)
        self._pause = _timer(self, _PAUSE_MS, self._load_stale, is_single=True)
        self._minute = _timer(self, _MINUTE_MS, self.tick, is_single=False)
        self._build()
        self._connect()
        self.retranslate()

    # Texts

    def retranslate(self) -> None:
        name_control(self.choose, self.tr("Choose the blocks"))
        self.scope.setAccessibleName(self.tr("Whose day"))
        self.scope.set_text(MINE, self.tr("Mine"))
        self.scope.set_text(ALL, self.tr("All"))
        self._name_person()
        for block in BLOCKS:
            if block.key in self.cards:
                self.cards[block.key].set_title(block.text())
        self.nothing.set_texts(
            self.tr("Your day will be here"),
            self.tr(
                "Calls, promises, deals and figures come up here by themselves as soon as there are clients."
                " Bring your list from Excel, or add the first client."
            ),
            primary=self.tr("Import clients"),
            primary_icon="upload",
            secondary=self.tr("New client"),
            secondary_icon="plus",
            quiet=self.tr("Look around in an example"),
        )
        self._greet()

    def tick(self) -> None:
        """A minute has passed: countdowns go on, the greeting with them, and what was of today may be overdue."""
        if self.isVisible():
            self._greet()
            for card in self.cards.values():
                card.tick()
            now = self.context.services.store.clock()
            if self._agenda is not None and has_passed(self._agenda, now):
                self._stale |= {block.key for block in self._shown() if Entity.TASK in block.watched}
                self._load_stale()

    def _greet(self) -> None:
        services = self.context.services
        self.greeting.setText(self.words.greeting(services.store.clock(), services.store.actor_name))
        parts = [self.words.day(services.today())]
        if self._agenda is not None:
            counts = self.words.counts(self._agenda)
            parts.append(f"{self._person}: {counts}" if self._person else counts)
        self.subtitle.setText(" · ".join(parts))

    # What the shell asks

    def refresh(self) -> None:
        self._arrange()
        self._greet()
        self._minute.start()
        if not self._first_paint.is_near:  # otherwise the frame is painted first
            self.load()

    def on_data_changed(self, event: DataChanged) -> None:
        self._stale |= {block.key for block in BLOCKS if event.entity in block.watched}
        self._pause.start()

    def focus_first(self) -> None:
        shown = self._shown()
        if not self.cards:  # at the start the window asks before it shows
            self._arrange()
        if self._whole.currentIndex() == 1:
            self.nothing.primary.setFocus(Qt.FocusReason.OtherFocusReason)
        elif shown:
            self.cards[shown[0].key].first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> list[QWidget]:
        return [self._head, *(self.cards[block.key] for block in self._shown())]

    def state(self) -> dict[str, object]:
        self._note_heights()
        return self.habits.record()

    def restore_state(self, state: Mapping[str, object]) -> None:
        self.habits.restore(state)

    # Reading

    def load(self) -> None:
        """Read all blocks that show, one after the other."""
        self._stale = {block.key for block in self._shown()}
        self._load_stale()

    def _load_stale(self) -> None:
        stale, self._stale = self._stale, set()
        self._pause.stop()
        if not self.isVisible():
            self._is_stale = True
            return
        services = self.context.services
        self._emptiness.ask(
            lambda _progress: services.agenda.is_empty(), self._on_emptiness, self.context.shell.show_error
        )
        wanted = self._wanted()
        for block in self._shown():
            if block.key in stale:
                self._ask(block, wanted)

    def _wanted(self) -> Wanted:
        services = self.context.services
        sizes = {what: count for card in self.cards.values() for what, count in card.more().items()}
        return Wanted(services, Figures(report_maker(services)), services.today(), self._owner(), sizes)

    def _ask(self, block: Block, wanted: Wanted) -> None:
        card = self.cards[block.key]
        card.owner = wanted.owner

        def work(_progress: Progress) -> Any:
            return block.load(wanted)

        def show(data: Any) -> None:
            self._asked.discard(block.key)
            card.setMinimumHeight(0)
            card.show_data(data)

        self._asked.add(block.key)
        latest = self._loads.setdefault(block.key, Latest(self.context.runner, self))
        latest.ask(work, show, self.context.shell.show_error)

    def _owner(self) -> str:
        """Return whose day this is; empty for everybody's."""
        return self._person or (self.context.services.store.actor_name if self._scope() == MINE else "")

    def _scope(self) -> str:
        """Return what was chosen; unasked it is everybody's where somebody works alone or nobody has a name."""
        services = self.context.services
        if not services.store.actor_name:
            return ALL
        is_alone = len(services.users.list(only_active=True)) < 2
        return self.habits.of(self._who()).scope or (ALL if is_alone else MINE)

    def _who(self) -> str:
        store = self.context.services.store
        return f"{store.actor_id or 0}@{base_key(store.engine.address)}"

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._note_heights()
        self._minute.stop()
        if self._stale or self._asked:
            self._is_stale = True  # what was not read is read when the screen shows again
        for latest in self._loads.values():
            latest.forget()

    # How it is put together

    def _build(self) -> None:
        self.scope.add(MINE)
        self.scope.add(ALL)
        self.scope.add(PERSON)
        self._head = QWidget(self)
        texts = QVBoxLayout()
        texts.setSpacing(4)
        texts.addWidget(self.greeting)
        texts.addWidget(self.subtitle)
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        head.addLayout(texts, 1)
        head.addWidget(self.scope, 0, Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignBottom)
        self._whole = QStackedWidget(self)
        self._whole.addWidget(self.board)
        self._whole.addWidget(self.nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 16)
        layout.setSpacing(14)
        layout.addWidget(self._head)
        layout.addWidget(self._whole, 1)

    def _connect(self) -> None:
        context = self.context
        self.scope.chosen.connect(self._on_scope)
        self.choose.clicked.connect(self.open_chooser)
        self.nothing.primary_clicked.connect(lambda: context.shell.run_command("import"))
        self.nothing.secondary_clicked.connect(lambda: context.shell.run_command("new_client"))
        self.nothing.quiet_clicked.connect(lambda: context.shell.run_command("demo"))
        self._first_paint.painted.connect(self.load)
        context.shell.user_changed.connect(lambda *_user: self._on_user())

    def _shown(self) -> list[Block]:
        has_team = len(self._people()) > 1
        return [block for block in self.habits.shown(self._who()) if has_team or not block.is_for_team]

    def _people(self) -> list[str]:
        return [user.name for user in self.context.services.users.list(only_active=True)]

    def _arrange(self) -> None:
        """Show the cards that were chosen, in their order; those that were never shown are made now."""
        shown = self._shown()
        for block in shown:
            if block.key not in self.cards:
                self.cards[block.key] = self._make(block)
        mains = [block for block in shown if block.is_main]
        main = self.cards[mains[0].key] if mains else None
        self.board.set_cards(main, [self.cards[block.key] for block in shown if block not in mains[:1]])
        self._show_scope()

    def _make(self, block: Block) -> BlockCard:
        card = block.make_card(self.context, self)
        card.set_title(block.text())
        card.setMinimumHeight(self.habits.height(block))
        card.reload_requested.connect(lambda: self._reload(block.key))
        if isinstance(card, DayCard):
            card.counted.connect(self._on_counted)
        if isinstance(card, TeamCard):
            card.person_wanted.connect(self.show_person)
        return card

    # What it hears

    def _reload(self, key: str) -> None:
        self._stale.add(key)
        self._load_stale()

    def _on_counted(self, agenda: Agenda) -> None:
        self._agenda = agenda
        self._greet()

    def _on_emptiness(self, is_empty: bool) -> None:
        focused, shown = QApplication.focusWidget(), self._whole.currentWidget()
        had_focus = focused is not None and shown is not None and shown.isAncestorOf(focused)
        self._whole.setCurrentIndex(1 if is_empty else 0)
        self.scope.setVisible(not is_empty and self._has_scope())
        self.choose.setVisible(not is_empty)
        if had_focus and self.isVisible():
            self.focus_first()

    def _on_scope(self, scope: str) -> None:
        if scope == PERSON:
            self._choose_person()
            return
        self._person = ""
        self.habits.set_scope(self._who(), scope)
        self._show_scope()
        self.load()

    def show_person(self, name: str) -> None:
        """Show the day of somebody; without a name everybody's."""
        if not name:
            self._on_scope(ALL)
        elif name == self.context.services.store.actor_name:
            self._on_scope(MINE)
        else:
            self._person = name
            self._show_scope()
            self.load()

    def _choose_person(self) -> None:
        """Offer everybody's day; nothing changes when nobody is chosen."""
        menu = QMenu(self)
        for name in self._people():
            if name != self.context.services.store.actor_name:
                menu.addAction(literal(name)).triggered.connect(
                    lambda _on=False, name=name: self.show_person(name)
                )
        menu.aboutToHide.connect(self._show_scope)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.scope.mapToGlobal(QPoint(0, self.scope.height())))

    def _has_scope(self) -> bool:
        return bool(self.context.services.store.actor_name) or len(self._people()) > 1

    def _show_scope(self) -> None:
        people = self._people()
        if self._person not in people:
            self._person = ""
        actor = self.context.services.store.actor_name
        self.scope.set_shown(MINE, bool(actor))
        self.scope.set_shown(PERSON, len(people) > 1)
        self._name_person()
        self.scope.select(PERSON if self._person else self._scope())
        self.scope.setVisible(self._has_scope())

    def _name_person(self) -> None:
        self.scope.set_text(PERSON, given_name(self._person) if self._person else self.tr("Person…"))

    def _on_user(self) -> None:
        self._person = ""
        self.refresh_soon()

    def open_chooser(self) -> None:
        """Let the blocks and their order be chosen."""
        from crm_desktop.ui.today.chooser import Chooser

        who = self._who()
        chooser = Chooser(self.habits.all(who), {block.key for block in self._shown()}, self)
        chooser.chosen.connect(self._on_chosen)
        chooser.reset_requested.connect(lambda: self._on_chosen((), ()))
        chooser.open_at(self.choose.mapToGlobal(QPoint(self.choose.width(), self.choose.height())))

    def _on_chosen(self, shown: tuple[str, ...], order: tuple[str, ...]) -> None:
        known = set(self.cards)
        self.habits.set_blocks(self._who(), shown, order)
        self._arrange()
        self._stale |= {block.key for block in self._shown()} - known
        self._load_stale()

    def _note_heights(self) -> None:
        for key, card in self.cards.items():
            if not card.isHidden() and not card.minimumHeight():
                self.habits.note_height(key, card.height())


def _timer(parent: QWidget, milliseconds: int, do: Any, *, is_single: bool) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(is_single)
    timer.setInterval(milliseconds)
    timer.timeout.connect(do)
    return timer
