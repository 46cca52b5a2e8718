"""Imports peewee without the PostgreSQL driver, which it loads at its own import wherever it is installed.

The driver costs 60 ms of every start and is of no use to a SQLite base. So it is hidden while peewee is
imported, and comes in when a postgresql address is opened. Import this module before any `import peewee`.
"""

from __future__ import annotations

import sys

_DRIVERS = ("psycopg", "psycopg2", "psycopg2cffi")


def _import_peewee() -> None:
    if "peewee" in sys.modules:
        return
    hidden = {name: sys.modules.pop(name) for name in _DRIVERS if name in sys.modules}
    # None in sys.modules makes an import fail as if the package were not installed.
    sys.modules.update(dict.fromkeys(_DRIVERS))  # type: ignore[arg-type]
    try:
        import peewee  # noqa: F401
    finally:
        for name in _DRIVERS:
            del sys.modules[name]
        sys.modules.update(hidden)


_import_peewee()
