"""The first steps of a start, in their order."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from crm_desktop.bootstrap import environment, libraries, screen, translations
from crm_desktop.bootstrap.speech import EXIT_INTERRUPTED, SetupError, say

TOUR_FOLDER = environment.ROOT / "tour"
_OPTIONS_WITH_VALUE = {"--database", "--language"}
_ANSWERED_WITHOUT_WINDOW = {"--help", "-h", "--version", "--install-completion", "--show-completion"}


def prepare(arguments: list[str]) -> list[str]:
    """See to everything, go on as the environment's own Python, and give the arguments to run with."""
    if environment.is_entered():
        return arguments
    try:
        arguments = _make_ready(arguments)
    except SetupError as error:
        print(error, file=sys.stderr)
        sys.exit(error.status)
    except KeyboardInterrupt:
        say("Stopped. Start again to go on.", "Остановлено. Чтобы продолжить, запустите снова.")
        sys.exit(EXIT_INTERRUPTED)
    if not environment.is_running():
        environment.enter(arguments)
    return arguments


def wants_window(arguments: Sequence[str]) -> bool:
    """Whether these arguments open the window: they do unless a command or a question is among them."""
    return _command(arguments) == ""


def may_open_window(arguments: Sequence[str]) -> bool:
    """Whether the window may open: `call` shows itself in the program that runs, or starts it."""
    return _command(arguments) in ("", "call")


def _command(arguments: Sequence[str]) -> str:
    """Return the command, or the question, among the arguments."""
    rest = iter(arguments)
    for argument in rest:
        if argument in _OPTIONS_WITH_VALUE:
            next(rest, None)
        elif argument in _ANSWERED_WITHOUT_WINDOW or not argument.startswith("-"):
            return argument
    return ""


def _make_ready(arguments: list[str]) -> list[str]:
    window = wants_window(arguments)
    libraries.ensure(_needed_libraries(window=may_open_window(arguments), tour="tour" in arguments))
    environment.ensure()
    translations.compile_changed()
    if window and not screen.is_there():
        say(
            f"No screen found, so the program takes pictures of itself: they will be in {TOUR_FOLDER}",
            f"Экран не найден, поэтому программа сделает снимки самой себя: они будут в папке {TOUR_FOLDER}",
        )
        return ["tour", "--to", str(TOUR_FOLDER)]
    return arguments


def _needed_libraries(*, window: bool, tour: bool) -> dict[str, str]:
    needed = dict(libraries.CORE)
    if window or tour:
        needed |= libraries.DRAWING
    if window and os.environ.get("DISPLAY"):
        needed |= libraries.X11
    if window and os.environ.get("WAYLAND_DISPLAY"):
        needed |= libraries.WAYLAND
    return needed
