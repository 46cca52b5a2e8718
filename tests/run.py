"""All checks of the project in one command: python3 tests/run.py (standard library only)."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from crm_desktop.bootstrap import environment, libraries, translations
from crm_desktop.bootstrap.speech import SetupError
from tests import translation_files

ROOT = environment.ROOT
# Program -> Debian package
SYSTEM_PROGRAMS = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "xclip": "xclip",
    "dbus-run-session": "dbus",
}
POSTGRESQL = "postgresql"
SOURCES = ["crm_desktop", "tests", "benchmarks", "main.py", "hatch_build.py"]


def main() -> int:
    """Prepare the machine, run the steps in their order, and say what failed."""
    options = _options()
    try:
        libraries.ensure({**libraries.CORE, **libraries.DRAWING, **libraries.X11})
        _ensure_system_programs()
        environment.ensure("test")
        translations.compile_changed()
    except SetupError as error:
        print(error, file=sys.stderr)
        return error.status
    failed = [name for name in options.only or STEPS if not _timed(name, options)]
    if failed:
        print(f"FAILED: {', '.join(failed)}", flush=True)
    return 1 if failed else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--only", action="append", choices=list(STEPS), help="run this step (may be repeated)"
    )
    parser.add_argument(
        "--fix", action="store_true", help="format the source and bring the translations up to date"
    )
    parser.add_argument("pytest", nargs="*", help="what pytest runs, instead of everything")
    return parser.parse_args()


def _ensure_system_programs() -> None:
    if not sys.platform.startswith("linux"):
        return
    missing = [package for program, package in SYSTEM_PROGRAMS.items() if shutil.which(program) is None]
    if shutil.which("postgres") is None and not list(Path("/usr/lib/postgresql").glob("*/bin/postgres")):
        missing.append(POSTGRESQL)
    if missing:
        libraries.install(missing)


def _timed(name: str, options: argparse.Namespace) -> bool:
    start = time.monotonic()
    passed = STEPS[name](options)
    print(f"{'ok    ' if passed else 'FAILED'} {name:<12} {time.monotonic() - start:6.1f} s", flush=True)
    return passed


def _run(*command: str | Path, show: bool = False) -> bool:
    """Run a tool of the environment; its output is shown if it is wanted or if it fails."""
    variables = {**os.environ, "PYTHONDONTWRITEBYTECODE": "", "COLUMNS": "120"}
    pipe = None if show else subprocess.PIPE
    done = subprocess.run(
        list(map(str, command)),
        cwd=ROOT,
        env=variables,
        stdout=pipe,
        stderr=pipe and subprocess.STDOUT,
        check=False,
    )
    if done.returncode and done.stdout:
        sys.stdout.write(done.stdout.decode(errors="replace"))
        sys.stdout.flush()
    return done.returncode == 0


def _module(*arguments: str | Path) -> list[str | Path]:
    return [environment.PYTHON, "-m", *arguments]


def _existing_sources() -> list[str]:
    return [name for name in SOURCES if (ROOT / name).exists()]


def _format(options: argparse.Namespace) -> bool:
    return _run(*_module("ruff", "format", *([] if options.fix else ["--check"]), *_existing_sources()))


def _lint(options: argparse.Namespace) -> bool:
    return _run(*_module("ruff", "check", *(["--fix"] if options.fix else []), *_existing_sources()))


def _types(options: argparse.Namespace) -> bool:
    return _run(*_module("mypy", "--strict", "crm_desktop"))


def _imports(options: argparse.Namespace) -> bool:
    command = "from importlinter.cli import lint_imports_command as run; run(['--no-logo'])"
    return _run(environment.PYTHON, "-c", command)


def _translations(options: argparse.Namespace) -> bool:
    problems = translation_files.check(fix=options.fix)
    if problems:
        print("\n".join(problems), flush=True)
    return not problems


def _tests(options: argparse.Namespace) -> bool:
    workers = ["-n", "2", "--dist", "loadfile", "--no-loadscope-reorder"] if not options.pytest else []
    return _run(*_module("pytest", *workers, *options.pytest), show=True)


STEPS: dict[str, Callable[[argparse.Namespace], bool]] = {
    "format": _format,
    "lint": _lint,
    "types": _types,
    "imports": _imports,
    "translations": _translations,
    "tests": _tests,
}


if __name__ == "__main__":
    sys.exit(main())
