"""Tags as chips, with a box that completes from those in use and takes new ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from crm_desktop.domain.text import fold, tidy
from crm_desktop.ui.widgets.chip import RemovableChip
from crm_desktop.ui.widgets.flow_layout import FlowLayout


class TagEditor(QWidget):
    """`tags_changed` carries the words after each change. Enter or a comma takes what is typed."""

    tags_changed = Signal(tuple)

    def __init__(
        self, parent: QWidget | None = None, color_of: Callable[[str], str] | None = None, *, indent: int = 0
    ) -> None:
        """`indent` stands before each tag, where tags are to begin below the texts of other fields."""
        super().__init__(parent)
        self._indent = indent
        self._color_of = color_of or (lambda _name: "neutral")
        self._tags: list[str] = []
        self._chips: list[RemovableChip] = []
        self._known = QStringListModel(self)
        self._edit = QLineEdit(self)
        self._edit.setMinimumWidth(120)
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        popup = completer.popup()
        assert popup is not None
        popup.setProperty("kind", "boxed")
        # Queued: the completer writes its text into the box after this signal.
        completer.activated.connect(self._on_completed, Qt.ConnectionType.QueuedConnection)
        self._edit.setCompleter(completer)
        self._edit.textEdited.connect(self._on_edited)
        self._edit.installEventFilter(self)
        self._flow = FlowLayout(self, 2 if indent else 6)
        self._flow.addWidget(self._edit)
        self.setFocusProxy(self._edit)
        self.retranslate()

    def tags(self) -> tuple[str, ...]:
        """Return the words, in their order."""
        return tuple(self._tags)

    def set_tags(self, tags: Iterable[str]) -> None:
        """Show these words, without the signal."""
        self._tags = list(tags)
        self._rebuild()

    def set_known(self, names: Iterable[str]) -> None:
        """Set the words to complete from."""
        self._known.setStringList(list(names))

    def add(self, text: str) -> None:
        """Take a word unless it is there already, in whatever case."""
        word = tidy(text)
        if word and fold(word) not in {fold(tag) for tag in self._tags}:
            known = {fold(name): name for name in self._known.stringList()}
            self._tags.append(known.get(fold(word), word))
            self._rebuild()
            self.tags_changed.emit(self.tags())

    def remove(self, tag: str) -> None:
        """Take a word away."""
        if tag in self._tags:
            self._tags.remove(tag)
            self._rebuild()
            self.tags_changed.emit(self.tags())

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self._edit.setPlaceholderText(self.tr("Add a tag"))
        self._edit.setAccessibleName(self.tr("Add a tag"))
        self._rebuild()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._edit and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._edit.text().strip():
                self._take()
                return True
            if event.key() == Qt.Key.Key_Backspace and not self._edit.text() and self._tags:
                self.remove(self._tags[-1])
                return True
        if watched is self._edit and event.type() == QEvent.Type.MouseButtonRelease and not self._edit.text():
            self._offer_all()
        if watched is self._edit and event.type() == QEvent.Type.FocusOut and not self._is_completing():
            self._take()
        return super().eventFilter(watched, event)

    def _offer_all(self) -> None:
        """Show the words in use, so that one can be chosen without typing."""
        completer = self._edit.completer()
        completer.setCompletionPrefix("")
        completer.complete()

    def _is_completing(self) -> bool:
        popup = self._edit.completer().popup()
        return popup is not None and popup.isVisible()

    def _on_edited(self, text: str) -> None:
        if text.endswith((",", ";")):
            self._edit.setText(text[:-1])
            self._take()

    def _on_completed(self, text: str) -> None:
        self._edit.clear()
        self.add(text)

    def _take(self) -> None:
        text = self._edit.text()
        self._edit.clear()
        if fold(tidy(text)) in {fold(name) for name in self._known.stringList()}:
            self.add(text)  # one that is in use may hold a comma
            return
        for word in text.replace(";", ",").split(","):
            self.add(word)

    def _rebuild(self) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for number, tag in enumerate(self._tags):
            chip = RemovableChip(
                tag, self._color_of(tag), self.tr("Remove tag {0}").format(tag), self, indent=self._indent
            )
            chip.remove_requested.connect(self.remove)
            chip.show()
            self._flow.insert_widget(number, chip)
            self._chips.append(chip)
        self.updateGeometry()
