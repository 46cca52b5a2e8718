"""Questions under a name: kept in the base, chosen with two clicks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.report_records import Asked, ReportPreset
from crm_desktop.ui.reports.titles import report_title
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.name_popup import NamePopup


class Presets(QObject):
    """Reads and keeps the presets. `loaded` with all of them, `chosen` with the question of one."""

    loaded = Signal(object)
    chosen = Signal(object)

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._latest = Latest(context.runner, self)
        self._presets: Sequence[ReportPreset] = ()
        self.popup: NamePopup | None = None

    def reload(self) -> None:
        """Read the presets again."""
        presets = self._context.services.report_presets
        self._latest.ask(lambda _progress: presets.list(), self._on_loaded, self._context.shell.show_error)

    def choose(self, preset_id: int) -> None:
        """Ask the question of a preset."""
        found = next((each for each in self._presets if each.id == preset_id), None)
        if found is not None:
            self.chosen.emit(found.asked)

    def ask_name(self, asked: Asked, owner: QWidget) -> NamePopup:
        """Ask for the name under which a question is to be kept."""
        title, do = self.tr("Name of the preset"), self.tr("Save")
        self.popup = NamePopup(title, do, report_title(asked.query.name), owner)
        self.popup.named.connect(lambda name: self.save(name, asked))
        self.popup.open_at(owner.mapToGlobal(QPoint(0, owner.height())))
        return self.popup

    def save(self, name: str, asked: Asked) -> None:
        """Keep a question under a name."""
        presets, shell = self._context.services.report_presets, self._context.shell
        text = self.tr("Preset “{0}” saved").format(name)
        self._context.runner.run(
            lambda _progress: presets.save(name, asked),
            lambda _id: self._on_written(text),
            shell.show_error,
            writes=True,
            owner=self,
        )

    def remove(self, preset_id: int) -> None:
        """Remove a preset; the message offers to take that back."""
        presets, shell = self._context.services.report_presets, self._context.shell
        text = self.tr("Preset removed")
        self._context.runner.run(
            lambda _progress: presets.delete(preset_id),
            lambda _done: self._on_written(text),
            shell.show_error,
            writes=True,
            owner=self,
        )

    def _on_written(self, text: str) -> None:
        self._context.shell.toast_undo(text)
        self.reload()

    def _on_loaded(self, presets: list[ReportPreset]) -> None:
        self._presets = presets
        self.loaded.emit(presets)
