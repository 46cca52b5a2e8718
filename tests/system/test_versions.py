import sqlite3
import sys

from crm_desktop.system.versions import python_version, sqlite_version, system_name


def test_versions_are_those_in_use() -> None:
    assert python_version() == ".".join(map(str, sys.version_info[:3]))
    assert sqlite_version() == sqlite3.sqlite_version
    assert len(system_name().split()) >= 2
