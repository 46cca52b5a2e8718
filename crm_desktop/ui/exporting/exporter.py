"""From the wish for a file to the file: the panel, the place, the writing in the background, the message."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.domain.errors import Cancelled
from crm_desktop.domain.progress import Progress
from crm_desktop.system.settings import LAST_FOLDER
from crm_desktop.ui.exporting.panel import ExportPanel, FileForm, What
from crm_desktop.ui.runtime.field_texts import export_labels
from crm_desktop.ui.runtime.task_runner import Latest, Task
from crm_desktop.ui.shell.context import AppContext, ExportRequest
from crm_desktop.ui.widgets.file_dialog import file_dialog


class Exporter(QObject):
    """Owns the panel over the screens of one window."""

    def __init__(self, context: AppContext, place: QWidget) -> None:
        super().__init__(place)
        self._context = context
        self._request = ExportRequest()
        self._counting = Latest(context.runner, self)
        self._planning = Latest(context.runner, self)
        self._task: Task[int] | None = None
        self.panel = ExportPanel(place, context.formats)
        self.panel.close_requested.connect(self._on_close_requested)
        self.panel.save_requested.connect(self.ask_where)
        self.panel.stop_requested.connect(self.stop)
        self.panel.mailing.changed.connect(self._plan)
        self.panel.what.buttonClicked.connect(self._plan)
        if isinstance(place, QStackedWidget):
            place.currentChanged.connect(self._on_screen_changed)

    def ask(self, request: ExportRequest) -> None:
        """Open the panel for what is picked and shown now."""
        panel = self.panel
        if self._task is None:
            self._request = request
            wanted = What.PICKED if request.ids else What.VIEW
            panel.show_counts({What.PICKED: len(request.ids)})
            panel.choose_what(wanted if request.ids or request.filter is not None else What.ALL)
            self._count()
            self._plan()
        if not panel.isVisible():
            panel.show_panel(panel.save if self._task is None else panel.stop)
        else:
            panel.save.setFocus()

    def ask_where(self) -> QFileDialog:
        """Ask for the place and name of the file."""
        form, settings = self.panel.chosen_form(), self._context.settings
        dialog = file_dialog(self.panel, self.tr("Export clients"), settings.get(LAST_FOLDER))
        dialog.setNameFilter(f"{_form_name(form)} (*.{form})")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(form)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, self.tr("Save"))
        name = self.tr("Clients")
        dialog.selectFile(f"{name}.{form}")
        dialog.fileSelected.connect(lambda file: self.write(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def write(self, path: Path) -> None:
        """Write the chosen clients to a file."""
        context, request = self._context, self._request
        context.settings.set(LAST_FOLDER, str(path.parent))
        columns = request.columns if self.panel.wants_view_columns() else ()
        clients = self._chosen_clients()
        labels, language = export_labels(), context.languages.language
        mailing, way = self.panel.mailing, self.panel.mailing.chosen_way()
        is_mailing, only_agreed = mailing.is_on, mailing.only_agreed.isChecked()

        def work(progress: Progress) -> int:
            if is_mailing:
                services = context.services.mailing
                plan = services.plan(clients, way, only_agreed=only_agreed, sort=request.sort)
                return services.export(path, plan, way, labels=labels, language=language, progress=progress)
            return context.services.exports.export(
                path,
                clients,
                sort=request.sort,
                columns=columns,
                labels=labels,
                language=language,
                progress=progress,
            )

        self.panel.set_busy(is_busy=True)
        self._task = context.runner.run(
            work,
            lambda _count: self._on_written(path),
            self._on_failed,
            self.panel.show_progress,
            owner=self,
        )

    def stop(self) -> None:
        """Stop the writing; a file that was there before stays as it was."""
        if self._task is not None:
            self._task.cancel()

    def _chosen_clients(self) -> Sequence[int] | ClientFilter | None:
        what = self.panel.chosen_what()
        if what is What.PICKED:
            return self._request.ids
        return self._request.filter if what is What.VIEW else None

    def _count(self) -> None:
        clients, request = self._context.services.clients, self._request

        def work(_progress: Progress) -> dict[What, int | None]:
            everybody = clients.count()
            shown = everybody if request.filter is None else clients.count(request.filter)
            return {What.PICKED: len(request.ids), What.VIEW: shown, What.ALL: everybody}

        self._counting.ask(work, self.panel.show_counts, self._context.shell.show_error)

    def _plan(self) -> None:
        """Count again whom a mailing reaches."""
        mailing = self.panel.mailing
        if not mailing.is_on:
            self._planning.forget()
            return
        mailing.show_plan(None)
        services, clients = self._context.services, self._chosen_clients()
        way, only_agreed = mailing.chosen_way(), mailing.only_agreed.isChecked()
        self._planning.ask(
            lambda _progress: services.mailing.plan(clients, way, only_agreed=only_agreed),
            self.panel.show_plan,
            self._context.shell.show_error,
        )

    def _on_written(self, path: Path) -> None:
        self._task = None
        self.panel.set_busy(is_busy=False)
        self.panel.hide_panel()
        folder = QUrl.fromLocalFile(str(path.parent))
        self._context.shell.toast(
            self.tr("Saved: {0}").format(path.name),
            self.tr("Show in folder"),
            lambda: (QDesktopServices.openUrl(folder), None)[1],
        )

    def _on_failed(self, error: Exception) -> None:
        self._task = None
        self.panel.set_busy(is_busy=False)
        if isinstance(error, Cancelled):
            self._context.shell.toast(self.tr("Stopped. No file was written."))
        else:
            self._context.shell.show_error(error)

    def _on_screen_changed(self) -> None:
        """Whoever goes to another screen wants that one; a file being written stays in sight, on top of it."""
        if self._task is None:
            self.panel.hide_panel()
        else:
            self.panel.raise_()

    def _on_close_requested(self) -> None:
        # The writing goes on; the message at its end comes all the same.
        self.panel.hide_panel()


def exporter_at(context: AppContext, place: QWidget) -> Exporter:
    """Return the exporter of a window, made now if there is none yet."""
    return place.findChild(Exporter) or Exporter(context, place)


def _form_name(form: FileForm) -> str:
    translate = QCoreApplication.translate
    return {
        FileForm.XLSX: translate("Exporter", "Excel workbook"),
        FileForm.CSV: translate("Exporter", "Text table"),
        FileForm.JSON: translate("Exporter", "JSON file"),
        FileForm.VCF: translate("Exporter", "vCard file"),
    }[form]
