"""Ties the fields of a form to the parts of a client: shows a draft, collects one, places problems."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.client import ClientDraft, PersonName
from crm_desktop.domain.errors import Problem
from crm_desktop.ui.forms.choice import ChoiceEditor
from crm_desktop.ui.forms.editors import LineEditor, TextEditor
from crm_desktop.ui.forms.rows import RowsEditor
from crm_desktop.ui.forms.typed import TypedEditor

NAME_PARTS = ("last_name", "first_name", "patronymic")
CUSTOM = "custom."


def read_field(draft: ClientDraft, key: str) -> Any:
    """Return what a draft says under a field key; an own field is `custom.<key>`."""
    if key in NAME_PARTS:
        return getattr(draft.name, key)
    if key.startswith(CUSTOM):
        return draft.custom.get(key.removeprefix(CUSTOM))
    return getattr(draft, key)


def write_field(draft: ClientDraft, key: str, value: Any) -> None:
    """Set what a draft says under a field key."""
    if key in NAME_PARTS:
        parts = {part: getattr(draft.name, part) for part in NAME_PARTS} | {key: value}
        draft.name = PersonName(**parts)
    elif not key.startswith(CUSTOM):
        setattr(draft, key, value)
    elif value in (None, ""):
        draft.custom.pop(key.removeprefix(CUSTOM), None)
    else:
        draft.custom[key.removeprefix(CUSTOM)] = value


@dataclass(frozen=True)
class Binding:
    """One field: how it shows a value and gives it back."""

    key: str
    editor: QWidget
    show: Callable[[Any], None]
    value: Callable[[], Any]
    is_edited: Callable[[], bool]
    commit: Callable[[], None]


class FieldSet(QObject):
    """The fields of one form. `committed` carries the key of the field that was left with another value."""

    committed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bindings: dict[str, Binding] = {}

    def bind(self, key: str, editor: LineEditor | TextEditor | ChoiceEditor | RowsEditor[Any]) -> None:
        """Tie an editor to a field."""
        show: Callable[[Any], None] = editor.set_value
        value: Callable[[], Any] = editor.value
        if isinstance(editor, TypedEditor):
            show, value = editor.set_typed, editor.typed_value
        self._add(
            Binding(key, editor, show, value, lambda: editor.is_edited, editor.commit), editor.committed
        )

    def bind_widget(
        self,
        key: str,
        editor: QWidget,
        show: Callable[[Any], None],
        value: Callable[[], Any],
        changed: SignalInstance,
    ) -> None:
        """Tie a widget that has no half-typed state to a field."""
        self._add(Binding(key, editor, show, value, lambda: False, lambda: None), changed)

    def unbind(self, prefix: str) -> None:
        """Forget the fields whose key begins so."""
        self._bindings = {key: one for key, one in self._bindings.items() if not key.startswith(prefix)}

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of all fields."""
        return tuple(self._bindings)

    @property
    def is_edited(self) -> bool:
        """Whether any field holds something that is not stored yet."""
        return any(binding.is_edited() for binding in self._bindings.values())

    def editor(self, key: str) -> QWidget:
        """Return the editor of a field."""
        return self._bindings[key].editor

    def show(self, draft: ClientDraft) -> None:
        """Show a draft, leaving alone what is being typed."""
        for binding in self._bindings.values():
            if isinstance(binding.editor, RowsEditor) or not binding.is_edited():
                binding.show(read_field(draft, binding.key))

    def collect(self, base: ClientDraft) -> ClientDraft:
        """Return a copy of a draft with what the fields say."""
        draft = replace(base, custom=dict(base.custom))
        for binding in self._bindings.values():
            write_field(draft, binding.key, binding.value())
        return draft

    def commit_all(self) -> None:
        """Take what is typed in all fields, as leaving them does."""
        for binding in list(self._bindings.values()):
            binding.commit()

    def show_problems(self, problems: Mapping[str, Problem]) -> None:
        """Mark the fields that a service refused."""
        for key, problem in problems.items():
            binding = self._bindings.get(key)
            if binding is not None and hasattr(binding.editor, "show_problem"):
                binding.editor.show_problem(problem)

    def _add(self, binding: Binding, changed: SignalInstance) -> None:
        self._bindings[binding.key] = binding
        changed.connect(lambda *_: self.committed.emit(binding.key))
