"""The base that everything is measured on: made once, kept as long as what makes it stays the same."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from crm_desktop import demo
from crm_desktop.models import migrations, search_index
from crm_desktop.services import build_services
from crm_desktop.services.base import open_base

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".benchmarks"
CLIENTS = 100_000


def base() -> Path:
    """Return the base with 100,000 demonstration clients."""
    path = FOLDER / f"clients-{CLIENTS}-{_maker()}.db"
    if not path.exists():
        FOLDER.mkdir(exist_ok=True)
        for old in FOLDER.glob("clients-*"):
            shutil.rmtree(old) if old.is_dir() else old.unlink()
        draft = path.with_suffix(".part")
        fill(draft, CLIENTS)
        _files(draft).rename(_files(path))
        draft.rename(path)
    return path


def fill(path: Path, count: int) -> None:
    """Make a base with demonstration clients."""
    opened = open_base(path, language="ru")
    demo.fill(build_services(opened.store), count, seed=1, language="ru")
    opened.store.close()


def copy(folder: Path) -> Path:
    """Return a copy that may be written to."""
    target = folder / "clients.db"
    shutil.copytree(_files(base()), _files(target))
    return Path(shutil.copy(base(), target))


def _files(path: Path) -> Path:
    """Return where the files of clients lie."""
    return path.with_name(f"{path.name}.files")


def _maker() -> str:
    """Name what makes the base, so that a change there makes it anew."""
    folders = (Path(demo.__file__).parent, *map(Path, migrations.__path__), ROOT / "resources" / "demo")
    content = b"".join(
        file.read_bytes()
        for folder in folders
        for file in sorted(folder.iterdir())
        if file.suffix in {".py", ".toml"}
    )
    content += Path(search_index.__file__).read_bytes()
    return hashlib.sha256(content).hexdigest()[:12]
