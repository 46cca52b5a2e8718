"""The second page of an import: where each column goes, and how its values will be stored."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QPaintEvent, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.catalogue import CustomField
from crm_desktop.domain.selling_import import ImportSubject
from crm_desktop.exchange import selling_words
from crm_desktop.exchange import synonyms as to
from crm_desktop.exchange.columns import ColumnGuess
from crm_desktop.exchange.grid import column_letter
from crm_desktop.exchange.import_file import ImportFile
from crm_desktop.exchange.selling_file import SellingFile
from crm_desktop.ui.importing.samples import Sample
from crm_desktop.ui.importing.words import confidence_chip, target_groups, targets_twice, why_text
from crm_desktop.ui.runtime.field_texts import target_text
from crm_desktop.ui.runtime.selling_import_texts import selling_field_text
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.combo import dress_popup
from crm_desktop.ui.widgets.message_bar import MessageBar
from crm_desktop.ui.widgets.scroll import scrolled
from crm_desktop.ui.widgets.text import ElidingLabel, label, set_tip


class TargetCombo(QComboBox):
    """The fields a column can go to, in groups; the wheel scrolls the page, it does not change the choice."""

    target_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(18)
        dress_popup(self)
        self.setMinimumWidth(180)
        self.activated.connect(lambda at: self.target_chosen.emit(str(self.itemData(at))))

    def fill(self, guess: ColumnGuess, own_fields: Sequence[CustomField]) -> None:
        """List all targets and select that of the guess."""
        self.clear()
        self._add(to.IGNORE, self.tr("do not import"))
        for target, _score in guess.alternatives:
            self._add(target, target_text(target))
        for title, targets in target_groups():
            self._add_title(title)
            for target, text in targets:
                self._add(target, text)
        self._add_title(self.tr("Own fields"))
        labels = [field.label for field in own_fields]
        new = guess.heading.rpartition(" / ")[2] or self.tr("Column {0}").format(column_letter(guess.column))
        for text in dict.fromkeys((*labels, to.custom_label(guess.target) or new)):
            self._add(to.custom_target(text), target_text(to.custom_target(text)))
        self.setCurrentIndex(self.findData(guess.target))

    def fill_selling(self, guess: ColumnGuess, subject: ImportSubject) -> None:
        """List the fields of deals or products and select that of the guess."""
        self.clear()
        self._add(to.IGNORE, self.tr("do not import"))
        for target in selling_words.TARGETS[subject]:
            self._add(target, selling_field_text(subject, target))
        self.setCurrentIndex(self.findData(guess.target))

    def paintEvent(self, event: QPaintEvent) -> None:
        # The style sheet would cut a long name off in the middle of a letter.
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        option.currentText = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room.width() - 8
        )
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _add(self, target: str, text: str) -> None:
        if self.findData(target) < 0:
            self.addItem(text, target)

    def _add_title(self, title: str) -> None:
        self.addItem(title)
        model = self.model()
        assert isinstance(model, QStandardItemModel)
        item = model.item(self.count() - 1)
        item.setEnabled(False)
        strong = QFont(self.font())
        strong.setWeight(QFont.Weight.DemiBold)
        item.setFont(strong)


class ColumnLine:
    """The controls of one column: heading, values, target, how sure."""

    def __init__(self, parent: QWidget) -> None:
        self.heading = ElidingLabel("", "strong", parent)
        self.samples = ElidingLabel("", "secondary", parent)
        self.target = TargetCombo(parent)
        self.chip = Chip(parent=parent)

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        """All controls, from left to right."""
        return (self.heading, self.samples, self.target, self.chip)

    def show_guess(self, guess: ColumnGuess, field: str) -> None:
        """Show how sure a guess is, and why; `field` is what its target is called."""
        chip = confidence_chip(guess)
        self.chip.set_chip(chip.text, chip.pair, chip.icon)
        set_tip(self.chip, why_text(guess))
        self.chip.setAccessibleDescription(why_text(guess))
        set_tip(self.target, f"{field}. {why_text(guess)}")
        self.target.setAccessibleDescription(f"{chip.text}. {why_text(guess)}")


class ColumnsStep(QWidget):
    """`target_chosen` carries the number of a column and where it is to go."""

    target_chosen = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file: ImportFile | SellingFile | None = None
        self._samples: Mapping[int, tuple[Sample, ...]] = {}
        self.lines: dict[int, ColumnLine] = {}
        self._heads = [label("", "section", self) for _ in range(4)]
        self._body = QWidget(self)
        self._grid = QGridLayout(self._body)
        self._grid.setContentsMargins(16, 12, 16, 12)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        for column, stretch in enumerate((3, 5, 4, 0)):
            self._grid.setColumnStretch(column, stretch)
        card = QFrame(self)
        card.setProperty("kind", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        self._area = scrolled(self._body, card)
        inside.addWidget(self._area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.twice = MessageBar(self)
        layout.setSpacing(10)
        # Below, so that the lines do not move away from under the mouse.
        layout.addWidget(card, 1)
        layout.addWidget(self.twice)

    def show_file(self, file: ImportFile | SellingFile) -> None:
        """Show the columns of a file; the controls stay when only a target changed."""
        is_same = (
            self._file is not None
            and self._file.table is file.table
            and _subject(self._file) is _subject(file)
        )
        self._file = file
        if not is_same:
            self._rebuild()
        for guess in file.columns:
            line = self.lines[guess.column]
            line.show_guess(guess, _field_text(file, guess.target))
            line.target.setCurrentIndex(line.target.findData(guess.target))
        self._show_twice(file)

    def show_samples(self, samples: Mapping[int, tuple[Sample, ...]]) -> None:
        """Show values of each column as they will be stored."""
        self._samples = samples
        for column, line in self.lines.items():
            found = samples.get(column, ())
            words = " · ".join(self._sample_text(sample) for sample in found)
            line.samples.setText(words or self.tr("empty"))
            tips = [f"{sample.raw} → {sample.stored}" for sample in found if sample.raw != sample.stored]
            line.samples.setAccessibleDescription("; ".join(tips))

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        for head, text in zip(
            self._heads,
            (
                self.tr("In the file"),
                self.tr("Will be stored as"),
                self.tr("Goes to"),
                self.tr("How sure"),
            ),
            strict=True,
        ):
            head.setText(text)
        if self._file is not None:
            self._rebuild()
            self.show_file(self._file)
            self.show_samples(self._samples)

    def focus_first(self) -> None:
        """Give the keyboard to the first column that wants a look, else to the first."""
        lines = list(self.lines.items())
        guesses = {guess.column: guess for guess in self._file.columns} if self._file else {}
        doubtful = [line for column, line in lines if not guesses[column].is_sure]
        for line in (*doubtful, *(line for _, line in lines)):
            line.target.setFocus(Qt.FocusReason.OtherFocusReason)
            self._area.ensureWidgetVisible(line.target)
            return

    def _show_twice(self, file: ImportFile | SellingFile) -> None:
        """Warn of fields that hold one value and were chosen for several columns."""
        targets = _given_twice(file)
        if not targets:
            self.twice.hide()
            return
        names = ", ".join(self.tr("“{0}”").format(_field_text(file, each)) for each in targets)
        text = self.tr("Several columns go to {0}, but a card has one such value.")
        self.twice.show_message(text.format(names), "warning", can_dismiss=False)

    def _sample_text(self, sample: Sample) -> str:
        text = sample.stored.replace("\n", " ")
        return self.tr("{0} (?)").format(text) if sample.is_problem else text

    def _rebuild(self) -> None:
        assert self._file is not None
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget not in self._heads:
                widget.hide()
                widget.deleteLater()
        for column, head in enumerate(self._heads):
            self._grid.addWidget(head, 0, column)
        self.lines = {}
        for row, guess in enumerate(self._file.columns, start=1):
            self._add_line(row, guess)
        self._grid.setRowStretch(len(self._file.columns) + 1, 1)

    def _add_line(self, row: int, guess: ColumnGuess) -> None:
        assert self._file is not None
        line = ColumnLine(self._body)
        self.lines[guess.column] = line
        letter = column_letter(guess.column)
        name = guess.heading or self.tr("Column {0}").format(letter)
        line.heading.setText(f"{letter} · {name}" if guess.heading else name)
        line.samples.setText(" · ".join(guess.samples))
        if isinstance(self._file, SellingFile):
            line.target.fill_selling(guess, self._file.subject)
        else:
            line.target.fill(guess, self._file.options.own_fields)
        line.target.setAccessibleName(self.tr("Where the column “{0}” goes").format(name))
        line.target.target_chosen.connect(lambda target: self.target_chosen.emit(guess.column, target))
        for column, widget in enumerate(line.widgets):
            self._grid.addWidget(widget, row, column)
            widget.show()


def _subject(file: ImportFile | SellingFile) -> ImportSubject:
    return file.subject if isinstance(file, SellingFile) else ImportSubject.CLIENTS


def _field_text(file: ImportFile | SellingFile, target: str) -> str:
    if isinstance(file, SellingFile):
        return selling_field_text(file.subject, target)
    return to.custom_label(target) or target_text(target)


def _given_twice(file: ImportFile | SellingFile) -> list[str]:
    """Return the fields of one value that several columns go to."""
    if not isinstance(file, SellingFile):
        return targets_twice(file.columns)
    counts = Counter(guess.target for guess in file.columns if guess.target not in selling_words.REPEATABLE)
    return [target for target, count in counts.items() if count > 1]
