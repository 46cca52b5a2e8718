"""The files of the icons, as they are shipped and as style sheets need them: in a fixed colour."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from crm_desktop.system.paths import cache_folder, resource


@cache
def svg_text(name: str) -> str:
    """Return the source of an icon, whose colour is `currentColor`."""
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


def tinted_file(name: str, color: str) -> Path:
    """Return a file with the icon in a fixed colour: style sheets can only name files."""
    text = svg_text(name).replace("currentColor", color).replace("1.75", "2.25")
    file_name = f"{name}-{color.lstrip('#').lower()}.svg"
    for folder in (cache_folder() / "icons", Path(tempfile.gettempdir()) / "crm-desktop-icons"):
        file = folder / file_name
        try:
            if not file.is_file() or file.read_text(encoding="utf-8") != text:
                folder.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
        except OSError:
            continue
        return file
    return resource("icons", f"{name}.svg")
