"""Ctrl+K: one box to find anything or to do something, over the window, which stays where it was."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.client import ClientRow
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.keyboard import other_layouts
from crm_desktop.domain.progress import Progress
from crm_desktop.domain.search import SearchAnswer, SearchKind, marks
from crm_desktop.domain.text import fold
from crm_desktop.system.settings import RECENT_CLIENTS
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.shell.actions import Actions
from crm_desktop.ui.shell.commands import Command
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.palette_hits import CLIENT_ICONS, MOST, SHOWN, SHOWN_AMONG_OTHERS, hit_entry
from crm_desktop.ui.shell.palette_model import PaletteDelegate, PaletteEntry, PaletteModel
from crm_desktop.ui.shell.who import base_key
from crm_desktop.ui.widgets.icon_view import IconView
from crm_desktop.ui.widgets.text import label

WIDTH = 680
MAX_RECENT = 5
MAX_COMMANDS = 6
DEBOUNCE_MS = 15  # an answer takes less; this only spares those that the next letter overtakes
_LIST_HEIGHT = 420


class Palette(QWidget):
    """A scrim over the window with the box on it; Esc leaves everything as it was."""

    def __init__(self, context: AppContext, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._actions, self._window = context, actions, window
        self._answer = SearchAnswer("")
        self._focus_before: QWidget | None = None
        self._latest = Latest(context.runner, self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE_MS)
        self._timer.timeout.connect(self._ask)
        self._build()
        window.installEventFilter(self)
        context.shell.ref_requested.connect(self._remember)
        self.retranslate()
        self.hide()

    def _build(self) -> None:
        self._box = QFrame(self)
        self._box.setProperty("kind", "overlay")
        self._box.setFixedWidth(WIDTH)
        shadow = QGraphicsDropShadowEffect(self._box)
        shadow.setBlurRadius(48)
        shadow.setOffset(0, 12)
        self._shadow = shadow
        self._box.setGraphicsEffect(shadow)
        self._edit = QLineEdit(self._box)
        self._edit.setProperty("kind", "palette")
        self._edit.textChanged.connect(self._on_text_changed)
        self._edit.installEventFilter(self)
        head = QHBoxLayout()
        head.setContentsMargins(16, 2, 16, 2)
        head.addWidget(IconView("search", "text2", 18, self._box))
        head.addWidget(self._edit, 1)
        line = QFrame(self._box)
        line.setProperty("kind", "line")
        self._model = PaletteModel(self)
        self._list = QListView(self._box)
        self._list.setModel(self._model)
        self._list.setItemDelegate(PaletteDelegate(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setProperty("kind", "plain")
        self._list.entered.connect(self._on_entered)
        self._list.clicked.connect(self._on_clicked)
        self._hint = label("", "small", self._box)
        layout = QVBoxLayout(self._box)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(line)
        layout.addSpacing(4)
        layout.addWidget(self._list, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(18, 6, 18, 10)
        foot.addWidget(self._hint)
        layout.addLayout(foot)

    @property
    def edit(self) -> QLineEdit:
        """The box that is typed into."""
        return self._edit

    @property
    def model(self) -> PaletteModel:
        """The rows on offer."""
        return self._model

    def current_row(self) -> int:
        """Return the number of the row that Enter would choose; -1 when there is none."""
        return self._list.currentIndex().row()

    def current_title(self) -> str:
        """Return the words of the row that Enter would choose."""
        row = self.current_row()
        return self._model.entry(row).title if row >= 0 else ""

    def open_with(self, text: str) -> None:
        """Show the palette with a text in the box."""
        if not self.isVisible():
            self._focus_before = QApplication.focusWidget()
        self.setGeometry(self._window.rect())
        self._shadow.setColor(active().color("scrim"))
        self.raise_()
        self.show()
        self._edit.setText(text)
        self._on_text_changed(text)
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._edit.end(False)  # what was typed is not selected: the next letter goes on
        self._place()

    def dismiss(self) -> None:
        """Close, and give the keyboard back to where it was."""
        self._latest.forget()
        self._timer.stop()
        self.hide()
        if self._focus_before is not None and self._focus_before.isVisible():
            self._focus_before.setFocus()
        self._focus_before = None

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self._edit.setPlaceholderText(self.tr("Any part of a name, phone, note, promise, or what to do"))
        self._edit.setAccessibleName(self.tr("Find anything, or a command"))
        self._list.setAccessibleName(self.tr("Found"))
        self._hint.setText(self.tr("↑↓ choose    ↵ open    Esc close"))

    # Rows

    def _on_text_changed(self, text: str) -> None:
        if not text.strip():
            self._latest.forget()
            self._timer.stop()
            self._answer = SearchAnswer("")
        else:
            self._timer.start()
        self._show_rows()

    def _ask(self) -> None:
        text = self._edit.text().strip()
        search = self._context.services.search

        def on_done(answer: SearchAnswer) -> None:
            self._answer = answer
            self._show_rows()

        def work(_progress: Progress) -> SearchAnswer:
            return search.find(text, MOST)

        self._latest.ask(work, on_done)

    def _show_rows(self) -> None:
        text = self._edit.text().strip()
        commands = self._matching_commands(text)
        begins = any(fold(command.title()).startswith(fold(text)) for command in commands) and bool(text)
        offers = [PaletteEntry(self.tr("Actions")), *(self._command_entry(each, text) for each in commands)]
        sections = [self._section(title, kind) for kind, title in self._kinds()]
        if not text:
            sections.append(self._recent_section())
        # What begins with the words of a command is mostly meant to be one; clients come first even so.
        sections.insert(1 if begins else len(sections), offers if commands else [])
        entries = [entry for section in sections for entry in section]
        if text and self._answer.text == text and not entries:
            entries.append(PaletteEntry(self.tr("Nothing found. Try part of a name or of a phone number.")))
        self._model.set_entries(entries)
        self._place()  # first: scrolling goes by the height
        self._list.scrollToTop()
        self._select(self._model.next_choice(-1, 1) if entries else -1)

    def _kinds(self) -> list[tuple[SearchKind, str]]:
        return [
            (SearchKind.CLIENT, self.tr("Clients")),
            (SearchKind.DEAL, self.tr("Deals")),
            (SearchKind.INQUIRY, self.tr("Inquiries")),
            (SearchKind.TASK, self.tr("Tasks")),
            (SearchKind.ENTRY, self.tr("Timeline")),
            (SearchKind.PROMISE, self.tr("Promises")),
            (SearchKind.FILE, self.tr("Files")),
            (SearchKind.TAG, self.tr("Tags")),
        ]

    def _section(self, title: str, kind: SearchKind) -> list[PaletteEntry]:
        hits = self._answer.of(kind)
        is_alone = len(hits) == len(self._answer.hits)
        hits = hits[: SHOWN[kind] if is_alone else min(SHOWN[kind], SHOWN_AMONG_OTHERS)]
        return [PaletteEntry(title), *(hit_entry(self._context, hit) for hit in hits)] if hits else []

    def _recent_section(self) -> list[PaletteEntry]:
        recent = [self._client_entry(row) for row in self._recent_clients()]
        return [PaletteEntry(self.tr("Recent")), *recent] if recent else []

    def _client_entry(self, row: ClientRow) -> PaletteEntry:
        details = " · ".join(filter(None, (row.company if row.company != row.name else "", row.phone)))
        ref = EntityRef(Entity.CLIENT, row.id)
        return PaletteEntry(
            row.name, details, CLIENT_ICONS[row.kind], run=lambda: self._context.navigate(ref)
        )

    def _remember(self, ref: EntityRef) -> None:
        """Offer a card that was opened, from here or by a link, before anything is typed."""
        if ref.entity is Entity.CLIENT:
            self._context.settings.add_recent(RECENT_CLIENTS, f"{ref.id}{self._mark_of_base()}")

    def _command_entry(self, command: Command, text: str) -> PaletteEntry:
        keys = QKeySequence(command.shortcuts[0]) if command.shortcuts else QKeySequence()
        native = keys.toString(QKeySequence.SequenceFormat.NativeText)
        title = command.title()
        return PaletteEntry(
            title,
            "",
            command.icon or "corner-down-left",
            native,
            marks(title, fold(text).split()) or marks(title, fold(" ".join(other_layouts(text)[:1])).split()),
            run=self._actions.action(command.key).trigger,
        )

    def _recent_clients(self) -> list[ClientRow]:
        """Return the clients of this base that were opened from here last, without those that are gone."""
        mark = self._mark_of_base()
        mine = [
            each.removesuffix(mark)
            for each in self._context.settings.get(RECENT_CLIENTS)
            if each.endswith(mark)
        ]
        ids = [int(each) for each in mine if each.isdecimal()][:MAX_RECENT]
        found = self._context.services.clients.rows(ids)
        return [found[each] for each in ids if each in found and found[each].deleted_at is None]

    def _mark_of_base(self) -> str:
        return f"@{base_key(self._context.services.store.engine.address)}"

    def _matching_commands(self, text: str) -> list[Command]:
        possible = [
            command
            for command in self._actions.commands.values()
            if command.in_palette and self._actions.action(command.key).isEnabled()
        ]
        readings = (text, *other_layouts(text))
        found = next(filter(None, (_with_words(possible, reading) for reading in readings)), [])
        # First what begins with the words, then what belongs to a screen: that is what people do all day.
        found.sort(key=lambda command: (not fold(command.title()).startswith(fold(text)), not command.page))
        return found[:MAX_COMMANDS] if text else found

    # Choosing

    def _select(self, row: int) -> None:
        self._list.setCurrentIndex(self._model.index(row) if row >= 0 else QModelIndex())
        if row >= 0:
            self._list.scrollTo(self._model.index(max(0, row - 1)))
            self._list.scrollTo(self._model.index(row))

    def _run_current(self) -> None:
        row = self.current_row()
        if row < 0:
            return
        run = self._model.entry(row).run
        self.dismiss()
        if run is not None:
            run()

    def _on_entered(self, index: QModelIndex) -> None:
        if not self._model.entry(index.row()).is_section:
            self._list.setCurrentIndex(index)

    def _on_clicked(self, index: QModelIndex) -> None:
        if not self._model.entry(index.row()).is_section:
            self._list.setCurrentIndex(index)
            self._run_current()

    def _on_key(self, event: QKeyEvent) -> bool:
        row = self.current_row()
        match event.key():
            case Qt.Key.Key_Escape:
                self.dismiss()
            case Qt.Key.Key_Down:
                self._select(self._model.next_choice(row, 1))
            case Qt.Key.Key_Up:
                self._select(self._model.next_choice(row, -1))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._run_current()
            case Qt.Key.Key_Tab | Qt.Key.Key_Backtab:
                pass  # there is nowhere to go: the keyboard stays in the box
            case _:
                return False
        return True

    # Place

    def _place(self) -> None:
        room = self._window.height() - 200
        rows = sum(self._list.sizeHintForRow(number) for number in range(self._model.rowCount()))
        self._list.setFixedHeight(max(60, min(rows + 8, _LIST_HEIGHT, room)))
        self._box.setFixedWidth(min(WIDTH, self._window.width() - 48))
        self._box.adjustSize()
        self._box.move((self._window.width() - self._box.width()) // 2, min(96, self._window.height() // 9))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._window.rect())
            self._place()
        if watched is self._edit and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)
        if watched is self._edit and event.type() == QEvent.Type.ShortcutOverride and self.isVisible():
            assert isinstance(event, QKeyEvent)
            if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return):
                event.accept()
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._box.geometry().contains(event.position().toPoint()):
            self.dismiss()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), active().color("scrim"))


def _with_words(commands: Iterable[Command], text: str) -> list[Command]:
    words = fold(text).split()
    return [command for command in commands if all(word in fold(command.title()) for word in words)]
