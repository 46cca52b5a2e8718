"""The window of quick capture: paste, look, Enter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.capture import FactKind, Recognised, draft_of_facts
from crm_desktop.domain.client import ClientDraft
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import NotFoundError
from crm_desktop.domain.timeline import InteractionKind
from crm_desktop.services.captures import CaptureMatch, Filed
from crm_desktop.ui.clients.capture.captured_text import CapturedText
from crm_desktop.ui.clients.capture.fact_ticks import FactTicks
from crm_desktop.ui.clients.capture.whose import NEW, Whose
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.window_state import bring_to_front
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.segmented import SegmentedControl
from crm_desktop.ui.widgets.text import label

_PAUSE_MS = 120
_WIDTH, _TEXT_HEIGHT = 640, 130
_KINDS = (InteractionKind.NOTE, InteractionKind.LETTER, InteractionKind.MESSAGE)
# A clipboard with one of these was likely filled for us; anything else is nobody's business.
_CONTACTS = frozenset({FactKind.PHONE, FactKind.EMAIL, FactKind.HANDLE, FactKind.INN})


class CaptureWindow(QDialog):
    """Stays above the other windows of the program. Nothing is stored before Enter says so."""

    def __init__(self, context: AppContext, window: QWidget) -> None:
        super().__init__(window, Qt.WindowType.Dialog | Qt.WindowType.WindowStaysOnTopHint)
        self._context = context
        self._latest = Latest(context.runner, self)
        self._read: Recognised | None = None
        self._matches: list[CaptureMatch] = []
        self._file_when_read = self._is_filing = self._kind_by_hand = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._recognise)
        self.text = CapturedText(self)
        self.text.textChanged.connect(self._on_typed)
        self.text.confirmed.connect(self.file)
        self.ticks = FactTicks(context.formats, self)
        self.whose = Whose(context, self)
        self.whose.changed.connect(self._show_ticks)
        self.kind = SegmentedControl(self)
        for kind in _KINDS:
            self.kind.add(kind.value)
        self.kind.chosen.connect(self._on_kind)
        self._captions = [label("", "caption", self) for _ in range(2)]
        self._hint = label("", "small", self)
        self.file_button = button("", "primary", "corner-down-left", self)
        self.file_button.clicked.connect(self.file)
        self._build()
        self.retranslate()
        self.clear()

    def _build(self) -> None:
        self.text.setMinimumHeight(_TEXT_HEIGHT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 14)
        layout.setSpacing(6)
        layout.addWidget(self.text, 1)
        for caption, part in zip(self._captions, (self.whose, self.ticks), strict=True):
            layout.addSpacing(4)
            layout.addWidget(caption)
            layout.addWidget(part)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.kind)
        foot.addWidget(self._hint, 1)
        foot.addWidget(self.file_button)
        layout.addSpacing(8)
        layout.addLayout(foot)
        self.setMinimumWidth(_WIDTH)
        self.resize(_WIDTH, self.minimumSizeHint().height())

    @property
    def is_settled(self) -> bool:
        """Whether the text is read, or there is none, and nothing is being filed."""
        has_read = self._read is not None or not self.text.toPlainText().strip()
        return has_read and not self._timer.isActive() and not self._is_filing

    def come_up(self) -> None:
        """Come up; an empty box takes the clipboard when that looks like somebody's contacts."""
        if not self.text.toPlainText().strip():
            self._take_clipboard()
        bring_to_front(self)
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def clear(self) -> None:
        """Begin anew."""
        self._latest.forget()
        self._timer.stop()
        self._file_when_read = self._kind_by_hand = False
        self._read, self._matches = None, []
        self.text.blockSignals(True)
        self.text.clear()
        self.text.blockSignals(False)
        self.text.show_facts(())
        self.kind.select(InteractionKind.NOTE.value)
        self.whose.clear()
        self._show_ticks()

    def file(self) -> None:
        """File the text; when something is not clear yet the keyboard goes there."""
        if self._is_filing or not self.text.toPlainText().strip():
            return
        if self._read is None:  # it was pasted a moment ago
            self._file_when_read = True
            return
        client_id = self.whose.client_id
        if client_id is None:
            self.whose.ask()
            return
        self._store(self._read.text, client_id)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.setWindowTitle(self.tr("Quick capture"))
        self.text.setPlaceholderText(self.tr("Paste or type: a message, a signature, a business card"))
        self.text.setAccessibleName(self.tr("Text to be filed"))
        names = {
            InteractionKind.NOTE: self.tr("Note"),
            InteractionKind.LETTER: self.tr("Letter"),
            InteractionKind.MESSAGE: self.tr("Message"),
        }
        for kind, name in names.items():
            self.kind.set_text(kind.value, name)
        for caption, text in zip(
            self._captions, (self.tr("Client"), self.tr("Add to the card")), strict=True
        ):
            caption.setText(text)
        self._hint.setText(self.tr("Shift+Enter: new line"))
        self.file_button.setText(self.tr("File it"))
        self.whose.retranslate()
        self._show_ticks()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    # Reading

    def _take_clipboard(self) -> None:
        text = QGuiApplication.clipboard().text()
        facts = self._context.services.captures.read(text).facts if text.strip() else ()
        if any(fact.kind in _CONTACTS for fact in facts):
            self.text.prefill(text)
            self._recognise()

    def _on_typed(self) -> None:
        self._read = None
        self.text.show_facts(())
        self._timer.start()

    def _recognise(self) -> None:
        self._timer.stop()
        text, captures = self.text.toPlainText(), self._context.services.captures

        def on_done(found: tuple[Recognised, list[CaptureMatch]]) -> None:
            self._read, self._matches = found
            self._show_read()
            if self._file_when_read:
                self._file_when_read = False
                self.file()

        def work(_progress: object) -> tuple[Recognised, list[CaptureMatch]]:
            read = captures.read(text)
            return read, captures.find(read.facts)

        self._latest.ask(work, on_done, self._context.shell.show_error)

    def _show_read(self) -> None:
        read = self._read
        if read is None:
            return
        self.text.show_facts(read.facts)
        if not self._kind_by_hand:
            looks = read.looks if read.looks in _KINDS else InteractionKind.NOTE
            self.kind.select(looks.value)
        draft = draft_of_facts(read.facts)
        self.whose.offer(self._matches, draft.display_name() or draft.fallback_name())

    def _show_ticks(self) -> None:
        """Offer what the chosen client lacks."""
        facts = self._read.facts if self._read is not None else ()
        self.ticks.show_facts(facts, self._draft())
        self._captions[1].setVisible(bool(facts))
        self._fit()

    def _fit(self) -> None:
        """Grow as high as what was recognised needs; it never becomes smaller under the mouse."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            needed = max(layout.totalHeightForWidth(self.width()), layout.totalMinimumSize().height())
            if self.height() < needed:
                self.resize(self.width(), needed)

    def _draft(self) -> ClientDraft | None:
        client_id = self.whose.client_id
        if client_id in (None, NEW):
            return None
        try:
            return self._context.services.clients.get(client_id or NEW).draft
        except NotFoundError:
            return None

    def _on_kind(self, _key: str) -> None:
        self._kind_by_hand = True

    # Filing

    def _store(self, text: str, client_id: int) -> None:
        captures, facts = self._context.services.captures, self.ticks.chosen()
        kind = InteractionKind(self.kind.current())
        target = None if client_id == NEW else client_id
        self._is_filing = True

        def on_done(filed: Filed) -> None:
            self._is_filing = False
            self.clear()
            self.hide()
            name = self._context.services.clients.subject_of([filed.client_id])
            said = self.tr("New client with a note: {0}") if filed.is_new else self.tr("Filed: {0}")
            self._context.shell.toast_undo_or_open(
                said.format(name), EntityRef(Entity.CLIENT, filed.client_id)
            )

        def on_error(error: Exception) -> None:
            self._is_filing = False
            self._context.shell.show_error(error)

        self._context.runner.run(
            lambda _progress: captures.file(text, facts, kind, target),
            on_done,
            on_error,
            writes=True,
            owner=self,
        )


def capture_window_at(context: AppContext, place: QWidget) -> CaptureWindow:
    """Return the capture window of a program's window, made now if there is none yet."""
    window = place.window()
    return window.findChild(CaptureWindow) or CaptureWindow(context, window)
