"""The tour of an export: the panel with its choices."""

from __future__ import annotations

from collections.abc import Iterator

from crm_desktop.ui.exporting.panel import ExportPanel, FileForm
from crm_desktop.ui.shell.tour_guide import Guide, Tour


def _visit(guide: Guide) -> Iterator[str]:
    guide.open("clients")
    guide.command("export")
    yield "export"
    panel = guide.child(ExportPanel)
    if panel is not None:
        panel.choose_form(FileForm.VCF)
        guide.settle()
        yield "export-vcard"
        panel.choose_form(FileForm.XLSX)
        panel.mailing.purpose.button(1).click()
        guide.settle()
        yield "export-mailing"
        panel.mailing.purpose.button(0).click()
        panel.close_requested.emit()
    guide.tidy()


TOURS = (Tour(31, _visit),)
