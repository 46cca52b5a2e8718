"""`export`: clients into a file, whose extension says the format."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from crm_desktop.cli.session import Session, TerminalProgress, complain, say
from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.exchange.export_file import ExportFormat, export_format
from crm_desktop.ui.runtime.field_texts import export_labels
from crm_desktop.ui.runtime.i18n import Translated, system_language


class CliExport(Translated):
    """The sentences about an export that have a number in them."""

    def done(self, count: int) -> str:
        """Return how many clients were written, with a place for the name of the file."""
        return self.tr("%n client(s) written to {0}", "", count)


def run_export(session: Session, to: Path, *, with_recycle_bin: bool) -> int:
    """Write all clients to a file, those of the recycle bin too if asked, and return the exit status.

    A vCard cannot say that it was removed, so that form holds only the clients that are there.
    """
    to = to.expanduser()  # of `--to=~/clients.csv` the shell makes nothing
    refusal = _refusal(to)
    if refusal:
        complain(refusal)
        return 1
    marks_deleted = with_recycle_bin and export_format(to) is not ExportFormat.VCF
    progress = TerminalProgress()
    with session.services() as services:
        ids = services.clients.list_ids()
        if marks_deleted:
            ids += services.clients.list_ids(ClientFilter(in_recycle_bin=True))
        count = services.exports.export(
            to,
            ids,
            labels=export_labels(),
            language=system_language(),
            marks_deleted=marks_deleted,
            progress=progress,
        )
    progress.finish()
    say(CliExport().done(count).format(to))
    return 0


def _refusal(to: Path) -> str:
    """Return what is wrong with the name of the file to be written; empty when nothing is."""
    translate = QCoreApplication.translate
    if to.suffix.lower().removeprefix(".") not in set(ExportFormat):
        return translate(
            "CliExport", "The file must be called .xlsx, .csv, .json or .vcf: that says the format."
        )
    if not to.parent.is_dir():
        return translate("CliExport", "There is no folder “{0}”.").format(to.parent)
    return ""
