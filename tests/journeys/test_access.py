"""Everything the tour shows can be named by a screen reader, hit by a finger, reached by Tab, and is Russian."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from crm_desktop.app import Program
from crm_desktop.cli.tour_data import fill_base
from crm_desktop.cli.tour_leader import find_tours
from crm_desktop.services import build_services
from crm_desktop.services.base import open_base
from crm_desktop.system import paths
from crm_desktop.system import settings as names
from crm_desktop.ui.shell.tour_guide import Guide, Tour, TourClock
from crm_desktop.ui.shell.who import base_key
from tests.journeys import rules

RULES: dict[str, Callable[[], Iterator[str]]] = {
    "has no name": rules.nameless,
    "is too small": rules.small,
    "is out of reach of Tab": rules.out_of_reach,
    "is not Russian": rules.english,
}
CLIENTS = 60


def _break_rules(tours: list[Tour], guide: Guide) -> dict[str, dict[str, str]]:
    """Visit everything and return what breaks which rule, each with the first place where it was seen."""
    broken: dict[str, dict[str, str]] = defaultdict(dict)
    for tour in tours:
        for stop in tour.visit(guide):
            for rule, look in RULES.items():
                for problem in look():
                    broken[rule].setdefault(problem, stop)
            guide.window.toasts.clear()
    guide.tidy()
    return broken


@pytest.mark.parametrize("is_new", [False, True], ids=["full base", "new base"])
def test_everything_on_screen_keeps_the_rules(
    program: Program, qapp: QApplication, tmp_path: Path, is_new: bool
) -> None:
    base = tmp_path / "base" / "магазин.db"
    base.parent.mkdir()
    clock = TourClock()
    if not is_new:
        opened = open_base(base, language="ru", clock=clock)
        opened.store.machine = "КАССА"
        fill_base(build_services(opened.store), clock, "ru", CLIENTS)
        opened.store.close()
        program.settings.set(names.FIRST_START_DONE, True)
        program.settings.set(names.CURRENT_USERS, {base_key(str(base)): 1})
    program.settings.set(names.THEME, "light")
    qapp.setApplicationDisplayName(paths.APP_NAME)
    program.start(str(base))
    assert program.session is not None
    program.session.window.resize(1440, 900)
    program.session.opened.store.machine = "КАССА"
    guide = Guide(program.session.window, program.session.context, clock)
    guide.settle()
    tours = sorted((tour for tour in find_tours() if tour.on_new_base is is_new), key=lambda tour: tour.order)
    broken = _break_rules(tours, guide)
    report = [f"{rule}: {what} (at {stop})" for rule, found in broken.items() for what, stop in found.items()]
    assert report == [], "\n".join(report)
