"""What a start does before the list is on screen: nothing that the first picture does not need."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from crm_desktop.services import build_services
from crm_desktop.services.base import open_base
from tests.architecture.source import ROOT
from tests.architecture.test_imports import HEAVY
from tests.factories import make_clients

LATER = [
    "crm_desktop.exchange",
    "crm_desktop.demo",
    "crm_desktop.ui.clients.card_view",
    "crm_desktop.ui.clients.form",
    "crm_desktop.ui.clients.merge",
    "crm_desktop.ui.shell.about",
    "crm_desktop.ui.shell.palette",
    "crm_desktop.ui.shell.shortcut_sheet",
]
LATER_ON_TODAY = [
    "crm_desktop.ui.clients.page",
    "crm_desktop.ui.today.chooser",
    "crm_desktop.ui.today.when_panel",
    "crm_desktop.services.agenda",
    "crm_desktop.reports.rfm",
    "crm_desktop.reports.forecast",
]
CLIENTS = 1000
MOST_STATEMENTS = 30
MOST_ROWS = 300  # two pages of a hundred, and the short lists

_PROGRAM = """
import json, os, sys
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractItemView
from crm_desktop import app
from crm_desktop.models.engines.base import Engine
from crm_desktop.system import paths
from crm_desktop.system import settings as names

asked = []
rows = Engine.rows

def counted(self, sql, params=()):
    found = rows(self, sql, params)
    if "PRAGMA" not in sql:
        asked.append((sql, len(found)))
    return found

Engine.rows = counted

def tell():
    window = [sql for sql in asked if "SELECT party.id FROM" not in sql[0] or "LIMIT" in sql[0]]
    print(json.dumps({"modules": sorted(sys.modules), "asked": window}), flush=True)
    os._exit(0)

class Watcher(QObject):
    def eventFilter(self, watched, event):
        view = watched.parent()
        if event.type() == QEvent.Type.Paint and watched.objectName() == "page-today":
            tell()
        if event.type() == QEvent.Type.Paint and isinstance(view, QAbstractItemView):
            if view.viewport() is watched and view.model() is not None and view.model().rowCount() > 10:
                tell()
        return False

application = app.make_application(["crm-desktop"])
watcher = Watcher()
application.installEventFilter(watcher)
stored = names.Settings(paths.settings_file())
stored.set(names.FIRST_START_DONE, True)
stored.set(names.LAST_PAGE, sys.argv[2])
program = app.Program(application, stored, "en")
program.start(sys.argv[1])
application.exec()
"""


@pytest.mark.parametrize("page", ["clients", ""])
def test_the_first_picture_needs_little(tmp_path: Path, data_folder: Path, page: str) -> None:
    base = tmp_path / "shop.db"
    opened = open_base(str(base), language="en")
    make_clients(build_services(opened.store), CLIENTS)
    opened.store.close()
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "CRM_DESKTOP_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(base), page],
        cwd=ROOT,
        env=variables,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    seen = json.loads(done.stdout)
    later = LATER if page else [*LATER, *LATER_ON_TODAY]
    assert sorted({*HEAVY, "typer", *later} & set(seen["modules"])) == []
    assert len(seen["asked"]) <= MOST_STATEMENTS, seen["asked"]
    assert sum(count for _, count in seen["asked"]) <= MOST_ROWS
    assert not [sql for sql, _ in seen["asked"] if "count(" in sql]  # it would grow with the base
