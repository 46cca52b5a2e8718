"""The parts of the operating system that Qt needs, and how they are installed on Debian and Ubuntu."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence

from crm_desktop.bootstrap.speech import EXIT_SOMETHING_MISSING, SetupError, choose, say

# Library -> Debian package. Each set is asked for only by a start that needs it.
CORE = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}
DRAWING = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
}
X11 = {
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}


def ensure(libraries: Mapping[str, str]) -> None:
    """Install the packages of those libraries that cannot be loaded, and venv where Debian left it out."""
    if not sys.platform.startswith("linux"):
        return
    missing = [package for library, package in libraries.items() if not _loads(library)]
    if importlib.util.find_spec("ensurepip") is None:
        missing.append(f"python3.{sys.version_info.minor}-venv")
    if missing:
        install(missing)


def install(packages: Sequence[str]) -> None:
    """Install Debian packages as root or through sudo; if that cannot be, tell the line to type."""
    names = " ".join(packages)
    if shutil.which("apt-get") is None:
        raise SetupError(
            choose(
                f"Parts of the system are missing (Debian's names): {names}\n"
                "Install them with your system's own package manager and start again.",
                f"Не хватает частей системы (названия из Debian): {names}\n"
                "Установите их менеджером пакетов вашей системы и запустите снова.",
            ),
            EXIT_SOMETHING_MISSING,
        )
    prefix = _as_root()
    answer = ""
    if prefix is not None:
        say(f"Installing parts of the system: {names}", f"Устанавливаю части системы: {names}")
        done = _apt(prefix, "update")
        done = _apt(prefix, "install", "-y", "--no-install-recommends", *packages)
        if done.returncode == 0:
            return
        answer = "".join(f"  {line}\n" for line in done.stdout.splitlines()[-3:])
    line = f"    sudo apt-get install -y --no-install-recommends {names}"
    raise SetupError(
        choose(
            f"{answer}Parts of the system are missing. Type this line once, then start again:\n{line}",
            f"{answer}Не хватает частей системы. Выполните один раз эту строку и запустите снова:\n{line}",
        ),
        EXIT_SOMETHING_MISSING,
    )


def _apt(prefix: Sequence[str], *arguments: str) -> subprocess.CompletedProcess[str]:
    # A new machine may be busy with its own updates: wait for them.
    settings = ["-o", "DPkg::Lock::Timeout=120"]
    return subprocess.run(
        [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", *settings, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


def _as_root() -> list[str] | None:
    """What to put before a command to run it as root; None when there is no way."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    return ["sudo"] if sys.stdin is not None and sys.stdin.isatty() else ["sudo", "-n"]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
