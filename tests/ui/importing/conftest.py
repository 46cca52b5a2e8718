"""The screen of an import over a real base, and files as people keep them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.system import paths
from crm_desktop.ui.importing.page import ImportPage
from crm_desktop.ui.importing.session import ImportSession, Source
from crm_desktop.ui.shell.context import AppContext
from tests.exchange.workbooks import xlsx

Settle = Callable[[], None]
Open = Callable[[Path], ImportPage]

ROWS = (
    ("Клиенты магазина",),
    (),
    ("ФИО", "Телефон", "Почта", "Дата рождения", "Любимый цвет"),
    ("Орлова Дарья Максимовна", "8 926 664-64-17", "dasha@example.ru", "12.03.1990", "синий"),
    ("Иванов Пётр", "916 123-45-67", "petr@@example", "31.02.1980", ""),
    ("Орлова Дарья", "+7 926 664 64 17", "", "", "белый"),
    ("ООО «Ромашка»", "+7 495 123-45-67", "", "", ""),
    ("", "", "", "", "зелёный и красный"),
    ("Итого", "", "", "", ""),
)


@pytest.fixture
def messy(tmp_path: Path) -> Path:
    """A list with a title above it, a row twice, two wrong cells and a total below."""
    return xlsx(tmp_path / "клиенты.xlsx", ROWS, title="Магазин")


@pytest.fixture
def sample() -> Path:
    """The sample list of the program: all its columns are recognised."""
    return paths.resource("samples", "shop_en.xlsx")


@pytest.fixture
def settle(app_context: AppContext, qtbot: QtBot) -> Settle:
    """Wait until no work is under way."""

    def wait() -> None:
        qtbot.waitUntil(lambda: app_context.runner.busy_count == 0)

    return wait


@pytest.fixture
def session(app_context: AppContext) -> ImportSession:
    """An import that has not begun."""
    return ImportSession(app_context)


@pytest.fixture
def opened(session: ImportSession, messy: Path, settle: Settle) -> ImportSession:
    """An import of the messy list, ready to be looked at."""
    session.open(Source(messy))
    settle()
    return session


@pytest.fixture
def page(app_context: AppContext, qtbot: QtBot) -> ImportPage:
    """The screen, shown."""
    result = ImportPage(app_context)
    qtbot.addWidget(result)
    result.resize(1080, 700)
    result.show()
    result.focus_first()
    return result


@pytest.fixture
def open_page(page: ImportPage, settle: Settle) -> Open:
    """Open a file on the screen and wait until its plan is there."""

    def make(path: Path) -> ImportPage:
        page.open_files([path])
        settle()
        return page

    return make
