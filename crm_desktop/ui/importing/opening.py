"""Opens what the user chose: as what its headings speak of, or as what the user says it is."""

from __future__ import annotations

from pathlib import Path

from crm_desktop.domain.errors import FileFormatError, FileReason
from crm_desktop.domain.progress import Progress
from crm_desktop.domain.selling_import import ImportSubject
from crm_desktop.exchange.import_file import ImportFile
from crm_desktop.exchange.selling_file import ReadFile, SellingFile
from crm_desktop.services import Services


class FileOpening:
    """Opens files and pasted blocks."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def open(
        self, path: Path | None, text: str, progress: Progress, subject: ImportSubject | None = None
    ) -> ImportFile | SellingFile:
        """Return a file (or, without a path, a pasted block) opened; raises FileFormatError, Cancelled."""
        if subject is not None and subject is not ImportSubject.CLIENTS:
            return self._services.selling_imports.open(self._read(path, text, progress), subject)
        if subject is not None:
            return self._clients(path, text, progress)
        try:
            clients = self._clients(path, text, progress)
        except FileFormatError as error:
            if error.reason is not FileReason.NO_CLIENTS:
                raise
            read = self._read(path, text, progress)
            if read.subject is ImportSubject.CLIENTS:
                raise
            return self._services.selling_imports.open(read, read.subject)
        if clients.grids:
            read = ReadFile(clients.path, clients.kind, clients.digest, clients.grids)
        else:
            read = self._read(path, text, progress)
        if read.subject is ImportSubject.CLIENTS:
            return clients
        return self._services.selling_imports.open(read, read.subject)

    def _clients(self, path: Path | None, text: str, progress: Progress) -> ImportFile:
        imports = self._services.imports
        return imports.open(path, progress) if path is not None else imports.open_text(text)

    def _read(self, path: Path | None, text: str, progress: Progress) -> ReadFile:
        selling = self._services.selling_imports
        return selling.read(path, progress) if path is not None else selling.read_text(text)
