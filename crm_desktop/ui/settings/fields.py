"""Own fields: what the user keeps about clients and deals that the program does not know by itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.catalogue import CustomField, CustomFieldKind
from crm_desktop.domain.entity import Entity
from crm_desktop.domain.errors import DuplicateError, InUseError, ValidationError
from crm_desktop.domain.text import tidy
from crm_desktop.ui.runtime.error_texts import describe
from crm_desktop.ui.settings.field_form import FieldForm, kind_text, renamed_options
from crm_desktop.ui.settings.named_list import Listed, NamedListSection, problem_of
from crm_desktop.ui.settings.named_row import NamedRow
from crm_desktop.ui.settings.usage_texts import UsageTexts
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.buttons import icon_button, name_control
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.segmented import SegmentedControl


class FieldRow(NamedRow):
    """A row that unfolds to show what the field holds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.kind = Chip()
        self.must = Chip()
        self.unfold = icon_button("pencil", size=16)
        self.form = FieldForm()
        super().__init__(has_color=False, can_move=True, parent=parent)
        self.extra.addWidget(self.must)
        self.extra.addWidget(self.kind)
        self.extra.addWidget(self.unfold)
        self.below.addWidget(self.form)
        self.form.hide()
        self.unfold.setCheckable(True)
        self.unfold.toggled.connect(self._on_toggled)

    def show_field(self, field: CustomField) -> None:
        """Show what the field holds."""
        self.kind.set_chip(kind_text(field.kind), "neutral")
        self.must.setVisible(field.is_required)
        self.form.show_field(field)

    def retranslate(self) -> None:
        super().retranslate()
        self.must.set_chip(self.tr("Must be filled in"), "warning")
        name_control(self.unfold, self.tr("What this field holds"))

    def _on_toggled(self, is_open: bool) -> None:
        self.form.setVisible(is_open)
        self.below.setContentsMargins(38, 0, 0, 8 if is_open else 0)
        if is_open:
            self.form.kind.setFocus()


