"""The form of a product, beside whichever screen needs one: the list of products, or a sale that is being typed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from crm_desktop.domain.errors import CrmError, DuplicateError, Problem, StaleError, ValidationError
from crm_desktop.domain.product import Product, ProductDraft, ProductKind
from crm_desktop.ui.forms.amounts import money_line
from crm_desktop.ui.forms.choice import ChoiceEditor
from crm_desktop.ui.forms.editors import LineEditor
from crm_desktop.ui.forms.field_row import ProblemLine
from crm_desktop.ui.runtime.error_texts import describe
from crm_desktop.ui.widgets.asking_panel import AskingPanel
from crm_desktop.ui.widgets.combo import dress_popup
from crm_desktop.ui.widgets.text import label, set_property

if TYPE_CHECKING:
    from crm_desktop.ui.shell.context import AppContext


class ProductPanel(AskingPanel):
    """`stored` carries the id of the product that was added or changed."""

    stored = Signal(int)

    def __init__(self, host: QWidget, context: AppContext) -> None:
        super().__init__(host)
        self._context = context
        self._product: Product | None = None
        self._is_busy = False
        formats = context.formats
        self.name = LineEditor(self.tr("Name"))
        self.price = money_line(self.tr("Price"), formats)
        self.unit = ChoiceEditor(self.tr("Unit"), is_open=True)
        self.group = ChoiceEditor(self.tr("Group"), is_open=True)
        self.kind = QComboBox(self.body)
        dress_popup(self.kind)
        self.kind.addItem(self.tr("Goods"), ProductKind.GOODS.value)
        self.kind.addItem(self.tr("Service"), ProductKind.SERVICE.value)
        self.sku = LineEditor(self.tr("Article"))
        self.barcode = LineEditor(self.tr("Barcode"))
        self._problems: dict[str, ProblemLine] = {}
        for key, caption, editor in (
            ("name", self.tr("Name"), self.name),
            ("price", self.tr("Price"), self.price),
            ("unit", self.tr("Unit"), self.unit),
            ("group", self.tr("Group"), self.group),
            ("kind", self.tr("Kind"), self.kind),
            ("sku", self.tr("Article"), self.sku),
            ("barcode", self.tr("Barcode"), self.barcode),
        ):
            self._add(key, caption, editor)
        self.problem = ProblemLine(0)
        self.fields.addWidget(self.problem)
        self.fields.addStretch(1)
        self.unit.setPlaceholderText(self.tr("pc, kg, hour"))
        self.leave.setText(self.tr("Cancel"))

    def _add(self, key: str, caption: str, editor: QWidget) -> None:
        set_property(editor, "kind", "")
        editor.setAccessibleName(caption)
        words = label(caption, "small", self.body)
        words.setBuddy(editor)
        self.fields.addWidget(words)
        self.fields.addWidget(editor)
        line = self._problems[key] = ProblemLine(0)
        self.fields.addWidget(line)
        problem_changed = getattr(editor, "problem_changed", None)
        if problem_changed is not None:
            problem_changed.connect(line.show_text)

    def ask_new(self, draft: ProductDraft) -> None:
        """Ask for a new product; what is known of it is there already."""
        self._product = None
        self.set_title(self.tr("New product"))
        self.do.setText(self.tr("Add"))
        self._fill(draft)
        self.show_panel(self.price if draft.name else self.name)

    def ask_changes(self, product: Product) -> None:
        """Ask what is to be changed of a product."""
        self._product = product
        self.set_title(product.draft.name)
        self.do.setText(self.tr("Save"))
        self._fill(product.draft)
        self.show_panel(self.name)

    def draft(self) -> ProductDraft:
        """Return the product as it is typed."""
        before = self._product.draft if self._product is not None else ProductDraft("")
        return replace(
            before,
            name=self.name.value(),
            kind=ProductKind(self.kind.currentData()),
            group=self.group.value(),
            unit=self.unit.value(),
            price=self.price.typed_value() or 0,
            sku=self.sku.value(),
            barcode=self.barcode.value(),
        )

    def submit(self) -> None:
        self.price.commit()
        if self.price.problem:
            self.price.setFocus()
            return
        draft, product, products = self.draft(), self._product, self._context.services.products
        try:
            draft.validate()
        except ValidationError as error:
            self._on_error(error)
            return
        if self._is_busy:
            return
        self._is_busy = True

        def work() -> int:
            if product is None:
                return products.create(draft)
            products.update(product.id, product.version, draft)
            return product.id

        self._context.runner.run(
            lambda _progress: work(), self._on_stored, self._on_error, writes=True, owner=self
        )

    def _fill(self, draft: ProductDraft) -> None:
        products = self._context.services.products
        self.group.set_choices([group.name for group in products.groups.list()])
        self.unit.set_choices(products.units())
        for field, text in ((self.name, draft.name), (self.sku, draft.sku), (self.barcode, draft.barcode)):
            field.set_value(text)
        self.price.set_typed(draft.price or None)
        self.unit.set_value(draft.unit)
        self.group.set_value(draft.group)
        self.kind.setCurrentIndex(self.kind.findData(draft.kind.value))
        self.problem.show_text("")
        for line in self._problems.values():
            line.show_text("")

    def _on_stored(self, product_id: int) -> None:
        self._is_busy = False
        said = self.tr("Product added: {0}") if self._product is None else self.tr("Product changed: {0}")
        name = self.name.value()
        self.hide_panel()
        self._context.shell.toast_undo(said.format(name))
        self.stored.emit(product_id)

    def _on_error(self, error: Exception) -> None:
        self._is_busy = False
        if isinstance(error, ValidationError):
            for key, problem in error.problems.items():
                self._show_at(key, problem)
        elif isinstance(error, DuplicateError):
            self._problems["barcode"].show_text(self.tr("Another product has this barcode."))
            self.barcode.setFocus()
        elif isinstance(error, StaleError) and self._product is not None:
            # Somebody else was faster: what is typed here stays, and is stored over it by the next press.
            self._product = self._context.services.products.get(self._product.id)
            self.problem.show_text(describe(error).text)
        elif isinstance(error, CrmError):
            self.problem.show_text(describe(error).text)

    def _show_at(self, key: str, problem: Problem) -> None:
        field = {"name": self.name, "price": self.price}.get(key)
        if field is not None:
            field.show_problem(problem)
            field.setFocus()
