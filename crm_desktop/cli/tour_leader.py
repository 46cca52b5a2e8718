"""Leads through the window: makes the bases, opens the program, takes the pictures."""

from __future__ import annotations

import importlib
import importlib.util
import logging
import pkgutil
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QPoint, QRect, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from crm_desktop import ui
from crm_desktop.app import Program, make_application
from crm_desktop.cli.tour_data import VISITED_AFTER, fill_base
from crm_desktop.services import build_services
from crm_desktop.services.base import open_base
from crm_desktop.system import paths
from crm_desktop.system.settings import CURRENT_USERS, FIRST_START_DONE, LANGUAGE, LAST_PAGE, THEME, Settings
from crm_desktop.ui.shell.tour_guide import Guide, Tour, TourClock
from crm_desktop.ui.shell.who import base_key

log = logging.getLogger(__name__)
_SIZE = (1440, 900)
_TITLE_HEIGHT = 32

# Where the examples live, whatever the computer that takes the pictures is set to.
_LOCALES = {"ru": "ru_RU", "en": "en_GB"}


class Leader:
    """Takes pictures of one language and look after the other; `failures` names what could not be shown."""

    def __init__(self, home: Path, client_count: int) -> None:
        self.failures: list[str] = []
        self._home, self._client_count = home, client_count
        self._application = make_application(["crm-desktop"])
        self._application.setCursorFlashTime(0)
        self._tours = sorted(find_tours(), key=lambda tour: tour.order)
        self._place = ""
        self._former_hook = sys.excepthook
        sys.excepthook = self._on_uncaught
        qInstallMessageHandler(_log_qt_message)

    def end(self) -> None:
        """Let the program's own handling of errors speak again."""
        sys.excepthook = self._former_hook
        qInstallMessageHandler(None)

    def lead(self, language: str, theme: str, folder: Path) -> None:
        """Visit everything in one language and look."""
        numbers = iter(range(1, 1000))
        full = self._copy(self._full_base(language))
        self._visit(full, language, theme, [t for t in self._tours if not t.on_new_base], folder, numbers)
        new = self._home / "new" / "clients.db"
        shutil.rmtree(new.parent, ignore_errors=True)
        new.parent.mkdir()
        self._visit(new, language, theme, [t for t in self._tours if t.on_new_base], folder, numbers)

    def _full_base(self, language: str) -> Path:
        """Return a base with demonstration data and some history; made once for each language."""
        base = self._home / f"demo-{language}" / "clients.db"
        if not base.exists():
            base.parent.mkdir()
            clock = TourClock()
            opened = open_base(base, language=language, system_locale=_LOCALES[language], clock=clock)
            fill_base(build_services(opened.store), clock, language, self._client_count)
            opened.store.close()
        return base

    def _copy(self, base: Path) -> Path:
        """Each round works on a copy, so that it finds the base as it was."""
        copy = self._home / "round" / base.name
        shutil.rmtree(copy.parent, ignore_errors=True)
        shutil.copytree(base.parent, copy.parent)
        return copy

    def _visit(
        self, base: Path, language: str, theme: str, tours: list[Tour], folder: Path, numbers: Iterator[int]
    ) -> None:
        settings = self._settings(base, language, theme, is_new=not base.exists())
        program = Program(self._application, settings)
        program.start(str(base))
        session = program.session
        if session is None:
            self.failures.append(f"{folder.name}: {base.name}")
            return
        clock = TourClock()
        clock.now += VISITED_AFTER
        session.opened.store.clock = clock
        session.opened.store.machine = "OFFICE"
        session.window.resize(*_SIZE)
        guide = Guide(session.window, session.context, clock)
        guide.settle()
        for tour in tours:
            for name in self._stops(tour, guide, folder.name):
                take(session.window).save(str(folder / f"{next(numbers):03d}-{name}.png"))
                session.window.toasts.clear()
        guide.tidy()
        if not any(tour.on_new_base for tour in tours):
            self._show_refused_base(program, folder / f"{next(numbers):03d}-not-a-database.png")
        program.close()
        program.languages.unload()  # the next round has its own; what is left of this one would shine through

    def _show_refused_base(self, program: Program, picture: Path) -> None:
        """Show what happens when the file is no base of ours."""
        wrong = self._home / "round" / "letter.txt"
        wrong.write_text("Dear customers,\n", encoding="utf-8")
        program.open(str(wrong), create=False)
        session = program.session
        if session is None:
            self.failures.append(picture.stem)
            return
        session.window.resize(*_SIZE)
        guide = Guide(session.window, session.context, TourClock())
        guide.settle()
        take(session.window).save(str(picture))
        guide.tidy()

    def _settings(self, base: Path, language: str, theme: str, *, is_new: bool) -> Settings:
        paths.settings_file().unlink(missing_ok=True)
        settings = Settings(paths.settings_file())
        settings.set(LANGUAGE, language)
        settings.set(THEME, theme)
        if not is_new:
            settings.set(LAST_PAGE, "clients")
            settings.set(FIRST_START_DONE, True)
            settings.set(CURRENT_USERS, {base_key(str(base)): 1})
        return settings

    def _stops(self, tour: Tour, guide: Guide, round_name: str) -> Iterator[str]:
        """Go on with the next visit when one fails, and remember where."""
        self._place = f"{round_name}: {tour.visit.__module__}"
        try:
            for name in tour.visit(guide):
                self._place = f"{round_name}: {tour.visit.__module__} after {name}"
                yield name
        except Exception as error:
            log.exception("the tour failed: %s", self._place)
            self.failures.append(f"{self._place}: {type(error).__name__}: {error}")
            guide.tidy()

    def _on_uncaught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        log.error("uncaught in the tour: %s", self._place, exc_info=(kind, error, trace))
        self.failures.append(f"{self._place}: {kind.__name__}: {error}")


