"""The plain fields of the card of a deal: each shows a value, and says when it is left with another."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.domain.catalogue import CustomField
from crm_desktop.domain.deal import Deal, DealDraft, PaymentNature
from crm_desktop.domain.errors import ValidationError
from crm_desktop.domain.pipeline import StageKind
from crm_desktop.ui.deals.card.own_fields import OwnFields
from crm_desktop.ui.forms.amounts import money_line, percent_line
from crm_desktop.ui.forms.choice import ChoiceEditor
from crm_desktop.ui.forms.day_line import DayLine
from crm_desktop.ui.forms.editors import LineEditor, TextEditor
from crm_desktop.ui.forms.field_row import FieldRow
from crm_desktop.ui.forms.pick_line import Pick, PickLine, client_finder
from crm_desktop.ui.forms.typed import TypedEditor
from crm_desktop.ui.runtime.deal_texts import DealWords
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.tag_editor import TagEditor


class _Field(NamedTuple):
    editor: QWidget
    show: Callable[[Deal], None]
    value: Callable[[], Any]
    is_edited: Callable[[], bool]


class DealFields(QWidget):
    """`changed` carries the name of a field of the draft and its new value."""

    changed = Signal(str, object)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._words = DealWords(context.formats)
        self._fields: dict[str, _Field] = {}
        self._captions: dict[str, str] = {}
        self._rows: dict[str, FieldRow] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        formats, today = context.formats, context.services.today
        self.amount = money_line(self.tr("Sum"), formats)
        self.probability = percent_line(self.tr("Probability, %"), formats)
        self.expected = DayLine(self.tr("Expected close"), formats, today)
        self.owner = ChoiceEditor(self.tr("Responsible"), is_open=True)
        self.source = ChoiceEditor(self.tr("Source"), is_open=True)
        self.nature = ChoiceEditor(self.tr("Payment"))
        self.tags = TagEditor(indent=12)
        self.note = TextEditor(self.tr("Note"), 8)
        self._typed("amount", self.tr("Sum"), self.amount, empty=0)
        self._typed("probability", self.tr("Probability, %"), self.probability)
        self._typed("expected_close", self.tr("Expected close"), self.expected)
        self._choice("owner", self.tr("Responsible"), self.owner)
        self._pick("company_id", self.tr("Company"))
        self._choice("source", self.tr("Source"), self.source)
        self._plain("purpose", self.tr("Purpose"), LineEditor(self.tr("Purpose")))
        self._add_nature()
        self._add_tags()
        self._plain("note", self.tr("Note"), self.note)
        self._hint_at_empty()
        self.own = OwnFields(context, self)
        self.own.changed.connect(lambda: self.changed.emit("custom", self.own.values()))
        self._captions["custom"] = self.tr("Own fields")
        self._layout.addWidget(self.own)

    def show_deal(self, deal: Deal, stage_probability: int) -> None:
        """Show a stored deal, leaving alone what is being typed."""
        self.amount.setReadOnly(bool(deal.draft.lines))  # with lines it is their sum
        self.probability.setPlaceholderText(self._context.formats.number(stage_probability))
        for field in self._fields.values():
            if not field.is_edited():
                field.show(deal)
        self._mark_late(deal)
        self.own.show_values(deal.draft.custom)

    def set_offers(
        self, owners: list[str], sources: list[str], tags: list[str], own_fields: tuple[CustomField, ...]
    ) -> None:
        """Offer these names, and show fields for what users added to deals."""
        self.own.define(own_fields)
        self.owner.set_choices(owners)
        self.source.set_choices(sources)
        self.tags.set_known(tags)

    def caption(self, key: str) -> str:
        """Return what stands beside a field, nothing for what is no field here."""
        return self._captions.get(key, "")

    def editor(self, key: str) -> QWidget:
        """Return the editor of a field."""
        return self._fields[key].editor

    def show_problems(self, error: ValidationError) -> None:
        """Mark the fields that were refused."""
        for key, problem in error.problems.items():
            if key in self._fields and hasattr(self._fields[key].editor, "show_problem"):
                self._fields[key].editor.show_problem(problem)  # type: ignore[attr-defined]

    def is_crossed(self, base: DealDraft, theirs: DealDraft) -> bool:
        """Return whether somebody else gave another value to a field that is being typed into."""
        return any(
            getattr(theirs, key) not in (getattr(base, key), field.value())
            for key, field in self._fields.items()
            if field.is_edited()
        ) or self.own.is_crossed(base.custom, theirs.custom)

    def commit_all(self) -> None:
        """Take what is typed in all fields, as leaving them does."""
        for field in self._fields.values():
            if hasattr(field.editor, "commit"):
                field.editor.commit()
        self.own.commit_all()

    def _mark_late(self, deal: Deal) -> None:
        """Say so when the day is over and the deal is still open: nothing else on the card would tell."""
        day = deal.draft.expected_close
        late = deal.state is StageKind.OPEN and day is not None and day < self._context.services.today()
        words = self.tr("This day has passed") if late else ""
        self._rows["expected_close"].problem.show_text(words)
        self.expected.setAccessibleDescription(words)

    def _hint_at_empty(self) -> None:
        """Let an empty field be seen: it has no frame until the mouse comes."""
        for key in ("amount", "expected_close", "company_id", "purpose", "note"):
            editor = self._fields[key].editor
            if isinstance(editor, LineEditor | TextEditor):
                editor.setPlaceholderText(self.tr("not given"))

    # How it is put together

    def _bind(self, key: str, caption: str, field: _Field) -> None:
        self._fields[key] = field
        self._captions[key] = caption
        self._rows[key] = FieldRow(caption, field.editor)
        self._layout.addWidget(self._rows[key])

    def _say(self, key: str) -> None:
        self.changed.emit(key, self._fields[key].value())

    def _typed(self, key: str, caption: str, editor: TypedEditor[Any], empty: Any = None) -> None:
        def value() -> Any:
            found = editor.typed_value()
            return empty if found is None else found

        def show(deal: Deal) -> None:
            found = getattr(deal.draft, key)
            editor.set_typed(None if found == empty else found)

        editor.committed.connect(lambda: self._say(key))
        self._bind(key, caption, _Field(editor, show, value, lambda: editor.is_edited))

    def _choice(self, key: str, caption: str, editor: ChoiceEditor) -> None:
        editor.committed.connect(lambda: self._say(key))
        self._bind(
            key,
            caption,
            _Field(
                editor,
                lambda deal: editor.set_value(getattr(deal.draft, key)),
                editor.value,
                lambda: editor.is_edited,
            ),
        )

    def _plain(self, key: str, caption: str, editor: LineEditor | TextEditor) -> None:
        editor.committed.connect(lambda: self._say(key))
        self._bind(
            key,
            caption,
            _Field(
                editor,
                lambda deal: editor.set_value(getattr(deal.draft, key)),
                editor.value,
                lambda: editor.is_edited,
            ),
        )

    def _pick(self, key: str, caption: str) -> None:
        editor = PickLine(caption, self._context.runner, client_finder(self._context.services.clients.search))

        def show(deal: Deal) -> None:
            found = deal.draft.company_id
            editor.set_pick(Pick(found, deal.company_name, "") if found is not None else None)

        def say() -> None:
            if editor.picked_id() is not None or not editor.value():
                self._say(key)

        editor.committed.connect(say)
        self._bind(key, caption, _Field(editor, show, editor.picked_id, lambda: editor.is_edited))

    def _add_nature(self) -> None:
        editor = self.nature
        words = {self._words.payment_nature(nature): nature for nature in PaymentNature}
        editor.set_choices([word for word in words if word])
        editor.committed.connect(lambda: self._say("payment_nature"))
        self._bind(
            "payment_nature",
            self.tr("Payment"),
            _Field(
                editor,
                lambda deal: editor.set_value(self._words.payment_nature(deal.draft.payment_nature)),
                lambda: words.get(editor.value(), PaymentNature.UNKNOWN),
                lambda: editor.is_edited,
            ),
        )

    def _add_tags(self) -> None:
        self.tags.tags_changed.connect(lambda _tags: self._say("tags"))
        self._bind(
            "tags",
            self.tr("Tags"),
            _Field(
                self.tags, lambda deal: self.tags.set_tags(deal.draft.tags), self.tags.tags, lambda: False
            ),
        )
