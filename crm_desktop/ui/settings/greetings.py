"""Templates of greetings: names at the left of a choice, the text below, in force when the field is left."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.errors import Problem, ValidationError
from crm_desktop.domain.greeting import MARKS, Template
from crm_desktop.ui.runtime.error_texts import problem_text
from crm_desktop.ui.settings.section import Section, group_card
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.combo import dress_popup
from crm_desktop.ui.widgets.text import label


class GreetingSection(Section):
    """The templates of the base; the first ones are those of the program."""

    watched = frozenset({Entity.SETTING})

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._templates: list[Template] = []
        self._shown = -1
        self.choice = QComboBox(self)
        dress_popup(self.choice)
        self.add, self.remove = button("", "", "plus", self), button("", "quiet", "trash-2", self)
        self.name = QLineEdit(self)
        self.text = QPlainTextEdit(self)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(200)
        self._problem = label("", "error", self, wraps=True)
        self._marks = label("", "small", self, wraps=True)
        self.store = button("", "primary", "", self)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.choice, 1)
        head.addWidget(self.add)
        head.addWidget(self.remove)
        foot = QHBoxLayout()
        foot.addWidget(self.store)
        foot.addStretch(1)
        card, inside = group_card()
        inside.addLayout(head)
        for widget in (self.name, self.text, self._problem, self._marks):
            inside.addWidget(widget)
        inside.addLayout(foot)
        self.body.addWidget(card)
        self._problem.hide()
        self.choice.activated.connect(self._on_chosen)
        self.add.clicked.connect(self._on_add)
        self.remove.clicked.connect(self._on_remove)
        self.store.clicked.connect(self._on_store)
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Greetings"))
        self.hint.setText(
            self.tr(
                "What you write on birthdays and other days. A reminder of such a day offers these texts."
            )
        )
        self.choice.setAccessibleName(self.tr("Template"))
        self.name.setAccessibleName(self.tr("Name of the template"))
        self.name.setPlaceholderText(self.tr("Name of the template"))
        self.text.setAccessibleName(self.tr("Text of the greeting"))
        self.add.setText(self.tr("New template"))
        self.remove.setText(self.tr("Remove"))
        self.store.setText(self.tr("Save"))
        marks = ", ".join(f"{{{mark}}}" for mark in MARKS)
        self._marks.setText(
            self.tr(
                "Marks that are filled in: {marks}. What stands in [square brackets] is left out when a mark in"
                " it is unknown, such as the age of somebody whose year of birth nobody knows."
            ).replace("{marks}", marks)
        )
        if not self._templates:
            self.refresh()

    def refresh(self) -> None:
        greetings, language = self.context.services.greetings, self.context.languages.language
        self.read(lambda: greetings.templates(language), self._show)

    def first(self) -> QWidget | None:
        return self.choice

    def _show(self, templates: list[Template]) -> None:
        self._templates = templates
        self._fill(min(max(self._shown, 0), len(templates) - 1))

    def _fill(self, at: int) -> None:
        self._shown = at
        self.choice.clear()
        self.choice.addItems([template.name for template in self._templates])
        self.choice.setCurrentIndex(at)
        found = self._templates[at] if at >= 0 else Template("", "")
        self.name.setText(found.name)
        self.text.setPlainText(found.text)
        self.remove.setEnabled(at >= 0)
        self._problem.hide()

    def _on_chosen(self, at: int) -> None:
        self._fill(at)

    def _on_add(self) -> None:
        self._shown = len(self._templates)
        self.choice.setCurrentIndex(-1)
        self.name.clear()
        self.text.clear()
        self.remove.setEnabled(False)
        self.name.setFocus()

    def _on_remove(self) -> None:
        left = [each for at, each in enumerate(self._templates) if at != self._shown]
        self._keep(left, self.tr("The template was removed."))

    def _on_store(self) -> None:
        changed = Template(self.name.text(), self.text.toPlainText())
        wanted = list(self._templates)
        wanted[max(self._shown, 0) : max(self._shown, 0) + 1] = [changed]
        self._keep(wanted, self.tr("The template was saved."))

    def _keep(self, wanted: list[Template], said: str) -> None:
        greetings = self.context.services.greetings

        def on_error(error: Exception) -> None:
            if isinstance(error, ValidationError):
                self._problem.setText(self._words(error))
                self._problem.show()
            else:
                self.context.shell.show_error(error)

        self.save(lambda: greetings.set_templates(wanted), said, on_done=self.refresh, on_error=on_error)

    def _words(self, error: ValidationError) -> str:
        problem = next(iter(error.problems.values()))
        if problem is Problem.NOT_A_CHOICE:
            return self.tr("There is a mark in braces that the program does not know.")
        return problem_text(problem)