def _log_qt_message(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Qt tells again and again what a platform without a screen cannot do."""
    log.debug("%s", message)


def find_tours() -> list[Tour]:
    """Return the visits of all folders of the window that take part."""
    found: list[Tour] = []
    for folder in pkgutil.walk_packages(ui.__path__, f"{ui.__name__}."):
        name = f"{folder.name}.tour"
        if folder.ispkg and importlib.util.find_spec(name) is not None:
            found += importlib.import_module(name).TOURS
    return found


def take(window: QWidget) -> QPixmap:
    """Return a picture of the window with all that lies over it: dialogs first, then popups."""
    picture = window.grab()
    others = [w for w in QApplication.topLevelWidgets() if w is not window and w.isVisible()]
    painter = QPainter(picture)
    for widget in sorted(others, key=_is_popup):
        place = widget.mapToGlobal(QPoint(0, 0)) - window.mapToGlobal(QPoint(0, 0))
        if not _is_popup(widget) and not widget.windowFlags() & Qt.WindowType.FramelessWindowHint:
            _draw_frame(painter, QRect(place, widget.size()), widget)
        painter.drawPixmap(place, widget.grab())
    painter.end()
    return picture


def _is_popup(widget: QWidget) -> bool:
    return widget.windowType() is Qt.WindowType.Popup


def _draw_frame(painter: QPainter, inside: QRect, widget: QWidget) -> None:
    """Draw the frame with the title that the desktop puts round a dialog."""
    frame = inside.adjusted(-1, -_TITLE_HEIGHT, 1, 1)
    painter.setPen(widget.palette().color(QPalette.ColorRole.Mid))
    painter.setBrush(widget.palette().color(QPalette.ColorRole.Base))
    painter.drawRect(frame.adjusted(0, 0, -1, -1))
    painter.setPen(widget.palette().color(QPalette.ColorRole.WindowText))
    title = QRect(frame.left(), frame.top(), frame.width(), _TITLE_HEIGHT)
    painter.drawText(title, Qt.AlignmentFlag.AlignCenter, widget.windowTitle())