class FieldSection(NamedListSection[CustomField, FieldRow]):
    """The own fields of clients, or of deals, in the order in which the card shows them."""

    watched = frozenset({Entity.CUSTOM_FIELD, Entity.CLIENT, Entity.DEAL})

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        self.entity = Entity.CLIENT  # whose fields are shown
        super().__init__(context, parent, can_reorder=True)
        self.of = SegmentedControl(self)
        for entity in (Entity.CLIENT, Entity.DEAL):
            self.of.add(entity.value)
        self.of.chosen.connect(self._on_chosen)
        self.body.insertWidget(0, self.of)
        self.new_form = FieldForm(self)
        self.body.addWidget(self.new_form)
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Own fields"))
        self.hint.setText(
            self.tr(
                "What you want to know about clients and deals beside what is there. Own fields are in the card,"
                " those of clients also in the columns of the list, and in files that come in and go out."
            )
        )
        self.of.setAccessibleName(self.tr("Whose fields"))
        self.of.set_text(Entity.CLIENT.value, self.tr("Of clients"))
        self.of.set_text(Entity.DEAL.value, self.tr("Of deals"))
        self.add_line.set_texts(self.tr("Discount"), self.tr("New field"))
        self.column.show_items(self.listed.items)

    def make_row(self) -> FieldRow:
        row = FieldRow()
        row.form.kind_chosen.connect(lambda kind: self._set_kind(row, kind))
        row.form.options_changed.connect(lambda: self._set_options(row))
        row.form.required_chosen.connect(lambda is_required: self._set_required(row, is_required=is_required))
        return row

    def fill_row(self, row: FieldRow, item: CustomField) -> None:
        usage, texts = self.listed.usage.get(item.id, 0), UsageTexts()
        note = texts.deals(usage) if item.entity is Entity.DEAL else texts.clients(usage)
        row.show_row(item.id, item.label, note=note)
        row.show_field(item)

    def load(self) -> Listed[CustomField]:
        fields = self.context.services.custom_fields
        items = fields.list(self.entity)
        return Listed(items, {item.id: fields.usage(item.id) for item in items})

    def add(self, name: str) -> None:
        fields, form = self.context.services.custom_fields, self.new_form
        entity = self.entity
        kind, options, is_required = form.chosen_kind(), form.typed_options(), form.required.isChecked()

        def on_done() -> None:
            form.clear()
            self.add_line.done()

        def on_error(error: Exception) -> None:
            if isinstance(error, ValidationError) and "options" in error.problems:
                form.show_problem(self.tr("Name at least one value."))
                form.options.setFocus()
            elif isinstance(error, DuplicateError | ValidationError):
                self.add_line.show_problem(problem_of(error))
            else:
                self.context.shell.show_error(error)

        said = self.tr("Field added: {0}").format(tidy(name))
        self.save(
            lambda: fields.create(name, kind, options, is_required=is_required, entity=entity),
            said,
            on_done=on_done,
            on_error=on_error,
        )

    def rename(self, row: FieldRow, name: str) -> None:
        fields, item = self.context.services.custom_fields, self.item(row.row_id)
        said = self.tr("Field renamed: {0}").format(tidy(name))
        self.save_name(row, lambda: fields.update(item.id, item.version, label=name), said)

    def ask_removal(self, row: FieldRow) -> None:
        self.remove(row)

    def remove(self, row: FieldRow, replacement: int | None = None) -> None:
        item, count = self.item(row.row_id), self.listed.usage.get(row.row_id, 0)
        said = self.tr("Field removed: {0}").format(item.label)
        if count:
            texts, is_of_deals = UsageTexts(), item.entity is Entity.DEAL
            lost = texts.deal_values_removed(count) if is_of_deals else texts.values_removed(count)
            said = f"{said}, {lost}"
        self.save(lambda: self.context.services.custom_fields.delete(item.id), said)

    def reorder(self, ids: list[int]) -> None:
        if ids != [field.id for field in self.listed.items]:
            said = self.tr("The order of fields was changed.")
            self.save(lambda: self.context.services.custom_fields.reorder(ids), said)

    def _on_chosen(self, key: str) -> None:
        self.entity = Entity(key)
        self.refresh()

    def _set_kind(self, row: FieldRow, kind: CustomFieldKind) -> None:
        fields, item = self.context.services.custom_fields, self.item(row.row_id)
        # A list without values cannot be stored: it is, together with its first value.
        if kind is not item.kind and kind is not CustomFieldKind.CHOICE:
            self._save_form(row, lambda: fields.update(item.id, item.version, kind=kind), item.label)

    def _set_options(self, row: FieldRow) -> None:
        fields, item = self.context.services.custom_fields, self.item(row.row_id)
        options = row.form.typed_options()
        if row.form.chosen_kind() is not CustomFieldKind.CHOICE or tuple(options) == item.options:
            return
        renamed = renamed_options(item.options, options)
        self._save_form(
            row,
            lambda: fields.update(
                item.id,
                item.version,
                options=options,
                kind=CustomFieldKind.CHOICE,
                renamed_options=renamed,
            ),
            item.label,
        )

    def _set_required(self, row: FieldRow, *, is_required: bool) -> None:
        fields, item = self.context.services.custom_fields, self.item(row.row_id)
        self._save_form(
            row, lambda: fields.update(item.id, item.version, is_required=is_required), item.label
        )

    def _save_form(self, row: FieldRow, work: Callable[[], object], name: str) -> None:
        def on_error(error: Exception) -> None:
            if isinstance(error, InUseError):
                texts, is_of_deals = UsageTexts(), error.by is Entity.DEAL
                count = error.count
                row.form.show_problem(texts.deal_misfits(count) if is_of_deals else texts.misfits(count))
            elif isinstance(error, ValidationError):
                row.form.show_problem(self.tr("Name at least one value."))
            else:
                row.form.show_problem(describe(error).text if isinstance(error, DuplicateError) else "")
                self.context.shell.show_error(error)
            self.refresh()

        said = self.tr("Field changed: {0}").format(name)
        self.save(work, said, on_done=lambda: row.form.show_problem(""), on_error=on_error)
