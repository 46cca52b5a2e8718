"""The virtual environment with the pinned versions: made once, brought up to date only when they change."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from crm_desktop.bootstrap.speech import EXIT_INTERRUPTED, SetupError, choose, say, show_progress

ROOT = Path(__file__).resolve().parent.parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")

_INSTALLED = VENV / "installed.json"  # what the finished installation was made from
_UNFINISHED = VENV / "unfinished"  # stands while a new environment is being made
_LOG = VENV / "install.log"
_PREPARED = "CRM_DESKTOP_PREPARED"  # tells the environment's Python that all is seen to


def ensure(extra: str = "") -> None:
    """Bring the environment to the pinned versions; without a change this touches no network."""
    if _is_current(extra):
        return
    with _only_one_at_a_time():
        if not _is_current(extra):  # another start may have done it while this one waited
            _install(extra)


def is_running() -> bool:
    """Whether this process is the environment's own Python."""
    return Path(sys.prefix) == VENV


def is_entered() -> bool:
    """Whether a first Python saw to everything and went on as this one; asked once."""
    return bool(os.environ.pop(_PREPARED, "")) and is_running()


def enter(arguments: list[str]) -> None:
    """Go on as the environment's own Python, with these arguments; never comes back."""
    command = [str(PYTHON), str(ROOT / "main.py"), *arguments]
    os.environ[_PREPARED] = "1"
    if os.name == "posix":
        os.execv(command[0], command)  # noqa: S606 (no shell is what is wanted)
    # Windows has no exec: the first Python waits, and passes the answer on.
    with contextlib.suppress(KeyboardInterrupt):
        sys.exit(subprocess.call(command))
    sys.exit(EXIT_INTERRUPTED)


def qt_tool(name: str) -> Path:
    """A program that comes with PySide6 in the environment."""
    if sys.platform == "win32":
        return VENV / "Lib" / "site-packages" / "PySide6" / f"{name}.exe"
    return next(VENV.glob("lib/python3.*/site-packages/PySide6")) / name


def _requirements(extra: str) -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted: list[str] = project["dependencies"] + (project["optional-dependencies"][extra] if extra else [])
    return wanted


def _fingerprint(extra: str) -> str:
    """Changes when the environment has to be brought up to date, and only then."""
    pinned = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    parts = [*_requirements(extra), pinned, f"{sys.version_info.major}.{sys.version_info.minor}"]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _recorded() -> dict[str, str]:
    try:
        recorded: dict[str, str] = json.loads(_INSTALLED.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return recorded


def _is_current(extra: str) -> bool:
    return _recorded().get(extra) == _fingerprint(extra) and PYTHON.exists()


@contextlib.contextmanager
def _only_one_at_a_time() -> Iterator[None]:
    """Let a second start wait: an impatient double click must not install into the same folder."""
    with (ROOT / ".venv.lock").open("w", encoding="utf-8") as lock:
        if sys.platform == "win32":
            import msvcrt

            while True:
                # It gives up after ten seconds, and an installation takes a minute or more.
                with contextlib.suppress(OSError):
                    msvcrt.locking(lock.fileno(), msvcrt.LK_LOCK, 1)
                    break
        else:
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX)
            # If this process is killed, its pip goes on for a while: the lock lasts as long.
            os.set_inheritable(lock.fileno(), True)
        yield


def _install(extra: str) -> None:
    if _recorded():
        say("Bringing the program's parts up to date", "Обновляю части программы")
    else:
        say(
            "First start: installing the program's parts (about a minute)",
            "Первый запуск: устанавливаю части программы (около минуты)",
        )
    if _UNFINISHED.exists() or not PYTHON.exists() or _made_by_another_python():
        _make()
    _UNFINISHED.touch()  # an installation that is killed is done anew, not mended
    _INSTALLED.unlink(missing_ok=True)
    _run_pip(_requirements(extra))
    fresh = _INSTALLED.with_suffix(".new")
    fresh.write_text(json.dumps({done: _fingerprint(done) for done in {"", extra}}), encoding="utf-8")
    fresh.replace(_INSTALLED)
    _UNFINISHED.unlink()


def _made_by_another_python() -> bool:
    settings = (VENV / "pyvenv.cfg").read_text(encoding="utf-8").splitlines()
    version = next((line.partition("=")[2].strip() for line in settings if line.startswith("version")), "")
    return version.split(".")[:2] != [str(part) for part in sys.version_info[:2]]


def _make() -> None:
    shutil.rmtree(VENV, ignore_errors=True)
    VENV.mkdir(exist_ok=True)
    _UNFINISHED.touch()
    python = getattr(sys, "_base_executable", sys.executable)
    command = [python, "-m", "venv", str(VENV)]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if done.returncode:
        told = choose(
            "The virtual environment could not be made:", "Не удалось создать виртуальное окружение:"
        )
        raise SetupError(f"{told}\n{done.stdout.strip()}")


def _run_pip(requirements: list[str]) -> None:
    command = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    command += ["--progress-bar", "off", "--constraint", str(ROOT / "constraints.txt"), *requirements]
    last_error = ""
    with (
        _LOG.open("w", encoding="utf-8") as log,
        subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            close_fds=False,
        ) as process,
    ):
        for line in process.stdout or ():
            log.write(line)
            if line.lstrip().startswith(("Collecting", "Downloading", "Installing")):
                show_progress(line.strip())
            elif line.startswith("ERROR"):
                last_error = line
    show_progress("")
    if process.returncode:
        raise SetupError(
            last_error
            + choose(
                "The program's parts could not be installed. Is this computer on the Internet, and is there\n"
                f"room on its disk (half a gigabyte)? All that was said is in {_LOG}",
                "Не удалось установить части программы. Есть ли интернет и место на диске (полгигабайта)?\n"
                f"Подробности: {_LOG}",
            )
        )
