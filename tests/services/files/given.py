"""Files to add, and what is stored of them."""

from __future__ import annotations

from pathlib import Path

from crm_desktop.services import Services


def a_file(folder: Path, name: str = "Договор.pdf", data: bytes = b"%PDF-1.4 text") -> Path:
    """A file on the disk of the user."""
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_bytes(data)
    return path


def stored(services: Services) -> list[str]:
    """The names of all that lies among the contents."""
    return sorted(path.name for path in services.files.contents.folder.rglob("*") if path.is_file())
