"""Files of clients: their bytes stored once beside the base, their names and places in it."""

from crm_desktop.services.files.service import FileService, NewFile

__all__ = ["FileService", "NewFile"]
