"""What the program runs on: shown in the settings, written into the report of a mistake."""

import platform
import sqlite3


def python_version() -> str:
    """Return the version of Python."""
    return platform.python_version()


def sqlite_version() -> str:
    """Return the version of SQLite that Python brings."""
    return sqlite3.sqlite_version


def system_name() -> str:
    """Return the operating system with its release and the kind of processor."""
    return f"{platform.system()} {platform.release()} {platform.machine()}"
